"""Who said that they are coming to an event, and with how many; and who waits for a place.

Of each it is about one time that the event takes place. Places are given in the order in which people came: while
somebody waits, nobody passes them, and whoever asks for more people than there is room for waits, too. When places are
free again, those who waited longest move up: the clock looks for that, however the places became free. The team sees
figures and never who (`figures`). A month after, nothing of it is kept.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from storage import keeping
from storage.contents import occurrences
from storage.errors import Rejected
from storage.events import Event, EventId, find
from storage.people import PersonId, reachable
from storage.rights import Right
from storage.table import Table
from storage.team import require
from storage.transaction import Tx

MOST_TOGETHER = 20
"""People that one person can announce."""


@dataclass(frozen=True)
class Coming:
    """That somebody is coming to an event that starts then, with so many `people`, themselves included; or is waiting.

    Its numbers count up: they are the order in which people came.
    """

    id: int
    event_id: EventId
    person_id: PersonId
    starts_at: datetime
    people: int
    waiting: bool


COMING = Table("coming", Coming)

_OF_EVENT = "WHERE event_id = :event AND starts_at = :start"
_OF_PERSON = f"{_OF_EVENT} AND person_id = :person"


@dataclass(frozen=True)
class Figures:
    """How many come, and how many wait: people, and those who announced them."""

    people: int
    parties: int
    waiting: int


def come(tx: Tx, person_id: PersonId, event: Event, people: int) -> Coming:
    """Note that somebody is coming, or that they are more or fewer now; they have a place, or wait for one.

    Raises Rejected: "coming-over", "coming-many" for more than there can be, "coming-no-room" for more than before when
    there is no room for them; then it is as it was.
    """
    if event.occurrence.last_begins <= tx.now or not event.listed:
        raise Rejected("coming-over")
    capacity = event.content.capacity
    if not 1 <= people <= min(MOST_TOGETHER, capacity or MOST_TOGETHER):
        raise Rejected("coming-many", most=min(MOST_TOGETHER, capacity or MOST_TOGETHER))
    before = of_person(tx, person_id, event)
    if before is None:
        waiting = capacity is not None and (_somebody_waits(tx, event) or people > _free(tx, event, capacity))
        number = tx.take_number("coming", at_least=1)
        return COMING.add(tx, Coming(number, event.id, person_id, event.starts_at, people, waiting))
    more = 0 if before.waiting else people - before.people
    if more > 0 and capacity is not None and (_somebody_waits(tx, event) or more > _free(tx, event, capacity)):
        raise Rejected("coming-no-room", people=before.people)
    COMING.change(tx, before.id, people=people)
    return replace(before, people=people)


def take_back(tx: Tx, person_id: PersonId, event: Event) -> bool:
    """They are not coming after all; returns whether they were."""
    tx.wants_less.add(person_id)
    return bool(COMING.remove(tx, _OF_PERSON, event=event.id, start=event.starts_at, person=person_id))


def of_person(tx: Tx, person_id: PersonId, event: Event) -> Coming | None:
    """Whether somebody is coming, or waits."""
    return COMING.only(tx, _OF_PERSON, event=event.id, start=event.starts_at, person=person_id)


def count_of(tx: Tx, person_id: PersonId) -> int:
    """To how many events somebody is coming, or came lately."""
    return COMING.count(tx, "WHERE person_id = :person", person=person_id)


def before_them(tx: Tx, waiting: Coming) -> int:
    """How many others wait, and came earlier."""
    return COMING.count(
        tx,
        f"{_OF_EVENT} AND waiting = 1 AND id < :id",
        event=waiting.event_id,
        start=waiting.starts_at,
        id=waiting.id,
    )


def is_full(tx: Tx, event: Event) -> bool:
    """Whether whoever comes now has to wait."""
    capacity = event.content.capacity
    return capacity is not None and (_somebody_waits(tx, event) or _free(tx, event, capacity) <= 0)


def figures(tx: Tx, by: PersonId, event: Event, starts_at: datetime | None = None) -> Figures:
    """What the team sees, of the next time or another. Raises Rejected unless `by` may see the team's."""
    require(tx, by, Right.SEE_TEAM)
    every = COMING.select(tx, _OF_EVENT, event=event.id, start=starts_at or event.starts_at)
    come = [one for one in every if not one.waiting]
    return Figures(sum(one.people for one in come), len(come), sum(one.people for one in every if one.waiting))


def move_up(tx: Tx, most: int) -> list[Coming]:
    """Those who have waited longest, and for whom there is a place now: at most so many at a time."""
    moved: list[Coming] = []
    for row in tx.all("SELECT DISTINCT event_id FROM coming WHERE waiting = 1"):
        event = find(tx, EventId(row[0]))
        if event and event.listed and event.starts_at > tx.now:
            moved += _move_up(tx, event, most - len(moved))
    return moved


def carry_over(tx: Tx, before: Event, after: Event) -> None:
    """Whoever was coming comes to the same occurrence when it is moved; not to another, if it is off."""
    starts_at = _moved_to(before, after)
    if starts_at in (None, before.starts_at):
        return
    for one in COMING.select(tx, _OF_EVENT, event=before.id, start=before.starts_at):
        COMING.change(tx, one.id, starts_at=starts_at)


def wait_no_more(tx: Tx, person_id: PersonId, target: str | None = None) -> None:
    """Whoever is not written to any more, or not about this event, waits for no place: they could not be told of it."""
    which = "AND event_id = coalesce(:target, event_id)"
    COMING.remove(tx, f"WHERE person_id = :person AND waiting = 1 {which}", person=person_id, target=target)


def forget_old(tx: Tx) -> None:
    """Drop who came to what began long ago."""
    COMING.remove(tx, "WHERE starts_at <= :before", before=tx.now - keeping.EVENTS_OVER)


def _moved_to(before: Event, after: Event) -> datetime | None:
    """When the occurrence is by now that an event stood for before; None if it is off."""
    of = before.occurrence.of
    if not before.content.repeats or of not in after.content.apart:
        return after.starts_at
    one = occurrences.occurrence(after.content, of)
    return None if one.off else one.start.astimezone(UTC)


def _move_up(tx: Tx, event: Event, most: int) -> list[Coming]:
    capacity, moved = event.content.capacity, list[Coming]()
    free = _free(tx, event, capacity) if capacity is not None else None
    waiting = COMING.select(tx, f"{_OF_EVENT} AND waiting = 1 ORDER BY id", event=event.id, start=event.starts_at)
    for one in waiting:
        if reachable(tx, one.person_id) is None:
            continue  # they could not be told, and the place would stay empty
        if len(moved) >= most or (free is not None and one.people > free):
            break
        COMING.change(tx, one.id, waiting=False)
        moved.append(replace(one, waiting=False))
        free = None if free is None else free - one.people
    return moved


def _somebody_waits(tx: Tx, event: Event) -> bool:
    first = COMING.first(tx, f"{_OF_EVENT} AND waiting = 1 ORDER BY id", event=event.id, start=event.starts_at)
    return first is not None


def _free(tx: Tx, event: Event, capacity: int) -> int:
    come = COMING.select(tx, f"{_OF_EVENT} AND waiting = 0", event=event.id, start=event.starts_at)
    return capacity - sum(one.people for one in come)
