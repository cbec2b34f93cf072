"""A letter of twelve messages leaves the moderator's phone, whatever ends the claim, through SIGKILL too."""

import asyncio
import random
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from bot_process import BotProcess, bot_process
from spine import bot_in, until

from bot.packs.importing import import_pack
from bot.packs.reading import read_pack
from bot.packs.shipped import campaign_folders
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from bot.sandbox.world import people as phones
from bot.sandbox.world.chats import Delivery
from bot.sandbox.world.faults import Fault
from storage import cases, letters, membership, outbox, people
from storage.database import Database
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.transaction import Tx

WORD = "golondrina"
LONG = f"{WORD} " * 4_300  # eleven messages and a little
PAGES = 12
SECONDS = 60.0


def prepared(tx: Tx, reader: int) -> str:
    """A moderator, a writer, and a letter that waits; returns its code."""
    mara = people.meet(tx, f"telegram:{reader}", "en")
    membership.join(tx, mara.id, membership.invite(tx, Role.OWNER), "Mara")
    writer = people.meet(tx, "telegram:424242", "en")
    return letters.submit(tx, writer.id, cases.open_for_letters(tx)[0].id, "Luz", (LONG,), "en").id


def withdrawn(tx: Tx, code: str) -> None:
    letters.withdraw(tx, letters.get(tx, code).person_id, code)


def forgotten(tx: Tx, code: str) -> None:
    people.forget(tx, letters.get(tx, code).person_id)


def removed(tx: Tx, code: str) -> None:
    """Another owner removes whoever holds it."""
    other = people.meet(tx, "telegram:171717", "en")
    membership.join(tx, other.id, membership.invite(tx, Role.OWNER), "Olga")
    holder = letters.get(tx, code).claimed_by
    assert holder
    membership.remove(tx, holder, by=other.id)


ENDS: dict[str, Callable[[Tx, str], None]] = {"withdrawn": withdrawn, "forgotten": forgotten, "removed": removed}


def on_phone(sandbox: Sandbox, reader: int) -> int:
    """How many messages with words of the letter somebody has."""
    return sum(WORD in message.content.said.text for message in sandbox.world.messages(reader))


async def shown(sandbox: Sandbox, phone: Phone) -> None:
    """All of it is there; the sandbox's time is moved, since a chat is not hurried."""

    def all_of_it() -> bool:
        sandbox.time.advance(1)
        return on_phone(sandbox, phone.id) == PAGES

    await until(all_of_it, SECONDS)


async def left(sandbox: Sandbox, reader: int) -> None:
    """Nothing of it is there any more."""

    def nothing_left() -> bool:
        sandbox.time.advance(1)
        return on_phone(sandbox, reader) == 0

    await until(nothing_left, SECONDS)


async def campaign(database: Database) -> None:
    """Both campaigns come in."""
    for folder in campaign_folders():
        await database.transact(import_pack, read_pack(folder, ("en", "es")))


@pytest.mark.slow
@pytest.mark.parametrize("end", ["approved", "lapsed", *ENDS])
async def test_a_letter_of_twelve_messages_leaves_the_phone(tmp_path: Path, end: str) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        await campaign(bot.database)
        mara = await sandbox.phone("Mara")
        code = await bot.database.transact(prepared, mara.id)
        await mara.say("/read")
        await shown(sandbox, mara)
        if end == "approved":
            await mara.press("✓ Approve")
            await mara.sees("is approved")
        elif end == "lapsed":
            sandbox.time.advance(20 * 60)
        else:
            await bot.database.transact(ENDS[end], code)
        await left(sandbox, mara.id)


@pytest.mark.slow
async def test_what_cannot_be_deleted_at_first_is_tried_again_and_at_last_edited(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        await campaign(bot.database)
        mara = await sandbox.phone("Mara")
        await bot.database.transact(prepared, mara.id)
        await mara.say("/read")
        await shown(sandbox, mara)
        sandbox.faults.add(Fault("error", "deleteMessages"))
        sandbox.time.advance(20 * 60)
        await until(lambda: sandbox.faults.struck["error"], SECONDS)
        assert on_phone(sandbox, mara.id) == PAGES
        sandbox.time.advance(49 * 3600)
        sandbox.faults.replace([])
        await left(sandbox, mara.id)
        assert "This is no longer here." in [one.content.said.text for one in sandbox.world.messages(mara.id)]


async def test_what_the_bot_said_leaves_with_who_is_forgotten(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        await campaign(bot.database)
        ana = await sandbox.phone("Ana")
        await ana.say("/start")
        await ana.sees("Welcome")
        sandbox.time.advance(49 * 3600)
        for said, heard in (("/cases", "Chiapas"), ("/privacy", "What I store"), ("/forgetme", "Delete everything?")):
            await ana.say(said)
            await ana.sees(heard)
        await ana.press("Yes, delete everything")
        await ana.sees("Deleted:")

        def of_the_bot() -> list[str]:
            messages = [one for one in sandbox.world.messages(ana.id) if one.author is None]
            return [one.content.said.text for one in messages if sandbox.time.now() - one.at < timedelta(hours=48)]

        await until(lambda: len(of_the_bot()) == 1)
        assert of_the_bot()[0].startswith("Deleted:"), "goodbye alone is left of the last two days"
        await until(lambda: empty(bot.database))
        assert await bot.database.transact(lambda tx: tx.all("SELECT * FROM sent")) == []


async def empty(database: Database) -> bool:
    """Whether nothing waits to be sent."""
    return not await database.transact(outbox.sizes)


async def read_while_killed(folder: Path, kills: int, broken_by: str = "") -> None:
    """A letter is shown and lapses again and again, while the bot is killed; nothing of it is left in the end."""
    chance = random.Random(1)  # noqa: S311 - when to kill is no secret
    async with Sandbox() as sandbox, bot_process(sandbox, folder, broken_by=broken_by) as bot:
        await bot.prepare()
        mara = sandbox.world.add_person("Mara", started=True)
        async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
            await database.transact(prepared, mara.id)
        await bot.start()
        while bot.kills < kills:
            phones.say(sandbox.world, mara, "/read")
            await killed_at_delivery(sandbox, bot, chance.randint(1, PAGES))
            sandbox.time.advance(chance.choice([5, 20 * 60]))
            await asyncio.sleep(chance.random())
            await bot.kill()
            await bot.start()
            sandbox.time.advance(20 * 60)
        await left(sandbox, mara.id)
        await bot.stop()


async def killed_at_delivery(sandbox: Sandbox, bot: BotProcess, number: int) -> None:
    """Kill the bot when so many messages have arrived, before it hears of the last of them; and start it again."""
    arrived = 0

    def kill(_: Delivery) -> None:
        nonlocal arrived
        arrived += 1
        if arrived == number:
            bot.strike()

    def killed() -> bool:
        sandbox.time.advance(0.5)
        return arrived >= number

    sandbox.world.on_delivery.append(kill)
    await until(killed, SECONDS)
    sandbox.world.on_delivery.remove(kill)
    await bot.struck()
    await bot.start()


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_a_letter_leaves_the_phone_of_a_bot_that_is_killed(tmp_path: Path) -> None:
    await read_while_killed(tmp_path / "data", 12)


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_a_bot_that_forgets_where_it_showed_a_letter_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "SECONDS", 8.0)
    with pytest.raises(TimeoutError):
        await read_while_killed(tmp_path / "data", 12, broken_by="proof.breakages:showing_letters_at_once")
