"""How many letters to each case the team has let through: a number beside the case, which names nobody.

It is kept and not counted, so that it takes as long for a million letters as for ten. Whoever gets few letters is drawn
by it; nothing else hangs on it.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from storage.cases import CaseId
from storage.letters.states import LetterState
from storage.rules import where
from storage.table import Table
from storage.transaction import Tx

_LET_THROUGH = where([state for state in LetterState if state.let_through])


@dataclass(frozen=True)
class Received:
    """So many letters to a case were let through."""

    case_id: CaseId
    letters: int


_table = Table("case_letters", Received)


def so_far(tx: Tx, case_id: CaseId) -> int:
    """How many letters to a case were let through."""
    found = _found(tx, case_id)
    return found.letters if found else 0


def each_so_far(tx: Tx, case_ids: Collection[CaseId]) -> Mapping[CaseId, int]:
    """How many letters to each of these cases were let through."""
    found = {received.case_id: received.letters for received in _table.select(tx)}
    return {case_id: found.get(case_id, 0) for case_id in case_ids}


def note(tx: Tx, case_id: CaseId, was: LetterState, now: LetterState) -> None:
    """A letter to a case was in one state, and is in another now."""
    _add(tx, case_id, now.let_through - was.let_through)


def note_gone(tx: Tx, case_id: CaseId, was: LetterState) -> None:
    """A letter to a case never gets there: it is deleted in this state, since its writer is forgotten."""
    _add(tx, case_id, -was.let_through)


def count_all(tx: Tx) -> None:
    """Count all letters anew: for the step that brings the table."""
    for case_id, letters in map(tuple, tx.all(f"{_COUNT} GROUP BY case_id")):
        _table.put(tx, Received(CaseId(case_id), letters))


_COUNT = f"SELECT case_id, count(*) FROM letters WHERE {_LET_THROUGH}"


def _add(tx: Tx, case_id: CaseId, more: int) -> None:
    """Count on; if the row is damaged, count anew."""
    if not more:
        return
    found = _found(tx, case_id)
    if found is None and _table.count(tx, "WHERE case_id = :case_id", case_id=case_id):
        row = tx.one(f"{_COUNT} AND case_id = :case_id GROUP BY case_id", {"case_id": case_id})
        letters = row[1] if row else 0
    else:
        letters = max(0, (found.letters if found else 0) + more)
    _table.put(tx, Received(case_id, letters))


def _found(tx: Tx, case_id: CaseId) -> Received | None:
    return _table.first(tx, "WHERE case_id = :case_id", case_id=case_id)
