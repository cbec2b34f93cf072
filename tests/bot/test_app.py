"""The parts together: what happens at start and at the end, and when one of them fails."""

import asyncio
import socket
from pathlib import Path

import pytest
import structlog
from pydantic import SecretStr
from spine import bot_in, until

from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage import team
from storage.errors import CannotStart
from storage.rights import Role
from storage.transaction import Tx

SET = ("setMyCommands", "setMyDescription", "setMyShortDescription")


async def test_the_first_owner_joins_by_the_link_and_then_there_is_none(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path) as bot:
            assert bot.owner_link
            olga = await sandbox.phone("Olga")
            await olga.open_link(bot.owner_link.partition("?start=")[2])
            await olga.sees("?")
            await olga.say("Olga")
            await olga.sees("Olga")
        async with bot_in(sandbox, tmp_path) as bot:
            assert bot.owner_link is None
            assert [member.roles for member in await bot.database.transact(team.members)] == [{Role.OWNER}]


async def test_the_bot_introduces_itself_in_every_language_and_only_when_something_changed(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path):
            await until(lambda: sandbox.world.profile.commands("default", "es"))
            await until(lambda: len(sandbox.world.profile.menu(0, "es")) > 5)
            await until(lambda: _introduced(sandbox))
            await asyncio.sleep(0.05)
        sandbox.faults.add(Fault("error", "setMyCommands"))
        with structlog.testing.capture_logs() as lines:
            async with bot_in(sandbox, tmp_path):
                await asyncio.sleep(0.2)
            assert not [line for line in lines if "menu" in line["event"]]
            async with bot_in(sandbox, tmp_path, languages="es,en"):
                await until(lambda: [line for line in lines if "menu" in line["event"]])


async def test_a_pause_that_is_asked_for_is_waited_out_and_each_part_is_set_once(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        counted = [Fault("delay", method, probability=1, seconds=0) for method in SET]
        sandbox.faults.replace([Fault("too_many", "setMyDescription", next=1, seconds=3_000), *counted])
        profile = sandbox.world.profile
        async with bot_in(sandbox, tmp_path):
            await until(lambda: _introduced(sandbox) and profile.read("short_description", "es"))
            assert not profile.read("description", "es"), "the messenger wants a pause of these alone"
            await until(lambda: sandbox.time.advance(600) and sandbox.faults.struck["delay"] == len(SET) * 3 + 1)
            await until(lambda: profile.read("description", "es") != profile.read("description", "en"))
        async with bot_in(sandbox, tmp_path, languages="en"):
            await asyncio.sleep(0.2)
            assert sandbox.faults.struck["delay"] == len(SET) * 3 + 1, "what was set is not set again"


async def test_a_part_that_is_refused_holds_up_no_other_and_is_not_tried_for_ever(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        refused = Fault("error", "setMyCommands", next=1, status=400, description="Bad Request: no such language")
        sandbox.faults.add(refused)
        with structlog.testing.capture_logs() as lines:
            async with bot_in(sandbox, tmp_path):
                await until(lambda: _introduced(sandbox) and sandbox.world.profile.read("short_description", "es"))
                await asyncio.sleep(0.1)
                assert not sandbox.world.profile.commands("default", "")
        assert [line["log_level"] for line in lines if "refuses a menu" in line["event"]] == ["error"]


async def test_an_address_that_telegram_brings_nothing_to_ends_it_at_the_start(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        wrong = "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
        sandbox.faults.add(Fault("error", "setWebhook", next=1, status=400, description=wrong))
        given = {"webhook_url": "https://localhost:9443", "webhook_secret": "s", "listen": "127.0.0.1:0"}
        with pytest.raises(CannotStart, match=r"PALOMA_WEBHOOK_URL.*8443"):
            async with bot_in(sandbox, tmp_path, **given):
                pass


def _introduced(sandbox: Sandbox) -> bool:
    english, spanish = (sandbox.world.profile.commands("default", language) for language in ("en", "es"))
    return bool(english and spanish and english != spanish)


@pytest.mark.slow
async def test_how_updates_come_is_agreed_as_soon_as_the_messenger_allows(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        sandbox.faults.replace([Fault("too_many", "deleteWebhook", next=1, seconds=1), Fault("error", "getMe", next=1)])
        async with bot_in(sandbox, tmp_path):
            ana = await sandbox.phone("Ana")
            await ana.say("/help")
            await ana.sees("What you can do")


async def test_a_door_that_is_taken_ends_it_all(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            with pytest.raises(BaseExceptionGroup) as raised:
                async with bot_in(sandbox, tmp_path, listen=f"127.0.0.1:{taken.getsockname()[1]}"):
                    pass
    assert raised.group_contains(OSError, match="address already in use")
    assert not (tmp_path / "control.sock").exists()


async def test_while_the_inbox_is_gone_nothing_is_confirmed_and_afterwards_it_goes_on(tmp_path: Path) -> None:
    """As no disk error would have it. Parts that fail begin again; the person is told that nothing was kept."""
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees("What you can do")
        await until(lambda: not list(sandbox.world.updates.pending()))
        await bot.database.transact(_rename, "inbox", "lost")
        await ana.say("/language")
        await ana.sees("I cannot keep anything at the moment")
        assert len(list(sandbox.world.updates.pending())) == 1
        await bot.database.transact(_rename, "lost", "inbox")
        await until(lambda: sandbox.time.advance(6) and not list(sandbox.world.updates.pending()))
        await until(lambda: sandbox.time.advance(6) and "Your language here" in str(ana.transcript))


async def test_without_a_token_it_does_not_begin(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        with pytest.raises(CannotStart, match="no bot token"):
            async with bot_in(sandbox, tmp_path / "data", bot_token=None):
                pass
    assert not (tmp_path / "data").exists()


async def test_what_is_said_at_the_very_end_waits_for_the_next_start(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        ana = await sandbox.phone("Ana")
        for _ in range(5):
            async with bot_in(sandbox, tmp_path, bot_token=SecretStr(sandbox.token)):
                await ana.say("/help")
        async with bot_in(sandbox, tmp_path):
            await ana.say("/language")
            await ana.sees("Your language here")
        assert sum("What you can do" in words for who, words in ana.transcript if who == "bot") == 5


def _rename(tx: Tx, table: str, other: str) -> None:
    tx.run(f"ALTER TABLE {table} RENAME TO {other}")
