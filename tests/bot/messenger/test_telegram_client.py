"""The whole messenger against the sandbox: what is rendered is taken, what is sent is seen, failures are told apart."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from markupsafe import Markup, escape
from pictures_of import png
from PIL import Image

from bot.messenger import Gone, Halted, Incoming, NotTaken, PerhapsSent, Refused, TooFast, Unreachable, pack, unpack
from bot.messenger.telegram import Telegram
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from handlers.buttons import Copy, Link, Plain, Press, Style
from handlers.commands import WRITE
from handlers.heard import Kind, Said
from handlers.messages import (
    Deletion,
    Document,
    InPlace,
    Lent,
    LetterPhoto,
    Message,
    Named,
    NewMenu,
    Photo,
    Place,
    Ready,
    Toast,
)
from handlers.texts import Texts
from storage.errors import CannotStart

ENGLISH = Texts(("en",)).words("en")
HELLO = Message(Markup("Hello"))


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest_asyncio.fixture
async def telegram(sandbox: Sandbox) -> AsyncIterator[Telegram]:
    async with Telegram(sandbox.token, sandbox.url) as opened:
        yield opened


@pytest_asyncio.fixture
async def ana(sandbox: Sandbox) -> Phone:
    phone = await sandbox.phone("Ana", "es")
    await phone.say("/start")
    return phone


class Intake:
    """Fetches as the program does: each batch confirms the one before."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._offset: int | None = None

    async def next(self) -> list[Incoming | None]:
        updates = await self._telegram.fetch(self._offset)
        self._offset = updates[-1][0] + 1
        return [self._telegram.parse(raw) for _, raw in updates]


async def _say(telegram: Telegram, phone: Phone, saying: Ready, said: Said | None = None) -> list[str]:
    return [await telegram.send(f"telegram:{phone.id}", call) for call in telegram.render(saying, said, ENGLISH)]


async def _heard(intake: Intake) -> Said:
    [incoming] = await intake.next()
    assert incoming is not None
    return incoming.said


async def test_a_conversation(telegram: Telegram, ana: Phone) -> None:
    """Formatted text arrives; buttons are seen, one is pressed and acknowledged, the text is replaced in place."""
    intake = Intake(telegram)
    assert await intake.next() == [
        Incoming(
            f"telegram:{ana.id}",
            Said(kind=Kind.TEXT, text="/start", markup=Markup("/start"), message="1", language="es"),
        )
    ]
    await ana.say_formatted("Dear <b>friend</b> <i>&lt;3</i>")
    assert (await _heard(intake)).markup == Markup("Dear <b>friend</b> <i>&lt;3</i>")

    rows = ((Press(Plain("Write"), WRITE, "4f", style=Style.GOOD), Copy(Plain("Copy"), "0123")),)
    await _say(telegram, ana, Message(Markup("<b>Hello</b> you"), rows=rows))
    assert (await ana.sees("Hello you")).html == "<b>Hello</b> you"
    await ana.press("Write")
    pressed = await _heard(intake)
    assert (pressed.kind, pressed.press) == (Kind.PRESS, "write:4f")
    acknowledged = telegram.acknowledge(pressed)
    assert acknowledged is not None
    assert await telegram.send(f"telegram:{ana.id}", acknowledged) == ""
    [edited] = await _say(telegram, ana, Message(Markup("Page 2"), over=InPlace()), pressed)
    assert edited == pressed.message
    assert (await ana.sees("Page 2")).edited


async def test_updates_wait_until_they_are_confirmed(telegram: Telegram, ana: Phone) -> None:
    first = await telegram.fetch(None)
    await ana.say("two")
    assert [number for number, _ in await telegram.fetch(None)] == [first[0][0], first[0][0] + 1]
    [(number, raw)] = await telegram.fetch(first[-1][0] + 1)
    assert json.loads(raw)["update_id"] == number
    assert json.loads(raw)["message"]["text"] == "two"


async def test_a_send_does_not_wait_behind_the_long_poll(telegram: Telegram, ana: Phone) -> None:
    intake = Intake(telegram)
    await intake.next()
    poll = asyncio.create_task(intake.next())
    await asyncio.sleep(0.05)
    await asyncio.wait_for(_say(telegram, ana, HELLO), 2)
    assert not poll.done()
    await ana.say("and now")
    [incoming] = await asyncio.wait_for(poll, 5)
    assert incoming is not None


