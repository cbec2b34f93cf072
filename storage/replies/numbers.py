"""The number by which the team knows a letter on paper: how it looks, and which letter has it.

A letter's number is the one on its page, in type and perhaps as a QR code. What is read from a photo was made by
anybody, so it is believed only if it looks like a number, and is only proposed.
"""

import re
from collections.abc import Iterable

from storage import letters
from storage.letters import Letter, pile
from storage.transaction import Tx

_SIGN = "[0-9A-HJKMNP-TV-Z]"
_SHAPE = re.compile(rf"{_SIGN}{{6}}-[1-9]\d{{0,8}}|{_SIGN}{{8}}")


def of(letter: Letter) -> str:
    """The number of a letter, as it stands on its page; on one of before numbers were, the receipt code."""
    return letter.number if letter.place else letter.id


def find(tx: Tx, number: str) -> Letter | None:
    """The letter that has this number on its page, however it was typed."""
    tidy = _tidy(number)
    return pile.by_number(tx, tidy) if "-" in tidy else letters.find(tx, tidy)


def shaped(read: Iterable[str]) -> str | None:
    """The first of what was read that looks like the number of a letter."""
    return next((text for text in read if _SHAPE.fullmatch(text)), None)


def _tidy(number: str) -> str:
    return "".join("-" if sign in "‐‑‒–—" else sign for sign in number if not sign.isspace()).upper()
