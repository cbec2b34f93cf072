"""When an event comes again, as calendars write it: a small part of the RRULE of RFC 5545.

`FREQ` (DAILY, WEEKLY, MONTHLY), `INTERVAL` and `BYDAY`: every week, every second Tuesday, the first Friday of a month.
Plain words are taken for the usual ones ("week", "2 weeks", "cada mes") and kept as the rule. A month without such a
day is left out, as calendars do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated

from storage.contents.rules import Rule
from storage.errors import Rejected

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST = {"DAILY": 90, "WEEKLY": 26, "MONTHLY": 12}
"""The longest interval of each: half a year, a year."""

_UNITS = {
    "DAILY": "day days daily día días dia dias diario يوم أيام",
    "WEEKLY": "week weeks weekly semana semanas semanal أسبوع أسابيع",
    "MONTHLY": "month months monthly mes meses mês mensual mensal شهر أشهر",
}
_AROUND = frozenset(
    ("every", "each", "cada", "todo", "toda", "todos", "todas", "los", "las", "os", "as", "a", "o", "كل")
)
_BY_WORD = {word: frequency for frequency, words in _UNITS.items() for word in words.split()}


@dataclass(frozen=True)
class Repetition:
    """Every `interval` days, weeks or months, on these days of the week; `which` of them in a month, -1 the last."""

    frequency: str
    interval: int = 1
    days: tuple[int, ...] = ()
    which: int | None = None

    def __str__(self) -> str:
        """As calendars write it."""
        parts = [f"FREQ={self.frequency}"]
        parts += [f"INTERVAL={self.interval}"] if self.interval > 1 else []
        days = [f"{self.which or ''}{DAYS[day]}" for day in self.days]
        parts += [f"BYDAY={','.join(days)}"] if days else []
        return ";".join(parts)

    def days_from(self, first: date, until: date | None) -> Iterator[date]:
        """The days on which it is, from the first on."""
        from dateutil.rrule import rrule, weekday  # noqa: PLC0415 - few events come again

        by_day = [weekday(day, self.which) for day in self.days] or None
        frequency = ("MONTHLY", "WEEKLY", "DAILY").index(self.frequency) + 1
        end = datetime.combine(until, time.max) if until else None
        start = datetime.combine(first, time())
        found = rrule(frequency, dtstart=start, interval=self.interval, byweekday=by_day, until=end)
        return (moment.date() for moment in found)


def repetition(text: str) -> Repetition:
    """What a rule says, in words or as calendars write it. Raises Rejected("content-repeats")."""
    meant = _of_rule(text.strip().upper()) if "=" in text else _of_words(text.casefold().split())
    if meant is None or not 1 <= meant.interval <= LONGEST[meant.frequency]:
        raise Rejected("content-repeats", value=text)
    return meant


def rule(text: str) -> str:
    """The rule as it is kept. Raises Rejected("content-repeats")."""
    return str(repetition(text))


def _of_words(words: list[str]) -> Repetition | None:
    said = [word for word in words if word not in _AROUND]
    unit = _BY_WORD.get(said[-1]) if said else None
    if unit is None or len(said) > 2 or not all(re.fullmatch(r"\d{1,3}", word) for word in said[:-1]):  # noqa: PLR2004 - a number and a unit
        return None
    return Repetition(unit, int(said[0]) if len(said) > 1 else 1)


def _of_rule(text: str) -> Repetition | None:
    pairs = [part.partition("=") for part in text.removeprefix("RRULE:").split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(parts) < len(pairs) or not parts.keys() <= {"FREQ", "INTERVAL", "BYDAY"} or parts.get("FREQ") not in LONGEST:
        return None
    interval = parts.get("INTERVAL", "1")
    if not re.fullmatch(r"[0-9]{1,3}", interval):
        return None
    whole = Repetition(parts["FREQ"], int(interval))
    return _on_days(whole, parts["BYDAY"].split(",")) if "BYDAY" in parts else whole


def _on_days(whole: Repetition, written: list[str]) -> Repetition | None:
    """Days of the week, of which a month has one that is counted: 2TU, the second Tuesday."""
    found = [re.fullmatch(r"([1-4]|-1)?(MO|TU|WE|TH|FR|SA|SU)", day) for day in written]
    days = sorted({DAYS.index(match[2]) for match in found if match})
    counts = {match[1] for match in found if match}
    monthly = whole.frequency == "MONTHLY"
    if None in found or len(days) < len(found) or whole.frequency == "DAILY" or monthly is (None in counts):
        return None
    if not monthly:
        return Repetition(whole.frequency, whole.interval, tuple(days))
    return Repetition(whole.frequency, whole.interval, tuple(days), int(counts.pop())) if len(days) == 1 else None


Repeats = Annotated[str, Rule(rule)]