@pytest.mark.slow
@pytest.mark.usefixtures("ana")
async def test_the_long_poll_does_not_wait_behind_sends(telegram: Telegram, sandbox: Sandbox) -> None:
    """More sends than there are connections hang, and still what people said comes in at once."""
    sandbox.faults.add(Fault("delay", method="sendMessage", seconds=5))
    [call] = telegram.render(HELLO, None, ENGLISH)
    sends = [asyncio.create_task(telegram.send("telegram:1", call)) for _ in range(150)]
    await asyncio.sleep(0)
    assert len(await telegram.fetch(None)) == 1
    assert not any(send.done() for send in sends)
    for send in sends:
        send.cancel()
    await asyncio.gather(*sends, return_exceptions=True)


PIECES = [
    Message(Markup("word ") * 3000, rows=((Press(Plain("x"), WRITE, "y" * 58),),)),
    Message(escape("<script>alert(1)</script> & \"quotes\" 'too' &amp;amp; </b>")),
    Message(Markup("\U0001f600") * 5000),
    Message(Markup("<pre>") + "line\n" * 2000 + Markup("</pre>")),
    Message(Markup("<b><i>") + "a&b " * 3000 + Markup("</i></b>"), guarded=True),
    Message(Markup("Where"), body=Place(16.73, -92.64, "San Cristóbal", "Plaza de la Paz")),
    Message(Markup("é") * 1024, body=Document("letter.pdf", b"%PDF")),
    Message(Markup("é") * 1025, body=Document("letter.pdf", b"%PDF")),
    Toast(Markup("Saved")),
    Message(
        Markup(
            '<u>u</u><s>s</s><code>c</code><blockquote>q</blockquote><a href="https://example.org/?a=1&amp;b=2">a</a>'
        ),
        rows=((Link(Plain("a"), "https://example.org"), Copy(Plain("b"), "x" * 256)),),
    ),
]


@pytest.mark.parametrize("saying", PIECES, ids=range(len(PIECES)))
async def test_whatever_is_rendered_is_taken(telegram: Telegram, ana: Phone, saying: Ready) -> None:
    """The sandbox checks every call as strictly as Telegram; no reply of ours may be refused."""
    assert all(await _say(telegram, ana, saying))


async def test_a_photo_goes_both_ways(telegram: Telegram, ana: Phone, sandbox: Sandbox) -> None:
    """It comes as a reference, can be downloaded, and can be shown to others by its content."""
    picture = png()
    await ana.send_photo(picture, "my page")
    intake = Intake(telegram)
    *_, incoming = await intake.next()
    assert incoming is not None
    assert incoming.said.kind is Kind.PHOTO
    content = await telegram.download(incoming.said.photo)
    row = ((Press(Plain("Next"), WRITE),),)
    await _say(telegram, ana, Message(Markup("a page"), body=Photo(content, "P"), guarded=True, rows=row))
    shown = await ana.sees("a page")
    assert (shown.photo is not None, shown.protected) == (True, True)
    await ana.press("Next")
    pressed = await _heard(intake)
    await _say(telegram, ana, Message(Markup("text now"), over=InPlace()), pressed)
    assert not (await ana.sees("text now")).edited
    with pytest.raises(Refused):
        await telegram.download("no-such-file")
    assert sandbox.token not in repr(vars(telegram))


async def test_a_named_message_is_edited_and_posted_again_when_it_is_gone(telegram: Telegram, ana: Phone) -> None:
    address = f"telegram:{ana.id}"
    [call] = telegram.render(Message(Markup("1 of 500"), over=Named("progress"), guarded=True), None, ENGLISH)
    message = await telegram.send(address, call)
    [call] = telegram.render(Message(Markup("2 of 500"), over=Named("progress"), guarded=True), None, ENGLISH)
    assert await telegram.send(address, call, message) == message
    assert (await ana.sees("2 of 500")).edited
    assert await telegram.send(address, call, message) == message, "nothing changed: that is as good as done"
    [call] = telegram.render(Message(Markup("3 of 500"), over=Named("progress"), guarded=True), None, ENGLISH)
    again = await telegram.send(address, call, "424242")
    assert again not in {"", message, "424242"}
    newest = await ana.sees("3 of 500")
    assert (str(newest.id), newest.protected) == (again, True)


