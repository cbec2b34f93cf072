"""A time that each reader sees by their own clock is one to Telegram's own library, at exactly its moment."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import tdlib

from bot.sandbox.world.entities import cut, span
from handlers.texts import Texts
from handlers.texts.facts import OwnClock
from handlers.texts.files import spoken

WHEN = datetime(2026, 10, 25, 3, 30, tzinfo=ZoneInfo("Europe/Athens"), fold=1)


@pytest.mark.parametrize("language", spoken())
def test_a_time_is_one_to_telegram(language: str) -> None:
    said = Texts((language,)).words(language)("event-own-clock", clock=OwnClock(WHEN))
    read = tdlib.read(said)
    (time,) = (one for one in read.entities if one["type"] == "date_time")
    assert datetime.fromtimestamp(time["unix_time"], UTC) == WHEN
    assert time["date_time_format"] == "wDt"
    shown = cut(read.text, *span(time))
    assert shown.endswith("UTC"), "what an app shows that knows no such times"
