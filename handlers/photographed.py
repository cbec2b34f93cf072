"""Letters with photos, read as text: a mark stands where each photo is."""

from collections.abc import Sequence
from itertools import count

from handlers.texts import Words
from storage.contents.content import Content


def marked(words: Words, pages: Sequence[Content]) -> tuple[str, ...]:
    """A letter's words, message by message; a photo is a mark with its number, and what stands under it."""
    numbers = count(1)
    return tuple(_mark(words, next(numbers), page.plain) if page.picture else page.plain for page in pages)


def _mark(words: Words, number: int, under: str) -> str:
    mark = words("photo-mark", number=number).unescape()
    return f"{mark}\n{under}" if under else mark
