"""How a phrase to look for is written, by people who do not program: "i (will|am going to) send * money", "fuga*".

Capitals and accents do not count. `word*` is a word with any ending, `*` alone up to three words whatever they are, and
`(one|another two|)` a choice of words, or of none. `{name}` is a group of words that stand elsewhere, if there are any.
"""

import re
import unicodedata
from collections.abc import Mapping
from itertools import chain, product
from typing import Annotated

from storage.contents.fields import one_line
from storage.contents.rules import Rule
from storage.errors import Rejected

ANY = "*"
MOST_ANY = 3
"""Words that a `*` alone stands for, at most."""
_MOST_PARTS = 12
_MOST_CHOICES = 40
_MOST_GAPS = 2
_PART = re.compile(r"\(([^()]*)\)|[^()\s]+")
_PARTS = re.compile(r"(?:(?:\([^()]*\)|[^()\s]+)(?:\s+|$))+")
# A word with any ending begins with three letters or more: "a*" would be half of all words.
HEARTS = "♥❤💋💌💏💑💓💔💕💖💗💘💙💚💛💜💝💞🖤🤍🤎🥰🧡🩷😍😘😚"
"""Signs that count as words: beside some words they say more than the words do."""
_WORD = re.compile(rf"[^\W_]+(?:'[^\W_]+)*|[^\W_]{{3,}}\*|[{HEARTS}]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

Spelling = tuple[str, ...]
"""Words one after the other, as `folded` leaves them; each may end in `*`."""
Part = tuple[Spelling, ...]
"""The spellings between which a part of a phrase leaves the choice: one, or several, or none that has to be."""
Groups = Mapping[str, Part]
"""The spellings, none of them empty, that a name in braces stands for."""


def folded(text: str) -> str:
    """The text without capitals and accents, each character in its place."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two
        lower = "".join(character.lower()[0] for character in text)
    return lower if lower.isascii() else _NOT_ASCII.sub(lambda match: _PLAIN[match[0]], lower)


def parts(phrase: str, groups: Groups | None = None) -> tuple[Part, ...]:
    """The parts of a phrase in their order; one that is `ANY` alone stands for any words.

    Raises Rejected("content-phrase") if the phrase cannot be understood, or could be nothing.
    """
    named = groups or {}
    written = [folded(part[0]) for part in _PART.finditer(phrase)] if _PARTS.fullmatch(phrase.strip()) else []
    choices = [part[1:-1].split("|") if part.startswith("(") else [part] for part in written]
    found = tuple(tuple(tuple(spelling.split()) for spelling in choice) for choice in choices)
    if not _is_sound(found, named):
        raise Rejected("content-phrase", value=phrase)
    return tuple(_expanded(part, named) for part in found)


def _expanded(part: Part, groups: Groups) -> Part:
    """A part with the words of each group that it names."""
    if not any(word[0] == "{" for spelling in part for word in spelling):
        return part
    return tuple(chain.from_iterable(_spellings(spelling, groups) for spelling in part))


def _spellings(spelling: Spelling, groups: Groups) -> Part:
    """What a spelling stands for: it, with every spelling of each group that it names."""
    choices = [groups[word] if word[0] == "{" else ((word,),) for word in spelling]
    return choices[0] if len(choices) == 1 else tuple(tuple(chain.from_iterable(one)) for one in product(*choices))


def phrase(text: str) -> str:
    """The rule of a phrase to look for: it stays as it was typed."""
    line = one_line(200)(text)
    parts(line)
    return line


PhraseToFind = Annotated[str, Rule(phrase)]

_GAP: Part = ((ANY,),)


def _is_sound(found: tuple[Part, ...], groups: Groups) -> bool:
    """Whether a phrase says something, around each gap, and is no longer than a phrase."""
    certain = [part != _GAP and () not in part for part in found]
    gaps = [at for at, part in enumerate(found) if part == _GAP]
    words = [word for part in found if part != _GAP for spelling in part for word in spelling]
    return (
        any(certain)
        and len(found) <= _MOST_PARTS
        and len(gaps) <= _MOST_GAPS
        and max(map(len, found)) <= _MOST_CHOICES
        and all(any(certain[:at]) and any(certain[at:]) for at in gaps)
        and all(word in groups or _WORD.fullmatch(word) for word in words)
    )


# Letters of Arabic that are written for each other.
_SAME = {"ة": "ه", "ى": "ي", "ٱ": "ا", "ی": "ي", "ک": "ك"}


class _Plain(dict[str, str]):
    """Letters without their accents, and each apostrophe as the plain one; worked out when a letter is first met."""

    def __missing__(self, character: str) -> str:
        plain = "'" if character in "’‘ʼ´" else unicodedata.normalize("NFD", character)[0]
        self[character] = _SAME.get(plain, plain)
        return self[character]


_PLAIN = _Plain()
