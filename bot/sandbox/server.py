"""The sandbox as one thing to start: a world, its clock, its faults, and both doors on 127.0.0.1.

async with Sandbox() as sandbox:
    ana = await sandbox.phone("Ana")
    ...  # run a bot against sandbox.url with sandbox.token
"""

import asyncio
import secrets
from datetime import datetime

from aiohttp import web

from bot.sandbox.phones.phone import Phone
from bot.sandbox.phones.phone_door import PhoneDoor
from bot.sandbox.phones.phones import Phones
from bot.sandbox.wire.bot_door import BotDoor
from bot.sandbox.world.chats import Json
from bot.sandbox.world.clock import SandboxTime, written
from bot.sandbox.world.faults import Faults
from bot.sandbox.world.files import UPLOAD_LIMIT
from bot.sandbox.world.opening import Opened
from bot.sandbox.world.world import World

BOT = 7_000_000_001
"""The number of the bot's account."""
_ROOM_FOR_FIELDS = 2**20


class Sandbox(Opened):
    """A stand-in for Telegram with one bot, served from `async with` until its end; port 0 means any free one.

    Its token is another each time, unless one is given: nobody who has not started it can know it.
    """

    def __init__(self, token: str = "", port: int = 0, time: SandboxTime | None = None, seed: int = 0) -> None:
        self.token = token or f"{BOT}:{secrets.token_urlsafe(24)}"
        self.time = time or SandboxTime()
        self.world = World(self.time, _bot(self.token))
        self.faults = Faults(seed)
        self._port = port
        self._phone_door = PhoneDoor(self.world, self.faults)
        self._phones: Phones | None = None
        self._phones_lock = asyncio.Lock()

    @property
    def url(self) -> str:
        """Where both doors are, without a slash at the end."""
        return f"http://127.0.0.1:{self._port}"

    async def phone(self, name: str, language: str = "en", note: str = "") -> Phone:
        """A new phone, used over HTTP as a person would."""
        async with self._phones_lock:
            if self._phones is None:
                self._phones = await self._closing.enter_async_context(Phones(self.url))
        return await self._phones.add(name, language, note)

    async def _open(self) -> None:
        runner = web.AppRunner(self._doors(), access_log=None, shutdown_timeout=1)
        self._closing.push_async_callback(runner.cleanup)
        self._closing.callback(self.world.updates.end_poll, "the sandbox is closing")
        self._closing.callback(self._phone_door.close)
        self._closing.push_async_callback(self.world.webhook.stop)
        self.time.watchers.append(self._tell_time)
        self._closing.callback(self.time.watchers.remove, self._tell_time)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self._port).start()
        self._port = runner.addresses[0][1]

    def _doors(self) -> web.Application:
        app = web.Application(client_max_size=UPLOAD_LIMIT + _ROOM_FOR_FIELDS)
        bot_door = BotDoor(self.world, self.faults, self.token)
        app.router.add_route("*", "/bot{token}/{method}", bot_door.call)
        app.router.add_get("/file/bot{token}/{path:.+}", bot_door.file)
        self._phone_door.add_to(app)
        return app

    def _tell_time(self, now: datetime) -> None:
        self.world.events.publish("clock", {"now": written(now)})


def _bot(token: str) -> Json:
    """The bot's account; its number is the part of the token before the colon, as with Telegram."""
    number = token.partition(":")[0]
    if not number.isdigit():
        raise ValueError("a token begins with the bot's number and a colon")
    return {"id": int(number), "is_bot": True, "first_name": "Paloma", "username": "paloma_sandbox_bot"}
