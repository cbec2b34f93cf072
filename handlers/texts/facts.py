"""How a value becomes words of a language: times, days, durations, lists, and what people wrote, escaped."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import (
    format_date,
    format_datetime,
    format_interval,
    format_skeleton,
    format_time,
    format_timedelta,
    get_timezone_location,
)
from babel.lists import format_list
from markupsafe import Markup, escape

from handlers.texts.direction import RIGHT_TO_LEFT, kept
from handlers.texts.tongues import called
from storage.clean import clean
from storage.languages import in_language

_COMMA = {"ar": "،"}


@dataclass(frozen=True)
class Moment:
    """A time to be said in a zone: with its hour, or, `hour_known` being False, the day alone."""

    at: datetime
    hour_known: bool = True


@dataclass(frozen=True)
class Span:
    """From a time to another, or to the end of a day, by the clocks of a zone; `end` is None if its hour is unknown."""

    start: datetime
    end: datetime | None
    last_day: date
    hour_known: bool = True


@dataclass(frozen=True)
class Hours:
    """From an hour to another, of any day, by the clocks of a zone."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class OwnClock:
    """A time as the clock of whoever reads it shows it, where the messenger can say that; elsewhere in UTC."""

    at: datetime


@dataclass(frozen=True)
class RoughDay:
    """A day of which perhaps only the year or the month is known: "2020", "2020-12" or "2020-12-05"."""

    known: str


@dataclass(frozen=True)
class Tongue:
    """A language, by its code: each reader has another name for it."""

    code: str


@dataclass(frozen=True)
class Country:
    """A country, by its code of two letters: each reader has another name for it."""

    code: str


@dataclass(frozen=True)
class Currency:
    """A currency, by its code of three letters, which stays beside its name."""

    code: str


@dataclass(frozen=True)
class ShortDay:
    """A day where there is little room: without its year."""

    day: date


@dataclass(frozen=True)
class Weekday:
    """The day of the week of a day, where there is little room."""

    day: date


@dataclass(frozen=True)
class DayOfWeek:
    """The day of the week of a day, whole."""

    day: date


@dataclass(frozen=True)
class Days:
    """From a day to another, both of them within."""

    first: date
    last: date


def in_words(fact: object, locale: Locale) -> Any:
    """A fact as a language says it. Numbers stay numbers, so that a text can choose its plural."""
    say = _saying(type(fact))  # type: ignore[arg-type]  # mypy takes a class to be as unhashable as its instances
    return say(fact, locale) if say else fact


def isolated(text: str) -> str:
    """A fact that is written from right to left, held together: a count behind it would else jump in front of it.

    Only such a fact gets the signs for it (U+2068, U+2069): old phones show a box for what they do not know.
    """
    return kept(text) if not text.isascii() and RIGHT_TO_LEFT.search(text) else text


def _moment(moment: Moment, locale: Locale) -> str:
    day = format_date(moment.at, "full", locale=locale)
    if not moment.hour_known:
        return day
    return f"{_comma(day, locale)} {_hour(moment.at, locale)} ({_where(moment.at, locale)})"


def _span(span: Span, locale: Locale) -> str:
    """One night that ends in the morning is said by its hours alone."""
    if span.end is None and span.last_day == span.start.date():
        return _moment(Moment(span.start, span.hour_known), locale)
    first, last = (format_date(day, "full", locale=locale) for day in (span.start, span.last_day))
    if not span.hour_known:
        return f"{first} – {last}"
    begins, where = f"{_comma(first, locale)} {_hour(span.start, locale)}", _where(span.start, locale)
    if span.end is None:
        return f"{begins} – {last} ({where})"
    one_day = span.end - span.start < timedelta(days=1)
    ends = f"–{_hour(span.end, locale)}" if one_day else f" – {_comma(last, locale)} {_hour(span.end, locale)}"
    return f"{begins}{ends} ({where})"


def _hours(hours: Hours, locale: Locale) -> str:
    return f"{_hour(hours.start, locale)}–{_hour(hours.end, locale)} ({_where(hours.start, locale)})"


def _own_clock(clock: OwnClock, locale: Locale) -> str:
    """Telegram's date of a text (Bot API 9.5): its apps put their own words for it there, by the phone's zone."""
    at = clock.at.astimezone(UTC)
    said = f"{format_date(at, 'EEE', locale=locale)} {_hour(at, locale)} UTC"
    return f'<tg-time unix="{int(at.timestamp())}" format="wDt">{said}</tg-time>'


def _hour(at: datetime, locale: Locale) -> str:
    return str(format_time(at, "short", tzinfo=at.tzinfo, locale=locale))


def _where(at: datetime, locale: Locale) -> str:
    return str(get_timezone_location(at.tzinfo, locale=locale, return_city=True))


def _comma(words: str, locale: Locale) -> str:
    return f"{words}{_COMMA.get(locale.language, ',')}"


def _rough_day(rough: RoughDay, locale: Locale) -> str:
    first = date.fromisoformat(rough.known + "0000-01-01"[len(rough.known) :])
    skeleton = {4: "y", 7: "yMMMM"}.get(len(rough.known))
    if skeleton is None:
        return format_date(first, "long", locale=locale)
    return str(format_skeleton(skeleton, first, locale=locale))


def _short_day(short: ShortDay, locale: Locale) -> str:
    return str(format_skeleton("MMMd", short.day, locale=locale))


def _weekday(weekday: Weekday, locale: Locale) -> str:
    return str(format_date(weekday.day, "ccc", locale=locale))


def _days(days: Days, locale: Locale) -> str:
    return str(format_interval(days.first, days.last, "yMMMd", locale=locale))


def _listed(items: Iterable[object], locale: Locale) -> str:
    said = [str(in_words(item, locale)) for item in items]
    return str(format_list([kept(each) for each in said] if locale.text_direction == "rtl" else said, locale=locale))


# How each kind of fact is said; the first that fits. bool is an int and datetime a date, so they stand before.
_SAYINGS: Mapping[type, Callable[[Any, Locale], object]] = {
    Markup: lambda fact, _: str(fact),
    str: lambda fact, _: isolated(str(escape(clean(fact)))),
    Moment: _moment,
    Span: _span,
    Hours: _hours,
    OwnClock: _own_clock,
    RoughDay: _rough_day,
    Tongue: lambda fact, locale: called(fact.code, locale),
    Country: lambda fact, locale: locale.territories.get(fact.code, fact.code),
    Currency: lambda fact, locale: f"{fact.code} ({locale.currencies.get(fact.code, fact.code)})",
    ShortDay: _short_day,
    Days: _days,
    Weekday: _weekday,
    DayOfWeek: lambda fact, locale: format_date(fact.day, "cccc", locale=locale),
    datetime: lambda fact, locale: format_datetime(fact, "medium", tzinfo=fact.tzinfo, locale=locale),
    date: lambda fact, locale: format_date(fact, "long", locale=locale),
    time: lambda fact, locale: format_time(fact, "short", locale=locale),
    timedelta: lambda fact, locale: format_timedelta(fact, locale=locale, threshold=1.2),
    ZoneInfo: lambda fact, locale: get_timezone_location(fact, locale=locale, return_city=True),
    list: _listed,
    tuple: _listed,
    dict: lambda fact, locale: in_words(in_language(fact, locale.language), locale),
}


@cache
def _saying(kind: type) -> Callable[[Any, Locale], object] | None:
    return next((say for base, say in _SAYINGS.items() if issubclass(kind, base)), None)
