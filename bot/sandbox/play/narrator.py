"""Somebody with a phone, whose conversation is printed as it happens: what they do, and what they are told."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from bot.sandbox.phones.phone import PATIENCE, Phone
from bot.sandbox.phones.seen import Message
from bot.speaking import say
from storage.clean import clean

MOST_LINES = 14
"""Of a long message, as many lines are printed; it was seen whole."""


class Page(Console):
    """Where the story is printed: with colours of ours, and without what else could steer a terminal."""

    def __init__(self) -> None:
        super().__init__(highlight=False, soft_wrap=True)

    def print(self, *objects: Any, **options: Any) -> None:
        """Print, in the language that the terminal asks for."""
        super().print(*(clean(say(each)) if isinstance(each, str) else each for each in objects), **options)


@dataclass(frozen=True)
class Actor:
    """A phone that tells the console what happens on it."""

    phone: Phone
    out: Console
    colour: str

    @property
    def name(self) -> str:
        """Whose phone it is."""
        return self.phone.name

    async def says(self, text: str) -> None:
        """Type something and send it."""
        self._print_done(text)
        await self.phone.say(text)

    async def writes(self, html: str) -> None:
        """Send something with formatting."""
        self._print_done(html)
        await self.phone.say_formatted(html)

    async def sends(self, photo: Path, caption: str) -> None:
        """Send a photo with words under it."""
        self._print_done(f"(photo) {caption}")
        await self.phone.send_photo(photo, caption)

    async def presses(self, label: str) -> None:
        """Press the newest button of this label."""
        self._print_done(f"[{label}]")
        await self.phone.press(label, PATIENCE)

    async def hears(self, words: str, patience: float | None = None) -> Message:
        """Wait for a message with these words, and print it. Raises NotSeen."""
        message = await self.phone.sees(words, patience or PATIENCE)
        self._print_heard(message)
        return message

    async def does(self, *steps: str) -> None:
        """A conversation in few words.

        "> text" is said, "* text" is said with formatting, "[label" is pressed, anything else is to be heard.
        """
        for step in steps:
            if step.startswith("> "):
                await self.says(step.removeprefix("> "))
            elif step.startswith("* "):
                await self.writes(step.removeprefix("* "))
            elif step.startswith("["):
                await self.presses(step.removeprefix("["))
            else:
                await self.hears(step)

    def _print_done(self, text: str) -> None:
        self.out.print(f"  [bold {self.colour}]{self.name}[/] › {escape(text)}")

    def _print_heard(self, message: Message) -> None:
        lines = message.readable().splitlines()
        shown = lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]
        for line in shown:
            self.out.print(f"  [dim]{' ' * len(self.name)} ‹[/] {escape(line)}")


async def quiet(actors: list[Phone], text: str) -> None:
    """Let many people say the same, each in their own chat, without printing it."""
    await asyncio.gather(*(phone.say(text) for phone in actors))
