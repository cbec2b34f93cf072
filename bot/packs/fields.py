"""The kinds of value in a pack's TOML: what each may be, and, when it is not, what was expected.

Texts are tables by language. A name that is the same in every language may be a plain string.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, time
from difflib import get_close_matches
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from bot.packs import numbers
from storage.clean import clean


def problem(expected: str) -> PydanticCustomError:
    """What a check raises; `expected` completes "expected `key` to …"."""
    return PydanticCustomError("pack", "{expected}", {"expected": expected})


def meant(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that looks like this one."""
    alike = get_close_matches(word, list(known), n=1)
    return f" (did you mean `{alike[0]}`?)" if alike else ""


def is_slug(text: str) -> bool:
    """Whether `text` may name something in links: small letters, digits and dashes, at most 40."""
    return re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?", text) is not None


def by_rule(rule: Callable[..., str], *values: str) -> str:
    """What a rule of `numbers` makes of the values."""
    try:
        return rule(*values)
    except numbers.Invalid as error:
        raise problem(f"be {error}") from None


def _line_of(longest: int) -> AfterValidator:
    """A text of one line; what stands on several is joined."""

    def one_line(text: str) -> str:
        line = " ".join(clean(text).split())
        if not line:
            raise problem("hold some text")
        if len(line) > longest:
            raise problem(f"have at most {longest} characters, found {len(line)}")
        return line

    return AfterValidator(one_line)


def _everywhere(value: object, info: ValidationInfo) -> object:
    return dict.fromkeys(info.context, value) if isinstance(value, str) and info.context else value


def _in_every_language(texts: dict[str, str], info: ValidationInfo) -> dict[str, str]:
    """In the order of the languages, of which the first is the one to fall back to."""
    languages: list[str] = info.context or []
    if texts.keys() != set(languages):
        raise problem(f"be there in {', '.join(languages)}, found {', '.join(texts) or 'none'}")
    return {language: texts[language] for language in languages}


def _slug(text: str) -> str:
    if not is_slug(text):
        raise problem("be of a-z, 0-9 and -, at most 40 characters")
    return text


def _language(code: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}", code):
        raise problem("be the code of a language, like en or es")
    return code


def _part_of_a_date(text: str) -> str:
    try:
        date.fromisoformat(f"{text}-01-01"[:10] if re.fullmatch(r"\d{4}(-\d\d){0,2}", text) else "")
    except ValueError:
        raise problem('be a year, a month or a day that exists, like "2020", "2020-12" or "2020-12-05"') from None
    return text


def _time_of_day(text: str) -> str:
    try:
        time.fromisoformat(text if re.fullmatch(r"\d\d:\d\d", text) else "")
    except ValueError:
        raise problem('be a time of day, like "18:30"') from None
    return text


def _zone(name: str) -> str:
    zones = available_timezones()
    if name not in zones:
        raise problem(f"be a time zone like America/Mexico_City{meant(name, zones)}")
    return name


def _web(text: str) -> str:
    return by_rule(numbers.web_address, text)


def _email(text: str) -> str:
    return by_rule(numbers.email_address, text)


Slug = Annotated[str, AfterValidator(_slug)]
Language = Annotated[str, AfterValidator(_language)]
PartOfADate = Annotated[str, AfterValidator(_part_of_a_date)]
TimeOfDay = Annotated[str, AfterValidator(_time_of_day)]
Zone = Annotated[str, AfterValidator(_zone)]
WebAddress = Annotated[str, AfterValidator(_web)]
EmailAddress = Annotated[str, AfterValidator(_email)]

Name = Annotated[str, _line_of(64)]
Line = Annotated[str, _line_of(200)]
Sentence = Annotated[str, _line_of(300)]

Titles = Annotated[dict[str, Name], AfterValidator(_in_every_language)]
Lines = Annotated[dict[str, Line], AfterValidator(_in_every_language)]
Sentences = Annotated[dict[str, Sentence], AfterValidator(_in_every_language)]
Names = Annotated[Titles, BeforeValidator(_everywhere)]
Places = Annotated[Lines, BeforeValidator(_everywhere)]
