"""Reminders: who is to be reminded of which event, now; and the note that they were, so that nobody is told twice.

Leads count in elapsed hours before the start; each follower has those that they chose, or the usual ones. When several
are due at once, only the latest is given, and those before it lapse. The note holds the start of the event: if an event
is moved, people are reminded of it anew.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage import audiences, events, follows, outbox
from storage.errors import Rejected
from storage.events import Event, EventId
from storage.follows import Follow
from storage.people import PersonId
from storage.table import Table, seconds
from storage.transaction import Tx

LEADS = (timedelta(days=7), timedelta(days=1), timedelta(hours=2))
"""How long before everybody is reminded who has not chosen."""
HOURS = (168, 72, 48, 24, 12, 6, 3, 2, 1)
"""The hours before that can be chosen."""
TOGETHER = 200  # at most so many at a time, so that replies do not wait long for them

_USUAL = tuple(lead // timedelta(hours=1) for lead in LEADS)


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
    for event in events.starting(tx, tx.now, tx.now + timedelta(hours=max(HOURS))):
        taken += _take(tx, event, TOGETHER - len(taken))
    return taken


def chosen(follow: Follow | None) -> tuple[int, ...]:
    """How many hours before somebody is reminded, the most first."""
    if follow is None or follow.leads is None:
        return _USUAL
    return tuple(int(hours) for hours in follow.leads.split(",") if hours)


def choose(tx: Tx, person_id: PersonId, event: Event, hours: Collection[int]) -> None:
    """Have somebody who follows an event be reminded so many hours before; of what lies behind, they are not.

    Raises Rejected("remind-when") for hours that cannot be chosen.
    """
    if not set(hours) <= set(HOURS):
        raise Rejected("remind-when")
    follows.choose_leads(tx, person_id, event.id, f",{''.join(f'{each},' for each in HOURS if each in hours)}")
    note_past(tx, person_id, event)


def to_come(tx: Tx, event: Event, hours: Collection[int] = _USUAL) -> list[timedelta]:
    """The leads of an event whose time has not come yet."""
    leads = [timedelta(hours=each) for each in hours]
    return [lead for lead in leads if event.starts_at - tx.now > lead]


def note_past(tx: Tx, person_id: PersonId, event: Event) -> None:
    """Whoever begins to follow an event is not reminded of what lay before: it counts as given."""
    past = [each for each in HOURS if event.starts_at - tx.now <= timedelta(hours=each)]
    if past:
        REMINDERS.add_new(tx, Reminded(event.id, person_id, event.starts_at, min(past)))


def give_again(tx: Tx, person_id: PersonId, event_id: EventId, true_until: datetime) -> None:
    """A reminder waited so long for a network that it was not true any more: it is given anew, with what is so then.

    Unless its time was over when the next one was given: that one is enough.
    """
    event = events.find(tx, event_id)
    if event is None or event.starts_at <= tx.now:
        return
    which = "WHERE event_id = :event AND person_id = :person AND starts_at = :start ORDER BY lead_hours"
    latest = REMINDERS.first(tx, which, event=event_id, person=person_id, start=event.starts_at)
    if latest and true_until > event.starts_at - timedelta(hours=latest.lead_hours):
        exactly = "WHERE event_id = :event AND person_id = :person AND starts_at = :start AND lead_hours = :hours"
        REMINDERS.remove(tx, exactly, event=event_id, person=person_id, start=event.starts_at, hours=latest.lead_hours)


def take_back(tx: Tx, event_id: EventId) -> None:
    """Take back the reminders of an event that have not left, since it has changed; if it still is to be, anew."""
    for person_id in outbox.drop_about(tx, event_id):
        REMINDERS.remove(tx, "WHERE event_id = :event AND person_id = :person", event=event_id, person=person_id)


def forget_old(tx: Tx) -> None:
    """Drop the notes about events that have begun: nobody is reminded of those."""
    REMINDERS.remove(tx, "WHERE event_id IN (SELECT id FROM events WHERE events.starts_at <= :now)", now=tx.now)


def _take(tx: Tx, event: Event, limit: int) -> list[Due]:
    """The followers of an event who were not yet given the latest of their leads that is due, or a later one."""
    left = event.starts_at - tx.now
    hours = [each for each in sorted(HOURS) if left <= timedelta(hours=each)]
    due = _due(hours)
    followers = audiences.readers_after(
        tx,
        event.id,
        "",
        limit,
        f"{due} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.event_id = :event"  # noqa: S608 - of ours
        f" AND r.person_id = p.id AND r.starts_at = :start AND r.lead_hours <= {due})",
        event=event.id,
        start=seconds(event.starts_at),
        **{f"lead_{each}": f"%,{each},%" for each in hours},
    )
    return [_given(tx, event, follower.person_id, left) for follower in followers]


def _given(tx: Tx, event: Event, person_id: PersonId, left: timedelta) -> Due:
    """The reminder of one follower, noted as given. A late one must not come together with the next: it lapses then."""
    hours = chosen(follows.find(tx, person_id, event.id))
    lead = min(each for each in hours if left <= timedelta(hours=each))
    REMINDERS.add(tx, Reminded(event.id, person_id, event.starts_at, lead))
    later = max((each for each in hours if each < lead), default=0)
    return Due(event.id, person_id, event.starts_at - timedelta(hours=later))


def _due(hours: list[int]) -> str:
    """The latest lead of a row of `follows f` among these, as SQL with a parameter for each; the numbers are ours."""
    usual = min((each for each in hours if each in _USUAL), default=None)
    theirs = " ".join(f"WHEN f.leads LIKE :lead_{each} THEN {each}" for each in hours)
    return f"(CASE WHEN f.leads IS NULL THEN {usual or 'NULL'} {theirs} END)"
