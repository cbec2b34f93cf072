"""The letters of a batch without opening any: where each is, as its row says in clear and the trail confirms.

A list shows twenty letters of a batch, and a press is about so many of them: neither needs their words. So a batch of a
thousand is looked through in an index alone, in a few milliseconds (docs/decisions/0042). Whoever acts on a letter, or
shows it, opens it: what is found here decides only which buttons there are, and which figures.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from storage import cases, meta
from storage.cases import CaseId
from storage.letters import proof
from storage.letters.letter import BatchId, Letter, LetterId, numbered
from storage.letters.states import LetterState
from storage.letters.to_print import TO_PRINT
from storage.meta import Fact
from storage.transaction import Tx


@dataclass(frozen=True)
class Placed:
    """A letter of a batch, or one that was taken out of it: its number, its case, and where it is.

    `moved_day` is the day on which it was printed, or left; `unlinked`, that nobody can be told anything of it; `kept`,
    that its pages are not deleted yet.
    """

    id: LetterId
    batch_id: BatchId | None
    out_of: BatchId | None
    place: int | None
    case_id: CaseId
    state: LetterState
    moved_day: date | None
    unlinked: bool
    kept: bool

    @property
    def number(self) -> str:
        """What stands on its paper."""
        return numbered(self.batch_id or self.out_of or "", self.place)


InBatch = Letter | Placed
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
    true = [row for row in map(tuple, rows) if _is_true(tx, batch_id, *row)]
    known = {case_id for case_id in {row[2] for row in true} if cases.find(tx, case_id)}
    deleted = pages_deleted_up_to(tx, Fact.PAGES_DELETED_UP_TO)
    for letter_id, place, case_id, in_state, moved, receipt in true:
        if case_id in known:
            state, day = LetterState(in_state), date.fromisoformat(moved) if moved else None
            kept = state.in_hand or (moved is not None and (moved, letter_id) > deleted)
            yield Placed(letter_id, batch_id, out_of, place, case_id, state, day, receipt is not None, kept)


def _is_true(
    tx: Tx, batch_id: str | None, letter_id: str, place: object, _case: object, state: object, day: object, _: object
) -> bool:
    """Whether the trail says of a letter what its row says in clear; and no column holds what is none of ours."""
    says = proof.on_record(tx, letter_id)
    in_form = _is_day(day) and isinstance(place, int | None)
    return (says.state.value, says.batch_id) == (state, batch_id) and in_form


def _is_day(stored: object) -> bool:
    try:
        return stored is None or (isinstance(stored, str) and bool(date.fromisoformat(stored)))
    except ValueError:
        return False
