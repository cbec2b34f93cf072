"""What Telegram makes touchable by itself in plain text: @names, /commands, #tags, $tags, card numbers and addresses.

By the rules of TDLib (`find_entities` in MessageEntity.cpp), as far as they concern what bots get and send. Phone
numbers are found by Telegram's servers alone, whose rule is not published: nothing is found of them here.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from bot.sandbox.world.addresses import own_addresses, web_addresses
from bot.sandbox.world.entities import Entity, apart

_Found = tuple[str, int, int]
"""What was found: its type, and where it begins and ends, in characters."""

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_MENTION = re.compile(r"(?<!\w)@([a-zA-Z0-9_]{2,32})(?!\w)")
_SHORT_NAMES = frozenset({"gif", "nft", "pic", "ufc", "vid"})
_SHORTEST_NAME = 4
_COMMAND = re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32}|(?!@))(?![\w/<>])")
_CASHTAG = re.compile(r"\$(?:1INCH|[A-Z]{1,8}+)(?:@[a-zA-Z0-9_]{3,32}+(?![a-zA-Z0-9_]))?+")
_AT_NAME = re.compile(r"@[a-zA-Z0-9_]{3,32}")
_LONGEST_TAG = 256
_CARD_LIKE = re.compile(r"[0-9][0-9 -]{12}")
_NUMBER = re.compile(r"[0-9][0-9 -]*")
_UNBROKEN = re.compile(r"[0-9]{16,19}(?= )")
_CARD_DIGITS = range(13, 20)
_NO_NEIGHBOURS = frozenset({".", ",", "+", "-", "_"})
_ISSUERS: tuple[tuple[tuple[str, ...], tuple[int, ...]], ...] = (
    (("4",), (13, 16, 18, 19)),  # Visa
    (tuple(map(str, [*range(51, 56), *range(2221, 2721)])), (16,)),  # Mastercard
    (("34", "37"), (15,)),  # American Express
    (("62", "81"), (16, 17, 18, 19)),  # UnionPay
    (tuple(map(str, range(2200, 2205))), (16,)),  # Mir
)
"""How the numbers of an issuer begin, and how many digits they have."""


def found_in(text: str) -> list[Entity]:
    """Everything that Telegram finds, sorted; of two that share a place, the first."""
    searches = [search for sign, search in _SEARCHES if sign in text]
    if _CARD_LIKE.search(text):
        searches.append(_cards)
    if not searches:
        return []
    wide = [match.start() for match in _WIDE.finditer(text)]
    found = [
        {"type": kind, "offset": start + bisect_left(wide, start), "length": end - start + _between(wide, start, end)}
        for search in searches
        for kind, start, end in search(text)
    ]
    return apart(found)


def _between(wide: list[int], start: int, end: int) -> int:
    """How many characters of two units stand there."""
    return bisect_left(wide, end) - bisect_left(wide, start)


def _mentions(text: str) -> Iterator[_Found]:
    for match in _MENTION.finditer(text):
        if len(match[1]) >= _SHORTEST_NAME or match[1].lower() in _SHORT_NAMES:
            yield "mention", match.start(), match.end()


def _commands(text: str) -> Iterator[_Found]:
    for match in _COMMAND.finditer(text):
        yield "bot_command", match.start(), match.end()


def _hashtags(text: str) -> Iterator[_Found]:
    """`#` and what tags are made of, a letter among it, perhaps with the @name of whose tag it is."""
    position = -1
    while (position := text.find("#", position + 1)) >= 0:
        if _in_tag(text[position - 1 : position]):
            continue
        end = position + 1
        while _in_tag(text[end : end + 1]):
            end += 1
        kept = min(end, position + 1 + _LONGEST_TAG)
        name = _AT_NAME.match(text, end) if kept == end else None
        after = name.end() if name else end
        if text[after : after + 1] != "#" and any(sign.isalpha() for sign in text[position + 1 : kept]):
            yield "hashtag", position, name.end() if name else kept
        position = max(position, after - 1)


def _cashtags(text: str) -> Iterator[_Found]:
    for match in _CASHTAG.finditer(text):
        beside = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not any(sign == "$" or _in_tag(sign) for sign in beside):
            yield "cashtag", match.start(), match.end()


def _cards(text: str) -> Iterator[_Found]:
    """The number of a bank card, with blanks or dashes in it or without."""
    position = 0
    while run := _NUMBER.search(text, position):
        start, position = run.span()
        before = text[start - 1 : start]
        if before in _NO_NEIGHBOURS or before.isalpha():
            continue
        whole = _UNBROKEN.match(text, start) or run
        position = whole.end()
        number = whole[0].rstrip(" -")
        end = start + len(number)
        after = text[end : end + 1]
        if not (after in {"-", "_"} or after.isalpha()) and _is_card(number):
            yield "bank_card_number", start, end


def _is_card(number: str) -> bool:
    """Whether the digits are as many as its issuer's are, not too far apart, and the check digit is right."""
    digits = [int(sign) for sign in number if sign.isdigit()]
    if len(digits) not in _CARD_DIGITS or len(number) > 2 * len(digits) - 1:
        return False
    doubled = (2 * digit - 9 * (digit >= 5) for digit in digits[-2::-2])  # noqa: PLR2004 - its two digits added up
    if (sum(digits[-1::-2]) + sum(doubled)) % 10:
        return False
    beginning = "".join(map(str, digits[:4]))
    return all(len(digits) in lengths for begins, lengths in _ISSUERS if beginning.startswith(begins))


def _in_tag(sign: str) -> bool:
    """Whether a #tag may hold this sign; the end of the text is none."""
    return bool(sign) and (
        sign in "_\u200c\u00b7" or "\u0d80" <= sign <= "\u0dff" or sign.isalpha() or sign.isdecimal()
    )


_SEARCHES: tuple[tuple[str, Callable[[str], Iterator[_Found]]], ...] = (
    ("@", _mentions),
    ("/", _commands),
    ("#", _hashtags),
    ("$", _cashtags),
    ("://", own_addresses),
    (".", web_addresses),
)
"""How each kind is looked for, and the sign without which there is none of it."""
