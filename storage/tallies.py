"""How often somebody did something today, kept so that nobody can say whose count it is.

A count stands under a hash that is keyed by a number of this process alone, drawn when it starts and kept in memory:
not even the database and its key together say whose it is, nor does a backup, ever. With a new process everybody begins
at nothing. So this is for what is to be bounded by the day, not for what must be known.
"""

import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b

from storage.people import PersonId
from storage.table import Table
from storage.transaction import Tx

_OF_THIS_PROCESS = secrets.token_bytes(32)


class Counted(StrEnum):
    """What is counted."""

    UNLINKED_LETTERS = "unlinked-letters"
    WRONG_RECEIPTS = "wrong-receipts"
    WRONG_CODES = "wrong-codes"


@dataclass(frozen=True)
class Tally:
    """So many times on a day, under the mark of somebody and something."""

    mark: bytes
    day: date
    times: int


TALLIES = Table("tallies", Tally)


def today(tx: Tx, what: Counted, person_id: PersonId) -> int:
    """How often somebody has done this today."""
    tally = TALLIES.get(tx, _mark(tx, what, person_id))
    return tally.times if tally else 0


def count(tx: Tx, what: Counted, person_id: PersonId) -> None:
    """Somebody does this once more."""
    TALLIES.put(tx, Tally(_mark(tx, what, person_id), tx.now.date(), today(tx, what, person_id) + 1))


def forget_old(tx: Tx) -> None:
    """Drop the counts of other days."""
    TALLIES.remove(tx, "WHERE day <> :today", today=tx.now.date())


def _mark(tx: Tx, what: Counted, person_id: PersonId) -> bytes:
    named = f"{what.value}:{person_id}:{tx.now.date().isoformat()}"
    return blake2b(named.encode(), digest_size=16, key=_OF_THIS_PROCESS).digest()
