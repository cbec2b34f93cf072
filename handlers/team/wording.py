"""How the team is spoken of: its members by the names they have there, how many must agree, and who counts yet."""

from collections.abc import Sequence
from datetime import timedelta

from markupsafe import Markup

from handlers.engine.voice import Voice
from handlers.texts.facts import Moment
from storage import team
from storage.approvals import Agreement
from storage.errors import Rejected
from storage.letters import Letter
from storage.letters.placed import InBatch
from storage.people import PersonId
from storage.rights import Right


def name_of(voice: Voice, person_id: str | None) -> str:
    """The name of a member, or words for somebody who has left the team."""
    member = team.readable(voice.tx, PersonId(person_id)) if person_id else None
    return member.name if member else voice.words("former-member")


def said_of(letter: Letter, text: str) -> str:
    """The id of a text that says what its writer hears; of an unlinked letter nobody hears anything by itself."""
    return f"unlinked-{text}" if letter.unlinked else text


def told_of(some: Sequence[InBatch]) -> int:
    """How many of some letters have a writer who can be told what became of them."""
    return sum(not letter.unlinked for letter in some)


def nobody_told(voice: Voice, some: Sequence[InBatch]) -> Markup | None:
    """How many of some letters are unlinked, so that nobody can be told what became of them."""
    unlinked = len(some) - told_of(some)
    return voice.words("told-but-unlinked", count=unlinked) if unlinked else None


def small_team(voice: Voice, agreement: Agreement) -> Markup | None:
    """That fewer must agree than the group wants, if the team is that small."""
    if agreement.needed >= voice.setup.approvals:
        return None
    return voice.words("small-team", wanted=voice.setup.approvals, needed=agreement.needed)


def require_counts(voice: Voice, right: Right) -> None:
    """Go on only if the person's word counts by now. Raises Rejected("counts-later"), saying from when it does."""
    if facts := _counts_later(voice, right):
        raise Rejected("counts-later", **facts)


def newcomer(voice: Voice, right: Right) -> Markup | None:
    """That the person does not count yet, and from when they do."""
    facts = _counts_later(voice, right)
    return voice.words("counts-from", **facts) if facts else None


def _counts_later(voice: Voice, right: Right) -> dict[str, object]:
    """From when the person counts, and how long everybody waits for that; nothing if they count, or never will."""
    hours = voice.setup.newcomer_hours
    since = team.counts_from(voice.tx, voice.person.id, right, hours)
    if since is None or since <= voice.tx.now:
        return {}
    return {"since": Moment(since.astimezone(voice.setup.zone)), "wait": timedelta(hours=hours)}
