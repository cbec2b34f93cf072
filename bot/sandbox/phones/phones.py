"""All the phones of one program, from adding them to moving the clock that they live by.

async with Phones(url) as phones:
ana = await phones.add("Ana")
await ana.say("/start")
await ana.sees("Welcome")
await ana.press("Cases")
"""

from typing import Any

from bot.sandbox.phones.connection import Connection
from bot.sandbox.phones.phone import Phone
from bot.sandbox.phones.views import PhoneView, WorldView
from bot.sandbox.world.opening import Opened


class Phones(Opened):
    """All the phones of one program, and the one stream of events that they share."""

    def __init__(self, url: str) -> None:
        self._connection = Connection(url, self._hear)
        self._phones: dict[int, Phone] = {}

    async def add(self, name: str, language: str = "en", note: str = "") -> Phone:
        """A new phone; its person has not spoken to the bot yet."""
        return self._new(await self._connection.post("/api/phones", {"name": name, "language": language, "note": note}))

    async def add_many(self, names: list[str], language: str = "en", *, started: bool = False) -> list[Phone]:
        """Many new phones in one go; `started` ones count as having spoken to the bot."""
        wanted = [{"name": name, "language": language, "started": started} for name in names]
        answer = await self._connection.post("/api/phones/many", {"phones": wanted})
        return [self._new(view) for view in answer["phones"]]

    async def add_group(self, title: str, members: list[Phone]) -> int:
        """A group with the bot in it; its id, for `say(…, chat=…)`."""
        ids = [member.id for member in members]
        answer = await self._connection.post("/api/groups", {"title": title, "members": ids})
        return int(answer["id"])

    async def world(self) -> WorldView:
        """Everything that the page shows."""
        world: WorldView = await self._connection.get("/api/world")
        return world

    async def advance(self, seconds: float) -> None:
        """Move the sandbox's clock ahead."""
        await self._connection.post("/api/clock", {"advance": seconds})

    async def _open(self) -> None:
        await self._closing.enter_async_context(self._connection)

    def _new(self, view: PhoneView) -> Phone:
        phone = self._phones[view["id"]] = Phone(view["id"], view["name"], view["language"], self._connection)
        return phone

    def _hear(self, event: dict[str, Any]) -> None:
        phone = self._phones.get(event.get("phone") or 0)
        if phone is not None:
            phone.hears(event)
