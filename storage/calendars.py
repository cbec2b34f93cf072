"""Who has taken the file of an event for their calendar, and is sent it again when the event changes."""

from dataclasses import dataclass

from storage import keeping
from storage.events import EventId
from storage.people import PersonId
from storage.table import Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Taken:
    """That a person has an event in their calendar."""

    event_id: EventId
    person_id: PersonId


CALENDARS = Table("calendars", Taken, keyed_by=2)


def take(tx: Tx, person_id: PersonId, event_id: EventId) -> None:
    """Somebody takes the file."""
    CALENDARS.add_new(tx, Taken(event_id, person_id))


def has(tx: Tx, person_id: PersonId, event_id: EventId) -> bool:
    """Whether somebody has taken it."""
    return (
        CALENDARS.only(tx, "WHERE event_id = :event AND person_id = :person", event=event_id, person=person_id)
        is not None
    )


def takers_after(tx: Tx, event_id: EventId, after: str, limit: int) -> list[PersonId]:
    """The next who have it, in the order of their ids, behind this one."""
    tail = "WHERE event_id = :event AND person_id > :after ORDER BY person_id"
    return [taken.person_id for taken in CALENDARS.some(tx, limit, tail, event=event_id, after=after)]


def give_up(tx: Tx, person_id: PersonId, target: str | None = None) -> None:
    """Somebody is not to be sent it again: this one, or any."""
    which = "WHERE person_id = :person AND event_id = coalesce(:target, event_id)"
    CALENDARS.remove(tx, which, person=person_id, target=target)


def forget_old(tx: Tx) -> None:
    """Drop who has an event in their calendar that began long ago."""
    over = "SELECT id FROM events WHERE starts_at <= :before"
    CALENDARS.remove(tx, f"WHERE event_id IN ({over})", before=tx.now - keeping.EVENTS_OVER)
