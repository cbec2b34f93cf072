"""Many people who talk to a bot, straight in the sandbox's world: only the bot has to come over HTTP."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp
from spine import until

from bot.sandbox.server import Sandbox
from bot.sandbox.world import people
from bot.sandbox.world.chats import Delivery, Message, Person
from bot.sandbox.world.world import World

PATIENCE = 120.0
GLANCE = 0.5

T = TypeVar("T")


@dataclass
class Someone:
    """One person, who hears what is delivered to them from now on."""

    world: World
    person: Person
    heard: list[str] = field(default_factory=list)
    _fresh: list[Message] = field(default_factory=list)
    _pressed: tuple[Message, int, int] | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def name(self) -> str:
        """What they are called."""
        return self.person.name

    def say(self, text: str) -> None:
        """Send a text."""
        self._fresh.clear()
        people.say(self.world, self.person, text)

    def listen(self) -> None:
        """Hear what comes from now on."""
        self._fresh.clear()

    async def press(self, label: str) -> None:
        """Press the newest button whose words begin so, as soon as there is one."""
        self._pressed = await self._until(lambda: self._button(label), f"a button {label!r}")
        self.press_again()

    def press_again(self) -> None:
        """Press once more what was pressed last."""
        if self._pressed:
            self._fresh.clear()
            people.press(self.world, self.person, *self._pressed)

    async def hears(self, *fragments: str) -> str:
        """The first message since the last own act that has such words; fails when none comes in time."""
        return await self._until(lambda: self._said(fragments), " or ".join(map(repr, fragments)))

    def receive(self, message: Message) -> None:
        """Hear a message."""
        self.heard.append(message.content.said.text)
        self._fresh.append(message)
        self._news.set()

    def _said(self, fragments: tuple[str, ...]) -> str | None:
        texts = (one.content.said.text for one in self._fresh)
        return next((text for text in texts if any(fragment in text for fragment in fragments)), None)

    def _button(self, label: str) -> tuple[Message, int, int] | None:
        for message in reversed(self._fresh):
            for row, buttons in enumerate(message.keyboard):
                for column, button in enumerate(buttons):
                    if button["text"].startswith(label) and "callback_data" in button:
                        return message, row, column
        return None

    async def _until(self, look: Callable[[], T | None], wanted: str) -> T:
        try:
            async with asyncio.timeout(PATIENCE):
                while (found := look()) is None:
                    self._news.clear()
                    with suppress(TimeoutError):  # what is edited brings no news
                        await asyncio.wait_for(self._news.wait(), GLANCE)
                return found
        except TimeoutError:
            raise AssertionError(f"{self.name} did not get {wanted}, but {self.heard[-3:]}") from None


class Crowd:
    """Everybody who was asked to come."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._world = sandbox.world
        self._people: dict[int, Someone] = {}
        self._world.on_delivery.append(self._deliver)

    def add(self, name: str, *, started: bool = False) -> Someone:
        """One more person, who may have spoken to the bot before."""
        someone = Someone(self._world, self._world.add_person(name, started=started))
        self._people[someone.person.id] = someone
        return someone

    def _deliver(self, delivery: Delivery) -> None:
        if someone := self._people.get(delivery.chat):
            someone.receive(delivery.message)


async def delivered(world: World, more: int, unless: asyncio.Future[Any]) -> None:
    """Return when so many more messages have arrived, or as soon as `unless` is done."""
    enough = len(world.deliveries) + more
    await until(lambda: len(world.deliveries) >= enough or unless.done(), PATIENCE)


async def read_all(port: int) -> int:
    """Return when the bot, whose metrics are at this port, has no update waiting; how many it has put aside."""
    told: dict[str, float] = {}
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as meter:

        async def nothing_waits() -> bool:
            nonlocal told
            async with meter.get("/metrics") as answer:
                lines = [line.rpartition(" ") for line in (await answer.text()).splitlines() if line[:1] != "#"]
            told = {name: float(value) for name, _, value in lines}
            return not told["paloma_inbox_waiting"]

        await until(nothing_waits, PATIENCE)
    return int(told["paloma_inbox_aside"])
