"""A day and an hour as people write them, in the languages spoken here: "31/12 18:00", "mañana a las 6 de la tarde".

Words become signs of our own first, and what is left has to be understood to the last sign: nothing is guessed. What
can be read in two ways is refused, with both.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from itertools import product
from typing import Literal

from babel.dates import get_day_names, get_month_names

from handlers.texts.facts import Moment
from storage.errors import Rejected

_LOCALES = ("en", "es", "pt", "ar", "ar_SY")

# What words say, in all the languages at once: of no two does the same word say another thing.
_SAID: dict[str, str] = {
    " D0 ": "today|hoy|hoje|اليوم",
    " D1 ": "tomorrow|manana|amanha|غدا|بكره|بكرا",
    " D2 ": "day after tomorrow|pasado manana|depois de amanha|بعد غد|بعد بكره",
    " D0 NIGHT ": "tonight|esta noche|hoje a noite|esta noite|الليله|هذه الليله",
    " D0 PM ": "this afternoon|this evening|esta tarde|hoje a tarde|مساء اليوم",
    " D0 AM ": "this morning|esta manana|hoje de manha|esta manha|صباح اليوم",
    " D1 AM ": "tomorrow morning|manana por la manana|manana en la manana|amanha de manha|صباح الغد|غدا صباحا",
    " D1 PM ": "tomorrow afternoon|tomorrow evening|manana por la tarde|manana en la tarde|amanha a tarde|مساء الغد",
    " D1 NIGHT ": "tomorrow night|manana por la noche|manana en la noche|amanha a noite",
    " AM ": "in the morning|de la manana|por la manana|en la manana|da manha|de manha|pela manha|صباحا|الصبح|في الصباح",
    " PM ": "in the afternoon|in the evening|de la tarde|por la tarde|en la tarde|da tarde|a tarde|مساء|عصرا|بعد الظهر",
    " NIGHT ": "at night|de la noche|por la noche|en la noche|da noite|a noite|ليلا",
    " NOON ": "noon|midday|at noon|mediodia|al mediodia|del mediodia|meio dia|ao meio dia|ظهرا|الظهر",
    " AT ": "at|a las|a la|as|a|الساعه|في الساعه",
    " H ": "h|hs|hr|hrs|hora|horas|hours|o clock|ساعه",
    " NEXT ": "next|proximo|proxima|que viene|que vem|المقبل|المقبله|القادم|القادمه",
    " ": "on|the|of|el|la|los|de|del|do|da|em|en|no|na|o|dia|this|este|and|y|e|feira|يوم|في|من|شهر|عام|هذا",
}
_SPELT = str.maketrans({"ـ": "", "ى": "ي", "ة": "ه", "،": " ", ",": " ", "º": "", "ª": "", "'": " ", "’": " "})
_LETTER = r"[^\W\d_]"

_ENGLISH = "en"
_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
_MONTHS, _NOON, _EVENING, _WEEK, _CENTURY = 12, 12, 6, 7, 2000

Found = dict[str, tuple[str, ...]]
"""What the pieces say, by kind: the groups of its shape."""


def understood(text: str, now: datetime, language: str = "") -> datetime:
    """The day and time that somebody typed, without a zone; `now` is what the clocks there show, with theirs.

    Whoever reads English may put the month first. Raises Rejected: "time-unclear", "time-no-hour", "time-which-half" or
    "time-two-ways".
    """
    found = Found()
    for kind, parts in _read(_in_signs(text)):
        if kind in found:
            raise Rejected("time-unclear")
        found[kind] = parts
    if not found.keys() & {"hour", "bare", "noon"}:
        raise Rejected("time-no-hour" if found.keys() & _OF_DAYS.keys() else "time-unclear")
    hour, minute = _hour(found)
    try:
        meant = [day.replace(hour=hour, minute=minute) for day in _days(found, now, language)]
    except (ValueError, OverflowError):
        raise Rejected("time-unclear") from None
    if "weekday" in found and "next" not in found and meant[0] <= now.replace(tzinfo=None):
        meant = meant[1:]  # that of today has passed
    if not meant:
        raise Rejected("time-unclear")
    if len(meant) > 1:
        first, second = (Moment(each.replace(tzinfo=now.tzinfo)) for each in meant)
        raise Rejected("time-two-ways", first=first, second=second, example=f"{meant[0]:%Y-%m-%d %H:%M}")
    return meant[0]


# From words to signs.


def _in_signs(text: str) -> str:
    """What was typed, with a sign of ours in the place of each word that is known."""
    plain = _plain(text)
    plain = re.sub(rf"(?<!{_LETTER})([ap])\.? ?m\.?(?!{_LETTER})", lambda half: f" {half[1].upper()}M ", plain)
    words, pattern = _words()
    return " ".join(pattern.sub(lambda word: words[" ".join(re.split(r"[\s-]+", word[0]))], plain).split())


def _plain(text: str) -> str:
    """Small letters and digits, without accents, and with one spelling of what Arabic spells in two ways."""
    apart = unicodedata.normalize("NFKD", text.translate(_SPELT)).casefold()
    return "".join(_digit(sign) for sign in apart if not unicodedata.combining(sign)).translate(_SPELT)


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


@cache
def _words() -> tuple[dict[str, str], re.Pattern[str]]:
    """Every word that is known with its sign, and what finds them, the longest first.

    What says two things is no word at all: "mar" is March to some, Tuesday to others.
    """
    signs = defaultdict[str, set[str]](set)
    for word, sign in (*_usual_words(), *_names_in_calendars()):
        signs[word].add(sign)
    words = {word: sign for word, (sign, *others) in signs.items() if word and not others}
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in longest_first)
    return words, re.compile(rf"(?<!{_LETTER})(?:{either})(?!{_LETTER})")


def _usual_words() -> Iterator[tuple[str, str]]:
    return ((word, sign) for sign, several in _SAID.items() for word in several.split("|"))


def _names_in_calendars() -> Iterator[tuple[str, str]]:
    """Months and days of the week."""
    for locale, width, context in product(_LOCALES, _WIDTHS, _CONTEXTS):
        for number, month in get_month_names(width, context, locale).items():
            yield _name(month), f" M{number} "
        for number, day in get_day_names(width, context, locale).items():
            for name in _names_of_day(day):
                yield name, f" W{number} "


def _name(name: str) -> str:
    """A name out of a calendar as it is looked for."""
    return " ".join(_plain(name).replace("-", " ").rstrip(".").split())


def _names_of_day(name: str) -> Iterator[str]:
    """Portuguese says "segunda" for "segunda-feira", too; in Arabic the day's name stands with its article."""
    yield _name(name)
    yield _name(name).removesuffix(" feira")


