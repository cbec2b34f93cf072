"""The kinds of value that content is made of, and the rule of each.

A text is kept in every language of its campaign. A name that is the same in every language may be given once.
"""

import re
from collections.abc import Callable, Sized
from datetime import date, time
from functools import cache
from math import inf
from typing import Annotated, TypeVar
from zoneinfo import available_timezones

from babel import Locale
from markupsafe import Markup
from pydantic import Strict

from storage.clean import clean
from storage.contents import numbers
from storage.contents.by_language import ByLanguage
from storage.contents.rules import Rule, Typed
from storage.contents.spelling import unknown
from storage.errors import Rejected
from storage.languages import Formatted

S = TypeVar("S", bound=Sized)


def one_line(most: int) -> Callable[[str], str]:
    """The rule of a text of one line, of at most so many characters; what stands on several lines is joined."""

    def joined(text: str) -> str:
        line = " ".join(clean(text).split())
        if not line:
            raise Rejected("content-empty")
        if len(line) > most:
            raise Rejected("content-too-long", most=most, count=len(line))
        return line

    return joined


def amount(*, least: int = 0, most: float = inf) -> Callable[[S], S]:
    """The rule of how many there may be of something."""

    def counted(values: S) -> S:
        if len(values) < least:
            raise Rejected("content-too-few", least=least)
        if len(values) > most:
            raise Rejected("content-too-many", most=most)
        return values

    return counted


def slug(text: str) -> str:
    """The name of something in links: small letters, digits and dashes."""
    if not re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?", text):
        raise Rejected("content-slug", value=text)
    return text


def language(code: str) -> str:
    """The code of a language, like "en"."""
    if not re.fullmatch(r"[a-z]{2,3}", code):
        raise Rejected("content-language")
    return code


def part_of_date(text: str) -> str:
    """A year, a month or a day that exists: "2020", "2020-12" or "2020-12-05"."""
    try:
        date.fromisoformat(f"{text}-01-01"[:10] if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else "")
    except ValueError:
        raise Rejected("content-part-of-date") from None
    return text


def day_of_year(text: str) -> str:
    """A day of any year, like 12-05 for the fifth of December."""
    try:
        date.fromisoformat(f"2000-{text}" if re.fullmatch(r"\d\d-\d\d", text) else "")
    except ValueError:
        raise Rejected("content-day-of-year", value=text) from None
    return text


def day(text: str) -> date:
    """A day, like 2024-09-27."""
    try:
        return date.fromisoformat(text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "")
    except ValueError:
        raise Rejected("content-day") from None


def hour(text: str) -> time:
    """A time of day, like 18:30."""
    try:
        return time.fromisoformat(text if re.fullmatch(r"\d\d:\d\d", text) else "")
    except ValueError:
        raise Rejected("content-hour") from None


def zone(name: str) -> str:
    """A time zone by its IANA name."""
    if name not in zones():
        raise unknown("content-zone", name, zones())
    return name


def country(code: str) -> str:
    """A country by the two letters of ISO 3166, in capitals. Raises Rejected("content-country")."""
    letters = code.upper()
    if not re.fullmatch("[A-Z]{2}", letters) or letters not in Locale("en").territories:
        raise Rejected("content-country", value=code)
    return letters


def currency(code: str) -> str:
    """A currency by the three letters of ISO 4217, in capitals. Raises Rejected("content-currency")."""
    letters = code.upper()
    if not re.fullmatch("[A-Z]{3}", letters) or letters not in Locale("en").currencies:
        raise Rejected("content-currency", value=code)
    return letters


@cache
def zones() -> frozenset[str]:
    """The IANA names of all time zones; to look for them opens hundreds of files."""
    return frozenset(available_timezones())


def story(text: str) -> Markup:
    """A text in Markdown, as it is shown."""
    from storage.contents.prose import read_prose  # noqa: PLC0415 - only who writes a story needs Markdown

    prose = read_prose(text)
    if prose.refusals:
        line, refusal = prose.refusals[0]
        raise Rejected(refusal.reason, line=line, **refusal.facts)
    return prose.markup


Slug = Annotated[str, Rule(slug)]
OwnSlug = Annotated[str, Typed(slug)]  # of the content itself; in a pack it is the name of a file
Language = Annotated[str, Rule(language)]
PartOfDate = Annotated[str, Rule(part_of_date)]
DayOfYear = Annotated[str, Rule(day_of_year)]
Hour = Annotated[time, Rule(hour)]
Day = Annotated[date, Strict(), Typed(day)]
Zone = Annotated[str, Rule(zone)]
Country = Annotated[str, Rule(country)]
Currency = Annotated[str, Rule(currency)]
PaymentLink = Annotated[str, Rule(numbers.payment_link)]
WebAddress = Annotated[str, Rule(numbers.web_address)]
EmailAddress = Annotated[str, Rule(numbers.email_address)]
YesOrNo = Annotated[bool, Strict()]

Name = Annotated[str, Rule(one_line(64))]
Phrase = Annotated[str, Rule(one_line(200))]
Sentence = Annotated[str, Rule(one_line(300))]

Titles = Annotated[dict[str, Name], ByLanguage()]
Phrases = Annotated[dict[str, Phrase], ByLanguage()]
Sentences = Annotated[dict[str, Sentence], ByLanguage()]
Names = Annotated[dict[str, Name], ByLanguage(once=True)]
Places = Annotated[dict[str, Phrase], ByLanguage(once=True)]
Stories = dict[str, Annotated[Formatted, Typed(story)]]
