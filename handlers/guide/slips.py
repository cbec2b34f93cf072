"""Words that are spelt as they are spoken or typed in a hurry: "gaurantee", "bisitarte", "loveeee".

Such a word is read as one that is known, if it sounds like it or two letters beside each other have changed places.
A word with another letter is another word ("visitarte" is not "visitarme"), and a short word may be any. Of Arabic,
where every letter makes another word, nothing is a slip.
"""

import re
from collections.abc import Iterable

_FEWEST_HEARD = 5
_FEWEST_SWAPPED = 4
_LONGEST = 20
_MOST_REMEMBERED = 20_000

# What is written in two ways and spoken in one, in Spanish above all; a letter that is held for long is one letter.
_SOUNDS = (
    (re.compile("qu"), "k"),
    (re.compile("c(?=[ei])|z"), "s"),
    (re.compile("g(?=[ei])"), "j"),
    (re.compile("ll"), "y"),
)
_ALIKE = str.maketrans({"v": "b", "c": "k", "h": None})
_ARABIC = re.compile("[\u0600-\u06ff]")
_HELD = re.compile(r"(.)\1+")
_LONG_HELD = re.compile(r"(.)\1\1+")


class Known:
    """Words that are known, and what another word stands for."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        self._heard = {_sound(word): word for word in sorted(self.words) if len(word) >= _FEWEST_HEARD}
        self._remembered: dict[str, str] = {}

    def meant(self, word: str) -> str:
        """The known word that a word is a slip of; itself, if it is known or no slip of any."""
        if word in self.words:
            return word
        if word not in self._remembered:
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = self._look(word)
        return self._remembered[word]

    def _look(self, word: str) -> str:
        if len(word) < _FEWEST_HEARD - 1 or not word.isalpha() or _ARABIC.match(word):
            return word
        short = _LONG_HELD.sub(r"\1", word)
        if short in self.words or len(short) > _LONGEST:
            return short
        if len(short) >= _FEWEST_HEARD and (heard := self._heard.get(_sound(short))):
            return heard
        return next((one for one in _swapped(short) if one in self.words), word)


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return _HELD.sub(r"\1", word.translate(_ALIKE))


def _swapped(word: str) -> Iterable[str]:
    """A word with two letters beside each other changed; its first stays, as people begin words right."""
    if len(word) < _FEWEST_SWAPPED:
        return ()
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1))
