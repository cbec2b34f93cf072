"""The outbox is looked after: nothing damaged, put back or put off for too long stays in it; and how much waits."""

# ruff: noqa: S608 - SQL is put together from our own constants; values are always parameters
from contextlib import suppress

from storage import announcements
from storage.errors import Unreadable
from storage.outbox.resting import MOST_BELIEVED
from storage.outbox.rows import OUTBOX, Lane, lowest
from storage.table import seconds
from storage.transaction import Tx

LOOKED_AFTER = 256
"""How many rows, the oldest, are looked at now and then, whether they are due or not."""


def look_after(tx: Tx) -> None:
    """Let go of what was put back after it was sent, and of old rows that are damaged, so that none holds up others."""
    mark = lowest(tx)
    _bring_near(tx)
    oldest = f"SELECT {OUTBOX.named('o')} FROM outbox o ORDER BY o.id LIMIT :most + 0"
    for row in map(tuple, tx.all(oldest, {"most": LOOKED_AFTER})):
        with suppress(Unreadable):
            OUTBOX.check(tx, row)
            if row[0] >= mark:
                continue
        tx.damaged.add((OUTBOX.name, OUTBOX.key_of(row)))
        OUTBOX.remove(tx, "WHERE id = :id", id=row[0])


def _bring_near(tx: Tx) -> None:
    """Nothing is put off for more than a day: what seems to be was put off while the clock was wrong, and is due."""
    far = seconds(tx.now + MOST_BELIEVED)
    for lane in Lane:
        for kept in OUTBOX.some(tx, LOOKED_AFTER, "WHERE lane = :lane AND due_at > :far", lane=lane, far=far):
            OUTBOX.change(tx, kept.id, due_at=seconds(tx.now))


def drop_all(tx: Tx) -> None:
    """Let go of everything that waits, whatever it is."""
    OUTBOX.remove(tx, "")
    tx.scrub = True


def sizes(tx: Tx) -> dict[int, int]:
    """How much waits in each lane: rows, and readers of announcements that are under way."""
    rows = "SELECT lane, count(*) FROM outbox WHERE lane <> :announcement GROUP BY lane"
    waiting = {row[0]: row[1] for row in tx.all(rows, {"announcement": Lane.ANNOUNCEMENT})}
    readers = announcements.left(tx)
    return waiting | ({Lane.ANNOUNCEMENT: readers} if readers else {})
