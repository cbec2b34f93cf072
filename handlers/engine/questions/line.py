"""A question for a line of text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.buttons import Mark, Plain, Press, Row
from handlers.engine.questions import TEXT, Given, Question

Check = Callable[[str], str]


@dataclass(frozen=True)
class Line(Question[str]):
    """A line of text. `check` returns it as it is kept, or raises Rejected; `suggest` are ready answers."""

    check: Check | None = None
    suggest: Sequence[str] = ()

    def rows(self, mark: Mark) -> tuple[Row, ...]:
        """A button for each suggestion."""
        return tuple((Press(Plain(line), mark, str(number)),) for number, line in enumerate(self.suggest))

    def hear(self, given: Given) -> str:
        """What was typed, or the suggestion that was pressed."""
        suggested = {str(number): line for number, line in enumerate(self.suggest)}
        line = suggested.get(given.pressed) or given.part(TEXT).text.strip()
        return self.check(line) if self.check else line
