"""The lists of words beside this module, a file for each language: read once, when the first letter asks for them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

from handlers.guide.phrases import Phrases
from storage.contents.letter_rules import Check
from storage.contents.phrases import folded

LISTED = (Check.PROMISE, Check.ROMANCE, Check.HANDLE, Check.INTRODUCTION)
"""The checks that look for phrases of the lists."""


class Sort(NamedTuple):
    """What a phrase is: of which check, and whether it excuses what is found at the same place."""

    check: Check
    excuses: bool


@dataclass(frozen=True)
class Lists:
    """What all languages together look for; `common` are the words by which each language is known."""

    phrases: Phrases[Sort]
    said: tuple[str, ...]
    perhaps: tuple[str, ...]
    given_names: frozenset[str]
    no_names: frozenset[str]
    common: tuple[frozenset[str], ...]


@lru_cache(1)
def lists() -> Lists:
    """The lists of all languages."""
    languages = list(_languages())
    names = [language["names"] for language in languages]
    return Lists(
        Phrases(_phrases(languages)),
        tuple(folded(phrase) for each in names for phrase in each["said"]),
        tuple(folded(phrase) for each in names for phrase in each["perhaps"]),
        frozenset(word for each in names for word in folded(each["given"]).split()),
        frozenset(word for each in names for word in folded(each["others"]).split()),
        tuple(frozenset(folded(language["language"]["common"]).split()) for language in languages),
    )


def _phrases(languages: list[dict[str, Any]]) -> Iterator[tuple[Sort, list[str]]]:
    for check in LISTED:
        for section in (language.get(check.value, {}) for language in languages):
            yield Sort(check, excuses=False), section.get("find", [])
            yield Sort(check, excuses=True), section.get("unless", [])


def _languages() -> Iterator[dict[str, Any]]:
    for file in sorted(resources.files("handlers.guide").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text("utf-8"))
