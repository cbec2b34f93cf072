"""What was announced is corrected in every chat that holds it, or deleted there: once each, and over any crash."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import spine
from bot_process import bot_process
from PIL import Image
from spine import Mail, until

from bot.sandbox.server import Sandbox
from bot.sandbox.world.chats import Message
from bot.sandbox.world.faults import Fault
from storage import announcements, audiences, in_chats, people, pictures
from storage.announcements import Announcement, AnnouncementState
from storage.contents.content import Content, PictureId
from storage.people import Person
from storage.sqlite.connection import open_database
from storage.transaction import Tx

OLD, NEW = "The march is at 5.", "The march is at <b>6</b>."
CORRECTED = ["The march is at 6."]


def of_the_bot(mail: Mail, person: Person) -> list[Message]:
    """What of the bot's stands in somebody's chat."""
    messages = mail.sandbox.world.chats[spine.chat(person)].messages.values()
    return [message for message in messages if message.author is None]


def shown(mail: Mail, person: Person) -> list[str]:
    """The words of that."""
    return [message.content.said.text for message in of_the_bot(mail, person)]


async def changed(
    mail: Mail, sent: Announcement, words: str | None = NEW, picture: PictureId | None = None
) -> Announcement:
    """A correction of it, or its deletion, that the team of one has agreed to, begins."""
    to = audiences.corrected(sent.id) if words else audiences.deleted(sent.id)
    versions = {"en": Content(markup=words, picture=picture)} if words else sent.versions
    made, _ = await mail.database.transact(announcements.propose, mail.owner.id, to, versions, None, None, setting=1)
    mail.sender.wake()
    return made


def a_picture() -> bytes:
    """A small one."""
    file = BytesIO()
    Image.new("RGB", (20, 20)).save(file, "JPEG")
    return file.getvalue()


async def gone_out(mail: Mail, announcement: Announcement) -> Announcement:
    """It, when it is over."""
    await mail.tried(announcement)
    await mail.database.transact(lambda tx: [announcements.finish(tx, one) for one in announcements.all_tried(tx)])
    return await mail.counted(announcement)


async def test_a_correction_is_put_over_the_old_words_in_every_chat(mail: Mail) -> None:
    readers = await mail.people(600)
    async with mail.sending():
        sent = await gone_out(mail, await mail.announce(OLD))
        done = await gone_out(mail, await changed(mail, sent))
    assert (done.state, done.total, done.sent) == (AnnouncementState.DONE, 600, 600)
    assert all(shown(mail, one) == CORRECTED for one in readers), "and nothing beside it"
    (message,) = of_the_bot(mail, readers[0])
    assert message.keyboard, "with the way out under it"
    now = await mail.database.transact(announcements.in_chats_now, sent)
    assert now["en"].markup == NEW


async def test_a_deletion_leaves_nothing_and_counts_honestly(mail: Mail) -> None:
    """Some have blocked the bot since, one has deleted it themselves, one subscribes no more: that one is reached."""
    readers = await mail.people(50)
    async with mail.sending():
        sent = await gone_out(mail, await mail.announce(OLD))
        world = mail.sandbox.world
        world.chats[spine.chat(readers[0])].state = "blocked"
        world.delete(of_the_bot(mail, readers[1])[0])
        await mail.database.transact(people.subscribe, readers[2].id, wanted=False)
        await mail.database.transact(people.left, readers[3].id)
        done = await gone_out(mail, await changed(mail, sent, None))
    assert (done.sent, done.unreachable, done.failed) == (48, 2, 0)
    blocked = {readers[0].id, readers[3].id}
    assert all(shown(mail, one) == ([OLD] if one.id in blocked else []) for one in readers)
    assert not await mail.database.transact(in_chats.is_any, sent.id), "nothing says any more where it was"


async def test_what_is_gone_from_a_chat_is_not_sent_anew_and_holds_up_nobody(mail: Mail) -> None:
    readers = await mail.people(40)
    async with mail.sending():
        sent = await gone_out(mail, await mail.announce(OLD))
        for one in readers[:20]:
            mail.sandbox.world.delete(of_the_bot(mail, one)[0])
        done = await gone_out(mail, await changed(mail, sent))
    assert (done.sent, done.failed) == (20, 20)
    assert [shown(mail, one) for one in readers] == [[]] * 20 + [CORRECTED] * 20


async def test_a_picture_stays_under_new_words(mail: Mail) -> None:
    (reader,) = await mail.people(1)

    def with_picture(tx: Tx) -> Content:
        picture = pictures.want(tx, mail.owner.id, "file")
        pictures.keep(tx, picture, a_picture())
        return Content(markup=OLD, picture=picture)

    content = await mail.database.transact(with_picture)
    async with mail.sending():
        sent, _ = await mail.database.transact(
            announcements.propose, mail.owner.id, audiences.SUBSCRIBERS, {"en": content}, None, None, setting=1
        )
        mail.sender.wake()
        sent = await gone_out(mail, sent)
        done = await gone_out(mail, await changed(mail, sent, NEW, picture=content.picture))
    assert (done.sent, done.failed) == (1, 0)
    (message,) = of_the_bot(mail, reader)
    assert (message.content.kind, message.content.said.text) == ("photo", "The march is at 6.")


async def test_a_pause_that_telegram_asks_for_and_an_error_lose_nobody(mail: Mail) -> None:
    readers = await mail.people(60)
    async with mail.sending():
        sent = await gone_out(mail, await mail.announce(OLD))
        mail.sandbox.faults.add(Fault("error", "editMessageText", next=5))
        mail.sandbox.faults.add(Fault("lost_after", "editMessageText", next=5))
        begun = await changed(mail, sent)

        def all_have_it() -> bool:
            mail.sandbox.time.advance(1)
            return all(shown(mail, one) == CORRECTED for one in readers)

        await until(all_have_it, 30)
        done = await gone_out(mail, begun)
    assert (done.sent, done.failed) == (60, 0)


@pytest.mark.slow
@pytest.mark.parametrize("deletes", [False, True])
async def test_killed_again_and_again_every_chat_is_changed(tmp_path: Path, deletes: bool) -> None:
    async with Sandbox() as sandbox:
        async with spine.mail(sandbox, tmp_path) as mail:
            readers = await mail.people(400)
            owner = mail.owner
            async with mail.sending():
                sent = await gone_out(mail, await mail.announce(OLD))
            begun = await changed(mail, sent, None if deletes else NEW)
        wanted = [] if deletes else CORRECTED

        def left() -> int:
            return sum(shown(mail, one) != wanted for one in readers)

        def reported() -> bool:
            return any(one.startswith(("The correction for", "The deletion for")) for one in shown(mail, owner))

        def few(most: int) -> Callable[[], bool]:
            return lambda: left() <= most

        async with bot_process(sandbox, tmp_path, bulk_rate=200) as bot:
            for at_most in (300, 200, 100):
                await bot.start()
                await until(few(at_most), 30)
                await bot.kill()
                assert left()
            await bot.start()
            await until(lambda: not left() and reported(), 30)
            await bot.stop()
        async with open_database(tmp_path, tmp_path / spine.KEY, sandbox.time.now) as database:
            done = await database.transact(announcements.get, begun.id)
            assert done.state is AnnouncementState.DONE
            assert (done.sent, done.unreachable, done.failed) == (400, 0, 0)
