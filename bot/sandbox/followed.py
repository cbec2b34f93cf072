"""The sandbox's time in another process: a bot that runs by itself lives by the clock of the sandbox it talks to.

async with FollowedTime(sandbox_url) as time:
    ...  # time.now() and time.sleep() as everywhere
"""

import asyncio
import contextlib
import json
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import aiohttp

from bot.sandbox.clock import SandboxTime

_RECONNECT = 0.5


class FollowedTime(SandboxTime):
    """Shows what the sandbox's clock shows and follows its moves; set right when entered and after a lost connection.

    Should the sandbox go away, the time runs on at real speed until it is back.
    """

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(self._url)
        try:
            await self._look()
        except BaseException:
            await self._session.close()
            raise
        self._follower = asyncio.create_task(self._follow())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._follower.cancel()
        await asyncio.gather(self._follower, return_exceptions=True)
        await self._session.close()

    async def _look(self) -> None:
        async with self._session.get("/api/clock") as answer:
            self._show(await answer.json())

    async def _follow(self) -> None:
        while True:
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                await self._listen()
            await asyncio.sleep(_RECONNECT)

    async def _listen(self) -> None:
        endless = aiohttp.ClientTimeout(total=None, sock_read=None)
        async with self._session.get("/api/events?kinds=clock", timeout=endless) as stream:
            await self._look()  # what moved while nobody listened
            async for line in stream.content:
                if line.startswith(b"data: ") and (event := json.loads(line[6:])).get("kind") == "clock":
                    self._show(event)

    def _show(self, told: dict[str, Any]) -> None:
        self.set(datetime.fromisoformat(told["now"]))
