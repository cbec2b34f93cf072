"""Replies from prison as they are read: by whoever checks one, and by the writer of the letter."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from handlers.layout import paragraphs
from handlers.messages import LetterPhoto
from handlers.photographed import marked
from handlers.texts import Words
from handlers.texts.inert import inert
from storage import replies
from storage.contents.content import Content
from storage.replies import Reply
from storage.transaction import Tx


def quoted(words: Words, reply: Reply) -> Markup:
    """The words of a reply; a mark stands where each photo is, and nothing in it can be touched."""
    return quoted_pages(words, reply.pages or ())


def quoted_pages(words: Words, pages: Sequence[Content]) -> Markup:
    """The same, of one that is still being sent in."""
    return Markup("<blockquote>{}</blockquote>").format(paragraphs(*map(inert, marked(words, pages))))


def photos(tx: Tx, words: Words, reply: Reply, code: str) -> Iterator[tuple[Markup, LetterPhoto | None]]:
    """Each photo of a reply, in its order, with the line beside it; by `code` the reader knows the letter."""
    for number, photo in enumerate(replies.photos(tx, reply), 1):
        text = "reply-photo" if photo else "reply-photo-missing"
        yield (
            words(text, code=code, number=number, count=reply.photos),
            LetterPhoto(photo) if photo else None,
        )
