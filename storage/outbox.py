"""The outbox: everything that is sent is a row here first, which is deleted once the messenger has taken it.

A row holds its call, sealed. Rows go out by lane, within a lane by the time they are due, and of one person the oldest
first: a row is not due as long as an older one to the same person waits in its lane. When more people wait for replies
than the sender can hold, those with few come before those with many. Only one process sends, and it
remembers in memory which rows it has in hand. So after a crash every row that was not marked waits here as before.

A number is given once, and below the mark up to which all were sent nothing goes out: a row that somebody puts back
into the database is not sent again. Nor is one that is not as it was written: it is noted, and goes.

An announcement is the exception: its readers share one call, and it goes to each of them without a row (audiences.py).
A reader has a row, which points to the announcement, only to be tried again, or so as not to hold up the others.
"""

# ruff: noqa: S608 - SQL is put together from our own constants; values are always parameters
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum, StrEnum
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple, Self

from storage import announcements, audiences, meta, people, posted, sent
from storage.announcements import Announcement, AnnouncementId
from storage.audiences import Reader
from storage.errors import Unreadable
from storage.meta import Fact
from storage.people import PEOPLE, Person, PersonId
from storage.table import Bound, Sealed, Table, among, figure_of_time, seconds
from storage.transaction import Row as Stored, Tx

LONGEST_REST = timedelta(days=1)
"""Nothing rests longer, whoever asks for it."""

_A_SECOND = timedelta(seconds=1)

LOOKED_AFTER = 256
"""How many rows, the oldest, are looked at now and then, whether they are due or not."""


class Lane(IntEnum):
    """What goes out first: a smaller lane is never held up by a larger one, nor by one that is `aside`.

    In `bulk` lanes is what goes to many; they rest as a whole when the messenger asks for a pause. Nothing shows in a
    chat of what is in those `aside`: it keeps no order with what does, and neither waits for the other.
    """

    bulk: bool
    aside: bool

    def __new__(cls, number: int, kind: str = "") -> Self:
        """A lane by its number; both properties are asked for many times with every message."""
        lane = int.__new__(cls, number)
        lane._value_ = number
        lane.bulk, lane.aside = kind == "bulk", kind == "aside"
        return lane

    REPLY = 0
    NOTICE = 1, "bulk"
    REMINDER = 2, "bulk"
    ANNOUNCEMENT = 3, "bulk"
    PRESS = 4, "aside"
    """That a press was heard: it is worth nothing after a few seconds, and is tried once."""
    MENU = 5, "aside"
    """A person's own menu of commands."""


FEW = 10
"""Replies that may wait for somebody who sends no flood: a letter of a few pages shown again, with all around it."""


@dataclass(frozen=True)
class Kept:
    """A row as it is kept; its times are seconds since 1970. `Row` is what the sender has of it."""

    id: int
    lane: Lane
    person_id: Bound[PersonId | None]
    due_at: int
    not_after: int | None
    attempts: int
    call: Sealed[bytes | None]
    address: Sealed[str | None]
    announcement_id: AnnouncementId | None
    about: str | None = None


OUTBOX = Table("outbox", Kept)

Key = int | tuple[AnnouncementId, PersonId]
"""A row's number, or the announcement and its reader: nobody reads one twice at a time."""


class Row(NamedTuple):
    """One thing to send. Either `call`, still sealed, or `announcement_id` with `language` is set.

    `key` identifies it while the sender has it in hand. `id` is None for a reader of an announcement who has no row.
    `address` is sealed, and None when nobody is there any more to send it to. `attempts` counts the tries that failed.
    `about` is the id of what they follow and are told of.
    """

    key: Key
    id: int | None
    lane: Lane
    person_id: PersonId | None
    address: bytes | None
    attempts: int
    call: bytes | None
    announcement_id: AnnouncementId | None
    language: str
    not_after: datetime | None
    about: str | None = None

    def late(self, now: datetime) -> bool:
        """Whether there is no sense in sending it any more."""
        return self.not_after is not None and self.not_after <= now


class Outgoing(NamedTuple):
    """A call to a person, not before `due_at` and not after `not_after`, as long as it is true `about` something.

    A `stranger` is somebody who was forgotten in this very transaction: the row carries their address itself.
    """

    person: Person
    call: bytes
    lane: Lane
    due_at: datetime | None = None
    not_after: datetime | None = None
    stranger: bool = False
    about: str | None = None


