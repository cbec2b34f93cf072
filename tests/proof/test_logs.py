"""Proof: whatever happens, nothing that anybody wrote, nobody's name or number and no token is in the log.

A whole story is told to the real bot at DEBUG, in both styles of logging, while everything goes wrong that can: it is
killed and started again, Telegram fails, asks to slow down and loses answers, people block the bot, messages cannot be
read, flows fail with a person's words in their error, and the disk does not always take what is written.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from bot_process import BotProcess, bot_process
from disk import reachable
from misfortunes import FAILING
from spine import until
from story import PATIENCE, Story
from traces import Search, Trace

from bot.operator import control
from bot.operator.operations import Failed
from bot.sandbox.server import Sandbox
from bot.sandbox.world.faults import Fault

HERE = Path(__file__).parent
HAPPENED = (  # each is logged by another misfortune
    "a turn failed",
    "asked to slow down",
    "nothing gets through",
    "updates cannot be fetched",
    "what arrived cannot be kept",
    "turns cannot be taken",
    "the outbox cannot be used",
    "an operation failed",
)

FAULTS = (
    Fault("error", "sendMessage", next=2),
    Fault("too_many", "answerCallbackQuery", next=2),
    Fault("lost_after", "editMessageText", next=2),
    Fault("lost_before", "getUpdates", next=2),
)

pytestmark = pytest.mark.skipif(not reachable(), reason="this Python hides the SQLite it uses")


async def logged(
    folder: Path, tell: Callable[[Story, BotProcess], Awaitable[None]], misfortunes: str, style: str, people: int
) -> tuple[set[Trace], str]:
    """Tell a story to a bot that misfortunes befall; returns what is found of it in the log, and the log."""
    logs = folder / f"{style}.log"
    async with (
        Sandbox(seed=13) as sandbox,
        bot_process(
            sandbox,
            folder / style,
            broken_by=f"misfortunes:{misfortunes}",
            logs=logs,
            log_level="DEBUG",
            log_format=style,
            letter_approvals=1,  # words that are planted look like full names
            bulk_rate=1000,
        ) as bot,
    ):
        story = Story(sandbox, folder / style, people)
        await bot.start()
        await story.campaign_comes_in()
        await tell(story, bot)
        sandbox.faults.clear()
        await bot.stop()
    written = logs.read_text()
    words = story.planted.words | {sandbox.token: "token", sandbox.token.partition(":")[2]: "token"}
    return Search(words, story.planted.numbers).of({logs.name: written.encode()}), written


async def all_goes_wrong(story: Story, bot: BotProcess) -> None:
    """The whole story, while Telegram, the people and the operator make trouble, too."""
    with suppress(Failed):
        await control.ask(bot.folder, "no such operation", "")
    await story.team_joins()
    await again(bot)
    story.sandbox.faults.replace(replace(fault) for fault in FAULTS)  # they count down
    failing = bot.folder.parent / FAILING
    failing.touch()
    await story.people_come()
    await asyncio.gather(story.team_decides(), story.team_announces())
    await story.supporters[3].phone.block()
    await story.something_cannot_be_read()
    await story.answers_wait()
    await until(lambda: all(what in logs_of(bot) for what in HAPPENED), PATIENCE)
    failing.unlink()
    await again(bot)


async def some_stumble(story: Story, _bot: BotProcess) -> None:
    """Letters alone, which fail with the words of their writers at the first try."""
    await story.people_come()


def logs_of(bot: BotProcess) -> str:
    """What it has logged so far."""
    assert bot._logs
    return bot._logs.read_text()


async def again(bot: BotProcess) -> None:
    """Kill it, and start it again."""
    await bot.kill()
    await bot.start()


@pytest.fixture(autouse=True)
def within_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process of the bot finds the misfortunes."""
    monkeypatch.setenv("PYTHONPATH", str(HERE), prepend=os.pathsep)


@pytest.mark.timeout(600)
async def test_logs_say_nothing_of_anybody(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    lines, traces = 0, set[Trace]()
    for style in ("console", "json") if full else ("json",):
        found, written = await logged(tmp_path, all_goes_wrong, "many", style, 40 if full else Story.FEWEST)
        lines, traces = lines + len(written.splitlines()), traces | found
    figure(f"{lines} lines at DEBUG, {len(HAPPENED)} kinds of misfortune: {len(traces)} traces")
    assert traces == set()


@pytest.mark.timeout(300)
async def test_logs_bite_when_an_error_may_speak(tmp_path: Path) -> None:
    found, _ = await logged(tmp_path, some_stumble, "many_and_quoting", "console", Story.FEWEST)
    assert {trace.what for trace in found} >= {"pen name", "supporter's number"}
