"""Where a letter can be, and what others ask of it."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import assert_never

from storage.rules import where


class LetterState(Enum):
    """Where a letter is. Each is set by somebody's act, never by time."""

    PENDING = "pending"
    ON_HOLD = "on-hold"
    CHANGES_ASKED = "changes-asked"
    REDACTION_OFFERED = "redaction-offered"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    PRINTED = "printed"
    HANDED_OVER = "handed-over"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CENSORED = "censored"
    REFUSED = "refused"
    TRANSFERRED = "transferred"
    RELEASED = "released"

    @property
    def waits(self) -> bool:
        """Whether the team has not decided yet, and the writer has not taken it back."""
        return _answers(self).waits

    @property
    def aside(self) -> bool:
        """Whether the team has put it aside, to decide later."""
        return _answers(self).aside

    @property
    def with_writer(self) -> bool:
        """Whether its writer is to change it, before it goes on."""
        return _answers(self).with_writer

    @property
    def to_agree(self) -> bool:
        """Whether its writer is to agree that passages are taken out, before it goes on."""
        return _answers(self).to_agree

    @property
    def keeps_words(self) -> bool:
        """Whether it goes on with the words that it has: it neither goes back to its writer, nor ends before paper."""
        return not (self.with_writer or self.to_agree or (self.over and not self.on_paper))

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
    def in_hand(self) -> bool:
        """Whether the team has let it through, and has it in hand still: it has not left for the prison."""
        return _answers(self).in_hand

    @property
    def heard_of(self) -> bool:
        """Whether the team has heard, after it left, what became of it."""
        return _answers(self).heard_of

    @property
    def left(self) -> bool:
        """Whether it has left the team's hands, whatever was heard of it since."""
        return self.on_paper and not self.in_hand

    @property
    def over(self) -> bool:
        """Whether nothing more becomes of it, unless it is undone, or what was said of it is corrected."""
        return _answers(self).over


class Flag(Enum):
    """Why a letter is raised with the whole team, whatever is decided on it."""

    SAFEGUARDING = "safeguarding"
    THREAT = "threat"
    SPAM = "spam"


@dataclass(frozen=True)
class _Answers:
    waits: bool = False
    aside: bool = False
    with_writer: bool = False
    to_agree: bool = False
    decided: bool = False
    on_paper: bool = False
    in_hand: bool = False
    heard_of: bool = False
    over: bool = False


@cache
def _answers(state: LetterState) -> _Answers:  # noqa: PLR0911 - an answer a state
    match state:
        case LetterState.PENDING:
            return _Answers(waits=True)
        case LetterState.ON_HOLD:
            return _Answers(aside=True)
        case LetterState.CHANGES_ASKED:
            return _Answers(with_writer=True)
        case LetterState.REDACTION_OFFERED:
            return _Answers(to_agree=True)
        case LetterState.APPROVED | LetterState.PRINTED:
            return _Answers(decided=True, in_hand=True, on_paper=state is LetterState.PRINTED)
        case LetterState.REJECTED:
            return _Answers(decided=True, over=True)
        case LetterState.WITHDRAWN:
            return _Answers(over=True)
        case LetterState.HANDED_OVER:
            return _Answers(decided=True, on_paper=True)
        case (
            LetterState.DELIVERED
            | LetterState.RETURNED
            | LetterState.CENSORED
            | LetterState.REFUSED
            | LetterState.TRANSFERRED
            | LetterState.RELEASED
        ):
            return _Answers(decided=True, on_paper=True, heard_of=True, over=True)
        case _:
            assert_never(state)


WAITING = where([state for state in LetterState if state.waits])
ON_HOLD = f"{where([state for state in LetterState if state.aside])} AND apart IS NULL"
PUT_BY = where([state for state in LetterState if state.aside or state.with_writer or state.to_agree])
