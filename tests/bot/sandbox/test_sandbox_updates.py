"""Updates wait, expire, are confirmed and fought over as with Telegram; a webhook gets them in order, until taken."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sandbox_wire import Call, until

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.chats import Person
from bot.sandbox.world.updates import FIRST_ID
from bot.sandbox.world.webhook import SECRET_HEADER


@pytest.fixture
def ana_herself(sandbox: Sandbox, ana: int) -> Person:
    return sandbox.world.people[ana]


def texts(body: dict[str, Any]) -> list[str]:
    return [update["message"]["text"] for update in body["result"]]


def say(sandbox: Sandbox, person: Person, *words: str) -> None:
    for text in words:
        people.say(sandbox.world, person, text)


async def test_updates_stay_until_a_higher_offset_confirms_them(
    call: Call, sandbox: Sandbox, ana_herself: Person
) -> None:
    say(sandbox, ana_herself, "a", "b", "c")
    assert texts(await call("getUpdates", limit=2)) == ["a", "b"]
    assert texts(await call("getUpdates", offset=FIRST_ID + 1)) == ["b", "c"]
    assert texts(await call("getUpdates")) == ["b", "c"]
    assert texts(await call("getUpdates", offset=-1)) == ["c"]
    assert texts(await call("getUpdates")) == ["c"]
    assert texts(await call("getUpdates", offset=FIRST_ID + 3)) == []


async def test_messages_wait_for_24_hours_and_presses_for_150_seconds(
    call: Call, sandbox: Sandbox, ana_herself: Person
) -> None:
    button = {"inline_keyboard": [[{"text": "go", "callback_data": "go"}]]}
    await call("sendMessage", chat_id=ana_herself.id, text="x", reply_markup=button)
    (message,) = sandbox.world.messages(ana_herself)
    say(sandbox, ana_herself, "a")
    people.press(sandbox.world, ana_herself, message, 0, 0)
    sandbox.time.advance(149)
    assert len((await call("getUpdates"))["result"]) == 2
    sandbox.time.advance(2)
    assert texts(await call("getUpdates")) == ["a"]
    sandbox.time.advance(24 * 3600)
    assert texts(await call("getUpdates")) == []


async def test_a_press_is_answered_within_a_minute(call: Call, sandbox: Sandbox, ana_herself: Person) -> None:
    button = {"inline_keyboard": [[{"text": "go", "callback_data": "go:7"}]]}
    sent = await call("sendMessage", chat_id=ana_herself.id, text="x", reply_markup=button)
    (message,) = sandbox.world.messages(ana_herself)
    people.press(sandbox.world, ana_herself, message, 0, 0)
    ((query),) = [update["callback_query"] for update in (await call("getUpdates"))["result"]]
    assert (query["data"], query["message"], query["from"]["id"]) == ("go:7", sent["result"], ana_herself.id)
    assert (await call("answerCallbackQuery", callback_query_id=query["id"], text="x" * 200))["ok"]
    sandbox.time.advance(61)
    late = await call("answerCallbackQuery", callback_query_id=query["id"])
    assert late["description"].startswith("Bad Request: query is too old and response timeout expired")


async def test_a_long_poll_ends_with_the_first_update(call: Call, sandbox: Sandbox, ana_herself: Person) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    say(sandbox, ana_herself, "a")
    assert texts(await asyncio.wait_for(poll, 1)) == ["a"]


@pytest.mark.slow
async def test_a_long_poll_ends_empty_after_its_time(call: Call) -> None:
    assert texts(await asyncio.wait_for(call("getUpdates", timeout=1), 3)) == []


async def test_a_second_poller_ends_the_first(call: Call, sandbox: Sandbox, ana_herself: Person) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(call("getUpdates", timeout=30))
    body = await asyncio.wait_for(first, 1)
    assert body["error_code"] == 409
    assert body["description"].startswith("Conflict: terminated by other getUpdates request;")
    say(sandbox, ana_herself, "a")
    assert texts(await asyncio.wait_for(second, 1)) == ["a"]


async def test_the_wanted_kinds_are_remembered(call: Call, sandbox: Sandbox, ana_herself: Person) -> None:
    await call("getUpdates", allowed_updates=["my_chat_member"])
    say(sandbox, ana_herself, "unheard")
    people.block(sandbox.world, ana_herself, blocked=True)
    (update,) = (await call("getUpdates"))["result"]
    assert update["my_chat_member"]["old_chat_member"]["status"] == "member"
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    people.block(sandbox.world, ana_herself, blocked=False)
    await call("getUpdates", offset=-1, allowed_updates=[])
    say(sandbox, ana_herself, "heard")
    people.edit(sandbox.world, ana_herself, sandbox.world.messages(ana_herself)[-1], "edited")
    kinds = [min(update) for update in (await call("getUpdates"))["result"]]
    assert kinds == ["my_chat_member", "message", "edited_message"]


class Bot:
    """A bot that takes updates at its own door, and can refuse some."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.secrets: set[str | None] = set()
        self.refuse = 0
        self.retry_after = ""
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.add(request.headers.get(SECRET_HEADER))
        update = await request.json()
        if "callback_query" in update:
            self.taken.append(update["callback_query"]["data"])
            return web.Response()
        if self.refuse:
            self.refuse -= 1
            return web.Response(status=500, headers={"Retry-After": self.retry_after} if self.retry_after else {})
        await asyncio.sleep(0.01 if update["message"]["text"].endswith("1") else 0)
        self.taken.append(update["message"]["text"])
        return web.Response()

    async def has_taken(self, count: int) -> list[str]:
        await until(lambda: len(self.taken) >= count)
        return self.taken


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    bot = Bot()
    app = web.Application()
    app.router.add_post("/updates", bot.take)
    async with TestServer(app) as server:
        bot.url = str(server.make_url("/updates"))
        yield bot


