"""The inbox: what arrived, encrypted as it came, until its turn has answered it.

An update is kept under the messenger's own number for it, so that receiving it twice changes nothing: numbers that were
seen are remembered for two days, longer than any messenger repeats itself.
"""

from dataclasses import dataclass
from datetime import timedelta

from storage.database import Tx
from storage.table import Sealed, Table

ATTEMPTS = 3
SEEN_DAYS = 2


@dataclass(frozen=True)
class Received:
    """An update as it came, and how often its turn has failed."""

    update_id: int
    body: Sealed[bytes]
    attempts: int
    quarantined: bool


_inbox = Table("inbox", Received)


def receive(tx: Tx, updates: list[tuple[int, bytes]]) -> int:
    """Keep what was not seen before; returns how many updates that is. Confirm them only after the commit."""
    kept = 0
    for update_id, body in updates:
        new = tx.run(
            "INSERT INTO inbox_seen (update_id, day) VALUES (:id, :day) ON CONFLICT DO NOTHING",
            {"id": update_id, "day": tx.now.date().isoformat()},
        )
        if new:
            _inbox.add(tx, Received(update_id, body, 0, quarantined=False))
            kept += 1
    return kept


def waiting(tx: Tx, limit: int) -> list[Received]:
    """The oldest updates that wait for their turn."""
    return _inbox.select(tx, "WHERE quarantined = 0 ORDER BY update_id LIMIT :limit", limit=limit)


def answered(tx: Tx, received: Received) -> None:
    """The turn is done: the update goes."""
    _inbox.remove(tx, "WHERE update_id = :id", id=received.update_id)


def stumbled(tx: Tx, received: Received) -> bool:
    """The turn failed: it is tried again, or, the third time, put aside, still encrypted. Returns whether put aside."""
    attempts = received.attempts + 1
    _inbox.change(tx, received.update_id, attempts=attempts, quarantined=attempts >= ATTEMPTS)
    return attempts >= ATTEMPTS


def sizes(tx: Tx) -> tuple[int, int]:
    """How many updates wait, and how many were put aside."""
    aside = _inbox.count(tx, "WHERE quarantined = 1")
    return _inbox.count(tx) - aside, aside


def forget_old(tx: Tx) -> None:
    """Drop the numbers that no messenger will repeat any more."""
    day = (tx.now - timedelta(days=SEEN_DAYS)).date()
    tx.run("DELETE FROM inbox_seen WHERE day < :day", {"day": day.isoformat()})
