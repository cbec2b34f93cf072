"""The whole bot in a process of its own, on a sandbox's clock, that can be killed and started again."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot import log
from bot.app import running
from bot.operations import import_campaign
from bot.sandbox.followed import FollowedTime
from bot.sandbox.server import Sandbox
from bot.sandbox.trial import campaign_folders
from bot.settings import Settings, load_settings
from storage.database import open_database


class BotProcess:
    """A bot that talks to `sandbox` and keeps its data in `folder`. Further settings are given by name."""

    def __init__(self, sandbox: Sandbox, folder: Path, **settings: object) -> None:
        ours = {"bot_token": sandbox.token, "telegram_api_url": sandbox.url, "data_dir": folder, "log_level": "ERROR"}
        self.environment = os.environ | {
            f"PALOMA_{name.upper()}": str(value) for name, value in (ours | settings).items()
        }
        self.folder = folder
        self._sandbox = sandbox
        self._process: asyncio.subprocess.Process | None = None
        self.kills = 0

    async def prepare(self) -> None:
        """Bring both campaigns in, before the bot runs."""
        settings = Settings(data_dir=self.folder)
        async with open_database(self.folder, settings.key_file, self._sandbox.time.now) as database:
            for pack in campaign_folders():
                await import_campaign(database, settings, str(pack))

    async def start(self) -> None:
        """Start it, and return once it runs."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, __file__, env=self.environment, stdout=asyncio.subprocess.PIPE
        )
        assert self._process.stdout
        said = await self._process.stdout.readline()
        if said != b"running\n":
            raise RuntimeError("the bot did not start")

    async def kill(self) -> None:
        """SIGKILL, as a power switch would."""
        assert self._process
        self._process.kill()
        await self._process.wait()
        self.kills += 1

    async def stop(self, seconds: float = 10) -> float:
        """SIGTERM; returns how long it took. Fails if it takes longer than `seconds` or ends badly."""
        assert self._process
        began = asyncio.get_running_loop().time()
        self._process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(seconds):
            code = await self._process.wait()
        assert code == 0
        return asyncio.get_running_loop().time() - began


async def _main() -> None:
    settings = load_settings()
    log.set_up(settings.log_level, settings.log_format)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with FollowedTime(settings.telegram_api_url) as time, running(settings, time):
        sys.stdout.write("running\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(_main())
