"""A part that fails begins again, later and later, and takes nothing else along."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import structlog
from spine import bot_in, until

from bot.flow import clock, fetching, intake, turns
from bot.flow.claiming import visit
from bot.flow.going_on import CALM, going_on
from bot.sandbox.server import Sandbox
from bot.sandbox.world.clock import SandboxTime
from storage import inbox
from storage.errors import CannotStart

HELP = "What you can do"


class _Recorded(SandboxTime):
    """A clock on which every sleep is over at once, and remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)


def failing(times: int, time: SandboxTime, works_for: float = 0.0) -> Callable[[], Awaitable[None]]:
    """A part that fails so often, and then is over."""
    left = times

    async def part() -> None:
        nonlocal left
        left -= 1
        time.advance(works_for)
        if left >= 0:
            raise OSError("what somebody wrote")

    return part


async def test_a_part_that_fails_begins_again_ever_later_and_sooner_after_a_calm_while() -> None:
    time = _Recorded()
    with structlog.testing.capture_logs() as lines:
        await going_on("a part", failing(9, time), time)
        assert time.slept == [1, 2, 4, 8, 16, 32, 60, 60, 60]
        time.slept.clear()
        await going_on("a part", failing(3, time, works_for=CALM + 1), time)
        assert time.slept == [1, 1, 1]
    assert {line["part"] for line in lines} == {"a part"}
    assert "what somebody wrote" not in str(lines)


async def test_what_the_operator_must_mend_is_not_tried_again() -> None:
    async def part() -> None:
        raise CannotStart("There is no key.")

    with pytest.raises(CannotStart):
        await going_on("a part", part, _Recorded())


@pytest.mark.parametrize(
    ("module", "name"),
    [(turns, "take_some"), (clock, "tick"), (fetching, "_due"), (intake, "keep"), (inbox, "receive")],
    ids=lambda value: getattr(value, "__name__", value),
)
async def test_no_part_ends_the_bot(module: object, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sabotage: the heart of a part fails a few times, as no disk error would have it; then people are answered."""
    heart, left = getattr(module, name), 3

    def fails(*args: object, **more: object) -> object:
        nonlocal left
        left -= 1
        if left >= 0:
            raise RuntimeError("by a fault of ours")
        return heart(*args, **more)

    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        monkeypatch.setattr(module, name, fails)
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await until(lambda: sandbox.time.advance(2) and (left < 0 or name == "_due"))
        await asyncio.sleep(0.1)
        await until(lambda: sandbox.time.advance(2) and any(HELP in words for _, words in ana.transcript))


async def test_a_sender_whose_visits_fail_sends_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = 3

    def fails(*args: object) -> object:
        nonlocal left
        left -= 1
        if left >= 0:
            raise RuntimeError("by a fault of ours")
        return visit(*args)  # type: ignore[arg-type]  # passed on as it came

    async with Sandbox() as sandbox, bot_in(sandbox, tmp_path):
        monkeypatch.setattr("bot.flow.sender.visit", fails)
        ana = await sandbox.phone("Ana")
        await ana.say("/help")
        await until(lambda: sandbox.time.advance(2) and any(HELP in words for _, words in ana.transcript))
    assert left < 0
