"""The handbook for who runs Paloma is true: all that it says to type is typed here, in a folder of its own.

From nothing to a bot that runs, a backup, a restore in a second folder, another key and an update, in both languages.
Only Telegram is another: the sandbox's server. What takes root, systemd or Docker is named below, with the reason.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import IO, Any

import pytest
from processes import process_of
from spine import until

from bot.sandbox.phones.phone import Phone
from bot.sandbox.server import Sandbox

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

ROOT = Path(__file__).parents[1]
HANDBOOKS = {"en": ROOT / "docs" / "handbook.md", "es": ROOT / "docs" / "es" / "handbook.md"}
PROGRAMS = (
    *("make", "paloma", "sudo", "docker", "python3", "ufw", "useradd", "chown", "chmod", "mkdir", "cp", "mv", "rm"),
    *("journalctl", "systemctl", "age", "tar", "sqlite3", "git"),
)
SOMETHING = "…"
"""What the handbook leaves out of a line."""

WITH_ROOT = {
    "sudo make setup": "it makes a user: tests/bot/test_service.py tries it on a machine of its own",
    "sudo systemctl enable --now paloma": "systemd does not run where tests run",
    "sudo -u paloma .venv/bin/paloma check": "there is no user of that name; the command is typed without sudo",
    "journalctl -u paloma": "systemd does not run where tests run",
    "ufw default deny incoming": "it would shut this machine's door",
    "ufw allow OpenSSH": "the same",
    "ufw enable": "the same",
}
IN_CONTAINERS = {
    "docker compose run --rm bot setup": "it takes Docker: .ci/run types these where it is to be had",
    "docker compose up --detach": "the same",
    "docker compose exec bot cat data/owner-link": "the same",
    "docker compose exec bot paloma check": "the same",
    "docker compose up --detach --build": "the same",
    "docker compose build": "proof/test_compose_of_replicas.py",
    "docker compose run --rm one setup --no-service": "the same",
    "docker compose up --detach one": "the same",
    "docker compose run --rm copy": "the same",
}
ELSEWHERE = {
    "python3 -m venv /opt/paloma && /opt/paloma/bin/pip install paloma-*.whl": "test_wheel.py, elsewhere",
    "/opt/paloma/bin/paloma setup": "the same",
    "/opt/paloma/bin/paloma run": "the same",
    "/opt/paloma/bin/paloma sandbox": "the same",
}
NOT_TYPED = {
    "make": "a program that is needed",
    "paloma": "the user",
    "/opt/paloma": "a folder",
    "sudo": "a program that is named",
    "tar": "the same",
    "age -d": "another program, which is said to open backups: tests/storage/test_backups.py opens one without Paloma",
    ".venv/bin/paloma": "the program, as it is named beside another name of it",
    "/opt/paloma/bin/paloma": "what stands instead of .venv/bin/paloma",
    "sqlite3 data/paloma.sqlite3": "said not to work any more: tests/storage/test_encryption.py",
    "paloma restore": "named once more; it is typed with its file",
    "paloma wipe": "the same",
}
OPENING = re.compile(r"AGE-SECRET-KEY-1\w+")


def typed_in(handbook: str) -> set[str]:
    """What a handbook shows as typed: lines of a shell, and code within a line that begins with a program."""
    blocks = "\n".join(re.findall(r"```sh\n(.*?)```", handbook, re.DOTALL)).splitlines()
    inline = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"```.*?```", "", handbook, flags=re.DOTALL))
    lines = [line.split("  #")[0].strip() for line in blocks] + inline
    program = re.compile(rf"(?:LC_ALL=es )?(?:\S*/)?(?:{'|'.join(PROGRAMS)})(?: .*)?")
    return {line for line in lines if program.fullmatch(line)}


class Operator:
    """Somebody with a terminal who has nothing but the handbook, and types nothing that is not in it."""

    def __init__(self, language: str, sandbox: Sandbox) -> None:
        self.said = typed_in(HANDBOOKS[language].read_text("utf-8"))
        self.done = set[str]()
        self._env = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PALOMA_", "PYTHON", "MAKE", "LC_"))
        }
        self._env |= {"LANG": f"{language}.UTF-8", "TZ": "UTC", "PALOMA_TELEGRAM_API_URL": sandbox.url}

    async def types(self, folder: Path, line: str, *answers: str, file: str = "", code: int = 0) -> str:
        """Type a line of the handbook, with `file` for what it leaves out; what is said. Fails if it ends otherwise."""
        async with self._begun(folder, line, file) as process:
            told, _ = await process.communicate("".join(f"{answer}\n" for answer in answers).encode())
        assert process.returncode == code, f"{line}\n{told.decode()}"
        return told.decode()

    @asynccontextmanager
    async def runs(self, folder: Path, line: str = "make run") -> AsyncIterator[None]:
        """Have the bot run until the block ends, and stop it with Ctrl+C."""
        log = folder / "log"
        with log.open("w") as written:
            async with self._begun(folder, line, "", stdout=written) as process:
                await until(lambda: "@paloma_sandbox_bot" in log.read_text() or process.returncode is not None, 60)
                assert process.returncode is None, log.read_text()
                yield
                os.killpg(process.pid, signal.SIGINT)
                await process.wait()

    @asynccontextmanager
    async def _begun(self, folder: Path, line: str, file: str, stdout: int | IO[str] = PIPE) -> AsyncIterator[Process]:
        assert line in self.said, f"the handbook does not say {line}"
        self.done.add(line)
        whole = re.sub(rf"\S*{SOMETHING}\S*", file, line) if SOMETHING in line else f"{line} {file}"
        env = self._env | {"PATH": f"{folder / '.venv' / 'bin'}:{os.environ['PATH']}"}
        options: dict[str, Any] = {"stdin": PIPE, "stdout": stdout, "stderr": STDOUT, "start_new_session": True}
        async with process_of("sh", "-c", whole, cwd=folder, env=env, **options) as process:
            try:
                yield process
            finally:
                with suppress(ProcessLookupError):  # what a test that fails leaves running under the shell
                    os.killpg(process.pid, signal.SIGKILL)


def unpacked(folder: Path) -> Path:
    """The folder of the program, as it is copied to a server, with an environment in which the tests' libraries are.

    That they are installed from the locked list, and by a wheel, is shown in test_wheel.py.
    """
    _copied(folder)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / ".venv"], check=True)  # noqa: S603 - ours
    (packages,) = folder.glob(".venv/lib/python*/site-packages")
    (packages / "of_the_tests.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def _copied(folder: Path) -> None:
    ours = (*("bot", "handlers", "storage", "campaigns"), "Makefile", "pyproject.toml", "README.md", "LICENSE")
    for name in (*ours, "requirements.txt", ".env.example"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
        else:
            folder.mkdir(exist_ok=True)
            shutil.copy(source, folder / name)
        (folder / name).touch()


async def answer(phone: Phone, said: str) -> str:
    """What the bot answers to this."""
    before = len(phone.transcript)
    await phone.say(said)
    await until(lambda: any(who == "bot" for who, _ in phone.transcript[before:]), 15)
    return next(words for who, words in phone.transcript[before:] if who == "bot")


@pytest.mark.parametrize("language", HANDBOOKS)
async def test_who_follows_the_handbook_has_a_bot_a_backup_a_second_folder_another_key_and_an_update(
    tmp_path: Path, language: str
) -> None:
    async with Sandbox() as sandbox:
        operator = Operator(language, sandbox)
        first, ana = unpacked(tmp_path / "opt" / "paloma"), await sandbox.phone("Ana", language)
        team, opening = await _from_nothing(operator, first, ana, sandbox.token)
        backup = await _backed_up(operator, first)
        await _put_back(operator, first)
        second = unpacked(tmp_path / "elsewhere")
        await _restored(operator, second, backup, opening, sandbox.token)
        await _another_key(operator, second)
        await _updated(operator, second)
        async with operator.runs(second):
            assert await answer(ana, "/team") == team
            await operator.types(second, "paloma check")
        await operator.types(second, ".venv/bin/paloma unlock")
        await _wiped(operator, first, second)
    left = operator.said - operator.done - WITH_ROOT.keys() - IN_CONTAINERS.keys() - ELSEWHERE.keys() - NOT_TYPED.keys()
    assert left == set()


@pytest.mark.parametrize("language", HANDBOOKS)
def test_what_is_not_typed_here_stands_in_the_handbook(language: str) -> None:
    named = WITH_ROOT.keys() | IN_CONTAINERS.keys() | ELSEWHERE.keys() | NOT_TYPED.keys()
    assert named - typed_in(HANDBOOKS[language].read_text("utf-8")) == set()


def test_both_handbooks_say_the_same_to_type() -> None:
    english, spanish = (typed_in(handbook.read_text("utf-8")) for handbook in HANDBOOKS.values())
    assert {_own(line) for line in english} == {_own(line) for line in spanish}


def _own(line: str) -> str:
    """Without the name that each language gives to a campaign of one's own."""
    return re.sub(r"campaigns/\S+", "campaigns/one", line)


