"""Proof: an announcement reaches everybody, however often the program is ended meanwhile, and whatever else fails.

After SIGKILL nobody is left out, and at most what was in flight comes again; after SIGTERM nothing comes again.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import crowd
import pytest
from bot_process import BotProcess, bot_process
from crowd import delivered
from spine import until

from bot.flow.in_hand import MOST_UNMARKED
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage import announcements, membership, people
from storage.announcements import Announcement
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.rights import Role
from storage.sqlite.connection import open_database
from storage.transaction import Tx

FAULTS = (
    Fault("too_many", "sendMessage", probability=0.02),
    Fault("error", "sendMessage", probability=0.01, status=500),
    Fault("lost_after", "sendMessage", probability=0.002),
)
OWNER = 1
"""The number of a chat that is not there: the owner only announces."""
BLOCKED = 0.001
LEAST_BLOCKED = 2


@dataclass
class Mailing:
    """An announcement that a bot in a process of its own sends to `recipients`, by the numbers of their chats."""

    sandbox: Sandbox
    bot: BotProcess
    recipients: set[int]

    @property
    def reached(self) -> set[int]:
        """Who has got it."""
        return {one.chat for one in self.sandbox.world.deliveries}

    @property
    def again(self) -> int:
        """How many messages came again."""
        return len(self.sandbox.world.deliveries) - len(self.reached)

    async def sent(self) -> None:
        """Return when everybody has got it; fails as soon as nothing arrives any more."""
        deliveries = self.sandbox.world.deliveries
        while self.reached < self.recipients:
            await until(partial(self._goes_on, len(deliveries)), crowd.PATIENCE)

    def _goes_on(self, so_far: int) -> bool:
        return len(self.sandbox.world.deliveries) > so_far

    async def counted(self) -> Announcement:
        """What the bot's own count says in the end; the bot is stopped for it."""
        while True:
            await self.bot.stop()
            async with open_database(self.bot.folder, self.bot.folder / "secret.key", self.sandbox.time.now) as data:
                counted = await data.transact(_the_one)
            if not counted.left:
                return counted
            await self.bot.start()
            await asyncio.sleep(1)


@asynccontextmanager
async def mailing(folder: Path, recipients: int, broken_by: str = "", bulk_rate: int = 400) -> AsyncIterator[Mailing]:
    """A bot that is about to send an announcement. Up to 400/s, no more than `MOST_UNMARKED` are ever unmarked."""
    async with Sandbox() as sandbox, bot_process(sandbox, folder, broken_by=broken_by, bulk_rate=bulk_rate) as bot:
        phones = [sandbox.world.add_person(f"Reader {number}", started=True).id for number in range(recipients)]
        async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
            await database.transact(announce, phones)
        await bot.start()
        yield Mailing(sandbox, bot, set(phones))


async def kill_while_sending(folder: Path, *, recipients: int, kills: int, broken_by: str = "") -> str:
    """Kill the bot again and again while it sends; returns the line of figures."""
    async with mailing(folder, recipients, broken_by) as made:
        await _killed(made, kills)
        _check(made, await made.counted())
        return f"{recipients} recipients, {kills} kills: 0 lost, {made.again} twice (at most {kills * MOST_UNMARKED})"


