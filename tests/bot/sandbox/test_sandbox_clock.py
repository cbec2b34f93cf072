"""The sandbox's clock starts on 10 September 2024, runs, is moved, and is followed from elsewhere."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from sandbox_wire import until

from bot.sandbox.phones.followed import FollowedTime
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import SandboxTime

NOON = datetime(2024, 9, 10, 12, tzinfo=UTC)
DAY = 86_400


def test_it_starts_at_noon_of_10_september_2024_and_runs() -> None:
    clock = SandboxTime()
    first = clock.now()
    time.sleep(0.01)
    assert NOON <= first < clock.now() < NOON + timedelta(seconds=5)


def test_it_moves_forward_only() -> None:
    clock = SandboxTime()
    assert clock.advance(DAY) - NOON >= timedelta(days=1)
    assert clock.now() - NOON >= timedelta(days=1)
    with pytest.raises(ValueError, match="only moves forward"):
        clock.advance(-1)


async def test_a_sleep_ends_when_the_clock_is_moved_over_its_end_and_not_before() -> None:
    clock = SandboxTime()
    sleeper = asyncio.create_task(clock.sleep(2 * DAY))
    await asyncio.sleep(0)
    clock.advance(DAY)
    await asyncio.sleep(0.02)
    assert not sleeper.done()
    clock.advance(DAY)
    await asyncio.wait_for(sleeper, 1)


async def test_a_sleep_ends_by_itself_at_real_speed() -> None:
    clock = SandboxTime()
    before = clock.now()
    await clock.sleep(0.05)
    assert timedelta(seconds=0.05) <= clock.now() - before < timedelta(seconds=1)


async def test_another_process_can_live_by_it(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    sandbox.time.advance(3 * DAY)
    async with FollowedTime(sandbox.url) as followed:
        assert abs(followed.now() - sandbox.time.now()) < timedelta(seconds=1)
        sleeper = asyncio.create_task(followed.sleep(DAY))
        await asyncio.sleep(0.1)
        async with http.post("/api/clock", json={"advance": DAY}) as answer:
            assert (await answer.json())["now"].startswith("2024-09-14T12:00:")
        await asyncio.wait_for(sleeper, 2)
        assert abs(followed.now() - sandbox.time.now()) < timedelta(seconds=1)


async def test_a_follower_without_a_sandbox_says_so_at_once(unused_tcp_port: int) -> None:
    with pytest.raises(aiohttp.ClientConnectorError):
        async with FollowedTime(f"http://127.0.0.1:{unused_tcp_port}"):
            pass


async def test_a_follower_finds_the_time_again_when_the_sandbox_is_back(unused_tcp_port: int) -> None:
    async with Sandbox(port=unused_tcp_port) as first:
        followed = await FollowedTime(first.url).__aenter__()
    try:
        later = SandboxTime(NOON + timedelta(days=30))
        async with Sandbox(port=unused_tcp_port, time=later):
            await until(lambda: followed.now() >= NOON + timedelta(days=30))
    finally:
        await followed.__aexit__(None, None, None)


async def test_a_sleeper_that_is_cancelled_as_the_clock_moves_is_cancelled() -> None:
    time = SandboxTime()

    async def for_ever() -> None:
        while True:
            await time.sleep(1)

    sleeper = asyncio.create_task(for_ever())
    await asyncio.sleep(0.01)
    time.advance(5)
    await asyncio.sleep(0)  # what slept has heard of it, and has not gone on yet
    sleeper.cancel()
    await asyncio.wait([sleeper], timeout=1)
    assert sleeper.cancelled()