async def test_what_was_deleted_while_it_was_edited_is_posted_again(
    telegram: Telegram, sandbox: Sandbox, ana: Phone
) -> None:
    [first] = await _say(telegram, ana, HELLO)
    gone = Fault("error", "editMessageText", next=1, status=400, description="Bad Request: message not found")
    sandbox.faults.add(gone)
    [call] = telegram.render(Message(Markup("Hello again"), over=Named("greeting")), None, ENGLISH)
    assert await telegram.send(f"telegram:{ana.id}", call, first) not in ("", first)
    await ana.sees("Hello again")


async def test_an_answer_that_comes_too_late_is_no_failure(telegram: Telegram, ana: Phone, sandbox: Sandbox) -> None:
    intake = Intake(telegram)
    await intake.next()
    await _say(telegram, ana, Message(Markup("Choose"), rows=((Press(Plain("x"), WRITE),),)))
    await ana.press("x")
    pressed = await _heard(intake)
    sandbox.time.advance(3600)
    [sent] = await _say(telegram, ana, Toast(Markup("Saved")), pressed)
    assert sent == ""


@pytest.mark.parametrize(
    ("fault", "error", "arrived"),
    [
        (Fault("lost_before", next=1), PerhapsSent, 0),
        (Fault("lost_after", next=1), PerhapsSent, 1),
        (Fault("error", next=1, status=500), NotTaken, 0),
        (Fault("error", next=1, status=502), NotTaken, 0),
        (Fault("error", next=1, status=404, description="Not Found: method not found"), Refused, 0),
        (Fault("error", next=1, status=404, description="Not Found"), Halted, 0),
        (Fault("error", next=1, status=413, description="Request Entity Too Large"), Refused, 0),
        (Fault("too_many", next=1, seconds=3_000), TooFast, 0),
    ],
    ids=lambda value: getattr(value, "kind", None),
)
async def test_what_goes_wrong_on_the_way(
    telegram: Telegram, sandbox: Sandbox, ana: Phone, fault: Fault, error: type[Exception], arrived: int
) -> None:
    sandbox.faults.add(fault)
    with pytest.raises(error) as caught:
        await _say(telegram, ana, HELLO)
    assert getattr(caught.value, "seconds", 3_000) == 3_000
    await _say(telegram, ana, Message(Markup("All is well again")))
    await ana.sees("All is well again")
    assert ana.transcript.count(("bot", "Hello")) == arrived


async def test_what_is_said_of_a_send_is_true(telegram: Telegram, sandbox: Sandbox, ana: Phone) -> None:
    """Hundreds at once over a bad line: what has an id arrived once, what was "not sent" did not arrive."""
    for kind in ("lost_before", "lost_after", "error", "too_many"):
        sandbox.faults.add(Fault(kind, method="sendMessage", probability=0.15))
    calls = [telegram.render(Message(Markup(f"number {number};")), None, ENGLISH)[0] for number in range(300)]  # noqa: S704 - a number
    address = f"telegram:{ana.id}"
    fates = await asyncio.gather(*[telegram.send(address, call) for call in calls], return_exceptions=True)
    shown = [message.content.said.text for message in sandbox.world.messages(ana.id)]
    times = [shown.count(f"number {number};") for number in range(300)]
    assert {type(fate) for fate in fates} == {str, NotTaken, PerhapsSent, TooFast}
    for fate, arrived in zip(fates, times, strict=True):
        assert arrived in ((1,) if isinstance(fate, str) else (0, 1) if isinstance(fate, PerhapsSent) else (0,))


async def test_who_cannot_be_reached(telegram: Telegram, sandbox: Sandbox, ana: Phone) -> None:
    bruno = await sandbox.phone("Bruno")
    for address in (f"telegram:{bruno.id}", "telegram:424242"):
        with pytest.raises(Gone):
            await telegram.send(address, telegram.render(HELLO, None, ENGLISH)[0])
    await ana.block()
    with pytest.raises(Gone):
        await _say(telegram, ana, HELLO)
    assert [incoming.said.kind for incoming in await Intake(telegram).next() if incoming] == [Kind.TEXT, Kind.LEFT]


async def test_a_mistake_of_ours_is_told_without_what_was_said(telegram: Telegram, ana: Phone) -> None:
    with pytest.raises(Refused) as caught:
        await _say(telegram, ana, Message(Markup('<secret name="x">word')))
    assert "parse entities" in str(caught.value)
    assert "secret" not in str(caught.value)


