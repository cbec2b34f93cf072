"""A sketch of a text, by which another that is nearly the same is found without the words of either.

It is MinHash over pairs of neighbouring words (Broder, "On the resemblance and containment of documents", 1997): for
each pair 48 keyed numbers are made, and of each number the least of the text is taken. Two texts share as many of them
as they share pairs. Three by three they make 16 parts, each a keyed hash: texts that share two parts are nearly the
same. Accents, capitals and punctuation say nothing. docs/decisions/0031 has what was measured.
"""

import re
import struct
import unicodedata
from hashlib import shake_128
from itertools import pairwise

from storage.crypto import Keys

PARTS = 16
ENOUGH = 2
"""Parts that two texts share if they are nearly the same."""

_NUMBERS_A_PART = 3
_NUMBERS = struct.Struct(f"{PARTS * _NUMBERS_A_PART}I")
# Scripts that put no space between words: there each sign counts as one.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")


def parts_of(keys: Keys, text: str) -> list[bytes]:
    """The parts of a text's sketch; none of a text without a word."""
    pairs = _pairs(_words(text))
    if not pairs:
        return []
    key = keys.lookup("sketches", "numbers")
    numbers = [_NUMBERS.unpack(shake_128(key + pair.encode()).digest(_NUMBERS.size)) for pair in pairs]
    least = [min(column) for column in zip(*numbers, strict=True)]
    at = range(0, len(least), _NUMBERS_A_PART)
    return [keys.lookup("sketches", f"{start}:{least[start : start + _NUMBERS_A_PART]}") for start in at]


def _pairs(words: list[str]) -> set[str]:
    """Each two words that stand side by side; a word that stands alone is one, too."""
    return {" ".join(pair) for pair in pairwise(words)} or set(words)


def _words(text: str) -> list[str]:
    """The words in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return _WORD.findall("".join(sign for sign in apart if not unicodedata.combining(sign)))
