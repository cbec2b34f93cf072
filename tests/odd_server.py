"""A server that speaks the Bot API and answers oddly: what a proxy, a captive portal or an impostor could say."""

import asyncio
import copy
import json
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from storage.database import Database

HELP = "What you can do"
DEEP = "[" * 5000 + "]" * 5000
TOKEN = "7000000001:a-token-of-the-odd-servers"
ME = '{"id":7000000001,"is_bot":true,"first_name":"Paloma","username":"paloma_sandbox_bot"}'


@dataclass(frozen=True)
class Answered:
    """What a server answers."""

    body: bytes | str = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    endless: bool = False


def ok(result: str) -> Answered:
    return Answered(f'{{"ok":true,"result":{result}}}')


def _too_many(parameters: str) -> Answered:
    return Answered(f'{{"ok":false,"error_code":429,"description":"Too Many","parameters":{parameters}}}', 429)


ODD_UPDATES = [
    '{"update_id":9223372036854775808}',
    '{"update_id":9223372036854775807}',
    '{"update_id":1e400}',
    '{"update_id":-1}',
    '{"update_id":true}',
    '{"update_id":"1"}',
    f'{{"update_id":1,"message":{DEEP}}}',
    "{}",
    "null",
    "7",
    DEEP,
]
ODD_RESULTS = [*(f"[{odd}]" for odd in ODD_UPDATES), "null", "{}", "7", '"x"', "true", DEEP, "[[]]", "NaN", "1e400"]
PAUSES = [
    f'{{"retry_after":{odd}}}'
    for odd in ('"abc"', "1e308", "1e400", "-5", "[1]", "null", "true", "NaN", "9" * 400, DEEP)
]
ODD_ANSWERS = [
    *map(ok, ODD_RESULTS),
    *map(_too_many, [*PAUSES, "[1]", '"x"', "7", "null", DEEP]),
    Answered("", 302, {"Location": "/elsewhere"}),
    Answered("", 304),
    Answered("<html>Sign in</html>"),
    Answered(b"\x1f\x8b\x08 no gzip", 200, {"Content-Encoding": "gzip"}),
    Answered(b"\xff\xfe\x00"),
    Answered("x" * 100_000, 403),
    Answered(DEEP),
    Answered('{"ok":false}', 400),
    Answered('{"ok":false,"error_code":"x","description":[1,2]}', 400),
    Answered('{"ok":false,"error_code":401,"description":"Unauthorized"}', 401),
    Answered('{"ok":false,"error_code":404,"description":"Not Found"}', 404),
    Answered('{"ok":false,"error_code":409,"description":"Conflict: webhook is active"}', 409),
    Answered(
        '{"ok":false,"description":"\x1b]0;owned\x07"}'.replace("\x1b", "\\u001b").replace("\x07", "\\u0007"), 400
    ),
    Answered("", 500),
    Answered("", 999),
]

Answering = Callable[[str, dict[str, Any]], Answered]


@asynccontextmanager
async def server(answering: Answering) -> AsyncIterator[str]:
    """A server that answers each call of a method so; yields its address."""

    async def answer(request: web.Request) -> web.StreamResponse:
        given = await request.json() if request.can_read_body and request.content_type == "application/json" else {}
        answered = answering(request.match_info["method"], given)
        if answered.endless:
            return await _endless(request)
        return web.Response(body=answered.body, status=answered.status, headers=answered.headers)

    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    with suppress(ConnectionError):
        while True:
            await response.write(b" " * 2**20)
    return response


