"""Whether a request comes from a program on this machine, or from the sandbox's own page: for both doors.

Any web page that a developer visits can have their browser ask 127.0.0.1 for something. A browser says, in what a page
cannot change, by which name it asks and which page made it ask.
"""

from urllib.parse import urlsplit

from aiohttp import web

LOCAL = frozenset({"127.0.0.1", "localhost"})
_OUR_PAGE = frozenset({"same-origin", "none"})
"""What a browser says of the sandbox's own page, and of an address that somebody typed."""


def from_here(request: web.Request) -> bool:
    """Whether it names this machine as its host, and no other page has made it."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site", "none")
    try:
        named = urlsplit(f"//{request.host}").hostname in LOCAL
        ours = origin is None or urlsplit(origin).netloc == request.host
    except ValueError:
        return False
    return named and ours and site in _OUR_PAGE
