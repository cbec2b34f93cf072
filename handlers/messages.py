"""What can be said, in no messenger's terms: a messenger renders each `Ready`.

Text is `Markup`: a small HTML (b, i, u, s, a, code, pre, blockquote, tg-spoiler for what is covered, and tg-time for a
time that apps show in their own zone) into which everything of people's is escaped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from handlers.buttons import Row


@dataclass(frozen=True)
class Photo:
    """A picture that many are shown, and `name`, which is the same wherever it is this one.

    A messenger can keep it under that name, so that it is not carried there once for each who is shown it.
    """

    content: bytes = field(repr=False)
    name: str


@dataclass(frozen=True)
class LetterPhoto:
    """A picture of a letter or a reply: for few, and kept by nobody."""

    content: bytes


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
class Lent:
    """A letter, by its id, that is shown for a while, and is taken back however many messages it fills.

    Until the messenger has said by which id it knows each of them, `meanwhile` stands there: so no word of the letter
    is ever in a message that could not be found again. `showing` tells one showing from the others.
    """

    letter: str
    showing: str
    meanwhile: Markup


@dataclass(frozen=True)
class Message:
    """A text with rows of buttons, and perhaps something beside it (`body`), in a place of its own or `over` another.

    `guarded` asks the messenger not to let it be forwarded or saved; what is `lent` is words, buttons and photos
    of a letter.
    """

    text: Markup
    rows: tuple[Row, ...] = ()
    body: Photo | LetterPhoto | Document | Place | None = None
    over: InPlace | Named | None = None
    guarded: bool = False
    lent: Lent | None = None


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
    """What the press is to make: a file's name without its ending, a template, and what JSON can hold to fill it.

    It is for paper, or, if it is a `picture`, for a phone. What is `for_many` holds nothing of a person's: the press
    may remember it.
    """

    name: str
    template: str
    content: Mapping[str, Any]
    picture: bool = False
    for_many: bool = False


@dataclass(frozen=True)
class Printing:
    """A message whose file has to go through the press, which is done beside the turn; `otherwise` if that fails.

    `guarded` is as in a message: what is for paper cannot be, since it has to be printed.
    """

    text: Markup
    printout: Printout
    rows: tuple[Row, ...] = ()
    guarded: bool = False
    otherwise: Message = field(kw_only=True)

    @property
    def unmade(self) -> Message:
        """The message as long as its file is not made."""
        file = LetterPhoto(b"") if self.printout.picture else Document(f"{self.printout.name}.pdf", b"")
        return Message(self.text, self.rows, file, guarded=self.guarded)


@dataclass(frozen=True)
class Deletion:
    """Messages that leave the chat: the messenger's ids by our own (storage/sent.py).

    `instead` is written over those that the messenger does not delete any more; without it they stay.
    """

    messages: Mapping[int, str]
    instead: Markup = field(default_factory=Markup)


@dataclass(frozen=True)
class Instead:
    """What becomes of a message that many were sent: this one, with the picture that it had; or it is deleted."""

    message: Message | None


@dataclass(frozen=True)
class Offer:
    """Something that can be put into any chat: under a name and a line about it, a text, and a link with its words."""

    key: str
    name: str
    about: str
    text: Markup
    link: str
    leads_to: str


@dataclass(frozen=True)
class Offers:
    """What is offered to whoever looks for something; there is more after so many, unless that is 0.

    They are `in_one_language` if everybody who looks for the same is offered the same.
    """

    offers: tuple[Offer, ...]
    more_after: int = 0
    in_one_language: bool = True


Ready = Message | Toast | NewMenu | Deletion | Instead
Saying = Ready | Printing