@dataclass
class Hostile:
    """A Telegram with one person who keeps writing, whose answers are odd as long as it is hostile.

    It remembers which updates it has given that were updates, and looks after each confirmation whether they were kept.
    Until it knows the bot's database, nothing odd is said: what is wrong at the start is the operator's to mend.
    """

    chance: random.Random
    hostile: bool = True
    calls: int = 0
    cases: int = 0
    database: Database | None = None
    unkept: list[int] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    given: int = 0
    _next: int = 1
    _given: dict[int, str] = field(default_factory=dict)
    _checks: set[asyncio.Task[None]] = field(default_factory=set)

    def answering(self, method: str, given: dict[str, Any]) -> Answered:
        """The answer to one call."""
        self.calls += 1
        if method == "getMe":
            return ok(ME)
        if self.database is None:
            return ok("[]" if method == "getUpdates" else "true")
        if method == "getUpdates":
            return self._updates(given.get("offset"))
        if method == "sendMessage":
            self.said.append(str(given.get("text")))
        self.cases += self.hostile
        if self.hostile and self.chance.random() < 0.7:
            return self.chance.choice(ODD_ANSWERS)
        return ok('{"message_id":1}')

    def _updates(self, offset: int | None) -> Answered:
        if offset is not None:
            confirmed = {number for number in self._given if number < offset}
            check = asyncio.get_running_loop().create_task(self._check(confirmed))
            self._checks.add(check)
            check.add_done_callback(self._checks.discard)
            self._given = {number: text for number, text in self._given.items() if number not in confirmed}
        self.cases += self.hostile
        if self.hostile and self.chance.random() < 0.3:
            return self.chance.choice(ODD_ANSWERS)
        for _ in range(self.chance.randint(1, 4)):
            self._give()
        listed = list(self._given.values())
        if self.hostile and self.chance.random() < 0.3:
            listed.insert(self.chance.randrange(len(listed) + 1), self.chance.choice(ODD_UPDATES))
        body = ok(f"[{','.join(listed)}]")
        return _garbled(body, self.chance) if self.hostile and self.chance.random() < 0.1 else body

    def _give(self) -> None:
        """One update more: an honest one, or one in which something is another thing than it should be."""
        update = _update(self._next)
        if self.hostile:
            for _ in range(self.chance.randint(0, 3)):
                _mutate(update, self.chance)
        update["update_id"] = self._next
        self._given[self._next] = json.dumps(update).replace('"1e400"', "1e400")
        self._next += 1
        self.given += 1

    async def _check(self, confirmed: set[int]) -> None:
        assert self.database
        seen = await self.database.transact(lambda tx: {row[0] for row in tx.all("SELECT update_id FROM inbox_seen")})
        self.unkept += confirmed - seen


def _update(number: int) -> dict[str, Any]:
    """One of what a messenger brings."""
    one = 1001 + number % 50
    user = {"id": one, "is_bot": False, "first_name": "Ana", "username": "ana", "language_code": "en"}
    chat = {"id": one, "type": "private", "first_name": "Ana", "username": "ana"}
    text = ("/help", "/cases", "/write manuel-gomez-vazquez", "Golondrina", "hello \U0001f600")[number % 5]
    message = {"message_id": number, "date": 1_725_969_600, "chat": chat, "from": user, "text": text}
    if number % 7 == 0:
        message["entities"] = [{"type": "bold", "offset": 0, "length": 3}]
    if number % 11 == 0:
        return {"callback_query": {"id": "5", "from": user, "message": message, "data": "cases"}}
    if number % 13 == 0:
        status = {"user": json.loads(ME), "status": "member"}
        return {"my_chat_member": {"chat": chat, "from": user, "old_chat_member": status, "new_chat_member": status}}
    if number % 17 == 0:
        del message["text"]
        message["photo"] = [{"file_id": "F", "width": 1}]
    return {"message": message}


ODD_VALUES: list[Any] = [
    *(None, True, -1, 0, 2**31, 2**63, 2**64, -(2**63) - 1, 1.5, "1e400", "", "x" * 5000, "\ud83d", "\x00", [], {}),
    *([[]], [None], {"id": 1}, {"chat": {"id": "x"}}, [{"type": "bold", "offset": -5, "length": 2**40}], "private"),
]


def _mutate(value: Any, chance: random.Random) -> None:
    """Change something somewhere in it."""
    while isinstance(value, dict | list) and value:
        key = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        if chance.random() < 0.4 or not isinstance(value[key], dict | list) or not value[key]:
            if isinstance(value, dict) and chance.random() < 0.2:
                del value[key]
            else:
                value[key] = copy.deepcopy(chance.choice(ODD_VALUES))
            return
        value = value[key]


def _garbled(answered: Answered, chance: random.Random) -> Answered:
    """The answer with some of its bytes others than they were, or missing."""
    body = bytearray(answered.body.encode() if isinstance(answered.body, str) else answered.body)
    for _ in range(chance.randint(1, 5)):
        body[chance.randrange(len(body))] = chance.randrange(256)
    return Answered(bytes(body[: chance.randint(1, len(body))]))
