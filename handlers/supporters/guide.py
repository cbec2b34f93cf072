"""What a letter and its pen name have to be, whatever the guide's checks say of them (handlers/guide).

A pen name that gives its owner away is refused, with the reason. In the letter itself such things only raise a hint.
"""

import unicodedata
from collections.abc import Sequence

from handlers.engine.drafts import Part
from handlers.guide.leads import FEWEST_DIGITS, leads_to_account, rings
from storage.contents.letter_rules import LONGEST_LETTER
from storage.errors import Rejected

LONGEST_PEN_NAME = 40
MOST = LONGEST_LETTER
MOST_LINES = 300  # as a letter of the most characters has at twenty a line: a long poem

_JOINERS = "\u200c\u200d"  # part of the spelling of Persian, of Indic scripts, and of emoji
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # Unicode's control, format, surrogate, private, unassigned


def pen_name(line: str) -> str:
    """The pen name on one line, as it is kept. Raises Rejected for what is none, or gives its owner away."""
    name = " ".join(line.split())
    if not name or len(name) > LONGEST_PEN_NAME or "\n" in line.strip():
        raise Rejected("pen-name-length", most=LONGEST_PEN_NAME)
    # What leads to the writer comes first: that warning protects, and a bare number has no letters either.
    if leads_to_account(name):
        raise Rejected("pen-name-address")
    if sum(map(str.isdecimal, name)) >= FEWEST_DIGITS or rings(name):
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


def _is_hidden(character: str) -> bool:
    return character not in _JOINERS and unicodedata.category(character) in _INVISIBLE
