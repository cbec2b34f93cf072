"""How the team is spoken of: its members by the names they have there, and how many must agree."""

from markupsafe import Markup

from handlers.engine.voice import Voice
from storage import team
from storage.approvals import Agreement
from storage.people import PersonId


def name_of(voice: Voice, person_id: str | None) -> str:
    """The name of a member, or words for somebody who has left the team."""
    member = team.readable(voice.tx, PersonId(person_id)) if person_id else None
    return member.name if member else voice.words("former-member")


def small_team(voice: Voice, agreement: Agreement) -> Markup | None:
    """That fewer must agree than the group wants, if the team is that small."""
    if agreement.needed >= voice.setup.approvals:
        return None
    return voice.words("small-team", wanted=voice.setup.approvals, needed=agreement.needed)
