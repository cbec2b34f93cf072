"""Where a reply can be, and what others ask of it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from storage.rules import where


class ReplyState(Enum):
    """Where a reply is on its way to the writer of the letter."""

    WAITING = "waiting"
    CHECKED = "checked"
    PASSED_ON = "passed-on"
    REFUSED = "refused"

    @property
    def waits(self) -> bool:
        """Whether a second member has yet to check it."""
        return _answers(self).waits

    @property
    def shown(self) -> bool:
        """Whether the writer of the letter may see it."""
        return _answers(self).shown

    @property
    def given(self) -> bool:
        """Whether the writer of the letter has it."""
        return _answers(self).given


@dataclass(frozen=True)
class _Answers:
    waits: bool = False
    shown: bool = False
    given: bool = False


def _answers(state: ReplyState) -> _Answers:
    match state:
        case ReplyState.WAITING:
            return _Answers(waits=True)
        case ReplyState.CHECKED | ReplyState.PASSED_ON:
            return _Answers(shown=True, given=state is ReplyState.PASSED_ON)
        case ReplyState.REFUSED:
            return _Answers()
        case _:
            assert_never(state)


WAITING = where([ReplyState.WAITING])
CHECKED = where([ReplyState.CHECKED])
PASSED_ON = where([ReplyState.PASSED_ON])
SHOWN = where([state for state in ReplyState if state.shown])
