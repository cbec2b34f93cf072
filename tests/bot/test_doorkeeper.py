"""The doorkeeper: whoever keeps silent goes, whoever asks is answered, and no number of guests brings the bot down."""

import asyncio
import socket
import struct
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from bot_process import bot_process
from spine import until

from bot import doorkeeper
from bot.doorkeeper import MOST, Doorkeeper, opened
from bot.sandbox.server import Sandbox

HALF = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-a: "


@asynccontextmanager
async def door(slow: asyncio.Event | None = None) -> AsyncIterator[int]:
    """A door with one room, in which somebody may have to wait for long."""

    async def room(request: web.Request) -> web.Response:
        await request.read()
        if slow:
            await slow.wait()
        return web.Response(text="here")

    keeper = Doorkeeper()
    app = web.Application(middlewares=[keeper.answer])
    app.router.add_route("*", "/", room)
    async with opened(app, keeper, "127.0.0.1", 0) as port:
        yield port


async def asked(port: int, request: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection on which this much was said."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    return reader, writer


async def ended(reader: asyncio.StreamReader, seconds: float = 5.0) -> bool:
    """Whether a connection is closed in time by the other side."""
    try:
        async with asyncio.timeout(seconds):
            while await reader.read(1000):
                pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


@pytest.mark.parametrize(
    "words",
    [b"", b"GET", HALF, b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HT", b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nx"],
    ids=["nothing", "a verb", "half a head", "half a second head", "half a body"],
)
async def test_who_says_nothing_whole_has_to_go(words: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorkeeper, "SILENCE_SECONDS", 0.2)
    monkeypatch.setattr(doorkeeper, "ANSWER_SECONDS", 0.2)
    async with door() as port:
        reader, writer = await asked(port, words)
        assert await ended(reader)
        writer.close()


async def test_one_more_takes_the_place_of_who_was_silent_for_longest() -> None:
    async with door() as port:
        guests = [await asked(port, HALF) for _ in range(MOST)]
        async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{port}/") as answer:
            assert await answer.text() == "here"
        assert await ended(guests[0][0])
        assert not await ended(guests[-1][0], 0.1)
        for _, writer in guests:
            writer.close()


async def test_who_is_being_answered_stays_and_the_newcomer_goes() -> None:
    slow = asyncio.Event()
    async with door(slow) as port:
        guests = [await asked(port, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n") for _ in range(MOST)]
        await asyncio.sleep(0.2)
        reader, writer = await asked(port, HALF)
        assert await ended(reader)
        slow.set()
        for guest, _ in guests:
            async with asyncio.timeout(5):
                assert (await guest.readline()).startswith(b"HTTP/1.1 200")
        for _, each in [*guests, (reader, writer)]:
            each.close()


@contextmanager
def half_open(port: int, count: int) -> Iterator[None]:
    """So many connections that have begun to ask, and never go on."""
    with ExitStack() as stack:
        for _ in range(count):
            one = stack.enter_context(socket.socket())
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            one.settimeout(5)
            try:
                one.connect(("127.0.0.1", port))
                one.send(HALF)
            except OSError:  # it was sent away already
                continue
        yield


@pytest.mark.slow
async def test_a_thousand_half_open_connections_leave_the_bot_alive_and_answering(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    """More than four times as many as it may open files; they stay for longer than the clock takes to look around."""
    log = tmp_path / "log"
    async with (
        Sandbox() as sandbox,
        bot_process(
            sandbox,
            tmp_path / "data",
            broken_by="proof.breakages:opening_few_files",
            logs=log,
            listen=f"127.0.0.1:{unused_tcp_port}",
        ) as bot,
    ):
        await bot.start()
        ana = await sandbox.phone("Ana")
        connecting = asyncio.to_thread(_attack, unused_tcp_port, 1100, 8.0)
        attack = asyncio.create_task(connecting)
        while not attack.done():
            sandbox.time.advance(86_400)  # every duty of the clock is due
            await ana.say("/help")
            before = len(ana.transcript)
            await until(lambda: len(ana.transcript) > before, 5)  # noqa: B023 - it is waited for at once
            await asyncio.sleep(0.5)
        async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{unused_tcp_port}/health") as answer:
            assert await answer.json() == {"ok": True}
        await bot.stop()
    assert "Too many open files" not in log.read_text()


def _attack(port: int, count: int, seconds: float) -> None:
    with half_open(port, count):
        time.sleep(seconds)
