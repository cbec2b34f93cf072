"""What has just arrived: turns wait for it, and what goes to many gives way to whoever waits for an answer.

An answer takes several steps, on the loop and on the storage thread. Each would stand behind the messages that are
begun, claimed or marked just then, and at a thousand a second some always are.
"""

import asyncio
from contextlib import suppress

from bot.timekeeping import Time

GIVE_WAY_SECONDS = 0.02
"""How long what goes to many waits for an answer to begin. Longer than an answer takes, unless the machine is busy."""

BREATH_SECONDS = 0.005
"""How long it goes on before it gives way again: however many speak, it is never held up for good."""


class Arrivals:
    """Notes when somebody is heard, and when they are answered."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self._give_way_until = -BREATH_SECONDS
        self._kept = asyncio.Event()

    def heard(self) -> None:
        """Somebody said something, which is about to be kept."""
        now = self._time.seconds()
        if now >= self._give_way_until + BREATH_SECONDS:
            self._give_way_until = now + GIVE_WAY_SECONDS

    def kept(self) -> None:
        """What was said is in the inbox."""
        self._kept.set()

    async def wait(self, longest: float | None = None) -> None:
        """Return when something was kept since this was last asked; or after so many seconds of the machine's."""
        with suppress(TimeoutError):
            async with asyncio.timeout(longest):
                await self._kept.wait()
        self._kept.clear()

    def give_way_seconds(self) -> float:
        """How long nothing should be begun that goes to many; 0 if nobody waits."""
        return max(0.0, self._give_way_until - self._time.seconds())

    def answered(self) -> None:
        """An answer is on its way."""
        self._give_way_until = min(self._give_way_until, self._time.seconds())
