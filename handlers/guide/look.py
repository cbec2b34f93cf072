"""A letter looked through: what the checks find in it, each at its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from handlers.guide.leads import Span, leads
from handlers.guide.lists import Sort, Use, lists
from handlers.guide.phrases import Phrases, Words
from handlers.guide.real_names import Known, name_after, names_here, signatures
from handlers.guide.together import Place, Places, found_together
from handlers.printable import unprintable_places
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.letter_rules import Check, Finding, Prison, Topic, lengths, prison_called
from storage.contents.phrases import folded
from storage.errors import Rejected

BRIEF = 2_500  # characters: about a printed page
MOST_PASSAGES = 3
"""Passages that are pointed out for each rule; of what is found more often, only how often."""
_KNOWN_BY = 4  # common words by which the language of a letter is known
_ORDER = {check: place for place, check in enumerate(Check)}
_SURELY, _PERHAPS = (Check.PHONE, Check.EMAIL), (Check.HANDLE, Check.LINK)
"""What is pointed out alone, and what is not pointed out beside it."""
_NEAR = 6  # characters between "my WhatsApp is" and the number
_WHOLE = (0, 0, 0)
"""The place of what concerns a letter as a whole."""

_Found = dict[tuple[Check, str], list[tuple[int, int, int]]]
"""For each rule, by its check and its topic: page, beginning and end of each passage."""


@dataclass(frozen=True)
class Rules:
    """What letters to a case are held to, put together from its campaign and itself.

    A letter that is longer than `longest` is pointed out; `says_longest` is whether the group has said how long it is.
    `prison` has rules of its own, which are among the others.
    """

    shortest: int
    longest: int
    says_longest: bool
    topics: tuple[Topic, ...]
    phrases: Phrases[str]
    names: Known
    prison: Prison | None = None


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
    prison = _prison_of(case, campaign)
    topics = tuple(topic for rules in (own, prison, general) if rules for topic in rules.forbidden)
    try:
        shortest, longest = lengths(own, prison, general)
    except Rejected:  # a campaign that was imported when rules were others
        shortest, longest = own.shortest, own.longest
    names = [name for text in (own.name, campaign.content.title) for name in text.values()]
    return Rules(
        shortest or 0,
        longest or BRIEF,
        longest is not None,
        topics,
        Phrases((topic.key, said) for topic in topics for said in topic.phrases.values()),
        frozenset(_words_of(name) for name in [*names, *own.members]),
        prison,
    )


def _prison_of(case: Case, campaign: Campaign) -> Prison | None:
    """The prison that a case is in, if its campaign knows it (still)."""
    try:
        return prison_called(case.content.prison, campaign.content.prisons)
    except Rejected:
        return None


def look(pages: Sequence[str], rules: Rules, pen_name: str, *, first: bool) -> list[Seen]:
    """What a writer should look at again before a letter goes to the team; `first` is their first to this case."""
    words = [Words(folded(page)) for page in pages]
    known = rules.names | {_words_of(pen_name)}
    found: _Found = {}
    for number, (page, its) in enumerate(zip(pages, words, strict=True)):
        signed = signatures(page, known) if number == len(pages) - 1 else ()
        for check, span in _once(
            chain(
                leads(page),
                _listed(page, its, known),
                ((Check.NAME, span) for span in chain(signed, names_here(page, known))),
                ((Check.UNPRINTABLE, span) for span in unprintable_places(page)),
            )
        ):
            found.setdefault((check, ""), []).append((number, *span))
        for topic, start, end in rules.phrases.find(its):
            found.setdefault((Check.TOPIC, topic), []).append((number, *its.span(start, end)))
    length = sum(map(len, pages))
    whole = ((Check.SHORT, length < rules.shortest), (Check.LONG, length > rules.longest))
    for check, so in (*whole, (Check.INTRODUCTION, first and _nobody_is_introduced(words))):
        if so:
            found[check, ""] = [_WHOLE]
    return [_seen(*rule, found[rule]) for rule in sorted(found, key=lambda rule: (_ORDER[rule[0]], rule[1]))]


def _once(found: Iterable[tuple[Check, Span]]) -> Iterator[tuple[Check, Span]]:
    """What was found, without other names for it: the account in an address, "my WhatsApp is" before a number."""
    all_of_it = list(found)
    surely = [span for check, span in all_of_it if check in _SURELY]
    for check, (start, end) in all_of_it:
        if check not in _PERHAPS or not any(start < stop and begin <= end + _NEAR for begin, stop in surely):
            yield check, (start, end)


def _listed(page: str, words: Words, known: Known) -> Iterator[tuple[Check, Span]]:
    """What the lists find in a page, but for what is harmless at its place."""
    given = lists().given_names
    found = [
        (sort, start, end)
        for sort, start, end in lists().phrases.find(words)
        if sort.use is not Use.PERHAPS or given.intersection(words.all[end : end + 1])
    ]
    found += [(Sort(check, Use.FIND), *place) for check, place in _together(words)]
    harmless = found and {(check, at) for check, start, end in lists().harmless.find(words) for at in range(start, end)}
    for sort, start, end in found:
        if harmless and any((sort.check, at) in harmless for at in range(start, end)):
            continue
        span = words.span(start, end)
        if sort.check is not Check.NAME:
            yield sort.check, span
        elif name := name_after(page, span[1], known, certain=sort.use is Use.FIND):
            yield sort.check, name


def _together(words: Words) -> Iterator[tuple[Check, Place]]:
    """What the lists find only together."""
    places: Places = {}
    for phrase, start, end in lists().pieces.find(words):
        places.setdefault(phrase, []).append((start, end))
    return found_together(lists().together, words, places)


def _nobody_is_introduced(pages: Sequence[Words]) -> bool:
    """Whether a letter does not say who writes; of one in a language without lists nobody knows."""
    different = frozenset[str]().union(*(page.different for page in pages))
    if all(len(common & different) < _KNOWN_BY for common in lists().common):
        return False
    return not any(True for page in pages for _ in lists().introductions.find(page))


def _seen(check: Check, topic: str, places: list[tuple[int, int, int]]) -> Seen:
    """What one rule found; a place that begins within another counts once."""
    apart: list[tuple[int, int, int]] = []
    for page, start, end in sorted(places, key=lambda place: (place[0], place[1], -place[2])):
        if not apart or (page, start) >= (apart[-1][0], apart[-1][2]):
            apart.append((page, start, end))
    return Seen(tuple(Finding(check.value, topic, *place) for place in apart[:MOST_PASSAGES]), len(apart))


def _words_of(name: str) -> frozenset[str]:
    return frozenset(folded(name).replace(".", "").split())
