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


async def wait_for(event: asyncio.Event, time: Time, moment: datetime | None) -> None:
    """Return when the event is set, which clears it, or when the moment has come, if one is given."""
    tasks: list[asyncio.Task[object]] = [asyncio.create_task(event.wait())]
    if moment is not None:
        tasks.append(asyncio.create_task(_sleep_until(time, moment)))
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    event.clear()


async def _sleep_until(time: Time, moment: datetime) -> None:
    """The seconds are counted here, in one step with the beginning of the sleep: the time can be moved at any other."""
    await time.sleep((moment - time.now()).total_seconds())
