"""The doorkeeper of an HTTP door: how many may be inside at a time, and for how long without asking for anything.

Anybody can open connections and say nothing, or begin to say something and never end it. Each of them would hold one
of the few files that a process may have open. So at most `MOST` are inside; when one more comes, whoever has stood
there for longest without a whole request has to go, and if all are being answered, the newcomer has.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import cast

from aiohttp import web

MOST = 64
"""Connections at a time: a messenger's webhook has 40 at the most, unless it is asked to have more."""
SILENCE_SECONDS = 10.0
"""How long a connection may be open without a whole request's head."""
ANSWER_SECONDS = 30.0
"""How long reading the rest of a request and answering it may take."""
BACKLOG = 16
"""Connections that the system holds for us; as many can come at once before any is counted."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Doorkeeper:
    """Counts who is inside, and sends away who keeps silent."""

    def __init__(self) -> None:
        self._silent: dict[_Guest, asyncio.TimerHandle] = {}  # in the order in which they fell silent
        self._answered: set[_Guest] = set()

    def let_in(self, guest: "_Guest") -> None:
        """Somebody has come; somebody else may have to go for it."""
        if len(self._silent) + len(self._answered) >= MOST:
            (next(iter(self._silent), guest)).send_away()
        if not guest.gone:
            self._wait(guest)

    def let_out(self, guest: "_Guest") -> None:
        """Somebody has gone."""
        self._heard(guest)
        self._answered.discard(guest)

    @web.middleware
    async def answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request, in time. aiohttp calls this around every answer that it has for a whole head."""
        guest = request.protocol
        if not isinstance(guest, _Guest):
            raise TypeError("nobody comes in but by the door")
        self._heard(guest)
        self._answered.add(guest)
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                return await handler(request)
        except TimeoutError:
            return web.Response(status=408)
        finally:
            self._answered.discard(guest)
            if not guest.gone:
                self._wait(guest)

    def _wait(self, guest: "_Guest") -> None:
        self._silent[guest] = asyncio.get_running_loop().call_later(SILENCE_SECONDS, guest.send_away)

    def _heard(self, guest: "_Guest") -> None:
        if timer := self._silent.pop(guest, None):
            timer.cancel()


class _Guest(web.RequestHandler):
    """One connection."""

    __slots__ = ("_keeper", "gone")

    def __init__(self, server: web.Server, keeper: Doorkeeper) -> None:
        super().__init__(server, loop=asyncio.get_running_loop(), access_log=None)  # type: ignore[arg-type]  # None is aiohttp's word for no log
        self._keeper = keeper
        self.gone = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """They stand in the door."""
        super().connection_made(transport)
        self._keeper.let_in(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        """They have left."""
        self.gone = True
        self._keeper.let_out(self)
        super().connection_lost(exc)

    def send_away(self) -> None:
        """Close the connection, whatever is still to be said."""
        self.gone = True
        self._keeper.let_out(self)
        if self.transport:
            self.transport.abort()


@asynccontextmanager
async def opened(app: web.Application, keeper: Doorkeeper, host: str, port: int) -> AsyncIterator[int]:
    """Listen there until the block ends, with `keeper` at the door of `app`; yields the port (a free one for 0)."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    inside = cast("web.Server", runner.server)  # made by `setup`
    async with AsyncExitStack() as stack:
        stack.push_async_callback(runner.cleanup)
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Guest(inside, keeper), host, port, backlog=BACKLOG)
        stack.callback(server.close)
        yield server.sockets[0].getsockname()[1]
