"""What somebody typed, shown to others so that nothing in it can be touched by accident.

A messenger makes links of addresses, @names, /commands, #tags and numbers by itself, except inside `code`. So whatever
could become a link is put there: every character stays, and the moderator sees at once what the letter points to. Pen
names, names and reasons are always shown so (`TYPED`), whichever text they are put into.
"""

import re
import unicodedata
from collections.abc import Callable

from markupsafe import Markup, escape

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
    if not (_OTHER.search(text) or _ADDRESS.search(text)):
        return escape(text)
    shown = _in_code(_ADDRESS, text, lambda rest: _in_code(_OTHER, rest, escape))
    return shown if shown.count("<code>") <= MOST_IN_CODE else Markup("<code>{}</code>").format(text)


def _in_code(touchable: re.Pattern[str], text: str, otherwise: Callable[[str], Markup]) -> Markup:
    """The text with what is `touchable` in `code`, and the rest as `otherwise` makes it."""
    shown, end = [], 0
    for match in touchable.finditer(text):
        shown += [otherwise(text[end : match.start()]), Markup("<code>{}</code>").format(match[0])]
        end = match.end()
    return Markup().join([*shown, otherwise(text[end:])])
