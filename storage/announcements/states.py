"""Where an announcement can be, and what others ask of it."""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never


class AnnouncementState(Enum):
    """Where an announcement is."""

    PROPOSED = "proposed"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"
    TAKEN_BACK = "taken-back"

    @property
    def waits(self) -> bool:
        """Whether it has not begun to go out: for the team's agreement, or for its time."""
        return _answers(self).waits

    @property
    def under_way(self) -> bool:
        """Whether some were tried, and others are to be."""
        return _answers(self).under_way

    @property
    def over(self) -> bool:
        """Whether nothing (more) of it goes out."""
        return _answers(self).over


@dataclass(frozen=True)
class _Answers:
    waits: bool = False
    under_way: bool = False
    over: bool = False


def _answers(state: AnnouncementState) -> _Answers:
    match state:
        case AnnouncementState.PROPOSED | AnnouncementState.SCHEDULED:
            return _Answers(waits=True)
        case AnnouncementState.SENDING | AnnouncementState.PAUSED:
            return _Answers(under_way=True)
        case AnnouncementState.DONE | AnnouncementState.CANCELLED | AnnouncementState.TAKEN_BACK:
            return _Answers(over=True)
        case _:
            assert_never(state)
