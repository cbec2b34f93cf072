"""The inbox: what arrived, encrypted as it came, until its turn has answered it.

Receiving the same update twice changes nothing: the messenger's own numbers for updates are remembered for two days,
longer than any messenger repeats itself. Updates wait in the order in which they came, not by those numbers, since a
messenger may begin to count anew. Every chat has a line of its own; short lines do not have to wait for long ones.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from storage.errors import Unreadable
from storage.transaction import Tx

ATTEMPTS = 3
FEW = 10
"""What may wait in a line that is not a long one: an album of pictures, sent at once."""
SEEN_DAYS = 2
ASIDE_DAYS = 30
"""How long what was put aside waits for whoever repairs it; then it goes."""


@dataclass(frozen=True)
class First:
    """The first update of a line: its place in the inbox, its line, and how many stand behind it there.

    The line of updates whose chat is not known is None.
    """

    place: int
    line: bytes | None
    behind: int


def receive(tx: Tx, updates: list[tuple[int, bytes]], chat_of: Callable[[bytes], str]) -> int:
    """Keep what was not seen before; returns how many updates that is. Confirm them only after the commit.

    `chat_of` is asked for the chat that an update came from, or "".
    """
    new = [body for update_id, body in updates if _is_new(tx, update_id)]
    first = tx.next_number("inbox")
    tx.run_each(
        "INSERT INTO inbox (id, line, body, attempts, quarantined) VALUES (:id, :line, :body, 0, 0)",
        [_row(tx, place, body, chat_of(body)) for place, body in enumerate(new, first)],
    )
    return len(new)


def waiting(tx: Tx, limit: int) -> list[First]:
    """The next updates: the oldest of every line. Lines longer than FEW come last, the longest at the end.

    The other lines go by the age of their oldest update, so that under load nobody who said two things waits for ever.
    """
    rows = tx.all(
        "SELECT min(id), line, count(*) - 1 FROM inbox WHERE quarantined = 0"
        " GROUP BY line ORDER BY CASE WHEN count(*) > :few THEN count(*) ELSE 0 END, min(id) LIMIT :limit",
        {"few": FEW, "limit": limit},
    )
    return [First(*row) for row in rows]


def open_body(tx: Tx, place: int) -> bytes:
    """An update as it came. Raises Unreadable if its row was edited or moved."""
    row = tx.one("SELECT body FROM inbox WHERE id = :id", {"id": place})
    if row is None:
        raise LookupError("no such update")
    return tx.keys.open(_sealed_at(place), row[0])


def answered(tx: Tx, place: int) -> None:
    """The turn is done: the update goes."""
    tx.run("DELETE FROM inbox WHERE id = :id", {"id": place})


def set_aside(tx: Tx, line: bytes) -> int:
    """Delete, unread, what waits in a line; returns how many updates that was."""
    return tx.run("DELETE FROM inbox WHERE line = :line AND quarantined = 0", {"line": line})


def stumbled(tx: Tx, place: int) -> int:
    """The turn failed; returns for which time. The third time the update is put aside, still encrypted."""
    row = tx.one(
        "UPDATE inbox SET attempts = attempts + 1,"
        " quarantined = CASE WHEN attempts + 1 >= :most THEN 1 ELSE 0 END WHERE id = :id RETURNING attempts",
        {"id": place, "most": ATTEMPTS},
    )
    return row[0] if row else 0


def sizes(tx: Tx) -> tuple[int, int]:
    """How many updates wait, and how many were put aside."""
    rows = dict(map(tuple, tx.all("SELECT quarantined, count(*) FROM inbox GROUP BY quarantined")))
    return rows.get(0, 0), rows.get(1, 0)


def forget(tx: Tx, address: str) -> None:
    """Drop what was put aside and names the chat at `address`, whatever else it may say: it could not be read."""
    chat = address.partition(":")[2].encode()
    for (place,) in map(tuple, tx.all("SELECT id FROM inbox WHERE quarantined = 1")):
        with suppress(Unreadable):  # edited or moved: whose it was cannot be known
            if chat in open_body(tx, place):
                answered(tx, place)


def forget_old(tx: Tx) -> None:
    """Drop the numbers that no messenger will repeat any more, and what was put aside for longer than ASIDE_DAYS."""
    tx.run("DELETE FROM inbox_seen WHERE day < :day", {"day": _days_ago(tx, SEEN_DAYS)})
    tx.run(
        "INSERT INTO inbox_aside (place, day) SELECT id, :day FROM inbox WHERE quarantined = 1"
        " AND NOT EXISTS (SELECT 1 FROM inbox_aside WHERE place = inbox.id)",
        {"day": tx.now.date().isoformat()},
    )
    old = "DELETE FROM inbox WHERE quarantined = 1 AND id IN (SELECT place FROM inbox_aside WHERE day < :day)"
    tx.scrub = bool(tx.run(old, {"day": _days_ago(tx, ASIDE_DAYS)})) or tx.scrub


def _days_ago(tx: Tx, days: int) -> str:
    return (tx.now - timedelta(days=days)).date().isoformat()


def _is_new(tx: Tx, update_id: int) -> bool:
    """Whether an update's number was not seen before; from now on it was."""
    params = {"id": update_id, "day": tx.now.date().isoformat()}
    return bool(tx.run("INSERT INTO inbox_seen (update_id, day) VALUES (:id, :day) ON CONFLICT DO NOTHING", params))


def _row(tx: Tx, place: int, body: bytes, chat: str) -> dict[str, object]:
    line = tx.keys.lookup("inbox", chat) if chat else None
    return {"id": place, "line": line, "body": tx.keys.seal(_sealed_at(place), body)}


def _sealed_at(place: int) -> str:
    return f"inbox.body:{place}"