async def test_a_webhook_gets_each_chats_updates_in_order_with_the_secret(
    call: Call, sandbox: Sandbox, ana_herself: Person, bot: Bot
) -> None:
    ben = sandbox.world.add_person("Ben")
    say(sandbox, ana_herself, "ana 1", "ana 2")
    assert (await call("setWebhook", url=bot.url, secret_token="a-secret_1"))["ok"]
    say(sandbox, ben, "ben 1", "ben 2")
    say(sandbox, ana_herself, "ana 3")
    taken = await bot.has_taken(5)
    assert [text for text in taken if text.startswith("ana")] == ["ana 1", "ana 2", "ana 3"]
    assert [text for text in taken if text.startswith("ben")] == ["ben 1", "ben 2"]
    assert bot.secrets == {"a-secret_1"}
    await until(lambda: not list(sandbox.world.updates.pending()))


async def test_what_a_webhook_refuses_comes_again_later_and_in_order(
    call: Call, sandbox: Sandbox, ana_herself: Person, bot: Bot
) -> None:
    bot.refuse = 2
    await call("setWebhook", url=bot.url)
    say(sandbox, ana_herself, "a", "b")
    await asyncio.sleep(0.1)
    info = (await call("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["pending_update_count"] == 2
    assert bot.taken == []
    for _ in range(2):
        sandbox.time.advance(5)
        await asyncio.sleep(0.1)
    assert await bot.has_taken(2) == ["a", "b"]


async def test_a_webhook_brings_presses_in_a_line_of_their_own_so_that_one_can_overtake_a_message(
    call: Call, sandbox: Sandbox, ana_herself: Person, bot: Bot
) -> None:
    button = {"inline_keyboard": [[{"text": "go", "callback_data": "pressed"}]]}
    await call("sendMessage", chat_id=ana_herself.id, text="x", reply_markup=button)
    (message,) = sandbox.world.messages(ana_herself)
    bot.refuse = 3
    await call("setWebhook", url=bot.url)
    say(sandbox, ana_herself, "said first", "said then")
    people.press(sandbox.world, ana_herself, message, 0, 0)
    assert await bot.has_taken(1) == ["pressed"]
    await until(lambda: bot.refuse == 1)  # brought again at once, and then after two seconds
    sandbox.time.advance(1.9)
    await asyncio.sleep(0.05)
    assert bot.refuse == 1
    sandbox.time.advance(0.2)
    await until(lambda: bot.refuse == 0)
    sandbox.time.advance(4.1)
    assert await bot.has_taken(3) == ["pressed", "said first", "said then"]


async def test_a_webhook_that_says_when_is_called_again_then(
    call: Call, sandbox: Sandbox, ana_herself: Person, bot: Bot
) -> None:
    bot.refuse, bot.retry_after = 1, "30"
    await call("setWebhook", url=bot.url)
    say(sandbox, ana_herself, "a")
    await until(lambda: bot.refuse == 0)
    sandbox.time.advance(29)
    await asyncio.sleep(0.1)
    assert bot.taken == []
    sandbox.time.advance(2)
    assert await bot.has_taken(1) == ["a"]


async def test_while_a_webhook_is_set_nobody_may_poll(
    call: Call, sandbox: Sandbox, ana_herself: Person, unused_tcp_port: int
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await call("setWebhook", url=f"http://127.0.0.1:{unused_tcp_port}/")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    body = await call("getUpdates")
    assert body["error_code"] == 409
    assert body["description"].startswith("Conflict: can't use getUpdates method while webhook is active;")
    say(sandbox, ana_herself, "a")
    await asyncio.sleep(0.05)
    assert (await call("getWebhookInfo"))["result"]["last_error_message"] == "Connection refused"
    await call("deleteWebhook")
    assert texts(await call("getUpdates")) == ["a"]
    await call("deleteWebhook", drop_pending_updates=True)
    assert texts(await call("getUpdates")) == []
