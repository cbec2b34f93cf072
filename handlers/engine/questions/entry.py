"""A question that is answered by words, or by one of a few buttons that say what is to become of it without any."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from handlers.buttons import Mark, Press, Row, Style
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT, Given, Question
from handlers.engine.questions.choice import Option
from storage.errors import Rejected

Kept = Callable[[Part], Any]
"""What a message is kept as, in the forms that JSON has. Raises Rejected."""


@dataclass(frozen=True)
class Filled:
    """What was typed, as it is kept; or the value of the button that was pressed instead."""

    value: Any = None
    pressed: str = ""


@dataclass(frozen=True)
class Entry(Question[Filled]):
    """Words, kept as `kept` says, or one of the options."""

    kept: Kept
    options: Sequence[Option] = ()

    def rows(self, mark: Mark) -> tuple[Row, ...]:
        """The options, each on its own."""
        return tuple(
            (Press(option.label, mark, option.value, style=Style.PLAIN, **option.facts),) for option in self.options
        )

    def hear(self, given: Given) -> Filled:
        """What was typed, or pressed."""
        if given.pressed:
            if given.pressed not in {option.value for option in self.options}:
                raise Rejected("expected-text")
            return Filled(pressed=given.pressed)
        return Filled(self.kept(given.part(TEXT)))

    def keep(self, answer: Filled) -> Any:
        """The answer as JSON."""
        return asdict(answer)

    def recall(self, kept: Any) -> Filled:
        """The answer out of JSON."""
        return Filled(**kept)
