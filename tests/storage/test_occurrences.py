"""When events come again: rules as people write them, against a count day by day; and what cannot be so."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import campaign_facts as facts
import pytest
from hypothesis import assume, example, given, strategies as st
from pydantic import TypeAdapter, ValidationError

from storage.contents import occurrences
from storage.contents.event import EventContent, OtherTime, WhichHour
from storage.contents.repeating import DAYS, Repetition, repetition
from storage.contents.rules import rule_of
from storage.errors import Rejected

TUESDAY = date(2026, 12, 1)
DAY = timedelta(days=1)
ZONES = ("America/Mexico_City", "America/Santiago", "Europe/Athens", "Australia/Lord_Howe", "Africa/Casablanca", "UTC")


def event(day: date = TUESDAY, **more: Any) -> EventContent:
    return replace(facts.event(day=day, hour=time(18)), **more)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("week", "FREQ=WEEKLY"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("cada semana", "FREQ=WEEKLY"),
        ("todos los meses", "FREQ=MONTHLY"),
        ("a cada 3 dias", "FREQ=DAILY;INTERVAL=3"),
        ("كل أسبوع", "FREQ=WEEKLY"),
        ("rrule:freq=weekly;byday=th,tu", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=2TU"),
        ("BYDAY=-1FR;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU"),
    ],
)
def test_a_rule_in_words_or_as_calendars_write_it(typed: str, kept: str) -> None:
    rule = rule_of(EventContent, "repeats")
    assert rule(typed) == kept
    assert rule(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "often",
        "every",
        "0 weeks",
        "27 weeks",
        "2 3 weeks",
        "-1 week",
        "FREQ=YEARLY",
        "FREQ=WEEKLY;COUNT=3",
        "FREQ=WEEKLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=5TU",
        "FREQ=MONTHLY;BYDAY=1TU,2TU",
        "FREQ=DAILY;BYDAY=TU",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=٢",
        "FREQ",
        "=",
    ],
)
def test_what_is_no_rule_is_refused(typed: str) -> None:
    with pytest.raises(Rejected, match="content-repeats"):
        rule_of(EventContent, "repeats")(typed)


def counted(rule: Repetition, first: date, until: date) -> list[date]:
    """The days of a rule, each day looked at by itself."""
    days = [first + number * DAY for number in range((until - first).days + 1)]
    return [day for day in days if _falls(rule, first, day)]


def _falls(rule: Repetition, first: date, day: date) -> bool:
    if rule.frequency == "DAILY":
        return (day - first).days % rule.interval == 0
    if rule.frequency == "WEEKLY":
        weeks = (day - first + timedelta(days=first.weekday())).days // 7
        return weeks % rule.interval == 0 and day.weekday() in (rule.days or (first.weekday(),))
    months = (day.year - first.year) * 12 + day.month - first.month
    if months % rule.interval:
        return False
    if rule.which is None:
        return day.day == first.day
    if day.weekday() != rule.days[0]:
        return False
    return (day + 7 * DAY).month != day.month if rule.which == -1 else (day.day - 1) // 7 + 1 == rule.which


RULES = st.one_of(
    st.builds(Repetition, st.just("DAILY"), st.integers(1, 90)),
    st.builds(
        Repetition,
        st.just("WEEKLY"),
        st.integers(1, 26),
        st.sets(st.integers(0, 6)).map(lambda days: tuple(sorted(days))),
    ),
    st.builds(Repetition, st.just("MONTHLY"), st.integers(1, 12)),
    st.builds(
        Repetition,
        st.just("MONTHLY"),
        st.integers(1, 12),
        st.integers(0, 6).map(lambda day: (day,)),
        st.sampled_from([1, 2, 3, 4, -1]),
    ),
)
FIRST = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@given(RULES, FIRST)
def test_the_days_of_a_rule_are_those_that_one_counts(rule: Repetition, first: date) -> None:
    until = first + timedelta(days=800)
    assume(_falls(rule, first, first))
    assert repetition(str(rule)) == rule
    assert list(rule.days_from(first, until)) == counted(rule, first, until)


FAR = timedelta(days=4000)  # the 31st of each fifth month comes once in two and a half years


@example(Repetition("MONTHLY", 5), date(2024, 1, 31), "UTC", time(0, 0), 1)
@given(RULES, FIRST, st.sampled_from(ZONES), st.times(), st.integers(-10, 900))
def test_the_next_one_is_the_first_whose_day_is_not_over(
    rule: Repetition, first: date, zone: str, hour: time, days: int
) -> None:
    assume(_falls(rule, first, first))
    hour = hour.replace(second=0, microsecond=0)
    content = event(first, zone=zone, hour=hour, repeats=str(rule))
    now = datetime.combine(first, time(12), UTC) + days * DAY
    today = now.astimezone(ZoneInfo(zone)).date()
    found = occurrences.next_one(content, now)
    assert found is not None
    assert found.of == next(day for day in counted(rule, first, today + FAR) if day >= today)
    assert found.start.astimezone(UTC) == _as_calendars_read(found.of, hour, ZoneInfo(zone))
    assert occurrences.at(content, found.start.astimezone(UTC)) == found


def _as_calendars_read(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """RFC 5545, 3.3.5: of a time that comes twice the first; one that is left out by the offset from before."""
    local = datetime.combine(day, hour)
    tried = [local - timedelta(minutes=minutes) for minutes in range(-14 * 60, 14 * 60 + 1, 15)]
    instants = [at.replace(tzinfo=UTC) for at in tried]
    shown = [at for at in instants if at.astimezone(zone).replace(tzinfo=None) == local]
    if shown:
        return min(shown)
    offset = (local - DAY).replace(tzinfo=zone).utcoffset() or timedelta()
    return (local - offset).replace(tzinfo=UTC)


def test_one_time_is_off_and_another_is_moved() -> None:
    apart = (OtherTime(of=TUESDAY + 7 * DAY, off=True), OtherTime(of=TUESDAY + 14 * DAY, day=TUESDAY + 16 * DAY))
    content = event(repeats="FREQ=WEEKLY", exceptions=apart)
    assert list(occurrences.refusals(content)) == []
    found = [one.start.date() for one in islice(occurrences.occurrences(content), 4) if not one.off]
    assert found == [TUESDAY, TUESDAY + 16 * DAY, TUESDAY + 21 * DAY]
    now = datetime(2026, 12, 3, tzinfo=UTC)
    one = occurrences.next_one(content, now)
    assert one is not None
    assert (one.of, one.start.date()) == (TUESDAY + 14 * DAY, TUESDAY + 16 * DAY)
    assert occurrences.at(content, one.start.astimezone(UTC)) == one


def test_a_time_that_is_moved_before_another_comes_first() -> None:
    apart = (OtherTime(of=TUESDAY + 14 * DAY, day=TUESDAY + 2 * DAY, hour=time(9)),)
    content = event(repeats="FREQ=WEEKLY", exceptions=apart)
    one = occurrences.next_one(content, datetime(2026, 12, 2, 18, tzinfo=UTC))
    assert one is not None
    assert one.start.isoformat() == "2026-12-03T09:00:00-06:00"


def test_a_series_that_has_ended_stands_for_its_last_time() -> None:
    content = event(repeats="FREQ=WEEKLY", repeats_until=TUESDAY + 15 * DAY)
    now = datetime(2027, 3, 1, tzinfo=UTC)
    assert occurrences.next_one(content, now) is None
    assert occurrences.last_one(content, now).of == TUESDAY + 14 * DAY


def test_a_night_and_several_days_end_when_they_end() -> None:
    night = occurrences.occurrence(event(hour=time(22), until=time(2)), TUESDAY)
    assert night.end is not None
    assert (night.end.isoformat(), night.several_days) == ("2026-12-02T02:00:00-06:00", False)
    assert night.last_begins == night.start
    camp = occurrences.occurrence(event(last_day=TUESDAY + 2 * DAY, until=time(14)), TUESDAY)
    assert camp.end is not None
    assert (camp.end.isoformat(), camp.several_days) == ("2026-12-03T14:00:00-06:00", True)
    assert camp.last_begins == camp.start + 2 * DAY
    assert not camp.is_over(datetime(2026, 12, 4, 5, 59, tzinfo=UTC))
    assert camp.is_over(datetime(2026, 12, 4, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"last_day": TUESDAY}, "last_day", "content-last-day"),
        ({"last_day": TUESDAY + 14 * DAY}, "last_day", "content-last-day"),
        ({"hour": None, "until": time(20)}, "until", "content-until-alone"),
        ({"daily": True}, "daily", "content-daily"),
        ({"daily": True, "last_day": TUESDAY + DAY}, "daily", "content-daily"),
        ({"repeats_until": TUESDAY}, "repeats_until", "content-repeats-until"),
        ({"repeats": "FREQ=WEEKLY", "repeats_until": TUESDAY - DAY}, "repeats_until", "content-repeats-until"),
        ({"repeats": "FREQ=WEEKLY;BYDAY=WE"}, "repeats", "content-repeats-day"),
        ({"repeats": "FREQ=DAILY", "last_day": TUESDAY + DAY}, "repeats", "content-repeats-overlap"),
        ({"repeats": "FREQ=DAILY", "hour": time(22), "until": time(3)}, "repeats", "content-repeats-overlap"),
        ({"exceptions": (OtherTime(of=TUESDAY, off=True),)}, "exceptions", "content-exception-day"),
        (
            {"repeats": "FREQ=WEEKLY", "exceptions": (OtherTime(of=TUESDAY + DAY, off=True),)},
            "exceptions",
            "content-exception-day",
        ),
        ({"repeats": "FREQ=WEEKLY", "exceptions": (OtherTime(of=TUESDAY),)}, "exceptions", "content-exception"),
        (
            {"repeats": "FREQ=WEEKLY", "exceptions": (OtherTime(of=TUESDAY, off=True, hour=time(9)),)},
            "exceptions",
            "content-exception",
        ),
        (
            {"repeats": "FREQ=WEEKLY", "exceptions": (OtherTime(of=TUESDAY, day=TUESDAY + 32 * DAY),)},
            "exceptions",
            "content-exception-far",
        ),
    ],
)
def test_times_that_cannot_be_so_are_refused_at_their_field(more: dict[str, Any], field: str, reason: str) -> None:
    assert [(where, refusal.reason) for where, refusal in occurrences.refusals(event(**more))] == [(field, reason)]


@pytest.mark.parametrize("which", WhichHour)
def test_an_hour_that_comes_twice_is_one_when_it_says_which(which: WhichHour) -> None:
    content = event(date(2026, 10, 25), zone="Europe/Athens", hour=time(3, 30))
    with pytest.raises(Rejected, match="content-hour-twice"):
        occurrences.check_start(content)
    meant = replace(content, which_hour=which)
    occurrences.check_start(meant)
    assert meant.local_start.astimezone(UTC).hour == (0 if which is WhichHour.FIRST else 1)


def test_an_end_in_an_hour_that_is_left_out_is_refused() -> None:
    content = event(date(2026, 3, 28), zone="Europe/Athens", hour=time(22), until=time(3, 30))
    assert [(field, one.reason) for field, one in occurrences.refusals(content)] == [("until", "content-hour-never")]


@pytest.mark.parametrize(
    ("more", "field", "wrong"),
    [
        ({"capacity": 0}, "capacity", "greater_than_equal"),
        ({"capacity": 5_001}, "capacity", "less_than_equal"),
        ({"capacity": "30"}, "capacity", "int_type"),
        ({"which_hour": "both"}, "which_hour", "content-which-hour"),
        ({"photo": {"picture": "march.jpg", "alt": {"en": "A", "es": "A"}}}, "photo", "content-picture"),
        ({"repeats": "often"}, "repeats", "content-repeats"),
        ({"last_day": "tomorrow"}, "last_day", "date_type"),
        ({"until": "26:00"}, "until", "content-hour"),
        ({"exceptions": [{"of": TUESDAY, "off": "yes"}]}, "exceptions", "bool_type"),
        ({"exceptions": [{"of": TUESDAY, "off": True}] * 51}, "exceptions", "content-too-many"),
        ({"pin": {"latitude": 91.0, "longitude": 0.0}}, "pin", "less_than_equal"),
    ],
)
def test_what_a_file_cannot_say_of_an_event_is_refused(more: dict[str, Any], field: str, wrong: str) -> None:
    said = vars(event()) | {"hour": "18:00"} | more
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(EventContent).validate_python(said, context=("en", "es"))
    assert [(error["loc"][0], error["type"]) for error in caught.value.errors()] == [(field, wrong)]


def test_the_names_of_days_are_those_of_calendars() -> None:
    assert [DAYS[(TUESDAY + number * DAY).weekday()] for number in range(7)] == [
        "TU",
        "WE",
        "TH",
        "FR",
        "SA",
        "SU",
        "MO",
    ]
