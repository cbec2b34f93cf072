"""The order of what a webhook brings: a press waits at the door for what was said before it.

Telegram brings messages and presses in lines of their own, so that a press can come before a message that was sent
first, and surely does when the message was refused once and is brought again. Its numbers go up one by one, whatever
they are numbers of. So a press whose number does not follow on what was kept is not kept yet: it is not confirmed
either, and nothing is lost if the program ends meanwhile. It waits for a moment only, since a number may never come.
"""

import asyncio
from contextlib import suppress

WAIT_SECONDS = 2.0
"""Telegram brings a refused message again at once, and then after two seconds."""
_MOST_REMEMBERED = 1_000


class Order:
    """The numbers of what was kept, as far as one is still missing among them."""

    def __init__(self) -> None:
        self._all_until: int | None = None
        """Up to this number nothing is missing, or is not waited for any more."""
        self._kept: set[int] = set()
        self._more = asyncio.Event()

    def kept(self, number: int) -> None:
        """What has this number is in the inbox."""
        if self._all_until is None or number < self._all_until - _MOST_REMEMBERED:  # it may begin to count anew
            self._all_until, self._kept = number, set()
        if number > self._all_until:
            self._kept.add(number)
        if len(self._kept) > _MOST_REMEMBERED:
            self._all_until = max(self._kept)
        self._follow()

    async def wait(self, number: int) -> None:
        """Return when everything before this number was kept, or when it has been waited for long enough."""
        with suppress(TimeoutError):
            async with asyncio.timeout(WAIT_SECONDS):
                while self._all_until is None or number > self._all_until + 1:
                    await self._more.wait()
        self._all_until = max(number - 1, self._all_until or 0)
        self._follow()

    def _follow(self) -> None:
        """Move on over what was kept, and let those who wait look again."""
        until = self._all_until or 0
        while until + 1 in self._kept:
            until += 1
        self._all_until = until
        self._kept = {number for number in self._kept if number > until}
        self._more.set()
        self._more.clear()
