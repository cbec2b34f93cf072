"""The whole bot looks at its machine, and its owners hear in the chat of what is wrong: once, also over a restart."""

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest
from spine import begin, bot_in, until

from bot import metrics
from bot.app import App
from bot.messenger.telegram.client import Telegram
from bot.operator import watching
from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import FIRST_MOMENT, SandboxTime
from storage import ailments
from storage.backups.keys import create_backup_key

FULL = os.statvfs_result((4096, 4096, 10**6, 1, 1, 10**6, 10**6, 10**6, 0, 255))


async def moved_on(sandbox: Sandbox, bot: App, times: int = 1) -> None:
    """Let ten minutes go by, in which the bot looks once, so many times."""
    for _ in range(times):
        before = metrics.counts.clock_off
        metrics.counts.clock_off = None
        sandbox.time.advance(watching.LOOKS + 5)
        await until(lambda: metrics.counts.clock_off is not None)
        await asyncio.sleep(0.02)
        await bot.database.transact(ailments.ongoing)  # behind what the look has kept
        assert before is None or abs(before) < 5
        sandbox.time.advance(61)
        await asyncio.sleep(0.05)


def notices(phone: Phone, words: str) -> int:
    return sum(words in said for who, said in phone.transcript if who == "bot")


async def owner_of(sandbox: Sandbox, bot: App) -> Phone:
    olga = await sandbox.phone("Olga")
    assert bot.owner_link
    await olga.say(f"/start {bot.owner_link.partition('start=')[2]}")
    await olga.sees("What should the team call you?")
    await olga.say("Olga")
    await olga.sees("You are on the team now")
    return olga


async def test_owners_hear_of_a_full_disk_once_over_a_restart_and_when_it_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own answer is changed: to fill a real disk would end other tests."""
    given = {"backup_dir": tmp_path / "backups", "backup_key_file": tmp_path / "backup.key"}
    async with Sandbox() as sandbox:
        await begin(tmp_path)
        system = os.statvfs
        async with bot_in(sandbox, tmp_path, **given) as bot:
            olga = await owner_of(sandbox, bot)
            await moved_on(sandbox, bot)
            monkeypatch.setattr(os, "statvfs", lambda _: FULL)
            await moved_on(sandbox, bot, 2)
            await olga.sees("The disk is nearly full")
            await moved_on(sandbox, bot, 3)
        async with bot_in(sandbox, tmp_path, **given) as bot:
            await moved_on(sandbox, bot, 2)
            assert notices(olga, "nearly full") == 1
            monkeypatch.setattr(os, "statvfs", system)
            await moved_on(sandbox, bot)
            sandbox.time.advance(ailments.GONE.total_seconds())
            await moved_on(sandbox, bot, 2)
            await olga.sees("There is room on the disk again.")
            assert notices(olga, "nearly full") == 2


async def test_owners_hear_when_no_backup_can_be_made(tmp_path: Path) -> None:
    """What is in its place is a file, so that none can be put there."""
    given = {"backup_dir": tmp_path / "backups", "backup_key_file": tmp_path / "backup.key"}
    async with Sandbox() as sandbox:
        await begin(tmp_path)
        create_backup_key(given["backup_key_file"])
        moment = FIRST_MOMENT.timestamp()
        os.utime(given["backup_key_file"], (moment, moment))
        (tmp_path / "backups").write_bytes(b"")
        async with bot_in(sandbox, tmp_path, **given) as bot:
            olga = await owner_of(sandbox, bot)
            sandbox.time.advance(timedelta(hours=25).total_seconds())
            await moved_on(sandbox, bot)
            assert notices(olga, "No backup was made") == 0
            sandbox.time.advance(timedelta(hours=2).total_seconds())
            await moved_on(sandbox, bot, 2)
            await olga.sees("No backup was made for")


async def test_a_clock_that_is_not_telegrams_is_measured_by_what_a_server_answers() -> None:
    async with Sandbox() as sandbox, Telegram(sandbox.token, sandbox.url) as telegram:
        for ahead in (0, 7200, -7200):
            ours = SandboxTime(sandbox.time.now() + timedelta(seconds=ahead))
            off = await watching.seconds_off(telegram, ours)
            assert off is not None
            assert abs(off - ahead) < 3
    async with Telegram("1:x", "http://127.0.0.1:9") as telegram:
        assert await watching.seconds_off(telegram, SandboxTime()) is None


async def test_owners_hear_of_a_wrong_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server behind the bot begins to say another time."""
    given = {"backup_dir": tmp_path / "backups", "backup_key_file": tmp_path / "backup.key"}
    async with Sandbox() as sandbox:
        await begin(tmp_path)
        async with bot_in(sandbox, tmp_path, **given) as bot:
            olga = await owner_of(sandbox, bot)
            real = sandbox.time
            monkeypatch.setattr(sandbox.world, "time", SandboxTime(real.now() + timedelta(days=1)))
            metrics.counts.clock_off = None
            real.advance(watching.LOOKS + 5)
            await until(lambda: metrics.counts.clock_off is not None)
            real.advance(61)
            await olga.sees("The clock of the server is wrong by")
