"""The drill: a backup made while the bot is at work, the machine lost, all of it restored on another, and gone on with.

With rows of every table, with real processes, and killed at any moment of it.
"""

import asyncio
import json
import os
import random
import re
import signal
import sys
from asyncio.subprocess import PIPE
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from bot_process import bot_process
from paloma_command import paloma
from processes import process_of
from test_rotation import NOW, Held, database_in, folder, held, names_in, now

from bot.operator import backups, control
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import FIRST_MOMENT
from bot.settings import Settings
from storage import membership, meta
from storage.audit import Deed
from storage.backups.kept import backups_in, name_of
from storage.backups.keys import create_backup_key
from storage.letters import Letter
from storage.letters.letter import LETTERS
from storage.meta import META, Fact, Remembered
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE
from storage.transaction import Tx

__all__ = ["folder"]
pytestmark = pytest.mark.slow

PACK = str(Path(__file__).parents[2] / "campaigns" / "chiapas-letters")
CODE = re.compile(r"Receipt code: (\w+)")
BEGUN_ANEW = {"meta", "audit"}
"""What a restore itself writes into."""


def settings_of(folder: Path, **more: object) -> Settings:
    """The settings of a group whose everything lies in this folder."""
    given: dict[str, object] = {name: Path(value) for name, value in places(folder).items()}
    return Settings.model_validate(given | more)


def places(folder: Path) -> dict[str, str]:
    return {
        "data_dir": str(folder / "data"),
        "secret_key_file": str(folder / "keys" / "key"),
        "backup_key_file": str(folder / "keys" / "backup.key"),
        "backup_dir": str(folder / "backups"),
    }


def written_down(folder: Path) -> Path:
    """The half of the backup key that opens, in a file of its own."""
    (folder / "backups").mkdir(mode=0o700)
    paper = folder / "paper"
    paper.write_text(create_backup_key(folder / "keys" / "backup.key") + "\n")
    return paper


async def restored(file: Path, paper: Path, elsewhere: Path) -> str:
    """Restore on another machine, by the command; what it says."""
    os.makedirs(elsewhere, 0o700)  # noqa: PTH103 - at once
    asked = ("restore", str(file), "--key-file", str(paper))
    code, told, complained = await paloma(elsewhere, *asked, **places(elsewhere))
    assert (code, complained) == (0, "")
    return told


async def test_every_row_of_every_table_is_there_after_a_restore(folder: Path, tmp_path: Path) -> None:
    paper = written_down(folder)
    async with database_in(folder) as database:
        before = await database.transact(held)
        await backups.make(settings_of(folder), now())
    (backup,) = backups_in(folder / "backups")
    assert backup.made_at == NOW
    told = await restored(backup.file, paper, tmp_path / "new")
    seals = (tmp_path / "new" / "keys" / "backup.key").read_text()
    assert seals == (folder / "keys" / "backup.key").read_text(), "backups go on for the same paper"
    assert "every row is as it was written" in told
    async with open_database(tmp_path / "new" / "data", tmp_path / "new" / "keys" / "key", now) as database:
        after = await database.transact(held)
    assert {name for name, rows in before.items() if not rows} == {name for name, rows in after.items() if not rows}
    assert _but(after, BEGUN_ANEW) == _but(before, BEGUN_ANEW)
    assert list(after["audit"].values())[: len(before["audit"])] == list(before["audit"].values())
    assert list(after["audit"].values())[len(before["audit"])]["did"] == Deed.OLDER_ACCEPTED


def _but(rows: Held, names: set[str]) -> dict[str, Any]:
    return {name: found for name, found in rows.items() if name not in names}


