"""The wheel holds all that the program needs: it runs where nothing else of Paloma is."""

import os
import sys
import zipfile
from asyncio.subprocess import PIPE, STDOUT
from pathlib import Path

import aiohttp
import pytest
from processes import process_of
from spine import until

from bot.sandbox.server import Sandbox
from storage.version import VERSION

ROOT = Path(__file__).parent.parent
PROGRAM = ("bot", "handlers", "storage")


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_installed_by_pip_into_an_empty_environment_it_plays_the_tour_is_set_up_runs_and_opens_the_sandbox(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    wheel = await _build(tmp_path / "dist")
    folder = tmp_path / "somewhere"
    folder.mkdir()
    paloma = await _install(wheel, tmp_path / "environment")

    assert await _told(paloma, "--version", cwd=folder) == f"Paloma {VERSION}\n"
    assert "Everything happened as it should" in await _told(paloma, "tour", cwd=folder)
    assert [path.name for path in folder.iterdir()] == []
    await _set_up_and_run(paloma, folder)
    command = (paloma, "sandbox", "--port", unused_tcp_port)
    with (folder / "told").open("w") as told:
        async with process_of(*map(str, command), cwd=folder, env=_clean(), stdout=told, stderr=told):
            await until(lambda: "The sandbox is open" in (folder / "told").read_text(), 20)
            async with aiohttp.ClientSession() as visitor, visitor.get(f"http://127.0.0.1:{unused_tcp_port}") as page:
                assert page.status == 200
                assert "Paloma" in await page.text()


@pytest.mark.slow
async def test_it_holds_every_file_of_the_program_and_the_campaigns(tmp_path: Path) -> None:
    with zipfile.ZipFile(await _build(tmp_path)) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
        metadata = wheel.read(f"paloma-{VERSION}.dist-info/METADATA").decode()
    assert f"\nVersion: {VERSION}\n" in metadata
    program = {str(path.relative_to(ROOT)) for name in PROGRAM for path in _files(ROOT / name)}
    campaigns = {f"bot/{path.relative_to(ROOT)}" for path in _files(ROOT / "campaigns")}
    assert held == program | campaigns
    assert {"bot/operator/setup/paloma.service", "bot/operator/setup/env.example"} <= held


async def _set_up_and_run(paloma: Path, folder: Path) -> None:
    """As the handbook says: set up, run until it says so, and looked through."""
    async with Sandbox() as telegram:
        given = {"PALOMA_TELEGRAM_API_URL": telegram.url}
        typed = f"{telegram.token}\nAmerica/Lima\n\n\n"
        told = await _told(paloma, "setup", "--no-service", cwd=folder, typed=typed, **given)
        assert "the bot is @paloma_sandbox_bot" in told
        assert f"{paloma} backup-key" in told
        with (folder / "told").open("w") as file:
            async with process_of(paloma, "run", cwd=folder, env=_clean() | given, stdout=file, stderr=file) as process:
                await until(lambda: "is running" in (folder / "told").read_text(), 20)
                assert "every row is as it was written" in await _told(paloma, "check", cwd=folder)
                process.terminate()
                assert await process.wait() == 0


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


async def _build(folder: Path) -> Path:
    """The wheel, built into this folder."""
    options = ("--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    await _told(sys.executable, "-m", "pip", "wheel", *options, ROOT)
    (wheel,) = _files(folder)
    return wheel


async def _install(wheel: Path, environment: Path) -> Path:
    """The command `paloma` of a new environment with the wheel and the locked requirements, and nothing else."""
    await _told(sys.executable, "-m", "venv", environment)
    python = environment / "bin" / "python"
    await _told(python, "-m", "pip", "install", "--require-hashes", "-r", ROOT / "requirements.txt")
    await _told(python, "-m", "pip", "install", "--no-deps", wheel)
    await _told(python, "-m", "pip", "check")
    return environment / "bin" / "paloma"


async def _told(*command: str | Path, cwd: Path | None = None, typed: str = "", **settings: str) -> str:
    """What a command prints. Fails if it does not end well."""
    env = _clean() | settings
    async with process_of(*command, cwd=cwd, env=env, stdin=PIPE, stdout=PIPE, stderr=STDOUT) as process:
        told, _ = await process.communicate(typed.encode())
    assert process.returncode == 0, told.decode()
    return told.decode()


def _clean() -> dict[str, str]:
    """The environment without a way to the checkout, and without settings of ours."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PALOMA_", "PYTHON"))}
