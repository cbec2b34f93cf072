"""The wire: what each failure of an exchange means, and that the token is in none of what comes out of it.

The sandbox plays Telegram; a bare socket plays what no Telegram does (junk, silence, a broken HTTP answer).
"""

import asyncio
import contextlib
import io
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot

from bot.messenger.telegram import wire as the_wire
from bot.messenger.telegram.wire import Declined, Throttled, Unanswered, Undone, Unsent, Wire
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault

TOKEN = "7000000001:the-secret-part-of-the-token"
CHAT = {"chat_id": 1, "text": "What a person wrote"}


@asynccontextmanager
async def _wire(root: str, *, connections: int = 5, read_seconds: float = 5) -> AsyncIterator[Wire]:
    async with Wire(root, TOKEN, connections=connections, read_seconds=read_seconds) as wire:
        yield wire


@asynccontextmanager
async def _raw(answer: bytes | None, asked: asyncio.Event | None = None) -> AsyncIterator[str]:
    """A server that answers every request with these bytes and hangs up; with None it stays silent."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10_000)
        if asked:
            asked.set()
        if answer is None:
            await reader.read()
        else:
            writer.write(answer)
        writer.close()
        await writer.wait_closed()
        answered.set()

    answered = asyncio.Event()
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await answered.wait()


async def _nothing_there() -> str:
    """An address on which nobody listens."""
    async with await asyncio.start_server(lambda *_: None, "127.0.0.1", 0) as server:
        return f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def _answer(status: str, body: str) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}".encode()


def _everything_in(error: BaseException) -> str:
    """All that a careless log could print of an error: its chain, with every frame's source, and its reprs."""
    told = "".join(traceback.format_exception(error))
    linked: BaseException | None = error
    while linked is not None:
        told += repr(linked) + str(vars(linked))
        linked = linked.__cause__ or linked.__context__
    return told


async def _failing(root: str, **kept: Any) -> BaseException:
    async with _wire(root, **kept) as wire:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - each test says which
            await wire.call("sendMessage", CHAT)
    return caught.value


@pytest.mark.parametrize(
    ("answer", "meaning"),
    [
        (b"", Unanswered),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Unanswered),
        (b"this is no HTTP\r\n\r\n", Unanswered),
        (_answer("200 OK", "<html>Please sign in to this network</html>"), Unanswered),
        (_answer("200 OK", "[]"), Unanswered),
        (_answer("200 OK", '{"ok":true}'), Unanswered),
        (_answer("307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/", ""), Unanswered),
        (_answer("403 Forbidden", "<html>blocked by the operator</html>"), Undone),
        (_answer("407 Proxy Authentication Required", ""), Undone),
        (_answer("500 Internal Server Error", "<html>"), Undone),
        (_answer("502 Bad Gateway", '{"ok":false,"error_code":502,"description":"Bad Gateway"}'), Undone),
        (_answer("413 Request Entity Too Large", "<html>of a server before the server</html>"), Declined),
        (_answer("504 Gateway Timeout", ""), Unanswered),
        (_answer("429 Too Many Requests", "<html>"), Throttled),
        (
            _answer("400 Bad Request", '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}'),
            Declined,
        ),
    ],
)
async def test_what_an_answer_means(answer: bytes, meaning: type[Exception]) -> None:
    async with _raw(answer) as root:
        error = await _failing(root)
    assert type(error) is meaning
    assert TOKEN not in _everything_in(error)


async def test_nobody_listens() -> None:
    error = await _failing(await _nothing_there())
    assert type(error) is Unsent
    assert "127.0.0.1" in str(error)
    assert TOKEN not in _everything_in(error)


@pytest.mark.parametrize("root", ["http://telegram.invalid", "http://", "nonsense", "https://127.0.0.1:1"])
async def test_an_address_that_leads_nowhere(root: str) -> None:
    error = await _failing(root)
    assert type(error) is Unsent
    assert TOKEN not in _everything_in(error)


async def test_a_server_without_encryption_where_it_is_expected() -> None:
    async with _raw(_answer("200 OK", "{}")) as root:
        error = await _failing(root.replace("http:", "https:"))
    assert type(error) is Unsent


async def test_silence_after_the_request_was_written() -> None:
    async with _raw(None) as root:
        error = await _failing(root, read_seconds=0.1)
    assert type(error) is Unanswered


