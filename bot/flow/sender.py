"""The sender: everything that leaves is a row of the outbox, claimed by lane, paced, sent, and marked in batches.

Two loops share the work: one visits the outbox, to mark what was tried and to claim what comes next; the other sends
what was claimed. A row is claimed by being held in memory here; what was not marked when the process died is still in
the outbox and is sent again. One row of a chat is in flight at a time, so that nothing overtakes. Replies have places
of their own and never wait for the bulk lanes. What the messenger asks to slow down pauses one chat, or the bulk lanes.
"""

import asyncio
import math
from collections import Counter, deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot import metrics
from bot.flow.claiming import Item, Seen, Visit, look, visit
from bot.flow.outage import LONGEST_PAUSE, Outage
from bot.flow.shared_calls import SharedCalls
from bot.log import trace
from bot.messenger import Gone, Messenger, NotSent, PerhapsSent, Refused, TooFast
from bot.timekeeping import Time, wait_for
from storage.announcements import AnnouncementId
from storage.errors import StorageUnavailable
from storage.outbox import Fate, Lane, Outcome, Row
from storage.sqlite.connection import Database

MOST_UNMARKED = 100
MOST_BULK_UNMARKED = (MOST_UNMARKED, 256)
"""Rows sent or being sent that are not marked yet, of replies and of the rest: what a crash can send twice.

In the bulk lanes as many as go out in a quarter of a second, within these bounds.
"""

MARK_SECONDS = 0.05
"""How long something sent to many may wait to be marked together with others; a reply is marked at once."""

BEAT_SECONDS = 0.01
"""Bulk messages that are due within so short a time go together."""

REPLIES_AHEAD = 128
BULK_AHEAD = (16, 256)
"""How many rows of a bulk lane are held, at least and at most: about a second of them."""

LONGEST_WAIT = 4.0
"""Seconds until a reply is tried again at the latest: somebody waits for it."""

MOST_FAULTS = 3
CLOSING = 6.0
DISK_PAUSE = 2.0

log = structlog.get_logger()


