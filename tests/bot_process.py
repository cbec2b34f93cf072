"""The whole bot in a process of its own, on a sandbox's clock, that can be killed and started again.

Every start is a new process with nothing in memory but the code: a nursery, which has read the code once, forks it.
"""

import asyncio
import importlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from processes import process_of

from bot import log
from bot.app import running
from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.sandbox.phones.followed import FollowedTime
from bot.sandbox.server import Sandbox
from bot.settings import Settings, load_settings
from storage.opening import open_database


class BotProcess:
    """A bot that talks to `sandbox` and keeps its data in `folder`; `nursery` forks it."""

    def __init__(self, sandbox: Sandbox, folder: Path, nursery: Process, *, logs: Path | None, url: str | None) -> None:
        self.folder = folder
        self.url = url
        self._logs = logs
        self.process_id = 0
        self.kills = 0
        self._sandbox = sandbox
        self._nursery = nursery

    async def prepare(self) -> None:
        """Bring both campaigns in, before the bot runs."""
        settings = Settings(data_dir=self.folder, secret_key_file=self.folder / "secret.key")
        async with open_database(self.folder, settings.key_file, self._sandbox.time.now, url=self.url) as database:
            for pack in campaign_folders():
                await import_campaign(database, settings, str(pack))

    async def start(self) -> None:
        """Start it, and return once it runs."""
        assert self._nursery.stdin
        self._nursery.stdin.write(b"\n")
        said, number = await self._hear()
        if said != "running":
            raise RuntimeError("the bot did not start")
        self.process_id = number

    async def kill(self) -> None:
        """SIGKILL, as a power switch would."""
        self.strike()
        await self.struck()

    def strike(self) -> None:
        """SIGKILL at this very moment; `struck` is to be awaited next."""
        os.kill(self.process_id, signal.SIGKILL)

    def freeze(self) -> None:
        """SIGSTOP: it stands still."""
        os.kill(self.process_id, signal.SIGSTOP)

    def thaw(self) -> None:
        """SIGCONT: it goes on."""
        os.kill(self.process_id, signal.SIGCONT)

    async def struck(self) -> None:
        """Return when it is gone."""
        assert await self._hear() == ("ended", -signal.SIGKILL)
        self.kills += 1

    async def stop(self, seconds: float = 10) -> float:
        """SIGTERM; returns how long it took. Fails if it takes longer than `seconds` or ends badly."""
        began = asyncio.get_running_loop().time()
        os.kill(self.process_id, signal.SIGTERM)
        async with asyncio.timeout(seconds):
            assert await self._hear() == ("ended", 0)
        return asyncio.get_running_loop().time() - began

    async def _hear(self) -> tuple[str, int]:
        assert self._nursery.stdout
        said, number = (await self._nursery.stdout.readline()).split()
        return said.decode(), int(number)


@asynccontextmanager
async def bot_process(
    sandbox: Sandbox,
    folder: Path,
    *,
    broken_by: str = "",
    logs: Path | None = None,
    database_url: str | None = None,
    **settings: object,
) -> AsyncIterator[BotProcess]:
    """A bot to start, and its nursery; at the end both are gone. Further settings are given by name.

    `broken_by` is "module:function": called in the nursery, it breaks the program on purpose. What the bot logs goes to
    the file `logs`, if one is named.
    """
    ours = {"bot_token": sandbox.token, "telegram_api_url": sandbox.url, "data_dir": folder, "log_level": "ERROR"}
    ours |= {"secret_key_file": folder / "secret.key"} | ({"database_url": database_url} if database_url else {})
    given = {f"PALOMA_{name.upper()}": str(value) for name, value in (ours | settings).items()}
    # Coverage is not measured there: who is killed writes nothing down, and would only be slowed.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")} | given
    with (logs or Path(os.devnull)).open("ab") as log_file:
        stderr = log_file if logs else None
        command = (sys.executable, __file__, broken_by)
        async with process_of(*command, env=env, stdin=PIPE, stdout=PIPE, stderr=stderr) as nursery:
            yield BotProcess(sandbox, folder, nursery, logs=logs, url=database_url)


def _say(what: str, number: int) -> None:
    sys.stdout.write(f"{what} {number}\n")
    sys.stdout.flush()


async def _live() -> None:
    """Run until SIGTERM; end at once when whoever asked for this bot is gone."""
    settings = load_settings()
    log.set_up(settings.log_level, settings.log_format)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    asyncio.get_running_loop().add_reader(sys.stdin.fileno(), os._exit, 1)
    async with FollowedTime(settings.telegram_api_url) as time, running(settings, time):
        _say("running", os.getpid())
        await stop.wait()


def _nurse(broken_by: str) -> None:
    """Fork a bot for every line that is read, one after the other."""
    if broken_by:
        module, _, function = broken_by.partition(":")
        getattr(importlib.import_module(module), function)()
    while os.read(sys.stdin.fileno(), 1):
        bot = os.fork()
        if not bot:
            asyncio.run(_live())
            return
        _, status = os.waitpid(bot, 0)
        _say("ended", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    _nurse(sys.argv[1])
