"""Where a letter can be, and what others ask of it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from storage.rules import where


class LetterState(Enum):
    """Where a letter is. Each is set by somebody's act, never by time."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    PRINTED = "printed"
    HANDED_OVER = "handed-over"

    @property
    def waits(self) -> bool:
        """Whether the team has not decided yet, and the writer has not taken it back."""
        return _answers(self).waits

    @property
    def decided(self) -> bool:
        """Whether the team has let it through or sent it back, whatever came later."""
        return _answers(self).decided

    @property
    def let_through(self) -> bool:
        """Whether the team has let it through, whatever came later."""
        return self.decided and (self.on_paper or not self.over)

    @property
    def on_paper(self) -> bool:
        """Whether it lies on paper somewhere."""
        return _answers(self).on_paper

    @property
    def over(self) -> bool:
        """Whether nothing more becomes of it."""
        return _answers(self).over


@dataclass(frozen=True)
class _Answers:
    waits: bool = False
    decided: bool = False
    on_paper: bool = False
    over: bool = False


def _answers(state: LetterState) -> _Answers:
    match state:
        case LetterState.PENDING:
            return _Answers(waits=True)
        case LetterState.APPROVED:
            return _Answers(decided=True)
        case LetterState.REJECTED:
            return _Answers(decided=True, over=True)
        case LetterState.WITHDRAWN:
            return _Answers(over=True)
        case LetterState.PRINTED:
            return _Answers(decided=True, on_paper=True)
        case LetterState.HANDED_OVER:
            return _Answers(decided=True, on_paper=True, over=True)
        case _:
            assert_never(state)


WAITING = where([state for state in LetterState if state.waits])