async def test_a_backup_of_a_bot_at_work_is_restored_elsewhere_and_the_bot_goes_on(
    folder: Path, tmp_path: Path
) -> None:
    paper, new = written_down(folder), tmp_path / "new"
    async with Sandbox() as sandbox:
        sandbox.time.advance(max(0.0, (NOW - FIRST_MOMENT).total_seconds()) + 60)
        given = {name: value for name, value in places(folder).items() if name != "data_dir"}
        async with bot_process(sandbox, folder / "data", logs=tmp_path / "log", **given) as bot:
            await bot.start()
            assert await control.ask(folder / "data", "import", PACK)
            phones = [await sandbox.phone(f"Writer {number}") for number in range(4)]
            before = [await _write(phone, f"Before {number}") for number, phone in enumerate(phones)]
            writing = [asyncio.create_task(_write_on(phone)) for phone in phones]
            lines = await control.ask(folder / "data", "backup", "")
            assert lines
            assert "read back and found whole" in lines[0]
            for task in writing:
                task.cancel()
            await asyncio.gather(*writing, return_exceptions=True)
            await bot.kill()
        (backup,) = backups_in(folder / "backups")
        told = await restored(backup.file, paper, new)
        assert "Announcements that were going out" in told
        assert "every row is as it was written" in told
        async with open_database(new / "data", new / "keys" / "key", sandbox.time.now) as database:
            kept = await database.transact(_letters)
            assert set(before) <= set(kept)
            assert all(kept[code].pages for code in before)
        given = {name: value for name, value in places(new).items() if name != "data_dir"}
        async with bot_process(sandbox, new / "data", logs=tmp_path / "log", **given) as bot:
            await bot.start()
            ana = await sandbox.phone("Ana")
            code = await _write(ana, "Afterwards")
            check = await control.ask(new / "data", "check", "")
            assert check
            assert "every row is as it was written" in check[0]
            await bot.stop()
        async with open_database(new / "data", new / "keys" / "key", sandbox.time.now) as database:
            assert code in await database.transact(_letters)


def _letters(tx: Tx) -> dict[str, Letter]:
    return {letter.id: letter for letter in LETTERS.select(tx)}


async def _write(phone: Phone, text: str) -> str:
    """Write a letter through the whole conversation; its receipt code."""
    await phone.say("/write jose-diaz")
    await phone.sees("What name will you sign with?")
    await phone.say("Wren")
    await phone.sees("Now write your letter")
    await phone.say(text)
    await phone.sees("Kept.")
    await phone.press("✓ Done")
    await phone.sees("This is your letter, as it will be read.")
    await phone.press("✉️ Send it")
    await phone.sees("Received.")
    codes: list[str] = CODE.findall("\n".join(said for _, said in phone.transcript))
    return codes[-1]


async def _write_on(phone: Phone) -> None:
    """Four more letters, so that a fifth is never refused."""
    for number in range(4):
        await _write(phone, f"Meanwhile {number}")


async def test_a_backup_is_one_moment_and_holds_no_turn_up(folder: Path, tmp_path: Path) -> None:
    """Two facts are always written together, while a large database is copied: in the backup they are the same."""
    paper = written_down(folder)
    longest, turns = 0.0, 0
    loop = asyncio.get_running_loop()
    async with database_in(folder) as database:
        await database.transact(_much)
        making = asyncio.create_task(backups.make(settings_of(folder), now()))
        while not making.done():
            began = loop.time()
            await database.transact(_both, str(turns))
            longest, turns = max(longest, loop.time() - began), turns + 1
            await asyncio.sleep(0.001)
        await making
    assert turns > 20
    assert longest < 1, "a turn waited for the backup"
    (backup,) = backups_in(folder / "backups")
    await restored(backup.file, paper, tmp_path / "new")
    async with open_database(tmp_path / "new" / "data", tmp_path / "new" / "keys" / "key", now) as database:
        one, other = await database.transact(lambda tx: (meta.get(tx, Fact.BOT_NAME), meta.get(tx, Fact.INTRODUCED_AS)))
    assert one == other
    assert one
    assert 0 <= int(one) < turns


def _much(tx: Tx) -> None:
    for number in range(24):
        META.put(tx, Remembered(f"big-{number}", "x" * 1_000_000))
    _both(tx, "0")


def _both(tx: Tx, value: str) -> None:
    meta.put(tx, Fact.BOT_NAME, value)
    meta.put(tx, Fact.INTRODUCED_AS, value)


