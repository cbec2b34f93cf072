"""The command `paloma`, in a process of its own, as an operator runs it."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from processes import process_of
from spine import until

from bot.sandbox.server import Sandbox


def environment(folder: Path, **settings: object) -> dict[str, str]:
    """The environment with these settings alone; the data lie in `folder`/data."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PALOMA_")}
    data = folder / "data"
    ours = {"data_dir": data, "secret_key_file": data / "secret.key"} | settings
    return inherited | {f"PALOMA_{name.upper()}": str(value) for name, value in ours.items()}


async def paloma(folder: Path, *arguments: str, **settings: object) -> tuple[int, str, str]:
    """Run a command to its end; its exit code, and what it wrote to both outputs."""
    command = (sys.executable, "-m", "bot", *arguments)
    env = environment(folder, **settings)
    async with process_of(*command, cwd=folder, env=env, stdout=PIPE, stderr=PIPE) as process, asyncio.timeout(30):
        told, complained = await process.communicate()
    return process.returncode or 0, told.decode(), complained.decode()


@dataclass
class Running:
    """`paloma run`, and where it writes."""

    process: Process
    folder: Path

    @property
    def told(self) -> str:
        """What it has printed."""
        return (self.folder / "told").read_text()

    @property
    def log(self) -> str:
        """What it has logged."""
        return (self.folder / "log").read_text()

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> float:
        """Send a signal; returns how many seconds it took to end, well unless it was killed. Fails after ten."""
        began = asyncio.get_running_loop().time()
        self.process.send_signal(how)
        async with asyncio.timeout(10):
            code = await self.process.wait()
        assert code == (-signal.SIGKILL if how is signal.SIGKILL else 0)
        return asyncio.get_running_loop().time() - began


@asynccontextmanager
async def paloma_run(
    sandbox: Sandbox, folder: Path, *, started: bool = True, **settings: object
) -> AsyncIterator[Running]:
    """`paloma run` on this sandbox, once it says that it runs; at the end it is killed if it still does."""
    given = {"bot_token": sandbox.token, "telegram_api_url": sandbox.url} | settings
    command = (sys.executable, "-u", "-m", "bot", "run")
    env = environment(folder, **given)
    with (folder / "told").open("w") as told, (folder / "log").open("a") as log:
        async with process_of(*command, cwd=folder, env=env, stdout=told, stderr=log) as process:
            running = Running(process, folder)
            if started:
                await until(lambda: "is running" in running.told or process.returncode is not None, 20)
            yield running
