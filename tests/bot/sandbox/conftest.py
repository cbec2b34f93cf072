"""A running sandbox, and the plainest client of it: one that sends JSON and shows what came back."""

import struct
import zlib
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sandbox_wire import Call

from bot.sandbox.server import Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def http(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as session:
        yield session


@pytest.fixture
def call(sandbox: Sandbox, http: aiohttp.ClientSession) -> Call:
    """Calls a method of the Bot API with JSON parameters; the whole answer, whatever it says."""

    async def call(method: str, **given: Any) -> dict[str, Any]:
        async with http.post(f"/bot{sandbox.token}/{method}", json=given) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == (200 if body["ok"] else body["error_code"])
            return body

    return call


@pytest.fixture
def ana(sandbox: Sandbox) -> int:
    """The chat of a person who has spoken to the bot."""
    return sandbox.world.add_person("Ana", started=True).id


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.fixture
def picture() -> bytes:
    """A PNG of 3 by 2 pixels."""
    head = struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)
    rows = b"\0" + b"\x10\x20\x30" * 3
    body = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows * 2)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
