"""Messages with photos that a conversation has been given: what cannot be used is asked for again, the rest is kept."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.engine.drafts import Part
from handlers.engine.talk import Talk
from handlers.layout import lines
from storage import pictures
from storage.contents.content import Content
from storage.pictures import Flaw, PictureState


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
