"""Pictures are fetched beside everything else, asked for again where they could not be had, and given up in the end."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
import structlog
from pictures_of import CAMERA, photo, png
from spine import Mail, bot_in, until

from bot.flow.fetching import fetch
from bot.photos import making
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from handlers.heard import Kind
from storage import people, pictures
from storage.contents.content import PictureId
from storage.pictures import Flaw, Picture, PictureState
from storage.transaction import Tx

SECONDS = 60.0


@asynccontextmanager
async def fetching(mail: Mail) -> AsyncIterator[asyncio.Event]:
    """Pictures are fetched; yields what tells of new ones."""
    wanted = asyncio.Event()
    task = asyncio.create_task(fetch(mail.database, mail.telegram, mail.sandbox.time, wanted))
    try:
        yield wanted
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def sent(mail: Mail, content: bytes) -> PictureId:
    """Somebody sends a picture, and a turn wants it."""
    ana = await mail.sandbox.phone("Ana")
    await ana.send_photo(content, "look")
    updates = await mail.telegram.fetch(None)
    incoming = mail.telegram.parse(updates[-1][1])
    assert incoming
    assert incoming.said.kind is Kind.PHOTO

    def want(tx: Tx) -> PictureId:
        return pictures.want(tx, people.meet(tx, incoming.address, "en").id, incoming.said.photo)

    return await mail.database.transact(want)


async def stored(mail: Mail, picture: PictureId) -> Picture:
    found = await mail.database.transact(pictures.get, picture)
    assert found
    return found


async def is_in(mail: Mail, picture: PictureId, state: PictureState) -> bool:
    return (await stored(mail, picture)).state is state


async def test_a_picture_is_fetched_as_soon_as_it_is_wanted(mail: Mail) -> None:
    async with fetching(mail) as wanted:
        picture = await sent(mail, png())
        wanted.set()
        await until(lambda: is_in(mail, picture, PictureState.KEPT))
    content = (await stored(mail, picture)).content
    assert content
    assert content.startswith(b"\xff\xd8")


async def test_what_is_kept_was_made_anew(mail: Mail) -> None:
    """Nothing of where and with what it was taken is ever on the disk."""
    picture = await sent(mail, photo())
    async with fetching(mail):
        await until(lambda: is_in(mail, picture, PictureState.KEPT))
    content = (await stored(mail, picture)).content
    assert content
    assert CAMERA.encode() not in content


async def test_what_is_no_picture_is_refused_and_says_why(mail: Mail) -> None:
    ana = await mail.sandbox.phone("Ana")
    for name, content, flaw in (
        ("letter.jpg", b"%PDF-1.7 a letter", Flaw.FORMAT),
        ("letter.png", photo()[:3000], Flaw.UNREADABLE),
    ):
        await ana.send_document(content, name=name)
        updates = await mail.telegram.fetch(None)
        incoming = mail.telegram.parse(updates[-1][1])
        assert incoming
        assert incoming.said.kind is Kind.DOCUMENT
        reference = incoming.said.photo
        assert reference

        def want(tx: Tx, reference: str = reference) -> PictureId:
            return pictures.want(tx, people.meet(tx, "telegram:7", "en").id, reference)

        picture = await mail.database.transact(want)
        async with fetching(mail):
            await until(partial(is_in, mail, picture, PictureState.GONE))
        assert (await stored(mail, picture)).flaw is flaw
        assert (await stored(mail, picture)).content is None


async def test_where_no_process_can_be_started_it_is_tried_again(
    mail: Mail, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = await sent(mail, png())
    with monkeypatch.context() as broken:
        broken.setattr(sys, "executable", str(tmp_path / "none"))
        async with fetching(mail):
            await until(partial(_tried, mail, picture, 1))
    mail.sandbox.time.advance(61)
    async with fetching(mail):
        await until(lambda: is_in(mail, picture, PictureState.KEPT))


async def test_one_that_cannot_be_had_is_asked_for_again(mail: Mail) -> None:
    """Also after a restart: it is a row like any other."""
    picture = await sent(mail, png())
    for attempts, (kind, seconds) in enumerate((("error", 0), ("lost_before", 0), ("too_many", 60)), 1):
        mail.sandbox.faults.add(Fault(kind, "getFile", next=1, seconds=seconds))
        async with fetching(mail):
            await until(partial(_tried, mail, picture, attempts))
            assert await is_in(mail, picture, PictureState.WANTED)
        mail.sandbox.time.advance(61)
    async with fetching(mail):
        await until(lambda: is_in(mail, picture, PictureState.KEPT))


async def test_it_is_asked_for_again_when_its_time_comes(mail: Mail) -> None:
    picture = await sent(mail, png())
    mail.sandbox.faults.add(Fault("error", "getFile", next=1))
    async with fetching(mail):
        await until(lambda: _tried(mail, picture, 1))
        mail.sandbox.time.advance(2)
        await until(lambda: is_in(mail, picture, PictureState.KEPT), 2)


async def test_one_that_the_messenger_does_not_have_is_gone_and_the_next_is_fetched(mail: Mail) -> None:
    def want(tx: Tx) -> PictureId:
        return pictures.want(tx, people.meet(tx, "telegram:1", "en").id, "no-such-file")

    nowhere = await mail.database.transact(want)
    picture = await sent(mail, png())
    with structlog.testing.capture_logs() as lines:
        async with fetching(mail):
            await until(lambda: is_in(mail, picture, PictureState.KEPT))
            await until(lambda: is_in(mail, nowhere, PictureState.GONE))
    assert [line["event"] for line in lines] == ["a picture is gone"]


async def test_one_that_is_too_large_is_not_kept(mail: Mail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "MOST_BYTES", 10)
    picture = await sent(mail, png())
    async with fetching(mail):
        await until(lambda: is_in(mail, picture, PictureState.GONE))
    assert (await stored(mail, picture)).flaw is Flaw.TOO_LARGE


async def test_a_disk_that_takes_nothing_stops_it_only_for_a_while(mail: Mail) -> None:
    picture = await sent(mail, png())
    async with fetching(mail) as wanted:
        await until(lambda: is_in(mail, picture, PictureState.KEPT))
        with structlog.testing.capture_logs() as lines:
            await mail.database.execute_fetchall("PRAGMA query_only = ON")
            wanted.set()
            await until(lambda: [line for line in lines if line["event"] == "pictures cannot be kept"])
        await mail.database.execute_fetchall("PRAGMA query_only = OFF")
        second = await sent(mail, png())
        mail.sandbox.time.advance(5)
        await until(lambda: is_in(mail, second, PictureState.KEPT))


async def _tried(mail: Mail, picture: PictureId, attempts: int) -> bool:
    return (await stored(mail, picture)).attempts == attempts


@pytest.mark.slow
async def test_an_announcement_with_a_picture_goes_the_whole_way(tmp_path: Path) -> None:
    """From the phone of who writes it to the phones of who reads it: made anew, and carried to Telegram once."""
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, approvals=1) as bot:
        olga, ana = await sandbox.phone("Olga"), await sandbox.phone("Ana")
        assert bot.owner_link
        await olga.open_link(bot.owner_link.partition("?start=")[2])
        await olga.sees("What should the team call you")
        await olga.say("Olga")
        await olga.sees("You are on the team now")
        readers = [ana, *[await sandbox.phone(f"Reader {number}") for number in range(20)]]
        for reader in readers:
            await reader.say("/subscribe")
            await reader.sees("announcements")
        await olga.say("/announce")
        await olga.press("all subscribers")
        await olga.sees("Send me the announcement")
        await olga.send_photo(photo(), "Come on Saturday")
        await olga.sees("Now the same")
        await olga.press("Leave this language out")

        async def looked() -> bool:
            last = await olga.last()
            if last and "still fetching the picture" in last.text:
                await olga.press("Look at it")
                await olga.sees("")
            return bool(last and "When should it go out" in last.text)

        await until(looked, SECONDS)
        await olga.press("As soon as")
        await olga.sees("Above you see")
        await olga.press("Propose it")
        await olga.sees("goes out in a minute")
        sandbox.time.advance(61)
        for reader in readers:
            assert (await reader.sees("Come on Saturday")).photo
        (sent_in,) = [one.content.file for one in sandbox.world.messages(olga.id) if one.author and one.content.file]
        shown = {
            one.content.file.id: one.content.file.content
            for phone in (olga, *readers)
            for one in sandbox.world.messages(phone.id)
            if one.content.file and not one.author
        }
    assert sent_in.id not in shown, "nothing that its writer uploaded goes out"
    assert len(shown) == 1, "seen by its writer before, and by each reader, it is one file"
    (content,) = shown.values()
    assert CAMERA.encode() in sent_in.content
    assert CAMERA.encode() not in content
    assert content.startswith(b"\xff\xd8\xff")
