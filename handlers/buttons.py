"""Buttons under a message: one form, whoever reads it. They are worded when the message is rendered, for its reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NewType

from handlers.commands import HELP, START, Command
from handlers.texts import Words
from storage.languages import in_language

MOST_BYTES = 64


class Plain(str):
    """Words that are the same in every language: a name, what a person typed."""

    __slots__ = ()


Label = str | Mapping[str, str]
"""What a button says: the id of a text, the group's own words by language, or `Plain` words."""

Mark = NewType("Mark", str)
"""What marks the buttons of one question of one conversation."""


class Move(StrEnum):
    """What is possible in every conversation."""

    BACK = "back"
    CANCEL = "cancel"
    DONE = "done"
    RESUME = "resume"
    DISCARD = "discard"


class Style(Enum):
    """How a button stands out."""

    PLAIN = ""
    GOOD = "success"
    DANGER = "danger"


@dataclass(frozen=True)
class Labelled:
    """Something with a label, and the facts in it."""

    label: Label
    facts: Mapping[str, object]

    def worded(self, words: Words) -> str:
        """The label in a reader's language, as plain text."""
        if isinstance(self.label, Plain):
            return str(self.label)
        if isinstance(self.label, str):
            text = words(self.label, **self.facts)
            # Few texts have anything to take out, which begins with loading what does it. A button is words alone.
            return text.striptags() if "&" in text or "<" in text else str(text)
        return in_language(self.label, words.language)


@dataclass(frozen=True, init=False)
class Press(Labelled):
    """A button that gives a command, makes a move or answers a question; it carries at most 64 bytes."""

    carries: str
    style: Style

    def __init__(
        self,
        label: Label,
        deed: Command | Move | Mark,
        /,
        *args: str,
        style: Style = Style.PLAIN,
        **facts: object,
    ) -> None:
        carries = ":".join((deed.name if isinstance(deed, Command) else deed, *args))
        if (size := len(carries.encode())) > MOST_BYTES:
            raise ValueError(f"a button can carry {MOST_BYTES} bytes, not {size}: {carries!r}")
        vars(self).update(label=label, facts=facts, carries=carries, style=style)


@dataclass(frozen=True, init=False)
class Copy(Labelled):
    """A button that copies 1 to 256 characters."""

    value: str

    def __init__(self, label: Label, value: str, /, **facts: object) -> None:
        vars(self).update(label=label, facts=facts, value=value)


@dataclass(frozen=True, init=False)
class Link(Labelled):
    """A button that opens a web address."""

    url: str

    def __init__(self, label: Label, url: str, /, **facts: object) -> None:
        vars(self).update(label=label, facts=facts, url=url)


Button = Press | Copy | Link
Row = tuple[Button, ...]

HOME: Row = (Press("menu", START),)
HOME_AND_HELP: Row = (*HOME, Press("help", HELP))
