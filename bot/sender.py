"""The sender: everything that leaves is a row of the outbox, claimed by lane, paced, sent, and marked in batches.

A row is claimed by being held in memory here; what was in flight when the process died is still in the outbox and is
sent again. One row of a chat is in flight at a time, so that nothing overtakes. Replies have places of their own and
never wait for the bulk lanes. What the messenger asks to slow down pauses one chat, or the bulk lanes.
"""

import asyncio
import math
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot import metrics
from bot.log import trace
from bot.messenger import Call, Gone, Messenger, NotSent, PerhapsSent, Refused, TooFast
from bot.messenger.telegram.pace import Pace
from bot.shared_calls import SharedCalls
from bot.timekeeping import Time, wait_for
from handlers.replies import Lane
from storage import outbox
from storage.database import Database, Tx
from storage.errors import StorageUnavailable
from storage.outbox import Fate, Outcome, Row

MOST_IN_FLIGHT = 64
"""Calls under way at once, for replies and for the rest each: what a crash can send twice, at most."""

MARK_EVERY = 0.02
LONGEST_PAUSE = 300.0
FAILURES_BEFORE_PAUSE = 5
MOST_FAULTS = 5
CLOSING = 8.0
DISK_PAUSE = 2.0

log = structlog.get_logger()


@dataclass(frozen=True)
class Item:
    """A row and its call, ready to go. `message` is the id of the message it edits, if it edits one."""

    row: Row
    call: Call
    message: str = ""

    @property
    def is_reply(self) -> bool:
        """Whether somebody waits for it."""
        return self.row.lane == Lane.REPLY


