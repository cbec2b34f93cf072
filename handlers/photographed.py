"""Letters with photos: those that cannot be used are asked for again; read as text, a mark stands where each one is."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from handlers.engine.drafts import Part
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.texts import Words
from storage import pictures
from storage.contents.content import Content
from storage.pictures import Flaw, PictureState


def marked(words: Words, pages: Sequence[Content]) -> tuple[str, ...]:
    """A letter's words, message by message; a photo is a mark with its number, and what stands under it."""
    numbers = count(1)
    return tuple(_mark(words, next(numbers), page.plain) if page.picture else page.plain for page in pages)


def _mark(words: Words, number: int, under: str) -> str:
    mark = words("photo-mark", number=number).unescape()
    return f"{mark}\n{under}" if under else mark


def look_at_photos(talk: Talk, key: str, written: tuple[Part, ...]) -> None:
    """Ask again for the photos that can never be used, if there are any."""
    seen = tuple(replace(part, flaw=_flaw(talk, part)) for part in written)
    photos = [part for part in seen if part.has_picture]
    flawed = [
        talk.words("photo-flaw", number=number, flaw=part.flaw) for number, part in enumerate(photos, 1) if part.flaw
    ]
    if flawed:
        talk.revisit(key, "photos-flawed", parts=seen, lines=lines(*flawed), count=len(flawed))


def _flaw(talk: Talk, part: Part) -> str:
    """Why a photo cannot be used; "" if it can, or may be yet."""
    if part.picture is None:
        return ""
    picture = pictures.get(talk.tx, part.picture)
    if picture and picture.state is not PictureState.GONE:
        return ""
    return ((picture and picture.flaw) or Flaw.GONE).value


def contents(written: Sequence[Part]) -> tuple[Content, ...]:
    """What was written, as a letter keeps it."""
    return tuple(Content(page.text.strip(), picture=page.picture) for page in written)
