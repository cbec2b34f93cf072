"""Looking a letter up by its code: how it stands, never its words, which are for whoever holds it; on record."""

from storage import audit, team
from storage.audit import Deed
from storage.letters.letter import Letter, find
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx


def look_up(tx: Tx, moderator: PersonId, code: str) -> Letter | None:
    """The letter with this code, unless it is their own.

    Raises Rejected("team-only") to whoever may not read letters.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    letter = find(tx, code)
    if letter is None or letter.person_id == moderator:
        return None
    audit.record(tx, Deed.LOOKED_UP, letter=letter.id, by=moderator)
    return letter
