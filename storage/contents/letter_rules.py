"""What the letters to a prison are held to before anybody reads them: their length, forbidden topics, and the checks.

A check points something out to whoever writes; it forbids nothing. The checks themselves are the conversation's.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Protocol

from pydantic import Field, Strict

from storage.contents.by_language import ByLanguage
from storage.contents.fields import Places, Sentences, Slug, amount
from storage.contents.phrases import PhraseToFind
from storage.contents.rules import Rule, Whole
from storage.contents.spelling import unknown
from storage.errors import Rejected

LONGEST_LETTER = 6_000
"""Characters that a letter can have at all."""


class Check(Enum):
    """What a letter is looked through for."""

    PHONE = "phone"
    EMAIL = "email"
    STREET = "street"
    LINK = "link"
    HANDLE = "handle"
    NAME = "name"
    PROMISE = "promise"
    ROMANCE = "romance"
    TOPIC = "topic"
    SHORT = "short"
    LONG = "long"
    INTRODUCTION = "introduction"
    UNPRINTABLE = "unprintable"


@dataclass(frozen=True)
class Finding:
    """What a check found in a letter: a passage of one of its pages, or the whole letter, from 0 to 0.

    `topic` is the key of the forbidden topic, if it is one. `check` is a word, so that old letters outlive a check.
    """

    check: str
    topic: str = ""
    page: int = 0
    start: int = 0
    end: int = 0


def check_name(text: str) -> str:
    """The name of a check, as in packs."""
    names = [check.value for check in Check]
    if text not in names:
        raise unknown("content-check", text, names, checks=tuple(names))
    return text


CheckName = Annotated[str, Rule(check_name, tuple(check.value for check in Check))]
Length = Annotated[int, Strict(), Field(ge=1, le=LONGEST_LETTER)]


@dataclass(frozen=True)
class Topic:
    """A topic that letters keep out: the rule that its writer and the moderator read, and how the topic shows."""

    key: Slug
    rule: Sentences
    phrases: Annotated[dict[str, Annotated[tuple[PhraseToFind, ...], Whole(amount(least=1, most=100))]], ByLanguage()]


def _different_topics(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    if len({topic.key for topic in topics}) < len(topics):
        raise Rejected("content-same-topics")
    return topics


Topics = Annotated[tuple[Topic, ...], Whole(amount(most=20)), Whole(_different_topics)]


@dataclass(frozen=True, kw_only=True)
class Prison:
    """A prison, by its key, and what letters to all cases in it are held to: in words, and as a case can say it."""

    key: Slug
    name: Places
    rule: Sentences | None = None
    shortest: Length | None = None
    longest: Length | None = None
    forbidden: Topics = ()


def _different_prisons(prisons: tuple[Prison, ...]) -> tuple[Prison, ...]:
    if len({prison.key for prison in prisons}) < len(prisons):
        raise Rejected("content-same-prisons")
    return prisons


Prisons = Annotated[tuple[Prison, ...], Whole(amount(most=100)), Whole(_different_prisons)]


def prison_called(key: str | None, prisons: Prisons) -> Prison | None:
    """The prison with this key; None for no key. Raises Rejected if there is none."""
    keys = tuple(prison.key for prison in prisons)
    if key and key not in keys:
        raise unknown("content-prison", key, keys, prisons=keys, value=key)
    return next((prison for prison in prisons if prison.key == key), None)


class WithLengths(Protocol):
    """Rules that say how long a letter is to be; None where they say nothing."""

    @property
    def shortest(self) -> int | None:
        """The fewest characters."""

    @property
    def longest(self) -> int | None:
        """The most characters."""


def lengths(*rules: WithLengths | None) -> tuple[int | None, int | None]:
    """How long a letter is to be, at least and at most: each as the first of the rules says that says it.

    Raises Rejected("content-lengths") if no letter could be as long as both ask for.
    """
    shortest = next((each.shortest for each in rules if each and each.shortest), None)
    longest = next((each.longest for each in rules if each and each.longest), None)
    if shortest and longest and shortest > longest:
        raise Rejected("content-lengths", shortest=shortest, longest=longest)
    return shortest, longest