async def _trickle(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """An answer that goes on for as long as somebody listens, a sign at a time."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    with contextlib.suppress(ConnectionError), contextlib.closing(writer):
        while not writer.is_closing():
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.01)


async def test_an_answer_that_never_ends_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """However lively the server is; and other calls, at the same time and afterwards, are not harmed."""
    monkeypatch.setattr(the_wire, "_MORE_SECONDS", 0.2)
    async with Sandbox(TOKEN) as sandbox, await asyncio.start_server(_trickle, "127.0.0.1", 0) as server:
        async with _wire(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", read_seconds=0.2) as wire:
            with pytest.raises(Unanswered):
                await asyncio.wait_for(wire.call("sendMessage", CHAT), 5)
            ends = asyncio.create_task(wire.call("sendMessage", CHAT))
            goes_on = asyncio.create_task(wire.call("sendMessage", CHAT))
            await asyncio.sleep(0.1)
            ends.cancel()
            with pytest.raises(asyncio.CancelledError):
                await ends
            with pytest.raises(Unanswered):
                await goes_on
        await asyncio.sleep(0.1)  # the server notices
        async with _wire(sandbox.url) as wire:
            assert (await wire.call("getMe", {}))["is_bot"] is True


@pytest.mark.slow
async def test_no_free_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that waited in vain for a connection was not sent; the one that held it may have been."""
    monkeypatch.setattr(the_wire, "_CONNECT_SECONDS", 0.5)
    asked = asyncio.Event()
    async with _raw(None, asked) as root, _wire(root, connections=1, read_seconds=1.5) as wire:
        holding = asyncio.create_task(wire.call("sendMessage", CHAT))
        await asked.wait()
        with pytest.raises(Unsent):
            await wire.call("sendMessage", CHAT)
        with pytest.raises(Unanswered):
            await holding


async def test_lost_before_and_after_delivery_look_the_same() -> None:
    async with Sandbox(TOKEN) as sandbox, _wire(sandbox.url) as wire:
        for kind in ("lost_before", "lost_after"):
            sandbox.faults.add(Fault(kind, next=1))
            with pytest.raises(Unanswered):
                await wire.call("getMe", {})
        assert (await wire.call("getMe", {}))["is_bot"] is True


async def test_a_pause_is_told_in_seconds() -> None:
    async with Sandbox(TOKEN) as sandbox, _wire(sandbox.url) as wire:
        sandbox.faults.add(Fault("too_many", next=1, seconds=17))
        with pytest.raises(Throttled) as caught:
            await wire.call("getMe", {})
    assert caught.value.seconds == 17


async def test_a_closed_wire_sends_nothing() -> None:
    wire = Wire("http://127.0.0.1:1", TOKEN, connections=1, read_seconds=1)
    with pytest.raises(Unsent):
        await wire.call("getMe", {})


def _directly(wire: Wire, chat: int) -> Awaitable[Any]:
    files = {"document": ("résumé 1.pdf", b"%PDF-1.7\r\n\x00")}
    return wire.call("sendDocument", {"chat_id": chat, "caption": "é"}, files)


async def _through_ptb(wire: Wire, chat: int) -> Any:
    bot = Bot("0:none", lambda _: "", lambda _: "", request=wire, get_updates_request=wire)
    return await bot.send_document(chat, io.BytesIO(b"%PDF-1.7\r\n\x00"), caption="é", filename="résumé 1.pdf")


@pytest.mark.parametrize("send", [_directly, _through_ptb])
async def test_a_file_arrives_as_it_was(send: Callable[[Wire, int], Awaitable[Any]]) -> None:
    async with Sandbox(TOKEN) as sandbox, _wire(sandbox.url) as wire:
        ana = await sandbox.phone("Ana")
        await ana.say("/start")
        await send(wire, ana.id)
        message = await ana.sees("é")
        assert message.document is not None
        assert message.document["name"] == "résumé 1.pdf"
        assert await ana.fetch(message.document["url"]) == b"%PDF-1.7\r\n\x00"


async def test_neither_token_nor_text_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """At the finest level, over successes and failures, PTB's and aiohttp's loggers included."""
    caplog.set_level(logging.DEBUG)
    for name in ("telegram", "aiohttp", "aiohttp.client", "asyncio"):
        caplog.set_level(logging.DEBUG, logger=name)
    async with Sandbox(TOKEN) as sandbox, _wire(sandbox.url) as wire:
        bot = Bot("0:none", lambda _: "", lambda _: "", request=wire, get_updates_request=wire)
        await bot.get_me()
        for kind in ("error", "lost_before", "too_many"):
            sandbox.faults.add(Fault(kind, next=1))
            with pytest.raises((Unsent, Unanswered, Throttled)):
                await wire.call("sendMessage", CHAT)
    async with _raw(_answer("200 OK", '{"text": "What a person wrote"')) as root:
        await _failing(root)
    assert "getMe" in caplog.text
    assert TOKEN not in caplog.text
    assert "What a person wrote" not in caplog.text


@pytest.mark.slow
async def test_a_file_may_take_longer_to_leave_than_an_answer_to_come() -> None:
    async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10_000)
        await asyncio.sleep(0.6)
        writer.write(_answer("200 OK", '{"ok":true,"result":{"message_id":1}}'))
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
        served.release()

    served = asyncio.Semaphore(0)
    async with await asyncio.start_server(slow, "127.0.0.1", 0) as server:
        root = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with _wire(root, read_seconds=0.2) as wire:
            assert await wire.call("sendDocument", {"chat_id": 1}, {"document": ("letters.pdf", b"%PDF")})
            with pytest.raises(Unanswered):
                await wire.call("sendMessage", CHAT)
        for _ in range(2):
            await served.acquire()
