"""What people read about an event: where they meet, on which day, at what time of which zone.

An event may have a day without an hour; it then counts as starting at 9:00, and `hour_known` says that this is not the
hour itself.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, Strict

from storage.contents.fields import Day, Hour, OwnSlug, Places, Stories, Titles, Zone
from storage.contents.rules import LATER
from storage.contents.source import Sources
from storage.errors import Rejected

_HOUR_IF_UNKNOWN = time(9)


@dataclass(frozen=True)
class Pin:
    """A point on the map, in degrees."""

    latitude: Annotated[float, Strict(), Field(ge=-90, le=90)]
    longitude: Annotated[float, Strict(), Field(ge=-180, le=180)]


@dataclass(frozen=True, kw_only=True)
class EventContent:
    """What people read about an event. `zone` is an IANA name; without a `pin` the point on the map is not known.

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
    sources: Sources = ()
    checked: Annotated[Day | None, LATER] = None

    @property
    def hour_known(self) -> bool:
        """Whether the event has an hour of its own."""
        return self.hour is not None

    @property
    def local_start(self) -> datetime:
        """The start in the event's own zone, aware; at 9:00 when the hour is unknown."""
        return datetime.combine(self.day, self.hour or _HOUR_IF_UNKNOWN, ZoneInfo(self.zone))

    def beside_story(self, language: str) -> list[str]:
        """The facts that stand in one message with the description."""
        return [self.title[language], self.place[language], self.address[language]]


def check_start(event: EventContent) -> None:
    """A local time that the clocks jump over, or go through twice, is no instant.

    Raises Rejected: "content-hour-never" or "content-hour-twice".
    """
    start = event.local_start
    before, after = (start.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    if before != after:
        reason = "content-hour-twice" if before > after else "content-hour-never"
        raise Rejected(reason, zone=event.zone, start=start)
