"""Replicas of the bot on one PostgreSQL server, behind a balancer that brings each update to one that runs."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path
from typing import Any

from bot_process import BotProcess, bot_process

from bot.sandbox.server import Sandbox
from bot.sandbox.world.webhook import Address

REPLICAS = 3
HOST = "127.0.0.1"
_CHUNK = 65536


def name_of(number: int) -> str:
    """What a replica is called at the server."""
    return f"replica{number}"


@dataclass
class Fleet:
    """The replicas."""

    bots: list[BotProcess]

    @property
    def kills(self) -> int:
        """How often one of them was killed."""
        return sum(bot.kills for bot in self.bots)

    async def kill(self, number: int, before: Callable[[str], Awaitable[None]]) -> None:
        """Kill one of them, which stands still while it is looked at `before`, by its name, and start it again."""
        bot = self.bots[number]
        bot.freeze()
        await before(name_of(number))
        await bot.kill()
        await bot.start()

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """All of them stand still."""
        for bot in self.bots:
            bot.freeze()
        yield
        for bot in self.bots:
            bot.thaw()


@dataclass
class Balancer:
    """Passes each connection on to the next replica that answers."""

    ports: list[int]
    _turns: Iterator[int] = field(init=False)
    _open: set[asyncio.StreamWriter] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with the first."""
        self._turns = cycle(self.ports)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side closes it."""
        self._open.add(writer)
        for _ in self.ports:
            with suppress(OSError):
                there, onward = await asyncio.open_connection(HOST, next(self._turns))
                self._open.add(onward)
                ways = [asyncio.ensure_future(_pass_on(reader, onward)), asyncio.ensure_future(_pass_on(there, writer))]
                try:
                    await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for way in ways:
                        way.cancel()
                    self._close(onward)
                break
        self._close(writer)

    async def close(self) -> None:
        """Close what is still open, and return once it is."""
        left = set(self._open)
        for writer in left:
            self._close(writer)
        await asyncio.gather(*(writer.wait_closed() for writer in left), return_exceptions=True)

    def _close(self, writer: asyncio.StreamWriter) -> None:
        writer.close()
        self._open.discard(writer)


@asynccontextmanager
async def _balanced(_: Path, ports: list[int]) -> AsyncIterator[int]:
    """A balancer of the test's own; yields its port."""
    balancer = Balancer(ports)
    listening = await asyncio.start_server(balancer.serve, HOST, 0)
    try:
        yield int(listening.sockets[0].getsockname()[1])
    finally:
        listening.close()
        await balancer.close()


@asynccontextmanager
async def fleet(
    sandbox: Sandbox,
    folder: Path,
    url: str,
    *,
    broken_by: str = "",
    replicas: int = REPLICAS,
    balanced: Callable[[Path, list[int]], AbstractAsyncContextManager[int]] = _balanced,
) -> AsyncIterator[Fleet]:
    """The replicas, with both campaigns brought in; each has a data folder, and a copy of the key, of its own."""
    ports = [free_port() for _ in range(replicas)]
    async with AsyncExitStack() as stack:
        balancer = await stack.enter_async_context(balanced(folder, ports))
        _come_plainly(sandbox)
        asked: dict[str, Any] = {
            "webhook_url": f"https://{HOST}:{balancer}",
            "webhook_secret": "s" * 32,
            "broken_by": broken_by,
        }
        bots = [
            await stack.enter_async_context(
                bot_process(
                    sandbox,
                    folder / str(number),
                    database_url=f"{url}&application_name={name_of(number)}",
                    listen=f"{HOST}:{port}",
                    **asked,
                )
            )
            for number, port in enumerate(ports)
        ]
        await bots[0].prepare()
        for bot in bots[1:]:
            bot.folder.mkdir(mode=0o700)
            for name in ("secret.key", "secret.key.mark"):
                shutil.copy(bots[0].folder / name, bot.folder / name)
        for bot in bots:
            await bot.start()
        yield Fleet(bots)


def _come_plainly(sandbox: Sandbox) -> None:
    """Have updates brought without TLS, which a balancer ends."""
    webhook = sandbox.world.webhook
    opened = webhook.open

    def open_plainly(address: Address) -> None:
        opened(replace(address, url=address.url.replace("https://", "http://", 1)))

    vars(webhook)["open"] = open_plainly


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while chunk := await reader.read(_CHUNK):
            writer.write(chunk)
            await writer.drain()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        return int(free.getsockname()[1])
