"""A stand-in for Telegram that costs next to nothing, so that what is measured is the bot: `python -m bench.server`.

The sandbox checks every call as Telegram does, and an aiohttp server alone takes as long over a message as a client
does: on two cores either would be the limit of the fastest bots. This one reads just enough of HTTP and of the Bot API:
it hands out updates, answers every call with success, and takes the time of each message that arrives.

`POST /begin` with a `Scenario` as JSON starts anew; `GET /figures` is answered when everything expected has arrived.
"""

import asyncio
import json
import math
import os
import re
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
# As JSON, as a web form, and as a multipart form.
_CHAT = re.compile(rb'chat_id"?(?:: *|=|\r\n\r\n)"?(\d+)')
_OFFSET = re.compile(rb'offset"?(?:: *|=|\r\n\r\n)(\d+)')
_AT_ONCE = 100
_BEFORE_SPEAKING = 1.0
FIRST_PERSON = 10_000
_ME = {"id": 7, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_TOO_MANY = b'{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":1}}'
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Scenario:
    """What the bot `pid` is to do: `expect` messages.

    `people` say each of `lines` in turn, all their first, then all their second. With `every`, one of them speaks every
    so many seconds, and `expect` counts the answers to what they said: asked for is how long each took. `limit`: the
    messages a second beyond which Telegram would answer 429.
    """

    pid: int
    expect: int
    people: int = 0
    lines: list[str] = field(default_factory=list)
    every: float = 0.0
    limit: float = math.inf


@dataclass
class Figures:
    """Seconds and counts between the first message (or the first updates handed out) and the last.

    `cpu` is the bot's, in seconds; `rss` its memory in MB at the end; `first` the time of the first message, by the
    machine's steady clock; `waits` how long each answer took, in seconds.
    """

    messages: int = 0
    refused: int = 0
    first: float = 0.0
    seconds: float = 0.0
    cpu: float = 0.0
    rss: float = 0.0
    waits: list[float] = field(default_factory=list)


class Stand:
    """The scenario that is played, and its figures."""

    def __init__(self) -> None:
        self.begin(Scenario(pid=os.getpid(), expect=0))

    def begin(self, scenario: Scenario) -> None:
        """Start anew."""
        self.scenario = scenario
        self.figures = Figures()
        self.over = asyncio.Event()
        self.waiting = asyncio.Event()
        self._began = self._cpu = 0.0
        self._said_at: dict[int, float] = {}
        self._room, self._room_at = scenario.limit, time.monotonic()
        self._number = 0
        self._updates = deque[tuple[int, bytes]]()
        self._speaking: asyncio.Task[None] | None = None
        if not scenario.every:
            for turn in range(len(scenario.lines) * scenario.people):
                self._say(turn)

    def message(self, chat: int) -> bytes:
        """One message to somebody has arrived; the answer to it."""
        now = time.monotonic()
        if not self._may(now):
            self.figures.refused += 1
            return _answer(_TOO_MANY, 429)
        self._mark_beginning(now)
        if said := self._said_at.pop(chat, 0.0):
            self.figures.waits.append(now - said)
        self.figures.first = self.figures.first or now
        self.figures.messages += 1
        counted = len(self.figures.waits) if self.scenario.every else self.figures.messages
        if counted == self.scenario.expect:
            self._end(now)
        return _answer(
            b'{"ok":true,"result":{"message_id":%d,"from":{"id":7,"is_bot":true,"first_name":"Bench"},'
            b'"chat":{"id":%d,"type":"private","first_name":"Ana"},"date":1725969600,"text":"%s"}}'
            % (self.figures.messages, chat, b"x" * 200)
        )

    def take(self, offset: int) -> list[bytes]:
        """The updates from `offset` on, as many as Telegram gives at once."""
        if self.scenario.every and self._speaking is None:
            self._speaking = asyncio.create_task(self._speak())
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        given = [self._updates[at][1] for at in range(min(_AT_ONCE, len(self._updates)))]
        if given and not self.scenario.every:
            self._mark_beginning(time.monotonic())
        return given

    async def _speak(self) -> None:
        """Have somebody say something every so often, whatever becomes of it, once the bot has begun its work."""
        began = time.monotonic() + _BEFORE_SPEAKING
        for turn in range(len(self.scenario.lines) * self.scenario.people):
            await asyncio.sleep(began + turn * self.scenario.every - time.monotonic())
            if self.over.is_set():
                return
            self._say(turn)
            self._said_at[FIRST_PERSON + turn % self.scenario.people] = time.monotonic()
            self.waiting.set()

    def _say(self, turn: int) -> None:
        line, person = divmod(turn, self.scenario.people)
        self._number += 1
        chat = FIRST_PERSON + person
        text = self.scenario.lines[line]
        command = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text[:1] == "/" else []
        message = {
            "message_id": self._number,
            "date": 1725969600,
            "chat": {"id": chat, "type": "private", "first_name": "Ana"},
            "from": {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "en"},
            "text": text,
        } | ({"entities": command} if command else {})
        self._updates.append((self._number, json.dumps({"update_id": self._number, "message": message}).encode()))

    def _may(self, now: float) -> bool:
        """Whether the limit leaves room: as much as half a second's worth may come in a burst."""
        limit = self.scenario.limit
        self._room = min(self._room + (now - self._room_at) * limit, max(1.0, limit / 2)) if limit < math.inf else 1.0
        self._room_at = now
        if self._room < 1:
            return False
        self._room -= 1
        return True

    def _mark_beginning(self, now: float) -> None:
        if not self._began:
            self._began, self._cpu = now, _cpu(self.scenario.pid)

    def _end(self, now: float) -> None:
        figures = self.figures
        figures.seconds = now - self._began
        figures.cpu = _cpu(self.scenario.pid) - self._cpu
        figures.rss = rss(self.scenario.pid)
        self.over.set()


class Connection(asyncio.Protocol):
    """One connection, on which requests come one after the other."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand
        self._read = b""
        self._later: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the base class's
        if self._later:
            self._later.cancel()

    def data_received(self, data: bytes) -> None:
        self._read += data
        head = self._read.find(b"\r\n\r\n") + 4
        if head < 4:
            return
        length = _LENGTH.search(self._read, 0, head)
        end = head + (int(length[1]) if length else 0)
        if len(self._read) >= end:
            path, body, self._read = self._read.split(b" ", 2)[1], self._read[head:end], self._read[end:]
            self._serve(path, body)

    def _serve(self, path: bytes, body: bytes) -> None:
        method = path.rpartition(b"/")[2].lower()
        if method == b"sendmessage":
            chat = _CHAT.search(body)
            self._transport.write(self._stand.message(int(chat[1]) if chat else 0))
        elif slow := _SLOW.get(method):
            self._later = asyncio.create_task(slow(self, body))
        else:
            self._answer(_ME if method == b"getme" else True)

    async def updates(self, body: bytes) -> None:
        """Hand out updates; wait for some if there are none."""
        offset = _OFFSET.search(body)
        while not (given := self._stand.take(int(offset[1]) if offset else 0)):
            self._stand.waiting.clear()
            await self._stand.waiting.wait()
        self._transport.write(_answer(b'{"ok":true,"result":[%s]}' % b",".join(given)))

    async def begin(self, body: bytes) -> None:
        """Start a scenario."""
        told: dict[str, Any] = json.loads(body)
        self._stand.begin(Scenario(**told))
        self._answer(None)

    async def figures(self, _: bytes) -> None:
        """Answer once everything expected has arrived."""
        await self._stand.over.wait()
        self._answer(asdict(self._stand.figures))

    def _answer(self, result: object) -> None:
        self._transport.write(_answer(json.dumps({"ok": True, "result": result}).encode()))


_SLOW: dict[bytes, Callable[[Connection, bytes], Any]] = {
    b"getupdates": Connection.updates,
    b"begin": Connection.begin,
    b"figures": Connection.figures,
}


def _answer(body: bytes, status: int = 200) -> bytes:
    head = b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return head % (status, len(body)) + body


def _cpu(pid: int) -> float:
    """The seconds that all threads of a process have worked."""
    ticks = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / _TICKS


def rss(pid: int) -> float:
    """The memory of a process, in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def _main() -> None:
    stand = Stand()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(stand), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main())
