"""What can be said, in no messenger's terms: a messenger renders each `Ready`.

Text is `Markup`: a small HTML (b, i, u, s, a, code, pre, blockquote) into which everything of people's is escaped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from handlers.buttons import Row


@dataclass(frozen=True)
class Photo:
    """A picture, by the messenger's own reference to it."""

    reference: str


@dataclass(frozen=True)
class Document:
    """A file to send, whole."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Place:
    """A pin on a map."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True)
class InPlace:
    """Over the message whose button was pressed."""


@dataclass(frozen=True)
class Named:
    """Over the earlier message that was posted under this name, if there is one; a later one can be put over this."""

    name: str


@dataclass(frozen=True)
class Message:
    """A text with rows of buttons, and perhaps something beside it (`body`), in a place of its own or `over` another.

    `guarded` asks the messenger not to let it be forwarded or saved.
    """

    text: Markup
    rows: tuple[Row, ...] = ()
    body: Photo | Document | Place | None = None
    over: InPlace | Named | None = None
    guarded: bool = False


@dataclass(frozen=True)
class Toast:
    """A short text, shown for a moment over the pressed button."""

    text: Markup


@dataclass(frozen=True)
class NewMenu:
    """The menu of commands that is a person's own from now on, as names and descriptions; with none, everybody's."""

    commands: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Printout:
    """Something to be put on paper: a file's name without its ending, a template, and what JSON can hold to fill it."""

    name: str
    template: str
    content: Mapping[str, Any]


@dataclass(frozen=True)
class Printing:
    """A message whose file has to go through the press, which is done beside the turn; `otherwise` if that fails."""

    text: Markup
    printout: Printout
    rows: tuple[Row, ...] = ()
    otherwise: Message = field(kw_only=True)


Ready = Message | Toast | NewMenu
Saying = Ready | Printing
