"""Intake by long polling: first kept, then confirmed."""

import asyncio
import socket
from pathlib import Path

import pytest
import spine
import structlog
from bot_process import bot_process
from opened import opened
from pydantic import SecretStr
from spine import bot_in, settings_for, until

from bot.app import running
from bot.flow.intake import keep
from bot.flow.trouble import Trouble
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage import inbox
from storage.errors import CannotStart

HELP = "What you can do"


def times(sandbox: Sandbox, fragment: str) -> int:
    """How many messages with these words the bot has sent."""
    return sum(fragment in one.message.content.said.text for one in sandbox.world.deliveries)


def rows_to_send(folder: Path) -> int:
    """How many rows the outbox of a bot in another process has."""
    with opened(folder) as connection:
        return int(connection.execute("SELECT count(*) FROM outbox").fetchone()[0])


@pytest.mark.slow
async def test_killed_between_keeping_and_confirming_nothing_is_lost_or_answered_twice(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_process(sandbox, tmp_path) as bot:
        await bot.start()
        ana = await sandbox.phone("Ana")
        await ana.say("/start")
        await ana.sees("")
        await until(lambda: not list(sandbox.world.updates.pending()))
        sandbox.faults.add(Fault("lost_before", "getUpdates"))  # the confirmation never arrives
        await ana.say("/help")
        await ana.sees(HELP)
        await until(lambda: not rows_to_send(tmp_path))  # else the answer may be sent again, and rightly
        await bot.kill()
        assert len(list(sandbox.world.updates.pending())) == 1
        sandbox.faults.clear()
        await bot.start()
        await ana.say("/language")
        await ana.sees("Your language here")
        await bot.stop()
        assert times(sandbox, HELP) == 1


@pytest.mark.slow
async def test_what_was_not_kept_when_the_process_died_comes_again(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_process(sandbox, tmp_path) as bot:
        await bot.start()
        ana = await sandbox.phone("Ana")
        sandbox.faults.add(Fault("delay", "getUpdates", seconds=0.3))
        await ana.say("/help")
        await bot.kill()
        sandbox.faults.clear()
        await bot.start()
        await ana.sees(HELP)
        await bot.stop()


async def test_the_same_update_twice_changes_nothing(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, spine.mail(sandbox, tmp_path) as mail:
        trouble = Trouble(mail.telegram, mail.setup.texts)
        updates = [(number, b"{}") for number in (5, 6, 7)]
        assert await keep(mail.database, mail.telegram, updates, mail.arrivals, trouble)
        assert await keep(mail.database, mail.telegram, [*updates, (8, b"{}")], mail.arrivals, trouble)
        assert await mail.database.transact(inbox.sizes) == (4, 0)
        await asyncio.wait_for(mail.arrivals.wait(), 1)


async def test_numbers_may_start_anew_lower_after_a_week(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees(HELP)
        sandbox.time.advance(8 * 86400)
        sandbox.world.updates._next = 17
        await ana.say("/help")
        await ana.sees(HELP)


async def test_a_wrong_token_says_what_to_do(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        settings = settings_for(sandbox, tmp_path, bot_token=SecretStr("7000000001:not-this-one"))
        with pytest.raises(CannotStart, match="@BotFather"):
            async with running(settings, sandbox.time):
                pass


async def test_a_second_poller_is_told_what_to_do(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as lines:
        async with Sandbox() as sandbox, bot_in(sandbox, tmp_path / "one"), bot_in(sandbox, tmp_path / "two"):
            await until(lambda: any("Another program fetches" in line.get("why", "") for line in lines))
    assert all(line["log_level"] in {"debug", "warning"} for line in lines)


async def test_a_messenger_that_cannot_be_reached_is_waited_for(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    sandbox = Sandbox(port=port)
    with structlog.testing.capture_logs() as lines:
        starting = asyncio.create_task(_first_answer(sandbox, tmp_path))
        await until(lambda: any("PALOMA_TELEGRAM_API_URL" in line.get("why", "") for line in lines))
        async with sandbox:
            assert await starting == "paloma_sandbox_bot"


async def _first_answer(sandbox: Sandbox, folder: Path) -> str:
    async with bot_in(sandbox, folder) as app:
        return app.setup.bot_name


async def test_a_poll_that_fails_is_asked_again(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        ana = await sandbox.phone("Ana")
        sandbox.faults.replace([Fault("error", "getUpdates", next=1), Fault("too_many", "getUpdates", next=1)])
        await ana.say("/help")
        await until(lambda: not sandbox.faults.in_force)
        sandbox.time.advance(5)
        await ana.sees(HELP)
        assert times(sandbox, HELP) == 1


async def test_a_poll_that_brings_nothing_is_asked_again(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        updates = sandbox.world.updates
        await until(lambda: updates._poll is not None)
        first = updates._poll
        updates._wake()
        await until(lambda: updates._poll not in (None, first))
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees(HELP)


async def test_a_full_disk_confirms_nothing_says_so_once_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    trouble = "I cannot keep anything at this moment"
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as app:
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees(HELP)
        await app.database.execute_fetchall("PRAGMA max_page_count = 1")  # SQLite: as many as there are
        for number in range(40):
            await ana.say(f"{number} " + "long " * 700)
        await until(lambda: times(sandbox, trouble))
        waiting = len(list(sandbox.world.updates.pending()))
        assert waiting
        sandbox.time.advance(6)
        await asyncio.sleep(0.2)
        assert times(sandbox, trouble) == 1
        assert len(list(sandbox.world.updates.pending())) == waiting
        await app.database.execute_fetchall("PRAGMA max_page_count = 1000000")
        await until(lambda: sandbox.time.advance(6) and not list(sandbox.world.updates.pending()))
        ben = await sandbox.phone("Ben")
        await ben.say("/help")
        await ben.sees(HELP)