async def test_a_refusal_of_something_of_our_own_is_told(telegram: Telegram, sandbox: Sandbox) -> None:
    with pytest.raises(CannotStart, match="PALOMA_WEBHOOK_URL"):
        await telegram.set_webhook("http://example.org/hook", "secret-of-the-hook")
    unknown = "Bad Request: bad webhook: Failed to resolve host: Temporary failure in name resolution"
    sandbox.faults.add(Fault("error", "setWebhook", next=1, status=400, description=unknown))
    with pytest.raises(Unreachable, match="Telegram refuses: "):
        await telegram.set_webhook("https://example.org/hook", "secret-of-the-hook")


async def test_the_profile(telegram: Telegram, sandbox: Sandbox, ana: Phone) -> None:
    assert await telegram.username() == "paloma_sandbox_bot"
    await telegram.set_menu("", [("cases", "Who is in prison")])
    await telegram.set_menu("es", [("cases", "Quién está en prisión")])
    await telegram.describe("es", "Cartas a personas presas")
    await telegram.summarize("", "Letters")
    assert sandbox.world.profile.read("description", "es") == "Cartas a personas presas"
    assert sandbox.world.profile.read("short_description", "en") == "Letters"
    assert await _menus(sandbox) == {"Ana": ["Quién está en prisión"]}
    await telegram.send(
        f"telegram:{ana.id}", telegram.render(NewMenu((("queue", "Letters to read"),)), None, ENGLISH)[0]
    )
    assert await _menus(sandbox) == {"Ana": ["Letters to read"]}
    await telegram.send(f"telegram:{ana.id}", telegram.render(NewMenu(), None, ENGLISH)[0])
    assert await _menus(sandbox) == {"Ana": ["Quién está en prisión"]}


async def _menus(sandbox: Sandbox) -> dict[str, list[str]]:
    assert sandbox._phones is not None
    world = await sandbox._phones.world()
    return {phone["name"]: [command["description"] for command in phone["commands"]] for phone in world["phones"]}


async def test_a_wrong_token_says_what_to_do(sandbox: Sandbox) -> None:
    async with Telegram("7000000001:another", sandbox.url) as telegram:
        for call in (telegram.fetch(None), telegram.username(), telegram.delete_webhook()):
            with pytest.raises(CannotStart, match="BotFather") as caught:
                await call
            assert "another" not in str(caught.value)
        with pytest.raises(Halted):
            await telegram.send("telegram:1", telegram.render(HELLO, None, ENGLISH)[0])


async def test_a_second_poller_is_told(telegram: Telegram, sandbox: Sandbox) -> None:
    async with Telegram(sandbox.token, sandbox.url) as second:
        first_poll = asyncio.create_task(telegram.fetch(None))
        await asyncio.sleep(0.1)
        second_poll = asyncio.create_task(second.fetch(None))
        done, waiting = await asyncio.wait({first_poll, second_poll}, timeout=5, return_when="FIRST_COMPLETED")
        [told] = done
        with pytest.raises(Unreachable, match="Another program"):
            told.result()
        waiting.pop().cancel()


@pytest.mark.usefixtures("ana")
async def test_a_webhook_and_the_long_poll_exclude_each_other(telegram: Telegram, sandbox: Sandbox) -> None:
    asked_for = ["callback_query", "edited_message", "inline_query", "message", "my_chat_member"]
    await telegram.set_webhook("https://127.0.0.1:1/hook", "secret-of-the-hook")
    assert sandbox.world.updates.allowed == asked_for
    with pytest.raises(Unreachable, match="webhook"):
        await telegram.fetch(None)
    await telegram.delete_webhook()
    sandbox.world.updates.allow([])
    assert len(await telegram.fetch(None)) == 1
    assert sandbox.world.updates.allowed == asked_for


async def test_an_unreachable_api_says_what_to_look_at(sandbox: Sandbox, telegram: Telegram) -> None:
    async with Telegram("1:x", "http://127.0.0.1:1") as nowhere:
        with pytest.raises(Unreachable, match="PALOMA_TELEGRAM_API_URL"):
            await nowhere.fetch(None)
    sandbox.faults.add(Fault("too_many", next=1, seconds=9))
    with pytest.raises(TooFast):
        await telegram.fetch(None)


async def test_what_does_not_speak_as_telegram_does(unused_tcp_port: int) -> None:
    async with _updates_from(unused_tcp_port, {"update": "of another sort"}) as telegram:
        with pytest.raises(Unreachable, match="does not speak as Telegram"):
            await telegram.fetch(None)


