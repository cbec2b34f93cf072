"""Passages of a letter as they are shown: quoted with some words around them, and marked in the letter itself.

Nothing that was typed can be touched, as elsewhere (inert.py), also not what a sign or a cut makes a link of. What
would become one is in `code`, where Telegram shows no other formatting; there the sign before it is the mark.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup

from handlers.texts.inert import Span, inert, with_marks
from storage.contents.letter_rules import Finding

LONGEST_QUOTE = 80
SIGN = "⚠️"
_CUT = "…"
_FEWEST = 5  # of fewer characters nothing of a word would be left
_ENOUGH = 200  # spaces that stand for one, at the most
_SPACES = re.compile(r"\s+")


def quotes(page: str, places: Sequence[Span]) -> list[Markup]:
    """The passages of a page, each with some words around it; what fits into one quote is quoted once."""
    together: list[list[Span]] = []
    for start, end in places:
        if together and end - together[-1][0][0] <= LONGEST_QUOTE:
            together[-1].append((start, end))
        else:
            together.append([(start, end)])
    return [quote(page, *spans) for spans in together]


def quote(page: str, *places: Span) -> Markup:
    """Passages near each other with some words around them, on a line of at most LONGEST_QUOTE characters."""
    start, end = places[0][0], places[-1][1]
    found = _first_words(page[start:end], LONGEST_QUOTE)
    room = LONGEST_QUOTE - len(found)
    before = _last_words(page[:start], room // 2)
    after = _first_words(page[end:], room - len(before))
    if len(found) == end - start:
        marks = [(len(before) + first - start, len(before) + last - start) for first, last in places]
    else:  # shortened, or on several lines: what stands where is no longer known
        marks = [(len(before), len(before) + len(found))]
    return with_marks(before + found + after, marks)


def passage(page: str, start: int, end: int) -> Markup:
    """A passage alone, on one line."""
    return inert(_first_words(page[start:end], LONGEST_QUOTE // 2))


def _first_words(text: str, most: int) -> str:
    """The beginning of a text on one line, shortened where a word ends."""
    line = _SPACES.sub(" ", text[: most + _ENOUGH]).rstrip()
    if len(line) <= most:
        return line
    return (line[: most - 1].rpartition(" ")[0] or line[: most - 1] if most > _FEWEST else "") + _CUT


def _last_words(text: str, most: int) -> str:
    """The end of a text on one line, shortened where a word begins."""
    line = _SPACES.sub(" ", text[-most - _ENOUGH :]).lstrip()
    if len(line) <= most:
        return line
    return _CUT + (line[1 - most :].partition(" ")[2] if most > _FEWEST else "")


def marked(page: str, findings: Sequence[Finding]) -> Markup:
    """A page as it is shown to others, with each of the findings in it marked at its place."""
    text, marks, end = "", [], 0
    for start, stop in _apart(sorted({(one.start, one.end) for one in findings if one.start < one.end <= len(page)})):
        text += f"{page[end:start]}{SIGN} "
        marks.append((len(text), len(text) + stop - start))
        text += page[start:stop]
        end = stop
    return with_marks(text + page[end:], marks)


def _apart(places: Sequence[Span]) -> list[Span]:
    """The places, those that overlap as one."""
    apart: list[Span] = []
    for start, end in places:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        else:
            apart.append((start, end))
    return apart
