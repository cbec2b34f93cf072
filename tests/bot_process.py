"""The whole bot in a process of its own, on a sandbox's clock, that can be killed and started again.

Every start is a new process with nothing in memory but the code: a nursery, which has read the code once, forks it.
"""

import asyncio
import importlib
import os
import signal
import sys
from pathlib import Path

from bot import log
from bot.app import running
from bot.operator.operations import import_campaign
from bot.sandbox.phones.followed import FollowedTime
from bot.sandbox.play.trial import campaign_folders
from bot.sandbox.server import Sandbox
from bot.settings import Settings, load_settings
from storage.sqlite.connection import open_database


class BotProcess:
    """A bot that talks to `sandbox` and keeps its data in `folder`. Further settings are given by name.

    `broken_by` is "module:function": called in the nursery, it breaks the program on purpose. What the bot logs goes to
    the file `logs`, if one is named.
    """

    def __init__(
        self, sandbox: Sandbox, folder: Path, *, broken_by: str = "", logs: Path | None = None, **settings: object
    ) -> None:
        ours = {"bot_token": sandbox.token, "telegram_api_url": sandbox.url, "data_dir": folder, "log_level": "ERROR"}
        self.environment = os.environ | {
            f"PALOMA_{name.upper()}": str(value) for name, value in (ours | settings).items()
        }
        self.folder = folder
        self._sandbox = sandbox
        self._broken_by = broken_by
        self._logs = logs
        self._nursery: asyncio.subprocess.Process | None = None
        self.process_id = 0
        self.kills = 0

    async def prepare(self) -> None:
        """Bring both campaigns in, before the bot runs."""
        settings = Settings(data_dir=self.folder)
        async with open_database(self.folder, settings.key_file, self._sandbox.time.now) as database:
            for pack in campaign_folders():
                await import_campaign(database, settings, str(pack))

    async def start(self) -> None:
        """Start it, and return once it runs."""
        if self._nursery is None:
            self._nursery = await self._open_nursery()
        assert self._nursery.stdin
        self._nursery.stdin.write(b"\n")
        said, number = await self._hear()
        if said != "running":
            raise RuntimeError("the bot did not start")
        self.process_id = number

    async def kill(self) -> None:
        """SIGKILL, as a power switch would."""
        os.kill(self.process_id, signal.SIGKILL)
        assert await self._hear() == ("ended", -signal.SIGKILL)
        self.kills += 1

    async def stop(self, seconds: float = 10) -> float:
        """SIGTERM; returns how long it took. Fails if it takes longer than `seconds` or ends badly."""
        began = asyncio.get_running_loop().time()
        os.kill(self.process_id, signal.SIGTERM)
        async with asyncio.timeout(seconds):
            assert await self._hear() == ("ended", 0)
        return asyncio.get_running_loop().time() - began

    async def _open_nursery(self) -> asyncio.subprocess.Process:
        with (self._logs or Path(os.devnull)).open("ab") as logs:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                __file__,
                self._broken_by,
                env=self.environment,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=logs if self._logs else None,
            )

    async def _hear(self) -> tuple[str, int]:
        assert self._nursery
        assert self._nursery.stdout
        said, number = (await self._nursery.stdout.readline()).split()
        return said.decode(), int(number)


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
