"""`paloma setup`: what is asked, what is written of the answers, and what never is, with a sandbox's server."""

import os
import re
import shlex
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest
from paloma_command import paloma_run
from processes import process_of

from bot.env_file import read_env_file
from bot.operator.setup import zones
from bot.operator.setup.service import Service, commands, service_of
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from storage.errors import CannotStart

ROOT = Path(__file__).parents[2]
ENTER = ""
NEW = (ENTER, "America/Lima", "es,en", ENTER)
"""Token, zone, languages, key."""
OTHERS = "000:a-token-that-nobody-knows"


async def setup(folder: Path, *lines: str, options: tuple[str, ...] = ("--no-service",), **env: str) -> tuple[int, str]:
    """Type these lines; the exit code, and what stands on the terminal."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PALOMA_", "LC_", "LANG"))}
    command = (sys.executable, "-m", "bot", "setup", *options)
    async with process_of(
        *command, cwd=folder, env=ours | {"TZ": "UTC"} | env, stdin=PIPE, stdout=PIPE, stderr=PIPE
    ) as process:
        told, complained = await process.communicate("".join(f"{line}\n" for line in lines).encode())
    return process.returncode or 0, (told + complained).decode()


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def test_from_nothing_to_a_bot_that_runs(sandbox: Sandbox, tmp_path: Path) -> None:
    code, told = await setup(tmp_path, sandbox.token, *NEW[1:], PALOMA_TELEGRAM_API_URL=sandbox.url)
    assert code == 0, told
    assert "the bot is @paloma_sandbox_bot" in told
    assert files_in(tmp_path) == {".env", "secrets/bot-token"}
    assert (mode(tmp_path / ".env"), mode(tmp_path / "secrets"), mode(tmp_path / "secrets" / "bot-token")) == (
        0o600,
        0o700,
        0o600,
    )
    values = read_env_file(tmp_path / ".env").values
    assert (values["PALOMA_TIMEZONE"], values["PALOMA_LANGUAGES"]) == ("America/Lima", "es,en")
    example = (ROOT / ".env.example").read_text().splitlines()
    assert [line for line in (tmp_path / ".env").read_text().splitlines() if line.startswith("#")] == [
        line for line in example if line.startswith("#")
    ]
    async with paloma_run(sandbox, tmp_path, bot_token="", data_dir="", secret_key_file="") as running:
        assert "@paloma_sandbox_bot is running" in running.told
    assert (tmp_path / "secrets" / "paloma.key").exists()


async def test_what_remains_is_said_as_it_is_typed(sandbox: Sandbox, tmp_path: Path) -> None:
    _, told = await setup(tmp_path, sandbox.token, *NEW[1:], PALOMA_TELEGRAM_API_URL=sandbox.url)
    typed = re.findall(rf"{re.escape(str(Path(sys.prefix) / 'bin' / 'paloma'))} ([a-z-]+)", told)
    assert typed == ["run", "import", "backup-key", "check"]


async def test_nothing_is_asked_in_english_of_whoever_speaks_spanish(tmp_path: Path) -> None:
    code, told = await setup(
        tmp_path, "nada", ENTER, "Lima Callao", ENTER, "ruso", ENTER, "data/k", ENTER, LANG="es_PE"
    )
    assert code == 0
    assert {line for line in told.splitlines() if re.search(r"\b(the|and|is|it)\b", line)} == set()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("hello", *NEW), "That is no token."),
        ((ENTER, "lima", *NEW[1:]), "There is no time zone lima. Did you mean America/Lima?"),
        ((ENTER, "Xyzzy", *NEW[1:]), "It is a continent and a large city"),
        ((*NEW[:2], "es,klingon", *NEW[2:]), "languages separated by commas, out of"),
        ((*NEW[:3], "data/paloma.key", ENTER), "lies in the data folder"),
        ((*NEW[:3], "paloma.key", ENTER), "a folder of its own, such as secrets/paloma.key"),
        ((*NEW[:3], "secrets", ENTER), "a folder of its own, such as secrets/paloma.key"),
        ((*NEW[:3], "/dev/null/key", ENTER), "Nothing can be written in /dev/null"),
        ((*NEW[:3], "\"a'/key", ENTER), "without quotation marks"),
    ],
)
async def test_what_does_not_fit_is_asked_again_in_kind_words(
    tmp_path: Path, lines: tuple[str, ...], said: str
) -> None:
    code, told = await setup(tmp_path, *lines)
    assert (code, said in told) == (0, True), told
    assert read_env_file(tmp_path / ".env").values["PALOMA_TIMEZONE"] == "America/Lima"


async def test_a_token_that_telegram_does_not_know_is_not_written(sandbox: Sandbox, tmp_path: Path) -> None:
    code, told = await setup(tmp_path, OTHERS, *NEW, PALOMA_TELEGRAM_API_URL=sandbox.url)
    assert (code, "Telegram does not know this token" in told) == (0, True)
    assert "Ask @BotFather on Telegram for a bot" in told
    assert files_in(tmp_path) == {".env"}


async def test_a_token_that_cannot_be_tried_is_kept_and_it_is_said(tmp_path: Path, unused_tcp_port: int) -> None:
    nobody = f"http://127.0.0.1:{unused_tcp_port}"
    code, told = await setup(tmp_path, OTHERS, *NEW[1:], PALOMA_TELEGRAM_API_URL=nobody)
    assert (code, f"{nobody} cannot be reached, so the token was not tried" in told) == (0, True)
    assert (tmp_path / "secrets" / "bot-token").read_text() == f"{OTHERS}\n"


async def test_what_stands_in_env_stays_and_is_changed_only_with_a_yes(tmp_path: Path) -> None:
    env = tmp_path / ".env"
    before = "# ours\nPALOMA_APPROVALS = 3 # three of us\n  export paloma_timezone='Europe/Berlin'\nOTHER=1\n"
    env.write_text(before)
    code, told = await setup(tmp_path, *NEW, "no")
    assert (code, "Nothing was written." in told, env.read_text()) == (1, True, before)
    code, told = await setup(tmp_path, *NEW, "yes")
    assert (code, mode(env)) == (0, 0o600)
    assert env.read_text() == (
        "# ours\nPALOMA_APPROVALS = 3 # three of us\nPALOMA_TIMEZONE=America/Lima\nOTHER=1\nPALOMA_LANGUAGES=es,en\n"
    )


async def test_a_second_time_all_is_proposed_as_it_is_and_nothing_changes(sandbox: Sandbox, tmp_path: Path) -> None:
    await setup(tmp_path, sandbox.token, *NEW[1:3], "disk/the key", PALOMA_TELEGRAM_API_URL=sandbox.url)
    before = {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)}
    code, told = await setup(tmp_path, *[ENTER] * 4, PALOMA_TELEGRAM_API_URL=sandbox.url)
    assert (code, "There is a .env already" in told) == (0, False), told
    assert {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)} == before
    assert read_env_file(tmp_path / ".env").values["PALOMA_SECRET_KEY_FILE"] == "disk/the key"


async def test_another_token_counts_before_the_one_that_stood_in_env(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"PALOMA_BOT_TOKEN={OTHERS}\n")
    code, told = await setup(tmp_path, ENTER, sandbox.token, *NEW[1:], "yes", PALOMA_TELEGRAM_API_URL=sandbox.url)
    assert (code, "Telegram does not know this token" in told) == (0, True), told
    assert OTHERS not in (tmp_path / ".env").read_text()
    assert (tmp_path / "secrets" / "bot-token").read_text() == f"{sandbox.token}\n"


async def test_a_key_that_is_there_is_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir(mode=0o700)
    (tmp_path / "secrets" / "paloma.key").write_text("a key\n")
    code, told = await setup(tmp_path, *NEW[:3])
    assert (code, "The key is there already, and stays: secrets/paloma.key" in told) == (0, True)


@pytest.mark.parametrize("answered", range(len(NEW)))
async def test_who_stops_before_the_end_has_nothing_written(tmp_path: Path, answered: int) -> None:
    code, told = await setup(tmp_path, *NEW[:answered])
    assert (code, "Nothing was written." in told) == (1, True)
    assert files_in(tmp_path) == set()


async def test_a_setting_of_the_terminal_that_counts_before_what_is_written_is_named(tmp_path: Path) -> None:
    code, told = await setup(tmp_path, *NEW, PALOMA_TIMEZONE="Europe/Paris")
    assert (code, "PALOMA_TIMEZONE is set in this terminal" in told) == (0, True)


async def test_a_service_out_of_reach_is_refused_and_the_rest_is_written(tmp_path: Path) -> None:
    code, told = await setup(tmp_path, *NEW, options=("--service",))
    assert (code, "Put Paloma into /opt/paloma" in told) == (0, True), told
    assert files_in(tmp_path) == {".env"}


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("mexico city", "America/Mexico_City"),
        ("Amerika/Lima", "America/Lima"),
        ("buenos_aires", "America/Buenos_Aires"),
        ("nowhere at all", ""),
    ],
)
def test_a_city_alone_is_understood(typed: str, zone: str) -> None:
    assert zones.meant(typed).endswith(zone.rpartition("/")[2])
    assert bool(zones.meant(typed)) is bool(zone)


def test_the_machines_zone_is_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":America/Bogota")
    assert zones.of_this_machine("UTC") == "America/Bogota"


def test_the_commands_name_nothing_but_what_is_the_bots(tmp_path: Path) -> None:
    made = Service(
        Path("/opt/paloma/.venv/bin/paloma"), tmp_path, (tmp_path / "data", tmp_path / "secrets", Path("/k"))
    )
    lines = [shlex.join(command) for command in commands(made, Settings(secret_key_file=Path("/k/paloma.key")))]
    assert lines[-3:] == [
        f"chown -R paloma: {tmp_path}/data {tmp_path}/secrets",
        "chown paloma: /k",
        f"install -m 644 {tmp_path}/paloma.service /etc/systemd/system/paloma.service",
    ]


def test_a_folder_at_home_is_no_place_for_a_service() -> None:
    with pytest.raises(CannotStart, match="/home/ana/paloma"):
        service_of(Settings(), Path("/home/ana/paloma"))
