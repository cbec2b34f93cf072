"""Delivering one item: the call is made, and what became of it is an outcome to be marked."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import structlog

from bot import metrics
from bot.flow.claiming import Item
from bot.flow.outage import LONGEST_PAUSE
from bot.flow.pauses import Pauses
from bot.flow.stubborn import Stubborn
from bot.log import trace
from bot.messenger import Call, Gone, Halted, Messenger, NotSent, NotTaken, NotThere, PerhapsSent, Refused, TooFast
from bot.press import NotPrinted, printed
from bot.timekeeping import Time
from storage.outbox import Fate, Lane, Outcome

LONGEST_WAIT = 4.0
"""Seconds until a reply is tried again at the latest: somebody waits for it."""

MOST_FAULTS = 3

log = structlog.get_logger()


class Delivery:
    """Makes calls. `gone` is told the address of a chat that turns out to be closed."""

    def __init__(self, messenger: Messenger, time: Time, pauses: Pauses, gone: Callable[[str], None]) -> None:
        self._messenger = messenger
        self._time = time
        self._pauses = pauses
        self._gone = gone
        self._press = asyncio.Lock()
        self._stubborn = Stubborn()

    async def outcome(self, item: Item) -> Outcome | None:
        """Send an item; what became of it, or None if it may not go since its lane began to rest."""
        # Others may have been answered between the start of this one and its turn on the loop.
        if self._pauses.hold(item.row.lane):
            return None
        row = item.row
        if row.not_after and row.late(self._time.now()):
            return Outcome(row, Fate.FAILED)
        outcome = await self._tried(item)
        # That a press was heard is worth nothing later.
        late = outcome.fate is Fate.LATER and item.row.lane is Lane.PRESS
        return Outcome(row, Fate.FAILED) if late else outcome

    async def _tried(self, item: Item) -> Outcome:
        row = item.row
        try:
            outcome = await self._answered(item)
        except Halted as error:
            if pause := self._pauses.halt(str(error)):
                log.error("the messenger takes nothing of the bot's; all waits", why=str(error), again_in=pause)
            return self._later(item)
        except (NotSent, PerhapsSent) as error:
            if pause := self._pauses.did_not_get_through():
                log.warning("nothing gets through", error=trace(error), again_in=pause)
            return self._again(item, error)
        except Exception as error:  # noqa: BLE001 - a fault of ours in one row must not stop the others
            log.error("sending failed", lane=row.lane, error=trace(error))
            return self._later(item) if row.attempts < MOST_FAULTS else Outcome(row, Fate.FAILED)
        self._stubborn.got_through(row.key)
        self._pauses.got_through(item.row.lane if outcome.fate is Fate.SENT else None)
        return outcome

    def _again(self, item: Item, error: NotSent | PerhapsSent) -> Outcome:
        """It is tried again, unless it fails on and on while others get through: then the fault is its own."""
        tied_to_it = isinstance(error, NotTaken | PerhapsSent)
        if tied_to_it and self._stubborn.failed(item.row.key, answered=isinstance(error, NotTaken)):
            log.error(
                "a call is given up: others get through", why=str(error), lane=item.row.lane, method=item.call.method
            )
            return Outcome(item.row, Fate.FAILED)
        return self._later(item)

    async def _answered(self, item: Item) -> Outcome:
        """Make the call, and read the messenger's answer."""
        row, call = item.row, item.call
        if call.printouts:
            call = await self._whole(call)
        try:
            message = await self._messenger.send(item.address, call, item.message)
        except Gone:
            self._gone(item.address)
            return Outcome(row, Fate.UNREACHABLE)
        except NotThere:
            return Outcome(row, Fate.FAILED)
        except Refused as error:
            log.error("a call was refused", why=str(error), lane=row.lane, method=call.method)
            if until := self._pauses.refuses_everybody(item, str(error)):
                return Outcome(row, Fate.LATER, until)
            return Outcome(row, Fate.FAILED)
        except TooFast as error:
            log.warning("asked to slow down", seconds=error.seconds, lane=row.lane)
            until = self._pauses.slow_down(item, error.seconds)
            if self._pauses.outage_seconds():
                log.error("the messenger wants a pause of all that goes out", seconds=error.seconds)
            return Outcome(row, Fate.LATER, until, rest=True)
        return Outcome(
            row,
            Fate.SENT,
            posted_as=call.posted_as,
            message=message,
            new=message not in {item.message, call.edits},
            lent=call.lent,
            deleted=call.deletes,
        )

    async def _whole(self, call: Call) -> Call:
        """The call with the files that the press had still to make, or what is said if it cannot make them."""
        try:
            async with self._press:  # one at a time: each can take as much memory as all the rest of the bot
                files = {name: await printed(printout) for name, printout in call.printouts.items()}
        except NotPrinted as error:
            log.error("something could not be printed", why=str(error))
            return call.otherwise or call
        return replace(call, files={name: (file.name, file.content) for name, file in files.items()}, printouts={})

    def _later(self, item: Item) -> Outcome:
        longest = LONGEST_WAIT if item.row.lane is Lane.REPLY else LONGEST_PAUSE
        pause = min(2.0 ** min(item.row.attempts, 8), longest)
        return Outcome(item.row, Fate.LATER, self._time.now() + timedelta(seconds=pause))


def count(outcomes: list[Outcome]) -> None:
    """Count what became of items, for the operator."""
    for outcome in outcomes:
        metrics.counts.sent[outcome.fate] += 1
