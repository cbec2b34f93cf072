"""The sandbox's time: it starts on a day of the campaigns, runs at real speed and can be moved forward.

Whoever waits on it waits in this time: moving the clock a day ahead ends every sleep that falls within that day.
A bot in the same process is given this object as its time; a bot in another process uses `followed.FollowedTime`.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

FIRST_MOMENT = datetime(2024, 9, 10, 12, tzinfo=UTC)
"""When a sandbox begins: both campaigns in `campaigns/` were live on that day."""


class SandboxTime:
    """A clock that runs at real speed from `start` and can be advanced, never turned back."""

    def __init__(self, start: datetime = FIRST_MOMENT) -> None:
        self._origin = start
        self._began = time.monotonic()
        self._moved = asyncio.Event()
        self.watchers: list[Callable[[datetime], None]] = []
        """Called with the new moment after each move."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._origin + timedelta(seconds=time.monotonic() - self._began)

    def advance(self, seconds: float) -> datetime:
        """Move the clock ahead and end the sleeps that this covers; ValueError for a step back."""
        if seconds < 0:
            raise ValueError("the sandbox's clock only moves forward")
        return self.set(self.now() + timedelta(seconds=seconds))

    def set(self, moment: datetime) -> datetime:
        """Let the clock show `moment` and go on from there; wakes every sleeper to look again."""
        self._origin, self._began = moment, time.monotonic()
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
        for watcher in self.watchers:
            watcher(moment)
        return moment

    async def sleep(self, seconds: float) -> None:
        """Return when that much of *this* time has passed, however the clock was moved meanwhile."""
        until = self.now() + timedelta(seconds=seconds)
        while (left := (until - self.now()).total_seconds()) > 0:
            # Not wait_for: before Python 3.12 it forgets a cancellation if the clock is moved at the same moment.
            with suppress(TimeoutError):
                async with asyncio.timeout(left):
                    await self._moved.wait()


def written(moment: datetime) -> str:
    """A moment as the sandbox's JSON shows it: ISO 8601 in UTC, to the millisecond."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
