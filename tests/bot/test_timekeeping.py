"""Waiting for an event or a moment, whichever comes first."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.world.clock import SandboxTime
from bot.timekeeping import SystemTime, wait_for


async def test_the_machines_clock_is_in_utc_and_sleeps() -> None:
    clock = SystemTime()
    before = clock.now()
    await clock.sleep(0.02)
    assert before.tzinfo is UTC
    assert timedelta(seconds=0.02) <= clock.now() - before < timedelta(seconds=1)


async def test_an_event_ends_the_wait_and_is_cleared() -> None:
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(0.02, event.set)
    async with asyncio.timeout(1):
        await wait_for(event, SystemTime(), None)
    assert not event.is_set()


@pytest.mark.parametrize("ahead", [-1, 0, 0.02])
async def test_a_moment_ends_the_wait(ahead: float) -> None:
    async with asyncio.timeout(1):
        await wait_for(asyncio.Event(), SystemTime(), datetime.now(UTC) + timedelta(seconds=ahead))


async def test_a_clock_that_is_moved_ends_the_wait_at_whatever_moment_it_is_moved() -> None:
    clock = SandboxTime()
    for wait_first in (True, False):
        waiting = asyncio.create_task(wait_for(asyncio.Event(), clock, clock.now() + timedelta(hours=1)))
        if wait_first:
            await asyncio.sleep(0.02)
        clock.advance(3601)
        async with asyncio.timeout(1):
            await waiting


async def test_waiting_is_cheap_and_leaves_nothing_behind() -> None:
    event = asyncio.Event()
    before, began = len(asyncio.all_tasks()), time.process_time()
    for _ in range(100):
        event.set()
        await wait_for(event, SystemTime(), datetime.now(UTC) + timedelta(hours=1))
    await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == before
    assert time.process_time() - began < 0.5
