"""Events: where people meet, in their order in time. One that its pack no longer has is taken off the list."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NewType
from zoneinfo import ZoneInfo

from storage.campaigns import CampaignId
from storage.contents.event import EventContent
from storage.published import Published
from storage.table import Sealed
from storage.transaction import Tx, new_id

EventId = NewType("EventId", str)

_LONGEST_DAY = timedelta(hours=25)  # the day on which clocks go back


@dataclass(frozen=True)
class Event:
    """An event as it is kept. `starts_at` is in UTC. `listed` is False once its pack no longer has it."""

    id: EventId
    campaign_id: CampaignId
    lookup: bytes
    starts_at: datetime
    listed: bool
    content: Sealed[EventContent]

    def __hash__(self) -> int:
        """By its id, since its content holds dicts, which have no hash: what is published asks for one."""
        return hash(self.id)


_table = Published("events", Event, remembers=256)


def upcoming(tx: Tx) -> list[Event]:
    """The listed events whose day, where they happen, is not over; the next one first."""
    return [event for event in to_come(tx) if event.listed]


def to_come(tx: Tx) -> list[Event]:
    """The events whose day, where they happen, is not over, also those that were called off; the next one first."""
    recent = _table.select(tx, "WHERE starts_at > :since ORDER BY starts_at, id", since=tx.now - _LONGEST_DAY)
    recent = _table.newest(tx, recent)
    return [event for event in recent if event.content.day >= tx.now.astimezone(ZoneInfo(event.content.zone)).date()]


def starting(tx: Tx, after: datetime, until: datetime) -> list[Event]:
    """The listed events that start after a moment and until another; the next one first."""
    return _table.select(
        tx,
        "WHERE listed = 1 AND starts_at > :after AND starts_at <= :until ORDER BY starts_at",
        after=after,
        until=until,
    )


def of_campaign(tx: Tx, campaign_id: CampaignId) -> list[Event]:
    """The listed events of a campaign, past ones too, in their order in time."""
    listed = _table.select(tx, "WHERE campaign_id = :id AND listed = 1 ORDER BY starts_at, id", id=campaign_id)
    return _table.newest(tx, listed)


def every_of(tx: Tx, campaign_id: str) -> list[Event]:
    """All events of a campaign, listed or not, in their order in time."""
    return _table.newest(tx, _table.select(tx, "WHERE campaign_id = :id ORDER BY starts_at, id", id=campaign_id))


def find(tx: Tx, event_id: EventId) -> Event | None:
    """The event with this id, listed or not, if there is one."""
    return _table.newest_of(tx, _table.get(tx, event_id))


def get(tx: Tx, event_id: EventId) -> Event:
    """The event with this id, listed or not, which must exist."""
    event = _table.get(tx, event_id)
    if event is None:
        raise LookupError("no such event")
    return event


def by_slug(tx: Tx, slug: str) -> Event | None:
    """The event that links and packs call `slug`, listed or not."""
    return _table.newest_of(tx, _table.by_slug(tx, slug))


def add(tx: Tx, campaign_id: CampaignId, content: EventContent, event_id: EventId | None = None) -> Event:
    """Keep a new event, under an id of its own, if it has one already."""
    lookup = _table.lookup(tx, content.slug)
    event = Event(event_id or EventId(new_id()), campaign_id, lookup, start_of(content), listed=True, content=content)
    _table.add(tx, event)
    _table.publish(tx, event.id)
    return event


def rewrite(tx: Tx, event_id: EventId, content: EventContent) -> None:
    """Give an event new content, and list it."""
    _table.change(tx, event_id, starts_at=start_of(content), listed=True, content=content)
    _table.publish(tx, event_id)


def take_off(tx: Tx, event_id: EventId) -> None:
    """Take an event off the list: it is not shown and nobody is reminded of it."""
    _table.change(tx, event_id, listed=False)
    _table.publish(tx, event_id)


def start_of(content: EventContent) -> datetime:
    """When it begins, in UTC."""
    return content.local_start.astimezone(UTC)
