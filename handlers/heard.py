"""What can be heard, in no messenger's terms: a messenger turns what arrived into `Said`."""

from dataclasses import dataclass, field
from enum import Enum

from markupsafe import Markup


class Kind(Enum):
    """What sort of thing a person sent."""

    TEXT = "text"
    PRESS = "press"
    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    VIDEO = "video"
    STICKER = "sticker"
    PLACE = "place"
    CONTACT = "contact"
    OTHER = "other"
    EDITED = "edited"
    LEFT = "left"
    RETURNED = "returned"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody looks for while they write elsewhere, in whatever chat; nobody knows who, and nothing is kept.

    `query` is the messenger's id of it, by which it is answered; `after` is how many results they have seen already.
    """

    query: str
    text: str = ""
    after: int = 0
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Said:
    """One thing a person said or did.

    `text` is plain (a caption, for a photo); `markup` the same with its formatting. `press` is what the pressed button
    carries. `message` is the messenger's id of the message; for a press, of the one that holds the button, or "" where
    text cannot replace that one (a picture, something too old). `query` is its id of the press. `photo` is the
    messenger's own reference to a picture, or to a file that is said to be one. `album` is what pictures and files that
    were sent together have in common, or "". `language` is the two-letter hint of the app, or "". `forwarded` and
    `private` say where it comes from.
    """

    kind: Kind
    text: str = ""
    markup: Markup = field(default_factory=Markup)
    press: str = ""
    message: str = ""
    query: str = ""
    photo: str = ""
    album: str = ""
    language: str = ""
    forwarded: bool = False
    private: bool = True
