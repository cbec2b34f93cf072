"""What people read about an event: where they meet, when, by the clocks of which zone; and what to know before.

An event may have a day without an hour; it then counts as starting at 9:00, and `hour_known` says that this is not the
hour itself. It may go on over several days, and come again by a rule: then it has occurrences (occurrences.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, Strict

from storage.contents.fields import Day, Hour, OwnSlug, Phrases, Places, Stories, Titles, YesOrNo, Zone, amount
from storage.contents.repeating import Repeats, Repetition, repetition
from storage.contents.rules import LATER, Given, Rule, Whole
from storage.contents.source import Sources
from storage.errors import Rejected

HOUR_IF_UNKNOWN = time(9)
MOST_PLACES = 5_000
MOST_EXCEPTIONS = 50


@dataclass(frozen=True)
class Pin:
    """A point on the map, in degrees."""

    latitude: Annotated[float, Strict(), Field(ge=-90, le=90)]
    longitude: Annotated[float, Strict(), Field(ge=-180, le=180)]


def no_picture(text: str) -> str:
    """A picture is sent in the chat: nobody types it, and no file names it. Raises Rejected("content-picture")."""
    raise Rejected("content-picture", value=text)


class WhichHour(Enum):
    """Which of two hours is meant that have the same name, in the night in which the clocks go back."""

    FIRST = "first"
    SECOND = "second"


def one_of_two(given: object) -> WhichHour:
    """The first or the second. Raises Rejected("content-which-hour")."""
    if isinstance(given, str) and given.strip().casefold() in {which.value for which in WhichHour}:
        return WhichHour(given.strip().casefold())
    raise Rejected("content-which-hour", value=str(given))


Room = Annotated[int, Strict(), Field(ge=1, le=MOST_PLACES)]


@dataclass(frozen=True, kw_only=True)
class OtherTime:
    """What is so of one occurrence, by the day on which it would be: it is `off`, or at another time."""

    of: Day
    off: YesOrNo = False
    day: Day | None = None
    hour: Hour | None = None


@dataclass(frozen=True, kw_only=True)
class EventContent:
    """What people read about an event. `zone` is an IANA name; without a `pin` the point on the map is not known.

    It goes on until `last_day`, and ends at the hour `until`; `daily` says that each of its days has these hours.
    It `repeats` by a rule, `repeats_until` a day, with `exceptions`. `capacity` is for how many people there is room.
    `photo` is the id of a picture of the group's.
    `checked` is the day on which somebody last compared its facts with the world.
    """

    slug: OwnSlug
    title: Titles
    day: Day
    hour: Hour | None = None
    zone: Zone
    place: Places
    address: Places
    pin: Pin | None = None
    description: Stories
    which_hour: Annotated[Annotated[WhichHour, Given(one_of_two)] | None, LATER] = None
    last_day: Annotated[Day | None, LATER] = None
    until: Annotated[Hour | None, LATER] = None
    daily: Annotated[YesOrNo, LATER] = False
    repeats: Annotated[Repeats | None, LATER] = None
    repeats_until: Annotated[Day | None, LATER] = None
    exceptions: Annotated[tuple[OtherTime, ...], Whole(amount(most=MOST_EXCEPTIONS)), LATER] = ()
    bring: Annotated[Phrases | None, LATER] = None
    capacity: Annotated[Room | None, LATER] = None
    photo: Annotated[Annotated[str, Rule(no_picture)] | None, LATER] = None
    sources: Sources = ()
    checked: Annotated[Day | None, LATER] = None

    @property
    def hour_known(self) -> bool:
        """Whether the event has an hour of its own."""
        return self.hour is not None

    @property
    def local_start(self) -> datetime:
        """The start in the event's own zone, aware; at 9:00 when the hour is unknown. Of the first, if it repeats."""
        return self.at(self.day, self.hour or HOUR_IF_UNKNOWN)

    @property
    def repetition(self) -> Repetition | None:
        """By which rule it comes again."""
        return repetition(self.repeats) if self.repeats else None

    @property
    def apart(self) -> Mapping[date, OtherTime]:
        """The occurrences that are off or moved, by the day on which they would be."""
        return {other.of: other for other in self.exceptions}

    def at(self, day: date, hour: time) -> datetime:
        """When its clocks show this; of a time that comes twice, the one that it says, or else the first."""
        fold = int(self.which_hour is WhichHour.SECOND)
        return datetime.combine(day, hour, ZoneInfo(self.zone)).replace(fold=fold)

    def beside_story(self, language: str) -> list[str]:
        """The facts that stand in one message with the description."""
        bring = [self.bring[language]] if self.bring else []
        return [self.title[language], self.place[language], self.address[language], *bring]


def check_hour(event: EventContent, start: datetime) -> None:
    """A local time that the clocks jump over is no instant; one that they go through twice is two.

    Raises Rejected: "content-hour-never", or "content-hour-twice" unless the event says which.
    """
    before, after = (start.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    if before < after:
        raise Rejected("content-hour-never", zone=event.zone, start=start)
    if before > after and event.which_hour is None:
        raise Rejected("content-hour-twice", zone=event.zone, start=start)
