"""A letter looked through: what the checks find in it, each at its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.guide.leads import leads
from handlers.guide.lists import lists
from handlers.guide.phrases import Phrases, Words
from handlers.guide.real_names import real_names
from handlers.printable import unprintable_places
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.letter_rules import Check, Finding, Topic, lengths
from storage.contents.phrases import folded
from storage.errors import Rejected

BRIEF = 2_500  # characters: about a printed page
MOST_PASSAGES = 3
"""Passages that are pointed out for each rule; of what is found more often, only how often."""
_KNOWN_BY = 4  # common words by which the language of a letter is known


@dataclass(frozen=True)
class Rules:
    """What letters to a case are held to, put together from its campaign and itself."""

    shortest: int
    longest: int
    topics: tuple[Topic, ...]
    phrases: Phrases[str]
    names: frozenset[frozenset[str]]


@dataclass(frozen=True)
class Seen:
    """What one rule found: the first passages of it, and how many there are."""

    passages: tuple[Finding, ...]
    count: int

    @property
    def check(self) -> str:
        """The name of the check."""
        return self.passages[0].check

    @property
    def topic(self) -> str:
        """The key of the forbidden topic, or ""."""
        return self.passages[0].topic


@lru_cache(256)  # the same for everybody who writes to this case
def rules_of(case: Case, campaign: Campaign) -> Rules:
    """What letters to a case are held to."""
    general, own = campaign.content.letters, case.content
    topics = (*own.forbidden, *(general.forbidden if general else ()))
    try:
        shortest, longest = lengths(own, general)
    except Rejected:  # a campaign that was imported when rules were others
        shortest, longest = own.shortest, own.longest
    names = [name for text in (own.name, campaign.content.title) for name in text.values()]
    return Rules(
        shortest or 0,
        longest or BRIEF,
        topics,
        Phrases((topic.key, said) for topic in topics for said in topic.phrases.values()),
        frozenset(_words_of(name) for name in [*names, *own.members]),
    )


def look(pages: Sequence[str], rules: Rules, pen_name: str, *, first: bool) -> list[Seen]:
    """What a writer should look at again before a letter goes to the team; `first` is their first to this case."""
    plain = [folded(page) for page in pages]
    words = [Words(page) for page in plain]
    known = rules.names | {_words_of(pen_name)}
    found: list[Finding] = []
    introduced = not first
    for number, page in enumerate(pages):
        found += (Finding(check.value, "", number, *span) for check, span in leads(page))
        last = number == len(pages) - 1
        found += (
            Finding(Check.NAME.value, "", number, *span) for span in real_names(page, plain[number], known, last=last)
        )
        for check, first_word, end in _listed(words[number]):
            if check is Check.INTRODUCTION:
                introduced = True
            else:
                found.append(Finding(check.value, "", number, *words[number].span(first_word, end)))
        found += (
            Finding(Check.TOPIC.value, topic, number, *words[number].span(first_word, end))
            for topic, first_word, end in rules.phrases.find(words[number])
        )
        found += (Finding(Check.UNPRINTABLE.value, "", number, *span) for span in unprintable_places(page))
    found += _of_the_whole(sum(map(len, pages)), rules)
    if not introduced and _language_is_known(words):
        found.append(Finding(Check.INTRODUCTION.value))
    return _by_rule(found)


def _listed(words: Words) -> Iterator[tuple[Check, int, int]]:
    """What the lists find, but for what is excused at its place."""
    found = lists().phrases.find(words)
    excused = {(sort.check, at) for sort, start, end in found if sort.excuses for at in range(start, end)}
    for sort, start, end in found:
        if not sort.excuses and excused.isdisjoint((sort.check, at) for at in range(start, end)):
            yield sort.check, start, end


def _of_the_whole(length: int, rules: Rules) -> Iterator[Finding]:
    if length > rules.longest:
        yield Finding(Check.LONG.value)
    if length < rules.shortest:
        yield Finding(Check.SHORT.value)


def _language_is_known(words: Iterable[Words]) -> bool:
    """Whether the letter is in a language of the lists: of another, they cannot say that something is missing."""
    different = frozenset[str]().union(*(page.different for page in words))
    return any(len(common & different) >= _KNOWN_BY for common in lists().common)


def _by_rule(found: Iterable[Finding]) -> list[Seen]:
    """What was found, rule by rule, in the order of the checks; a place inside another of the same rule counts once."""
    rules: dict[tuple[str, str], list[Finding]] = {}
    for one in sorted(found, key=lambda one: (one.page, one.start, -one.end)):
        of_rule = rules.setdefault((one.check, one.topic), [])
        if not of_rule or (of_rule[-1].page, of_rule[-1].end) <= (one.page, one.start):
            of_rule.append(one)
    order = [check.value for check in Check]
    return [
        Seen(tuple(rules[rule][:MOST_PASSAGES]), len(rules[rule]))
        for rule in sorted(rules, key=lambda rule: (order.index(rule[0]), rule[1]))
    ]


def _words_of(name: str) -> frozenset[str]:
    return frozenset(folded(name).replace(".", "").split())
