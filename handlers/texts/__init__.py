"""Every word a person reads, in Fluent, a folder a language; and how a value becomes words.

`Texts` holds the bundles; `Words` speaks one language. What people wrote is escaped when it is put into a text; times,
days, durations, numbers and lists are said as the language says them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache, partial
from importlib import resources
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import (
    format_date,
    format_datetime,
    format_skeleton,
    format_time,
    format_timedelta,
    get_timezone_location,
)
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax import ast
from markupsafe import Markup, escape

from handlers.clean import clean
from storage.errors import CannotStart
from storage.languages import in_language

# Fluent refuses facts of more than 2,500 characters, lest a stranger's text grow without an end. Our texts are our own,
# and a fact can be a whole letter.
resolver.MAX_PART_LENGTH = 100_000

_TEXT = re.compile(r"^(?P<id>[a-z][\w-]*) *=", re.MULTILINE)
_REFERENCE = re.compile(r"{\s*([a-z][\w-]*)\s*}")

_REMEMBERED = 1_024
_ANYBODYS = (int, date)


@dataclass(frozen=True)
class Moment:
    """A time to be said in a zone: with its hour, or, `hour_known` being False, the day alone."""

    at: datetime
    hour_known: bool = True


@dataclass(frozen=True)
class RoughDay:
    """A day of which perhaps only the year or the month is known: "2020", "2020-12" or "2020-12-05"."""

    known: str


class Words:
    """One language: `words("letter-received", code=code)` is a text, ready to be sent."""

    def __init__(self, language: str, written: dict[str, str], fallback: "Words | None") -> None:
        self.language = language
        self.locale = Locale.parse(language)
        self._written = written
        self._bundle = FluentBundle([language], use_isolating=False)
        self._fallback = fallback
        self._said = lru_cache(_REMEMBERED)(self._say)
        self._digits = lru_cache(_REMEMBERED)(partial(format_decimal, locale=self.locale))
        self._patterns: dict[str, tuple[resolver.Pattern, str]] = {}

    def __call__(self, text: str, /, **facts: object) -> Markup:
        """The text with this id; raises LookupError if no language has it."""
        # What only has counts and days in it is nobody's own, and is remembered.
        say = self._said if not facts or all(type(fact) in _ANYBODYS for fact in facts.values()) else self._say
        return say(text, *facts.items())

    def _say(self, text: str, *facts: tuple[str, object]) -> Markup:
        if text.partition(".")[0] not in self._written:
            if self._fallback is None:
                raise LookupError(f"no text {text!r}")
            return self._fallback(text, **dict(facts))
        if text not in self._patterns:
            self._patterns[text] = self._pattern(text)
        pattern, template = self._patterns[text]
        spoken = {name: self.of(fact) for name, fact in facts}
        if template and all(type(fact) in (str, int) for fact in spoken.values()):
            with suppress(KeyError):  # Fluent says which fact is missing
                plain = {name: self._digits(fact) if type(fact) is int else fact for name, fact in spoken.items()}
                return Markup(template % plain)  # noqa: S704 - the template is ours, every fact was escaped by `of`
        said, errors = self._bundle.format_pattern(pattern, spoken)
        if errors:
            raise LookupError(f"text {text!r} in {self.language}: {errors[0]}")
        return Markup(said)  # noqa: S704 - the same

    def _pattern(self, text: str) -> tuple[resolver.Pattern, str]:
        """The pattern of a text, and its template, if it is that simple."""
        name, _, attribute = text.partition(".")
        self._read(name)
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise LookupError(f"text {text!r} in {self.language} says nothing")
        return pattern, _template(pattern)

    def _read(self, name: str) -> None:
        """Have Fluent read a text, and those it refers to: all of them at the start would take five megabytes."""
        if name in self._written and not self._bundle.has_message(name):
            self._bundle.add_resource(FluentResource(self._written[name]))
            for other in _REFERENCE.findall(self._written[name]):
                self._read(other)

    def has(self, text: str) -> bool:
        """Whether there is such a text."""
        return text in self._written or (self._fallback is not None and self._fallback.has(text))

    def of(self, fact: object) -> Any:
        """A fact as this language says it. Numbers stay numbers, so that a text can choose its plural."""
        say = _saying(type(fact))  # type: ignore[arg-type]  # mypy takes a class to be as unhashable as its instances
        return say(self, fact) if say else fact

    def language_called(self, language: str) -> str:
        """What a language is called in this one."""
        return str(self.locale.languages.get(language, language))

    def language_name(self, language: str) -> str:
        """What a language calls itself, with a capital."""
        name = Locale.parse(language).get_display_name(language) or language
        return name[:1].upper() + name[1:]


def _moment(words: Words, moment: Moment) -> str:
    zone = moment.at.tzinfo
    day = format_date(moment.at, "full", locale=words.locale)
    if not moment.hour_known:
        return day
    time = format_time(moment.at, "short", tzinfo=zone, locale=words.locale)
    where = get_timezone_location(zone, locale=words.locale, return_city=True)
    return f"{day}, {time} ({where})"


def _rough_day(words: Words, rough: RoughDay) -> str:
    first = date.fromisoformat(rough.known + "0000-01-01"[len(rough.known) :])
    skeleton = {4: "y", 7: "yMMMM"}.get(len(rough.known))
    if skeleton is None:
        return format_date(first, "long", locale=words.locale)
    return str(format_skeleton(skeleton, first, locale=words.locale))


def _listed(words: Words, items: Iterable[object]) -> str:
    return str(format_list([str(words.of(item)) for item in items], locale=words.locale))


# How each kind of fact is said; the first that fits. bool is an int and datetime a date, so they stand before.
_SAYINGS: Mapping[type, Callable[[Words, Any], object]] = {
    Markup: lambda _, fact: str(fact),
    str: lambda _, fact: str(escape(clean(fact))),
    Moment: _moment,
    RoughDay: _rough_day,
    datetime: lambda words, fact: format_datetime(fact, "medium", tzinfo=fact.tzinfo, locale=words.locale),
    date: lambda words, fact: format_date(fact, "long", locale=words.locale),
    time: lambda words, fact: format_time(fact, "short", locale=words.locale),
    timedelta: lambda words, fact: format_timedelta(fact, locale=words.locale, threshold=1.2),
    ZoneInfo: lambda words, fact: get_timezone_location(fact, locale=words.locale, return_city=True),
    list: _listed,
    tuple: _listed,
    dict: lambda words, fact: words.of(in_language(fact, words.language)),
}


def _template(pattern: resolver.Pattern) -> str:
    """A pattern that only puts facts between words, for Python's `%`, which is ten times faster; "" for any other."""
    parts = []
    for element in pattern.elements if isinstance(pattern, ast.Pattern) else [pattern]:
        if isinstance(element, ast.TextElement):
            parts.append(element.value.replace("%", "%%"))
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.VariableReference):
            parts.append(f"%({element.expression.id.name})s")
        else:
            return ""
    return "".join(parts)


