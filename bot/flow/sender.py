"""The sender: everything that leaves is a row of the outbox, claimed by lane, paced, sent, and marked in batches.

Two loops share the work: one visits the outbox, to mark what was tried and to claim what comes next; the other starts
what may go. One item of a chat is on its way at a time, so that nothing overtakes. Replies have places of their own and
never wait for the bulk lanes. What the messenger asks to slow down pauses one chat, or the bulk lanes.
"""

import asyncio
import math
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import structlog

from bot import metrics
from bot.flow.arrivals import Arrivals
from bot.flow.claiming import Hand, Item, Seen, Visit, look, visit
from bot.flow.delivering import Delivery, count
from bot.flow.in_hand import InHand
from bot.flow.pauses import Pauses
from bot.flow.shared_calls import SharedCalls
from bot.log import trace
from bot.messenger import Messenger
from bot.timekeeping import Alarm, Time, seconds_until, wait_for
from handlers.setup import Setup
from storage import standstills
from storage.announcements import AnnouncementId
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.outbox import Lane, Outcome

UNSURE_PAUSE = 0.1
"""Seconds until whoever is not sure of the duty to send looks again whether it is."""
MARK_SECONDS = 0.05
"""How long something sent to many may wait to be marked together with others; a reply is marked at once."""

_LANES = tuple(Lane)
_AT_ONCE = (Lane.REPLY, Lane.PRESS)

CLOSING = 6.0
DISK_PAUSE = 2.0

log = structlog.get_logger()


