"""The HTTP door: the webhook keeps before it answers; health and metrics say how things are."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import hand
import pytest
import spine
from pydantic import SecretStr
from spine import Mail, bot_in, until

from bot.app import App
from bot.flow import order
from bot.flow.arrivals import Arrivals
from bot.flow.trouble import Trouble
from bot.sandbox.server import Sandbox
from bot.sandbox.world import webhook
from bot.settings import WEBHOOK
from bot.web import Door, Meter
from storage import inbox
from storage.transaction import Tx

SECRET = "a-secret_of-the-messenger"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Visitor:
    """Somebody at the door."""

    mail: Mail
    http: aiohttp.ClientSession
    arrivals: Arrivals

    async def push(self, body: bytes | io.BytesIO, secret: str | None = SECRET) -> int:
        """Call the webhook; returns the status."""
        headers = {} if secret is None else {HEADER: secret}
        async with self.http.post(WEBHOOK, data=body, headers=headers) as answer:
            return answer.status

    async def waiting(self) -> int:
        return (await self.mail.database.transact(inbox.sizes))[0]

    async def health(self) -> tuple[int, object]:
        async with self.http.get("/health") as answer:
            return answer.status, await answer.json()


@pytest.fixture
async def visitor(tmp_path: Path) -> AsyncIterator[Visitor]:
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        door = Door(mail.database, mail.telegram, mail.arrivals, Trouble(mail.telegram, mail.setup.texts), SECRET)
        async with (
            door.open("127.0.0.1", 0) as port,
            aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http,
        ):
            yield Visitor(mail, http, mail.arrivals)


def update(number: int, chat: int = 1001, text: str = "hello") -> bytes:
    user = {"id": chat, "is_bot": False, "first_name": "Ana", "language_code": "es"}
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "from": user, "text": text}
    return json.dumps({"update_id": number, "message": message}).encode()


async def test_an_update_is_in_the_inbox_when_it_is_acknowledged(visitor: Visitor) -> None:
    assert await visitor.push(update(1)) == 200
    assert await visitor.waiting() == 1
    await asyncio.wait_for(visitor.arrivals.wait(), 1)

    def body(tx: Tx) -> bytes:
        (first,) = inbox.waiting(tx, 10)
        return inbox.open_body(tx, first.place)

    kept = json.loads(await visitor.mail.database.transact(body))
    assert kept["message"].pop("from") == {"id": 1001, "is_bot": False, "first_name": "", "language_code": "es"}
    assert kept["message"].items() <= json.loads(update(1))["message"].items()


def press(number: int, chat: int = 1001) -> bytes:
    user = {"id": chat, "is_bot": False, "first_name": "Ana"}
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "?"}
    query = {"id": str(number), "from": user, "message": message, "chat_instance": "1", "data": "go"}
    return json.dumps({"update_id": number, "callback_query": query}).encode()


async def kept(visitor: Visitor) -> list[int]:
    """The numbers of what is in the inbox, in the order of its turns."""

    def numbers(tx: Tx) -> list[int]:
        places = [place for (place,) in tx.all("SELECT id FROM inbox ORDER BY id")]
        return [json.loads(inbox.open_body(tx, place))["update_id"] for place in places]

    return await visitor.mail.database.transact(numbers)


async def test_a_press_that_overtook_a_message_waits_for_it(visitor: Visitor) -> None:
    assert await visitor.push(update(10)) == 200
    early = asyncio.create_task(visitor.push(press(13)))
    other = asyncio.create_task(visitor.push(press(14, chat=1002)))
    await asyncio.sleep(0.1)
    assert await kept(visitor) == [10]
    for number in (12, 11):
        assert await visitor.push(update(number)) == 200
    assert set(await asyncio.wait_for(asyncio.gather(early, other), 1)) == {200}
    assert await kept(visitor) == [10, 12, 11, 13, 14]


async def test_a_press_waits_for_what_never_comes_only_a_moment_and_only_once(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(order, "WAIT_SECONDS", 0.2)
    await visitor.push(update(7_010))
    assert await asyncio.wait_for(visitor.push(press(7_012)), 1) == 200
    monkeypatch.setattr(order, "WAIT_SECONDS", 60)
    for number in (7_013, 7_014, 5, 6):  # Telegram may begin to count anew
        assert await asyncio.wait_for(visitor.push(press(number)), 1) == 200
    later = asyncio.create_task(visitor.push(press(8)))
    await asyncio.sleep(0.1)
    assert await kept(visitor) == [7_010, 7_012, 7_013, 7_014, 5, 6]
    assert await visitor.push(update(7)) == 200
    assert await asyncio.wait_for(later, 1) == 200


@pytest.mark.parametrize("secret", [None, "", "a", SECRET[:-1], SECRET + "x", SECRET.upper(), "ñ" * 25])
async def test_without_the_secret_nothing_is_taken(visitor: Visitor, secret: str | None) -> None:
    assert await visitor.push(update(1), secret) == 403
    assert await visitor.waiting() == 0


async def test_the_same_update_twice_is_acknowledged_twice_and_kept_once(visitor: Visitor) -> None:
    answers = await asyncio.gather(*(visitor.push(update(number % 5)) for number in range(50)))
    assert set(answers) == {200}
    assert await visitor.waiting() == 5


ODD = [
    b'{"update_id": %b}' % number
    for number in (b"9223372036854775808", b"1e400", b"-1", b"true", b"null", b"1.5", b"[1]", b'"1"')
] + [b'{"update_id": 1, "message": ' + b"[" * 5000 + b"]" * 5000 + b"}", b"[" * 100_000]


@pytest.mark.parametrize(
    "body", [b"", b"no json", b"[]", b'{"message": {}}', b'{"update_id": "one"}', b"\xff\xfe", *ODD]
)
async def test_what_is_no_update_is_refused(visitor: Visitor, body: bytes) -> None:
    assert await visitor.push(body) == 400
    assert await visitor.waiting() == 0


async def test_what_is_too_large_is_refused(visitor: Visitor) -> None:
    assert await visitor.push(io.BytesIO(b" " * 2**21)) == 413


async def test_other_paths_and_verbs_lead_nowhere(visitor: Visitor) -> None:
    for verb, path, status in (("GET", WEBHOOK, 405), ("POST", "/", 404), ("GET", "/data", 404)):
        async with visitor.http.request(verb, path) as answer:
            assert answer.status == status


async def test_a_disk_that_takes_nothing_is_said_to_the_messenger_the_people_and_whoever_looks(
    visitor: Visitor,
) -> None:
    people = [await visitor.mail.sandbox.phone(name) for name in ("Ana", "Ben")]
    world = visitor.mail.sandbox.world
    for one in people:
        world.chats[one.id].state = "open"
    await hand.pragma(visitor.mail.database, "PRAGMA query_only = ON")
    for number in range(3):
        for one in people:
            assert await visitor.push(update(10 * one.id + number, one.id)) == 503
    assert [len(world.messages(one.id)) for one in people] == [1, 1]
    assert "no puedo guardar nada" in world.messages(people[0].id)[0].content.said.text
    assert (await visitor.health())[0] == 503
    await hand.pragma(visitor.mail.database, "PRAGMA query_only = OFF")
    assert (await visitor.health())[0] == 503  # nothing was kept since
    assert await visitor.push(update(1)) == 200
    assert (await visitor.health())[0] == 200


async def test_health_says_that_all_is_well_and_no_more(visitor: Visitor) -> None:
    await visitor.push(update(1))
    assert await visitor.health() == (200, {"ok": True})
    async with visitor.http.get("/metrics") as answer:
        assert answer.status == 404, "they have an address of their own"


async def test_metrics_say_sizes_and_nothing_of_people_to_whoever_asks_by_address(
    visitor: Visitor, tmp_path: Path
) -> None:
    person = await visitor.mail.person()
    await visitor.mail.post(person, "a word in confidence")
    await visitor.push(update(1, text="another one"))
    async with (
        Meter(visitor.mail.database, spine.settings_for(visitor.mail.sandbox, tmp_path)).open("127.0.0.1", 0) as port,
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http,
    ):
        async with http.get("/metrics") as answer:
            told = await answer.text()
            assert answer.content_type == "text/plain"
        for name, status in (("localhost:9100", 200), ("[::1]:1", 200), ("evil.example", 403), ("[", 403), ("", 403)):
            async with http.get("/metrics", headers={"Host": name}) as answer:
                assert answer.status == status, f"a page at {name!r} that leads its own name here"
    assert "paloma_inbox_waiting 1.0" in told
    assert 'paloma_outbox_waiting{lane="reply"} 1.0' in told
    for secret in ("confidence", "another", "1001", str(spine.chat(person)), SECRET):
        assert secret not in told


async def test_where_updates_are_polled_there_is_no_webhook(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        door = Door(mail.database, mail.telegram, mail.arrivals, Trouble(mail.telegram, mail.setup.texts), None)
        async with door.open("127.0.0.1", 0) as port, aiohttp.ClientSession() as http:
            async with http.post(f"http://127.0.0.1:{port}{WEBHOOK}", data=update(1), headers={HEADER: ""}) as answer:
                assert answer.status == 404
            async with http.get(f"http://127.0.0.1:{port}/health") as answer:
                assert answer.status == 200


@asynccontextmanager
async def pushed_bot(sandbox: Sandbox, folder: Path) -> AsyncIterator[App]:
    """The whole bot behind its webhook. Telegram would call https through a proxy; here it is led to the door."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    pushed = {
        "webhook_url": "https://localhost",
        "webhook_secret": SecretStr(SECRET),
        "listen": f"127.0.0.1:{port}",
    }
    async with bot_in(sandbox, folder, **pushed) as bot:
        assert sandbox.world.webhook.described()["url"] == f"https://localhost{WEBHOOK}"
        sandbox.world.webhook.open(webhook.Address(f"http://127.0.0.1:{port}{WEBHOOK}", SECRET))
        yield bot