async def _from_nothing(operator: Operator, folder: Path, owner: Phone, token: str) -> tuple[str, str]:
    """Set up, joined as the first owner, with a campaign and a backup key; who is on the team, and the paper."""
    told = await operator.types(folder, "make setup", token, "America/Lima", "", "", "no")
    assert "@paloma_sandbox_bot" in told
    assert (folder / ".env").stat().st_mode & 0o777 == 0o600
    line = next(line for line in operator.said if "import campaigns/" in line)
    shutil.copytree(folder / "campaigns" / "chiapas-letters", folder / line.split()[-1])
    async with operator.runs(folder):
        link = (folder / "data" / "owner-link").read_text().strip()
        await owner.open_link(link.partition("start=")[2])
        await until(lambda: any(who == "bot" for who, _ in owner.transcript))
        await operator.types(folder, line)
        team = await answer(owner, "/team")
        await operator.types(folder, "paloma check")
        told = await operator.types(folder, "LC_ALL=es .venv/bin/paloma check")
        assert "La base de datos" in told
        (opening,) = OPENING.findall(await operator.types(folder, ".venv/bin/paloma backup-key"))
        await operator.types(folder, "paloma backup")
        # The sandbox's server lives in 2024, so that this machine's clock is far ahead of it: all else has to be well.
        for line in ("paloma doctor", ".venv/bin/paloma doctor"):
            told = await operator.types(folder, line, code=1)
            wrong = re.findall(r"^ *(?:WRONG|FALLA): .*", told, re.MULTILINE)
            assert ["clock" in each or "reloj" in each for each in wrong] == [True], told
    return team, str(opening)


