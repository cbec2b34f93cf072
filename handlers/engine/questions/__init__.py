"""Questions as small pure objects: how each of them is put, and what it makes of what was said.

A question knows no conversation and keeps nothing: `Talk` puts it, lets it hear, and keeps the answer. A new kind is a
class with `rows` and `hear`, and with `keep` and `recall` if its answer is more than a text.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

from handlers.buttons import Mark, Row
from handlers.engine.drafts import Part
from handlers.heard import Kind, Said
from handlers.messages import InPlace
from storage.errors import Rejected

A = TypeVar("A")

TEXT = frozenset({Kind.TEXT})
TEXT_OR_PHOTO = frozenset({Kind.TEXT, Kind.PHOTO})
TEXT_OR_PICTURE = TEXT_OR_PHOTO | {Kind.DOCUMENT}
"""The same, and a picture that is sent as a file."""


@dataclass(frozen=True)
class Given:
    """What was said to a question: the value of the button of its own that was pressed, or "" for a message."""

    said: Said
    pressed: str = ""

    def part(self, accepts: frozenset[Kind], otherwise: str = "") -> Part:
        """The message, if it is of such a kind and holds something. Raises Rejected, for the reason `otherwise`.

        An edit gets here only if it changes a message that was accepted. A file is one if it is a picture.
        """
        said = self.said
        holds = said.photo if said.kind is Kind.DOCUMENT else said.text.strip() or said.photo
        if self.pressed or said.kind not in accepts | {Kind.EDITED} or not holds:
            raise Rejected(otherwise or ("expected-text-or-photo" if Kind.PHOTO in accepts else "expected-text"))
        return Part(said.text, str(said.markup), said.photo, said.message, album=said.album)


class Question(ABC, Generic[A]):
    """Something that is asked. `parts` are the messages that it has been given so far, if it takes several.

    `takes_text`: its answer is whatever words somebody likes to write; `takes_album`: all pictures that are sent
    together. `leaves` says whether one of its own buttons ends the conversation.
    """

    parts: tuple[Part, ...] = ()
    leaves: bool = False
    takes_text: ClassVar[bool] = True
    takes_album: bool = False

    @abstractmethod
    def rows(self, mark: Mark) -> tuple[Row, ...]:
        """Its buttons; what they carry begins with `mark`."""

    @abstractmethod
    def hear(self, given: Given) -> "A | Again[A]":
        """The answer, or how the question stands now. Raises Rejected for what is no answer to it."""

    def keep(self, answer: A) -> Any:
        """The answer as JSON can hold it."""
        return answer

    def recall(self, kept: Any) -> A:
        """The answer that was kept so."""
        answer: A = kept
        return answer


@dataclass(frozen=True)
class Again(Generic[A]):
    """The question is put again, as it stands now: with the text that says what has changed, or with its own.

    Or `silent`: what was said of the first picture of an album is said of all of them.
    """

    question: Question[A]
    text: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    over: InPlace | None = None
    silent: bool = False
