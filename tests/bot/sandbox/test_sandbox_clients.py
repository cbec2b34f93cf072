"""The libraries that bots are written with find a Telegram here, as plain HTTP does; aiogram in a file of its own."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
import telegram
from aiohttp import web

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people


@pytest.fixture
async def ptb(sandbox: Sandbox) -> AsyncIterator[telegram.Bot]:
    async with telegram.Bot(
        sandbox.token, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot"
    ) as bot:
        yield bot


async def test_python_telegram_bot_does_too(sandbox: Sandbox, ptb: telegram.Bot, ana: int) -> None:
    assert (await ptb.get_me()).username == "paloma_sandbox_bot"
    assert await ptb.set_my_commands([("write", "Write a letter")], language_code="en")
    assert [command.command for command in await ptb.get_my_commands(language_code="en")] == ["write"]
    document = await ptb.send_document(
        ana, b"BEGIN:VCALENDAR", filename="evento día.ics", caption="<i>x</i>", parse_mode="HTML"
    )
    assert document.document is not None
    assert document.document.file_name == "evento día.ics"
    assert document.caption_html == "<i>x</i>"
    file = await ptb.get_file(document.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"
    venue = await ptb.send_venue(ana, 52.5, 13.4, "Hall", "Street 5")
    assert venue.venue is not None
    copied = await ptb.copy_message(ana, ana, document.message_id, protect_content=True)
    assert sandbox.world.chats[ana].messages[copied.message_id].protected
    people.say_formatted(sandbox.world, sandbox.world.people[ana], "dear <b>friend</b>")
    (update,) = await ptb.get_updates(timeout=0)
    assert update.message is not None
    assert update.message.text_html == "dear <b>friend</b>"
    assert await ptb.set_webhook("https://127.0.0.1:1/x", secret_token="s", allowed_updates=["message"])
    info = await ptb.get_webhook_info()
    assert (info.url, info.allowed_updates, info.pending_update_count) == ("https://127.0.0.1:1/x", ("message",), 1)
    assert await ptb.delete_webhook()
    with pytest.raises(telegram.error.BadRequest, match="Chat not found"):
        await ptb.send_message(99, "x")


async def test_fields_come_in_the_address_as_a_form_in_parts_or_as_json(
    sandbox: Sandbox, http: aiohttp.ClientSession, ana: int
) -> None:
    where = f"/bot{sandbox.token}/sendMessage"
    fields = {"chat_id": str(ana), "text": "ñ & <b>x</b>\n🕊", "parse_mode": "HTML", "protect_content": "true"}
    parts = aiohttp.FormData(fields, default_to_multipart=True)
    answers = [
        await http.get(where, params=fields),
        await http.post(where, data=fields),
        await http.post(where, data=parts),
        await http.post(where, json=fields),
        await http.post(where, json=fields | {"chat_id": ana, "protect_content": True}),
    ]
    assert [answer.status for answer in answers] == [200] * 5
    contents = [message.content for message in sandbox.world.messages(ana)]
    assert contents == [contents[0]] * 5
    assert contents[0].said.text == "ñ & x\n🕊"
    assert all(message.protected for message in sandbox.world.messages(ana))


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"{", "application/json", "can't parse JSON encoded parameters"),
        (b"[]", "application/json", "can't parse JSON encoded parameters: Expected JSON object"),
        (b"\xff=1", "application/x-www-form-urlencoded", "can't parse URL-encoded parameters"),
        (b"x", "multipart/form-data", "boundary in multipart content type not found"),
        (b"--b\r\n\r\nx\r\n--b--\r\n", "multipart/form-data; boundary=b", "can't parse multipart field name"),
        (b"x", "text/plain", "unsupported content type"),
        (b'{"chat_id": 1, "text": "\\ud83d"}', "application/json", "strings must be encoded in UTF-8"),
    ],
)
async def test_a_body_that_is_not_what_it_says_is_refused(
    sandbox: Sandbox, http: aiohttp.ClientSession, body: bytes, kind: str, reason: str
) -> None:
    headers = {"Content-Type": kind}
    async with http.post(f"/bot{sandbox.token}/sendMessage", data=body, headers=headers) as answer:
        assert (answer.status, (await answer.json())["description"]) == (400, f"Bad Request: {reason}")


async def test_the_token_is_another_each_time() -> None:
    tokens = {Sandbox().token for _ in range(20)}
    assert len(tokens) == 20
    assert all(token.startswith("7000000001:") and len(token) > 30 for token in tokens)


FOREIGN = {
    "another page": {"Origin": "https://evil.example"},
    "a page of no origin": {"Origin": "null"},
    "another name for this machine": {"Host": "evil.example"},
    "a name that looks like it": {"Host": "127.0.0.1.evil.example"},
    "no name": {"Host": "["},
    "a picture on another page": {"Sec-Fetch-Site": "cross-site"},
    "a neighbour": {"Sec-Fetch-Site": "same-site"},
}


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
async def test_neither_door_answers_a_page_that_is_not_the_sandboxs(
    headers: dict[str, str], http: aiohttp.ClientSession, sandbox: Sandbox, ana: int
) -> None:
    """Even one that knows the token."""
    for call in (f"sendMessage?chat_id={ana}&text=EVIL", "getUpdates?timeout=0"):
        for ask in (http.get, http.post):
            async with ask(f"/bot{sandbox.token}/{call}", headers=headers) as answer:
                assert answer.status == 403
    async with http.get("/api/world", headers=headers) as answer:
        assert answer.status == 403
    assert sandbox.world.deliveries == []


async def test_what_a_webhook_redirects_goes_nowhere(
    http: aiohttp.ClientSession, sandbox: Sandbox, ana: int, unused_tcp_port: int
) -> None:
    """Or an address on this machine could pass on everything that is typed."""
    heard: list[str] = []

    async def pass_on(request: web.Request) -> web.Response:
        heard.append(request.path)
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    app = web.Application()
    app.router.add_route("*", "/{path}", pass_on)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", unused_tcp_port).start()
    try:
        url = f"http://127.0.0.1:{unused_tcp_port}/hook"
        async with http.post(f"/bot{sandbox.token}/setWebhook", json={"url": url}) as answer:
            assert answer.status == 200
        people.say(sandbox.world, sandbox.world.people[ana], "in confidence")
        await asyncio.sleep(0.3)
    finally:
        await runner.cleanup()
    assert set(heard) == {"/hook"}
