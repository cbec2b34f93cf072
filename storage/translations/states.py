"""Where a translation can be, and what others ask of it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from storage.rules import where


class TranslationState(Enum):
    """Where a translation is on its way to whoever reads it."""

    WANTED = "wanted"
    SUBMITTED = "submitted"
    SENT_BACK = "sent-back"
    APPROVED = "approved"
    PASSED_ON = "passed-on"
    DROPPED = "dropped"

    @property
    def to_make(self) -> bool:
        """Whether a translator is to make it, or make it better."""
        return _answers(self).to_make

    @property
    def to_check(self) -> bool:
        """Whether somebody else has yet to check it."""
        return _answers(self).to_check

    @property
    def approved(self) -> bool:
        """Whether it may be read by whom it is for."""
        return _answers(self).approved


@dataclass(frozen=True)
class _Answers:
    to_make: bool = False
    to_check: bool = False
    approved: bool = False


def _answers(state: TranslationState) -> _Answers:
    match state:
        case TranslationState.WANTED | TranslationState.SENT_BACK:
            return _Answers(to_make=True)
        case TranslationState.SUBMITTED:
            return _Answers(to_check=True)
        case TranslationState.APPROVED | TranslationState.PASSED_ON:
            return _Answers(approved=True)
        case TranslationState.DROPPED:
            return _Answers()
        case _:
            assert_never(state)


TO_MAKE = where([state for state in TranslationState if state.to_make])
SUBMITTED = where([TranslationState.SUBMITTED])
APPROVED = where([TranslationState.APPROVED])
PASSED_ON = where([TranslationState.PASSED_ON])
DROPPED = where([TranslationState.DROPPED])
