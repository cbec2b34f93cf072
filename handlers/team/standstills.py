"""When nothing went out: the owners hear of it once the messenger takes things again, and what it had said."""

from datetime import datetime
from functools import partial

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.setup import Setup
from handlers.team.owners import owners, warn
from handlers.texts import Words
from handlers.texts.facts import Moment
from storage import standstills
from storage.standstills import Standstill
from storage.transaction import Tx


def tell_of(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the owners what they have not heard of; None if it is nothing, or there is nobody to tell."""
    listeners = owners(tx)
    if not listeners:
        return None
    return warn(setup, listeners, [partial(_notice, setup, stood) for stood in standstills.take(tx)]) or None


def _notice(setup: Setup, stood: Standstill, words: Words) -> Markup:
    since = Moment(stood.since.astimezone(setup.zone))
    if stood.until is None:
        return words("refused-to-all", reason=stood.why, since=since)
    until = Moment(stood.until.astimezone(setup.zone))
    return words("stood-still", reason=stood.why, since=since, until=until)
