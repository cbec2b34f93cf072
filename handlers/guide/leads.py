"""What in a text leads to somebody: telephone numbers, e-mail and web addresses, accounts, and where somebody lives."""

import re
from collections.abc import Iterator

from storage.contents.letter_rules import Check

Span = tuple[int, int]
"""Where a passage begins and ends."""

FEWEST_DIGITS = 8  # shorter numbers are years, amounts, files of a court

# Each begins where a word begins, so that a long word is looked at once and not from each of its letters again.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]{2,}(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_ENDS = r"com|org|net|info|io|mx|cl"
# "…escribo.Me llamo" is no address: of those in ".me" only one that goes on.
_LINK = re.compile(rf"(?:https?://|www\.)\S+|(?<![\w@.-])(?:[\w-]+\.)+(?:(?:{_ENDS})\b(?:/\S*)?|me/\S+)", re.IGNORECASE)
# "compañer@s" is no handle: what stands before the sign tells.
_HANDLE = re.compile(r"@(?<![\w@.]@)\w{3,}")
_NETWORK = re.compile(r"(?<!\w)(?:instagram|insta|ig|facebook|fb|tiktok|twitter|telegram|whats ?app|mastodon) ?:$")
_LONGEST_NETWORK = 11
_ACCOUNT = re.compile(r"\s{0,2}[\w.@]{3,}")
_NUMBER = re.compile(r"(?<![\w+])\+?\(?\d(?:[ ().\-/‐-―]{0,2}\d){4,}(?!\w)")
_DATE_OR_AMOUNT = re.compile(
    r"\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4} ?[-‐-―/] ?\d{4}|\d{1,3}(?:[. ]\d{3})+"
)
_CAP = r"[^\W\d_a-zà-öø-ÿ]"  # a letter that is no small one
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"  # 1 May Square
_WAY = r"calle|avenida|av\.?|calzada|callej[oó]n|carrera|cra\.?|pasaje|privada|blvd\.?|bulevar|boulevard|jir[oó]n"
_SMALL = "(?:de|del|la|las|los|el|y)"
_ROAD = "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Terrace|Close|Crescent|Gardens|Square"
_STREET = re.compile(
    rf"""(?<!\w)(?:
        # calle 5 de mayo #20, Av. de los Pinos núm. 7: any name, before a number that is said to be one
        (?i:{_WAY})\ (?:(?:{_CAP}[\w.]*|\d{{1,3}}|{_SMALL}|[a-z]\w{{3,9}})\ ){{1,6}}
          (?:\#|(?i:n[oº°úu](?:m|mero)?)\.?)\ ?\d+[\w-]*
        # Calle Hidalgo 20: a name with capitals, before a number
        | (?i:{_WAY})\ (?:{_SMALL}\ ){{0,2}}{_CAP}[\w.]*(?:\ (?:{_CAP}[\w.]*|{_SMALL})){{0,5}},?
          \ \d{{1,5}}(?![\d:])[\w-]*
        # 14 Orchard Street
        | \d{{1,5}}[A-Za-z]?\ (?:[NSEW]\.?\ )?(?!(?:{_MONTHS})\ )(?:{_CAP}[\w'’]*\.?\ ){{1,3}}(?:{_ROAD})(?!\w)
        | (?i:p\.?\ ?o\.?\ box|apartado\ postal|apdo\.?\ postal)\ ?(?:\#|n[oº°]\.?)?\ ?\d+
        | (?i:c\.?p\.?|c[oó]digo\ postal)\ ?:?\ ?\d{{5}}(?!\d)
        | {_CAP}\w+,\ [A-Z]{{2}}\ \d{{5}}(?!\d)    # Springfield, IL 62704
        | [A-Z]{{1,2}}\d[A-Z\d]?\ \d[A-Z]{{2}}(?!\w)  # SE1 7PB
    )""",
    re.VERBOSE,
)
_IN_A_YEAR = re.compile(r"(?:in|of|since|by|until|before|after|from) (?:19|20)\d\d ", re.IGNORECASE)

# What each cannot be without. Most letters have none of it, which is seen ten times faster than that they have no link.
_SIGN_OF_LINK = re.compile(rf"://|www\.|\.(?:{_ENDS})\b|\.me/")
_SIGN_OF_NUMBER = re.compile(r"\d")
_SIGN_OF_STREET = re.compile(
    r"calle|av\.? |ave|calzada|carrera|cra|pasaje|privada|blvd|bulevar|boulevard|jir|street|st\b|r(?:oa)?d\b|lane|ln\b"
    r"|drive|dr\b|court|terrace|close|crescent|gardens|square|box|postal|c\.?p\.? ?:? ?\d|, [a-z]{2} \d"
    r"|\d[a-z]{2}(?!\w)"
)


def leads(text: str) -> Iterator[tuple[Check, Span]]:
    """Everything in a text that leads to somebody, check by check."""
    lower = text.lower()
    if "@" in text:
        yield from ((Check.EMAIL, match.span()) for match in _EMAIL.finditer(text))
        yield from ((Check.HANDLE, match.span()) for match in _HANDLE.finditer(text))
    if ":" in text:
        yield from ((Check.HANDLE, span) for span in _on_networks(text, lower))
    if _SIGN_OF_LINK.search(lower):
        without = _EMAIL.sub(lambda match: " " * len(match[0]), text) if "@" in text else text
        yield from ((Check.LINK, match.span()) for match in _LINK.finditer(without))
    if _SIGN_OF_NUMBER.search(text):
        yield from ((Check.PHONE, span) for span in _phones(text))
        if _SIGN_OF_STREET.search(lower):
            yield from ((Check.STREET, span) for span in _streets(text))


def leads_to_account(line: str) -> bool:
    """Whether there is an address or an account in a line, as in a pen name."""
    return bool(_EMAIL.search(line) or _LINK.search(line) or _HANDLE.search(line))


def rings(line: str) -> bool:
    """Whether there is a telephone number in a line."""
    return any(_phones(line))


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
    return digits >= FEWEST_DIGITS and not _DATE_OR_AMOUNT.fullmatch(number)


def _streets(text: str) -> Iterator[Span]:
    """The addresses of houses; "in 2020 King Street was full" has none."""
    return (match.span() for match in _STREET.finditer(text) if not _is_in_a_year(text, match.start()))


def _is_in_a_year(text: str, at: int) -> bool:
    return bool(_IN_A_YEAR.search(text, max(0, at - 7), at + 5))