@cache
def _saying(kind: type) -> Callable[[Words, Any], object] | None:
    return next((say for base, say in _SAYINGS.items() if issubclass(kind, base)), None)


class Texts:
    """All languages, the first of which speaks where another has no words."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        fallback = Words(languages[0], texts_of(languages[0]), None)
        others = {language: Words(language, texts_of(language), fallback) for language in languages[1:]}
        self._words = {languages[0]: fallback} | others

    def words(self, language: str) -> Words:
        """The words of a language, or of the first one if it is not spoken here."""
        return self._words.get(language, self._words[self.languages[0]])


def spoken() -> list[str]:
    """The languages that have a folder here."""
    return sorted(
        folder.name for folder in resources.files(__name__).iterdir() if folder.joinpath("conversation.ftl").is_file()
    )


def texts_of(language: str) -> dict[str, str]:
    """The texts of a language by their ids, as they are written. Raises CannotStart if it has none."""
    if language not in spoken():
        raise CannotStart(f"There are no texts in {language!r}; there are texts in {', '.join(spoken())}.")
    files = sorted(resources.files(__name__).joinpath(language).iterdir(), key=lambda file: file.name)
    return {name: text for file in files for name, text in texts_in(file.read_text("utf-8"))}


def texts_in(source: str) -> Iterator[tuple[str, str]]:
    """The texts of a Fluent file, each with its id: from one line that begins with an id to the next."""
    starts = [(found.start(), found["id"]) for found in _TEXT.finditer(source)]
    for (start, name), (end, _) in pairwise([*starts, (len(source), "")]):
        yield name, source[start:end]
