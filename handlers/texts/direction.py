"""Texts that are written from right to left, and what stands in them from left to right: names, codes, commands.

Without a sign around them, Unicode's rules shuffle such pieces: "/write" ends with its stroke, "2030-09-12" begins with
the day. So every fact, every `code` and every command of such a text stands between two signs that nobody sees (U+2066
or U+2068, and U+2069), as far as it needs them, and a line that begins with one has a sign before it (U+200F), lest it
goes the other way. A command keeps its stroke and its word together, so that it can still be touched; what is copied
out of `code` has no such sign in it.
"""

import re

_LEFT, _OWN, _END = "\u2066", "\u2068", "\u2069"
_RIGHT_MARK = "\u200f"

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_FACT = re.compile(r"{ (?:\$\w+|NUMBER\(\$\w+\)) }")
_SIGNS = re.compile(f"([{_OWN}{_END}])")
_CODE = re.compile(f"{_OWN}?(<code>)(.*?)(</code>){_END}?", re.DOTALL)
_COMMAND = re.compile(rf"(?<![\w/<>=:.{_LEFT}])/{_OWN}?([a-z]\w*){_END}?")
_TAG = re.compile(r"<[^>]*>")
_HELD = re.compile(f"[{_LEFT}{_OWN}][^{_LEFT}{_OWN}{_END}]*{_END}")
_NUMBER = re.compile(r"[\d.,]*")
_ALONE = re.compile(f"^{_OWN}([^{_OWN}{_END}\n]*){_END}$", re.MULTILINE)


def kept(text: str) -> str:
    """A piece of a text held together, whichever way it goes."""
    return f"{_OWN}{text}{_END}"


def held(source: str) -> str:
    """A text of Fluent with a sign before and behind each fact that it says."""
    return _FACT.sub(f"{_OWN}\\g<0>{_END}", source)


def settled(said: str) -> str:
    """Such a text when its facts are in it: with the signs that it needs, and without all others."""
    coded = _CODE.sub(lambda found: f"{_OWN}{found[1]}{_SIGNS.sub('', found[2])}{found[3]}{_END}", said)
    kept = _where_needed(_COMMAND.sub(f"{_LEFT}/\\1{_END}", coded))
    if "\n" not in kept:
        return _turned(kept)
    return "\n".join(map(_turned, _ALONE.sub(r"\1", kept).split("\n")))  # a paragraph of its own goes its own way


def _where_needed(said: str) -> str:
    """Without the signs around what reads right by itself."""
    parts, opened = list[str](), list[int]()
    for part in _SIGNS.split(said):
        parts.append(part)
        if part == _OWN:
            opened.append(len(parts) - 1)
        elif part == _END and opened and not _needs("".join(parts[(start := opened.pop()) + 1 : -1])):
            parts[start] = parts[-1] = ""
    return "".join(parts)


def _needs(fact: str) -> bool:
    """Whether a fact reads wrongly without signs around it: it goes the other way, or is a number with other signs."""
    if "\n" in fact:
        return False
    plain = _HELD.sub("", _TAG.sub("", fact))
    if any(map(_is_left, plain)):
        return True
    return any(sign.isdigit() for sign in plain) and not RIGHT_TO_LEFT.search(plain) and not _NUMBER.fullmatch(plain)


def _turned(line: str) -> str:
    """A line that begins with such a fact, made to begin on the right: phones look at its first letter."""
    plain = _TAG.sub("", line)
    rest = _HELD.sub("", _HELD.sub("", plain))  # one may stand in another
    if rest == plain or _is_left(_first(rest)) or not _is_left(_first(plain)):
        return line
    return _RIGHT_MARK + line


def _first(text: str) -> str:
    return next(filter(str.isalpha, text), "")


def _is_left(sign: str) -> bool:
    return sign.isalpha() and not RIGHT_TO_LEFT.match(sign)