class Sender:
    """Sends the outbox until `stop`."""

    def __init__(self, database: Database, messenger: Messenger, time: Time, bulk_rate: float) -> None:
        self._database = database
        self._messenger = messenger
        self._time = time
        self._pace = Pace(bulk_rate)
        self._ahead = max(MOST_IN_FLIGHT // 4, min(round(bulk_rate), 1024))  # about a second of the bulk lanes
        self._calls = SharedCalls(messenger)
        self._wake = asyncio.Event()
        self._news = True  # rows may have been put into the outbox since it was last looked at
        self._marked_at = 0.0
        self._next_due: datetime | None = None
        self._queues: dict[Lane, deque[Item]] = {lane: deque() for lane in Lane}
        self._more = dict.fromkeys(Lane, True)  # whether a lane may have more rows than are in its queue
        self._held: dict[int, str] = {}  # the rows in memory, and the name each is posted under
        self._busy: set[str] = set()
        self._tasks: dict[asyncio.Task[None], Item] = {}
        self._outcomes: list[Outcome] = []
        self._failures = 0
        self._resume_at = 0.0
        self._stopping = False

    def wake(self) -> None:
        """Rows were put into the outbox."""
        self._news = True
        self._wake.set()

    def stop(self) -> None:
        """Start nothing more; `run` returns when what is in flight has landed and is marked."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Mark, claim, send, and rest until there is more to do."""
        while not self._stopping:
            self._wake.clear()
            if self._should_exchange():
                await self._exchange()
            await self._rest(self._launch())
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=CLOSING)
        for task in self._tasks:
            task.cancel()
        await self._exchange()

    def _should_exchange(self) -> bool:
        """Whether the outbox is worth a visit: news, something due, a queue that runs low, or enough to mark."""
        if self._news or (self._next_due and self._next_due <= self._time.now()):
            return True
        if any(self._more[lane] and len(self._queues[lane]) < self._most(lane) / 2 for lane in Lane):
            return True
        waited = asyncio.get_running_loop().time() - self._marked_at
        return bool(self._outcomes) and (len(self._outcomes) >= MOST_IN_FLIGHT or waited >= MARK_EVERY)

    async def _exchange(self) -> None:
        """In one transaction, mark what was tried and claim what comes next."""
        outcomes, self._outcomes, self._news = self._outcomes, [], False
        try:
            claimed = await self._database.transact(self._mark_and_claim, outcomes)
        except StorageUnavailable as error:
            log.error("the outbox cannot be used", why=str(error))
            self._outcomes = outcomes + self._outcomes
            self._news = True
            await asyncio.sleep(DISK_PAUSE)
            return
        self._marked_at = asyncio.get_running_loop().time()
        for outcome in outcomes:
            self._held.pop(outcome.row.id, None)
        for item in claimed:
            self._queues[Lane(item.row.lane)].append(item)

    # On the storage thread, in one transaction.

    def _mark_and_claim(self, tx: Tx, outcomes: list[Outcome]) -> list[Item]:
        outbox.mark(tx, outcomes)
        if self._stopping:
            return []
        self._drop_what_rests(tx)
        self._next_due = outbox.next_due(tx)
        return [item for lane in Lane for item in self._claim(tx, lane)]

    def _claim(self, tx: Tx, lane: Lane) -> list[Item]:
        """Hold the next rows of a lane, as many as may go soon."""
        room = self._most(lane) - len(self._queues[lane])
        rows = outbox.due(tx, lane, room + len(self._held), self._held)[:room]
        self._more[lane] = len(rows) == room
        return [item for row in rows if (item := self._prepare(tx, row))]

    def _most(self, lane: Lane) -> int:
        return MOST_IN_FLIGHT if lane is Lane.REPLY else self._ahead

    def _prepare(self, tx: Tx, row: Row) -> Item | None:
        call = self._calls.of(tx, row)
        if call is None or row.address is None or (row.not_after and row.not_after <= tx.now):
            fate = Fate.UNREACHABLE if row.address is None else Fate.FAILED
            self._held[row.id] = ""
            self._outcomes.append(Outcome(row, fate))
            return None
        if call.posted_as and call.posted_as in self._held.values():
            return None  # the message it edits is only just being sent
        self._held[row.id] = call.posted_as
        return Item(row, call, outbox.posted(tx, call.posted_as) or "" if call.posted_as else "")

    def _drop_what_rests(self, tx: Tx) -> None:
        """Let go of announcements that were paused or cancelled, and of the bulk lanes while they rest."""
        resting = tx.now < outbox.bulk_rests_until(tx)
        sending = self._calls.sending(tx)
        for lane in (Lane.NOTICE, Lane.REMINDER, Lane.ANNOUNCEMENT):
            kept: deque[Item] = deque()
            for item in self._queues[lane]:
                if resting or (item.row.announcement_id and item.row.announcement_id not in sending):
                    del self._held[item.row.id]
                else:
                    kept.append(item)
            self._queues[lane] = kept

    def _launch(self) -> float:
        """Start what may go now; returns the seconds until more may go."""
        now = asyncio.get_running_loop().time()
        if now < self._resume_at:
            return self._resume_at - now
        waits = [self._launch_lane(lane, now) for lane in Lane]
        return min(waits)

    def _launch_lane(self, lane: Lane, now: float) -> float:
        queue, wait = self._queues[lane], math.inf
        places = MOST_IN_FLIGHT - sum(item.is_reply == (lane is Lane.REPLY) for item in self._tasks.values())
        passed: list[Item] = []
        while queue and places > 0 and len(passed) < MOST_IN_FLIGHT:
            item = queue.popleft()
            address = item.row.address or ""
            pause = math.inf if address in self._busy else self._pause(item, now)
            if pause > 0:
                wait = min(wait, pause)
                passed.append(item)
                continue
            self._busy.add(address)
            task = asyncio.get_running_loop().create_task(self._send(item, address))
            self._tasks[task] = item
            places -= 1
        queue.extendleft(reversed(passed))
        return wait

    def _pause(self, item: Item, now: float) -> float:
        """The seconds until its chat and its lane allow it. Only what a chat shows counts against its pace."""
        if not item.call.method.startswith(("send", "copy")):
            return 0.0
        return self._pace.take(item.row.address or "", now, bulk=not item.is_reply)

    async def _rest(self, pause: float) -> None:
        """Until woken, or `pause` is over, or something is due."""
        if self._outcomes:
            pause = min(pause, MARK_EVERY)
        if math.isfinite(pause):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), max(pause, 0.001))
        else:
            due_in = (self._next_due - self._time.now()).total_seconds() if self._next_due else LONGEST_PAUSE
            await wait_for(self._wake, self._time, max(due_in, 0.05))

    # One item on its way.

    async def _send(self, item: Item, address: str) -> None:
        try:
            outcome = await self._try(item, address)
        finally:
            self._busy.discard(address)
            task = asyncio.current_task()
            if task:
                self._tasks.pop(task, None)
            self._wake.set()
        metrics.sent.labels(outcome.fate.value).inc()
        self._outcomes.append(outcome)

    async def _try(self, item: Item, address: str) -> Outcome:
        """Send one item, and say what became of it."""
        row = item.row
        try:
            message = await self._messenger.send(address, item.call, item.message)
        except Gone:
            return Outcome(row, Fate.UNREACHABLE)
        except Refused as error:
            log.error("a call was refused", why=str(error), lane=row.lane, method=item.call.method)
            return Outcome(row, Fate.FAILED)
        except TooFast as error:
            return self._slow_down(item, address, error.seconds)
        except (NotSent, PerhapsSent) as error:
            return self._again(row, error)
        except Exception as error:  # noqa: BLE001 - a fault of ours in one row must not stop the others
            log.error("sending failed", lane=row.lane, error=trace(error))
            return self._again(row, error) if row.attempts < MOST_FAULTS else Outcome(row, Fate.FAILED)
        self._failures = 0
        return Outcome(row, Fate.SENT, posted_as=item.call.posted_as, message=message)

    def _slow_down(self, item: Item, address: str, seconds: float) -> Outcome:
        """The messenger wants a pause: of this chat, or, if this was no reply, of the bulk lanes."""
        log.warning("asked to slow down", seconds=seconds, lane=item.row.lane)
        until = self._time.now() + timedelta(seconds=seconds)
        self._pace.hold_chat(address, asyncio.get_running_loop().time() + seconds)
        return Outcome(item.row, Fate.LATER, until, rest=True)

    def _again(self, row: Row, error: Exception) -> Outcome:
        """Not sent, or nobody knows: later, and everything rests a while if it is not this row's fault."""
        self._failures += 1
        if self._failures >= FAILURES_BEFORE_PAUSE:
            pause = min(2.0 ** (self._failures - FAILURES_BEFORE_PAUSE), LONGEST_PAUSE)
            self._resume_at = asyncio.get_running_loop().time() + pause
            log.warning("nothing gets through", error=trace(error), again_in=pause)
        pause = min(2.0 ** min(row.attempts, 8), LONGEST_PAUSE)
        return Outcome(row, Fate.LATER, self._time.now() + timedelta(seconds=pause))
