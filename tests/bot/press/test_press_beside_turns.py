"""What is to be printed waits in the outbox as it came, and goes through the press when it is its turn to leave."""

from dataclasses import replace

import pytest
from markupsafe import Markup
from spine import Mail, until

import bot.flow.delivering
from bot import press
from bot.flow.posting import post
from handlers.engine.telling import Post
from handlers.messages import Document, Message, Printing, Printout
from storage.people import Person

COVER = {
    "stays": "Yours",
    "title": "Nothing",
    "facts": ["Batch ABC123"],
    "note": "Yours",
    "cases": [],
    "language": "en",
}
SHEETS = Printout("ABC123", "letters", {"points": 13, "cover": COVER, "letters": []})
DAYS = {"title": "", "span": "", "counts": [1], "labels": [{"number": "1", "words": ["Monday"]}], "note": ""}
DRAWN: dict[str, object] = {"language": "en", "title": "Letters", "tiles": [], "days": DAYS, "lists": []}
FIGURES = Printout("figures", "figures", DRAWN, picture=True)
FAILED = Message(Markup("I could not make it"))


async def hand_out(mail: Mail, person: Person, printout: Printout) -> None:
    posts = [Post(person, Printing(Markup("The file"), printout, otherwise=FAILED))]
    await mail.database.transact(post, mail.telegram, mail.setup, (posts, None))
    mail.sender.wake()


async def test_the_file_is_made_after_the_turn_and_reaches_the_person(mail: Mail) -> None:
    person = await mail.person()
    await hand_out(mail, person, SHEETS)
    async with mail.sending():
        await mail.empty()
    (delivery,) = mail.sandbox.world.deliveries
    assert delivery.message.content.said.text == "The file"
    file = delivery.message.content.file
    assert file
    assert file.content.startswith(b"%PDF-")
    assert delivery.message.content.attached["document"]["file_name"] == "ABC123.pdf"


async def test_a_picture_is_made_after_the_turn_and_comes_as_a_photo_that_no_phone_may_keep(mail: Mail) -> None:
    person = await mail.person()
    picture = Printing(Markup("The picture"), FIGURES, guarded=True, otherwise=FAILED)
    await mail.database.transact(post, mail.telegram, mail.setup, ([Post(person, picture)], None))
    async with mail.sending():
        await mail.empty()
    (delivery,) = mail.sandbox.world.deliveries
    content = delivery.message.content
    assert (content.kind, content.said.text) == ("photo", "The picture")
    assert delivery.message.protected
    assert content.file
    assert content.file.content.startswith(b"\x89PNG")
    assert content.file.size
    assert content.file.size[0] == 1080


async def test_if_it_cannot_be_made_that_is_said_and_no_file_is_promised(mail: Mail) -> None:
    person = await mail.person()
    await hand_out(mail, person, replace(SHEETS, content={"cover": {}}))
    async with mail.sending():
        await mail.empty()
    assert mail.heard(person) == ["I could not make it"]


async def test_nobody_waits_for_the_press(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sabotage: a press that takes for ever. Others are told meanwhile, and when it stops the row is still there."""
    import asyncio  # noqa: PLC0415 - for the sabotage alone

    async def endless(_: Printout) -> Document:
        await asyncio.sleep(3600)
        raise press.NotPrinted("never")

    monkeypatch.setattr(bot.flow.delivering, "printed", endless)
    monkeypatch.setattr("bot.flow.sender.CLOSING", 0.1)
    moderator, other = await mail.person(), await mail.person()
    await hand_out(mail, moderator, SHEETS)
    async with mail.sending():
        await mail.post(other, "You are answered")
        await until(lambda: mail.heard(other) == ["You are answered"], 2)
    assert mail.heard(moderator) == []
    monkeypatch.undo()
    async with mail.sending():
        await mail.empty()
    assert mail.heard(moderator) == ["The file"]