async def stop_while_sending(folder: Path, *, recipients: int, stops: int, broken_by: str = "") -> str:
    """Stop and start the bot again and again while it sends; returns the line of figures."""
    chance = random.Random(2)  # noqa: S311 - when to stop is no secret
    took = []
    async with mailing(folder, recipients, broken_by, bulk_rate=100_000) as made:
        sending = asyncio.ensure_future(made.sent())
        for _ in range(stops):
            await delivered(made.sandbox.world, chance.randint(1, 2 * recipients // stops), unless=sending)
            took.append(await made.bot.stop())
            await made.bot.start()
        await sending
        counted = await made.counted()
    assert made.again == 0
    assert (counted.sent, counted.left) == (recipients, 0)
    return f"{recipients} recipients, {stops} stops: 0 lost, 0 twice, the slowest took {max(took):.1f} s"


async def kill_amid_faults(folder: Path, *, recipients: int, kills: int, broken_by: str = "") -> str:
    """Kill the bot while it sends over a line on which everything goes wrong that can; returns the line of figures."""
    async with mailing(folder, recipients, broken_by) as made:
        sandbox, world = made.sandbox, made.sandbox.world
        blocked = set(sorted(made.recipients)[:: round(1 / BLOCKED)]) | set(sorted(made.recipients)[:LEAST_BLOCKED])
        for number in blocked:
            world.chats[number].state = "blocked"
        made.recipients -= blocked
        sandbox.faults.replace(FAULTS)
        resting = asyncio.create_task(shorten_rests(sandbox))
        await _killed(made, kills)
        counted = await made.counted()
        resting.cancel()
        _check(made, counted, unreachable=len(blocked), lost_answers=sandbox.faults.struck["lost_after"])
        met = ", ".join(f"{times} {kind}" for kind, times in sorted(sandbox.faults.struck.items()))
        return f"{recipients} recipients, {kills} kills, {len(blocked)} blocked, {met}: 0 lost, {made.again} twice"


async def _killed(made: Mailing, kills: int) -> None:
    chance = random.Random(1)  # noqa: S311 - when to kill is no secret
    sending = asyncio.ensure_future(made.sent())
    while made.bot.kills < kills:
        await delivered(made.sandbox.world, chance.randint(1, 2 * len(made.recipients) // kills), unless=sending)
        await made.bot.kill()
        await made.bot.start()
    await sending


async def shorten_rests(sandbox: Sandbox) -> None:
    """Whenever nothing arrives any more, the pause that was asked for passes at once."""
    while True:
        before = len(sandbox.world.deliveries)
        await asyncio.sleep(0.03)
        if len(sandbox.world.deliveries) == before:
            sandbox.time.advance(1)


def _check(made: Mailing, counted: Announcement, *, unreachable: int = 0, lost_answers: int = 0) -> None:
    assert made.again <= made.bot.kills * MOST_UNMARKED + lost_answers
    assert (counted.sent, counted.unreachable, counted.failed) == (len(made.recipients), unreachable, 0)


def announce(tx: Tx, phones: list[int], *texts: str) -> None:
    """Phones subscribe, and the owner of a team of one announces something to them."""
    for number in phones:
        people.subscribe(tx, people.meet(tx, f"telegram:{number}", "en").id, wanted=True)
    owner = people.meet(tx, f"telegram:{OWNER}", "en")
    membership.join(tx, owner.id, membership.invite(tx, Role.OWNER), "Olga")
    for text in texts or ("Come on Saturday.",):
        announcements.propose(tx, owner.id, SUBSCRIBERS, {"en": Content(markup=text)}, None, None, setting=1)


def _the_one(tx: Tx) -> Announcement:
    row = tx.one("SELECT id FROM announcements")
    found = announcements.find(tx, row[0]) if row else None
    assert found
    return found


@pytest.mark.timeout(600)
async def test_nobody_is_left_out_after_sigkill(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    recipients, kills = (20_000, 100) if full else (1000, 4)
    figure(await kill_while_sending(tmp_path, recipients=recipients, kills=kills))


@pytest.mark.timeout(600)
async def test_nothing_comes_twice_after_sigterm(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    recipients, stops = (20_000, 20) if full else (1000, 4)
    figure(await stop_while_sending(tmp_path, recipients=recipients, stops=stops))


@pytest.mark.timeout(600)
async def test_nobody_is_left_out_amid_faults(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    recipients, kills = (20_000, 100) if full else (1000, 4)
    figure(await kill_amid_faults(tmp_path, recipients=recipients, kills=kills))


async def test_a_bot_that_forgets_what_it_claimed_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "PATIENCE", 5)
    # Either somebody is left out, or, if everything in flight got through before each kill, the count is short of it.
    with pytest.raises((TimeoutError, AssertionError)):
        await kill_while_sending(
            tmp_path, recipients=1000, kills=4, broken_by="proof.breakages:marking_before_it_is_sent"
        )


async def test_a_bot_that_drops_what_is_in_flight_is_found_out(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        await stop_while_sending(
            tmp_path, recipients=1000, stops=4, broken_by="proof.breakages:leaving_without_landing"
        )
