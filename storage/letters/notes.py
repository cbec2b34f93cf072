"""Notes on a letter, for whoever of the team reads it next; its writer never sees them. They go with its pages."""

from dataclasses import dataclass
from datetime import datetime

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.letter import LetterId, find
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

LONGEST = 500
MOST = 10
_ID_LENGTH = 12


@dataclass(frozen=True)
class Note:
    """What somebody of the team (`person_id`) wrote about a letter, and when."""

    id: str
    letter_id: LetterId
    person_id: PersonId
    words: Sealed[str]
    written_at: datetime


NOTES = Table("letter_notes", Note)


def of_letter(tx: Tx, letter_id: LetterId) -> list[Note]:
    """The notes on a letter, the oldest first."""
    return NOTES.select(tx, "WHERE letter_id = :letter ORDER BY written_at, id", letter=letter_id)


def add(tx: Tx, author: PersonId, letter_id: str, words: str) -> Note:
    """Write a note on a letter; that it was written is on record, its words are not.

    Raises Rejected: "team-only" to whoever may not read letters, "letter-gone" if there is no such letter, or it is
    their own, "notes-enough" if it has as many as it can.
    """
    team.require(tx, author, Right.READ_LETTERS)
    letter = find(tx, letter_id)
    if letter is None or letter.person_id == author:
        raise Rejected("letter-gone")
    if len(of_letter(tx, letter.id)) >= MOST:
        raise Rejected("notes-enough", most=MOST)
    audit.record(tx, Deed.NOTED, letter=letter.id, by=author)
    return NOTES.add(tx, Note(new_id(_ID_LENGTH), letter.id, author, words, tx.now))


def forget(tx: Tx, letter_id: LetterId) -> None:
    """Delete the notes on a letter, since its pages are deleted."""
    if NOTES.remove(tx, "WHERE letter_id = :letter", letter=letter_id):
        tx.scrub = True
