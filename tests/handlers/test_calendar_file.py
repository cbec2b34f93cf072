"""The file for a calendar, read back by another library than the one that writes it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import campaign_facts
import pytest
import vobject
from stage import Stage

from handlers.calendar_file import calendar_file
from storage import campaigns, changed, events
from storage.contents.event import OtherTime, Pin
from storage.events import Event

TUESDAY = date(2024, 9, 17)
DAY = timedelta(days=1)
NOW = datetime(2024, 9, 10, 12, tzinfo=UTC)


def add(stage: Stage, **more: object) -> Event:
    with stage.tx() as tx:
        campaign = campaigns.add(tx, campaign_facts.campaign())
        content = replace(campaign_facts.event(day=TUESDAY, hour=time(18)), **more)  # type: ignore[arg-type]
        return events.add(tx, campaign.id, content)


def written(stage: Stage, event: Event, language: str = "en") -> Any:
    """The calendar as the other library reads it."""
    return vobject.readOne(calendar_file(stage.setup.texts.words(language), event, NOW).content.decode())


def content(stage: Stage, event: Event) -> bytes:
    return calendar_file(stage.setup.texts.words("en"), event, NOW).content


def test_what_stands_in_it(stage: Stage) -> None:
    event = add(stage, until=time(20), pin=Pin(16.737, -92.637), bring={"en": "A pen", "es": "Una pluma"})
    calendar = written(stage, event, "es")
    entry = calendar.vevent
    assert entry.dtstart.value.astimezone(UTC) == event.starts_at
    assert entry.dtend.value - entry.dtstart.value == timedelta(hours=2)
    assert b"DTSTART;TZID=America/Mexico_City:20240917T180000" in content(stage, event)
    assert calendar.vtimezone.tzid.value == "America/Mexico_City"
    assert entry.uid.value == f"{event.id}@paloma"
    assert (entry.sequence.value, entry.status.value) == ("0", "CONFIRMED")
    assert entry.summary.value == "Un día"
    assert entry.location.value == "Paliacate, Calle 5 de mayo #20"
    assert entry.description.value == "Ven\n\nTrae: Una pluma"
    assert entry.geo.value == "16.737;-92.637"
    assert [alarm.trigger.value for alarm in entry.valarm_list] == [-DAY, -timedelta(hours=2)]


def test_a_change_goes_up_and_calling_it_off_strikes_it_out(stage: Stage) -> None:
    event = add(stage)
    with stage.tx() as tx:
        changed.rewrite_event(tx, event, replace(event.content, hour=time(19)))
        moved = events.get(tx, event.id)
        changed.take_off_event(tx, moved)
        off = events.get(tx, event.id)
    first, second, third = (written(stage, one).vevent for one in (event, moved, off))
    assert first.uid.value == second.uid.value == third.uid.value
    assert [one.sequence.value for one in (first, second, third)] == ["0", "1", "2"]
    assert [one.status.value for one in (first, second, third)] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert second.dtstart.value - first.dtstart.value == timedelta(hours=1)
    assert "valarm" not in third.contents, "nobody is reminded of what is off"


def test_a_day_without_an_hour_is_a_whole_day(stage: Stage) -> None:
    entry = written(stage, add(stage, hour=None, last_day=TUESDAY + 2 * DAY)).vevent
    assert (entry.dtstart.value, entry.dtend.value) == (TUESDAY, TUESDAY + 3 * DAY)
    assert [alarm.trigger.value for alarm in entry.valarm_list] == [-timedelta(hours=15)]


def test_the_same_hours_every_day_are_as_many_entries(stage: Stage) -> None:
    camp = add(stage, hour=time(10), until=time(18), last_day=TUESDAY + 2 * DAY, daily=True)
    entry = written(stage, camp).vevent
    assert entry.dtend.value - entry.dtstart.value == timedelta(hours=8)
    assert [at.date() for at in entry.rruleset] == [TUESDAY, TUESDAY + DAY, TUESDAY + 2 * DAY]


def test_the_rule_what_is_off_and_what_was_moved(stage: Stage) -> None:
    apart = (
        OtherTime(of=TUESDAY + 7 * DAY, off=True),
        OtherTime(of=TUESDAY + 14 * DAY, day=TUESDAY + 15 * DAY, hour=time(9)),
    )
    event = add(stage, repeats="FREQ=WEEKLY", repeats_until=TUESDAY + 21 * DAY, exceptions=apart)
    calendar = written(stage, event)
    whole, moved = calendar.vevent_list
    assert [at.date() for at in whole.rruleset] == [TUESDAY, TUESDAY + 14 * DAY, TUESDAY + 21 * DAY]
    assert getattr(moved, "recurrence_id").value.date() == TUESDAY + 14 * DAY  # noqa: B009 - a name that it makes up
    assert moved.dtstart.value.isoformat() == "2024-10-02T09:00:00-06:00"
    assert moved.uid.value == whole.uid.value


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;INTERVAL=2", [17, 31, 45]),
        ("FREQ=MONTHLY;BYDAY=3TU", [17, 45]),
        ("FREQ=WEEKLY;BYDAY=TU,TH", [17, 19, 24, 26, 31, 33, 38, 40, 45]),
        ("FREQ=DAILY;INTERVAL=10", [17, 27, 37]),
    ],
)
def test_every_rule_is_read_as_it_was_meant(stage: Stage, rule: str, days: list[int]) -> None:
    event = add(stage, repeats=rule, repeats_until=TUESDAY + 28 * DAY)
    found = [(at.date() - date(2024, 8, 31)).days for at in written(stage, event).vevent.rruleset]
    assert found == days


def test_the_hour_stays_where_it_is_when_the_clocks_change(stage: Stage) -> None:
    event = add(stage, zone="America/Santiago", day=date(2024, 9, 3), repeats="FREQ=WEEKLY")
    calendar = written(stage, event)
    zone = calendar.vtimezone.contents
    assert {"standard", "daylight"} <= set(zone)
    entry = calendar.vevent
    assert entry.dtstart.value.utcoffset() == timedelta(hours=-4)
    again = replace(event, starts_at=event.starts_at)
    assert again.content.at(date(2024, 9, 10), time(18)).utcoffset() == timedelta(hours=-3)
