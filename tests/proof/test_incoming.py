"""Proof: a letter that was answered with "received" is there, once, however often the program is killed."""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from bot_process import BotProcess

from bot.sandbox.phone import Phone
from bot.sandbox.server import Sandbox
from storage.database import open_database
from storage.letters import Letter
from storage.table import Table

PATIENCE = 90.0
CODE = re.compile(r"Receipt code: (\w+)")


async def write_letter(phone: Phone, text: str) -> str:
    """Write a letter through the whole conversation; returns its receipt code."""
    await phone.say("/write jose-diaz")
    await phone.sees("With which name do you sign?", PATIENCE)
    await phone.say("Wren")
    await phone.sees("Now write your letter", PATIENCE)
    await phone.say(text)
    await phone.sees("Kept.", PATIENCE)
    await phone.press("✓ Done", PATIENCE)
    await phone.sees("This is your letter, as it will be read.", PATIENCE)
    await phone.press("✉️ Send it", PATIENCE)
    received = CODE.search((await phone.sees("Received.", PATIENCE)).text)
    assert received
    return received[1]


async def kept(folder: Path, sandbox: Sandbox) -> list[Letter]:
    """Every letter in the database, opened with its key."""
    async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
        return await database.transact(lambda tx: Table("letters", Letter).select(tx))


async def write_while_killed(folder: Path, *, people: int, each: int, kills: int, seed: int) -> str:
    """Let people write, `each` letters at least and until the last kill; returns the line of figures."""
    chance = random.Random(seed)  # noqa: S311 - when to kill is no secret
    sent: dict[str, str] = {}

    async def writer(phone: Phone, bot: BotProcess) -> None:
        number = 0
        while number < each or bot.kills < kills:
            number += 1
            text = f"Dear José, this is letter {number} of {phone.name}."
            sent[text] = await write_letter(phone, text)

    async with Sandbox() as sandbox:
        bot = BotProcess(sandbox, folder)
        await bot.prepare()
        await bot.start()
        phones = [await sandbox.phone(f"Writer {number}") for number in range(people)]
        writing = asyncio.gather(*(writer(phone, bot) for phone in phones))
        while bot.kills < kills:
            await asyncio.wait([writing], timeout=chance.uniform(0.05, 1.2))
            await bot.kill()
            await bot.start()
        await writing
        await bot.stop()
        stored = await kept(folder, sandbox)

    found = Counter("".join(letter.pages) for letter in stored)
    lost = [text for text in sent if text not in found]
    doubled = [text for text, times in found.items() if times > 1]
    wrong = [letter.id for letter in stored if sent.get("".join(letter.pages)) != letter.id]
    assert (lost, doubled, wrong) == ([], [], [])
    assert len(stored) == len(sent) >= people * each
    return f"{len(stored)} letters, {bot.kills} kills: {len(lost)} lost, {len(doubled)} doubled"


@pytest.mark.timeout(900)
async def test_letters_survive_sigkill(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    counts = {"people": 200, "each": 25, "kills": 100} if full else {"people": 8, "each": 4, "kills": 20}
    figure(await write_while_killed(tmp_path / "data", **counts, seed=1))
