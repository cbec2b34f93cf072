"""The time zone that the machine keeps, and the one that somebody may mean."""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from storage.contents.fields import zones

_NAMED = Path("/etc/timezone")
_LINKED = Path("/etc/localtime")


def of_this_machine(default: str) -> str:
    """The machine's time zone, as IANA names it; `default` if it does not tell."""
    return next((zone for zone in _told() if zone in zones()), default)


def meant(typed: str) -> str:
    """The zone that is most like what was typed, a city for instance; "" if none is."""
    by_words = {words: zone for zone in sorted(zones()) for words in (_words(zone), _words(zone.rsplit("/", 1)[-1]))}
    near = get_close_matches(_words(typed), by_words, 1, 0.75)
    return by_words[near[0]] if near else ""


def _told() -> Iterator[str]:
    yield os.environ.get("TZ", "").removeprefix(":")
    if _NAMED.is_file():
        yield _NAMED.read_text("utf-8", "replace").strip()
    yield str(_LINKED.resolve()).rpartition("zoneinfo/")[2]


def _words(zone: str) -> str:
    return zone.replace("_", " ").casefold()
