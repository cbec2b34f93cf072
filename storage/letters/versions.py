"""What a letter said before its writer changed it, and what they had been asked to change.

Kept for whoever reads the letter next, and only as long as its own pages are.
"""

from dataclasses import dataclass
from datetime import date

from storage.contents.content import Content
from storage.letters.letter import Letter, LetterId
from storage.people import PersonId
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Version:
    """A letter as it was, the first being number 1; `asked` is what was to be changed, and `day` when it was."""

    letter_id: LetterId
    number: int
    person_id: Bound[PersonId]
    pages: Sealed[tuple[Content, ...]]
    asked: Sealed[str]
    day: date

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, message by message."""
        return tuple(page.plain for page in self.pages)


VERSIONS = Table("letter_versions", Version, keyed_by=2)


def of_letter(tx: Tx, letter_id: LetterId) -> list[Version]:
    """What the letter was before, the oldest first."""
    return VERSIONS.select(tx, "WHERE letter_id = :letter ORDER BY number", letter=letter_id)


def keep(tx: Tx, letter: Letter) -> None:
    """Keep a letter as it is, before it is changed."""
    number = VERSIONS.count(tx, "WHERE letter_id = :letter", letter=letter.id) + 1
    VERSIONS.add(tx, Version(letter.id, number, letter.person_id, letter.pages, letter.reason or "", tx.now.date()))


def forget(tx: Tx, letter_id: LetterId) -> None:
    """Delete what the letter was before, since its own pages are deleted."""
    if VERSIONS.remove(tx, "WHERE letter_id = :letter", letter=letter_id):
        tx.scrub = True
