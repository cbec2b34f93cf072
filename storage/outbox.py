"""The outbox: everything that is sent is a row here first, which is deleted once the messenger has taken it.

A row holds its call, sealed. Rows go out by lane, within a lane by the time they are due, and of one person the oldest
first: a row is not due as long as an older one to the same person waits in its lane. Only one process sends, and it
remembers in memory which rows it has in hand. So after a crash every row that was not marked waits here as before.

An announcement is the exception: its readers share one call, and it goes to each of them without a row (audiences.py).
A reader has a row, which points to the announcement, only to be tried again, or so as not to hold up the others.
"""

# ruff: noqa: S608 - SQL is put together from our own constants; values are always parameters
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from enum import Enum, IntEnum
from itertools import islice
from typing import NamedTuple

from storage import announcements, audiences, meta, people, posted, sent
from storage.announcements import Announcement, AnnouncementId
from storage.audiences import Reader
from storage.meta import Fact
from storage.people import Person, PersonId
from storage.table import seconds
from storage.transaction import Row as Stored, Tx


class Lane(IntEnum):
    """What goes out first: a smaller lane is never held up by a larger one."""

    REPLY = 0
    NOTICE = 1
    REMINDER = 2
    ANNOUNCEMENT = 3


Key = int | tuple[AnnouncementId, PersonId]
"""A row's number, or the announcement and its reader: nobody reads one twice at a time."""


class Row(NamedTuple):
    """One thing to send. Either `call`, still sealed, or `announcement_id` with `language` is set.

    `id` is None for a reader of an announcement who has no row. `address` is sealed, and None when nobody is there any
    more to send it to. `attempts` counts the tries that failed.
    """

    id: int | None
    lane: Lane
    person_id: PersonId | None
    address: bytes | None
    attempts: int
    call: bytes | None
    announcement_id: AnnouncementId | None
    language: str
    not_after: datetime | None

    @property
    def key(self) -> Key:
        """What identifies it while the sender has it in hand."""
        return (self.announcement_id, self.person_id) if self.announcement_id and self.person_id else (self.id or 0)

    def late(self, now: datetime) -> bool:
        """Whether there is no sense in sending it any more."""
        return self.not_after is not None and self.not_after <= now


class Fate(Enum):
    """What became of a row that was tried."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    LATER = "later"


class Outcome(NamedTuple):
    """The fate of a row; `due_at` says when to try again, `posted_as` and `message` what to remember for edits.

    `rest`: the messenger asked for a pause until `due_at`, of this chat if it was a reply, else of all the bulk lanes.
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
) -> None:
    """Send `call` to a person, not before `due_at` and not after `not_after`.

    A `stranger` is somebody who was forgotten in this very transaction: the row carries their address itself.
    """
    # The number comes first, since what is sealed is sealed for its row; a number is never given twice, since the
    # sender may still hold a row that is gone from here.
    number = tx.next_number("outbox")
    tx.run(
        "INSERT INTO outbox (id, lane, person_id, address, due_at, not_after, attempts, call)"
        " VALUES (:id, :lane, :person, :address, :due, :not_after, 0, :call)",
        {
            "id": number,
            "lane": lane,
            "person": None if stranger else person.id,
            "address": tx.keys.seal(f"outbox.address:{number}", person.address.encode()) if stranger else None,
            "due": seconds(due_at or tx.now),
            "not_after": seconds(not_after) if not_after else None,
            "call": tx.keys.seal(_place_of_call(number, None if stranger else person.id), call),
        },
    )


_ROW = (
    "SELECT o.id, o.lane, o.person_id, coalesce(o.address, CASE p.gone WHEN 0 THEN p.address END) AS address,"
    " o.attempts, o.call, o.announcement_id, coalesce(p.language, '') AS language, o.not_after"
    " FROM outbox o LEFT JOIN people p ON p.id = o.person_id"
)


