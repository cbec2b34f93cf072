"""What can be heard and what can be said, in no messenger's terms.

A messenger turns what arrived into `Said` and renders each `Reply`. Text is `Markup`: a small HTML (b, i, u, s, a,
code, pre, blockquote) into which everything of people's is escaped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

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
class Said:
    """One thing a person said or did.

    `text` is plain (a caption, for a photo); `markup` the same with its formatting. `press` is what the pressed button
    carries. `message` is the messenger's id of the message; for a press, of the one that holds the button, or "" where
    text cannot replace that one (a picture, something too old). `query` is its id of the press. `photo` is the
    messenger's own reference to a picture. `language` is the two-letter hint of the app, or "". `forwarded` and
    `private` say where it comes from.
    """

    kind: Kind
    text: str = ""
    markup: Markup = field(default_factory=Markup)
    press: str = ""
    message: str = ""
    query: str = ""
    photo: str = ""
    language: str = ""
    forwarded: bool = False
    private: bool = True


class Style(Enum):
    """How a button stands out."""

    PLAIN = ""
    GOOD = "success"
    DANGER = "danger"


@dataclass(frozen=True)
class Button:
    """A button: it presses `press` (at most 64 bytes), or opens `link`, or copies `copy` (1 to 256 characters)."""

    label: str
    press: str = ""
    link: str = ""
    copy: str = ""
    style: Style = Style.PLAIN


Row = tuple[Button, ...]


@dataclass(frozen=True)
class Place:
    """A pin on a map."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True)
class Document:
    """A file to send, whole."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Printout:
    """Something to be put on paper: a file's name without its ending, a template, and what JSON can hold to fill it."""

    name: str
    template: str
    content: Mapping[str, Any]


@dataclass(frozen=True)
class Reply:
    """One thing to say. A `printout` becomes its document when it has been through the press.

    `in_place` replaces the message whose button was pressed. `posted_as` is a name under which the message can be found
    again: a later reply of the same name edits it. `protected` asks the messenger not to let it be forwarded or saved.
    `toast` shows the text for a moment over the pressed button instead of as a message. With `menu` the chat is also
    given the menu of commands that is the person's by now: their place in the team, or their language, has changed.
    """

    text: Markup
    rows: tuple[Row, ...] = ()
    photo: str = ""
    document: Document | None = None
    printout: Printout | None = None
    place: Place | None = None
    in_place: bool = False
    posted_as: str = ""
    protected: bool = False
    toast: bool = False
    menu: bool = False
