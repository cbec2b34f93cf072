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
    """A clock that runs at real speed from `start`, or stands still, and can be advanced, never turned back."""

    def __init__(self, start: datetime = FIRST_MOMENT, *, runs: bool = True) -> None:
        self._origin = start
        self._began = time.monotonic()
        self._runs = runs
        self._moved = asyncio.Event()
        self._latest = 0.0
        self._alarms: set[_Alarm] = set()
        self.watchers: list[Callable[[datetime], None]] = []
        """Called with the new moment after each move."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        passed = time.monotonic() - self._began if self._runs else 0.0
        return self._origin + timedelta(seconds=passed)

    def not_before(self, moment: datetime) -> None:
        """Nothing: whatever this clock shows is the sandbox's time."""

    def seconds(self) -> float:
        """Seconds of this time since the first moment of all sandboxes, moves of the clock among them."""
        self._latest = max(self._latest, (self.now() - FIRST_MOMENT).total_seconds())
        return self._latest

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
        for alarm in list(self._alarms):
            alarm.look()
        for watcher in self.watchers:
            watcher(moment)
        return moment

    async def sleep(self, seconds: float) -> None:
        """Return when that much of *this* time has passed, however the clock was moved meanwhile."""
        until = self.now() + timedelta(seconds=seconds)
        while (left := (until - self.now()).total_seconds()) > 0:
            # Not wait_for: before Python 3.12 it forgets a cancellation if the clock is moved at the same moment.
            with suppress(TimeoutError):
                async with asyncio.timeout(left if self._runs else None):
                    await self._moved.wait()

    def ring(self, event: asyncio.Event, seconds: float) -> "_Alarm":
        """Set the event when that much of this time has passed."""
        alarm = _Alarm(self, event, self.seconds() + seconds)
        self._alarms.add(alarm)
        alarm.look()
        return alarm

    def look_again_in(self, seconds: float, look: Callable[[], None]) -> asyncio.TimerHandle | None:
        """Call `look` when so much of this time has passed, if the clock is not moved; None if it stands still."""
        return asyncio.get_running_loop().call_later(seconds, look) if self._runs else None

    def forget(self, alarm: "_Alarm") -> None:
        """The alarm has rung, or is not to ring any more."""
        self._alarms.discard(alarm)


class _Alarm:
    """Sets `event` at the steady second `at` of a sandbox's time."""

    def __init__(self, time: SandboxTime, event: asyncio.Event, at: float) -> None:
        self._time = time
        self._event = event
        self._at = at
        self._timer: asyncio.TimerHandle | None = None

    def look(self) -> None:
        """Ring if it is time; else look again when it will be."""
        self._stop()
        left = self._at - self._time.seconds()
        if left <= 0:
            self._time.forget(self)
            self._event.set()
        else:
            self._timer = self._time.look_again_in(left, self.look)

    def cancel(self) -> None:
        """Do not ring any more."""
        self._stop()
        self._time.forget(self)

    def _stop(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None


def written(moment: datetime) -> str:
    """A moment as the sandbox's JSON shows it: ISO 8601 in UTC, to the millisecond."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
