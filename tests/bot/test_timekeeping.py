"""Waiting for an event or a moment, whichever comes first."""

import asyncio
import math
import time
from datetime import UTC, timedelta

import pytest

from bot.sandbox.world.clock import SandboxTime
from bot.timekeeping import SystemTime, Time, wait_for


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
        await wait_for(event, SystemTime(), math.inf)
    assert not event.is_set()


@pytest.mark.parametrize("ahead", [-1, 0, 0.02])
async def test_time_that_passes_ends_the_wait(ahead: float) -> None:
    async with asyncio.timeout(1):
        await wait_for(asyncio.Event(), SystemTime(), ahead)


async def test_a_clock_that_is_moved_ends_the_wait() -> None:
    clock = SandboxTime()
    waiting = asyncio.create_task(wait_for(asyncio.Event(), clock, 3600))
    await asyncio.sleep(0)
    clock.advance(3601)
    async with asyncio.timeout(1):
        await waiting


async def test_waiting_is_cheap_and_leaves_nothing_behind() -> None:
    event = asyncio.Event()
    before, began = len(asyncio.all_tasks()), time.process_time()
    for _ in range(100):
        event.set()
        await wait_for(event, SystemTime(), 3600)
    await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == before
    assert time.process_time() - began < 0.5


async def test_a_clock_that_stands_still_ends_the_wait_only_when_it_is_moved() -> None:
    clock = SandboxTime(runs=False)
    waits = [asyncio.create_task(wait_for(asyncio.Event(), clock, seconds)) for seconds in (0, 0.001, 10, 20)]
    sleeps = [asyncio.create_task(clock.sleep(seconds)) for seconds in (0, 0.001, 10, 20)]
    await asyncio.sleep(0.05)
    assert [task.done() for task in waits + sleeps] == 2 * [True, False, False, False]
    clock.advance(10)
    await asyncio.sleep(0.01)
    assert [task.done() for task in waits + sleeps] == 2 * [True, True, True, False]
    clock.advance(10)
    await asyncio.gather(*waits, *sleeps)


@pytest.mark.parametrize("clock", [SystemTime(), SandboxTime(), SandboxTime(runs=False)])
async def test_an_alarm_that_is_cancelled_does_not_ring(clock: Time) -> None:
    event = asyncio.Event()
    clock.ring(event, 0.01).cancel()
    if isinstance(clock, SandboxTime):
        clock.advance(1)
    await asyncio.sleep(0.03)
    assert not event.is_set()


def test_the_steady_reading_goes_on_by_as_much_as_the_clock_is_moved_and_never_back() -> None:
    clock = SandboxTime(runs=False)
    began = clock.seconds()
    clock.advance(90)
    assert clock.seconds() - began == 90
    clock.set(clock.now() - timedelta(seconds=30))  # as when it is set right
    assert clock.seconds() - began == 90
    clock.advance(31)
    assert clock.seconds() - began == 91
