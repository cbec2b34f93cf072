"""Playing a story: its people with their phones, in a sandbox of its own, and its scenes, printed one by one."""

import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from bot.sandbox.phones.phone import NotSeen, Phone
from bot.sandbox.phones.phones import Phones
from bot.sandbox.play.narrator import Actor, Page
from bot.sandbox.play.trial import staged
from bot.settings import Settings
from storage.rights import Role
from storage.sentence import Sentence

BULK_RATE = 200
"""Eight times the pace of the settings, so that five hundred are told while somebody watches."""

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR

Invite = Callable[[Role], Awaitable[str]]


@dataclass(frozen=True)
class Cast:
    """Who plays, and the world they play in. `invite` gives a one-time token to join the team."""

    ana: Actor
    ben: Actor
    carmen: Actor
    dana: Actor
    crowd: list[Phone]
    phones: Phones
    out: Console
    invite: Invite

    async def join(self, *members: tuple[Actor, Role]) -> None:
        """Each joins the team by a link that works once; the first hears of the last."""
        for actor, role in members:
            token = await self.invite(role)
            await actor.phone.say(f"/start join-{token}")
            await actor.does("?", f"> {actor.name}", actor.name)
        await members[0][0].hears(members[-1][0].name)

    async def act(self, actor: Actor, *steps: str) -> None:
        """A conversation in few words, a minute later: a chat bears a message a second, and here nobody is as slow."""
        await self.phones.advance(MINUTE)
        await actor.does(*steps)


@dataclass(frozen=True)
class Story:
    """The scenes in their order, each with the sentence that stands above it; and how many more people it needs."""

    scenes: tuple[Callable[[Cast], Awaitable[None]], ...]
    crowd: int = 0

    async def told(self, cast: Cast) -> None:
        """Every scene. Raises NotSeen where a step does not happen."""
        for scene in self.scenes:
            cast.out.print()
            cast.out.print(Sentence(scene.__doc__ or ""), style="bold")
            cast.out.print()
            await scene(cast)


async def play(story: Story) -> None:
    """Play it all; ends the program with 1 if a step fails."""
    began, out = time.monotonic(), Page()
    settings = Settings(_env_file=None, bulk_rate=BULK_RATE)
    with tempfile.TemporaryDirectory(prefix="paloma-tour-") as folder:
        async with staged(settings, Path(folder)) as trial, Phones(trial.sandbox.url) as phones:
            try:
                await story.told(await cast(phones, out, trial.invite, story.crowd))
            except NotSeen as error:
                out.print()
                out.print(Sentence("The tour stops here: {why}", why=error), markup=False)
                sys.exit(1)
    seconds = f"{time.monotonic() - began:.0f}"
    out.print()
    out.print(Sentence("[bold]The end.[/] Everything happened as it should, in {seconds} seconds.", seconds=seconds))


async def cast(phones: Phones, out: Console, invite: Invite, crowd: int = 0) -> Cast:
    """Four people with their phones, and as many more as the story needs."""
    return Cast(
        ana=Actor(await phones.add("Ana", "es", "supporter"), out, "cyan"),
        ben=Actor(await phones.add("Ben", "en", "supporter"), out, "magenta"),
        carmen=Actor(await phones.add("Carmen", "es", "owner"), out, "yellow"),
        dana=Actor(await phones.add("Dana", "en", "moderator"), out, "green"),
        crowd=await phones.add_many([f"Subscriber {number}" for number in range(1, crowd + 1)], "es"),
        phones=phones,
        out=out,
        invite=invite,
    )
