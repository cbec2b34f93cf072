"""What people read about an event: where they meet, on which day, at what time of which zone.

An event may have a day without an hour; it then counts as starting at 9:00, and `hour_known` says that this is not the
hour itself.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from storage.languages import FormattedTexts, Texts

_HOUR_IF_UNKNOWN = time(9)


@dataclass(frozen=True)
class Pin:
    """A point on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class EventContent:
    """What people read about an event. `zone` is an IANA name; without a `pin` the point on the map is not known."""

    slug: str
    title: Texts
    day: date
    hour: time | None
    zone: str
    place: Texts
    address: Texts
    pin: Pin | None
    description: FormattedTexts

    @property
    def hour_known(self) -> bool:
        """Whether the event has an hour of its own."""
        return self.hour is not None

    @property
    def local_start(self) -> datetime:
        """The start as the clock on its wall shows it, aware; at 9:00 when the hour is unknown."""
        return datetime.combine(self.day, self.hour or _HOUR_IF_UNKNOWN, ZoneInfo(self.zone))