def due(tx: Tx, lane: Lane, limit: int, in_hand: Collection[Key] = ()) -> list[Row]:
    """The next rows of a lane that are due and not yet `in_hand`, the oldest first.

    While the messenger wants the bulk lanes to rest, only replies are due. Announcements are another matter: `again`.
    """
    if limit <= 0 or (lane > Lane.REPLY and tx.now < bulk_rests_until(tx)):
        return []
    rows = tx.all(
        f"{_ROW} WHERE o.lane = :lane AND o.due_at <= :now AND NOT EXISTS (SELECT 1 FROM outbox older"
        " WHERE older.person_id = o.person_id AND older.lane = o.lane AND older.id < o.id)"
        " ORDER BY o.due_at, o.id LIMIT :limit",
        {"lane": lane, "now": seconds(tx.now), "limit": limit + len(in_hand)},
    )
    return _without(in_hand, rows, limit)


def again(tx: Tx, announcement: Announcement, limit: int, in_hand: Collection[Key] = ()) -> list[Row]:
    """The readers of an announcement who have a row, that is due, since they are to be tried again."""
    rows = tx.all(
        f"{_ROW} WHERE o.announcement_id = :id AND o.due_at <= :now ORDER BY o.id LIMIT :limit",
        {"id": announcement.id, "now": seconds(tx.now), "limit": limit + len(in_hand)},
    )
    return _without(in_hand, rows, limit)


