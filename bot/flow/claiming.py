"""A visit to the outbox: what was tried is marked, and what comes next is claimed, in one transaction.

Claiming only means that the sender holds the row in its memory; nothing of it is written. What there is no sense in
sending (nobody is there any more, it is too late, it cannot be read) is marked at once.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple, NoReturn

import structlog

from bot.flow.readers import Claim, Mark
from bot.flow.shared_calls import SharedCalls
from bot.log import trace
from bot.messenger import Call
from storage import announcements, audiences, outbox, posted, reminders, wishes
from storage.announcements import Announcement, AnnouncementId
from storage.audiences import Reader
from storage.errors import StorageUnavailable
from storage.events import EventId
from storage.outbox import Fate, Key, Lane, Outcome, Row
from storage.people import PersonId
from storage.transaction import Tx

log = structlog.get_logger()


class Item(NamedTuple):
    """A row with its address and call, ready to go. `message` is the id of the posted message that it edits, or ""."""

    row: Row
    address: str
    call: Call
    message: str


@dataclass(frozen=True)
class Hand:
    """What the sender has in hand, as far as a visit has to know.

    `names` are the keys of rows with the name that each is posted under; `room` how many more of each lane; of each
    announcement `claims` says whom to take next, and `marks` how far it moves, with what became of its readers.
    """

    names: Mapping[Key, str]
    room: Mapping[Lane, int]
    claims: Mapping[AnnouncementId, Claim]
    marks: Mapping[AnnouncementId, Mark]


@dataclass(frozen=True)
class Taken:
    """The readers of an announcement that a visit took, and those who were to be looked at again and are none now.

    And those who are left alone at this hour, each with until when.
    """

    readers: list[PersonId]
    no_readers: list[PersonId]
    resting: Mapping[PersonId, datetime]


@dataclass(frozen=True)
class Visit:
    """What a visit to the outbox brought.

    `dropped` are the fates of rows that needed no sending, and are marked; `failed` those of readers who have no row,
    to be marked with the next outcomes. `numbers` are the rows of readers who were put apart. Until `bulk_rests_until`
    nothing of the bulk lanes may go; at `next_due` something will be due that is not yet. `taken` are the announcements
    that may go out, with the readers that were taken of each.
    """

    items: list[Item]
    dropped: list[Outcome]
    failed: list[Outcome]
    numbers: Mapping[Key, int]
    taken: Mapping[AnnouncementId, Taken]
    bulk_rests_until: datetime
    next_due: datetime | None


class Seen(Exception):
    """What a visit would bring, if the disk took what is marked."""

    def __init__(self, brought: Visit) -> None:
        super().__init__()
        self.brought = brought


def visit(tx: Tx, calls: SharedCalls, outcomes: list[Outcome], hand: Hand) -> Visit:
    """Mark `outcomes`, and claim of each lane as much as there is room for, none of it in hand already."""
    outbox.mark(tx, [*outcomes, *(outcome for mark in hand.marks.values() for outcome in mark.outcomes)])
    _give_again(tx, outcomes)
    numbers = _move_cursors(tx, hand.marks)
    rows = [
        row
        for lane in sorted(outbox.waiting(tx) - {Lane.ANNOUNCEMENT})
        for row in outbox.due(tx, lane, hand.room[lane], hand.names)
    ]
    read, taken, strangers = _readers(tx, calls, hand)
    claimed = [_ready(tx, calls, row) for row in rows + read]
    fates = strangers + [fate for fate in claimed if isinstance(fate, Outcome)]
    dropped = [fate for fate in fates if fate.row.id is not None]
    outbox.mark(tx, dropped)
    _give_again(tx, dropped)
    return Visit(
        items=_one_a_name([item for item in claimed if isinstance(item, Item)], set(hand.names.values())),
        dropped=dropped,
        failed=[fate for fate in fates if fate.row.id is None],
        numbers=numbers,
        taken=taken,
        bulk_rests_until=outbox.bulk_rests_until(tx),
        next_due=outbox.next_due(tx),
    )


def look(tx: Tx, calls: SharedCalls, outcomes: list[Outcome], hand: Hand) -> NoReturn:
    """A visit that leaves no mark: raises Seen, which undoes its transaction.

    A letter is shown only in messages whose ids are on the disk: it waits.
    """
    brought = visit(tx, calls, outcomes, hand)
    raise Seen(replace(brought, items=[item for item in brought.items if not item.call.lent]))


def _give_again(tx: Tx, outcomes: list[Outcome]) -> None:
    """Reminders that were not true any more before they could leave are given in other words."""
    for row, fate in ((outcome.row, outcome.fate) for outcome in outcomes):
        if fate is Fate.FAILED and row.lane is Lane.REMINDER and row.about and row.person_id and row.late(tx.now):
            reminders.give_again(tx, row.person_id, EventId(row.about), row.not_after or tx.now)


def _move_cursors(tx: Tx, marks: Mapping[AnnouncementId, Mark]) -> dict[Key, int]:
    """Keep how far announcements are; returns the rows of the readers who were put apart for it."""
    numbers: dict[Key, int] = {}
    for announcement_id, mark in marks.items():
        announcements.move_cursor(tx, announcement_id, mark.up_to)
        for person_id, until in mark.apart:
            number = outbox.put_apart(tx, announcement_id, person_id, until or tx.now, attempts=0)
            if number is not None:
                numbers[announcement_id, person_id] = number
    return numbers


def _readers(tx: Tx, calls: SharedCalls, hand: Hand) -> tuple[list[Row], dict[AnnouncementId, Taken], list[Outcome]]:
    """The readers who are next, of all announcements that are going out, the oldest announcement first.

    And the fates of those who have a row, but are not (or no more) of its announcement's audience.
    """
    rests = tx.now < outbox.bulk_rests_until(tx)
    rows: list[Row] = []
    taken: dict[AnnouncementId, Taken] = {}
    strangers: list[Outcome] = []
    for announcement in calls.sending(tx):
        room = 0 if rests else max(0, hand.room[Lane.ANNOUNCEMENT] - len(rows))
        silent = bool(audiences.changed(announcement.audience))  # what changes in a chat wakes nobody
        again = outbox.again(tx, announcement, room, hand.names) if room else []
        for row in again if silent else _awake(tx, again):
            if row.person_id and audiences.belongs(tx, announcement.audience, row.person_id):
                rows.append(row)
            else:
                strangers.append(Outcome(row, Fate.FAILED))
        room = 0 if rests else max(0, hand.room[Lane.ANNOUNCEMENT] - len(rows))
        readers, no_readers = _next_readers(tx, announcement, hand.claims.get(announcement.id, Claim()), room)
        resting = {} if silent else wishes.resting(tx, [reader.person_id for reader in readers])
        readers = [reader for reader in readers if reader.person_id not in resting]
        taken[announcement.id] = Taken([reader.person_id for reader in readers], no_readers, resting)
        rows += [outbox.first_time(announcement, reader) for reader in readers]
    return rows, taken, strangers


def _awake(tx: Tx, rows: list[Row]) -> list[Row]:
    """Those of these rows whose person is not to be left alone now; the others wait for that."""
    resting = wishes.resting(tx, [row.person_id for row in rows if row.person_id])
    for row in rows:
        if row.id is not None and row.person_id in resting:
            outbox.put_off(tx, row.id, resting[row.person_id])
    return [row for row in rows if row.person_id not in resting]


def _next_readers(tx: Tx, announcement: Announcement, claim: Claim, room: int) -> tuple[list[Reader], list[PersonId]]:
    """At most so many readers; and those who were to be looked at again and are none any more."""
    again = claim.again[:room]
    seen = {person_id: audiences.reader(tx, announcement.audience, person_id) for person_id in again}
    readers = [reader for reader in seen.values() if reader]
    after = claim.after or announcement.cursor or ""
    if room > len(again):
        readers += audiences.readers_after(tx, announcement.audience, after, room - len(again))
    return readers, [person_id for person_id, reader in seen.items() if reader is None]


def _ready(tx: Tx, calls: SharedCalls, row: Row) -> Item | Outcome:
    """The row ready to go, or its fate. A row that cannot be read must not stop the others."""
    try:
        address, call = outbox.open_address(tx, row), calls.of(tx, row)
        message = calls.changed(tx, row) or ((posted.find(tx, call.posted_as) or "") if call and call.posted_as else "")
    except StorageUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - whatever is wrong with this row
        log.error("a row of the outbox cannot be read", lane=row.lane, error=trace(error))
        return Outcome(row, Fate.FAILED)
    if address is None:
        return Outcome(row, Fate.UNREACHABLE)
    if call is None or row.late(tx.now):
        return Outcome(row, Fate.FAILED)
    return Item(row, address, call, message)


def _one_a_name(items: list[Item], taken: Collection[str]) -> list[Item]:
    """Without those that edit a message which is only just being sent: they are claimed when it is marked."""
    names = set(taken) - {""}
    free = []
    for item in items:
        if item.call.posted_as not in names:
            free.append(item)
        names |= {item.call.posted_as} - {""}
    return free
