"""Days and hours as people write them in each language: understood, refused, or asked back; nothing is guessed."""

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from handlers.team import local_times, written_times
from handlers.texts.facts import Moment
from storage.errors import Rejected

ZONE = ZoneInfo("America/Mexico_City")
NOW = datetime(2026, 11, 30, 16, tzinfo=UTC)
"""A Monday, 10:00 there."""


def understood(text: str, language: str) -> str:
    return f"{local_times.to_come(text, ZONE, NOW, language):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "tomorrow 6pm", "2026-12-01 18:00"),
        ("en", "6 p.m. tomorrow", "2026-12-01 18:00"),
        ("en", "Dec 31 at 6:30 p.m.", "2026-12-31 18:30"),
        ("en", "31st of December 2026, 18:00", "2026-12-31 18:00"),
        ("en", "12/31 6pm", "2026-12-31 18:00"),
        ("en", "Friday noon", "2026-12-04 12:00"),
        ("en", "12am tomorrow", "2026-12-01 00:00"),
        ("en", "18:00", "2026-11-30 18:00"),
        ("es", "31/12 18:00", "2026-12-31 18:00"),
        ("es", "mañana 18:00", "2026-12-01 18:00"),
        ("es", "Mañana a las 6 de la tarde", "2026-12-01 18:00"),
        ("es", "mañana por la mañana a las 9", "2026-12-01 09:00"),
        ("es", "pasado mañana, 18h", "2026-12-02 18:00"),
        ("es", "esta noche a las 9", "2026-11-30 21:00"),
        ("es", "el viernes a las 19:30", "2026-12-04 19:30"),
        ("es", "lunes 9:00", "2026-12-07 09:00"),
        ("es", "el 3 de mayo a las 6 de la tarde", "2027-05-03 18:00"),
        ("es", "3/4 18:00", "2027-04-03 18:00"),
        ("es", "15/1 18:00", "2027-01-15 18:00"),
        ("es", "hoy 12 del mediodía", "2026-11-30 12:00"),
        ("es", "18 hrs mañana", "2026-12-01 18:00"),
        ("pt", "amanhã às 18h", "2026-12-01 18:00"),
        ("pt", "terça-feira às 18h30", "2026-12-01 18:30"),
        ("pt", "sexta 18:00", "2026-12-04 18:00"),
        ("pt", "hoje à noite às 8", "2026-11-30 20:00"),
        ("pt", "31/12 às 18h", "2026-12-31 18:00"),
        ("ar", "غدا الساعة 6 مساء", "2026-12-01 18:00"),
        ("ar", "الجمعة ١٨:٠٠", "2026-12-04 18:00"),
        ("ar", "3 كانون الثاني 18:00", "2027-01-03 18:00"),
        ("ar", "١٢/١ الساعة ٦ مساءً", "2027-01-12 18:00"),
        ("", "2026-12-31T18:00", "2026-12-31 18:00"),
        ("", "31.12.2026 18.30", "2026-12-31 18:30"),
        ("", "31.12. 18:00", "2026-12-31 18:00"),
    ],
)
def test_it_is_understood_as_it_is_written(language: str, text: str, meant: str) -> None:
    assert understood(text, language) == meant


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("en", "soon", "time-unclear"),
        ("en", "6", "time-unclear"),
        ("en", "31/02 18:00", "time-unclear"),
        ("en", "tomorrow 25:00", "time-unclear"),
        ("en", "18:00 19:00", "time-unclear"),
        ("en", "31/12 1/1 18:00", "time-unclear"),
        ("en", "99999999999999999999/1 18:00", "time-unclear"),
        ("en", "not tomorrow 18:00", "time-unclear"),
        ("en", "18:00 am", "time-unclear"),
        ("es", "mar 18:00", "time-unclear"),
        ("es", "12 de la noche", "time-unclear"),
        ("es", "mañana", "time-no-hour"),
        ("es", "31/12", "time-no-hour"),
        ("es", "a las 6", "time-which-half"),
        ("en", "tomorrow at 6", "time-which-half"),
        ("en", "3/4 18:00", "time-two-ways"),
        ("es", "lunes 18:00", "time-two-ways"),
        ("en", "next Friday 6 pm", "time-two-ways"),
        ("es", "29/11 18:00", "time-past"),
        ("es", "9:00", "time-past"),
    ],
)
def test_it_is_refused_kindly(language: str, text: str, reason: str) -> None:
    with pytest.raises(Rejected) as refused:
        understood(text, language)
    assert refused.value.reason == reason


def test_what_can_be_read_in_two_ways_is_said_in_both() -> None:
    with pytest.raises(Rejected) as refused:
        understood("3/4 18:00", "en")
    first, second = (refused.value.facts[name] for name in ("first", "second"))
    assert isinstance(first, Moment)
    assert isinstance(second, Moment)
    assert [f"{each.at:%d %B}" for each in (first, second)] == ["04 March", "03 April"]


def test_no_word_says_two_things() -> None:
    words, _ = written_times._words()
    assert "mar" not in words, "March to some, Tuesday to others"
    assert len(words) > 250


@given(st.text(alphabet="0123456789/:.- apmhMWDATNEXmañana", max_size=24), st.sampled_from(["en", "es", "pt", "ar"]))
def test_whatever_is_typed_is_understood_or_refused(text: str, language: str) -> None:
    with suppress(Rejected):
        assert understood(text, language) >= "2026-11-30 10:00"