# From signs to what they say.

_ORDINAL = r"(?:st|nd|rd|th)?"
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(shape))
    for kind, shape in (
        ("iso", r"(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d)|(?!\d))"),
        ("figures", r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])"),
        ("figures", r"(\d{1,2})(/)(\d{1,2})()(?![\d:/])"),
        ("figures", r"(\d{1,2})(\.)(\d{1,2})\.()(?!\d)"),
        ("named", rf"()(\d{{1,2}}){_ORDINAL} M(\d+)\.?(?: (\d{{4}})(?![\d:]))?"),
        ("named", rf"M(\d+)\.? (\d{{1,2}}){_ORDINAL}()(?![\d:.h])(?: (\d{{4}})(?![\d:]))?"),
        ("in_days", r"D(\d)"),
        ("weekday", r"(NEXT )?W(\d)\.?( NEXT)?"),
        ("hour", r"(?:AT )?(\d{1,2})[:.](\d{2})(?::00)?(?: H)?(?!\d)"),
        ("hour", r"(?:AT )?(\d{1,2}) ?H(?: ?(\d{2}))?(?![\d:])"),
        ("hour", r"(?:AT )?(\d{1,2})()(?= (?:AM|PM|NIGHT|NOON))"),
        ("bare", r"AT (\d{1,2})()(?![\d:./])"),
        ("half", r"(AM|PM|NIGHT)"),
        ("noon", r"(?:AT )?(NOON)"),
    )
)


