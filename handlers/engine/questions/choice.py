"""A question with options."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from handlers.buttons import Label, Labelled, Mark, Press, Row, Style
from handlers.engine.questions import Again, Given, Question
from handlers.heard import Kind
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.texts import Words
from storage.clean import clean
from storage.errors import Rejected

SHORT_LABEL = 18  # two buttons this short stand side by side on a small phone
_PAIR = 2
_TURN = ">"


@dataclass(frozen=True, init=False)
class Option(Labelled):
    """Something to choose: the value the flow gets (short, without spaces), and what its button says."""

    value: str

    def __init__(self, value: str, label: Label, /, **facts: object) -> None:
        vars(self).update(label=label, facts=facts, value=value)


@dataclass(frozen=True)
class Choice(Question[str]):
    """Options, to be pressed, or typed by their number or their words; long lists have pages, of which one is shown."""

    options: Sequence[Option]
    words: Words
    number: str = "1"
    takes_text: ClassVar[bool] = False
    leaves: bool = False

    def rows(self, mark: Mark) -> tuple[Row, ...]:
        """The options of the page, and what turns it."""
        page = page_of(self.options, self.number)
        buttons = [Press(option.label, mark, option.value, style=Style.PLAIN, **option.facts) for option in page.items]
        if len(self.options) == _PAIR and all(len(each.worded(self.words)) <= SHORT_LABEL for each in buttons):
            return (tuple(buttons),)
        return (*((button,) for button in buttons), page.turn(mark, _TURN))

    def hear(self, given: Given) -> str | Again[str]:
        """The value of the option, or the page that was turned to."""
        turn, _, number = given.pressed.partition(":")
        if turn == _TURN:
            return Again(replace(self, number=number), over=InPlace())
        typed = given.said.text.strip().casefold() if given.said.kind is Kind.TEXT else ""
        for place, option in enumerate(self.options, 1):
            if option.value == given.pressed or typed in (str(place), clean(option.worded(self.words)).casefold()):
                return option.value
        raise Rejected("expected-choice")
