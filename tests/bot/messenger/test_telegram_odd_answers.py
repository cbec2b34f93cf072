"""No answer of a server, however odd, ends the bot: each is one of the errors that the rest of the program knows."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
import structlog
from odd_server import HELP, ODD_ANSWERS, ODD_UPDATES, TOKEN, Answered, Hostile, ok, server
from pydantic import SecretStr
from spine import until

from bot.app import running
from bot.messenger import PerhapsSent, TooFast, Unreachable
from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.wire import LARGEST_ANSWER, LONGEST_PAUSE
from bot.sandbox.world.clock import SandboxTime
from bot.settings import Settings


@pytest.mark.parametrize("odd", ODD_ANSWERS, ids=range(len(ODD_ANSWERS)))
async def test_an_odd_answer_to_a_question_for_updates_is_a_server_that_cannot_be_reached(odd: Answered) -> None:
    async with server(lambda *_: odd) as url, Telegram(TOKEN, url) as telegram:
        if odd.status in (401, 404):
            return  # said to the operator at the start, and later asked again (test_intake.py)
        with pytest.raises((Unreachable, TooFast)) as caught:
            await telegram.fetch(None)
        if isinstance(caught.value, TooFast):
            assert 0 < caught.value.seconds <= LONGEST_PAUSE
        with pytest.raises((Unreachable, TooFast)):
            await telegram.username()


async def test_what_is_no_update_is_stepped_over_and_the_others_are_taken() -> None:
    good = [json.dumps({"update_id": number}) for number in (5, 6, 7)]
    mixed = [each for pair in zip(good, ODD_UPDATES[:3], strict=True) for each in pair]
    async with server(lambda *_: ok(f"[{','.join(mixed)}]")) as url, Telegram(TOKEN, url) as telegram:
        assert [number for number, _ in await telegram.fetch(None)] == [5, 6, 7]


async def test_an_answer_without_an_end_is_not_read_to_the_end() -> None:
    async with server(lambda *_: Answered(endless=True)) as url, Telegram(TOKEN, url) as telegram:
        with pytest.raises(Unreachable, match="too large"):
            await telegram.fetch(None)
        with pytest.raises(PerhapsSent):
            await telegram.download("reference")
    assert LARGEST_ANSWER < 32 * 2**20


async def test_a_token_that_is_not_known_any_more_is_waited_for(tmp_path: Path) -> None:
    """Whoever says so may stand in between; the operator reads in the log what to do."""
    honest, time, refused = Hostile(random.Random(0), hostile=False), SandboxTime(), 0  # noqa: S311 - nothing is odd

    def answering(method: str, given: dict[str, Any]) -> Answered:
        nonlocal refused
        if method == "getUpdates" and refused < 5:
            refused += 1
            return Answered('{"ok":false,"error_code":401,"description":"Unauthorized"}', 401)
        return honest.answering(method, given)

    async with server(answering) as url:
        settings = Settings(
            bot_token=SecretStr(TOKEN), telegram_api_url=url, data_dir=tmp_path, secret_key_file=tmp_path / "secret.key"
        )
        with structlog.testing.capture_logs() as lines:
            async with running(settings, time) as bot:
                honest.database = bot.database
                await until(lambda: time.advance(30) and any(HELP in text for text in honest.said))
    assert sum("@BotFather" in line.get("why", "") for line in lines) == 5


def test_an_odd_server_harms_its_updates_alone() -> None:
    """Else the next bot that asks it who it is does not start."""
    hostile = Hostile(random.Random(1))  # noqa: S311 - the same odd things each time
    before = hostile.answering("getMe", {})
    for _ in range(500):
        hostile._give()
    assert hostile.answering("getMe", {}) == before
