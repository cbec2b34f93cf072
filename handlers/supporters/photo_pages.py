"""Pages of a letter that are photos of paper: what is taken, what could not be used, and how they are shown.

A photo is fetched, and made anew, beside the conversation. One that turns out not to be usable is named with the reason
as soon as the writer goes on; the next photo takes its place. The letter is not sent before all of its photos are here.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from handlers.engine.drafts import Part
from handlers.engine.talk import Talk
from handlers.guide.look import Seen
from handlers.layout import lines, paragraphs
from handlers.long_texts import joined as joined_texts, may_go_on
from handlers.photographed import marked
from handlers.printable import on_paper
from handlers.supporters import guide
from storage import pictures
from storage.contents.content import Content
from storage.contents.letter_rules import Check
from storage.errors import Rejected
from storage.letters import MOST_PHOTOS, Letter
from storage.pictures import Flaw, PictureState

_OF_THE_WHOLE = frozenset({Check.SHORT.value, Check.INTRODUCTION.value})


def fits(pages: Sequence[Part]) -> None:
    """Raises Rejected for more than a letter can hold."""
    guide.fits(pages)
    if sum(page.has_picture and not page.flaw for page in pages) > MOST_PHOTOS:
        raise Rejected("letter-many-photos", most=MOST_PHOTOS)


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


def texts(pages: Sequence[Content]) -> tuple[str, ...]:
    """The words alone, message by message; a photo's are those under it."""
    return tuple(page.plain for page in pages)


def of_words(pages: Sequence[Content], seen: Sequence[Seen]) -> list[Seen]:
    """What was seen in a letter's words; of one with photos, nobody knows by its words whether something is missing."""
    photos = any(page.picture for page in pages)
    return [one for one in seen if not (photos and one.check in _OF_THE_WHOLE)]


def may_be_cut(pages: Sequence[Content]) -> bool:
    """Whether an app may have cut one text in several."""
    return any(may_go_on(page.plain) for page in pages[:-1] if not page.picture)


def joined(pages: Sequence[Content]) -> tuple[Content, ...]:
    """The pages, each text that may have been cut made one with the next; photos stay where they are."""
    whole: list[Content] = []
    for is_photo, run in groupby(pages, key=lambda page: page.picture is not None):
        some = tuple(run)
        whole += some if is_photo else map(Content, joined_texts([page.plain for page in some]))
    return tuple(whole)


def previewed(talk: Talk, pages: Sequence[Content]) -> Markup:
    """The letter as it will be read, and what is kept of its photos."""
    photos = sum(page.picture is not None for page in pages)
    quoted_letter = quoted(tuple(map(on_paper, marked(talk.words, pages))))
    return paragraphs(quoted_letter, talk.words("write-preview-photos", count=photos) if photos else None)


def quoted(pages: tuple[str, ...]) -> Markup:
    """A letter's messages one after the other, nothing of it formatted."""
    return Markup("<blockquote>{}</blockquote>").format("\n\n".join(pages))


def say_photos_again(talk: Talk, before: Letter) -> None:
    """That the photos of a letter that was sent back have to be sent anew."""
    if before.photos:
        talk.say("write-again-photos", count=before.photos)