class Sender:
    """Sends the outbox until `stop`."""

    def __init__(self, database: Database, messenger: Messenger, time: Time, bulk_rate: float) -> None:
        self._database = database
        self._messenger = messenger
        self._time = time
        self._pace = messenger.pace(bulk_rate)
        self._calls = SharedCalls(messenger)
        self._outage = Outage()
        self._ahead = dict.fromkeys(Lane, _between(BULK_AHEAD, bulk_rate)) | {Lane.REPLY: REPLIES_AHEAD}
        self._most_unmarked = {True: MOST_UNMARKED, False: _between(MOST_BULK_UNMARKED, bulk_rate / 4)}
        self._queues: dict[Lane, deque[Item]] = {lane: deque() for lane in Lane}
        self._held: dict[int, Item] = {}  # every row in memory: queued, in flight, or not yet marked
        self._unmarked = Counter[bool]()  # of replies (True) and of the rest: in flight, or not yet marked
        self._busy: set[str] = set()  # addresses that something is on its way to
        self._in_flight: set[asyncio.Task[None]] = set()
        self._outcomes: list[Outcome] = []
        self._marking: asyncio.TimerHandle | None = None  # rings when what was sent to many should be marked
        self._bulk_rests_until = time.now()
        self._going_out: set[AnnouncementId] = set()
        self._next_due: datetime | None = None
        self._look = asyncio.Event()  # the outbox is worth a visit
        self._look.set()
        self._go = asyncio.Event()  # something may be sent that could not be before
        self._stopping = False

    def wake(self) -> None:
        """Rows were put into the outbox, or changed there."""
        self._look.set()

    def stop(self) -> None:
        """Start nothing more; `run` returns when what is in flight has landed and is marked."""
        self._stopping = True
        self._look.set()
        self._go.set()

    async def run(self) -> None:
        """Send until told to stop, or cancelled: what is in flight lands in either case."""
        try:
            async with asyncio.TaskGroup() as loops:
                loops.create_task(self._visit_again_and_again())
                loops.create_task(self._send_again_and_again())
        finally:
            self.stop()
            await self._land()

    async def _land(self) -> None:
        if self._in_flight:
            _, late = await asyncio.wait(self._in_flight, timeout=CLOSING)
            for task in late:
                task.cancel()
        await self._visit()

    # Visits to the outbox.

    async def _visit_again_and_again(self) -> None:
        while not self._stopping:
            await wait_for(self._look, self._time, self._next_due)
            if not await self._visit():
                self._look.set()
                await asyncio.sleep(DISK_PAUSE)

    async def _visit(self) -> bool:
        """Mark what was tried and claim what comes next; returns whether the disk took it.

        If it does not, what comes next goes out all the same, and is marked with the rest once the disk takes it.
        """
        if self._marking:
            self._marking.cancel()
            self._marking = None
        outcomes, self._outcomes = self._outcomes, []
        tried = {outcome.row.id for outcome in outcomes}
        held = {number: item.call.posted_as for number, item in self._held.items() if number not in tried}
        room = {lane: self._room(lane) for lane in Lane}
        try:
            brought = await self._database.transact(visit, self._calls, outcomes, held, room)
        except StorageUnavailable as error:
            log.error("the outbox cannot be used", why=str(error), unmarked=len(outcomes))
            self._outcomes[:0] = outcomes
            await self._look_only(outcomes, held, room)
            return False
        for outcome in outcomes:
            item = self._held.pop(outcome.row.id)
            self._unmarked[item.is_reply] -= 1
        self._take_in(brought)
        return True

    async def _look_only(self, outcomes: list[Outcome], held: Mapping[int, str], room: Mapping[Lane, int]) -> None:
        """Claim what comes next as if `outcomes` were marked."""
        try:
            await self._database.transact(look, self._calls, outcomes, held, room)
        except Seen as seen:
            self._take_in(replace(seen.brought, dropped=[]))  # they are dropped when that is marked
        except StorageUnavailable as error:
            log.error("the outbox cannot even be read", why=str(error))

    def _room(self, lane: Lane) -> int:
        """How many rows of a lane to claim: none before half of those at hand are gone."""
        most, queued = self._ahead[lane], len(self._queues[lane])
        return 0 if self._stopping or queued > most // 2 else most - queued

    def _take_in(self, brought: Visit) -> None:
        self._next_due = brought.next_due
        self._bulk_rests_until = max(self._bulk_rests_until, brought.bulk_rests_until)
        if self._bulk_rests:
            self._release(lambda item: not item.is_reply)
        if brought.sending != self._going_out:
            self._going_out = brought.sending
            self._release(lambda item: item.row.announcement_id not in {None, *brought.sending})
        for item in brought.items:
            self._held[item.row.id] = item
            self._queues[Lane(item.row.lane)].append(item)
        if brought.dropped:
            _count(brought.dropped)
            self._look.set()  # they took the place of others
        self._go.set()

    def _release(self, which: Callable[[Item], bool]) -> None:
        """Let go of queued rows: they are claimed again if they are still there when it is their time."""
        for lane, queue in self._queues.items():
            self._queues[lane] = deque(item for item in queue if not which(item))
            for item in filter(which, queue):
                del self._held[item.row.id]

    # Sending.

    async def _send_again_and_again(self) -> None:
        while not self._stopping:
            self._go.clear()
            pause = self._start_some()
            with suppress(TimeoutError):
                async with asyncio.timeout(pause if math.isfinite(pause) else None):
                    await self._go.wait()

    def _start_some(self) -> float:
        """Start what may go now; returns the seconds until more may go."""
        now = asyncio.get_running_loop().time()
        if now < self._outage.until:
            return self._outage.until - now
        return min(self._start_lane(lane, now) for lane in Lane)

    def _start_lane(self, lane: Lane, now: float) -> float:
        queue, wait, passed = self._queues[lane], math.inf, list[Item]()
        is_reply = lane is Lane.REPLY
        if queue and not is_reply and self._bulk_rests:
            return wait
        while queue and self._unmarked[is_reply] < self._most_unmarked[is_reply]:
            if not is_reply and (beat := self._pace.bulk_wait(now)) > 0:
                wait = min(wait, max(beat, BEAT_SECONDS))
                break
            item = queue.popleft()
            pause = self._pause(item, now)
            if pause == 0:
                self._start(item)
                continue
            wait = min(wait, pause)
            passed.append(item)
        queue.extendleft(reversed(passed))
        return wait

    @property
    def _bulk_rests(self) -> bool:
        return self._time.now() < self._bulk_rests_until

    def _pause(self, item: Item, now: float) -> float:
        """The seconds until its chat and its lane allow it. Only what a chat shows counts against its pace."""
        if item.address in self._busy:
            return math.inf
        return self._pace.take(item.address, now, bulk=not item.is_reply) if item.call.paced else 0.0

    def _start(self, item: Item) -> None:
        self._busy.add(item.address)
        self._unmarked[item.is_reply] += 1
        task = asyncio.create_task(self._send(item))
        self._in_flight.add(task)
        task.add_done_callback(self._in_flight.discard)

    async def _send(self, item: Item) -> None:
        try:
            outcome = await self._try(item)
            _count([outcome])
            self._outcomes.append(outcome)
        finally:
            self._busy.discard(item.address)
            self._mark_soon(item)
            self._go.set()

    def _mark_soon(self, item: Item) -> None:
        """Visit the outbox now if somebody waits for their next reply, or much was sent; else a little later."""
        if item.is_reply or len(self._outcomes) > self._most_unmarked[False] // 2:
            self._look.set()
        elif not self._marking:
            self._marking = asyncio.get_running_loop().call_later(MARK_SECONDS, self._look.set)

    async def _try(self, item: Item) -> Outcome:
        """Send one item, and say what became of it."""
        row = item.row
        if row.not_after and row.late(self._time.now()):
            return Outcome(row, Fate.FAILED)
        try:
            outcome = await self._answered(item)
        except (NotSent, PerhapsSent) as error:
            if pause := self._outage.failed(asyncio.get_running_loop().time()):
                log.warning("nothing gets through", error=trace(error), again_in=pause)
            return self._later(row)
        except Exception as error:  # noqa: BLE001 - a fault of ours in one row must not stop the others
            log.error("sending failed", lane=row.lane, error=trace(error))
            return self._later(row) if row.attempts < MOST_FAULTS else Outcome(row, Fate.FAILED)
        self._outage.got_through()
        return outcome

    async def _answered(self, item: Item) -> Outcome:
        """Send one item, and read the messenger's answer."""
        row, call = item.row, item.call
        try:
            message = await self._messenger.send(item.address, call, item.message)
        except Gone:
            self._release(lambda other: other.address == item.address)
            return Outcome(row, Fate.UNREACHABLE)
        except Refused as error:
            log.error("a call was refused", why=str(error), lane=row.lane, method=call.method)
            return Outcome(row, Fate.FAILED)
        except TooFast as error:
            return self._slow_down(item, error.seconds)
        return Outcome(row, Fate.SENT, posted_as=call.posted_as, message=message)

    def _slow_down(self, item: Item, seconds: float) -> Outcome:
        """The messenger wants a pause: of this chat, and, if this was no reply, of the bulk lanes."""
        log.warning("asked to slow down", seconds=seconds, lane=item.row.lane)
        self._pace.hold_chat(item.address, asyncio.get_running_loop().time() + seconds)
        until = self._time.now() + timedelta(seconds=seconds)
        if not item.is_reply:
            self._bulk_rests_until = max(self._bulk_rests_until, until)
        return Outcome(item.row, Fate.LATER, until, rest=True)

    def _later(self, row: Row) -> Outcome:
        longest = LONGEST_WAIT if row.lane == Lane.REPLY else LONGEST_PAUSE
        pause = min(2.0 ** min(row.attempts, 8), longest)
        return Outcome(row, Fate.LATER, self._time.now() + timedelta(seconds=pause))


def _between(bounds: tuple[int, int], wanted: float) -> int:
    least, most = bounds
    return max(least, min(round(wanted), most))


_SENT = {fate: metrics.sent.labels(fate.value) for fate in Fate}


def _count(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        _SENT[outcome.fate].inc()
