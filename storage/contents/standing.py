"""Where a case stands, why it takes no letters, and how long somebody was in prison, as exactly as that is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from storage.contents.fields import PartOfDate, Places, amount
from storage.contents.rules import Rule, Whole
from storage.contents.spelling import unknown
from storage.errors import Rejected

_MONTHS = 12
_IN_YEARS = 2 * _MONTHS
_YEAR, _DAY = len("2020"), len("2020-12-05")


class Status(Enum):
    """Where a case stands."""

    DETAINED = "detained"
    ON_TRIAL = "on-trial"
    SENTENCED = "sentenced"
    RELEASED = "released"
    TRANSFERRED = "transferred"
    DIED = "died"

    @property
    def in_prison(self) -> bool:
        """Whether somebody is in prison who stands there."""
        return self not in (Status.RELEASED, Status.DIED)


class NoLetters(Enum):
    """Why a case takes no letters. They are refused by the prison, or by the person."""

    TRANSFERRED = "transferred"
    RELEASED = "released"
    DIED = "died"
    REFUSES_MAIL = "refuses-mail"
    ADDRESS_UNKNOWN = "address-unknown"


class Unit(Enum):
    """What a time in prison is counted in: no finer than its dates are known."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True)
class Term:
    """A time in prison: so many days, or surely more than so many months or years."""

    count: int
    unit: Unit


def status(text: str) -> Status:
    """Where a case stands, by its word."""
    words = tuple(each.value for each in Status)
    if text not in words:
        raise unknown("content-status", text, words, statuses=words, value=text)
    return Status(text)


def letters(value: object) -> bool | NoLetters:
    """Whether a case takes letters, as a file says it: true, false, or why it takes none."""
    reasons = tuple(why.value for why in NoLetters)
    if isinstance(value, bool):
        return value
    if value not in reasons:
        raise unknown("content-letters", str(value), reasons, reasons=reasons, value=value)
    return NoLetters(value)


def agree(stands: Status | None, why: NoLetters | None) -> None:
    """Raises Rejected where letters are said not to be taken since somebody is out, or has died, who is in prison."""
    ends = {NoLetters.RELEASED: Status.RELEASED, NoLetters.DIED: Status.DIED}
    if stands and why and ends.get(why, stands) is not stands:
        raise Rejected("content-status-letters", status=stands.value, letters=why.value)


def term(since: str, until: str) -> Term | None:
    """How long it was from a date to a later one, each a year, a month or a day; None for less than one unit.

    Where one of the two is not known to the day, no more is said than is true of any day that can be meant.
    """
    known = min(len(since), len(until))
    if known == _DAY:
        unit, count = Unit.DAYS, (date.fromisoformat(until) - date.fromisoformat(since)).days
    elif known == _YEAR:
        unit, count = Unit.YEARS, int(until[:_YEAR]) - int(since[:_YEAR]) - 1
    else:
        unit, count = Unit.MONTHS, _month(until) - _month(since) - 1
    if unit is Unit.MONTHS and count >= _IN_YEARS:
        unit, count = Unit.YEARS, count // _MONTHS
    return Term(count, unit) if count > 0 else None


def _month(known: str) -> int:
    return int(known[:_YEAR]) * _MONTHS + int(known[_YEAR + 1 : _YEAR + 3])


@dataclass(frozen=True, kw_only=True)
class Arrest:
    """An earlier time in prison: from when until when, as exactly as it is known, and where."""

    since: PartOfDate
    until: PartOfDate | None = None
    held_at: Places | None = None


def ends_after(since: str | None, until: str | None) -> None:
    """Raises Rejected for a time that ends before it begins."""
    if since and until:
        known = min(len(since), len(until))
        if until[:known] < since[:known]:
            raise Rejected("content-until", since=since, until=until)


def _earliest_first(arrests: Sequence[Arrest]) -> tuple[Arrest, ...]:
    for arrest in arrests:
        ends_after(arrest.since, arrest.until)
    return tuple(sorted(arrests, key=lambda arrest: arrest.since))


WhereItStands = Annotated[Status, Rule(status)]
Arrests = Annotated[tuple[Arrest, ...], Whole(amount(most=10)), Whole(_earliest_first)]
