"""Proof: what the messenger asks for is heeded, to the second and in the right lanes, while calls fail in every way.

Two announcements go out at once over a line with faults. Nothing goes to a chat, or in the bulk lanes, before the pause
that was asked for is over; nothing at all to whoever blocked the bot; and replies wait for none of that.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import crowd
import pytest
from crowd import Crowd, Someone
from spine import bot_in, until
from test_outgoing import BLOCKED, FAULTS, LEAST_BLOCKED, OWNER, announce, shorten_rests

from bot.flow.claiming import Item
from bot.flow.pauses import Pauses
from bot.messenger import Call, Gone, TooFast
from bot.messenger.telegram.client import Telegram
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault
from storage import outbox
from storage.database import Database
from storage.outbox import Lane, Outgoing, marking
from storage.sqlite.connection import open_database
from storage.transaction import Tx

TEXTS = ("Come on Saturday.", "Bring a friend.")
LONG_REST = 3600.0
REPLIES = 20
PROMPT = 2.0
"""Seconds in which a reply arrives, whatever the bulk lanes wait for."""


_send = Telegram.send
_slow_down = Pauses.slow_down
_put_each = outbox.put_each


class Watch:
    """Sees every call that the program makes, and what it should not have made."""

    def __init__(self, now: Callable[[], datetime], readers: set[str]) -> None:
        self._now = now
        self._readers = readers
        self._rests: dict[str, datetime] = {}
        self._gone: set[str] = set()
        self.bulk_rests_until = now()
        self.early: list[str] = []
        self.to_the_gone: list[str] = []
        self.pauses = 0

    async def send(self, telegram: Telegram, address: str, call: Call, message: str = "") -> str:
        """Make a call."""
        self._begin(address)
        try:
            return await _send(telegram, address, call, message)
        except Gone:
            self._gone.add(address)
            raise
        except TooFast as error:
            self._pause(address, self._now() + timedelta(seconds=error.seconds))
            raise

    def in_place(self) -> Callable[..., Awaitable[str]]:
        """`send`, as a method of the messenger's."""

        async def send(telegram: Telegram, *what: Any) -> str:
            return await self.send(telegram, *what)

        return send

    def _begin(self, address: str) -> None:
        lane = self.bulk_rests_until if address in self._readers else self._now()
        if self._now() < max(lane, self._rests.get(address, lane)):
            self.early.append(address)
        if address in self._gone:
            self.to_the_gone.append(address)

    def _pause(self, address: str, until: datetime) -> None:
        self.pauses += 1
        self._rests[address] = until
        if address in self._readers:
            self.bulk_rests_until = max(self.bulk_rests_until, until)


async def announce_amid_faults(folder: Path, patch: pytest.MonkeyPatch, *, readers: int) -> str:
    """Send two announcements to so many readers; returns the line of figures."""
    async with Sandbox() as sandbox:
        world = sandbox.world
        phones = [world.add_person(f"Reader {number}", started=True).id for number in range(readers)]
        blocked = {*phones[:: round(1 / BLOCKED)], *phones[:LEAST_BLOCKED]}
        for number in blocked:
            world.chats[number].state = "blocked"
        async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
            await database.transact(announce, phones, *TEXTS)
        watch = Watch(sandbox.time.now, {f"telegram:{number}" for number in (OWNER, *phones)})
        patch.setattr(Telegram, "send", watch.in_place())
        talking = Crowd(sandbox)
        talkers = [talking.add(f"Talker {number}") for number in range(REPLIES)]

        async with bot_in(sandbox, folder, bulk_rate=100_000):
            async with _faulty(sandbox):
                await until(lambda: len(world.deliveries) > readers // 2, crowd.PATIENCE)
            sandbox.faults.add(Fault("too_many", "sendMessage", next=1, seconds=LONG_REST))
            await until(lambda: watch.bulk_rests_until > sandbox.time.now() + timedelta(seconds=LONG_REST / 2))
            slowest = await _slowest_reply(talkers)
        async with bot_in(sandbox, folder, bulk_rate=100_000) as app:
            sandbox.time.set(watch.bulk_rests_until - timedelta(seconds=LONG_REST / 10))
            slowest = max(slowest, await _slowest_reply(talkers))
            sandbox.time.set(watch.bulk_rests_until)
            async with _faulty(sandbox):
                await until(partial(_all_sent, app.database), 3 * crowd.PATIENCE)

    arrived = ((one.chat, one.message.content.said.text) for one in world.deliveries)
    got = Counter((number, text) for number, text in arrived if text in TEXTS)
    assert not [number for number in phones for text in TEXTS if number not in blocked and not got[number, text]]
    assert (watch.early, watch.to_the_gone) == ([], [])
    assert slowest < PROMPT
    again = sum(got.values()) - len(got)
    met = ", ".join(f"{times} {kind}" for kind, times in sorted(sandbox.faults.struck.items()))
    return (
        f"2 × {readers} messages, {len(blocked)} blocked, {met}: 0 lost, {again} twice, the blocked tried once,"
        f" 0 of {watch.pauses} pauses cut short; replies within {slowest:.2f} s while the bulk lanes rested for an hour"
    )


async def _all_sent(database: Database) -> bool:
    return not await database.transact(outbox.sizes)


@asynccontextmanager
async def _faulty(sandbox: Sandbox) -> AsyncIterator[None]:
    """Everything goes wrong now and then; short pauses pass quickly."""
    sandbox.faults.replace(FAULTS)
    resting = asyncio.create_task(shorten_rests(sandbox))
    try:
        yield
    finally:
        resting.cancel()
        sandbox.faults.clear()


async def _slowest_reply(talkers: list[Someone]) -> float:
    """The longest that anybody waits for an answer, when all ask at once; twice the promise at most."""

    async def ask(someone: Someone) -> float:
        began = time.perf_counter()
        someone.say("/language")
        with suppress(TimeoutError):
            async with asyncio.timeout(2 * PROMPT):
                await someone.hears("Your language here")
        return time.perf_counter() - began

    return max(await asyncio.gather(*(ask(one) for one in talkers)))


@pytest.mark.timeout(600)
async def test_every_pause_is_kept_and_no_reply_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None], full: bool
) -> None:
    figure(await announce_amid_faults(tmp_path, monkeypatch, readers=10_000 if full else 500))


def hasty(pauses: Pauses, item: Item, seconds: float) -> datetime:
    """Half of the pause that was asked for."""
    return _slow_down(pauses, item, seconds / 2)


def unhurried(tx: Tx, calls: Iterable[Outgoing]) -> None:
    """Replies are notices."""
    _put_each(tx, [call._replace(lane=max(call.lane, Lane.NOTICE)) for call in calls])


@pytest.mark.parametrize(
    ("broken", "name", "instead"),
    [
        pytest.param(Pauses, "slow_down", hasty, id="pauses are cut short"),
        pytest.param(marking, "_give_up", lambda *_: None, id="the blocked are tried again"),
        pytest.param(outbox, "put_each", unhurried, id="replies rest with the bulk lanes"),
    ],
)
async def test_a_bot_that_does_not_heed_it_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: object, name: str, instead: object
) -> None:
    monkeypatch.setattr(broken, name, instead)
    with pytest.raises(AssertionError):
        await announce_amid_faults(tmp_path, monkeypatch, readers=300)
