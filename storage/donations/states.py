"""Where a version of donation details can be, and what others ask of it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never


class DonationState(Enum):
    """Where a version is on its way."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    REPLACED = "replaced"

    @property
    def waits(self) -> bool:
        """Whether the team has yet to decide."""
        return _answers(self).waits

    @property
    def over(self) -> bool:
        """Whether it is neither before the team nor shown, and never will be again."""
        return _answers(self).over


@dataclass(frozen=True)
class _Answers:
    waits: bool = False
    over: bool = False


def _answers(state: DonationState) -> _Answers:
    match state:
        case DonationState.PROPOSED:
            return _Answers(waits=True)
        case DonationState.CONFIRMED:
            return _Answers()
        case DonationState.REFUSED | DonationState.REPLACED:
            return _Answers(over=True)
        case _:
            assert_never(state)
