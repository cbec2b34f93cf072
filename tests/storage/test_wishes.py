"""What subscribers chose, and when they are to be left alone, wherever they live."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import campaign_facts as facts
import hand
import pytest
from hypothesis import given, strategies as st

from storage import audiences, campaigns, people, wishes
from storage.audiences import SUBSCRIBERS
from storage.people import PersonId
from storage.transaction import Tx
from storage.wishes import Quiet, Topic, Wish

NIGHT = Quiet("America/Mexico_City", 22, 8)
NOON_THERE = datetime(2024, 9, 10, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("quiet", "local", "until"),
    [
        (NIGHT, "2024-09-10 21:59", None),
        (NIGHT, "2024-09-10 22:00", "2024-09-11 08:00"),
        (NIGHT, "2024-09-11 07:59", "2024-09-11 08:00"),
        (NIGHT, "2024-09-11 08:00", None),
        (Quiet("Asia/Kolkata", 13, 15), "2024-09-10 14:10", "2024-09-10 15:00"),
        (Quiet("Asia/Kolkata", 13, 15), "2024-09-10 15:00", None),
        (Quiet("Europe/Athens", 22, 4), "2025-03-29 23:00", "2025-03-30 04:00"),  # clocks go forward in between
        (Quiet("Europe/Athens", 22, 8), "2024-10-26 23:00", "2024-10-27 08:00"),  # and back
        (Quiet("Pacific/Apia", 0, 6), "2024-09-10 00:00", "2024-09-10 06:00"),
    ],
)
def test_it_is_quiet_by_the_clocks_of_where_somebody_lives(quiet: Quiet, local: str, until: str | None) -> None:
    zone = ZoneInfo(quiet.zone)
    now = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
    ends = quiet.until(now)
    assert (f"{ends.astimezone(zone):%Y-%m-%d %H:%M}" if ends else None) == until


@given(
    st.sampled_from(["America/Santiago", "Europe/Athens", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]),
    st.integers(0, 23),
    st.integers(1, 23),
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 1, 1)),  # noqa: DTZ001 - made aware below
)
def test_quiet_always_ends_within_a_day_and_is_over_then(zone: str, begins: int, lasts: int, at: datetime) -> None:
    quiet, now = Quiet(zone, begins, (begins + lasts) % 24), at.replace(tzinfo=UTC, microsecond=0)
    ends = quiet.until(now)
    if ends:
        assert now < ends <= now + timedelta(hours=26)
        assert quiet.until(ends) is None or lasts == 23, "or the night on which its hour comes twice"


@pytest.fixture
def readers(tx: Tx) -> list[PersonId]:
    found = []
    for number in range(8):
        person = people.meet(tx, f"telegram:{number}", "en" if number % 2 else "es")
        people.subscribe(tx, person.id, wanted=True)
        found.append(person.id)
    return found


def wish(tx: Tx, who: PersonId, *topics: Topic, weekly: bool = False, of: str = "", quiet: Quiet | None = None) -> None:
    chosen = wishes.joined(topic.value for topic in topics)
    wishes.keep(tx, Wish(who, weekly, chosen, of, quiet is not None, quiet))


def everybody(tx: Tx, audience: str) -> set[PersonId]:
    found = [reader.person_id for reader in audiences.readers_after(tx, audience, "", 99)]
    assert len(found) == audiences.size(tx, audience), "as many as are counted before sending"
    assert all(audiences.belongs(tx, audience, one) for one in found)
    return set(found)


def test_who_chose_nothing_gets_everything_at_once(tx: Tx, readers: list[PersonId]) -> None:
    assert everybody(tx, SUBSCRIBERS) == set(readers)
    assert everybody(tx, audiences.about(Topic.EVENTS)) == set(readers)
    assert everybody(tx, audiences.weekly([(Topic.EVENTS, "A")])) == set()


def test_each_gets_what_they_chose_and_when(tx: Tx, readers: list[PersonId]) -> None:
    one, other = (campaigns.add(tx, facts.campaign(slug)).id for slug in ("one", "other"))
    wish(tx, readers[0], Topic.EVENTS)
    wish(tx, readers[1], Topic.CALLS, Topic.CASES, of=one)
    wish(tx, readers[2], weekly=True)
    wish(tx, readers[3], Topic.EVENTS, weekly=True, of=other)
    free = set(readers[4:])
    assert everybody(tx, SUBSCRIBERS) == free | {readers[1]}
    assert everybody(tx, audiences.reading("es")) == {readers[4], readers[6]}
    assert everybody(tx, audiences.about(Topic.EVENTS)) == free | {readers[0]}
    assert everybody(tx, audiences.about(Topic.CASES, one)) == free | {readers[1]}
    assert everybody(tx, audiences.about(Topic.CASES, other)) == free
    weekly = audiences.weekly([(Topic.EVENTS, one), (Topic.LETTERS, other)])
    assert everybody(tx, weekly) == {readers[2]}
    assert everybody(tx, audiences.weekly([(Topic.EVENTS, other)])) == {readers[2], readers[3]}
    people.subscribe(tx, readers[2], wanted=False)
    assert everybody(tx, weekly) == set()


def test_whoever_rests_is_named_with_until_when(tx: Tx, readers: list[PersonId]) -> None:
    assert wishes.resting(tx, readers) == {}
    wish(tx, readers[0], quiet=NIGHT)
    wish(tx, readers[1], quiet=Quiet("Asia/Tokyo", 22, 8))
    tx.now = NOON_THERE
    assert set(wishes.resting(tx, readers)) == {readers[1]}, "three in the morning in Tokyo"
    assert wishes.resting(tx, readers)[readers[1]] == datetime(2024, 9, 10, 23, tzinfo=UTC)


def test_what_somebody_wrote_into_the_database_is_nobodys_wish(tx: Tx, readers: list[PersonId]) -> None:
    wish(tx, readers[0], weekly=True)
    row = dict(tx.all("SELECT * FROM wishes")[0])
    hand.put_row_back(tx, "wishes", row | {"person_id": readers[1]})
    assert [one.person_id for one in audiences.readers_after(tx, audiences.weekly([(Topic.CALLS, "")]), "", 9)] == [
        readers[0]
    ]


def test_it_goes_with_the_person(tx: Tx, readers: list[PersonId]) -> None:
    wish(tx, readers[0], Topic.EVENTS, quiet=NIGHT)
    people.forget(tx, readers[0])
    assert tx.all("SELECT * FROM wishes") == []
