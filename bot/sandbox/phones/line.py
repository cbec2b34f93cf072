"""One program's connection to a sandbox: requests to its second door, and its events, also after an interruption."""

import asyncio
import contextlib
import json
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import aiohttp

_RECONNECT = 0.2
"""Seconds before another try when the sandbox is gone."""
_LONGEST_EVENT = 2**20


class Refused(Exception):
    """The sandbox did not do what was asked, for the reason given."""


class Line:
    """Open from `async with` on; `hear` is called with each event of the wanted kinds (of all, when none is named).

    Entering raises aiohttp.ClientConnectorError when there is no sandbox at the address.
    """

    def __init__(self, url: str, hear: Callable[[dict[str, Any]], None], kinds: str = "") -> None:
        self._url = url
        self._hear = hear
        self._kinds = kinds

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(self._url, read_bufsize=_LONGEST_EVENT)
        try:
            stream = await self._open()
        except BaseException:
            await self._session.close()
            raise
        self._listener = asyncio.create_task(self._listen(stream))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.cancel()
        await asyncio.gather(self._listener, return_exceptions=True)
        await self._session.close()

    async def get(self, path: str) -> dict[str, Any]:
        """What the door shows at a path; Refused when it says no."""
        async with self._session.get(path) as answer:
            return await _told(answer)

    async def post(self, path: str, what: dict[str, Any] | aiohttp.FormData) -> dict[str, Any]:
        """What the door answers to JSON or a form; Refused when it says no."""
        body: dict[str, Any] = {"json": what} if isinstance(what, dict) else {"data": what}
        async with self._session.post(path, **body) as answer:
            return await _told(answer)

    async def fetch(self, url: str) -> bytes:
        """The content of a file of the sandbox's."""
        async with self._session.get(url) as answer:
            return await answer.read()

    async def _open(self) -> aiohttp.ClientResponse:
        endless = aiohttp.ClientTimeout(total=None, sock_connect=5)
        return await self._session.get("/api/events", params={"kinds": self._kinds}, timeout=endless)

    async def _listen(self, stream: aiohttp.ClientResponse) -> None:
        while True:
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                async with stream:
                    async for line in stream.content:
                        if line.startswith(b"data: "):
                            self._hear(json.loads(line[6:]))
            stream = await self._opened_again()

    async def _opened_again(self) -> aiohttp.ClientResponse:
        while True:
            await asyncio.sleep(_RECONNECT)
            with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                return await self._open()


async def _told(answer: aiohttp.ClientResponse) -> dict[str, Any]:
    told: dict[str, Any] = await answer.json()
    if not answer.ok:
        raise Refused(told.get("error", str(answer.status)))
    return told
