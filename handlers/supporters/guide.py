"""The letter guide as live checks: what a program can see of a letter before a person reads it.

A pen name that gives its owner away is refused, with the reason. In the letter itself such things only raise a hint:
the writer may know better, and send it anyway. Whether a letter makes promises or has a romantic tone no list of words
can tell; that stays with the guide, which everybody is shown, and with the team.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.engine.drafts import Part
from handlers.printable import unprintable
from storage.errors import Rejected

LONGEST_PEN_NAME = 40
BRIEF = 2_500  # characters: about a printed page
MOST = 6_000
MOST_LINES = 300  # as a letter of the most characters has at twenty a line: a long poem
_FEWEST_DIGITS = 8  # shorter numbers are years, amounts, files of a court

# Each begins where a word begins, so that a long word is looked at once and not from each of its letters again.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]{2,}(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_ENDS = "com|org|net|info|io|me|mx|cl"
_LINK = re.compile(rf"(?:https?://|www\.)\S+|(?<![\w@.-])(?:[\w-]+\.)+(?:{_ENDS})\b(?:/\S*)?", re.IGNORECASE)
# "compañer@s" is no handle: what stands before the sign tells.
_HANDLE = re.compile(r"@(?<![\w@.]@)\w{3,}")
_NUMBER = re.compile(r"(?<![\w+])\+?\(?\d(?:[ ().\-/‐-―]{0,2}\d){4,}(?!\w)")
_DATE_OR_AMOUNT = re.compile(
    r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4} ?[-‐-―/] ?\d{4}|\d{1,3}(?:[. ]\d{3})+"
)
# What each cannot be without. Most letters have none of it, which is seen ten times faster than that they have no link.
_SIGN_OF_EMAIL = re.compile("@")
_SIGN_OF_LINK = re.compile(rf"://|www\.|\.(?:{_ENDS})\b")
_SIGN_OF_NUMBER = re.compile(r"\d")
_JOINERS = "\u200c\u200d"  # part of the spelling of Persian, of Indic scripts, and of emoji
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # Unicode's control, format, surrogate, private, unassigned


@dataclass(frozen=True)
class Hint:
    """Something the writer may want to change: the id of its text, and what was found."""

    text: str
    found: str | int


def pen_name(line: str) -> str:
    """The pen name on one line, as it is kept. Raises Rejected for what is none, or gives its owner away."""
    name = " ".join(line.split())
    if not name or len(name) > LONGEST_PEN_NAME or "\n" in line.strip():
        raise Rejected("pen-name-length", most=LONGEST_PEN_NAME)
    # What leads to the writer comes first: that warning protects, and a bare number has no letters either.
    if _EMAIL.search(name) or _LINK.search(name) or _HANDLE.search(name):
        raise Rejected("pen-name-address")
    if sum(map(str.isdecimal, name)) >= _FEWEST_DIGITS or _phone(name):
        raise Rejected("pen-name-phone")
    if not any(map(str.isalpha, name)) or any(map(_is_hidden, name)):
        raise Rejected("pen-name-odd")
    return name


def fits(pages: Sequence[Part]) -> None:
    """Raises Rejected for more than a letter can hold."""
    length = sum(len(page.text) for page in pages)
    if length > MOST:
        raise Rejected("letter-too-long", length=length, most=MOST)
    lines = sum(page.text.count("\n") + 1 for page in pages)
    if lines > MOST_LINES:
        raise Rejected("letter-many-lines", lines=lines, most=MOST_LINES)


def review(pages: Sequence[str]) -> list[Hint]:
    """What a writer should look at again before a letter goes to the team."""
    whole = "\n".join(pages)
    findings = {
        "hint-letter-phone": _phone(whole) if _SIGN_OF_NUMBER.search(whole) else "",
        "hint-letter-email": _first(_EMAIL, whole) if _SIGN_OF_EMAIL.search(whole) else "",
        "hint-letter-link": _first(_LINK, _EMAIL.sub(" ", whole)) if _SIGN_OF_LINK.search(whole.lower()) else "",
        "hint-letter-handle": _first(_HANDLE, whole),
        "hint-letter-unprintable": unprintable(whole),
    }
    hints = [Hint(text, found) for text, found in findings.items() if found]
    length = sum(map(len, pages))
    return [*hints, Hint("hint-letter-long", length)] if length > BRIEF else hints


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0] if match else ""


def _phone(text: str) -> str:
    """The first number that could be a telephone's; dates, spans of years and amounts of money are not meant."""
    return next((match[0] for match in _NUMBER.finditer(text) if _could_ring(match[0])), "")


def _could_ring(number: str) -> bool:
    digits = sum(map(str.isdecimal, number))
    return digits >= _FEWEST_DIGITS and not _DATE_OR_AMOUNT.fullmatch(number)


def _is_hidden(character: str) -> bool:
    return character not in _JOINERS and unicodedata.category(character) in _INVISIBLE
