"""Letters with photos, read as text: a mark stands where each photo is."""

from collections.abc import Iterator, Sequence
from itertools import count

from markupsafe import Markup

from handlers.layout import lines
from handlers.texts import Words
from storage.contents.content import Content


def marked(words: Words, pages: Sequence[Content]) -> tuple[str, ...]:
    """A letter's words, message by message; a photo is a mark with its number, and what stands under it."""
    marks = _marks(words, pages)
    return tuple("\n".join(filter(None, (mark, page.plain))) for mark, page in zip(marks, pages, strict=True))


def with_marks(words: Words, pages: Sequence[Content], shown: Sequence[Markup]) -> list[Markup]:
    """The same, of pages whose words are `shown` in some other way."""
    marks = _marks(words, pages)
    return [lines(Markup.escape(mark), page) for mark, page in zip(marks, shown, strict=True)]


def _marks(words: Words, pages: Sequence[Content]) -> Iterator[str]:
    """What stands in the place of each page's photo; "" for a page that has none."""
    numbers = count(1)
    for page in pages:
        yield words("photo-mark", number=next(numbers)).unescape() if page.picture else ""
