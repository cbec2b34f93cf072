"""What time it is, and how to wait: the system's clock, or any other that can do both (the sandbox has its own)."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Time(Protocol):
    """A clock that the whole program lives by."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Return when that much of this time has passed."""


class SystemTime:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await asyncio.sleep(seconds)


async def wait_for(event: asyncio.Event, time: Time, seconds: float) -> None:
    """Return when the event is set, which clears it, or when so many seconds of `time` have passed."""
    tasks = [asyncio.ensure_future(event.wait()), asyncio.ensure_future(time.sleep(seconds))]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    event.clear()
