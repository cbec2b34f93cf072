"""The times at which an event takes place: once, or again and again by its rule, each with what was changed of it.

An occurrence is called by the day on which it would be by the rule, wherever it was moved. Where the clocks jump over
the hour of a later one, or go through it twice, it is read as calendars read it (RFC 5545, 3.3.5): an hour later, and
the first of the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise

from storage.contents.event import HOUR_IF_UNKNOWN, EventContent, OtherTime, check_hour
from storage.errors import Rejected

MOST_DAYS = 14
"""Days that an event can go on; who came to it is forgotten a month after it began (storage/keeping.py)."""
FARTHEST = timedelta(days=31)
"""How far one occurrence can be moved."""

_DAY = timedelta(days=1)
_LOOKED_AT = 60
"""Occurrences that are looked at when content is checked: of every rule they show how far apart they are."""


@dataclass(frozen=True)
class Occurrence:
    """One time that an event takes place, by the clocks of its zone; `end` is None if its hour is not known."""

    of: date
    start: datetime
    end: datetime | None
    last_day: date
    off: bool = False

    @property
    def several_days(self) -> bool:
        """Whether it goes on over days; a night that ends in the morning is none of those."""
        return self.last_day - self.start.date() > _DAY or (self.last_day > self.start.date() and not self._one_night)

    @property
    def _one_night(self) -> bool:
        return self.end is not None and self.end - self.start < _DAY

    @property
    def last_begins(self) -> datetime:
        """When the last of its days begins: until then it is news that something of it changed."""
        return self.start + (self.last_day - self.start.date()) if self.several_days else self.start

    def is_over(self, now: datetime) -> bool:
        """Whether its last day, where it happens, is over."""
        return now.astimezone(self.start.tzinfo).date() > self.last_day


def occurrences(event: EventContent, since: date | None = None) -> Iterator[Occurrence]:
    """All of them in the order of their rule, without end if it has none; of those by rule before `since`, none."""
    for day in _days(event):
        if since is None or day >= since:
            yield occurrence(event, day)


def occurrence(event: EventContent, of: date) -> Occurrence:
    """The occurrence that by its rule is on this day."""
    return _taking_place(event, event.apart.get(of, OtherTime(of=of)))


def by_rule(event: EventContent, of: date) -> Occurrence:
    """The same as if nothing were changed of it."""
    return _taking_place(event, OtherTime(of=of))


def _taking_place(event: EventContent, other: OtherTime) -> Occurrence:
    day = other.day or other.of
    hour = other.hour or event.hour or HOUR_IF_UNKNOWN
    last_day = day + ((event.last_day or event.day) - event.day)
    if event.until and event.until <= hour and (event.daily or event.last_day is None):
        last_day += _DAY  # it ends in the night after
    end = event.at(last_day, event.until) if event.until else None
    return Occurrence(other.of, event.at(day, hour), end, last_day, other.off)


def next_one(event: EventContent, now: datetime) -> Occurrence | None:
    """The first that takes place and is not over; None if none does any more."""
    today = now.astimezone(event.local_start.tzinfo).date()
    found: Occurrence | None = None
    for one in occurrences(event, today - FARTHEST - MOST_DAYS * _DAY):
        if found and one.of - found.start.date() > FARTHEST:
            break
        if not one.off and not one.is_over(now) and (found is None or one.start < found.start):
            found = one
    return found


def last_one(event: EventContent, now: datetime) -> Occurrence:
    """The last that took place; of a single event, or if none did, the first."""
    ends = event.repeats_until if event.repeats else event.day
    today = now.astimezone(event.local_start.tzinfo).date()
    since = min(ends or today, today) - FARTHEST - MOST_DAYS * _DAY
    held = [one for one in _until(event, since, today + FARTHEST) if not one.off and one.is_over(now)]
    return max(held, key=lambda one: one.start, default=occurrence(event, event.day))


def at(event: EventContent, starts_at: datetime) -> Occurrence:
    """The occurrence that starts then; if none does, the first."""
    if event.repeats is None:
        return occurrence(event, event.day)
    day = starts_at.astimezone(event.local_start.tzinfo).date()
    near = _until(event, day - FARTHEST, day + FARTHEST)
    there = (one for one in near if one.start.astimezone(UTC) == starts_at and not one.off)
    return next(there, occurrence(event, event.day))


def refusals(event: EventContent) -> Iterator[tuple[str, Rejected]]:
    """What is wrong with its times, each with the field where it is."""
    for field, check in _CHECKS:
        try:
            check(event)
        except Rejected as refusal:
            yield str(refusal.facts.pop("field", field)), refusal


def check_start(event: EventContent) -> None:
    """Raises Rejected if its times cannot be so: the first of the `refusals`."""
    for _, refusal in refusals(event):
        raise refusal


def _days(event: EventContent) -> Iterator[date]:
    if event.repetition is None:
        return iter((event.day,))
    return event.repetition.days_from(event.day, event.repeats_until)


def _until(event: EventContent, since: date, last: date) -> Iterator[Occurrence]:
    for one in occurrences(event, since):
        if one.of > last:
            return
        yield one


def _check_first(event: EventContent) -> None:
    check_hour(event, event.local_start)


def _check_last_day(event: EventContent) -> None:
    if event.last_day and not event.day < event.last_day < event.day + MOST_DAYS * _DAY:
        raise Rejected("content-last-day", most=MOST_DAYS)


def _check_until(event: EventContent) -> None:
    end = by_rule(event, event.day).end
    if event.until and not event.hour:
        raise Rejected("content-until-alone")
    if end:
        check_hour(event, end)


def _check_daily(event: EventContent) -> None:
    if event.daily and not (event.last_day and event.hour and event.until and not event.repeats):
        raise Rejected("content-daily")


def _check_repeats(event: EventContent) -> None:
    if event.repeats_until and (not event.repeats or event.repeats_until < event.day):
        raise Rejected("content-repeats-until", field="repeats_until")
    first = list(islice(_days(event), _LOOKED_AT))
    if event.day not in first[:1]:
        raise Rejected("content-repeats-day")
    length = by_rule(event, event.day).last_day - event.day
    if any(after - before <= length for before, after in pairwise(first)):
        raise Rejected("content-repeats-overlap")


def _check_exceptions(event: EventContent) -> None:
    for other in event.exceptions:
        if other.off == bool(other.day or other.hour):
            raise Rejected("content-exception", day=other.of)
        if other.of not in {one.of for one in _until(event, other.of, other.of)} or not event.repeats:
            raise Rejected("content-exception-day", day=other.of)
        if other.day and abs(other.day - other.of) > FARTHEST:
            raise Rejected("content-exception-far", day=other.of, most=FARTHEST.days)
        if not other.off:
            check_hour(event, occurrence(event, other.of).start)


_CHECKS = (
    ("hour", _check_first),
    ("last_day", _check_last_day),
    ("until", _check_until),
    ("daily", _check_daily),
    ("repeats", _check_repeats),
    ("exceptions", _check_exceptions),
)
