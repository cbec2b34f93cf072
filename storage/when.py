"""When and where an event is, as its followers were told: kept as words and days, from which it is said again.

An event that comes again is known by its next occurrence, and by its dates as a whole: what changes of a later one is
news, too. That it goes on from one occurrence to the next is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from storage.contents.event import HOUR_IF_UNKNOWN, EventContent
from storage.contents.occurrences import Occurrence
from storage.events import Event
from storage.languages import Texts


@dataclass(frozen=True)
class When:
    """When an event is, by the clocks of its zone: from `start`, perhaps to an `end` that is known, or a `last_day`.

    `daily`: from the hour of the start to that of the end, on each of its days.
    """

    start: datetime
    end: datetime | None
    last_day: date
    hour_known: bool
    daily: bool = False

    @property
    def several_days(self) -> bool:
        """Whether it goes on over days."""
        return self.occurrence.several_days

    @property
    def occurrence(self) -> Occurrence:
        """The same, without whether its hour is known."""
        return Occurrence(self.start.date(), self.start, self.end, self.last_day)


def of(event: Event) -> When:
    """When an event is, the next time."""
    return of_one(event.content, event.occurrence)


def of_one(content: EventContent, one: Occurrence) -> When:
    """When one of its occurrences is."""
    known = content.hour_known or bool(one.of in content.apart and content.apart[one.of].hour)
    return When(one.start, one.end, one.last_day, known, content.daily)


def facts(event: Event) -> dict[str, str]:
    """When and where it is, as it is kept until those who follow it were told of a change."""
    content, when = event.content, of(event)
    day, hour = when.start.date().isoformat(), str(when.start.time() if when.hour_known else None)
    known = {"day": day, "hour": hour, "zone": content.zone}
    more = {
        "end": when.end.isoformat() if when.end else "",
        "last_day": when.last_day.isoformat() if when.last_day != when.start.date() else "",
        "daily": "daily" if when.daily else "",
        "of": event.occurrence.of.isoformat() if content.repeats else "",
        "dates": _dates(content),
    }
    where = {f"place.{language}": said for language, said in content.place.items()}
    where |= {f"address.{language}": said for language, said in content.address.items()}
    return known | {name: said for name, said in more.items() if said} | where


def before(known: Mapping[str, str]) -> When:
    """When it was, as it is kept."""
    zone = ZoneInfo(known["zone"])
    day, hour = date.fromisoformat(known["day"]), known["hour"]
    start = datetime.combine(day, HOUR_IF_UNKNOWN if hour == "None" else time.fromisoformat(hour), zone)
    end = datetime.fromisoformat(known["end"]).astimezone(zone) if "end" in known else None
    last_day = date.fromisoformat(known["last_day"]) if "last_day" in known else day
    return When(start, end, last_day, hour != "None", "daily" in known)


def words_before(known: Mapping[str, str], name: str) -> Texts:
    """What a text of it was ("place"), by language."""
    return {key.partition(".")[2]: said for key, said in known.items() if key.startswith(f"{name}.")}


def same_time(known: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether the next time is the same as before."""
    return all(known.get(name) == now.get(name) for name in ("day", "hour", "zone", "end", "last_day", "daily"))


def same_place(known: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether it is where it was."""
    return all(words_before(known, name) == words_before(now, name) for name in ("place", "address"))


def _dates(content: EventContent) -> str:
    """By which rule it comes again, and what was changed of which time: the same words for the same dates."""
    if not content.repeats:
        return ""
    apart = [f"{one.of}:{one.off or ''}{one.day or ''} {one.hour or ''}" for one in content.exceptions]
    return ",".join([content.repeats, str(content.repeats_until or ""), *sorted(apart)])
