"""The lists of words beside this module, a file for each language: read once, when the first letter asks for them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib import resources
from itertools import chain, product
from typing import Any, NamedTuple

from handlers.guide.phrases import Phrases
from handlers.guide.together import Together, together
from storage.contents.letter_rules import Check
from storage.contents.phrases import Groups, Part, folded, parts

_LISTED = (Check.PROMISE, Check.ROMANCE, Check.HANDLE, Check.NAME)
"""The checks that point out phrases of the lists."""


_TOGETHER = "together"


class Use(Enum):
    """What a phrase is for, and how the lists call it."""

    FIND = "find"
    PERHAPS = "perhaps"  # what follows may be what is looked for
    UNLESS = "unless"  # what is found at the same place is harmless


class Sort(NamedTuple):
    """The check that a phrase is of, and its use there."""

    check: Check
    use: Use


@dataclass(frozen=True)
class Lists:
    """What all languages together look for.

    Of what is only said together, `pieces` are the phrases, each under itself. `harmless` is only asked where something
    was found. In `introductions` writers say who they are. By the `common` words of each language it is known.
    """

    phrases: Phrases[Sort]
    together: tuple[Together, ...]
    pieces: Phrases[str]
    harmless: Phrases[Check]
    introductions: Phrases[Check]
    given_names: frozenset[str]
    no_names: frozenset[str]
    common: tuple[frozenset[str], ...]


@lru_cache(1)
def lists() -> Lists:
    """The lists of all languages."""
    languages = list(_languages())
    groups = {name: said for language in languages for name, said in _groups(language).items()}
    names = [language[Check.NAME.value] for language in languages]
    rules = tuple(
        together(check, written)
        for language, check in product(languages, _LISTED)
        for written in language.get(check.value, {}).get(_TOGETHER, [])
    )
    return Lists(
        Phrases(
            (
                (Sort(check, use), said)
                for check, use in product(_LISTED, (Use.FIND, Use.PERHAPS))
                for said in _phrases(languages, check, use)
            ),
            groups,
        ),
        rules,
        Phrases(((said, [said]) for rule in rules for said in rule.wanted + rule.unwanted), groups),
        Phrases(((check, said) for check in _LISTED for said in _phrases(languages, check, Use.UNLESS)), groups),
        Phrases(((Check.INTRODUCTION, said) for said in _phrases(languages, Check.INTRODUCTION, Use.FIND)), groups),
        frozenset(word for each in names for word in folded(each["given"]).split()),
        frozenset(word for each in names for word in folded(each["others"]).split()),
        tuple(frozenset(folded(language["language"]["common"]).split()) for language in languages),
    )


def _groups(language: dict[str, Any]) -> Groups:
    """The words that a language gathers under a name; a group may be made of those above it."""
    groups: dict[str, Part] = {}
    for name, said in language.get("groups", {}).items():
        spelt = (product(*parts(phrase, groups)) for phrase in said)
        groups[f"{{{name}}}"] = tuple(tuple(chain.from_iterable(spelling)) for each in spelt for spelling in each)
    return groups


def _phrases(languages: list[dict[str, Any]], check: Check, use: Use) -> Iterator[list[str]]:
    return (language.get(check.value, {}).get(use.value, []) for language in languages)


def _languages() -> Iterator[dict[str, Any]]:
    for file in sorted(resources.files("handlers.guide").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text("utf-8"))
