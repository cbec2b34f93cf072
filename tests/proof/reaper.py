"""Whoever kills the bot, act by act, at the moments at which it hurts most, and starts it again."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count

from aiosmtpd.smtp import SMTP, Envelope, Session
from bot_process import BotProcess
from crowd import Someone
from post_office import Mailbox

from bot.sandbox.server import Sandbox
from bot.sandbox.world.chats import Delivery

SOON = 0.3
"""Seconds within which an act is answered: somewhere between them the bot is killed."""
ANSWERED_WITHIN = 2.0
UNHURRIED = 20
"""Seconds that pass between two kills: nobody acts so fast that it would count as a flood."""


@dataclass
class Reaper:
    """Kills the bot after one act in `every`, in these `scenes` or in all; with `every` 0 never.

    By turns: as soon as the act has left the phone, a moment later, and when the answer has arrived, before the bot
    hears that it has.
    """

    sandbox: Sandbox
    bot: BotProcess
    every: int
    scenes: frozenset[str] = frozenset()
    scene: str = ""
    struck: Counter[str] = field(default_factory=Counter)
    _chance: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - when to kill is no secret
    _acts: Iterator[int] = field(default_factory=lambda: count(1))
    _turns: Iterator[int] = field(default_factory=count)
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def after(self, actor: Someone) -> None:
        """Somebody has done something: perhaps the bot is killed because of it."""
        if not self._wants() or next(self._acts) % self.every:
            return
        async with self._one_at_a_time:
            match next(self._turns) % 3:
                case 0:
                    await asyncio.sleep(self._chance.random() * SOON / 10)
                case 1:
                    await asyncio.sleep(self._chance.random() * SOON)
                case _:
                    with self._at_delivery(actor.person.id) as arrived, suppress(TimeoutError):
                        await asyncio.wait_for(arrived.wait(), ANSWERED_WITHIN)
                    if arrived.is_set():
                        await self._goes_on()
                        return
            await self.strike()

    async def strike(self) -> None:
        """Kill the bot now, and start it again."""
        self.bot.strike()
        await self._goes_on()

    async def at_mail(self, mailbox: "Guarded", moment: str) -> None:
        """The bot is killed at this moment of its next visit to the mail server."""
        if self._wants():
            async with self._one_at_a_time:
                await mailbox.strikes_at(moment, self.bot.strike)
                await self._goes_on()

    def _wants(self) -> bool:
        return bool(self.every) and (not self.scenes or self.scene in self.scenes)

    async def _goes_on(self) -> None:
        await self.bot.struck()
        self.struck[self.scene] += 1
        await self.bot.start()
        self.sandbox.time.advance(UNHURRIED)

    @contextmanager
    def _at_delivery(self, chat: int) -> Iterator[asyncio.Event]:
        """Kill the bot at the next message that arrives in a chat."""
        arrived = asyncio.Event()

        def kill(delivery: Delivery) -> None:
            if delivery.chat == chat and not arrived.is_set():
                self.bot.strike()
                arrived.set()

        self.sandbox.world.on_delivery.append(kill)
        try:
            yield arrived
        finally:
            self.sandbox.world.on_delivery.remove(kill)


BEFORE_IT_LEAVES, UNDER_WAY, NOT_ANSWERED, ANSWERED = MOMENTS = (
    "before anything leaves",
    "the mail server does not have it",
    "the mail server has it, and has not said so",
    "the mail server has said so",
)
"""At which moments of a visit to the mail server the bot is killed."""


@dataclass
class Guarded(Mailbox):
    """A mailbox at whose door somebody waits."""

    _moment: str = ""
    _strike: Callable[[], None] = lambda: None
    _struck: asyncio.Event = field(default_factory=asyncio.Event)

    async def strikes_at(self, moment: str, strike: Callable[[], None]) -> None:
        """Return when the bot was struck at this moment."""
        self._moment, self._strike = moment, strike
        self._struck.clear()
        await self._struck.wait()

    def holds(self, subject: str) -> bool:
        """Whether there is an email whose subject ends so."""
        return any(str(email["Subject"]).endswith(subject) for email in self.got)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Somebody says to whom the email is."""
        self._perhaps(BEFORE_IT_LEAVES)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """An email has come."""
        if self._perhaps(UNDER_WAY):
            return "451 Later"
        answer = await super().handle_DATA(server, session, envelope)
        self._perhaps(NOT_ANSWERED)
        if self._moment == ANSWERED:
            asyncio.get_running_loop().call_later(0.01, self._perhaps, ANSWERED)
        return answer

    def _perhaps(self, moment: str) -> bool:
        if self._moment != moment:
            return False
        self._moment = ""
        self._strike()
        self._struck.set()
        return True
