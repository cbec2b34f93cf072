"""A visit to the outbox: what was tried is marked, and what comes next is claimed, in one transaction.

Claiming only means that the sender holds the row in its memory; nothing of it is written. What there is no sense in
sending (nobody is there any more, it is too late, it cannot be read) is marked at once.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

import structlog

from bot.flow.shared_calls import SharedCalls
from bot.log import trace
from bot.messenger import Call
from storage import outbox
from storage.announcements import AnnouncementId
from storage.errors import StorageUnavailable
from storage.outbox import Fate, Lane, Outcome, Row
from storage.transaction import Tx

log = structlog.get_logger()


@dataclass(frozen=True)
class Item:
    """A row with its address and call, ready to go. `message` is the id of the posted message that it edits, or ""."""

    row: Row
    address: str
    call: Call
    message: str

    @property
    def lane(self) -> Lane:
        """The lane it goes out in."""
        return Lane(self.row.lane)


@dataclass(frozen=True)
class Visit:
    """What a visit to the outbox brought.

    `dropped` are the fates of rows that needed no sending. Until `bulk_rests_until` nothing but replies may go;
    `sending` are the announcements that may go out; at `next_due` something will be due that is not yet.
    """

    items: list[Item]
    dropped: list[Outcome]
    bulk_rests_until: datetime
    sending: set[AnnouncementId]
    next_due: datetime | None


class Seen(Exception):
    """What a visit would bring, if the disk took what is marked."""

    def __init__(self, brought: Visit) -> None:
        super().__init__()
        self.brought = brought


def visit(
    tx: Tx, calls: SharedCalls, outcomes: list[Outcome], held: Mapping[int, str], room: Mapping[Lane, int]
) -> Visit:
    """Mark `outcomes`, and claim for each lane as many rows as there is `room` for, none of them `held`.

    `held` are the rows that the sender has, with the name that each is posted under.
    """
    outbox.mark(tx, outcomes)
    sending = calls.sending(tx)
    rows = (row for lane in Lane for row in outbox.due(tx, lane, room[lane], held))
    claimed = [_ready(tx, calls, row) for row in rows]
    dropped = [one for one in claimed if isinstance(one, Outcome)]
    outbox.mark(tx, dropped)
    return Visit(
        items=_one_a_name([one for one in claimed if isinstance(one, Item)], set(held.values())),
        dropped=dropped,
        bulk_rests_until=outbox.bulk_rests_until(tx),
        sending=sending,
        next_due=outbox.next_due(tx),
    )


def look(
    tx: Tx, calls: SharedCalls, outcomes: list[Outcome], held: Mapping[int, str], room: Mapping[Lane, int]
) -> NoReturn:
    """A visit that leaves no mark: raises Seen, which undoes its transaction."""
    raise Seen(visit(tx, calls, outcomes, held, room))


def _ready(tx: Tx, calls: SharedCalls, row: Row) -> Item | Outcome:
    """The row ready to go, or its fate. A row that cannot be read must not stop the others."""
    try:
        address, call = outbox.open_address(tx, row), calls.of(tx, row)
        message = (outbox.posted(tx, call.posted_as) or "") if call and call.posted_as else ""
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
