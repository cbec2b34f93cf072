"""Proof: no answer of a server, however odd, ends the bot, and nothing is confirmed that was not kept.

A server mutates updates and answers at random (the seed is fixed), over real HTTP, against the whole bot.
"""

import asyncio
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from odd_server import HELP, TOKEN, Hostile, server
from pydantic import SecretStr
from spine import until
from structlog.testing import capture_logs

from bot.app import running
from bot.flow import intake
from bot.messenger.telegram.wire import LONGEST_PAUSE
from bot.sandbox.world.clock import SandboxTime
from bot.settings import Settings
from storage.database import Database


async def odd(folder: Path, seed: int, cases: int) -> str:
    """Answer oddly so many times, and then as Telegram would; returns the line of figures."""
    hostile, time = Hostile(random.Random(seed)), SandboxTime()  # noqa: S311 - the same odd things each time
    # To write thousands of odd answers into a log that is shown takes longer than to be given them.
    with capture_logs():
        async with server(hostile.answering) as url, running(_settings(url, folder), time) as bot:
            hostile.database = bot.database

            async def enough() -> bool:
                calls = hostile.calls
                await _goes_on(bot.database)
                if hostile.calls == calls:  # every call of the bot's waits for its pause to end
                    time.advance(LONGEST_PAUSE)
                return hostile.cases >= cases or bool(hostile.unkept)

            async def answered() -> bool:
                await _goes_on(bot.database)
                time.advance(600)
                return any(HELP in text for text in hostile.said)

            await until(enough, 600)
            hostile.hostile = False
            hostile.said.clear()
            if not hostile.unkept:
                await until(answered, 60)
            given, unkept = hostile.given, hostile.unkept
    assert unkept == [], "confirmed and not kept"
    return f"{hostile.cases} odd answers and {given} updates, most of them odd too: the bot lives, 0 confirmed unkept"


async def _goes_on(database: Database) -> None:
    """Let the bot do something, however busy the machine is, so that the clock does not run away from it.

    It would be two days on, and the numbers of updates forgotten, before it was looked whether they were kept.
    """
    await database.transact(lambda _: None)
    await asyncio.sleep(0.005)


def _settings(url: str, folder: Path) -> Settings:
    token = SecretStr(TOKEN)
    return Settings(bot_token=token, telegram_api_url=url, data_dir=folder, secret_key_file=folder / "secret.key")


@pytest.mark.timeout(900)
async def test_odd_answers_and_updates_end_nothing_and_lose_nothing(
    tmp_path: Path, figure: Callable[[str], None], full: bool
) -> None:
    figure(await odd(tmp_path, 1, 20_000 if full else 1_000))


@pytest.mark.timeout(600)
async def test_a_bot_that_confirms_what_it_did_not_keep_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, chance = intake.keep, random.Random(2)  # noqa: S311 - which are not kept is no secret

    async def forgetful(*what: object) -> bool:
        return chance.random() < 0.1 or await keep(*what)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(intake, "keep", forgetful)
    with pytest.raises(AssertionError, match="confirmed and not kept"):
        await odd(tmp_path, 1, 300)
