"""One program's connection to a sandbox: requests to its second door, and its events, also after an interruption."""

import asyncio
import contextlib
import json
from collections.abc import Callable
from typing import Any

import aiohttp

from bot.sandbox.world.opening import Opened

_RECONNECT = 0.2
"""Seconds before another try when the sandbox is gone."""
_LONGEST_EVENT = 2**20


class Refused(Exception):
    """The sandbox did not do what was asked, for the reason given."""


class Connection(Opened):
    """Open from `async with` on; `hear` is called with each event of the wanted kinds (of all, when none is named).

    Entering raises aiohttp.ClientConnectorError when there is no sandbox at the address.
    """

    def __init__(self, url: str, hear: Callable[[dict[str, Any]], None], kinds: str = "") -> None:
        self._url = url
        self._hear = hear
        self._kinds = kinds

    async def get(self, path: str) -> Any:
        """What the door shows at a path; Refused when it says no."""
        async with self._session.get(path) as answer:
            return await _content(answer)

    async def post(self, path: str, form: dict[str, Any] | aiohttp.FormData) -> Any:
        """What the door answers to JSON or a form; Refused when it says no."""
        body: dict[str, Any] = {"json": form} if isinstance(form, dict) else {"data": form}
        async with self._session.post(path, **body) as answer:
            return await _content(answer)

    async def fetch(self, url: str) -> bytes:
        """The content of a file of the sandbox's."""
        async with self._session.get(url) as answer:
            return await answer.read()

    async def _open(self) -> None:
        session = aiohttp.ClientSession(self._url, read_bufsize=_LONGEST_EVENT)
        self._session = await self._closing.enter_async_context(session)
        listener = asyncio.create_task(self._listen(await self._stream()))
        self._closing.push_async_callback(_ended, listener)

    async def _stream(self) -> aiohttp.ClientResponse:
        endless = aiohttp.ClientTimeout(total=None, sock_connect=5)
        return await self._session.get("/api/events", params={"kinds": self._kinds}, timeout=endless)

    async def _listen(self, stream: aiohttp.ClientResponse) -> None:
        while True:
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                async with stream:
                    async for line in stream.content:
                        if line.startswith(b"data: "):
                            self._hear(json.loads(line[6:]))
            stream = await self._stream_again()

    async def _stream_again(self) -> aiohttp.ClientResponse:
        while True:
            await asyncio.sleep(_RECONNECT)
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                return await self._stream()


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _content(answer: aiohttp.ClientResponse) -> Any:
    content = await answer.json()
    if not answer.ok:
        raise Refused(content.get("error", str(answer.status)))
    return content
