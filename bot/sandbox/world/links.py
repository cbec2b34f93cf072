"""The address of a link as Telegram keeps it, or why it would not make it one.

TDLib's `check_link` (LinkManager.cpp) and `parse_url` (HttpUrl.cpp); like those it works on bytes.
"""

import re
from ipaddress import IPv6Address

_OWN = re.compile(rb"(tg|ton|tonsite):(?://)?", re.IGNORECASE)
_SCHEME = re.compile(rb"([^:/?#@\[\]]*)://")
_AUTHORITY = re.compile(rb"[^/?#]*")
_PORT = re.compile(rb"0*?(0|[1-9][0-9]{0,9})")
_HIGHEST_PORT = 65535
_PART = rb"(?:[a-zA-Z0-9.\-_!$,~*'();&+=%s\x80-\xff]|%%[0-9a-fA-F]{2})*"
_HOST, _USER = re.compile(_PART % b""), re.compile(_PART % b":")
_PERCENT = re.compile(rb"%(?![0-9a-fA-F]{2})")
_OWN_HOST = {False: re.compile(rb"[a-zA-Z0-9_-]*"), True: re.compile(rb"[a-zA-Z0-9_.-]*")}
_BLANKS = b" \t\r\n\0\v"
_PERSON = re.compile(rb"tg:(?://)?user/?\?(?:[^#]*?&)?id(?:=(-?[0-9]+))?(?=[&#]|$)", re.IGNORECASE)


class NoLink(Exception):
    """What TDLib would not make a link; says why in its words."""


def checked(target: str) -> str:
    """The address, with its scheme and a path; NoLink when it is none."""
    given = target.encode("utf-8", "surrogatepass")
    own = _OWN.match(given)
    scheme, user, host, port, query = _parts(given[own.end() :] if own else given)
    if own is None:
        if b"." not in host and not host.startswith(b"["):
            raise NoLink("Wrong HTTP URL")
        written = scheme + b"://" + (user + b"@" if user else b"") + host + (b":%d" % port if port else b"") + query
        return written.decode("utf-8", "replace")
    kind = own[1].lower()
    if scheme == b"https" or given[own.end() :][:7].lower() == b"http://" or user or port or host.startswith(b"["):
        raise NoLink("Wrong tg URL" if kind == b"tg" else "Wrong ton URL")
    if not _OWN_HOST[kind == b"tonsite"].fullmatch(host):
        raise NoLink("Unallowed characters in URL host")
    return (kind + b"://" + host + (query[1:] if query[1:2] == b"?" else query)).decode("utf-8", "replace")


def person(target: str) -> int | None:
    """Whose account a link names (`tg://user?id=…`); None when it names none."""
    match = _PERSON.match(target.encode("utf-8", "surrogatepass"))
    return int(match[1]) or None if match and match[1] else None


def _parts(given: bytes) -> tuple[bytes, bytes, bytes, int, bytes]:
    """Scheme, user, host, port (0 when none is named) and all that follows, with its leading slash."""
    match = _SCHEME.match(given)
    scheme = match[1].lower() if match else b"http"
    if scheme not in {b"http", b"https"}:
        raise NoLink("Unsupported URL protocol")
    start = match.end() if match else 0
    authority = _AUTHORITY.match(given, start)
    rest = authority[0] if authority else b""
    rest, port = _port(rest)
    user, _, host = rest.rpartition(b"@")
    _check(user, host)
    query = given[start + len(authority[0] if authority else b"") :].rstrip(_BLANKS) or b"/"
    query = query if query.startswith(b"/") else b"/" + query
    return scheme, user, host.lower(), port, re.sub(rb"[\0- ]", lambda sign: b"%%%02X" % ord(sign[0]), query)


def _port(authority: bytes) -> tuple[bytes, int]:
    """What stands before the port, and the port."""
    colon = max(authority.rfind(sign) for sign in (b":", b"]", b"@"))
    if colon <= 0 or authority[colon : colon + 1] != b":":
        return authority, 0
    port = _PORT.fullmatch(authority, colon + 1)
    if port is None or not 0 < int(port[1]) <= _HIGHEST_PORT:
        raise NoLink("Wrong port number specified in the URL")
    return authority[:colon], int(port[1])


def _check(user: bytes, host: bytes) -> None:
    if host.startswith(b"[") and host.endswith(b"]"):
        try:
            IPv6Address(host[1:-1].decode())
        except ValueError:
            raise NoLink("Wrong IPv6 address specified in the URL") from None
        return
    if not host:
        raise NoLink("URL host is empty")
    if host == b".":
        raise NoLink("Host is invalid")
    for part, allowed, name in ((host, _HOST, "host"), (user, _USER, "userinfo")):
        if not allowed.fullmatch(part):
            raise NoLink(_wrong(part, allowed, name))


def _wrong(part: bytes, allowed: re.Pattern[bytes], name: str) -> str:
    """Why a part is refused: by the first sign that does not fit."""
    fits = allowed.match(part)
    percent = fits is not None and _PERCENT.match(part, fits.end())
    return f"Wrong percent-encoded symbol in URL {name}" if percent else f"Disallowed character in URL {name}"
