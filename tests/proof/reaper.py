"""Whoever kills the bot, act by act, at the moments at which it hurts most, and starts it again."""

import asyncio
import random
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count

import crowd
from aiosmtpd.smtp import SMTP, Envelope, Session
from bot_process import BotProcess
from crowd import Someone
from post_office import Mailbox

from bot.sandbox.server import Sandbox
from bot.sandbox.world.chats import Delivery

SOON = 0.3
"""Seconds within which an act is answered: somewhere between them the bot is killed."""
ANSWERED_WITHIN = 2.0
A_LITTLE = 0.01
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
    rests: bool = False
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

    async def at_mail(self, mailbox: "Guarded", moments: Sequence[str]) -> None:
        """The bot is killed at its next visits to the mail server, at one of these moments each time."""
        if not self._wants():
            return
        async with self._one_at_a_time, asyncio.timeout(crowd.PATIENCE):
            mailbox.guard(moments, self.bot.strike)
            for _ in moments:
                await mailbox.struck.get()
                await self._goes_on()

    def _wants(self) -> bool:
        return bool(self.every) and not self.rests and (not self.scenes or self.scene in self.scenes)

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


NOT_ANSWERED, BEFORE_IT_LEAVES, ANSWERED, UNDER_WAY = MOMENTS = (
    "the mail server has it, and has not said so",
    "before anything leaves",
    "the mail server has said so",
    "the mail server does not have it",
)
"""At which moments of a visit to the mail server the bot is killed."""


@dataclass
class Guarded(Mailbox):
    """A mailbox at whose door somebody waits; `struck` has a moment for each time that they struck."""

    struck: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    _moments: deque[str] = field(default_factory=deque)
    _now: str = ""
    _strike: Callable[[], None] = lambda: None

    def guard(self, moments: Iterable[str], strike: Callable[[], None]) -> None:
        """Strike at these moments, one a visit."""
        self._moments.extend(moments)
        self._strike = strike

    def holds(self, subject: str) -> bool:
        """Whether there is an email whose subject ends so."""
        return any(str(email["Subject"]).endswith(subject) for email in self.got)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Somebody says to whom the email is."""
        self._now = self._moments.popleft() if self._moments else ""
        self._perhaps(BEFORE_IT_LEAVES)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """An email has come."""
        if self._perhaps(UNDER_WAY):
            return "451 Later"
        answer = await super().handle_DATA(server, session, envelope)
        self._perhaps(NOT_ANSWERED)
        if self._now == ANSWERED:
            asyncio.get_running_loop().call_later(A_LITTLE, self._perhaps, ANSWERED)
        return answer

    def _perhaps(self, moment: str) -> bool:
        if self._now != moment:
            return False
        self._now = ""
        self._strike()
        self.struck.put_nowait(moment)
        return True
