"""When nothing went out: the owners hear of it once the messenger takes things again, and what it had said."""

from datetime import datetime

from handlers.engine.telling import Post, tell
from handlers.setup import Setup
from handlers.texts.facts import Moment
from storage import people, standstills, team
from storage.people import PersonId
from storage.rights import Right
from storage.standstills import Standstill
from storage.transaction import Tx


def tell_of(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the owners what they have not heard of; None if it is nothing, or there is nobody to tell."""
    owners = [member.person_id for member in team.who_may(tx, Right.CHANGE_TEAM)]
    if not any(people.reachable(tx, owner) for owner in owners):
        return None
    noted = standstills.take(tx)
    return [post for stood in noted for owner in owners for post in _told(tx, setup, owner, stood)] or None


def _told(tx: Tx, setup: Setup, owner: PersonId, stood: Standstill) -> list[Post]:
    since = Moment(stood.since.astimezone(setup.zone))
    if stood.until is None:
        return tell(tx, setup, owner, "refused-to-all", urgent=True, reason=stood.why, since=since)
    until = Moment(stood.until.astimezone(setup.zone))
    return tell(tx, setup, owner, "stood-still", urgent=True, reason=stood.why, since=since, until=until)
