"""What time it is, and how to wait: the system's clock, or any other that can do both (the sandbox has its own)."""

import asyncio
import math
import time
from datetime import UTC, datetime
from typing import Protocol


class Alarm(Protocol):
    """Something that will ring."""

    def cancel(self) -> None:
        """Let it not ring any more."""


class Time(Protocol):
    """A clock that the whole program lives by."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC. It may jump, as a machine's clock does when it is set right."""

    def seconds(self) -> float:
        """A steady reading for measuring how much time has passed: it never goes back."""

    async def sleep(self, seconds: float) -> None:
        """Return when that much of this time has passed."""

    def ring(self, event: asyncio.Event, seconds: float) -> Alarm:
        """Set the event when that much of this time has passed."""


class SystemTime:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)

    def seconds(self) -> float:
        """Seconds since some moment before the program began."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(seconds)

    def ring(self, event: asyncio.Event, seconds: float) -> Alarm:
        """Set the event after so many seconds."""
        return asyncio.get_running_loop().call_later(seconds, event.set)


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
