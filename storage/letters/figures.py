"""What the team has decided of late, in numbers. Nothing hangs on them: they are counted as the columns say."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low

from storage import team
from storage.people import PersonId
from storage.rights import Right
from storage.table import figure_of_time
from storage.transaction import Tx

DAYS = 7


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
        "SELECT decided_day, decided_by, received_at FROM letters"
        " WHERE decided_day IS NOT NULL AND decided_day >= :first",
        {"first": first.isoformat()},
    )
    decided = [(date.fromisoformat(row["decided_day"]), PersonId(row["decided_by"])) for row in rows]
    days = Counter(day for day, _ in decided)
    waited = [_days_between(row["received_at"], day) for row, (day, _) in zip(rows, decided, strict=True)]
    return Figures(
        {first + timedelta(days=later): days[first + timedelta(days=later)] for later in range(last)},
        Counter(member for _, member in decided),
        median_low(waited) if waited else None,
    )


def _days_between(received: int, decided: date) -> int:
    came = figure_of_time(received)
    return max(0, (decided - came.date()).days) if came else 0
