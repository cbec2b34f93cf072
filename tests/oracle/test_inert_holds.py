"""Of what strangers wrote, and the team reads, Telegram makes nothing that could be touched by accident."""

import random

import pytest
import tdlib
from cases import signs
from markupsafe import Markup

from bot.messenger.telegram.richtext import plain, split
from handlers.texts.inert import inert
from storage.clean import clean

MOST_ENTITIES, TEXT_UNITS = 100, 4096


def live(shown: Markup) -> list[str]:
    """What Telegram finds outside of `code`."""
    read = tdlib.read(str(shown))
    guarded = [(one["offset"], one["offset"] + one["length"]) for one in read.entities[:MOST_ENTITIES]]
    wide = read.text.encode("utf-16-le")
    return [
        wide[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in tdlib.found(read.text)
        if not any(start < one["offset"] + one["length"] and one["offset"] < end for start, end in guarded)
    ]


@pytest.mark.slow
def test_nothing_that_is_typed_can_be_touched_and_every_letter_stays(*, full: bool) -> None:
    dice = random.Random()  # noqa: S311 - nothing secret
    for _ in range(60_000 if full else 6_000):
        typed = clean(signs(dice) + dice.choice(("", " ", "\n")) + signs(dice))
        shown = inert(typed)
        assert plain(shown) == typed, repr(typed)
        assert live(shown) == [], repr(typed)


def test_nor_after_more_of_it_than_telegram_heeds() -> None:
    for typed in (
        "a@b.cc " * 101 + "bit.ly/evil",
        "/stop " * 2_000,
        "#a\n" * 90 + "x",
        "(/stop) evil.ru 1.2.3.4 " * 300,
    ):
        parts = split(inert(typed), TEXT_UNITS)
        assert [live(part) for part in parts] == [[]] * len(parts)
        assert "".join("".join(map(plain, parts)).split()) == "".join(typed.split())