def _read(signs: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What each piece says, in order. Raises Rejected("time-unclear") for a piece that says nothing."""
    while signs := signs.strip(" ;"):
        for kind, shape in _SHAPES:
            if match := shape.match(signs):
                yield kind, tuple(part or "" for part in match.groups())
                if kind == "weekday" and (match[1] or match[3]):
                    yield "next", ()
                signs = signs[match.end() :]
                break
        else:
            raise Rejected("time-unclear")


def _hour(found: Found) -> tuple[int, int]:
    """The hour and minute. Raises Rejected."""
    if len(found.keys() & {"hour", "bare"}) > 1:
        raise Rejected("time-unclear")
    if not found.keys() & {"hour", "bare"}:
        return _NOON, 0
    hour, minute = (int(part or 0) for part in found.get("hour") or found["bare"])
    half = "PM" if "noon" in found else found.get("half", ("",))[0]
    if "bare" in found and not half and 0 < hour < _NOON:
        raise Rejected("time-which-half", morning=f"{hour:02}:00", evening=f"{hour + _NOON}:00")
    if half == "NIGHT" and not (_EVENING <= hour < _NOON or hour > _NOON):  # twelve at night is of which day?
        raise Rejected("time-unclear")
    if half == "AM" and hour > _NOON:
        raise Rejected("time-unclear")
    if half and hour <= _NOON:
        hour = hour % _NOON + (0 if half == "AM" else _NOON)
    return hour, minute


def _days(found: Found, now: datetime, language: str) -> list[datetime]:
    """The days that can be meant, the nearer first. Raises ValueError for what is no day."""
    kinds = [kind for kind in _OF_DAYS if kind in found]
    if len(kinds) > 1:
        raise ValueError("two days")
    today = datetime(now.year, now.month, now.day)  # noqa: DTZ001 - a local day, whose zone stands apart
    return _OF_DAYS[kinds[0]](found, today, language) if kinds else [today]


def _iso(found: Found, _today: datetime, _language: str) -> list[datetime]:
    year, month, day = map(int, found["iso"])
    return [datetime(year, month, day)]  # noqa: DTZ001 - as above


def _in_figures(found: Found, today: datetime, language: str) -> list[datetime]:
    """Day first; or month first, where only that is a day, or whoever reads English may mean it (not with dots)."""
    first, between, second, year = found["figures"]
    orders = [(int(first), int(second))]
    if int(second) > _MONTHS:
        orders = [(int(second), int(first))]
    elif language == _ENGLISH and between != "." and first != second and int(first) <= _MONTHS:
        orders.append((int(second), int(first)))
    return sorted(_dated(day, month, year, today) for day, month in orders)


def _named(found: Found, today: datetime, _language: str) -> list[datetime]:
    before, day, after = found["named"][:3]
    month, year = before or after, found["named"][3]
    return [_dated(int(day), int(month), year, today)]


def _dated(day: int, month: int, year: str, today: datetime) -> datetime:
    """A day of this year, or, where none is said, of that in which it is nearest."""
    if year:
        return datetime(int(year) + (_CENTURY if len(year) == len("26") else 0), month, day)  # noqa: DTZ001 - as above
    near = []
    for each in (today.year, today.year + 1, today.year - 1):
        with suppress(ValueError):  # 29 February
            near.append(datetime(each, month, day))  # noqa: DTZ001 - as above
    if not near:
        raise ValueError("no day of any year")
    return min(near, key=lambda one: abs(one - today))


def _from_today(found: Found, today: datetime, _language: str) -> list[datetime]:
    return [today + timedelta(days=int(found["in_days"][0]))]


def _weekday(found: Found, today: datetime, _language: str) -> list[datetime]:
    """The next one: if today is one, today or in a week; "next Friday" is the one to come, or the one after it."""
    ahead = timedelta(days=(int(found["weekday"][1]) - today.weekday()) % _WEEK)
    week = timedelta(days=_WEEK)
    if "next" in found:
        return [today + ahead, today + ahead + week] if ahead else [today + week]
    return [today + ahead] if ahead else [today, today + week]


_OF_DAYS: dict[str, Callable[[Found, datetime, str], list[datetime]]] = {
    "iso": _iso,
    "figures": _in_figures,
    "named": _named,
    "in_days": _from_today,
    "weekday": _weekday,
}
