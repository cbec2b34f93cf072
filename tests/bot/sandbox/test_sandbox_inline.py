"""Inline mode in the sandbox: as strict as Telegram about answers, which are remembered for whoever types the same."""

from typing import Any

import pytest
from sandbox_wire import Call

from bot.sandbox.phones.connection import Refused
from bot.sandbox.server import Sandbox
from bot.sandbox.wire.offering import ANSWERABLE
from bot.sandbox.world import asking
from bot.sandbox.world.people import Impossible


def article(key: str = "ana", **fields: Any) -> dict[str, Any]:
    content = {"message_text": "<b>Ana</b>", "parse_mode": "HTML"}
    return {"type": "article", "id": key, "title": "Ana", "input_message_content": content} | fields


async def asked(sandbox: Sandbox, call: Call, text: str = "ana") -> str:
    """A query that waits, by its id."""
    person = sandbox.world.add_person("Ana", started=True)
    number = asking.ask(sandbox.world, person, text)
    (update,) = (await call("getUpdates", allowed_updates=["inline_query"]))["result"]
    query = update["inline_query"]
    assert (query["id"], query["query"], query["offset"], query["from"]["id"]) == (number, text, "", person.id)
    return number


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"results": [article(str(number)) for number in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article("")]}, "RESULT_ID_INVALID"),
        ({"results": [article("x" * 65)]}, "RESULT_ID_INVALID"),
        ({"results": [article(title=" ")]}, "title"),
        ({"results": [article(input_message_content=None)]}, "message content is not specified"),
        ({"results": [article(input_message_content={"message_text": ""})]}, "message text is empty"),
        ({"results": [article(input_message_content={"message_text": "x" * 4097})]}, "message is too long"),
        ({"results": [article(input_message_content={"message_text": "<b", "parse_mode": "HTML"})]}, "can't parse"),
        ({"results": [article(type="photo")]}, "articles only"),
        ({"results": [article(thumbnail_url="x")]}, "does not know thumbnail_url"),
        ({"results": ["x"]}, "expected an Object"),
        ({"results": "x"}, "can't parse results JSON object"),
        ({}, "expected an Array"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "x"}}, "not played"),
        ({"results": [article(reply_markup={"inline_keyboard": [[{"text": "x", "url": "x y"}]]})]}, "is invalid"),
    ],
)
async def test_what_telegram_would_not_take_is_refused(
    sandbox: Sandbox, call: Call, given: dict[str, Any], refusal: str
) -> None:
    number = await asked(sandbox, call)
    answer = await call("answerInlineQuery", inline_query_id=number, **given)
    assert not answer["ok"]
    assert refusal in answer["description"]


async def test_a_query_is_answered_once_and_soon(sandbox: Sandbox, call: Call) -> None:
    number = await asked(sandbox, call)
    assert (await call("answerInlineQuery", inline_query_id=number, results=[article()]))["ok"]
    for late in (number, "1"):
        answer = await call("answerInlineQuery", inline_query_id=late, results=[])
        assert "query is too old" in answer["description"]
    number = asking.ask(sandbox.world, sandbox.world.add_person("Bo"), "other")
    sandbox.time.advance(ANSWERABLE.total_seconds() + 1)
    assert not (await call("answerInlineQuery", inline_query_id=number, results=[]))["ok"]


@pytest.mark.parametrize(("personal", "updates"), [(False, 0), (True, 1)])
async def test_who_types_the_same_gets_the_same_for_a_while(
    sandbox: Sandbox, call: Call, personal: bool, updates: int
) -> None:
    number = await asked(sandbox, call)
    await call("answerInlineQuery", inline_query_id=number, results=[article()], cache_time=60, is_personal=personal)
    (offset,) = [update["update_id"] + 1 for update in (await call("getUpdates"))["result"]]
    other = sandbox.world.add_person("Bo", started=True)
    asking.ask(sandbox.world, other, "ana")
    assert len((await call("getUpdates", offset=offset))["result"]) == updates
    sandbox.time.advance(61)
    asking.ask(sandbox.world, sandbox.world.add_person("Cy"), "ana")
    assert len((await call("getUpdates"))["result"]) == updates + 1


async def test_what_is_chosen_stands_in_the_chat_by_way_of_the_bot(sandbox: Sandbox, call: Call) -> None:
    ana = await sandbox.phone("Ana")
    bo = await sandbox.phone("Bo")
    group = await sandbox._phones.add_group("Friends", [ana, bo])  # type: ignore[union-attr]  # there since the phones are
    link = "https://t.me/paloma_sandbox_bot?start=case-ana"
    keyboard = {"inline_keyboard": [[{"text": "Read", "url": link}]]}
    number = asking.ask(sandbox.world, sandbox.world.people[ana.id], "ana")
    await call("answerInlineQuery", inline_query_id=number, results=[article(reply_markup=keyboard)], next_offset="1")
    offers = await ana.looks_for("ana")
    assert ([offer.title for offer in offers.offers], offers.more) == (["Ana"], "1")
    message = await ana.choose(offers.offers[0], chat=group)
    assert (message.text, message.buttons) == ("Ana", ["Read"])
    (kept,) = sandbox.world.messages(group)
    assert kept.content.attached == {"via_bot": sandbox.world.bot}


async def test_nothing_is_chosen_that_was_not_offered_and_nothing_asked_where_it_is_off(
    sandbox: Sandbox, call: Call
) -> None:
    ana = await sandbox.phone("Ana")
    number = asking.ask(sandbox.world, sandbox.world.people[ana.id], "ana")
    for key in ("ana", "other"):
        with pytest.raises(Impossible):
            asking.choose(sandbox.world, sandbox.world.people[ana.id], number, key)
        await call("answerInlineQuery", inline_query_id=number, results=[article()])
    sandbox.world.asking.on = False
    with pytest.raises(Refused, match="inline mode is off"):
        await ana.looks_for("ana")
    assert not (await call("getMe"))["result"]["supports_inline_queries"]