class Sender:
    """Sends the outbox until `stop`."""

    def __init__(self, database: Database, messenger: Messenger, setup: Setup, time: Time, arrivals: Arrivals) -> None:
        self._database = database
        self._time = time
        self._arrivals = arrivals
        self._calls = SharedCalls(messenger, setup.texts)
        self._in_hand = InHand(setup.bulk_rate)
        self._pauses = Pauses(time, messenger.pace(setup.bulk_rate), arrivals)
        self._delivery = Delivery(messenger, time, self._pauses, self._let_go_of)
        self._tasks: set[asyncio.Task[None]] = set()
        self._outcomes: list[Outcome] = []
        self._marking: Alarm | None = None  # rings when what was sent to many should be marked
        self._going_out: set[AnnouncementId] = set()
        self._next_due: datetime | None = None
        self._look = asyncio.Event()  # the outbox is worth a visit
        self._look.set()
        self._go = asyncio.Event()  # something may be sent that could not be before
        self._stopping = False
        self._want_less: set[str] = set()  # since the visit that is under way has begun
        self._loop = asyncio.get_running_loop()
        database.tell_of_less(self._hop_to_look_again)

    def wake(self) -> None:
        """Rows were put into the outbox, or changed there."""
        self._look.set()

    def stop(self) -> None:
        """Start nothing more; `run` returns when what is on its way has landed and is marked."""
        self._stopping = True
        self._look.set()
        self._go.set()

    async def run(self) -> None:
        """Send until told to stop, or cancelled: what is on its way lands in either case."""
        try:
            async with asyncio.TaskGroup() as loops:
                loops.create_task(self._visit_again_and_again())
                loops.create_task(self._send_again_and_again())
        finally:
            self.stop()
            await self._land()

    async def _land(self) -> None:
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=CLOSING)
            for task in late:
                task.cancel()
        await self._visited()

    # Visits to the outbox.

    async def _visit_again_and_again(self) -> None:
        while not self._stopping:
            await wait_for(self._look, self._time, seconds_until(self._time, self._next_due))
            if not await self._visited():
                self._look.set()
                await self._time.sleep(DISK_PAUSE)

    async def _visited(self) -> bool:
        """Visit the outbox; a fault of ours is as a disk that takes nothing: what was tried is marked the next time."""
        try:
            return await self._visit()
        except Exception as error:  # noqa: BLE001 - the sender keeps in mind what it has in hand, and goes on
            metrics.counts.failures += 1
            log.error("a visit to the outbox failed", error=trace(error))
            return False

    async def _visit(self) -> bool:
        """Mark what was tried and claim what comes next; returns whether the disk took it.

        If it does not, what comes next goes out all the same, and is marked with the rest once the disk takes it.
        """
        lanes = self._lanes_to_visit()
        outcomes = self._in_hand.tried(outcome for outcome in self._outcomes if outcome.row.lane in lanes)
        self._outcomes = [outcome for outcome in self._outcomes if outcome.row.lane not in lanes]
        nothing_follows = self._stopping or self._pauses.hold(Lane.ANNOUNCEMENT)
        hand = self._in_hand.shown(outcomes, going_on=() if nothing_follows else self._going_out)
        to_claim = () if self._stopping else lanes
        hand = replace(hand, room={lane: hand.room[lane] if lane in to_claim else 0 for lane in Lane})
        self._want_less.clear()
        try:
            while self._pauses.over:
                await self._database.transact(standstills.note, self._pauses.over[0])
                del self._pauses.over[0]
            brought = await self._database.beside(visit, self._calls, outcomes, hand)
        except StorageUnavailable as error:
            log.error("the outbox cannot be used", why=str(error), unmarked=len(outcomes))
            self._outcomes[:0] = outcomes
            await self._look_only(outcomes, hand)
            return False
        except Exception:  # a fault of ours: what was tried stays to be marked, and `_visited` says what it was
            self._outcomes[:0] = outcomes
            raise
        self._in_hand.marked(outcomes, hand, brought.numbers)
        self._take_in(brought)
        return True

    def _lanes_to_visit(self) -> Collection[Lane]:
        """All, or what answers alone while somebody waits for it; the others are visited right after that."""
        if self._marking:
            self._marking.cancel()
            self._marking = None
        give_way = self._arrivals.give_way_seconds()
        if not give_way or self._stopping:
            return _LANES
        self._marking = self._time.ring(self._look, give_way)
        return _AT_ONCE

    async def _look_only(self, outcomes: list[Outcome], hand: Hand) -> None:
        """Claim what comes next as if `outcomes` were marked; not where the duty to send may be another's by now."""
        if self._database.shared:
            return
        try:
            await self._database.transact(look, self._calls, outcomes, hand)
        except Seen as seen:
            self._take_in(replace(seen.brought, dropped=[]))  # they are dropped when that is marked
        except StorageUnavailable as error:
            log.error("the outbox cannot even be read", why=str(error))

    def _take_in(self, brought: Visit) -> None:
        self._next_due = brought.next_due
        self._pauses.rest_bulk(brought.bulk_rests_until)
        if self._pauses.bulk_rests:
            self._in_hand.release(lambda item: item.row.lane.bulk)
        if brought.taken.keys() != self._going_out:
            self._going_out = set(brought.taken)
            self._in_hand.keep_to(self._going_out)
            self._look.set()  # what became of readers of the others is to be marked
        self._in_hand.take_in(brought)
        if self._want_less:
            self._look_again_at(frozenset(self._want_less))  # what was just brought may have been read before
        self._outcomes += brought.failed
        if any(taken.resting for taken in brought.taken.values()):
            self._look.set()  # they are passed over at once, whoever comes behind them
        if fates := brought.dropped + brought.failed:
            count(fates)
            self._look.set()  # they took the place of others
        self._go.set()

    def _hop_to_look_again(self, ids: frozenset[str]) -> None:
        """From the storage thread, before anybody here knows of the commit."""
        with suppress(RuntimeError):  # the loop is closed: nothing is in hand any more
            self._loop.call_soon_threadsafe(self._look_again_at, ids)

    def _look_again_at(self, ids: frozenset[str]) -> None:
        """Let go of what waits for these people, or about these things: it leaves only if it is claimed again."""
        self._want_less |= ids
        self._in_hand.release(lambda item: item.row.person_id in ids or item.row.about in ids)
        self._look.set()

    def _let_go_of(self, address: str) -> None:
        self._in_hand.release(lambda item: item.address == address)

    # Sending.

    async def _send_again_and_again(self) -> None:
        while not self._stopping:
            await wait_for(self._go, self._time, self._started_some())

    def _started_some(self) -> float:
        """Start what may go now; after a fault of ours, look again a little later."""
        try:
            return self._start_some()
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one item, the others go
            metrics.counts.failures += 1
            log.error("nothing could be started", error=trace(error))
            return DISK_PAUSE

    def _start_some(self) -> float:
        """Start what may go now; returns the seconds until more may go."""
        if not self._database.sure:
            return UNSURE_PAUSE
        if outage := self._pauses.outage_seconds():
            return outage
        return min(map(self._start_lane, _LANES))

    def _start_lane(self, lane: Lane) -> float:
        wait, passed = math.inf, list[Item]()
        while (pause := self._lane_seconds(lane)) == 0:
            item = self._in_hand.next(lane)
            if item is None:
                break
            pause = self._item_seconds(item)
            if pause == 0:
                self._start(item)
            else:
                wait = min(wait, pause)
                passed.append(item)
        else:
            wait = min(wait, pause)
        self._in_hand.pass_over(lane, passed)
        return wait

    def _lane_seconds(self, lane: Lane) -> float:
        """How long until more of a lane may go; while the messenger takes nothing, one call at a time asks again."""
        if self._pauses.probing and not self._in_hand.idle:
            return math.inf
        return self._pauses.lane_seconds(lane)

    def _item_seconds(self, item: Item) -> float:
        """How long until an item may go; inf until the one before it in its chat has landed."""
        return math.inf if self._in_hand.is_busy(item) else self._pauses.item_seconds(item)

    def _start(self, item: Item) -> None:
        self._in_hand.start(item)
        if item.row.lane is Lane.REPLY:
            self._arrivals.answered()
        task = self._loop.create_task(self._send(item))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, item: Item) -> None:
        outcome = None
        try:
            outcome = await self._delivery.outcome(item)
        finally:
            self._in_hand.land(item)
            if outcome:
                count([outcome])
                self._outcomes.append(outcome)
                self._mark_soon(item)
            else:
                self._in_hand.put_back(item)
            self._go.set()

    def _mark_soon(self, item: Item) -> None:
        """Visit the outbox now if somebody waits for their next reply, or much was sent; else a little later."""
        if item.row.lane is Lane.REPLY or len(self._outcomes) > self._in_hand.most_bulk_unmarked // 2:
            self._look.set()
        elif not self._marking:
            self._marking = self._time.ring(self._look, MARK_SECONDS)