def first_time(announcement: Announcement, reader: Reader) -> Row:
    """A reader of an announcement to whom it goes for the first time."""
    return Row(
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


def _without(in_hand: Collection[Key], rows: Iterable[Stored], limit: int) -> list[Row]:
    return list(islice((row for row in map(_read, rows) if row.key not in in_hand), limit))


def open_call(tx: Tx, row: Row) -> bytes | None:
    """The row's own call, as the messenger packed it. Raises Unreadable for a row that was edited or moved."""
    if row.call is None or row.id is None:
        return None
    return tx.keys.open(_place_of_call(row.id, row.person_id), row.call)


def open_address(tx: Tx, row: Row) -> str | None:
    """Where the row goes, or None if nobody is there any more. Raises Unreadable like `open_call`."""
    if row.address is None:
        return None
    place = f"people.address:{row.person_id}" if row.person_id else f"outbox.address:{row.id}"
    return tx.keys.open(place, row.address).decode()


def next_due(tx: Tx) -> datetime | None:
    """When something is due next that is not due yet."""
    later = "SELECT min(due_at) FROM outbox WHERE lane = {} AND due_at > :now"
    params = {"now": seconds(tx.now)}
    times = [row[0] for lane in Lane if (row := tx.one(later.format(lane), params)) and row[0]]
    rest = bulk_rests_until(tx)
    return min(
        [datetime.fromtimestamp(moment, UTC) for moment in times] + ([rest] if rest > tx.now else []), default=None
    )


def mark(tx: Tx, outcomes: Sequence[Outcome]) -> None:
    """Take down what became of a batch of rows: most of them go, the others are due again later."""
    tallies: dict[AnnouncementId, Counter[str]] = defaultdict(Counter)
    over = [outcome.row.id for outcome in outcomes if outcome.fate is not Fate.LATER and outcome.row.id is not None]
    tx.run_each("DELETE FROM outbox WHERE id = :id", [{"id": number} for number in over])
    for outcome in outcomes:
        row = outcome.row
        if outcome.fate is Fate.LATER:
            _postpone(tx, row, outcome.due_at or tx.now, rest=outcome.rest)
            continue
        tx.scrub = tx.scrub or row.person_id is None  # this row was the last trace of somebody who was forgotten
        if row.announcement_id:
            tallies[row.announcement_id][outcome.fate.value] += 1
        if outcome.fate is Fate.UNREACHABLE and row.person_id:
            _give_up(tx, row.person_id)
        if outcome.fate is Fate.SENT and row.person_id and row.announcement_id is None:
            _remember(tx, outcome, row.person_id)
    for announcement, tally in tallies.items():
        announcements.tally(tx, announcement, **tally)


def _remember(tx: Tx, outcome: Outcome, person_id: PersonId) -> None:
    """What is in the chat now, by its id, so that it can be changed or taken away; nothing of who was forgotten."""
    number = outcome.row.id
    sent.drop(tx, outcome.deleted)
    if not outcome.message or not people.known(tx, person_id):
        return
    if outcome.posted_as:
        posted.remember(tx, outcome.posted_as, person_id, outcome.message)
    if outcome.new and number is not None:
        letter_id = outcome.lent or None
        sent.remember(tx, number, person_id, outcome.message, posted_as=outcome.posted_as, letter_id=letter_id)


def put_apart(
    tx: Tx, announcement_id: AnnouncementId, person_id: PersonId, due_at: datetime, attempts: int
) -> int | None:
    """Give a reader of an announcement a row of their own; returns its number, or None if they were forgotten."""
    row = tx.one(
        "INSERT INTO outbox (lane, person_id, due_at, attempts, announcement_id)"
        " SELECT :lane, p.id, :due, :attempts, :announcement FROM people p WHERE p.id = :person RETURNING id",
        {
            "lane": Lane.ANNOUNCEMENT,
            "person": person_id,
            "due": _not_before(due_at),
            "attempts": attempts,
            "announcement": announcement_id,
        },
    )
    return int(row[0]) if row else None


def drop_announcements(tx: Tx, person_id: PersonId) -> None:
    """What was announced to all subscribers, and was to be tried again with a person, does not go to them any more."""
    tx.run(
        "DELETE FROM outbox WHERE person_id = :person AND announcement_id IN"
        " (SELECT id FROM announcements WHERE audience = :subscribers)",
        {"person": person_id, "subscribers": audiences.SUBSCRIBERS},
    )


def hold(tx: Tx, person_id: PersonId, until: datetime) -> None:
    """Send this person nothing before `until`."""
    params = {"person": person_id, "until": _not_before(until)}
    tx.run("UPDATE outbox SET due_at = :until WHERE person_id = :person AND due_at < :until", params)


def rest_bulk(tx: Tx, until: datetime) -> None:
    """Send nothing but replies before `until`, if they do not rest longer already: kept, since it can be hours."""
    meta.put(tx, Fact.BULK_RESTS_UNTIL, str(max(_not_before(until), seconds(bulk_rests_until(tx)))))


def bulk_rests_until(tx: Tx) -> datetime:
    """Until when the bulk lanes rest; long ago if they do not."""
    return datetime.fromtimestamp(int(meta.get(tx, Fact.BULK_RESTS_UNTIL) or 0), UTC)


def sizes(tx: Tx) -> dict[int, int]:
    """How much waits in each lane: rows, and readers of announcements that are under way."""
    rows = "SELECT lane, count(*) FROM outbox WHERE lane <> :announcement GROUP BY lane"
    waiting = {row[0]: row[1] for row in tx.all(rows, {"announcement": Lane.ANNOUNCEMENT})}
    readers = announcements.left(tx)
    return waiting | ({Lane.ANNOUNCEMENT: readers} if readers else {})


def _postpone(tx: Tx, row: Row, due_at: datetime, *, rest: bool) -> None:
    if rest and row.lane > Lane.REPLY:
        rest_bulk(tx, due_at)
    elif rest and row.person_id:
        hold(tx, row.person_id, due_at)
    if row.id is not None:
        params = {"id": row.id, "due": _not_before(due_at)}
        tx.run("UPDATE outbox SET due_at = :due, attempts = attempts + 1 WHERE id = :id", params)
    elif row.announcement_id and row.person_id:
        put_apart(tx, row.announcement_id, row.person_id, due_at, row.attempts + 1)


def _give_up(tx: Tx, person_id: PersonId) -> None:
    """Their chat is closed: what else waits for them goes too; announcements count them when their row comes up."""
    people.left(tx, person_id)
    params = {"person": person_id, "announcement": Lane.ANNOUNCEMENT}
    tx.run("DELETE FROM outbox WHERE person_id = :person AND lane <> :announcement", params)


def _place_of_call(number: int, person_id: PersonId | None) -> str:
    """What a call is sealed for: its row and whom it goes to, so that nobody can redirect it on the disk."""
    return f"outbox.call:{number}:{person_id or 'stranger'}"


def _not_before(moment: datetime) -> int:
    """The first whole second that is no earlier."""
    return math.ceil(moment.timestamp())


def _read(row: Stored) -> Row:
    number, lane, person, address, attempts, call, announcement, language, not_after = row
    return Row(
        id=number,
        lane=Lane(lane),
        person_id=person,
        address=address,
        attempts=attempts,
        call=call,
        announcement_id=announcement,
        language=language,
        not_after=None if not_after is None else datetime.fromtimestamp(not_after, UTC),
    )
