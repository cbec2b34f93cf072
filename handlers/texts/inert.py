"""What somebody typed, shown to others so that nothing in it can be touched by accident.

A messenger makes links of addresses, @names, /commands, #tags and numbers by itself, except inside `code`. So whatever
could become a link is put there: every character stays, and the moderator sees at once what the letter points to. Pen
names, names and reasons are always shown so (`TYPED`), whichever text they are put into.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

Span = tuple[int, int]
"""Where a stretch of a text begins and ends."""

TYPED = frozenset({"name", "names", "pen_name", "author", "reason", "excerpt", "signs"})
"""The facts of texts that people have typed: plain words under these names are made inert."""

MOST_IN_CODE = 80
"""Telegram heeds the formatting of a hundred stretches of a message: what comes after them could be touched."""

# Telegram's own rules are looser than they look: any two letters after a dot are an address to it, a tag can follow any
# sign, and a number can be parted by any dash (tdlib, MessageEntity.cpp).
# Tried at the beginning of words alone, and up to their end: nobody can write a letter that takes long to be shown.
_ADDRESS = re.compile(
    r"""
    (?<!\S)(?=\S*?(?:
        ://                         # an address with its scheme
        | \w@\w                     # an e-mail address
        | [^\s.]\.[^\W\d_][^\s.,;:!?)\]}»”"'…-]   # example.org, t.me/somebody; not S.A. or wait...
    ))\S+
    """,
    re.VERBOSE,
)
_OTHER = re.compile(
    r"""
    @\w+                            # a @name
    | (?<![\w/<>])/\w+             # a /command
    | \#[\w·\u200c\u0d80-\u0dff]+     # a #tag
    | \$(?=[A-Z]|1INCH)\w+          # a $TAG
    | \+?\d[\d\s()./·‐-―-]{4,}\d   # a number long enough to be called, or to be a card's
    """,
    re.VERBOSE,
)


_ACCOUNT = re.compile(
    r"""
    @\w+                                    # a @name
    | \+?\d[\d\s().-]{4,}\d                # a telephone number, or an account's
    | \b[A-Za-z]{2}\d{2}(?:\s?\w{4}){2,}    # an IBAN
    | \b(?=\w*\d)(?=\w*[^\W\d])\w{12,}\b   # letters and digits, too long for a receipt code: a wallet, a token
    """,
    re.VERBOSE,
)


def leading_elsewhere(text: str) -> str | None:
    """The first thing in a text that leads to somebody or to an account: an address, a @name, a number; or None."""
    plain = unicodedata.normalize("NFKC", text)
    addresses = (part for part in plain.split() if _ADDRESS.match(part))
    account = _ACCOUNT.search(plain)
    return next(addresses, None) or (account[0].strip() if account else None)


def inert(text: str) -> Markup:
    """The text, escaped, with everything that could become a link in `code`; all of it, where that is too much."""
    return with_marks(text, ())


def with_marks(text: str, marks: Sequence[Span]) -> Markup:
    """The text made inert, with these places of it, which lie apart, underlined as far as they are not in `code`."""
    code = touchable(text)
    if not code and not marks:
        return escape(text)
    if len(code) + len(marks) > MOST_IN_CODE:
        return Markup("<code>{}</code>").format(text)
    shown, end = [], 0
    for start, stop in code:
        shown += [_underlined(text, end, start, marks), Markup("<code>{}</code>").format(text[start:stop])]
        end = stop
    return Markup().join([*shown, _underlined(text, end, len(text), marks)])


def touchable(text: str) -> list[Span]:
    """Where the things stand that a messenger would make links of, in their order."""
    if not (_OTHER.search(text) or _ADDRESS.search(text)):
        return []
    places, end = [], 0
    for address in _ADDRESS.finditer(text):
        places += [*_others(text, end, address.start()), address.span()]
        end = address.end()
    return [*places, *_others(text, end, len(text))]


def _others(text: str, start: int, end: int) -> Iterator[Span]:
    """Those between two addresses; what stands before them there is a space."""
    return ((start + found.start(), start + found.end()) for found in _OTHER.finditer(text[start:end]))


def _underlined(text: str, start: int, end: int, marks: Sequence[Span]) -> Markup:
    """A stretch of a text, with what of the marks is in it underlined."""
    shown = Markup()
    for first, last in ((max(start, first), min(end, last)) for first, last in marks):
        if first < last:
            shown += escape(text[start:first]) + Markup("<u>{}</u>").format(text[first:last])
            start = last
    return shown + escape(text[start:end])
