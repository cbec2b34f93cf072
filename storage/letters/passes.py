"""How often a moderator passes letters on: on record, and a few times an hour, so that nobody reads the whole queue."""

from dataclasses import dataclass
from datetime import datetime

from storage import audit, keeping
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.table import Table
from storage.transaction import Tx, new_id

MOST_PASSES = 10

_ID_LENGTH = 12


@dataclass(frozen=True)
class _Pass:
    id: str
    person_id: PersonId
    passed_at: datetime


_passes = Table("passes", _Pass)


def note(tx: Tx, passer: PersonId, letter_id: str) -> None:
    """Somebody passes a letter on. Raises Rejected("passes-over"), with when they can again, if it is one too many."""
    condition = "WHERE person_id = :passer AND passed_at > :since ORDER BY passed_at, id"
    recent = _passes.select(tx, condition, passer=passer, since=tx.now - keeping.PASSES)
    if len(recent) >= MOST_PASSES:
        raise Rejected("passes-over", most=MOST_PASSES, wait=recent[-MOST_PASSES].passed_at + keeping.PASSES - tx.now)
    _passes.add(tx, _Pass(new_id(_ID_LENGTH), passer, tx.now))
    audit.record(tx, Deed.PASSED, letter=letter_id, by=passer)


def forget_old(tx: Tx) -> None:
    """Drop what counts no more."""
    _passes.remove(tx, "WHERE passed_at <= :before", before=tx.now - keeping.PASSES)
