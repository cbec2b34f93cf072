"""The whole bot with its data on a PostgreSQL server: a conversation goes on whatever becomes of the connection."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import engine
import pytest
from pydantic import SecretStr
from spine import bot_in, settings_for, until

from bot.operator.operations import OPERATIONS, Failed
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox

if not engine.SERVER:
    pytest.skip("there is no server: see tests/on_postgres.py", allow_module_level=True)

from storage.postgres.wire import Wire


@pytest.fixture
def url() -> Iterator[str]:
    with engine.database() as address:
        yield address


def cut_all(url: str) -> None:
    """End every connection to the database, as a server that is started again does."""
    with closing(Wire(url)) as wire:
        wire.execute(
            "SELECT pg_terminate_backend(locks.pid) FROM pg_locks locks WHERE locktype = 'advisory'"
            " AND objid = current_schema()::regnamespace::oid"
        )


async def test_a_conversation_goes_on_after_a_stop_and_after_a_lost_connection(url: str, tmp_path: Path) -> None:
    given = {"database_url": SecretStr(url)}
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path, **given) as bot:
            assert bot.owner_link
            olga = await sandbox.phone("Olga")
            await olga.open_link(bot.owner_link.partition("?start=")[2])
            await olga.sees("should the team call you")
        async with bot_in(sandbox, tmp_path, **given):
            await olga.say("Olga")
            await olga.sees("You are on the team")
            cut_all(url)
            await olga.say("/help")
            await olga.sees("What you can do")
        assert not (tmp_path / "paloma.sqlite3").exists()


async def test_what_many_say_while_the_server_drops_them_is_answered_to_all(url: str, tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, database_url=SecretStr(url)) as bot:
        phones = [await sandbox.phone(f"Somebody {number}") for number in range(6)]
        for turn in range(5):
            for phone in phones:
                await phone.say("/help")
            if turn < 4:
                cut_all(url)
                await asyncio.sleep(0.02 * turn)

        def answers(phone: object) -> int:
            return sum("What you can do" in said for _, said in phone.transcript)  # type: ignore[attr-defined]

        await until(lambda: sandbox.time.advance(5) and all(answers(phone) >= 5 for phone in phones), 30)
        assert (await bot.database.transact(lambda tx: tx.all("SELECT id FROM inbox"))) == []
        met = await bot.database.transact(lambda tx: tx.one("SELECT count(*) FROM people"))
        assert met
        assert met[0] == len(phones)


async def test_the_operators_commands_work_on_it(url: str, tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path, database_url=SecretStr(url)) as bot:
        settings = settings_for(sandbox, tmp_path, database_url=SecretStr(url))
        for pack in campaign_folders():
            assert await OPERATIONS["import"](bot.database, settings, str(pack))
        assert "join-" in str((await OPERATIONS["invite"](bot.database, settings, "moderator"))[1])
        with pytest.raises(Failed, match="fsync is off") as found:  # of the tests' server, and nothing else
            await OPERATIONS["check"](bot.database, settings, "")
        assert str(found.value).count("\n- ") == 2  # fsync and full_page_writes
        with pytest.raises(Exception, match="pg_dump"):
            await OPERATIONS["backup"](bot.database, settings, "")
