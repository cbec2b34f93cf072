"""Reminders: who is to be reminded of which event, now; and the note that they were, so that nobody is told twice.

Leads count in elapsed hours before the start. When several are due at once, only the latest is given, and those before
it lapse. The note holds the start of the event: if an event is moved, people are reminded of it anew.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import audiences, events, outbox
from storage.events import Event, EventId
from storage.people import PersonId
from storage.table import Table, seconds
from storage.transaction import Tx

LEADS = (timedelta(days=7), timedelta(days=1), timedelta(hours=2))
TOGETHER = 200  # at most so many at a time, so that replies do not wait long for them


@dataclass(frozen=True)
class Due:
    """A person who is to be reminded of an event now; at `lapses` the next reminder, or the event itself, begins."""

    event_id: EventId
    person_id: PersonId
    lapses: datetime


@dataclass(frozen=True)
class Reminded:
    """That a person was reminded of an event, as it was to start then, so many hours before."""

    event_id: EventId
    person_id: PersonId
    starts_at: datetime
    lead_hours: int


REMINDERS = Table("reminders", Reminded, keyed_by=4)


def take(tx: Tx) -> list[Due]:
    """The next reminders that are due, at most 200, noted as given."""
    taken: list[Due] = []
    for event in events.starting(tx, tx.now, tx.now + max(LEADS)):
        left = event.starts_at - tx.now
        lead = min(lead for lead in LEADS if left <= lead)
        taken += _take(tx, event, lead, TOGETHER - len(taken))
    return taken


def to_come(tx: Tx, event: Event) -> list[timedelta]:
    """The leads of an event whose time has not come yet."""
    return [lead for lead in LEADS if event.starts_at - tx.now > lead]


def note_past(tx: Tx, person_id: PersonId, event: Event) -> None:
    """Whoever begins to follow an event is not reminded of what lay before: it counts as given."""
    past = [lead for lead in LEADS if lead not in to_come(tx, event)]
    if past:
        REMINDERS.add_new(tx, Reminded(event.id, person_id, event.starts_at, min(past) // timedelta(hours=1)))


def take_back(tx: Tx, event_id: EventId) -> None:
    """Take back the reminders of an event that have not left, since it has changed; if it still is to be, anew."""
    for person_id in outbox.drop_about(tx, event_id):
        REMINDERS.remove(tx, "WHERE event_id = :event AND person_id = :person", event=event_id, person=person_id)


def forget_old(tx: Tx) -> None:
    """Drop the notes about events that have begun: nobody is reminded of those."""
    REMINDERS.remove(tx, "WHERE event_id IN (SELECT id FROM events WHERE events.starts_at <= :now)", now=tx.now)


def _take(tx: Tx, event: Event, lead: timedelta, limit: int) -> list[Due]:
    """The followers of an event who were not yet given this lead, or a later one."""
    hours = lead // timedelta(hours=1)
    followers = audiences.readers_after(
        tx,
        event.id,
        "",
        limit,
        "NOT EXISTS (SELECT 1 FROM reminders r WHERE r.event_id = :event AND r.person_id = p.id"
        " AND r.starts_at = :start AND r.lead_hours <= :hours)",
        event=event.id,
        start=seconds(event.starts_at),
        hours=hours,
    )
    for follower in followers:
        REMINDERS.add(tx, Reminded(event.id, follower.person_id, event.starts_at, hours))
    lapses = _lapses(event.starts_at, lead)
    return [Due(event.id, follower.person_id, lapses) for follower in followers]


def _lapses(starts_at: datetime, lead: timedelta) -> datetime:
    """When a reminder is of no use any more: a late one must not come together with the next."""
    return starts_at - max((later for later in LEADS if later < lead), default=timedelta())
