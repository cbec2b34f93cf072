"""Events: where people meet, in their order in time. One that its pack no longer has is taken off the list.

One that comes again stands for the next time that it does: when that is over, it goes on to the one after.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NewType

from storage.campaigns import CampaignId
from storage.contents import occurrences
from storage.contents.event import EventContent
from storage.contents.occurrences import MOST_DAYS, Occurrence
from storage.published import Published
from storage.table import Sealed
from storage.transaction import Tx, new_id

EventId = NewType("EventId", str)

_LONGEST = timedelta(days=MOST_DAYS + 2)
"""From when an event begins to when its last day is over, where it happens."""


@dataclass(frozen=True)
class Event:
    """An event as it is kept. `starts_at` is in UTC, of the occurrence that it stands for.

    `listed` is False once its pack no longer has it. `sequence` goes up with each change: calendars ask for it.
    """

    id: EventId
    campaign_id: CampaignId
    lookup: bytes
    starts_at: datetime
    listed: bool
    content: Sealed[EventContent]
    sequence: int | None = None

    @property
    def occurrence(self) -> Occurrence:
        """When it takes place, the next time or, if it is over, the last."""
        return occurrences.at(self.content, self.starts_at)

    def is_over(self, now: datetime) -> bool:
        """Whether its day, or the last of them, is over where it happens, and it does not come again."""
        return self.occurrence.is_over(now)

    def __hash__(self) -> int:
        """By its id, since its content holds dicts, which have no hash: what is published asks for one."""
        return hash(self.id)


_table = Published("events", Event, remembers=256)


def upcoming(tx: Tx) -> list[Event]:
    """The listed events whose day, where they happen, is not over; the next one first."""
    return [event for event in to_come(tx) if event.listed]


def to_come(tx: Tx) -> list[Event]:
    """The events whose day, where they happen, is not over, also those that were called off; the next one first."""
    recent = _table.select(tx, "WHERE starts_at > :since ORDER BY starts_at, id", since=tx.now - _LONGEST)
    return [event for event in _table.newest(tx, recent) if not event.is_over(tx.now)]


def held(tx: Tx, since: datetime) -> list[tuple[Event, Occurrence]]:
    """The listed events that took place lately, each with the last time that it did, if it began after a moment.

    One that comes again stands for its next time already.
    """
    begun = _table.select(tx, "WHERE listed = 1 ORDER BY starts_at, id")
    last = [(event, occurrences.last_one(event.content, tx.now)) for event in _table.newest(tx, begun)]
    return [(event, one) for event, one in last if one.is_over(tx.now) and one.last_begins > since]


def gone_by(tx: Tx) -> list[Event]:
    """The listed events that come again, and whose last occurrence has begun."""
    begun = _table.select(tx, "WHERE listed = 1 AND starts_at <= :now ORDER BY starts_at, id", now=tx.now)
    return [event for event in begun if event.content.repeats]


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
    starts_at = start_of(tx, content)
    event = Event(event_id or EventId(new_id()), campaign_id, lookup, starts_at, listed=True, content=content)
    _table.add(tx, event)
    _table.publish(tx, event.id)
    return event


def rewrite(tx: Tx, event_id: EventId, content: EventContent) -> None:
    """Give an event new content, and list it."""
    starts_at, sequence = start_of(tx, content), _next_sequence(tx, event_id)
    _table.change(tx, event_id, starts_at=starts_at, listed=True, content=content, sequence=sequence)
    _table.publish(tx, event_id)


def take_off(tx: Tx, event_id: EventId) -> None:
    """Take an event off the list: it is not shown and nobody is reminded of it."""
    _table.change(tx, event_id, listed=False, sequence=_next_sequence(tx, event_id))
    _table.publish(tx, event_id)


def go_on(tx: Tx, event: Event) -> bool:
    """Have an event that comes again stand for the next time, if the last is over; returns whether it does."""
    starts_at = start_of(tx, event.content)
    if starts_at == event.starts_at:
        return False
    _table.change(tx, event.id, starts_at=starts_at)
    _table.publish(tx, event.id)
    return True


def start_of(tx: Tx, content: EventContent) -> datetime:
    """When it begins, in UTC: the next time, or, if there is none, the last."""
    one = occurrences.next_one(content, tx.now) or occurrences.last_one(content, tx.now)
    return one.start.astimezone(UTC)


def _next_sequence(tx: Tx, event_id: EventId) -> int:
    return (get(tx, event_id).sequence or 0) + 1
