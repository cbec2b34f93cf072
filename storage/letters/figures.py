"""What the team has decided of late, in numbers. Nothing hangs on them: they are counted as the columns say."""

# ruff: noqa: S608 - only a number of ours is put into SQL; values are always parameters
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low

from storage import team
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx

DAYS = 7

_DAY = 24 * 60 * 60
_FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True)
class Figures:
    """How many letters were decided on each of the last days, and by whom, and after how many days in the middle.

    Days are those of universal time, as everything about letters is kept.
    """

    by_day: Mapping[date, int]
    by_member: Mapping[PersonId, int]
    median_days: int | None


def of_late(tx: Tx, moderator: PersonId, last: int = DAYS) -> Figures:
    """The figures of the last days, as many as asked for. Raises Rejected("team-only") to who may not read letters."""
    team.require(tx, moderator, Right.READ_LETTERS)
    first = tx.now.date() - timedelta(days=last - 1)
    rows = tx.all(
        f"SELECT decided_day, decided_by, received_at / {_DAY} AS came, count(*) AS letters FROM letters"
        " WHERE decided_day IS NOT NULL AND decided_day >= :first GROUP BY decided_day, decided_by, came",
        {"first": first.isoformat()},
    )
    days, members, waited = Counter[date](), Counter[PersonId](), Counter[int]()
    for row in rows:
        day, letters = date.fromisoformat(row["decided_day"]), row["letters"]
        days[day] += letters
        members[PersonId(row["decided_by"])] += letters
        waited[_days_between(row["came"], day)] += letters
    return Figures(
        {first + timedelta(days=later): days[first + timedelta(days=later)] for later in range(last)},
        members,
        median_low(waited.elements()) if waited else None,
    )


def _days_between(came: object, decided: date) -> int:
    """From the day on which a letter came, counted since 1970, to its decision; a damaged one waited for none."""
    return max(0, (decided - _FIRST_DAY).days - came) if isinstance(came, int) else 0
