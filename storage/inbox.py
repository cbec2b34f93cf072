"""The inbox: what arrived, encrypted as it came, until its turn has answered it.

Receiving the same update twice changes nothing: the messenger's own numbers for updates are remembered for two days,
longer than any messenger repeats itself. Updates wait in the order in which they came, not by those numbers, since a
messenger may begin to count anew. Every chat has a line of its own; short lines do not have to wait for long ones.

A place in the inbox is given once, and below the mark up to which all were answered nothing is read: an update that
somebody puts back into the database does not have its turn again.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from storage import keeping, meta
from storage.errors import Unreadable
from storage.meta import Fact
from storage.table import Bound, Sealed, Table, among
from storage.transaction import Tx

ATTEMPTS = 3
FEW = 10
"""What may wait in a line that is not a long one: an album of pictures, sent at once."""

REPLICAS = 4
"""How many times as many are looked at as are taken, since other replicas may have claimed the first ones."""


@dataclass(frozen=True)
class First:
    """The first update of a line: its place in the inbox, its line, and how many stand behind it there.

    The line of updates whose chat is not known is None.
    """

    place: int
    line: bytes | None
    behind: int


@dataclass(frozen=True)
class Arrived:
    """An update as it is kept, by its place; sealed for that and for its line."""

    id: int
    line: Bound[bytes | None]
    body: Sealed[bytes]
    attempts: int
    quarantined: bool


@dataclass(frozen=True)
class Seen:
    """That an update of this number, which is the messenger's, has arrived."""

    update_id: int
    day: date


@dataclass(frozen=True)
class Aside:
    """Since which day the update at a place is put aside."""

    place: int
    day: date


INBOX = Table("inbox", Arrived)
SEEN = Table("inbox_seen", Seen)
ASIDE = Table("inbox_aside", Aside)


def receive(tx: Tx, updates: list[tuple[int, bytes]], chat_of: Callable[[bytes], str]) -> int:
    """Keep what was not seen before; returns how many updates that is. Confirm them only after the commit.

    `chat_of` is asked for the chat that an update came from, or "".
    """
    arrived = dict(reversed(updates))  # of what comes twice at once, the first
    seen = _seen_among(tx, arrived)
    new = [update_id for update_id in dict(updates) if update_id not in seen]
    SEEN.put_each(tx, [Seen(update_id, tx.now.date()) for update_id in new])
    mark = meta.mark(tx, Fact.INBOX_FROM)
    INBOX.add_each(tx, [_arrived(tx, mark, arrived[update_id], chat_of(arrived[update_id])) for update_id in new])
    return len(new)


def line_of(tx: Tx, chat: str) -> bytes | None:
    """The line of a chat; None where it is not known."""
    return tx.keys.lookup("inbox", chat) if chat else None


def waiting(tx: Tx, limit: int) -> list[First]:
    """The next updates: the oldest of every line. Lines longer than FEW come last, the longest at the end.

    The other lines go by the age of their oldest update, so that under load nobody who said two things waits for ever.
    """
    rows = tx.all(
        "SELECT min(id), line, count(*) - 1 FROM inbox WHERE quarantined = 0 AND id >= :mark"
        " GROUP BY line ORDER BY CASE WHEN count(*) > :few THEN count(*) ELSE 0 END, min(id) LIMIT :limit + 0",
        {"few": FEW, "limit": limit, "mark": meta.mark(tx, Fact.INBOX_FROM)},
    )
    return [First(*row) for row in rows]


def claimed(tx: Tx, limit: int) -> list[First]:
    """The next updates, as `waiting`, without those of lines in which another replica takes a turn just now.

    Of each line the first one is claimed, which is there until it is answered: so a line's turns are taken one by one.
    """
    if not tx.beside:
        return waiting(tx, limit)
    firsts = waiting(tx, limit * REPLICAS)
    ours = tx.claim("inbox", [first.place for first in firsts], limit)
    return [first for first in firsts if first.place in ours]


def open_body(tx: Tx, place: int) -> bytes:
    """An update as it came. Raises Unreadable if its row was edited or moved."""
    arrived = INBOX.get(tx, place)
    if arrived is None:
        raise LookupError("no such update")
    return arrived.body


def open_bodies(tx: Tx, places: Collection[int]) -> list[bytes]:
    """Updates as they came, in this order. Raises Unreadable if one of their rows was edited or moved."""
    bodies = {arrived.id: arrived.body for arrived in INBOX.among(tx, "id", places)}
    return [bodies[place] for place in places]


