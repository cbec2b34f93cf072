"""Pages of a letter that are photos of paper: what is taken, what could not be used, and how they are shown.

A photo is fetched, and made anew, beside the conversation. One that turns out not to be usable is named with the reason
as soon as the writer goes on; the next photo takes its place. The letter is not sent before all of its photos are here.
"""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from handlers.engine.drafts import Part
from handlers.engine.talk import Talk
from handlers.guide.look import Seen
from handlers.layout import paragraphs
from handlers.long_texts import joined as joined_texts, may_go_on
from handlers.photographed import marked
from handlers.printable import on_paper
from handlers.supporters import guide
from storage.contents.content import Content
from storage.contents.letter_rules import Check
from storage.errors import Rejected
from storage.letters import MOST_PHOTOS, Letter

_OF_THE_WHOLE = frozenset({Check.SHORT.value, Check.INTRODUCTION.value})


def fits(pages: Sequence[Part]) -> None:
    """Raises Rejected for more than a letter can hold."""
    guide.fits(pages)
    if sum(page.has_picture and not page.flaw for page in pages) > MOST_PHOTOS:
        raise Rejected("letter-many-photos", most=MOST_PHOTOS)


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