class Fate(StrEnum):
    """What became of a row that was tried."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    LATER = "later"


class Outcome(NamedTuple):
    """The fate of a row; `due_at` says when to try again, `posted_as` and `message` what to remember for edits.

    `rest`: the messenger asked for a pause until `due_at`, of this chat if it was a reply, of all the bulk lanes if it
    was in one of them.
    The message is `new` in the chat, and shows the letter `lent`; or these messages, by our ids, were `deleted`.
    """

    row: Row
    fate: Fate
    due_at: datetime | None = None
    rest: bool = False
    posted_as: str = ""
    message: str = ""
    new: bool = False
    lent: str = ""
    deleted: tuple[int, ...] = ()


def put(
    tx: Tx,
    person: Person,
    call: bytes,
    *,
    lane: Lane,
    due_at: datetime | None = None,
    not_after: datetime | None = None,
    stranger: bool = False,
    about: str | None = None,
) -> None:
    """Send `call` to a person, as `put_each` does."""
    put_each(tx, [Outgoing(person, call, lane, due_at, not_after, stranger, about)])


def put_each(tx: Tx, calls: Iterable[Outgoing]) -> None:
    """Send these calls."""
    mark = _mark(tx)
    OUTBOX.add_each(tx, [_kept(tx, mark, call) for call in calls])


def _kept(tx: Tx, mark: int, outgoing: Outgoing) -> Kept:
    # The number comes first, since what is sealed is sealed for its row; a number is never given twice, since the
    # sender may still hold a row that is gone from here.
    return Kept(
        id=tx.take_number("outbox", at_least=mark),
        lane=outgoing.lane,
        person_id=None if outgoing.stranger else outgoing.person.id,
        due_at=seconds(outgoing.due_at or tx.now),
        not_after=seconds(outgoing.not_after) if outgoing.not_after else None,
        attempts=0,
        call=outgoing.call,
        address=outgoing.person.address if outgoing.stranger else None,
        announcement_id=None,
        about=outgoing.about,
    )


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
        {"lane": lane, "now": seconds(tx.now), "limit": most, "mark": _mark(tx)},
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
        {"lane": Lane.REPLY, "now": seconds(tx.now), "few": FEW, "limit": limit, "mark": _mark(tx)},
    )


def again(tx: Tx, announcement: Announcement, limit: int, in_hand: Collection[Key] = ()) -> list[Row]:
    """The readers of an announcement who have a row, that is due, since they are to be tried again."""
    rows = tx.all(
        f"{_ROW} WHERE o.announcement_id = :id AND o.due_at <= :now AND o.id >= :mark ORDER BY o.id LIMIT :limit + 0",
        {"id": announcement.id, "now": seconds(tx.now), "limit": limit + len(in_hand), "mark": _mark(tx)},
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
        if _key(number, person_id, announcement_id) in in_hand:
            continue
        try:
            yield _read(tx, row)
        except Unreadable:
            OUTBOX.remove(tx, "WHERE id = :id", id=number)


def _key(number: int, person_id: PersonId | None, announcement_id: AnnouncementId | None) -> Key:
    """What identifies a row while the sender has it in hand."""
    return (announcement_id, person_id) if announcement_id and person_id else number


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


def next_due(tx: Tx) -> datetime | None:
    """When something is due next that is not due yet."""
    later = map(figure_of_time, _firsts(tx, "due_at > :now").values())
    rest = bulk_rests_until(tx)
    return min([*filter(None, later), *([rest] if rest > tx.now else [])], default=None)


def _firsts(tx: Tx, which: str) -> dict[Lane, int]:
    """When the first is due of those that are meant, in each lane that has any: one look into an index a lane."""
    of_lane = f"SELECT {{0}}, min(due_at) FROM outbox WHERE lane = {{0}} AND {which}"
    sql = " UNION ALL ".join(of_lane.format(lane.value) for lane in Lane)
    rows = tx.all(sql, {"now": seconds(tx.now)} if ":now" in which else None)
    return {Lane(lane): first for lane, first in rows if isinstance(first, int)}


def mark(tx: Tx, outcomes: Sequence[Outcome]) -> None:
    """Take down what became of a batch of rows: most of them go, the others are due again later."""
    tallies: dict[AnnouncementId, Counter[str]] = defaultdict(Counter)
    over = [outcome.row.id for outcome in outcomes if outcome.fate is not Fate.LATER and outcome.row.id is not None]
    tx.run_each("DELETE FROM outbox WHERE id = :id", [{"id": number} for number in over])
    if over:
        _move_mark(tx)
    shown: list[tuple[PersonId, Outcome]] = []
    for outcome in outcomes:
        row = outcome.row
        if outcome.fate is Fate.LATER:
            _postpone(tx, row, outcome.due_at or tx.now, rest=outcome.rest)
            continue
        tx.scrub = tx.scrub or row.person_id is None  # this row was the last trace of somebody who was forgotten
        if row.announcement_id:
            tallies[row.announcement_id][outcome.fate] += 1
        if outcome.fate is Fate.UNREACHABLE and row.person_id:
            _give_up(tx, row.person_id)
        if outcome.fate is Fate.SENT and row.person_id and row.announcement_id is None:
            shown.append((row.person_id, outcome))
    _remember(tx, shown)
    for announcement, tally in tallies.items():
        announcements.tally(tx, announcement, **tally)


def _remember(tx: Tx, shown: Sequence[tuple[PersonId, Outcome]]) -> None:
    """What is in chats now, by its id, so that it can be changed or taken away; nothing of who was forgotten."""
    sent.drop(tx, (number for _, outcome in shown for number in outcome.deleted))
    kept = people.kept(tx, {person_id for person_id, _ in shown})
    with_ids = [(person_id, outcome) for person_id, outcome in shown if outcome.message and person_id in kept]
    for person_id, outcome in with_ids:
        if outcome.posted_as:
            posted.remember(tx, outcome.posted_as, person_id, outcome.message)
    sent.remember(
        tx,
        *(
            sent.Sent(
                id=outcome.row.id,
                person_id=person_id,
                letter_id=outcome.lent or None,
                posted_as=outcome.posted_as,
                message=outcome.message,
                sent_at=tx.now,
                asked_at=None,
            )
            for person_id, outcome in with_ids
            if outcome.new and outcome.row.id is not None
        ),
    )


def put_apart(
    tx: Tx, announcement_id: AnnouncementId, person_id: PersonId, due_at: datetime, attempts: int
) -> int | None:
    """Give a reader of an announcement a row of their own; returns its number.

    Returns None if they were forgotten, or nothing more of it goes out.
    """
    if not _is_known(tx, person_id) or not announcements.is_under_way(tx, announcement_id):
        return None
    apart = Kept(
        id=tx.take_number("outbox", at_least=_mark(tx)),
        lane=Lane.ANNOUNCEMENT,
        person_id=person_id,
        due_at=_not_before(due_at),
        not_after=None,
        attempts=attempts,
        call=None,
        address=None,
        announcement_id=announcement_id,
    )
    return OUTBOX.add(tx, apart).id


def drop_announcements(tx: Tx, person_id: PersonId) -> None:
    """What was announced to all subscribers, and was to be tried again with a person, does not go to them any more."""
    OUTBOX.remove(
        tx,
        "WHERE person_id = :person AND announcement_id IN (SELECT id FROM announcements WHERE audience = :subscribers)",
        person=person_id,
        subscribers=audiences.SUBSCRIBERS,
    )


def drop_about(tx: Tx, target: str) -> set[PersonId]:
    """Take back what waits about an event or a case, since that has changed; returns whom it was for."""
    tx.wants_less.add(target)
    return {
        PersonId(kept.person_id) for kept in OUTBOX.take_out(tx, "WHERE about = :about", about=target) if kept.person_id
    }


def drop_followed(tx: Tx, person_id: PersonId, target: str | None = None) -> None:
    """What waits for a person about what they followed, or about one target, does not go to them any more."""
    tx.wants_less.add(person_id)
    OUTBOX.remove(
        tx,
        "WHERE person_id = :person AND about IS NOT NULL AND about = coalesce(:target, about)",
        person=person_id,
        target=target,
    )


def hold(tx: Tx, person_id: PersonId, until: datetime) -> None:
    """Show this person nothing before `until`."""
    due_at = _not_before(until)
    shown = "WHERE person_id = :person AND due_at < :until AND lane < :aside"
    for kept in OUTBOX.select(
        tx, shown, person=person_id, until=due_at, aside=min(lane for lane in Lane if lane.aside)
    ):
        OUTBOX.change(tx, kept.id, due_at=due_at)


def rest_bulk(tx: Tx, until: datetime) -> None:
    """Send nothing but replies before `until`, if they do not rest longer already: kept, since it can be hours."""
    latest = min(until, tx.now + LONGEST_REST)
    meta.put(tx, Fact.BULK_RESTS_UNTIL, str(max(_not_before(latest), seconds(bulk_rests_until(tx)))))


def bulk_rests_until(tx: Tx) -> datetime:
    """Until when the bulk lanes rest; long ago if they do not. What says that they rest for days is not believed."""
    until = datetime.fromtimestamp(int(meta.get(tx, Fact.BULK_RESTS_UNTIL) or 0), UTC)
    return until if until <= tx.now + LONGEST_REST + _A_SECOND else datetime.fromtimestamp(0, UTC)


def look_after(tx: Tx) -> None:
    """Let go of what was put back after it was sent, and of old rows that are damaged, so that none holds up others."""
    mark = _mark(tx)
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
    far = seconds(tx.now + LONGEST_REST + _A_SECOND)
    for lane in Lane:
        for kept in OUTBOX.some(tx, LOOKED_AFTER, "WHERE lane = :lane AND due_at > :far", lane=lane, far=far):
            OUTBOX.change(tx, kept.id, due_at=seconds(tx.now))


def sizes(tx: Tx) -> dict[int, int]:
    """How much waits in each lane: rows, and readers of announcements that are under way."""
    rows = "SELECT lane, count(*) FROM outbox WHERE lane <> :announcement GROUP BY lane"
    waiting = {row[0]: row[1] for row in tx.all(rows, {"announcement": Lane.ANNOUNCEMENT})}
    readers = announcements.left(tx)
    return waiting | ({Lane.ANNOUNCEMENT: readers} if readers else {})


def _postpone(tx: Tx, row: Row, due_at: datetime, *, rest: bool) -> None:
    if rest and row.lane.bulk:
        rest_bulk(tx, due_at)
    elif rest and row.person_id and not row.lane.aside:
        hold(tx, row.person_id, due_at)
    if row.id is not None:
        with suppress(Unreadable):  # damaged while it was in hand: it goes when it is claimed again
            OUTBOX.change(tx, row.id, due_at=_not_before(due_at), attempts=row.attempts + 1)
    elif row.announcement_id and row.person_id:
        put_apart(tx, row.announcement_id, row.person_id, due_at, row.attempts + 1)


def _give_up(tx: Tx, person_id: PersonId) -> None:
    """Their chat is closed: what else waits for them goes too; announcements count them when their row comes up."""
    with suppress(Unreadable):
        people.left(tx, person_id)
    OUTBOX.remove(tx, "WHERE person_id = :person AND lane <> :lane", person=person_id, lane=Lane.ANNOUNCEMENT)


def _is_known(tx: Tx, person_id: PersonId) -> bool:
    """Whether somebody was not forgotten; whose row is damaged is not written to."""
    try:
        return people.known(tx, person_id)
    except Unreadable:
        return False


def _mark(tx: Tx) -> int:
    """The lowest number that may still wait."""
    return meta.mark(tx, Fact.OUTBOX_FROM)


def _move_mark(tx: Tx) -> None:
    """What is older than the oldest row that waits was sent, or dropped, and is not sent again."""
    oldest = tx.one("SELECT id FROM outbox WHERE id >= :mark ORDER BY id LIMIT 1", {"mark": _mark(tx)})
    meta.move_mark(tx, Fact.OUTBOX_FROM, int(oldest[0]) if oldest else tx.next_number("outbox"))


def _not_before(moment: datetime) -> int:
    """The first whole second that is no earlier."""
    return math.ceil(moment.timestamp())


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
        key=_key(number, person_id, announcement_id),
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
