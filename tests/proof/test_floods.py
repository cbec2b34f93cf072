"""Proof: a few accounts that send thousands of messages slow nobody else down, take no memory, and are told once.

Nor do many accounts, for each of which many replies wait, keep anybody else waiting for theirs.
"""

import asyncio
import itertools
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from bot_process import BotProcess, bot_process
from crowd import PATIENCE, Crowd, Someone, read_all
from spine import until

from bot.messenger import Call, pack, unpack
from bot.sandbox.server import Sandbox
from bot.sandbox.world import people
from storage import outbox, people as kept
from storage.outbox import Lane
from storage.people import PersonId
from storage.sqlite.connection import open_database
from storage.transaction import Tx

HONEST = 20
NOTICE = "That was a lot at once"
PATIENT = 2.0
"""Seconds within which 95 of 100 honest people are answered."""
PROMPT = 1.0
"""Seconds within which everybody is answered beside chats for which much waits."""
BUSY = 5.0
"""Either where other tests run at the same time on the same machine."""
FLAT = 10.0
"""MiB by which the memory may grow from the first quarter of a flood to its end: what allocators hold back."""


async def flood(
    folder: Path, port: int, *, accounts: int, messages: int, rate: int, within: float = BUSY, broken_by: str = ""
) -> str:
    """Let accounts send so many messages in all, so many a second, while others talk; returns the line of figures."""
    async with (
        Sandbox() as sandbox,
        bot_process(sandbox, folder, broken_by=broken_by, metrics_listen=f"127.0.0.1:{port}") as bot,
    ):
        await bot.start()
        crowd = Crowd(sandbox)
        honest = [crowd.add(f"Honest {number}") for number in range(HONEST)]
        flooders = [sandbox.world.add_person(f"Flooder {number}") for number in range(accounts)]
        numbers = {one.id for one in flooders}
        waits: list[float] = []
        memory: list[float] = []
        talking = asyncio.gather(*(_talk(one, waits) for one in honest))
        for number, flooder in zip(range(messages), itertools.cycle(flooders), strict=False):
            people.say(sandbox.world, flooder, f"/help {number}")
            if number % (rate // 20) == 0:
                memory.append(_memory(bot.process_id))
                await asyncio.sleep(1 / 20)
        await until(lambda: not numbers & {update.line[1] for update in sandbox.world.updates.pending()}, PATIENCE)
        memory.append(_memory(bot.process_id))
        await read_all(port)
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
        told = await _told(bot, sandbox)

    assert {told[number] for number in numbers} == {1}, "told once each"
    assert not [one.name for one in honest if told[one.person.id]], "and nobody else"
    slow = statistics.quantiles(waits, n=20)[-1]
    assert slow < within
    grown = max(memory) - max(memory[: len(memory) // 4])
    assert grown < FLAT
    return (
        f"{messages} messages of {accounts} accounts, {rate} a second: each told once; {len(waits)} replies to others,"
        f" p95 {slow:.2f} s; {grown:.1f} MiB more memory"
    )


async def _talk(someone: Someone, waits: list[float]) -> None:
    """Ask one thing after the other, a second or so apart, and take down how long each answer took."""
    chance = random.Random(someone.name)  # noqa: S311 - when to speak is no secret
    while True:
        await asyncio.sleep(chance.uniform(0.2, 1.8))
        began = time.perf_counter()
        someone.say("/language")
        await someone.hears("Your language here")
        waits.append(time.perf_counter() - began)


def _memory(process_id: int) -> float:
    """What a process holds, in MiB."""
    pages = int(Path(f"/proc/{process_id}/statm").read_text().split()[1])
    return pages * 4096 / 2**20


async def _told(bot: BotProcess, sandbox: Sandbox) -> Counter[int]:
    """How often each chat was told that it floods; the bot is stopped for it."""
    await bot.stop()
    delivered = [(one.chat, one.message.content.said.text) for one in sandbox.world.deliveries]
    async with open_database(bot.folder, bot.folder / "secret.key", sandbox.time.now) as database:
        return Counter(chat for chat, text in delivered + await database.transact(_left) if NOTICE in text)


def _left(tx: Tx) -> list[tuple[int, str]]:
    """What still waits to be sent: to which chat, and its words."""
    found = []
    for number, person_id, sealed in map(tuple, tx.all("SELECT id, person_id, call FROM outbox")):
        call = unpack(tx.keys.open(f"outbox.call:{number}:{person_id}", sealed))
        address = kept.get(tx, PersonId(person_id)).address
        found.append((int(address.removeprefix("telegram:")), str(call.params.get("text", ""))))
    return found


async def crowded(folder: Path, *, accounts: int, waiting: int, within: float, broken_by: str = "") -> str:
    """Let many replies wait for many accounts; returns the line of figures: how long others wait for theirs."""
    async with Sandbox() as sandbox, bot_process(sandbox, folder, broken_by=broken_by) as bot:
        slow = [sandbox.world.add_person(f"Slow {number}", started=True).id for number in range(accounts)]
        await bot.prepare()
        async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
            await database.transact(_pile_up, slow, waiting)
        crowd = Crowd(sandbox)
        honest = [crowd.add(f"Honest {number}") for number in range(HONEST)]
        waits: list[float] = []
        await bot.start()
        before = len(sandbox.world.deliveries)
        began = time.perf_counter()
        for one in honest:  # all at once: one after the other, only the first would wait for a flood to be over
            one.say("/help")
        for one in honest:
            await one.hears("What you can do")
            waits.append(time.perf_counter() - began)
        left = accounts * waiting - (len(sandbox.world.deliveries) - before)
        await bot.kill()
    slowest, median = statistics.quantiles(waits, n=20, method="inclusive")[-1], statistics.median(waits)
    assert slowest < within, "who has little waiting waits for who has much"
    assert left > accounts, "the flood was over too soon to say anything"
    return (
        f"{waiting} replies wait for each of {accounts} accounts: {len(waits)} others have theirs after {median:.2f} s,"
        f" 95 of 100 within {slowest:.2f} s"
    )


def _pile_up(tx: Tx, chats: list[int], waiting: int) -> None:
    """Replies to many people, as so many quick messages of each would leave them."""
    slow = [kept.meet(tx, f"telegram:{chat}", "en") for chat in chats]
    for number in range(waiting):
        for person in slow:
            outbox.put(tx, person, pack(Call("sendMessage", {"text": f"reply {number}"})), lane=Lane.REPLY)


@pytest.mark.timeout(300)
async def test_many_slow_chats_hold_up_nobody(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    figure(await crowded(tmp_path, accounts=500, waiting=60 if full else 30, within=PROMPT if full else BUSY))


@pytest.mark.timeout(300)
async def test_a_bot_that_sends_first_what_came_first_is_found_out(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="who has little waiting waits"):
        await crowded(tmp_path, accounts=500, waiting=30, within=BUSY, broken_by="proof.breakages:sending_in_order")


@pytest.mark.timeout(180)
async def test_a_flood_slows_nobody_down(
    tmp_path: Path, unused_tcp_port: int, figure: Callable[[str], None], full: bool
) -> None:
    accounts, messages, within = (50, 20_000, PATIENT) if full else (10, 3000, BUSY)
    figure(await flood(tmp_path, unused_tcp_port, accounts=accounts, messages=messages, rate=1000, within=within))


async def test_a_bot_that_can_be_flooded_is_found_out(tmp_path: Path, unused_tcp_port: int) -> None:
    with pytest.raises(AssertionError, match="told once each"):
        await flood(
            tmp_path,
            unused_tcp_port,
            accounts=10,
            messages=1000,
            rate=1000,
            broken_by="proof.breakages:reading_every_flood",
        )
