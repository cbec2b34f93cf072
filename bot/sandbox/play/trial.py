"""`paloma sandbox`: the whole bot on the stand-in, both campaigns loaded, a small team ready, and the page to try it.

Everything lies in a temporary folder and is gone when it ends.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from bot.app import App, running
from bot.operator.operations import import_campaign
from bot.packs.shipped import campaign_folders
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from storage import membership
from storage.rights import Role
from storage.sentence import Sentence


@dataclass(frozen=True)
class Trial:
    """A sandbox with a bot that runs in it."""

    sandbox: Sandbox
    app: App

    async def invite(self, role: Role) -> str:
        """A token with which one person joins the team."""
        return await self.app.database.transact(membership.invite, role)


async def trial(settings: Settings, port: int, say: Callable[[Sentence], None]) -> None:
    """Serve the page with four phones until cancelled."""
    with tempfile.TemporaryDirectory(prefix="paloma-") as folder:
        async with staged(settings, Path(folder), port) as stage:
            await people_it(stage)
            say(Sentence("The sandbox is open: {url}", url=stage.sandbox.url))
            say(Sentence("Nothing leaves this machine, and nothing is kept when you stop it with Ctrl+C."))
            await asyncio.Event().wait()


@asynccontextmanager
async def staged(settings: Settings, folder: Path, port: int = 0) -> AsyncIterator[Trial]:
    """A bot with both campaigns, living by a sandbox's clock; its data lie in `folder`."""
    async with Sandbox(port=port) as sandbox, running(in_sandbox(settings, sandbox, folder), sandbox.time) as app:
        for pack in campaign_folders():
            await import_campaign(app.database, settings, str(pack))
        yield Trial(sandbox, app)


def in_sandbox(settings: Settings, sandbox: Sandbox, folder: Path) -> Settings:
    """The group's settings, but for where Telegram is and where the data lie."""
    return settings.model_copy(
        update={
            "bot_token": SecretStr(sandbox.token),
            "database_url": None,
            "bot_token_file": None,
            "telegram_api_url": sandbox.url,
            "proxy": None,
            "data_dir": folder,
            "secret_key_file": folder / "secret.key",
            "backup_dir": folder / "backups",  # what is tried out, by a clock that people move, touches no real ones
            "backup_key_file": folder / "backup.key",
            "webhook_url": None,
            "listen": None,
            "metrics_listen": None,
        }
    )


async def people_it(stage: Trial) -> None:
    """Two supporters, and two of the team, who join as everybody does: by a one-time link, with a name."""
    await stage.sandbox.phone("Ana", "es", "supporter")
    await stage.sandbox.phone("Ben", "en", "supporter")
    for name, language, role in (("Carmen", "es", Role.OWNER), ("Dana", "en", Role.MODERATOR)):
        phone = await stage.sandbox.phone(name, language, role.value)
        await phone.open_link(f"join-{await stage.invite(role)}")
        await phone.sees("?")
        await phone.say(name)
        await phone.sees(name)
