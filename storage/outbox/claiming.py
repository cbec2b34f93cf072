"""What comes next: the rows of each lane that are due, and what they say."""

# ruff: noqa: S608 - SQL is put together from our own constants; values are always parameters
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import Any

from storage.announcements import Announcement
from storage.audiences import Reader
from storage.errors import Unreadable
from storage.outbox.resting import bulk_rests_until
from storage.outbox.rows import OUTBOX, Key, Lane, Row, key_of, lowest
from storage.people import PEOPLE
from storage.table import among, figure_of_time, seconds
from storage.transaction import Row as Stored, Tx

FEW = 10
"""Replies that may wait for somebody who sends no flood: a letter of a few pages shown again, with all around it."""


_ROW = f"SELECT {OUTBOX.named('o')}, {PEOPLE.named('p')} FROM outbox o LEFT JOIN people p ON p.id = o.person_id"
_ADDRESS, _GONE, _LANGUAGE = (PEOPLE.stored.index(name) for name in ("address", "gone", "language"))
_identity = itemgetter(*(OUTBOX.stored.index(name) for name in ("id", "person_id", "announcement_id")))


def due(tx: Tx, lane: Lane, limit: int, in_hand: Collection[Key] = ()) -> list[Row]:
    """The next rows of a lane that are due and not yet `in_hand`, the oldest first.

    While the messenger wants the bulk lanes to rest, nothing of them is due. Announcements are another matter: `again`.
    """
    if limit <= 0 or (lane.bulk and tx.now < bulk_rests_until(tx)):
        return []
    most = limit + len(in_hand)
    numbers = tx.all(
        "SELECT id FROM outbox o WHERE lane = :lane AND due_at <= :now AND id >= :mark AND NOT EXISTS"
        " (SELECT 1 FROM outbox older WHERE older.person_id = o.person_id AND older.lane = o.lane"
        " AND older.id < o.id AND older.id >= :mark) ORDER BY due_at, id LIMIT :limit + 0",
        {"lane": lane, "now": seconds(tx.now), "limit": most, "mark": lowest(tx)},
    )
    if lane is Lane.REPLY and len(numbers) == most:
        numbers = _fairly(tx, most)
    free = [row[0] for row in numbers if row[0] not in in_hand]
    return _of_numbers(tx, free[:limit])


def _of_numbers(tx: Tx, numbers: Sequence[int]) -> list[Row]:
    """The rows with these numbers, in this order."""
    if not numbers:
        return []
    condition, params = among("id", numbers)
    rows = {row[0]: row for row in tx.all(f"{_ROW} WHERE o.{condition}", params)}
    return list(_to_send(tx, (), (tuple(rows[number]) for number in numbers)))


def _fairly(tx: Tx, limit: int) -> Sequence[Stored]:
    """The next replies where not all that are due can be taken: people for whom more than FEW wait come last.

    A chat bears one message a second, so whoever let many replies pile up would else hold up everybody else with them.
    """
    oldest = (
        "SELECT min(id) AS id, count(*) AS waiting FROM outbox WHERE lane = :lane AND person_id IS NOT NULL"
        " AND id >= :mark GROUP BY person_id"
        " UNION ALL SELECT id, 1 FROM outbox WHERE lane = :lane AND person_id IS NULL AND id >= :mark"
    )
    return tx.all(
        f"SELECT o.id FROM outbox o JOIN ({oldest}) line ON line.id = o.id WHERE o.due_at <= :now"
        " ORDER BY CASE WHEN line.waiting > :few THEN line.waiting ELSE 0 END, o.due_at, o.id LIMIT :limit + 0",
        {"lane": Lane.REPLY, "now": seconds(tx.now), "few": FEW, "limit": limit, "mark": lowest(tx)},
    )


def again(tx: Tx, announcement: Announcement, limit: int, in_hand: Collection[Key] = ()) -> list[Row]:
    """The readers of an announcement who have a row, that is due, since they are to be tried again."""
    rows = tx.all(
        f"{_ROW} WHERE o.announcement_id = :id AND o.due_at <= :now AND o.id >= :mark ORDER BY o.id LIMIT :limit + 0",
        {"id": announcement.id, "now": seconds(tx.now), "limit": limit + len(in_hand), "mark": lowest(tx)},
    )
    return _without(tx, in_hand, rows, limit)


