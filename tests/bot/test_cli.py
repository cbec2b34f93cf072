"""The command line: every refusal is one clear message and exit code 1; a signal ends the bot within ten seconds."""

import asyncio
import re
import shutil
import signal
import stat
import sys
from asyncio.subprocess import PIPE
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import spine
from opened import opened
from paloma_command import paloma, paloma_run
from processes import process_of
from spine import bot_in, until
from spoilt import damaged_key, loose_key, missing_key, newer, wrong_key

from bot.cli import main
from bot.flow.in_hand import MOST_UNMARKED
from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import FIRST_MOMENT
from bot.sandbox.world.faults import Fault
from bot.settings import Settings
from bot.terminal import Terminal
from storage.sqlite.connection import open_database
from storage.sqlite.folder import FILE

COMMANDS = (
    "setup",
    "run",
    "sandbox",
    "tour",
    "import",
    "invite",
    "check",
    "doctor",
    "backup-key",
    "backup",
    "restore",
    "rotate-key",
    "wipe",
    "unlock",
    "accept-older",
)
TOKEN = "123456:a-token-of-nobody"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own, with no setting but a token."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PALOMA_{name.upper()}", raising=False)
    monkeypatch.setenv("PALOMA_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("PALOMA_TELEGRAM_API_URL", "http://127.0.0.1:9")
    return tmp_path


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it wrote to both outputs."""
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    told, complained = capsys.readouterr()
    return int(ended.value.code or 0), told, complained


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], here: Path, name: str) -> None:
    code, told, _ = command(capsys, name, "--help")
    assert (code, "Usage:" in told) == (0, True)
    assert not list(here.iterdir())


def test_paloma_alone_lists_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    _, told, complained = command(capsys)
    assert all(name in told + complained for name in COMMANDS)
    assert "start" not in told.split()


def test_without_a_token_both_ways_on_are_said(
    capsys: pytest.CaptureFixture[str], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PALOMA_BOT_TOKEN")
    code, told, complained = command(capsys, "run")
    assert (code, told) == (1, "")
    assert "paloma sandbox" in complained
    assert "@BotFather" in complained
    assert {"secrets/bot-token,", ".env,", f"({here}),"} <= set(complained.split())
    assert not list(here.iterdir())


@pytest.mark.slow
async def test_a_library_that_an_update_brought_and_nobody_installed_is_one_message(tmp_path: Path) -> None:
    """Sabotage: a library that is there is hidden by one that asks for another."""
    (tmp_path / "structlog.py").write_text("import a_new_library")
    command = (
        sys.executable,
        "-c",
        "import sys; sys.path.insert(0, '.'); from bot.__main__ import main; main(['check'])",
    )
    async with process_of(*command, cwd=tmp_path, stdout=PIPE, stderr=PIPE) as process:
        told, complained = await process.communicate()
    assert (process.returncode, told) == (1, b"")
    assert complained.decode() == (
        "a_new_library is not installed, which this version needs. In Paloma's folder, type: make install\n"
    )


def test_a_wrong_setting_is_named(
    capsys: pytest.CaptureFixture[str], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALOMA_APPROVALS", "many")
    code, _, complained = command(capsys, "run")
    assert (code, "PALOMA_APPROVALS" in complained) == (1, True)
    assert not list(here.iterdir())


def no_database(data: Path) -> None:
    (data / FILE).write_bytes(b"this was a database once " * 100)


def no_folder(data: Path) -> None:
    data.rename(data.with_name("elsewhere"))
    data.write_text("a file where the folder should be")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (wrong_key, "not the one this database was written with"),
        (missing_key, "but no key at secrets/paloma.key"),
        (loose_key, "chmod 600 data/secret.key"),
        (damaged_key, "The key file data/secret.key is damaged"),
        (newer, "Install Paloma 9.0.0 again, or a newer one. To stay with 1.0.0, restore a backup"),
        (no_database, "The database data/paloma.sqlite3 cannot be used"),
        (no_folder, "The data folder data cannot be written"),
    ],
)
def test_what_keeps_it_from_starting_is_one_message(
    capsys: pytest.CaptureFixture[str], here: Path, spoil: Callable[[Path], None], said: str
) -> None:
    _make(here / "data")
    spoil(here / "data")
    for name in ("run", "check"):
        code, told, complained = command(capsys, name)
        assert (code, told) == (1, "")
        no_database_at_all = spoil is no_folder and name == "check"
        assert ("There is no database in data (" if no_database_at_all else said) in complained
        assert complained.count("\n") == 1
        assert "Traceback" not in complained


@pytest.mark.parametrize("asked", [("check",), ("invite", "owner"), ("import", "."), ("rotate-key",)])
def test_only_run_and_sandbox_make_a_database(
    capsys: pytest.CaptureFixture[str], here: Path, asked: tuple[str, ...]
) -> None:
    code, told, complained = command(capsys, *asked)
    assert (code, told) == (1, "")
    assert f"There is no database in data (looked for from {here}, where you typed this). Is PALOMA" in complained
    assert not list(here.iterdir())


def test_a_campaign_folder_can_be_looked_over_without_a_database(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    (folder, *_) = campaign_folders()
    code, told, complained = command(capsys, "import", str(folder), "--check")
    assert (code, complained) == (0, "")
    assert f"{folder.name}: nothing is wrong with it. Nothing was imported." in told
    code, _, complained = command(capsys, "import", str(here), "--check")
    assert (code, "Nothing was imported." in complained) == (1, True)
    assert not list(here.iterdir())


def test_a_check_says_by_its_exit_code_whether_all_is_well_and_makes_nothing(
    capsys: pytest.CaptureFixture[str], here: Path
) -> None:
    _make(here / "data")
    before = {path: path.stat().st_mtime_ns for path in here.rglob("*")}
    code, told, complained = command(capsys, "check")
    assert (code, complained) == (0, "")
    assert "every row is as it was written" in told
    assert {path: path.stat().st_mtime_ns for path in here.rglob("*") if path.name != "data"} == {
        path: when for path, when in before.items() if path.name != "data"
    }
    with opened(here / "data") as connection:
        connection.execute("UPDATE meta SET value = x'00'")
    code, told, complained = command(capsys, "check")
    assert (code, told) == (1, "")
    assert "not as it was written" in complained or "not the one" in complained


def test_another_key_is_made_by_a_command(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    _make(here / "data")
    old = (here / "data" / "secret.key").read_text()
    code, told, complained = command(capsys, "rotate-key")
    assert (code, complained) == (0, "")
    assert "data/secret.key" in told
    assert (here / "data" / "secret.key").read_text() != old
    assert command(capsys, "check")[0] == 0
    (head,) = re.findall(r"^\d+:[0-9a-f]*$", told, re.MULTILINE)
    assert command(capsys, "check", head)[0] == 0


def _make(data: Path) -> None:
    asyncio.run(_made(data, data / "secret.key"))


async def _made(data: Path, key_file: Path) -> None:
    async with open_database(data, key_file, lambda: FIRST_MOMENT):
        pass


@pytest.mark.slow
async def test_a_second_one_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path / "data"):
        given = {"bot_token": sandbox.token, "telegram_api_url": sandbox.url}
        code, _, complained = await paloma(tmp_path, "run", **given)
    assert (code, complained.count("\n")) == (1, 1)
    assert "Another Paloma is already running on" in complained


@pytest.mark.slow
async def test_what_it_makes_is_its_owners_alone(tmp_path: Path) -> None:
    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path / "data"):
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await ana.sees("")
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "data").iterdir()}
    assert set(modes.values()) == {0o600}
    assert {FILE, "secret.key", "control.sock"} <= set(modes)


class Readers:
    """The readers of an announcement that is just going out, and what they got."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.chats: set[int] = set()

    async def subscribe(self, folder: Path, count: int) -> None:
        """Make the announcement ready, without sending it."""
        async with spine.mail(self.sandbox, folder / "data") as mail:
            self.chats = {spine.chat(one) for one in await mail.people(count)}
            await mail.announce()

    def got(self) -> Counter[int]:
        """How many messages each got."""
        return Counter(one.chat for one in self.sandbox.world.deliveries if one.chat in self.chats)

    async def more(self, count: int) -> None:
        """Return when so many more of them got it, or all."""
        enough = min(len(self.got()) + count, len(self.chats))
        await until(lambda: len(self.got()) >= enough)


@pytest.mark.slow
async def test_sigterm_in_an_announcement_ends_it_soon_with_nothing_lost_or_doubled(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        readers = Readers(sandbox)
        await readers.subscribe(tmp_path, 400)
        sandbox.faults.add(Fault("late_answer", "sendMessage", probability=0.5, seconds=0.2))
        for part in (150, 400):
            async with paloma_run(sandbox, tmp_path, bulk_rate=400) as bot:
                await readers.more(part)
                assert await bot.stop() < 5
                assert "everything that was received is kept" in bot.told
        assert readers.got() == Counter(readers.chats)


@pytest.mark.slow
async def test_sigkill_in_an_announcement_loses_nothing(tmp_path: Path) -> None:
    """What was on its way may arrive twice: no more than is ever on its way."""
    async with Sandbox() as sandbox:
        readers = Readers(sandbox)
        await readers.subscribe(tmp_path, 300)
        for part, how in ((100, signal.SIGKILL), (300, signal.SIGTERM)):
            async with paloma_run(sandbox, tmp_path, bulk_rate=400) as bot:
                await readers.more(part)
                await bot.stop(how)
        assert set(readers.got()) == readers.chats
        assert readers.got().total() - 300 <= 2 * MOST_UNMARKED


@pytest.mark.slow
async def test_sigterm_in_a_letter_costs_nothing(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        async with open_database(tmp_path / "data", tmp_path / "data" / "secret.key", sandbox.time.now) as database:
            for pack in campaign_folders():
                await import_campaign(database, Settings(), str(pack))
        ana = await sandbox.phone("Ana")
        async with paloma_run(sandbox, tmp_path) as bot:
            await ana.say("/write jose-diaz")
            await ana.sees("What name will you sign with?")
            await ana.say("Wren")
            await ana.sees("Now write your letter")
            await ana.say("Dear José,")
            await bot.stop()
        await ana.say("not forgotten.")
        async with paloma_run(sandbox, tmp_path) as bot:
            await ana.sees("Message 2 kept.")
            await ana.press("✓ Done")
            assert "not forgotten." in (await ana.sees("as it will be read")).text
            await bot.stop()


@pytest.mark.slow
async def test_sigterm_ends_it_also_while_the_messenger_is_silent_or_out_of_reach(tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        await Readers(sandbox).subscribe(tmp_path, 5)
        sandbox.faults.add(Fault("delay", "sendMessage", seconds=30))
        async with paloma_run(sandbox, tmp_path) as bot:
            await asyncio.sleep(0.3)
            assert await bot.stop() < 9
    async with paloma_run(sandbox, tmp_path, started=False) as bot:
        await until(lambda: "cannot be reached" in bot.log)
        assert await bot.stop() < 2
        assert "Traceback" not in bot.log


@pytest.mark.slow
async def test_the_first_owners_link_is_in_no_log_but_in_a_file_of_its_owners(tmp_path: Path) -> None:
    file = tmp_path / "data" / "owner-link"
    async with Sandbox() as sandbox:
        async with paloma_run(sandbox, tmp_path) as running:
            await until(lambda: str(file) in running.told or "owner-link" in running.told)
            assert "join-" not in running.told + running.log
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
            olga = await sandbox.phone("Olga")
            await olga.open_link(file.read_text().strip().partition("?start=")[2])
            await olga.say("Olga")
            await olga.sees("You are on the team now")
            await running.stop()
        async with paloma_run(sandbox, tmp_path) as running:
            await until(lambda: not file.exists())
            await running.stop()


@pytest.mark.slow
async def test_an_older_database_is_refused_until_the_operator_accepts_it(tmp_path: Path) -> None:
    settings = {"secret_key_file": tmp_path / "keys" / "key"}
    await _made(tmp_path / "data", settings["secret_key_file"])
    assert (await paloma(tmp_path, "invite", "owner", **settings))[0] == 0
    shutil.copytree(tmp_path / "data", tmp_path / "old")
    assert (await paloma(tmp_path, "invite", "owner", **settings))[0] == 0
    shutil.rmtree(tmp_path / "data")
    shutil.copytree(tmp_path / "old", tmp_path / "data")
    code, _, complained = await paloma(tmp_path, "check", **settings)
    assert code == 1
    assert "older database was put back" in complained
    code, told, _ = await paloma(tmp_path, "accept-older", **settings)
    assert code == 0
    assert "This database counts from now on" in told
    assert (await paloma(tmp_path, "check", **settings))[0] == 0


STEERING = "\x1b]0;OWNED\x07\x1b[2J\x9b1A\r"


@pytest.mark.slow
async def test_nothing_named_elsewhere_steers_the_terminal(tmp_path: Path) -> None:
    """A campaign folder whose files and keys are named to do so."""
    await _made(tmp_path / "data", tmp_path / "data" / "secret.key")
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "campaign.toml").write_text(f'"{STEERING.encode("unicode_escape").decode()}" = 1\n'.replace("\\x", "\\u00"))
    (pack / f"story{STEERING}.md").write_text("x")
    code, told, complained = await paloma(tmp_path, "import", str(pack))
    assert code == 1
    assert "OWNED" in complained
    steers = {chr(number) for number in (*range(32), *range(127, 160))} - {"\n"}
    assert not steers & set(told + complained)


def test_the_terminal_prints_words_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().print("before \x1b]0;OWNED\x07\x9b2J after")
    Terminal(stderr=True).print("\x1b[2J[bold]words[/]")
    assert capsys.readouterr() == ("before ]0;OWNED2J after\n", "[2J[bold]words[/]\n")
