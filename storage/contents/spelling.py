"""Words that are not known, and the known ones that they look like."""

from collections.abc import Iterable
from difflib import get_close_matches

from storage.errors import Rejected


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks like this one, or ""."""
    return next(iter(get_close_matches(word, list(known), n=1)), "")


def unknown(reason: str, word: str, known: Iterable[str], **facts: object) -> Rejected:
    """The refusal of a word that is not known, by "<reason>-near" where a known one looks like it."""
    near = nearest(word, known)
    return Rejected(f"{reason}-near", near=near, **facts) if near else Rejected(reason, **facts)
