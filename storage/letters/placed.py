"""The letters of a batch without opening any: where each is, as its row says in clear and the trail confirms.

A list shows twenty letters of a batch, and a press is about so many of them: neither needs their words. So a batch of a
thousand is looked through in an index alone, in a few milliseconds (docs/decisions/0042). Whoever acts on a letter, or
shows it, opens it: what is found here decides only which buttons there are, and which figures.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from storage import cases, meta, trail
from storage.cases import CaseId
from storage.letters.letter import BatchId, Envelope, Letter, LetterId, numbered
from storage.letters.proof import BROUGHT_TO
from storage.letters.states import LetterState
from storage.letters.to_print import TO_PRINT
from storage.meta import Fact
from storage.trail import Fate
from storage.transaction import Tx


class Placed(NamedTuple):
    """A letter of a batch, or one that was taken out of it: its number, its case, and where it is.

    `moved` is the day on which it was printed, or left, as it is stored; `unlinked`, that nobody can be told anything
    of it; `kept`, that its pages are not deleted yet.
    """

    id: LetterId
    batch_id: BatchId | None
    out_of: BatchId | None
    place: int | None
    case_id: CaseId
    state: LetterState
    moved: str | None
    unlinked: bool
    kept: bool

    @property
    def moved_day(self) -> date | None:
        """The day on which it was printed, or left."""
        return date.fromisoformat(self.moved) if self.moved else None

    @property
    def number(self) -> str:
        """What stands on its paper."""
        return numbered(self.batch_id or self.out_of or "", self.place)


InBatch = Letter | Envelope | Placed
"""A letter of a batch, opened or not."""


def inside(tx: Tx, batch_id: BatchId) -> list[Placed]:
    """The letters of a print batch by their numbers."""
    return list(_placed(tx, "batch_id = :batch", batch_id, batch_id, None))


def left_out(tx: Tx, batch_id: BatchId) -> list[Placed]:
    """The letters that were taken out of a batch and are in no other yet, by their numbers."""
    return list(_placed(tx, f"out_of = :batch AND {TO_PRINT}", batch_id, None, batch_id))


_BEHIND_ALL = "~"  # no id is

# The index letters_batch holds all of these, so that no row is read.
_ASKED = "id, place, case_id, state, moved_day, receipt"


def pages_deleted_up_to(tx: Tx, fact: Fact) -> tuple[str, str]:
    """How far deleting pages has come: the day of the last letter that was reached, and its id, or all of that day."""
    day, _, last = (meta.get(tx, fact) or "").partition(":")
    return day, last or _BEHIND_ALL


def _placed(
    tx: Tx, condition: str, asked_for: BatchId, batch_id: BatchId | None, out_of: BatchId | None
) -> Iterator[Placed]:
    rows = tx.all(f"SELECT {_ASKED} FROM letters WHERE {condition} ORDER BY place, id", {"batch": asked_for})
    says, deleted = trail.letters(tx), pages_deleted_up_to(tx, Fact.PAGES_DELETED_UP_TO)
    # Most letters of a batch went through the same, so that they share what the trail says, and are judged at once.
    judged: dict[tuple[object, ...], LetterState | None] = {}
    for letter_id, place, case_id, in_state, moved, receipt in rows:
        fate = says(letter_id)
        facts = (id(fate), case_id, in_state, moved)
        if facts not in judged:
            judged[facts] = _judge(tx, fate, batch_id, case_id, in_state, moved)
        state = judged[facts]
        if state and (place is None or isinstance(place, int)):
            kept = in_state in _IN_HAND or (moved is not None and (moved, letter_id) > deleted)
            yield Placed(letter_id, batch_id, out_of, place, case_id, state, moved, receipt is not None, kept)


def _judge(
    tx: Tx, fate: Fate | None, batch_id: BatchId | None, case_id: CaseId, in_state: object, moved: object
) -> LetterState | None:
    """The state of a letter; None if the trail says otherwise, or a column holds what is none of ours."""
    state = BROUGHT_TO.get(fate.did) if fate and fate.batch == batch_id else None
    is_ours = state is not None and state.value == in_state and (moved is None or _is_day(moved))
    return state if is_ours and cases.find(tx, case_id) else None


_IN_HAND = frozenset(state.value for state in LetterState if state.in_hand)


def _is_day(stored: object) -> bool:
    try:
        return isinstance(stored, str) and bool(date.fromisoformat(stored))
    except ValueError:
        return False
