"""The parts of the bot: what they share, what each of them does, and the doors to them.

Where several replicas share the data, all of them keep what arrives and take turns; one sends, one has the clock with
what belongs to it, and one polls (flow/duties.py).
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from functools import partial

from bot.flow import clock, fetching, intake, turns
from bot.flow.arrivals import Arrivals
from bot.flow.duties import on_duty
from bot.flow.going_on import going_on
from bot.flow.introducing import introduce
from bot.flow.offering import Offering
from bot.flow.sending import Sending
from bot.flow.trouble import Trouble
from bot.messenger.telegram.client import Telegram
from bot.operator import backups, watching
from bot.settings import Settings
from bot.timekeeping import Time
from handlers.setup import Setup
from storage.database import Database, Duty, News

Part = Callable[[Database], Awaitable[None]]


@dataclass(frozen=True)
class Parts:
    """What the parts share. `wanted` says that a picture may be wanted."""

    database: Database
    telegram: Telegram
    settings: Settings
    setup: Setup
    time: Time
    arrivals: Arrivals
    trouble: Trouble
    sending: Sending
    offering: Offering
    wanted: asyncio.Event

    async def open_doors(self, door: AsyncExitStack) -> None:
        """Stand at the addresses that the settings name, until `door` closes."""
        settings = self.settings
        if settings.address:
            from bot.web import Door  # noqa: PLC0415 - a server's code, which most bots that poll do without

            secret = settings.webhook_secret if settings.webhook_url else None
            known = secret.get_secret_value() if secret else None
            standing = Door(self.database, self.telegram, self.arrivals, self.trouble, known, self.offering.take)
            await door.enter_async_context(standing.open(*settings.address))
        if settings.metrics_address:
            from bot.web import Meter  # noqa: PLC0415 - as above

            await door.enter_async_context(Meter(self.database, settings).open(*settings.metrics_address))

    def by_themselves(self) -> dict[str, Callable[[], Awaitable[None]]]:
        """Each part that goes on for ever, by its name; the sender, which ends in its own way, is not among them."""
        parts: dict[str, Callable[[], Awaitable[None]]] = {
            "turns": self._take_turns,
            "offering": self.offering.run,
            "by the clock": lambda: on_duty(self.database, Duty.CLOCK, self._go_by_the_clock),
            "backups": lambda: backups.keep(self.settings, self.time),
        }
        if not self.settings.webhook_url:
            parts["intake"] = lambda: on_duty(self.database, Duty.POLLER, self._poll)
        return parts

    async def _take_turns(self) -> None:
        await turns.take(
            self.database,
            self.telegram,
            self.setup,
            self.time,
            self.arrivals,
            self.sending.wake,
            fetching=self.wanted.set,
            trouble=self.trouble,
        )

    async def _poll(self, held: Database) -> None:
        await intake.poll(held, self.telegram, self.time, self.arrivals, self.trouble, self.offering.take)

    async def _go_by_the_clock(self, held: Database) -> None:
        timed = self._timed()
        await asyncio.gather(*(going_on(name, partial(part, held), self.time) for name, part in timed.items()))

    def _timed(self) -> dict[str, Part]:
        """What goes by the clock, and belongs to whoever has that duty."""
        telegram, setup, time = self.telegram, self.setup, self.time
        timed: dict[str, Part] = {
            "clock": lambda held: clock.run(held, telegram, setup, time, self.sending.wake),
            "fetching": lambda held: fetching.fetch(held, telegram, time, self.wanted),
            "introducing": lambda held: introduce(held, telegram, setup, time),
            "watching": lambda held: watching.watch(held, self.settings, telegram, time),
        }
        if self.settings.smtp_host:
            from bot import mailing  # noqa: PLC0415 - a mail client, only where there is a mail server

            timed["mailing"] = lambda held: mailing.run(held, telegram, setup, time, mailing.server_of(self.settings))
        return timed


def parts_of(database: Database, telegram: Telegram, settings: Settings, setup: Setup, time: Time) -> Parts:
    """The parts of one bot, none of which runs yet."""
    arrivals = Arrivals(time)
    arrivals.kept()
    sending, wanted = Sending(telegram, setup, time, arrivals), asyncio.Event()
    trouble, offering = Trouble(telegram, setup.texts), Offering(database, telegram, setup)
    _hear_of_others(database, {News.TO_SEND: sending.wake, News.PICTURE: wanted.set})
    return Parts(database, telegram, settings, setup, time, arrivals, trouble, sending, offering, wanted)


def _hear_of_others(database: Database, parts: Mapping[News, Callable[[], None]]) -> None:
    """Have what other replicas tell wake the parts that wait for it."""
    if database.shared is None:
        return
    loop = asyncio.get_running_loop()

    def hear(news: News) -> None:
        with suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(parts[news])

    database.shared.on_news(hear)