async def test_whatever_moment_it_is_killed_at_nothing_looks_like_a_backup(folder: Path, full: bool) -> None:
    written_down(folder)
    chance = random.Random(2)  # noqa: S311 - when to kill is no secret
    asked = json.dumps([*places(folder).values(), now().isoformat()]).encode() + b"\n"
    parts = 0
    async with database_in(folder) as database:
        await database.transact(_much)
        for _ in range(12):
            if parts and not full:
                break
            async with process_of(sys.executable, "-m", backups.APART, stdin=PIPE, stdout=PIPE) as process:
                assert process.stdin
                process.stdin.write(asked)
                await asyncio.sleep(chance.uniform(0.2, 2.5))
                if process.returncode is None:
                    process.send_signal(signal.SIGKILL)
                await process.wait()
            if process.returncode == -signal.SIGKILL:
                left = names_in(folder / "backups")
                parts += bool(left) or any("copy" in name for name in names_in(folder / "data"))
                assert [name for name in left if not name.endswith(".part")] == []
            for backup in backups_in(folder / "backups"):
                backup.file.unlink()
        assert parts, "it was never killed at work"
        await backups.make(settings_of(folder), now())
    assert names_in(folder / "backups") == [name_of(NOW)]
    assert not [name for name in names_in(folder / "data") if "copy" in name]


async def test_a_backup_ends_with_the_bot_that_asked_for_it(folder: Path) -> None:
    written_down(folder)
    async with database_in(folder) as database:
        await database.transact(_much)
        making = asyncio.create_task(backups.make(settings_of(folder), now()))
        await asyncio.sleep(0.6)
        making.cancel()
        await asyncio.gather(making, return_exceptions=True)
        await asyncio.sleep(0.3)
        assert backups_in(folder / "backups") == []
        await backups.make(settings_of(folder), now())
    assert len(backups_in(folder / "backups")) == 1


async def test_they_are_made_when_it_is_time_and_go_when_they_have_had_theirs(folder: Path) -> None:
    settings = settings_of(folder, backup_hours=24, backup_days=3)
    async with database_in(folder):
        await backups.look(settings, NOW)
        assert "backups" not in names_in(folder), "there is no backup key yet"
        written_down(folder)
        for hours in range(0, 24 * 7, 6):
            await backups.look(settings, NOW + timedelta(hours=hours))
            ages = [NOW + timedelta(hours=hours) - backup.made_at for backup in backups_in(settings.backup_dir)]
            assert max(ages) < timedelta(days=3)
            assert min(ages) < timedelta(days=1)
        assert len(ages) == 3
        (folder / "keys" / "backup.key").unlink()
        await backups.look(settings, NOW + timedelta(days=30))
        assert backups_in(settings.backup_dir) == [], "whatever becomes of the next"


async def test_what_cannot_be_made_is_said_and_old_ones_go_all_the_same(folder: Path) -> None:
    settings = settings_of(folder, backup_days=3)
    written_down(folder)
    async with database_in(folder):
        await backups.look(settings, NOW)
        (folder / "keys" / "backup.key").write_text("nonsense\n")
        with pytest.raises(backups.NotSaved, match=r"No backup was made: The backup key .* is damaged"):
            await backups.look(settings, NOW + timedelta(days=4))
        assert backups_in(settings.backup_dir) == []


async def test_on_the_same_machine_the_mark_does_not_take_it_for_a_rollback(folder: Path) -> None:
    """The key and its mark are still there, and the mark knows of more than the backup."""
    paper = written_down(folder)
    async with database_in(folder) as database:
        await backups.make(settings_of(folder), now())
        await database.transact(_decided_since)
    (backup,) = backups_in(folder / "backups")
    (folder / "data").rename(folder / "lost")
    code, told, complained = await paloma(
        folder, "restore", str(backup.file), "--key-file", str(paper), **places(folder)
    )
    assert (code, complained) == (0, "")
    assert "every row is as it was written" in told
    async with database_in(folder):
        pass  # it starts
    code, _, complained = await paloma(folder, "restore", str(backup.file), "--key-file", str(paper), **places(folder))
    assert code == 1
    assert "is not empty" in complained
    assert FILE in complained


def _decided_since(tx: Tx) -> None:
    membership.invite(tx, Role.MODERATOR)
