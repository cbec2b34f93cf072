"""Photos that are pages of a letter: they come with it, and go when its pages go."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from datetime import date
from itertools import islice

from storage import pictures
from storage.errors import Unreadable
from storage.letters.letter import Letter, find
from storage.letters.states import LetterState
from storage.rules import where
from storage.transaction import Tx

_REJECTED = where([LetterState.REJECTED])


def of_letter(tx: Tx, letter: Letter) -> list[bytes | None]:
    """What each photo of a letter shows, in its order; None for one that is not kept any more, or is damaged."""
    return pictures.shown(tx, letter.pages, letter.id)


AT_ONCE = 10
"""Letters of which the photos are deleted at a time."""


def delete_of_rejected(tx: Tx, up_to: date) -> int:
    """Delete the photos of some letters that were rejected up to this day; returns of how many.

    Their writers have the paper, and nobody else needs them; a decision of today may still be taken back.
    """
    # From the photos, of which there are few, to their letters: a join would walk through all letters there ever were.
    with_photos = "SELECT letter_id FROM pictures WHERE letter_id IS NOT NULL"
    rows = tx.all(
        f"SELECT id FROM letters WHERE id IN ({with_photos}) AND {_REJECTED} AND decided_day <= :up_to",
        {"up_to": up_to.isoformat()},
    )
    true = list(islice((row["id"] for row in rows if _is_there(tx, row["id"])), AT_ONCE))
    for letter_id in true:
        pictures.drop_pages(tx, letter_id)
    return len(true)


def _is_there(tx: Tx, letter_id: str) -> bool:
    """Whether the trail confirms a letter; one that is damaged keeps no other's photos here."""
    try:
        return find(tx, letter_id) is not None
    except Unreadable:
        return False