async def _backed_up(operator: Operator, folder: Path) -> Path:
    await operator.types(folder, ".venv/bin/paloma backup")
    backup = max((folder / "backups").iterdir())
    assert backup.name.endswith(".tar.age")
    return backup


async def _put_back(operator: Operator, folder: Path) -> None:
    """An old key's place, a file that others can read, and a plain copy that is put back."""
    (folder / "secrets" / "paloma.key").rename(folder / "data" / "secret.key")
    await operator.types(folder, "mkdir -p -m 700 secrets && mv data/secret.key secrets/paloma.key")
    (folder / "secrets" / "paloma.key").chmod(0o644)
    await operator.types(folder, "paloma check", code=1)
    await operator.types(folder, "chmod 600", file="secrets/paloma.key")
    shutil.copytree(folder / "data", folder.with_name("plain copy"))
    async with operator.runs(folder):
        pass
    shutil.rmtree(folder / "data")
    folder.with_name("plain copy").rename(folder / "data")
    await operator.types(folder, "paloma accept-older")
    await operator.types(folder, "paloma check")


async def _restored(operator: Operator, folder: Path, backup: Path, opening: str, token: str) -> None:
    """As on a new machine: nothing but the program, the backup and the paper."""
    await operator.types(folder, "make install")
    shutil.copy(backup, folder)
    typed = " ".join(opening.lower()[at : at + 8] for at in range(0, len(opening), 8))
    await operator.types(folder, f".venv/bin/paloma restore paloma-{SOMETHING}.tar.age", typed, file=backup.name)
    (folder / "secrets" / "bot-token").write_text(token)
    (folder / "secrets" / "bot-token").chmod(0o600)


async def _another_key(operator: Operator, folder: Path) -> None:
    before = (folder / "secrets" / "paloma.key").read_text()
    await operator.types(folder, ".venv/bin/paloma rotate-key")
    assert (folder / "secrets" / "paloma.key").read_text() != before
    await operator.types(folder, ".venv/bin/paloma backup")


async def _updated(operator: Operator, folder: Path) -> None:
    """The files of the program are replaced, and nothing else."""
    _copied(folder)
    await operator.types(folder, "make install")
    assert "Paloma" in await operator.types(folder, ".venv/bin/paloma --version")


async def _wiped(operator: Operator, first: Path, second: Path) -> None:
    """Everything has to go; where it is not asked to take them along, the backups stay."""
    await operator.types(second, ".venv/bin/paloma wipe", "", "wipe")
    assert not (second / "secrets" / "paloma.key").exists()
    assert list((second / "backups").glob("*.age"))
    await operator.types(first, "paloma wipe --backups", "wipe")
    assert not list((first / "backups").glob("*.age"))
