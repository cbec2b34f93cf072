"""Reminders: who is to be reminded of which event, now; and the note that they were, so that nobody is told twice.

Leads count in elapsed hours before the start. When several are due at once, only the latest is given, and those before
it lapse. The note holds the start of the event: if an event is moved, people are reminded of it anew.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from storage.events import EventId
from storage.people import PersonId
from storage.table import seconds
from storage.transaction import Tx

LEADS = (timedelta(days=7), timedelta(days=1), timedelta(hours=2))
TOGETHER = 200  # at most so many at a time, so that replies do not wait long for them


@dataclass(frozen=True)
class Due:
    """A person who is to be reminded of an event now; at `lapses` the next reminder, or the event itself, begins."""

    event_id: EventId
    person_id: PersonId
    lapses: datetime


def take(tx: Tx) -> list[Due]:
    """The next reminders that are due, at most 200, noted as given."""
    coming = tx.all(
        "SELECT id, starts_at FROM events WHERE listed = 1 AND starts_at > :now AND starts_at <= :horizon"
        " ORDER BY starts_at",
        {"now": seconds(tx.now), "horizon": seconds(tx.now + max(LEADS))},
    )
    taken: list[Due] = []
    for event_id, starts_at in coming:
        left = timedelta(seconds=starts_at - seconds(tx.now))
        lead = min(lead for lead in LEADS if left <= lead)
        taken += _take(tx, event_id, starts_at, lead, TOGETHER - len(taken))
    return taken


def _take(tx: Tx, event_id: str, starts_at: int, lead: timedelta, limit: int) -> list[Due]:
    """The followers of an event who were not yet given this lead, or a later one."""
    facts = {"event": event_id, "start": starts_at, "hours": lead // timedelta(hours=1)}
    followers = tx.all(
        "SELECT f.person_id FROM follows f JOIN people p ON p.id = f.person_id WHERE f.target = :event AND p.gone = 0"
        " AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.event_id = :event AND r.person_id = f.person_id"
        " AND r.starts_at = :start AND r.lead_hours <= :hours) LIMIT :limit",
        facts | {"limit": limit},
    )
    for (person_id,) in followers:
        tx.run(
            "INSERT INTO reminders (event_id, person_id, starts_at, lead_hours)"
            " VALUES (:event, :person, :start, :hours)",
            facts | {"person": person_id},
        )
    lapses = _lapses(starts_at, lead)
    return [Due(EventId(event_id), PersonId(person_id), lapses) for (person_id,) in followers]


def _lapses(starts_at: int, lead: timedelta) -> datetime:
    """When a reminder is of no use any more: a late one must not come together with the next."""
    following = max((later for later in LEADS if later < lead), default=timedelta())
    return datetime.fromtimestamp(starts_at, UTC) - following
