"""The sandbox's time in another process: a bot that runs by itself lives by the clock of the sandbox it talks to.

async with FollowedTime(sandbox_url) as time:
    ...  # time.now() and time.sleep() as everywhere
"""

import asyncio
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from bot.sandbox.phones.line import Line
from bot.sandbox.world.clock import SandboxTime


class FollowedTime(SandboxTime):
    """Shows what the sandbox's clock shows and follows its moves; set right again after each lost connection.

    Should the sandbox go away, the time runs on at real speed until it is back. Entering raises
    aiohttp.ClientConnectorError when there is no sandbox at the address.
    """

    def __init__(self, url: str) -> None:
        super().__init__()
        self._line = Line(url, self._hear, kinds="clock")
        self._told = asyncio.Event()

    async def __aenter__(self) -> Self:
        await self._line.__aenter__()
        await self._told.wait()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._line.__aexit__(kind, error, trace)

    def _hear(self, event: dict[str, Any]) -> None:
        """A move of the clock, or the time that a stream begins with; the end of the stream tells no time."""
        if event["kind"] == "clock":
            self.set(datetime.fromisoformat(event["now"]))
            self._told.set()
