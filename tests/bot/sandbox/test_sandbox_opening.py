"""What is opened is closed again in reverse, also when its opening fails halfway."""

import asyncio

import aiohttp
import pytest

from bot.sandbox.phones.phones import Phones
from bot.sandbox.server import Sandbox
from bot.sandbox.world.opening import Opened


class _Doors(Opened):
    """Two doors, of which the second may be stuck; writes down what happens to them."""

    def __init__(self, *, stuck: bool = False) -> None:
        self.diary: list[str] = []
        self._stuck = stuck

    async def _open(self) -> None:
        for door in ("front", "back"):
            if self._stuck and door == "back":
                raise OSError("stuck")
            self.diary.append(f"{door} opened")
            self._closing.callback(self.diary.append, f"{door} closed")


async def test_the_last_opened_is_the_first_closed() -> None:
    async with _Doors() as doors:
        assert doors.diary == ["front opened", "back opened"]
    assert doors.diary[2:] == ["back closed", "front closed"]


async def test_a_failed_opening_closes_what_was_open() -> None:
    doors = _Doors(stuck=True)
    with pytest.raises(OSError, match="stuck"):
        await doors.__aenter__()
    assert doors.diary == ["front opened", "front closed"]


async def test_phones_without_a_sandbox_leave_nothing_open() -> None:
    """An open session would warn when it is collected, and every warning fails a test."""
    async with Sandbox() as sandbox:
        gone = sandbox.url
    with pytest.raises(aiohttp.ClientConnectorError):
        await Phones(gone).__aenter__()


async def test_a_sandbox_whose_port_is_taken_leaves_nothing_running() -> None:
    async with Sandbox() as first:
        second = Sandbox(port=int(first.url.rpartition(":")[2]))
        with pytest.raises(OSError, match="address already in use"):
            await second.__aenter__()
        assert second.time.watchers == []
        assert len(asyncio.all_tasks()) == 1
