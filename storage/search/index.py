"""An index in memory: which words stand in what, and what is found by words that are perhaps misspelt.

Each word of a query finds the words that are the same or begin with it; and if none do, or nothing has all words of the
query, those that are spelt nearly so: with one letter wrong, missing, too many or in the wrong place, with two in a
long word. What has all words of the query is found; if nothing has, what has the most of them.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import chain, pairwise
from typing import NamedTuple

from storage.search.folding import words_of

MOST_WORDS = 6
"""Words of a query that are looked for."""

_LONGEST = 40
"""Letters of a word that are looked at."""

_MISTAKES = ((8, 2), (4, 1))
"""How many letters a word has at least, and how many of them may be wrong: of shorter ones, none."""

_LOOKING_UP = 4
"""How many postings are gone through in the time in which one is looked up."""

_SAME, _BEGINS, _NEARLY = 4, 3, 2
_FEWEST_TO_BEGIN = 2

Weights = Mapping[str, int]
"""How much each word says of what it stands in."""

Postings = dict[str, int]
"""What a word stands in, by id, and how much it says of it."""


class Found(NamedTuple):
    """The ids of the best of what was found, and how many there are."""

    best: list[str]
    total: int


class _Like(NamedTuple):
    """A word that is like the one that is looked for: where it stands, and how well it fits."""

    postings: Postings
    fits: int


class _Fitting(NamedTuple):
    """What was found, each with a value; how well it fits is so many times that. A word can stand in ten thousand."""

    values: Mapping[str, int]
    times: int


def weights_of(texts: Sequence[tuple[int, Sequence[str]]]) -> Weights:
    """The words of texts with how much they say, the most first; of the first, names, also two written as one."""
    weights: dict[str, int] = {}
    for place, (weight, said) in enumerate(texts):
        for words in map(words_of, said):
            joined = (first + second for first, second in pairwise(words)) if place == 0 else ()
            for word in chain(words, joined):
                weights.setdefault(word[:_LONGEST], weight)
    return weights


@dataclass
class Index:
    """What is kept under ids, each with its words."""

    _there: dict[str, Weights] = field(default_factory=dict)
    _postings: dict[str, Postings] = field(default_factory=dict)
    _sorted: list[str] = field(default_factory=list)
    _of_length: dict[int, list[str]] = field(default_factory=dict)

    def __len__(self) -> int:
        """How much is kept."""
        return len(self._there)

    def put(self, key: str, weights: Weights) -> None:
        """Keep these words under an id, in the place of those before."""
        self.drop(key)
        self._there[key] = weights
        for word, weight in weights.items():
            if word not in self._postings:
                self._postings[word] = {}
                insort(self._sorted, word)
                insort(self._of_length.setdefault(len(word), []), word)
            self._postings[word][key] = weight

    def drop(self, key: str) -> None:
        """Keep nothing under an id any more."""
        for word in self._there.pop(key, {}):
            del self._postings[word][key]
            if not self._postings[word]:
                del self._postings[word]
                for words in (self._sorted, self._of_length[len(word)]):
                    del words[bisect_left(words, word)]

    def find(self, query: str, most: int, *, surely: bool = False) -> Found:
        """What the query finds; `surely` only what has all of its words, spelt as they are."""
        words = list(dict.fromkeys(word[:_LONGEST] for word in words_of(query)))[:MOST_WORDS]
        found = self._spelt_so(words) if surely else self._found(words)
        return Found(nlargest(most, found, key=found.__getitem__), len(found))

    def _found(self, words: list[str]) -> Mapping[str, int]:
        exactly = [self._exactly(word) for word in words]
        if all(exactly) and (found := _with_all(exactly)):
            return found
        whole = self._exactly("".join(words)[:_LONGEST]) if len(words) > 1 else []  # one word there may be two here
        likely = [exact + list(self._nearly(word)) for word, exact in zip(words, exactly, strict=True)]
        return _with_all([whole]) or _with_all(likely) or _with_most(likely)

    def _spelt_so(self, words: list[str]) -> Mapping[str, int]:
        same = [[_Like(self._postings[word], _SAME)] if word in self._postings else [] for word in words]
        return _with_all(same) if all(same) else {}

    def _exactly(self, word: str) -> list[_Like]:
        """The words that are the same, or begin with it."""
        same = [_Like(self._postings[word], _SAME)] if word in self._postings else []
        return same + [_Like(self._postings[longer], _BEGINS) for longer in self._beginning(word)]

    def _beginning(self, word: str) -> Iterator[str]:
        for at in range(bisect_left(self._sorted, word), len(self._sorted)):
            if len(word) < _FEWEST_TO_BEGIN or not self._sorted[at].startswith(word):
                return
            if self._sorted[at] != word:
                yield self._sorted[at]

    def _nearly(self, word: str) -> Iterator[_Like]:
        """The words with only so few letters wrong."""
        most = next((mistakes for letters, mistakes in _MISTAKES if len(word) >= letters), 0)
        if not most:
            return
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - six megabytes, for whoever misspells something
        from rapidfuzz.process import extract  # noqa: PLC0415 - as above

        for letters in range(len(word) - most, len(word) + most + 1):
            there = self._of_length.get(letters, [])
            for like, wrong, _ in extract(word, there, scorer=OSA.distance, score_cutoff=most, limit=None):
                if wrong:
                    yield _Like(self._postings[like], _NEARLY)


def _with_all(words: Sequence[Sequence[_Like]]) -> Mapping[str, int]:
    """What has a word like each of these, with how well it fits."""
    if not words:
        return {}
    first, *others = sorted(words, key=_standing_in)
    found, times = _with_any(first)
    for likes in others:
        if not found:
            break
        are_few = len(found) * len(likes) * _LOOKING_UP < _standing_in(likes)
        more, by = _looked_up(likes, found) if are_few else _with_any(likes)
        found, times = {key: times * one + by * more[key] for key, one in found.items() if key in more}, 1
    return found if times == 1 else {key: times * one for key, one in found.items()}


def _with_most(words: Sequence[Sequence[_Like]]) -> Mapping[str, int]:
    """What has a word like the most of these."""
    counts: dict[str, int] = {}
    sums: dict[str, int] = {}
    for likes in words:
        found, times = _with_any(likes)
        for key, value in found.items():
            counts[key] = counts.get(key, 0) + 1
            sums[key] = sums.get(key, 0) + times * value
    most = max(counts.values(), default=0)
    return {key: sums[key] for key, count in counts.items() if count == most}


def _standing_in(likes: Sequence[_Like]) -> int:
    return sum(len(like.postings) for like in likes)


def _standing_alone(like: _Like) -> int:
    return len(like.postings)


def _with_any(likes: Sequence[_Like]) -> _Fitting:
    """What has one of these words, with how well the best of them fits."""
    (first, most), *others = sorted(likes, key=_standing_alone, reverse=True) or [_Like({}, 0)]
    least = most * min(first.values(), default=0)
    # A word that stands in less, and fits less well wherever it does, changes nothing.
    others = [
        one
        for one in others
        if one.fits * max(one.postings.values()) > least or not one.postings.keys() <= first.keys()
    ]
    if not others:
        return _Fitting(first, most)
    found = {key: most * weight for key, weight in first.items()}
    for postings, fits in others:
        found |= {key: fits * weight for key, weight in postings.items() if fits * weight > found.get(key, 0)}
    return _Fitting(found, 1)


def _looked_up(likes: Sequence[_Like], among: Mapping[str, int]) -> _Fitting:
    """The same, for few that are asked for."""
    values = {key: max((fits * postings.get(key, 0) for postings, fits in likes), default=0) for key in among}
    return _Fitting({key: value for key, value in values.items() if value}, 1)
