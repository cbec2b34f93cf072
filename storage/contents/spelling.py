"""Misspelt words, and the right word that each looks like."""

from collections.abc import Iterable
from difflib import get_close_matches

from storage.errors import Rejected


def nearest(word: str, words: Iterable[str]) -> str:
    """Of `words`, the one that `word` looks like most, or "" if it looks like none."""
    return next(iter(get_close_matches(word, list(words), n=1)), "")


def unknown(reason: str, word: str, words: Iterable[str], **facts: object) -> Rejected:
    """The refusal of a word that is not among `words`: "<reason>-near" if one of them looks like it."""
    near = nearest(word, words)
    return Rejected(f"{reason}-near", near=near, **facts) if near else Rejected(reason, **facts)
