"""Commands are carried out by the bot that runs, over a socket that is its owner's; without one by themselves."""

import asyncio
import json
import os
import signal
import stat
import sys
import tempfile
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest
from paloma_command import paloma, paloma_run
from processes import process_of
from spine import bot_in

from bot import cli
from bot.operator import control
from bot.operator.operations import OPERATIONS, Failed
from bot.sandbox.server import Sandbox
from storage import campaigns
from storage.sqlite.connection import open_database

PACK = str(Path(__file__).parents[2] / "campaigns" / "chiapas-letters")


async def test_the_socket_is_its_owners_and_goes_with_the_bot(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path):
            assert stat.S_IMODE((tmp_path / control.NAME).stat().st_mode) == 0o600
        assert not (tmp_path / control.NAME).exists()
    assert await control.ask(tmp_path, "check", "") is None


async def test_a_running_bot_carries_out_what_is_asked_for(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path) as bot:
        lines = await control.ask(tmp_path, "invite", "moderator")
        assert lines
        link = lines[-1]
        ana = await sandbox.phone("Ana")
        await ana.open_link(link.partition("?start=")[2])
        await ana.sees("?")
        assert await control.ask(tmp_path, "import", PACK)
        assert await bot.database.transact(campaigns.by_slug, "chiapas-letters")
        assert "audit trail is whole" in str(await control.ask(tmp_path, "check", ""))
        with pytest.raises(Failed, match="There is no role 'king'; the roles are owner"):
            await control.ask(tmp_path, "invite", "king")


async def test_what_makes_no_sense_over_the_socket_harms_nobody(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        for line in (b"\n", b"no json\n", b"[]\n", b'{"operation": "destroy", "argument": ""}\n', b"x" * 100_000):
            reader, writer = await asyncio.open_unix_connection(tmp_path / control.NAME)
            writer.write(line)
            answer = json.loads(await reader.read())
            assert "fault of Paloma's own" in answer["failed"][0]
            await _hang_up(writer)
        _, writer = await asyncio.open_unix_connection(tmp_path / control.NAME)
        await _hang_up(writer)
        assert await control.ask(tmp_path, "check", "")
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees("What you can do")


async def test_a_bot_that_stops_meanwhile_tells_who_asked_to_ask_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = asyncio.Event()

    async def never_ends(*_: object) -> list[str]:
        begun.set()
        await asyncio.Event().wait()
        return []

    monkeypatch.setitem(OPERATIONS, "check", never_ends)
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path):
            asking = asyncio.create_task(control.ask(tmp_path, "check", ""))
            await begun.wait()
        with pytest.raises(Failed, match="stopped before it answered"):
            await asking


@pytest.mark.parametrize("line", [b"", b'{"operation": "check", "argument": ""}\n'])
async def test_who_never_reads_or_says_nothing_does_not_hold_the_bot_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: bytes
) -> None:
    begun = asyncio.Event()

    async def much(*_: object) -> list[str]:
        begun.set()
        return ["x" * 2**20]

    monkeypatch.setitem(OPERATIONS, "check", much)
    async with Sandbox() as sandbox:
        async with bot_in(sandbox, tmp_path):
            reader, writer = await asyncio.open_unix_connection(tmp_path / control.NAME, limit=1)
            writer.write(line)
            if line:
                await begun.wait()
            await asyncio.sleep(0.05)  # so that the bot waits for us
            began = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - began < 2
        await reader.read()
        await _hang_up(writer)


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()
    await writer.wait_closed()


async def test_a_folder_too_deep_for_a_socket_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / ("d" * 120)
    monkeypatch.chdir("/")
    async with Sandbox() as sandbox:
        with pytest.raises(Exception, match="cannot be made") as raised:
            async with bot_in(sandbox, deep):
                pass
    assert "about 100" in str(raised.value)


@pytest.mark.slow
async def test_the_commands_work_with_a_running_bot_without_one_and_after_it_was_killed(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with paloma_run(sandbox, tmp_path) as bot:
            code, told, _ = await paloma(tmp_path, "invite", "owner")
            assert (code, "?start=join-" in told) == (0, True)
            code, told, complained = await paloma(tmp_path, "import", str(tmp_path))
            assert (code, told, "Nothing was imported" in complained) == (1, "", True)
            await bot.stop(signal.SIGKILL)
        code, told, _ = await paloma(tmp_path, "import", PACK)
        assert (code, "added" in told) == (0, True)
    async with open_database(tmp_path / "data", tmp_path / "data" / "secret.key", sandbox.time.now) as database:
        assert await database.transact(campaigns.by_slug, "chiapas-letters")


IMPOSTOR = """
import os, socket, sys
os.setgid(65534)
os.setuid(65534)
with socket.socket(socket.AF_UNIX) as door:
    door.bind(sys.argv[1])
    door.listen()
    print("listens", flush=True)
    guest, _ = door.accept()
    print(guest.recv(1000), flush=True)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
async def test_who_answers_in_the_place_of_the_bot_is_told_nothing() -> None:
    with tempfile.TemporaryDirectory() as folder:  # which another user can reach
        os.chmod(folder, 0o777)  # noqa: PTH101, S103 - an attacker's
        path = Path(folder, control.NAME)
        async with process_of(sys.executable, "-c", IMPOSTOR, path, stdout=PIPE) as process:
            assert process.stdout
            assert await process.stdout.readline() == b"listens\n"
            with pytest.raises(Failed, match="another user's"):
                await control.ask(Path(folder), "invite", "owner")
            assert await process.stdout.readline() == b"b''\n"


async def test_what_comes_over_the_socket_reaches_no_terminal_raw(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def answer(*_: object) -> list[str]:
        return ["\x1b]0;OWNED\x07 https://t.me/bot", "two\rlines"]

    monkeypatch.setattr(cli, "_operated", answer)
    monkeypatch.chdir(tmp_path)
    await asyncio.to_thread(cli._operate, "invite", "owner")
    told = capsys.readouterr().out
    assert "https://t.me/bot" in told
    assert not set(told) & set("\x1b\x07\r")
