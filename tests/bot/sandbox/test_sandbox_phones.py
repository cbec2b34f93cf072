"""Phones are used as people use them, over HTTP; no foreign page may use them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sandbox_wire import Call, until

from bot.sandbox.phones.connection import Refused
from bot.sandbox.phones.phone import NotSeen, Phone
from bot.sandbox.phones.phones import Phones
from bot.sandbox.server import Sandbox

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Write a letter", "callback_data": "write"}, {"text": "Delete", "callback_data": "delete"}],
        [{"text": "Copy the number", "copy_text": {"text": "DE89"}}, {"text": "Site", "url": "https://example.org/"}],
    ]
}


@pytest.fixture
async def bot(call: Call) -> AsyncIterator[None]:
    """A bot that repeats what it hears, with buttons, and does what they say."""

    async def press(query: dict[str, Any]) -> None:
        where = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
        await call("answerCallbackQuery", callback_query_id=query["id"], text=f"pressed {query['data']}")
        if query["data"] == "write":
            await call("editMessageText", **where, text="Write now.")
        else:
            await call("deleteMessage", **where)

    async def live() -> None:
        offset = 0
        while True:
            for update in (await call("getUpdates", offset=offset, timeout=5))["result"]:
                offset = update["update_id"] + 1
                message = update.get("message")
                if message:
                    heard = message.get("text") or message.get("caption") or "/".join(sorted(message))
                    where = {"chat_id": message["chat"]["id"], "reply_markup": KEYBOARD}
                    await call("sendMessage", **where, text=f"heard: {heard}", entities=[])
                elif "callback_query" in update:
                    await press(update["callback_query"])

    living = asyncio.create_task(live())
    yield
    living.cancel()
    await asyncio.gather(living, return_exceptions=True)


@pytest.fixture
async def phone(sandbox: Sandbox) -> Phone:
    return await sandbox.phone("Ana", "es", "supporter")


@pytest.mark.usefixtures("bot")
async def test_a_conversation(phone: Phone) -> None:
    await phone.say("/start")
    seen = await phone.sees("heard: /start")
    assert seen.buttons == ["Write a letter", "Delete", "Copy the number", "Site"]
    copy, site = seen.button("Copy"), seen.button("Site")
    assert copy is not None
    assert site is not None
    assert (copy.kind, copy.value, site.kind, site.value) == ("copy", "DE89", "link", "https://example.org/")
    await phone.press("Write")
    edited = await phone.sees("Write now.")
    assert (edited.id, edited.edited, edited.buttons) == (seen.id, True, [])
    assert await phone.sees_toast("pressed write")
    last = await phone.last()
    assert last is not None
    assert last.text == "Write now."
    assert [line for line in phone.transcript if line[0] != "toast"] == [
        ("me", "/start"),
        ("bot", "heard: /start\n[Write a letter] [Delete] [Copy the number] [Site]"),
        ("me", "[Write a letter]"),
        ("edited", "Write now."),
    ]


@pytest.mark.usefixtures("bot")
async def test_only_what_came_after_ones_own_last_act_is_seen(phone: Phone) -> None:
    await phone.say("one")
    await phone.sees("heard: one")
    await phone.open_link("write-x")
    await phone.sees("heard: /start write-x")
    with pytest.raises(NotSeen) as missed:
        await phone.sees("heard: one", timeout=0.1)
    assert "Ana did not see 'heard: one' within 0.1 s" in str(missed.value)
    assert "bot: heard: /start write-x" in str(missed.value)


@pytest.mark.usefixtures("bot")
async def test_a_press_waits_for_its_button_and_says_what_is_there_instead(phone: Phone) -> None:
    pressing = asyncio.create_task(phone.press("Delete"))
    await phone.say("hi")
    await pressing
    await phone.sees_toast("pressed delete")
    await until(lambda: phone.transcript[-1][0] == "deleted")
    with pytest.raises(NotSeen, match="a button 'Delete'"):
        await phone.press("Delete", timeout=0.1)


@pytest.mark.usefixtures("bot")
async def test_everything_that_people_send(phone: Phone, sandbox: Sandbox, picture: bytes, tmp_path: Path) -> None:
    page = tmp_path / "page.png"
    page.write_bytes(picture)
    sent = await phone.send_photo(page, "page one", album="a")
    assert sent.photo is not None
    assert await phone.fetch(sent.photo) == picture
    await phone.sees("heard: page one")
    document = await phone.send_document(b"%PDF", name="letter.pdf")
    assert document.document == {"name": "letter.pdf", "url": "/api/files/AQAD00000002", "size": 4}
    await phone.sees("chat/date/document/from/message_id")
    for kind in ("voice", "sticker", "video", "audio", "video_note", "animation"):
        await phone.send_file(kind, b"noise")
        await phone.sees(kind)
    await phone.send_place(19.4, -99.1)
    await phone.sees("location")
    await phone.forward("someone's words")
    await phone.sees("heard: someone's words")
    mine = await phone.say_formatted("<b>x</b> &amp; <i>y</i>")
    assert mine.html == "<b>x</b> &amp; <i>y</i>"
    assert (await phone.edit(mine, "z")).edited
    attached = [message.content.attached for message in sandbox.world.messages(phone.id) if message.author]
    assert attached[0]["media_group_id"] == "a"
    assert attached[-2]["forward_origin"]["type"] == "hidden_user"


@pytest.mark.usefixtures("bot")
async def test_who_blocked_the_bot_cannot_speak_to_it(phone: Phone) -> None:
    await phone.say("hi")
    await phone.block()
    with pytest.raises(Refused, match="the bot is blocked here"):
        await phone.say("hi again")
    await phone.block(blocked=False)
    await phone.say("back")
    await phone.sees("heard: back")


async def test_hundreds_of_phones_hear_what_is_sent_to_all(sandbox: Sandbox, call: Call) -> None:
    async with Phones(sandbox.url) as phones:
        crowd = await phones.add_many([f"Friend {number}" for number in range(500)], "es", started=True)
        assert len({friend.id for friend in crowd}) == 500
        for friend in crowd:
            await call("sendMessage", chat_id=friend.id, text="news")
        for friend in crowd:
            await friend.sees("news")


async def test_people_can_meet_in_a_group(sandbox: Sandbox, call: Call, phone: Phone) -> None:
    async with Phones(sandbox.url) as phones:
        group = await phones.add_group("Friends", [phone])
        await phone.say("/help", chat=group)
        heard = (await call("getUpdates", offset=-1))["result"][0]["message"]
        assert (heard["chat"]["id"], heard["text"]) == (group, "/help")
        world = await phones.world()
    assert [group["title"] for group in world["groups"]] == ["Friends"]
    (shown,) = world["phones"]
    assert (shown["name"], shown["language"], shown["note"]) == ("Ana", "es", "supporter")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_no_foreign_page_gets_in(http: aiohttp.ClientSession, headers: dict[str, str], status: int) -> None:
    for path in ("/api/world", "/api/clock"):
        async with http.get(path, headers=headers) as answer:
            assert answer.status == status


async def test_its_own_page_gets_in(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    async with http.post("/api/clock", json={"advance": 1}, headers={"Origin": sandbox.url}) as answer:
        assert answer.status == 200
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/api/phones", {}, 404),
        ("/api/phones", {"name": "Ana", "id": 1001}, 400),
        ("/api/phones/7/messages", {"text": "x"}, 404),
        ("/api/phones/1001/messages", {"text": " "}, 409),
        ("/api/phones/1001/messages", {"html": "<b>"}, 400),
        ("/api/phones/1001/presses", {"message": 5, "row": 0, "column": 0}, 404),
        ("/api/clock", {"advance": -1}, 400),
        ("/api/clock", {"advance": "soon"}, 400),
    ],
)
async def test_what_makes_no_sense_is_refused(
    sandbox: Sandbox, http: aiohttp.ClientSession, path: str, body: dict[str, Any], status: int
) -> None:
    sandbox.world.add_person("Ana", id=1001)
    async with http.post(path, json=body) as answer:
        assert answer.status == status
        assert (await answer.json())["error"]


async def test_files_of_people_are_never_run_by_the_page(phone: Phone, http: aiohttp.ClientSession) -> None:
    sent = await phone.send_document(b"<script>alert(1)</script>", name="x.html")
    assert sent.document is not None
    async with http.get(sent.document["url"]) as answer:
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"] == "attachment"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
