"""Speaking to the whole team, and of its members by the names they have there; and how many must agree."""

from collections.abc import Collection, Iterable

from markupsafe import Markup

from handlers.engine.voice import Post, Voice, post_to
from handlers.setup import Setup
from storage import team
from storage.approvals import Agreement
from storage.outbox import Lane
from storage.people import PersonId
from storage.team import Member
from storage.transaction import Tx


def tell_all(
    tx: Tx,
    setup: Setup,
    members: Iterable[Member],
    text: str,
    /,
    *rows: tuple[tuple[str, str], ...],
    but: Collection[str] = (),
    **facts: object,
) -> list[Post]:
    """Say a text to these members, each in their language, except those in `but`; rows are of (text id, press)."""
    told = [member.person_id for member in members if member.person_id not in but]
    return [post for one in told for post in post_to(tx, setup, one, text, *rows, lane=Lane.NOTICE, **facts)]


def name_of(voice: Voice, person_id: str | None) -> str:
    """The name of a member, or words for somebody who has left the team."""
    member = team.member(voice.tx, PersonId(person_id)) if person_id else None
    return member.name if member else voice.words("former-member")


def small_team(voice: Voice, agreement: Agreement) -> Markup | None:
    """That fewer must agree than the group wants, if the team is that small."""
    if agreement.needed >= voice.setup.approvals:
        return None
    return voice.words("small-team", wanted=voice.setup.approvals, needed=agreement.needed)
