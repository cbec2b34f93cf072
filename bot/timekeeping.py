"""What time it is, and how to wait: the system's clock, or any other that can do both (the sandbox has its own)."""

import asyncio
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

import structlog

log = structlog.get_logger()


class Alarm(Protocol):
    """Something that will ring."""

    def cancel(self) -> None:
        """Let it not ring any more."""


class Time(Protocol):
    """A clock that the whole program lives by."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC. It may jump, as a machine's clock does when it is set right."""

    def not_before(self, moment: datetime) -> None:
        """What is kept was written at this moment: an earlier time than that cannot be right."""

    def seconds(self) -> float:
        """A steady reading for measuring how much time has passed: it never goes back."""

    async def sleep(self, seconds: float) -> None:
        """Return when that much of this time has passed."""

    def ring(self, event: asyncio.Event, seconds: float) -> Alarm:
        """Set the event when that much of this time has passed."""


JUMP = 60.0
"""Seconds by which the machine's clock may differ from what has passed, and be followed at once: it is set right so."""

CALM = 600.0
"""Seconds for which a jump has to last before it is believed: a machine that starts without a clock shows any year."""


class SystemTime:
    """The machine's clock, but for its jumps: these are followed only once they have lasted for ten minutes.

    Until then the time goes on from where it was. So a clock that is wrong for a moment deletes nothing, sends nothing
    early, and lets nothing lapse. The steady reading goes on while the machine sleeps, where the system has such a one.
    """

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] | None = None) -> None:
        self._wall, self._steady = wall, steady or _since_the_machine_began
        self._ahead = wall() - self._steady()  # of the steady reading
        self._doubted: tuple[float, float] | None = None  # another lead, and since when the clock has it

    def now(self) -> datetime:
        """The present moment, in UTC."""
        steady = self._steady()
        self._look(self._wall() - steady, steady)
        return datetime.fromtimestamp(self._ahead + steady, UTC)

    def not_before(self, moment: datetime) -> None:
        """Go on from this moment if the machine's clock shows an earlier one, until it has shown it for long."""
        steady = self._steady()
        self._ahead = max(self._ahead, moment.timestamp() - steady)

    def _look(self, ahead: float, steady: float) -> None:
        """Follow the machine's clock, if it has not jumped, or jumped long ago."""
        doubted = self._doubted
        if abs(ahead - self._ahead) <= JUMP:
            self._ahead, self._doubted = ahead, None
        elif doubted is None or abs(ahead - doubted[0]) > JUMP:
            self._doubted = ahead, steady
            log.warning("the machine's clock has jumped", seconds=round(ahead - self._ahead), believed_in=CALM)
        elif steady - doubted[1] >= CALM:
            self._ahead, self._doubted = ahead, None
            log.warning("the time is the machine's again")

    def seconds(self) -> float:
        """Seconds since some moment before the program began."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(seconds)

    def ring(self, event: asyncio.Event, seconds: float) -> Alarm:
        """Set the event after so many seconds."""
        return asyncio.get_running_loop().call_later(seconds, event.set)


def _since_the_machine_began() -> float:
    """Seconds that go on while the machine sleeps, as far as the system counts so."""
    counted = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if counted is None else time.clock_gettime(counted)


def seconds_until(time: Time, moment: datetime | None) -> float:
    """How long until a moment, if there is one: 0 once it has come, inf for none."""
    return max(0.0, (moment - time.now()).total_seconds()) if moment else math.inf


async def wait_for(event: asyncio.Event, time: Time, seconds: float) -> None:
    """Return when the event is set, which clears it, or when so many seconds (inf for ever) have passed."""
    alarm = time.ring(event, seconds) if math.isfinite(seconds) else None
    try:
        await event.wait()
    finally:
        if alarm:
            alarm.cancel()
    event.clear()