async def test_the_whole_bot_hears_what_was_said_before_what_was_pressed(tmp_path: Path) -> None:
    """Had the press been first, the help would have come in the language that it chooses."""
    async with Sandbox() as sandbox, pushed_bot(sandbox, tmp_path) as bot:
        ana = await sandbox.phone("Ana")
        await ana.say("/language")
        await ana.sees("Your language here")
        await hand.pragma(bot.database, "PRAGMA query_only = ON")
        await ana.say("/help")
        await until(lambda: "last_error_message" in sandbox.world.webhook.described())
        await asyncio.sleep(0.2)  # it was brought again at once, in vain, and waits for two seconds now
        await hand.pragma(bot.database, "PRAGMA query_only = OFF")
        await ana.press("Español")
        await asyncio.sleep(0.1)
        sandbox.time.advance(5)
        await ana.sees("What you can do")


@pytest.mark.slow
async def test_the_whole_bot_behind_its_webhook_answers_each_update_once_and_in_order(tmp_path: Path) -> None:
    """The door is shut at first."""
    async with Sandbox() as sandbox:
        phones = [await sandbox.phone(f"P{number}") for number in range(5)]
        async with pushed_bot(sandbox, tmp_path) as bot:
            await hand.pragma(bot.database, "PRAGMA query_only = ON")
            for phone in phones:
                await phone.say("/help")
                await phone.say("/language")
            await until(lambda: all(sandbox.world.messages(phone.id)[2:] for phone in phones))
            await hand.pragma(bot.database, "PRAGMA query_only = OFF")
            for phone in phones:
                sandbox.time.advance(5)
                await phone.sees("Your language here")
                said = [words[:16] for who, words in phone.transcript if who == "bot"]
                assert [words[:6] for words in said] == ["I cann", "What y", "Your l"]
