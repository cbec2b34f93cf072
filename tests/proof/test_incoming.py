"""Proof: a letter that was answered with "received" is there, once, however often the program is killed.

People write through whole conversations while the bot is killed at any moment. Afterwards every letter is there, once,
under the code that its writer was given; and everybody heard what they would have heard without a single kill, in that
order, except that a message may have come twice.
"""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import crowd
import pytest
from bot_process import bot_process
from crowd import Crowd, Someone, delivered

from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage.letters import Letter
from storage.letters.writers import MOST_WAITING
from storage.sqlite.connection import open_database
from storage.table import Table

CODE = re.compile(r"Receipt code: (\w+)")
OWN = re.compile(rf"{CODE.pattern}|letter \d+ of Writer \d+")
STEPS = 6
"""Messages that a writer hears in one conversation."""
UNHURRIED = 20
"""Seconds that pass between two kills: nobody writes so fast that it would count as a flood."""


async def write_letter(writer: Someone, *pages: str) -> str:
    """Write a letter through the whole conversation, its pages all at once; returns its receipt code."""
    writer.say("/write jose-diaz")
    await writer.hears("What name will you sign with?")
    writer.say("Wren")
    await writer.hears("Now write your letter")
    for page in pages:
        writer.say(page)
    await writer.hears("Kept." if len(pages) == 1 else f"Message {len(pages)} kept.")
    await writer.press("✓ Done")
    await writer.hears("This is your letter, as it will be read.")
    await writer.press("✉️ Send it")
    received = CODE.search(await writer.hears("Received."))
    assert received
    return received[1]


async def kept(folder: Path, sandbox: Sandbox) -> list[Letter]:
    """Every letter in the database, opened with its key."""
    async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
        return await database.transact(lambda tx: Table("letters", Letter).select(tx))


def repeated(heard: list[str], undisturbed: list[str]) -> int:
    """How many messages came twice; fails if that is not all in which `heard` differs from `undisturbed`."""
    position = 0
    for number, text in enumerate(heard):
        if position < len(undisturbed) and OWN.sub("…", text) == undisturbed[position]:
            position += 1
        else:
            assert text in heard[max(0, number - 2 * STEPS) : number], f"nobody expected {text!r}"
    assert position == len(undisturbed)
    return len(heard) - position


async def write_while_killed(folder: Path, *, people: int, each: int, kills: int, broken_by: str = "") -> str:
    """Let people write, `each` letters at least and until the last kill; returns the line of figures."""
    chance = random.Random(1)  # noqa: S311 - when to kill is no secret
    sent: dict[str, str] = {}
    written = Counter[str]()

    async def write(writer: Someone, letters: int) -> None:
        count = 0
        while count < letters or 0 < bot.kills < kills:
            if count and count % MOST_WAITING == 0:  # more are not taken of one person before some are read
                writer = everyone.add(f"Writer {len(writers) + 1}")
                writers.append(writer)
            count += 1
            written[writer.name] += 1
            text = f"Dear José, this is letter {written[writer.name]} of {writer.name}."
            sent[text] = await write_letter(writer, text)

    async with Sandbox() as sandbox, bot_process(sandbox, folder, broken_by=broken_by) as bot:
        everyone = Crowd(sandbox)
        await bot.prepare()
        await bot.start()
        calm = everyone.add("Writer 0")
        writers = [calm]
        await write(calm, 2)
        first, later = [[OWN.sub("…", text) for text in calm.heard[start:][:STEPS]] for start in (0, STEPS)]

        sandbox.faults.add(Fault("delay", "getUpdates", seconds=0.1, probability=0.5))
        writers = [everyone.add(f"Writer {number}") for number in range(1, people + 1)]
        writing = asyncio.gather(*(write(writer, each) for writer in tuple(writers)))
        between = 2 * people * each * STEPS // kills
        while bot.kills < kills and not writing.done():
            await delivered(sandbox.world, chance.randint(1, between), unless=writing)
            await bot.kill()
            await bot.start()
            sandbox.time.advance(UNHURRIED)
        await writing
        await bot.stop()
        stored = await kept(folder, sandbox)

    found = Counter("".join(letter.words) for letter in stored)
    lost = [text for text in sent if text not in found]
    doubled = [text for text, times in found.items() if times > 1]
    wrong = [letter.id for letter in stored if sent.get("".join(letter.words)) != letter.id]
    assert (lost, doubled, wrong) == ([], [], [])
    assert len(stored) == len(sent) >= people * each
    twice = sum(repeated(one.heard, first + later * (written[one.name] - 1)) for one in writers)
    told = f"of {len(sandbox.world.deliveries)} messages {twice} came twice"
    return f"{len(stored)} letters, {bot.kills} kills: 0 lost, 0 doubled, every conversation went on; {told}"


@pytest.mark.timeout(900)
async def test_letters_survive_sigkill(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    people, each, kills = (200, 25, 100) if full else (20, 5, 12)
    figure(await write_while_killed(tmp_path / "data", people=people, each=each, kills=kills))


@pytest.mark.parametrize("broken_by", ["confirming_before_the_commit", "taking_every_copy"])
async def test_a_bot_that_loses_or_doubles_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_by: str
) -> None:
    monkeypatch.setattr(crowd, "PATIENCE", 6)
    with pytest.raises(AssertionError):
        await write_while_killed(tmp_path, people=20, each=5, kills=20, broken_by=f"proof.breakages:{broken_by}")
