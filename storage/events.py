"""Events: where people meet, on which day, at what time of which zone.

An event may have a day without an hour; it then counts as starting at 9:00, and `hour_known` says that this is not the
hour itself. One that its pack no longer has is taken off the list.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NewType
from zoneinfo import ZoneInfo

from storage.campaigns import CampaignId
from storage.languages import FormattedTexts, Texts
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

EventId = NewType("EventId", str)

_HOUR_IF_UNKNOWN = time(9)
_LONGEST_DAY = timedelta(hours=25)  # the day on which clocks go back


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


@dataclass(frozen=True)
class Event:
    """An event as it is kept. `starts_at` is in UTC. `listed` is False once its pack no longer has it."""

    id: EventId
    campaign_id: CampaignId
    lookup: bytes
    starts_at: datetime
    listed: bool
    content: Sealed[EventContent]


_table = Table("events", Event, remembers=256)


def upcoming(tx: Tx) -> list[Event]:
    """The listed events whose day, where they happen, is not over; the next one first."""
    recent = _table.select(
        tx, "WHERE listed = 1 AND starts_at > :since ORDER BY starts_at, id", since=tx.now - _LONGEST_DAY
    )
    return [event for event in recent if event.content.day >= tx.now.astimezone(ZoneInfo(event.content.zone)).date()]


def of_campaign(tx: Tx, campaign_id: CampaignId) -> list[Event]:
    """The listed events of a campaign, past ones too, in their order in time."""
    return _table.select(tx, "WHERE campaign_id = :id AND listed = 1 ORDER BY starts_at, id", id=campaign_id)


def get(tx: Tx, event_id: EventId) -> Event | None:
    """The event with this id, listed or not."""
    return _table.get(tx, event_id)


def by_slug(tx: Tx, slug: str) -> Event | None:
    """The event that links and packs call `slug`, listed or not."""
    return _table.first(tx, "WHERE lookup = :lookup", lookup=tx.keys.lookup("events", slug))


def add(tx: Tx, campaign_id: CampaignId, content: EventContent) -> Event:
    """Keep a new event."""
    lookup = tx.keys.lookup("events", content.slug)
    return _table.add(tx, Event(EventId(new_id()), campaign_id, lookup, _start(content), listed=True, content=content))


def rewrite(tx: Tx, event_id: EventId, content: EventContent) -> None:
    """Give an event new content, and list it."""
    _table.change(tx, event_id, starts_at=_start(content), listed=True, content=content)


def take_off(tx: Tx, event_id: EventId) -> None:
    """Take an event off the list: it is not shown and nobody is reminded of it."""
    _table.change(tx, event_id, listed=False)


def _start(content: EventContent) -> datetime:
    return content.local_start.astimezone(UTC)
