"""How a question works: it is put and waits, hears what was said to it, and keeps the answer or says what was wrong."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from markupsafe import Markup

from handlers.buttons import Label, Labelled, Mark, Move, Press, Row, Style
from handlers.engine.drafts import Draft, Part
from handlers.engine.voice import Voice
from handlers.heard import Kind, Said
from handlers.messages import InPlace, Message
from storage.errors import Rejected

A = TypeVar("A")


class Waiting(Exception):
    """The flow has put a question and waits."""


@dataclass(frozen=True, init=False)
class Option(Labelled):
    """Something to choose: the value the flow gets (short, without spaces), and what its button says."""

    value: str

    def __init__(self, value: str, label: Label, /, **facts: object) -> None:
        vars(self).update(label=label, facts=facts, value=value)


@dataclass(frozen=True)
class Question:
    """A question by its key in the flow: the id of its text, the facts in it, and its own rows of buttons."""

    key: str
    text: str
    facts: dict[str, object]
    rows: tuple[Row, ...] = ()


@dataclass
class Questions(Voice):
    """One turn of a conversation. `said` is what the person said to the open question, or None if nothing yet."""

    draft: Draft
    said: Said | None = None

    @contextmanager
    def _hearing(self, question: Question) -> Iterator[None]:
        """Put the question, unless it is what was answered. What is refused is said kindly, and it stays open."""
        if self.live or self.said is None or self.draft.open != question.key:
            self._put(question)
        try:
            yield
        except Rejected as error:
            self.live = True
            self._show(question, self.words(error.reason, **(question.facts | error.facts)))
            self._wait(question.key)

    def _put(self, question: Question, *, over: InPlace | None = None) -> NoReturn:
        """Put the question and wait. If what was said was meant for one that is gone, say that too."""
        moved = not self.live and self.draft.open not in ("", question.key)
        self.live = True
        if moved:
            self.say("conversation-moved")
        text = self.words(question.text, **question.facts)
        if pages := self.draft.gathered.get(question.key):
            text = Markup("\n\n").join((text, self.words("pages-here", count=len(pages))))
        self._show(question, text, over=over)
        self._wait(question.key)

    def _show(self, question: Question, text: Markup, *, over: InPlace | None = None) -> None:
        self.post(Message(text, (*question.rows, ways_out(self.draft)), over=over))

    def _wait(self, key: str) -> NoReturn:
        self.draft.open = key
        raise Waiting

    def _keep(self, key: str, answer: A) -> A:
        self.draft.answers[key] = answer
        self._close()
        return answer

    def _close(self) -> None:
        """The open question is answered; from here on the flow is heard."""
        self.draft.open = ""
        self.live = True

    def _page(self, accepts: frozenset[Kind], otherwise: str = "") -> Part:
        """What was said, as a page; an edit gets here only if it changes a page that was accepted."""
        said = self.said
        if said is None or said.kind not in accepts | {Kind.EDITED} or not (said.text.strip() or said.photo):
            raise Rejected(otherwise or ("expected-text-or-photo" if Kind.PHOTO in accepts else "expected-text"))
        return Part(said.text, str(said.markup), said.photo, said.message)

    def _pressed(self, key: str) -> str:
        """The value of the pressed button, if it is one of this question's."""
        mark, _, value = (self.said.press if self.said else "").partition(":")
        return value if mark == question_mark(self.draft, key) else ""

    def _button(self, key: str, option: Option) -> Press:
        mark = question_mark(self.draft, key)
        return Press(option.label, mark, option.value, style=Style.PLAIN, **option.facts)


def question_mark(draft: Draft, key: str) -> Mark:
    """What marks the buttons of a question: its conversation's token and a short hash of its key."""
    return Mark(f"?{draft.token}{hashlib.blake2b(key.encode(), digest_size=2).hexdigest()}")


def ways_out(draft: Draft) -> Row:
    """The buttons that every question has."""
    cancel = Press("cancel", Move.CANCEL, draft.token)
    if draft.last_answer() is None:
        return (cancel,)
    return (Press("back", Move.BACK, draft.token), cancel)
