"""Print batches: approved letters that are put on paper together, and what becomes of the paper.

A letter is in one batch at most, so that nobody prints it a second time without knowing; the batch itself can be
printed as often as paper jams. That it was printed, and that it was handed over to a case, are acts of the team: each
letter says for itself where it is, and a batch is open as long as one of its letters is not handed over.
"""

from dataclasses import dataclass
from datetime import date, datetime

from storage import audit, letters, team
from storage.audit import Deed
from storage.cases import CaseId
from storage.errors import Rejected
from storage.letters import BatchId, Letter, LetterState
from storage.people import PersonId
from storage.rights import Right
from storage.table import Table
from storage.transaction import Tx, new_id

MOST = 40
"""Letters to a batch: it is typeset within one turn, and carried in one hand."""

_CODE_LENGTH = 6


@dataclass(frozen=True)
class Batch:
    """Letters that were put on paper together: by whom, and when. Which ones, `letters.of_batch` says."""

    id: BatchId
    made_by: PersonId
    made_at: datetime


_batches = Table("print_batches", Batch)


def make(tx: Tx, moderator: PersonId, case_id: CaseId | None = None) -> Batch:
    """Put the oldest letters that wait to be printed, 40 at most, into a new batch: those to one case, or to all.

    Raises Rejected: "team-only" to anybody who may not print, "print-nothing" if no letter waits to be printed.
    """
    team.require(tx, moderator, Right.PRINT)
    waiting = letters.waiting_to_print(tx)
    if not (waiting.get(case_id) if case_id else waiting):
        raise Rejected("print-nothing")
    batch = _batches.add(tx, Batch(BatchId(new_id(_CODE_LENGTH)), moderator, tx.now))
    _record(tx, Deed.PUT_ON_PAPER, batch.id, moderator, letters.put_into(tx, batch.id, case_id, MOST))
    return batch


def get(tx: Tx, batch_id: str) -> Batch | None:
    """The batch with this id, as somebody may type it."""
    return _batches.get(tx, batch_id.upper())


def still_open(tx: Tx) -> list[Batch]:
    """The batches of which something is still to be printed or handed over, oldest first."""
    return _batches.select(
        tx,
        "WHERE EXISTS (SELECT 1 FROM letters WHERE batch_id = print_batches.id AND state IN ('approved', 'printed'))"
        " ORDER BY made_at, id",
    )


def mark_printed(tx: Tx, moderator: PersonId, batch_id: BatchId, day: date) -> list[Letter]:
    """Say that a batch lies on paper; returns the letters that did not until now. `day` is today where the team is.

    Raises Rejected: "team-only", or "print-done" if it was said before, or nothing is left of it.
    """
    return _move(tx, moderator, batch_id, LetterState.APPROVED, LetterState.PRINTED, day=day)


def hand_over(tx: Tx, moderator: PersonId, batch_id: BatchId, day: date, case_id: CaseId) -> list[Letter]:
    """Say that a batch's printed letters to a case were handed over; returns them.

    Raises Rejected as `mark_printed` does.
    """
    return _move(tx, moderator, batch_id, LetterState.PRINTED, LetterState.HANDED_OVER, day=day, case_id=case_id)


def _move(
    tx: Tx,
    moderator: PersonId,
    batch_id: BatchId,
    old: LetterState,
    new: LetterState,
    *,
    day: date,
    case_id: CaseId | None = None,
) -> list[Letter]:
    team.require(tx, moderator, Right.PRINT)
    moved = letters.move(tx, batch_id, old, new, day, case_id)
    if not moved:
        raise Rejected("print-done", code=batch_id)
    _record(tx, Deed(new.value), batch_id, moderator, moved)
    return moved


def _record(tx: Tx, deed: Deed, batch_id: BatchId, by: PersonId, which: list[Letter]) -> None:
    audit.record(tx, deed, batch=batch_id, letters=[letter.id for letter in which], by=by)