def first_time(announcement: Announcement, reader: Reader) -> Row:
    """A reader of an announcement to whom it goes for the first time."""
    return Row(
        key=(announcement.id, reader.person_id),
        id=None,
        lane=Lane.ANNOUNCEMENT,
        person_id=reader.person_id,
        address=reader.address,
        attempts=0,
        call=None,
        announcement_id=announcement.id,
        language=reader.language,
        not_after=None,
    )


def _without(tx: Tx, in_hand: Collection[Key], rows: Iterable[Stored], limit: int) -> list[Row]:
    return list(islice(_to_send(tx, in_hand, map(tuple, rows)), limit))


def _to_send(tx: Tx, in_hand: Collection[Key], rows: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """Those that nobody has in hand. One that is damaged, or that goes to whose row is, goes away."""
    for row in rows:
        number, person_id, announcement_id = _identity(row)
        if key_of(number, person_id, announcement_id) in in_hand:
            continue
        try:
            yield _read(tx, row)
        except Unreadable:
            OUTBOX.remove(tx, "WHERE id = :id", id=number)


def _read(tx: Tx, stored: tuple[Any, ...]) -> Row:
    """A row with its person's, as `_ROW` brings it. Raises Unreadable, and notes it, if either is damaged."""
    own, theirs = stored[: len(OUTBOX.stored)], stored[len(OUTBOX.stored) :]
    OUTBOX.check(tx, own)
    number, lane, person_id, _, not_after, attempts, call, address, announcement_id, about, _ = own
    language = ""
    if theirs[0] is not None:
        PEOPLE.check(tx, theirs)
        language = theirs[_LANGUAGE]
        address = address or (None if theirs[_GONE] else theirs[_ADDRESS])
    return Row(
        key=key_of(number, person_id, announcement_id),
        id=number,
        lane=Lane(lane),
        person_id=person_id,
        address=address,
        attempts=attempts,
        call=call,
        announcement_id=announcement_id,
        language=language,
        not_after=None if not_after is None else datetime.fromtimestamp(not_after, UTC),
        about=about,
    )


def open_call(tx: Tx, row: Row) -> bytes | None:
    """The row's own call, as the messenger packed it. Raises Unreadable for a row that was edited or moved."""
    if row.call is None or row.id is None:
        return None
    return tx.keys.open(f"outbox.call:{row.id}:{row.person_id}", row.call)


def open_address(tx: Tx, row: Row) -> str | None:
    """Where the row goes, or None if nobody is there any more. Raises Unreadable like `open_call`."""
    if row.address is None:
        return None
    place = f"people.address:{row.person_id}" if row.person_id else f"outbox.address:{row.id}:None"
    return tx.keys.open(place, row.address).decode()


def waiting(tx: Tx) -> frozenset[Lane]:
    """The lanes in which something is due, or would be if nothing older were in its way."""
    return frozenset(lane for lane, first in _firsts(tx, "TRUE").items() if first <= seconds(tx.now))


def late_since(tx: Tx) -> dict[Lane, datetime]:
    """Since when the first row of each lane is due and has not left; no lane in which nothing is due."""
    firsts = _firsts(tx, "due_at <= :now").items()
    return {lane: since for lane, first in firsts if (since := figure_of_time(first))}


def next_due(tx: Tx) -> datetime | None:
    """When something is due next that is not due yet."""
    later = map(figure_of_time, _firsts(tx, "due_at > :now").values())
    rest = bulk_rests_until(tx)
    return min([*filter(None, later), *([rest] if rest > tx.now else [])], default=None)


def _firsts(tx: Tx, which: str) -> dict[Lane, int]:
    """When the first is due of those that are meant, in each lane that has any: one look into an index a lane."""
    rows = tx.all(_of_each_lane(which), {"now": seconds(tx.now)} if ":now" in which else None)
    return {Lane(lane): first for lane, first in rows if isinstance(first, int)}


@cache
def _of_each_lane(which: str) -> str:
    of_lane = f"SELECT {{0}}, min(due_at) FROM outbox WHERE lane = {{0}} AND {which}"
    return " UNION ALL ".join(of_lane.format(lane.value) for lane in Lane)