def answered(tx: Tx, *places: int) -> None:
    """The turns are done: the updates go."""
    tx.run_each("DELETE FROM inbox WHERE id = :id", [{"id": place} for place in places])


def move_on(tx: Tx) -> None:
    """Nothing before the oldest update that waits has another turn. Called when turns were taken, and stay taken.

    Beside others it is not known which that is: some may have a lower place, and not be committed yet.
    """
    if tx.beside:
        return
    oldest = tx.one(
        "SELECT id FROM inbox WHERE quarantined = 0 AND id >= :mark ORDER BY id LIMIT 1",
        {"mark": meta.mark(tx, Fact.INBOX_FROM)},
    )
    meta.move_mark(tx, Fact.INBOX_FROM, int(oldest[0]) if oldest else tx.next_number("inbox"))


def set_aside(tx: Tx, line: bytes) -> int:
    """Delete, unread, what waits in a line; returns how many updates that was."""
    return INBOX.remove(tx, "WHERE line = :line AND quarantined = 0", line=line)


def stumbled(tx: Tx, place: int) -> int:
    """The turn failed; returns for which time. The third time the update is put aside, still encrypted."""
    try:
        arrived = INBOX.get(tx, place)
    except Unreadable:
        put_aside(tx, place)
        return ATTEMPTS
    if arrived is None:
        return 0
    attempts = arrived.attempts + 1
    INBOX.put(tx, replace(arrived, attempts=attempts, quarantined=attempts >= ATTEMPTS))
    return attempts


def put_aside(tx: Tx, place: int) -> None:
    """A row that is not as it was written is out of the way: it does not become genuine by that."""
    tx.run("UPDATE inbox SET quarantined = 1 WHERE id = :id", {"id": place})


def sizes(tx: Tx) -> tuple[int, int]:
    """How many updates wait, and how many were put aside."""
    rows = dict(map(tuple, tx.all("SELECT quarantined, count(*) FROM inbox GROUP BY quarantined")))
    return rows.get(0, 0), rows.get(1, 0)


def oldest(tx: Tx, written_at: Callable[[bytes], datetime | None]) -> datetime | None:
    """When the update that has waited longest was written, as `written_at` reads it, if one waits that says so."""
    first = tx.all(
        "SELECT id FROM inbox WHERE quarantined = 0 AND id >= :mark ORDER BY id LIMIT :few + 0",
        {"mark": meta.mark(tx, Fact.INBOX_FROM), "few": FEW},
    )
    for (place,) in map(tuple, first):
        with suppress(Unreadable):
            if moment := written_at(open_body(tx, place)):
                return moment
    return None


def forget(tx: Tx, address: str) -> None:
    """Drop what was put aside and names the chat at `address`, whatever else it may say: it could not be read."""
    chat = address.partition(":")[2].encode()
    for (place,) in map(tuple, tx.all("SELECT id FROM inbox WHERE quarantined = 1")):
        with suppress(Unreadable):  # edited or moved: whose it was cannot be known
            if chat in open_body(tx, place):
                answered(tx, place)


def forget_old(tx: Tx) -> None:
    """Drop what has had its time: numbers that no messenger will repeat, what was put back, what was long put aside."""
    SEEN.remove(tx, "WHERE day < :day", day=_before(tx, keeping.SEEN))
    below = {"mark": meta.mark(tx, Fact.INBOX_FROM)}
    for (place,) in map(tuple, tx.all("SELECT id FROM inbox WHERE quarantined = 0 AND id < :mark", below)):
        tx.damaged.add((INBOX.name, str(place)))
        answered(tx, place)
    _forget_aside(tx)


def _forget_aside(tx: Tx) -> None:
    for (place,) in map(tuple, tx.all("SELECT id FROM inbox WHERE quarantined = 1")):
        ASIDE.add_new(tx, Aside(place, tx.now.date()))
    for aside in ASIDE.select(tx, "WHERE day < :day", day=_before(tx, keeping.ASIDE)):
        answered(tx, aside.place)
        tx.scrub = True


def _before(tx: Tx, time: timedelta) -> date:
    return (tx.now - time).date()


def _seen_among(tx: Tx, update_ids: Collection[int]) -> frozenset[int]:
    """Those of these numbers that were seen before; of no row that was written so that an update be lost."""
    if not update_ids:
        return frozenset()
    condition, params = among("update_id", update_ids)
    return frozenset(seen.update_id for seen in SEEN.select(tx, f"WHERE {condition}", **params))


def _arrived(tx: Tx, mark: int, body: bytes, chat: str) -> Arrived:
    return Arrived(tx.take_number("inbox", at_least=mark), line_of(tx, chat), body, attempts=0, quarantined=False)
