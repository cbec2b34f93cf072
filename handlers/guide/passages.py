"""Passages of a letter as they are shown: quoted with some words around them, and marked in the letter itself.

Nothing that was typed can be touched, as elsewhere (inert.py). What would become a link is in `code`, where Telegram
shows no other formatting; there the sign before it is the mark.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from handlers.texts.inert import MOST_IN_CODE, inert
from storage.contents.letter_rules import Finding

LONGEST_QUOTE = 80
SIGN = "⚠️"
_CUT = "…"
_FEWEST = 5  # of fewer characters nothing of a word would be left
_ENOUGH = 200  # spaces that stand for one, at the most
_SPACES = re.compile(r"\s+")
_CODE = "<code>"


def quote(page: str, start: int, end: int) -> Markup:
    """A passage with some words around it, on one line, of at most LONGEST_QUOTE characters."""
    found = _first_words(page[start:end], LONGEST_QUOTE)
    room = LONGEST_QUOTE - len(found)
    before = _last_words(page[:start], room // 2)
    after = _first_words(page[end:], room - len(before))
    return Markup().join([inert(before), _marked(found), inert(after)])


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
    places = _apart(sorted({(one.start, one.end) for one in findings if one.start < one.end <= len(page)}))
    if not places:
        return inert(page)
    shown, last = [], 0
    for start, end in places:
        shown += [inert(page[last:start]), escape(f"{SIGN} "), _marked(page[start:end])]
        last = end
    whole = Markup().join([*shown, inert(page[last:])])
    if whole.count(_CODE) + len(places) <= MOST_IN_CODE:
        return whole
    return Markup("<code>{}</code>").format(_with_signs(page, places))


def _marked(text: str) -> Markup:
    shown = inert(text)
    return shown if _CODE in shown else Markup("<u>{}</u>").format(shown)


def _with_signs(page: str, places: Sequence[tuple[int, int]]) -> str:
    """A page so full of what could be touched that all of it is in `code`: the signs alone are the marks."""
    shown, last = "", 0
    for start, _ in places:
        shown += f"{page[last:start]}{SIGN} "
        last = start
    return shown + page[last:]


def _apart(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, those that overlap as one."""
    apart: list[tuple[int, int]] = []
    for start, end in places:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        else:
            apart.append((start, end))
    return apart