async def test_half_an_emoji_comes_with_the_words_around_it(unused_tcp_port: int) -> None:
    """An app can cut a sign in two; the half is no text that could be kept."""
    user = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 1001, "type": "private"}, "from": user}
    update = {"update_id": 1, "message": message | {"text": "before \ud83d after"}}
    async with _updates_from(unused_tcp_port, update) as telegram:
        [(_, raw)] = await telegram.fetch(None)
        incoming = telegram.parse(raw)
    assert incoming
    assert incoming.said.text == "before \N{REPLACEMENT CHARACTER} after"


@asynccontextmanager
async def _updates_from(port: int, update: dict[str, Any]) -> AsyncIterator[Telegram]:
    """A messenger whose server answers each poll with this update."""

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": [update]})

    app = web.Application()
    app.router.add_post("/{token}/getUpdates", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        async with Telegram("1:x", f"http://127.0.0.1:{port}") as telegram:
            yield telegram
    finally:
        await runner.cleanup()


async def test_messages_are_deleted_a_hundred_at_a_time_whether_they_are_there_or_not(
    telegram: Telegram, ana: Phone, sandbox: Sandbox
) -> None:
    sent = [await _say(telegram, ana, HELLO) for _ in range(3)]
    ids = {number: message for number, (message,) in enumerate(sent)}
    missing = {1000 + number: str(10_000 + number) for number in range(150)}
    calls = telegram.render(Deletion(missing | ids), None, ENGLISH)
    assert [len(call.deletes) for call in calls] == [100, 53]
    assert [ours for call in calls for ours in call.deletes] == [*missing, *ids]
    await _say(telegram, ana, Deletion(missing | ids))
    assert [message for message in sandbox.world.messages(ana.id) if message.author is None] == []
    await _say(telegram, ana, Deletion(ids))


async def test_of_what_is_too_old_to_be_deleted_the_words_go_and_the_buttons(
    telegram: Telegram, ana: Phone, sandbox: Sandbox
) -> None:
    rows = ((Press(Plain("Write"), WRITE),),)
    [old] = await _say(telegram, ana, Message(Markup("A letter"), rows))
    [other] = await _say(telegram, ana, HELLO)
    sandbox.time.advance(49 * 3600)
    [new] = await _say(telegram, ana, HELLO)
    await _say(telegram, ana, Deletion({1: old, 2: new}, Markup("It is <b>gone</b>.")))
    left = {str(one.id): one for one in sandbox.world.messages(ana.id) if one.author is None}
    assert left.keys() == {old, other}
    assert (left[old].content.said.text, left[old].keyboard) == ("It is gone.", [])
    await _say(telegram, ana, Deletion({1: other}))
    assert left[other].content.said.text == "Hello", "without other words it stays"


async def test_a_letter_is_put_where_nothing_of_it_stood_and_only_there(
    telegram: Telegram, ana: Phone, sandbox: Sandbox
) -> None:
    lent = Lent("ABC", "1", Markup("Wait"))
    calls = telegram.render(Message(escape("word " * 1000), guarded=True, lent=lent), None, ENGLISH)
    assert [(call.posted_as, call.lent) for call in calls] == [("letter:1:0", "ABC"), ("letter:1:1", "ABC")] * 2
    address = f"telegram:{ana.id}"
    empty = [await telegram.send(address, call) for call in calls[:2]]
    assert [one.content.said.text for one in sandbox.world.messages(ana.id)][1:] == ["Wait", "Wait"]
    for call, message in zip(calls[2:], empty, strict=True):
        assert await telegram.send(address, call, message) == message
    _, *shown = sandbox.world.messages(ana.id)
    assert "".join(one.content.said.text for one in shown).count("word") == 1000
    assert all(one.protected for one in shown)


async def test_a_photo_of_a_letter_is_put_where_nothing_of_it_stood_and_leaves_it(
    telegram: Telegram, ana: Phone, sandbox: Sandbox
) -> None:
    lent = Lent("ABC", "1", Markup("Wait"))
    shown = Message(Markup("<b>Photo</b> 1"), body=LetterPhoto(png()), guarded=True, lent=lent)
    before, after = telegram.render(shown, None, ENGLISH)
    assert (before.lent, before.posted_as, before.files) == ("ABC", "letter:1:0", {})
    address = f"telegram:{ana.id}"
    message = await telegram.send(address, unpack(pack(before)))
    [empty] = sandbox.world.messages(ana.id)[1:]
    assert (empty.content.kind, empty.content.said.text, empty.protected) == ("text", "Wait", True)
    assert await telegram.send(address, unpack(pack(after)), message) == message
    [photo] = sandbox.world.messages(ana.id)[1:]
    assert photo.content.file
    assert (photo.content.kind, photo.content.said.text, photo.protected) == ("photo", "Photo 1", True)
    assert photo.content.file.content == png()

    await telegram.send(address, telegram.render(Deletion({1: message}), None, ENGLISH)[0])
    assert len(sandbox.world.messages(ana.id)) == 1


async def test_a_photo_that_is_too_old_to_be_deleted_is_covered(
    telegram: Telegram, ana: Phone, sandbox: Sandbox
) -> None:
    [old] = await _say(telegram, ana, Message(Markup("Photo 1"), body=LetterPhoto(png())))
    sandbox.time.advance(49 * 3600)
    await _say(telegram, ana, Deletion({1: old}, Markup("It is <b>gone</b>.")))
    [left] = [one for one in sandbox.world.messages(ana.id) if one.author is None]
    assert left.content.file
    assert left.content.said.text == "It is gone."
    assert left.content.file.content != png()
    assert Image.open(io.BytesIO(left.content.file.content)).convert("L").getextrema() == (255, 255)


async def test_a_photo_whose_message_is_gone_is_sent_as_a_new_one(
    telegram: Telegram, ana: Phone, sandbox: Sandbox
) -> None:
    (call,) = telegram.render(Message(Markup("Photo 1"), body=LetterPhoto(png())), None, ENGLISH)
    assert await telegram.send(f"telegram:{ana.id}", call, "9999") != "9999"
    assert sandbox.world.messages(ana.id)[-1].content.kind == "photo"


def files_in(sandbox: Sandbox, *phones: Phone) -> list[str]:
    """The files that the bot showed on these phones, as the messenger calls them."""
    shown = [one for phone in phones for one in sandbox.world.messages(phone.id) if one.author is None]
    return [one.content.file.id for one in shown if one.content.file]


async def test_a_picture_for_many_is_carried_there_once(telegram: Telegram, sandbox: Sandbox) -> None:
    """Also by those who are to get it while it is on its way for the first time; and in every language."""
    phones = [await sandbox.phone(f"Reader {number}") for number in range(30)]
    for phone in phones:
        await phone.say("/start")
    sandbox.faults.add(Fault("late_answer", method="sendPhoto", next=1, seconds=1))
    picture = Photo(png(), "P")
    english, spanish = (
        telegram.render(Message(escape(words), body=picture), None, ENGLISH)[0] for words in ("Come", "Ven")
    )
    calls = [english, spanish] * 15
    numbers = await asyncio.gather(
        *(telegram.send(f"telegram:{phone.id}", call) for phone, call in zip(phones, calls, strict=True))
    )
    assert all(numbers)
    assert len(set(files_in(sandbox, *phones))) == 1
    assert len(files_in(sandbox, *phones)) == 30
    assert (await phones[1].sees("Ven")).photo


async def test_a_picture_that_telegram_forgot_or_that_did_not_get_through_is_carried_again(
    telegram: Telegram, sandbox: Sandbox, ana: Phone
) -> None:
    picture = Message(Markup("Come"), body=Photo(png(), "P"))
    sandbox.faults.add(Fault("error", method="sendPhoto", next=1, status=502))
    with pytest.raises(NotTaken):
        await _say(telegram, ana, picture)
    await _say(telegram, ana, picture)
    unknown = "Bad Request: wrong file identifier/HTTP URL specified"
    sandbox.faults.add(Fault("error", method="sendPhoto", next=1, status=400, description=unknown))
    await _say(telegram, ana, picture)
    await _say(telegram, ana, picture)
    first, second, third = files_in(sandbox, ana)
    assert first != second == third


async def test_another_picture_and_one_of_a_letter_are_files_of_their_own(
    telegram: Telegram, sandbox: Sandbox, ana: Phone
) -> None:
    for body in (Photo(png(), "P"), Photo(png(), "Q"), LetterPhoto(png()), LetterPhoto(png())):
        await _say(telegram, ana, Message(Markup("Look"), body=body))
    assert len(set(files_in(sandbox, ana))) == 4


async def test_what_is_no_text_is_not_lent(telegram: Telegram) -> None:
    with pytest.raises(ValueError, match="lent"):
        telegram.render(
            Message(Markup("p"), body=Place(1, 2, "a", "b"), lent=Lent("A", "1", HELLO.text)), None, ENGLISH
        )
