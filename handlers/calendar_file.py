"""An event as a file that calendars read (iCalendar, RFC 5545), in the words of whoever takes it.

Its UID never changes and its SEQUENCE goes up with each change, so that a calendar that has it already mends its entry,
and strikes it out when the event is called off. The times are those of the event's zone, whose rules are in the file.
A day without an hour is a whole day there. icalendar (docs/decisions/0037) is read when the first file is asked for.
"""

import html
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from handlers.messages import Document
from handlers.texts import Words
from storage.contents import occurrences
from storage.contents.event import EventContent
from storage.contents.occurrences import Occurrence
from storage.events import Event
from storage.languages import in_language

if TYPE_CHECKING:
    from icalendar import Alarm, Event as Entry

_DAY, _YEAR = timedelta(days=1), timedelta(days=365)
_YEARS_AHEAD = 5 * _YEAR
"""How far the rules of the zone are in the file; by then it was sent anew."""
_BEFORE = (timedelta(days=1), timedelta(hours=2))
"""When a calendar reminds; of a whole day, at nine in the morning of the day before."""
_BEFORE_WHOLE_DAY = (timedelta(hours=15),)


@lru_cache(16)  # many of a language are told of a change together, and a file takes as long as a hundred messages
def calendar_file(words: Words, event: Event, now: datetime) -> Document:
    """The file of an event as it stands; of one that was called off, one that strikes it out."""
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", "-//Paloma//events//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in _entries(words, event, now):
        calendar.add_component(entry)
    around = event.starts_at.date()
    calendar.add_missing_timezones(around.replace(month=1, day=1) - _YEAR, around + _YEARS_AHEAD)
    return Document(f"{event.content.slug}.ics", calendar.to_ical())


def _entries(words: Words, event: Event, now: datetime) -> Iterator["Entry"]:
    """The event, and each of its times that was moved."""
    content = event.content
    first = _entry(words, event, now, occurrences.by_rule(content, content.day))
    _come_again(first, content)
    yield first
    for other in content.exceptions:
        if not other.off:
            moved = _entry(words, event, now, occurrences.occurrence(content, other.of))
            moved.add("recurrence-id", _begin(content, content.at(other.of, content.hour or time())))
            yield moved


def _entry(words: Words, event: Event, now: datetime, one: Occurrence) -> "Entry":
    from icalendar import Event as Entry  # noqa: PLC0415

    content, language = event.content, words.language
    entry = Entry()
    entry.add("uid", f"{event.id}@paloma")
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("sequence", event.sequence or 0)
    entry.add("status", "CONFIRMED" if event.listed else "CANCELLED")
    title = in_language(content.title, language)
    entry.add("summary", title)
    entry.add("location", f"{in_language(content.place, language)}, {in_language(content.address, language)}")
    entry.add("description", _described(words, content))
    if content.pin:
        entry.add("geo", (content.pin.latitude, content.pin.longitude))
    entry.add("dtstart", _begin(content, one.start))
    if (end := _end(content, one)) is not None:
        entry.add("dtend", end)
    for alarm in _alarms(content, title) if event.listed else ():
        entry.add_component(alarm)
    return entry


def _begin(content: EventContent, start: datetime) -> object:
    return start if content.hour_known else start.date()


def _end(content: EventContent, one: Occurrence) -> object | None:
    """When it ends: of each day of several, where they are alike; a calendar counts a whole day to its midnight."""
    if not content.hour_known:
        return one.last_day + _DAY
    if one.end and content.daily:
        night = _DAY if one.end.time() <= one.start.time() else timedelta()
        return content.at(one.start.date() + night, one.end.time())
    if one.end is None and one.several_days:
        return content.at(one.last_day + _DAY, time())
    return one.end


def _come_again(entry: "Entry", content: EventContent) -> None:
    """Its rule, and the times that are off."""
    if content.daily and content.last_day:
        entry.add("rrule", {"freq": "DAILY", "count": (content.last_day - content.day).days + 1})
    if content.repetition is None:
        return
    parts: dict[str, object] = {
        name.lower(): value.split(",")
        for name, value in (part.split("=") for part in str(content.repetition).split(";"))
    }
    if content.repeats_until:
        last_minute = content.at(content.repeats_until, time(23, 59)).astimezone(UTC)
        parts["until"] = last_minute if content.hour_known else content.repeats_until
    entry.add("rrule", parts)
    for other in content.exceptions:
        if other.off:
            entry.add("exdate", _begin(content, content.at(other.of, content.hour or time())))


def _alarms(content: EventContent, summary: str) -> Iterator["Alarm"]:
    from icalendar import Alarm  # noqa: PLC0415

    for before in _BEFORE if content.hour_known else _BEFORE_WHOLE_DAY:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", -before)
        yield alarm


def _described(words: Words, content: EventContent) -> str:
    bring = words("event-bring", what=content.bring) if content.bring else Markup()
    parts = [in_language(content.description, words.language), bring]
    return "\n\n".join(html.unescape(part.striptags()) for part in parts if part)
