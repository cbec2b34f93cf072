"""What in a text leads to somebody: telephone numbers, e-mail and web addresses, accounts, and where somebody lives."""

import re
from collections.abc import Iterator
from itertools import chain

from handlers.guide import spelt
from handlers.guide.streets import streets
from storage.contents.letter_rules import Check
from storage.contents.phrases import folded

Span = tuple[int, int]
"""Where a passage begins and ends."""

# Signs that look like others, each in the place of one: "＠", "０".
_WIDE = {0xFEE0 + plain: plain for plain in range(0x21, 0x7F)}
_SIGN_OF_WIDE = re.compile("[！-～]")

FEWEST_DIGITS = 8  # shorter numbers are years, amounts, files of a court

# Each begins where a word begins, so that a long word is looked at once and not from each of its letters again.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]{2,}(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_ENDS = r"com|org|net|info|io|mx|cl|br|pt"
# "…escribo.Me llamo" is no address: of those in ".me" only one that goes on.
_LINK = re.compile(rf"(?:https?://|www\.)\S+|(?<![\w@.-])(?:[\w-]+\.)+(?:(?:{_ENDS})\b(?:/\S*)?|me/\S+)", re.IGNORECASE)
# "compañer@s" is no handle: what stands before the sign tells.
_HANDLE = re.compile(r"@(?<![\w@.]@)\w{3,}")
_NETWORK = re.compile(r"(?<!\w)(?:instagram|insta|ig|facebook|fb|tiktok|twitter|telegram|whats ?app|mastodon) ?:$")
_LONGEST_NETWORK = 11
_NETWORKS = (
    *(
        "instagram",
        "insta",
        "ig",
        "facebook",
        "face",
        "fb",
        "tiktok",
        "twitter",
        "telegram",
        "signal",
        "whatsapp",
        "whats app",
    ),
    *("mastodon", "discord", "snapchat"),
)
_ON = rf"(?i:(?<!\w)(?:{'|'.join(_NETWORKS)})(?!\w))"
# What is written as only accounts are: luz.verde_77, and, if it is said to be one, LuzVerde.
_WITH_SIGNS = r"(?<![\w.@/])[a-z0-9]{2,30}(?:[._][a-z0-9]{2,30}){1,4}(?![\w@/])"
_WITH_CAPITALS = r"[A-Z][a-z]{2,20}(?:[A-Z][a-z]{2,20}){1,3}(?!\w)"
_BESIDE = tuple(
    map(
        re.compile,
        (
            rf"{_ON}[^\n.!?;]{{1,25}}?{_WITH_SIGNS}",
            rf"{_WITH_SIGNS}[^\n.!?;]{{1,20}}?{_ON}",
            rf"{_ON}[^\n.!?;]{{0,15}}?\ (?:as|como|soy|is|es|sou|é)\ {_WITH_CAPITALS}",
            rf"\ (?:for|as|a|am|soy)\ {_WITH_CAPITALS}\ (?:on|in|en|por)\ {_ON}",
        ),
    )
)
_ACCOUNT = re.compile(r"\s{0,2}[\w.@]{3,}")
# Between the digits of one number, and of one whose every digit stands alone; a digit on a key (7️⃣) is three signs.
_BETWEEN = r"[ ().\-/*_~‐-―\ufe0f\u20e3]"
_NUMBER = re.compile(
    rf"(?<![\w+])\+?\(?(?:\d(?:{_BETWEEN}{{1,4}}\d(?!\d)){{7,}}|\d(?:{_BETWEEN}{{0,2}}\d){{4,}})(?!\w)"
)
_PIECES = re.compile(r"\d{1,4}")
_DATE_OR_AMOUNT = re.compile(
    r"(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?: \d{1,2})?"
    r"|\d{4} ?[-‐-―/] ?\d{4}|\d{1,3}(?:[. ]\d{3})+|\d{5}-\d{3}"  # the last is a Brazilian postal code
)
# What each cannot be without. Most letters have none of it, which is seen ten times faster than that they have no link.
_SIGN_OF_LINK = re.compile(rf"://|www\.|\.(?:{_ENDS})\b|\.me/")
_SIGN_OF_NUMBER = re.compile(r"\d")


def leads(written: str) -> Iterator[tuple[Check, Span]]:
    """Everything in a text that leads to somebody, check by check."""
    text = written if written.isascii() or not _SIGN_OF_WIDE.search(written) else written.translate(_WIDE)
    lower = folded(text)
    yield from ((Check.EMAIL, span) for span in spelt.emails(lower))
    if "@" in text:
        yield from ((Check.EMAIL, match.span()) for match in _EMAIL.finditer(text))
        yield from ((Check.HANDLE, match.span()) for match in _HANDLE.finditer(text))
    if ":" in text:
        yield from ((Check.HANDLE, span) for span in _on_networks(text, lower))
    if any(network in lower for network in _NETWORKS):
        yield from ((Check.HANDLE, match.span()) for beside in _BESIDE for match in beside.finditer(text))
    yield from ((Check.HANDLE, span) for span in spelt.accounts(lower))
    if _SIGN_OF_LINK.search(lower):
        without = _EMAIL.sub(lambda match: " " * len(match[0]), text) if "@" in text else text
        yield from ((Check.LINK, match.span()) for match in _LINK.finditer(without))
    if _SIGN_OF_NUMBER.search(text):
        yield from ((Check.PHONE, span) for span in _phones(text))
    yield from ((Check.PHONE, span) for span in spelt.numbers(lower))
    yield from ((Check.STREET, span) for span in streets(text, lower))


def leads_to_account(line: str) -> bool:
    """Whether there is an address or an account in a line, as in a pen name."""
    return bool(_EMAIL.search(line) or _LINK.search(line) or _HANDLE.search(line))


def rings(line: str) -> bool:
    """Whether there is a telephone number in a line."""
    return any(chain(_phones(line), spelt.numbers(folded(line))))


def _on_networks(text: str, lower: str) -> Iterator[Span]:
    """What is said as "Instagram: somebody"."""
    colon = lower.find(":")
    while colon >= 0:
        network = _NETWORK.search(lower, max(0, colon - _LONGEST_NETWORK), colon + 1)
        account = _ACCOUNT.match(text, colon + 1) if network else None
        if network and account:
            yield network.start(), account.end()
        colon = lower.find(":", colon + 1)


def _phones(text: str) -> Iterator[Span]:
    """The numbers that could be a telephone's; dates, spans of years and amounts of money are not meant."""
    return (match.span() for match in _NUMBER.finditer(text) if _could_ring(match[0]))


def _could_ring(number: str) -> bool:
    digits = sum(map(str.isdecimal, number))
    is_one = digits >= FEWEST_DIGITS and not _DATE_OR_AMOUNT.fullmatch(number)
    return is_one and not spelt.counts([int(piece) for piece in _PIECES.findall(number)])
