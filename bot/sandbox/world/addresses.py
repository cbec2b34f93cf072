"""Addresses in plain text as Telegram finds them: of the web, with a scheme or bare, of Telegram's own, and of e-mail.

TDLib's `match_tg_urls`, `match_urls`, `fix_url` and `is_email_address` (MessageEntity.cpp), step by step: from a dot it
looks back and ahead for a domain, then ahead for a port and a path, then back for a user and a scheme.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ENDINGS = frozenset(Path(__file__).with_name("endings.txt").read_text("utf-8").split())
"""What a bare domain may end in: the list that TDLib has, and so the apps."""

_BLANK = "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_FAR = "\u00a0\u1680\u2000-\u200b\u200e\u200f\u2016-\u206f\u3000"  # blanks, and what parts words as they do
_DOMAIN = re.compile(rf"[a-zA-Z0-9_.~-]|[^\x00-\xbf{_FAR}]")
_USER = re.compile(rf"[^\n /\[\]{{}}()'`<>\"@«»{_FAR}]")
_PATH = re.compile(rf"[/?#][^\n <>\"«»{_FAR}]*")
_SCHEME = re.compile(rf"[a-zA-Z0-9+-]|[^\x00-\x7f{_BLANK}]")
_PORT = re.compile(r":0*([1-9][0-9]{0,4})(?![0-9])")
_HIGHEST_PORT = 65535
_NOT_LAST = ".:;,('?!`"
_OWN = re.compile(r"(?:(?<=tg)|(?<=ton)|(?<=tonsite))://[a-z0-9_-]{1,253}", re.IGNORECASE | re.ASCII)
_SCHEMED = re.compile(r"(?:https?|ftp|tonsite)://", re.IGNORECASE)
_EMAIL = re.compile(
    r"(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?\.){1,6}[a-z]{2,8}",
    re.IGNORECASE | re.ASCII,
)
_NUMBER = re.compile(r"(?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])")
_IPV4_PARTS = 4
_LONGEST_PART = 63


def web_addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """Addresses of the web ("url") and of e-mail ("email"): where each begins and ends, in characters."""
    for start, end in _web(text):
        address = text[start:end]
        mail = start + len("mailto:") if address.startswith("mailto:") else start
        if _EMAIL.fullmatch(text, mail, end):
            yield "email", mail, end
        elif kept := _kept(address):
            yield "url", start, start + kept


def own_addresses(text: str) -> Iterator[tuple[str, int, int]]:
    """`tg://…`, `ton://…` and `tonsite://…` (of which TDLib marks no more than `ite://…`), whatever stands before."""
    position = 0
    while match := _OWN.search(text, position):
        scheme = 2 if text[match.start() - 2 : match.start()].lower() == "tg" else 3
        position = _path_end(text, match.end())
        yield "url", match.start() - scheme, position


def _web(text: str) -> Iterator[tuple[int, int]]:
    """What looks like an address around a dot; whether it is one, its domain says."""
    begin = 0
    while 0 <= (dot := text.find(".", begin)) < len(text) - 1:
        if text[dot + 1] == " ":
            begin = dot + 2
            continue
        start, end, good = _around(text, begin, dot)
        if good:
            if end > dot + 1:
                yield start, end
            while text[end : end + 1] == ".":
                end += 1
        else:
            end = text.rfind(".", 0, end) + 1
        begin = max(end, dot + 1)


def _around(text: str, begin: int, dot: int) -> tuple[int, int, bool]:
    """Where the address around a dot begins and ends, and whether what stands before it lets it be one."""
    domain = _back(text, begin, dot, _DOMAIN)
    end, at = dot, False
    while end < len(text) and (text[end] == "@" or _DOMAIN.match(text, end)):
        at = at or text[end] == "@"
        end += 1
    if at:
        domain = _back(text, begin, domain, _USER)
    port = _PORT.match(text, end)
    if port and int(port[1]) <= _HIGHEST_PORT:
        end = port.end()
    end = _path_end(text, end)
    while end > dot + 1 and text[end - 1] == ".":
        end -= 1
    start, good = domain, True
    if start > begin and text[start - 1] == "@":
        start = _back(text, begin, start - 1, _USER)
        good = not at and start < domain - 1
    schemed, fits = _schemed(text, begin, start)
    return schemed, end, good and fits


def _schemed(text: str, begin: int, start: int) -> tuple[int, bool]:
    """Where the address begins with its scheme, if it has one, and whether what stands before it lets it be one."""
    if start == begin:
        return start, True
    if not text.endswith("://", begin, start) or len(text[begin:start].encode()) < len("ftp://"):
        return start, not re.fullmatch(r"[\w/#@]", text[start - 1])
    name = text[_back(text, begin, start - 3, _SCHEME) : start - 3].lower()
    for scheme, unless in (("http", ("shttp",)), ("https", ()), ("ftp", ("tftp", "sftp")), ("tonsite", ())):
        if name.endswith(scheme) and name not in unless:
            return start - len(scheme) - 3, True
    return start, False


def _back(text: str, begin: int, position: int, signs: re.Pattern[str]) -> int:
    """Where the run of these signs that ends here begins."""
    while position > begin and signs.match(text, position - 1):
        position -= 1
    return position


def _path_end(text: str, position: int) -> int:
    """Where a path, query or fragment that begins here ends; here, when there is none worth the name."""
    path = _PATH.match(text, position)
    if path is None:
        return position
    kept = len(path[0][1:].rstrip(_NOT_LAST)) + 1
    return position + kept if kept > 1 or path[0][0] == "/" else position


def _kept(address: str) -> int:
    """How much of this is an address: all, or less where brackets close that were not opened; 0 when it is none."""
    scheme = _SCHEMED.match(address)
    begin = scheme.end() if scheme else 0
    end = min([len(address), *(place for sign in "/?#" if (place := address.find(sign, begin)) >= 0)])
    domain = address[begin:end]
    domain = domain[domain.find("@") + 1 :]
    domain = domain[: domain.rfind(":")] if ":" in domain else domain
    return _balanced(address, end) if _is_domain(domain, schemed=scheme is not None) else 0


def _balanced(address: str, position: int) -> int:
    """Where the path that begins here ends if it closes no bracket that it did not open."""
    open_ = {")": 0, "]": 0, "}": 0}
    start = position
    while position < len(address):
        sign = address[position]
        if sign in "([{":
            open_[")]}"["([{".index(sign)]] += 1
        elif sign in open_:
            if not open_[sign]:
                break
            open_[sign] -= 1
        position += 1
    return start + len(address[start:position].rstrip(_NOT_LAST))


def _is_domain(domain: str, *, schemed: bool) -> bool:
    parts = domain.split(".")
    if any(not part or len(part.encode()) > _LONGEST_PART or part.endswith("-") for part in parts):
        return False
    if len(parts) == 1 or domain.lower() == "teiegram.org":
        return False
    if len(parts) == _IPV4_PARTS and all(_NUMBER.fullmatch(part) for part in parts):
        return True
    *_, name, ending = parts
    if re.fullmatch(r"[0-9.]*", domain) or len(ending) == 1 or "_" in name:
        return False
    if ending.startswith("xn--"):
        return re.fullmatch(r"[a-zA-Z0-9]{2,}", ending[4:]) is not None
    return not re.search("[_-]", ending) and (schemed or _is_ending(ending))


def _is_ending(ending: str) -> bool:
    """Whether bare domains end so; `example.Org` does not, since a sentence may begin after a dot without a blank."""
    lowered = ending.lower()
    return lowered in ENDINGS and (lowered == ending or lowered[1:] != ending[1:])
