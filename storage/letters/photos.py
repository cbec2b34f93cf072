"""Photos that are pages of a letter: they come with it, and go when its pages go."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from datetime import date

from storage import pictures
from storage.letters.letter import Letter, find
from storage.letters.states import LetterState
from storage.rules import where
from storage.transaction import Tx

_REJECTED = where([LetterState.REJECTED])


def of_letter(tx: Tx, letter: Letter) -> list[bytes | None]:
    """What each photo of a letter shows, in its order; None for one that is not kept any more, or is damaged."""
    return pictures.shown(tx, letter.pages, letter.id)


def delete_of_rejected(tx: Tx, before: date) -> None:
    """Delete the photos of letters that were rejected before this day.

    Their writers have the paper, and nobody else needs them; a decision of today may still be taken back.
    """
    rows = tx.all(
        "SELECT DISTINCT letters.id FROM pictures JOIN letters ON letters.id = letter_id"
        f" WHERE letter_id IS NOT NULL AND letters.{_REJECTED} AND decided_day < :before",
        {"before": before.isoformat()},
    )
    for row in rows:
        if find(tx, row["id"]):
            pictures.drop_pages(tx, row["id"])
