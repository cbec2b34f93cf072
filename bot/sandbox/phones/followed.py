"""The sandbox's time in another process: a bot that runs by itself lives by the clock of the sandbox it talks to.

async with FollowedTime(sandbox_url) as time:
    ...  # time.now() and time.sleep() as everywhere
"""

import asyncio
from datetime import datetime
from typing import Any

from bot.sandbox.phones.connection import Connection
from bot.sandbox.world.clock import SandboxTime
from bot.sandbox.world.opening import Opened


class FollowedTime(SandboxTime, Opened):
    """Shows what the sandbox's clock shows and follows its moves; set right again after each lost connection.

    Should the sandbox go away, the time runs on at real speed until it is back. Entering raises
    aiohttp.ClientConnectorError when there is no sandbox at the address.
    """

    def __init__(self, url: str) -> None:
        super().__init__()
        self._connection = Connection(url, self._hear, kinds="clock")
        self._is_set = asyncio.Event()

    async def _open(self) -> None:
        await self._closing.enter_async_context(self._connection)
        await self._is_set.wait()

    def _hear(self, event: dict[str, Any]) -> None:
        """A move of the clock, or the time that a stream begins with; the end of the stream tells no time."""
        if event["kind"] == "clock":
            self.set(datetime.fromisoformat(event["now"]))
            self._is_set.set()
