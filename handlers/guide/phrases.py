"""Many phrases looked for at once, in one walk over the words of a text.

Phrases are a network of places with words between them. From each word that a phrase begins with, the text is followed
through the network for as long as some phrase goes on. To stand at several places at once is a state; where a word
leads from a state is worked out once and remembered, so that it does not matter how many phrases there are.
A phrase never goes on over the end of a sentence. What is found twice from the same word on is the longer one.
A word that no phrase knows is read as the one it is a slip of, if there is one (slips.py).
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from handlers.guide.slips import Known
from storage.contents.phrases import ANY, HEARTS, MOST_ANY, Groups, Part, parts

Label = TypeVar("Label", bound=Hashable)

# The vowels of Arabic, and what draws a word out, stand within words, and say nothing.
_VOWELS = "\u0640\u064b-\u065f\u0670"
_TOKEN = re.compile(rf"\w+(?:['{_VOWELS}]+\w+)*|[.!?;…؟؛{HEARTS}]|\n\s*\n")
_SAYS_NOTHING = re.compile(f"[{_VOWELS}]")
_ENDS = ".!?;…؟؛\n"
_MOST_REMEMBERED = 20_000


class Words:
    """The words of a folded text, ends of sentences among them; where they stand is looked up if it is asked for."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self.all: list[str] = _TOKEN.findall(folded)
        if not folded.isascii() and _SAYS_NOTHING.search(folded):
            self.all = [_SAYS_NOTHING.sub("", word) or word for word in self.all]
        self.different = frozenset(self.all)
        self._spans: list[tuple[int, int]] = []

    @property
    def ends(self) -> list[int]:
        """Where sentences end: the places of the signs among the words."""
        return [at for at, word in enumerate(self.all) if word[0] in _ENDS]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Where the words from `first` to `end`, which is left out, stand in the text."""
        if not self._spans:
            self._spans = [match.span() for match in _TOKEN.finditer(self._folded)]
        return self._spans[first][0], self._spans[end - 1][1]


class _State(Generic[Label]):
    """Where one can stand in the network: which phrases end here, whether any goes on, and where each word leads."""

    __slots__ = ("ends", "goes_on", "leads", "places")

    def __init__(self, places: frozenset[int], ends: frozenset[Label], *, goes_on: bool) -> None:
        self.places, self.ends, self.goes_on = places, ends, goes_on
        self.leads: dict[str, _State[Label]] = {}


class Phrases(Generic[Label]):
    """Phrases, each under a label: what to do when one is found is for whoever asks."""

    def __init__(self, labelled: Iterable[tuple[Label, Iterable[str]]], groups: Groups | None = None) -> None:
        self._places = 1
        self._leads: dict[tuple[int, str], tuple[int, ...]] = {}
        self._left: set[int] = set()
        self._jumps: dict[int, tuple[int, ...]] = {}
        self._ends: dict[int, set[Label]] = {}
        self._parts: dict[int, dict[Part, int]] = {}
        for label, phrases in labelled:
            for phrase in phrases:
                self._ends.setdefault(self._behind(parts(phrase, groups)), set()).add(label)
        different = {part for behind in self._parts.values() for part in behind}
        known = {word for part in different for spelling in part for word in spelling} - {ANY}
        self._whole = Known(word for word in known if not word.endswith(ANY))
        self._beginnings: dict[str, list[str]] = {}
        for word in known - self._whole.words:
            self._beginnings.setdefault(word[:3], []).append(word)
        self._forget()
        firsts = {word for at, word in self._leads if at in self._start.places}
        self._firsts, self._first_letters = (
            firsts & self._whole.words,
            {word[:3] for word in firsts - self._whole.words},
        )

    def find(self, words: Words) -> Iterator[tuple[Label, int, int]]:
        """What the text says of them: each label, from which word to which (left out), in the order of the text."""
        if self._remembered > _MOST_REMEMBERED:
            self._forget()
        firsts = {word: self._led(self._start, word) for word in words.different if self._may_begin(word)}
        for at, word in enumerate(words.all) if firsts else ():
            if (first := firsts.get(word)) is None:
                continue
            if first.goes_on:
                for label, end in self._longest(words.all, at, first).items():
                    yield label, at, end
            else:
                for label in first.ends:
                    yield label, at, at + 1

    def _may_begin(self, word: str) -> bool:
        """Whether a phrase may begin with a word, remembered."""
        if (known := self._beginners.get(word)) is None:
            known = self._whole.meant(word) in self._firsts or word[:3] in self._first_letters
            self._beginners[word] = known
            self._remembered += 1
        return known

    def _longest(self, words: list[str], at: int, state: _State[Label]) -> dict[Label, int]:
        """The phrases that begin at a word, which leads to this state, each with where the longest of them ends."""
        end, most = at + 1, len(words)
        found = dict.fromkeys(state.ends, end)
        while state.goes_on and end < most:
            state = self._led(state, words[end])
            end += 1
            for label in state.ends:
                found[label] = end
        return found

    def _led(self, state: _State[Label], word: str) -> _State[Label]:
        """Where a word leads from a state."""
        return state.leads.get(word) or self._next(state, word)

    def _next(self, state: _State[Label], word: str) -> _State[Label]:
        """Where a word leads from a state, worked out and remembered."""
        keys = self._keys(word)
        places = {place for at in state.places for key in keys for place in self._leads.get((at, key), ())}
        state.leads[word] = self._state(places)
        self._remembered += 1
        return state.leads[word]

    def _keys(self, word: str) -> tuple[str, ...]:
        """Under which words of phrases a word of a text is found: itself, its beginnings, and any."""
        beginnings = [one for one in self._beginnings.get(word[:3], ()) if word.startswith(one[:-1])]
        any_word = (ANY,) if word[0].isalnum() else ()
        return (self._whole.meant(word), *beginnings, *any_word)

    def _state(self, places: set[int]) -> _State[Label]:
        """The state of standing at these places, and where one gets from there without a word."""
        reached, new = set(places), list(places)
        while new:
            at = new.pop()
            for part, behind in self._parts.pop(at, {}).items():
                self._unfold(part, at, behind)
            further = [place for place in self._jumps.get(at, ()) if place not in reached]
            reached.update(further)
            new += further
        known = frozenset(reached)
        if known not in self._states:
            ends = frozenset[Label]().union(*(self._ends[at] for at in known if at in self._ends))
            self._states[known] = _State(known, ends, goes_on=not known.isdisjoint(self._left))
        return self._states[known]

    def _forget(self) -> None:
        self._states: dict[frozenset[int], _State[Label]] = {}
        self._beginners: dict[str, bool] = {}
        self._remembered = 0
        self._start = self._state({0})

    def _place(self) -> int:
        self._places += 1
        return self._places - 1

    def _behind(self, whole: Iterable[Part]) -> int:
        """The place behind a phrase; phrases that begin with the same parts share the places between them."""
        at = 0
        for part in whole:
            behind = self._parts.setdefault(at, {})
            if part not in behind:
                behind[part] = self._place()
            at = behind[part]
        return at

    def _unfold(self, part: Part, at: int, end: int) -> None:
        """Put the words of a part between two places, when the first is first reached: most never are.

        Spellings that begin alike share their places.
        """
        shared: dict[tuple[int, str], int] = {}
        for spelling in part:
            if not spelling:
                self._jump(at, end)
                continue
            here = at
            if spelling == (ANY,):
                for _ in range(MOST_ANY - 1):
                    self._jump(here, end)
                    here = self._beyond(here, ANY, shared)
                self._jump(here, end)
            for word in spelling[:-1]:
                here = self._beyond(here, word, shared)
            self._lead(here, spelling[-1], end)

    def _beyond(self, at: int, word: str, shared: dict[tuple[int, str], int]) -> int:
        """The place that a word leads to within a part."""
        if (at, word) not in shared:
            shared[at, word] = self._place()
            self._lead(at, word, shared[at, word])
        return shared[at, word]

    def _lead(self, at: int, word: str, place: int) -> None:
        self._leads[at, word] = (*self._leads.get((at, word), ()), place)
        self._left.add(at)

    def _jump(self, at: int, end: int) -> None:
        self._jumps[at] = (*self._jumps.get(at, ()), end)
