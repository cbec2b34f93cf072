"""Who comes to an event: places in the order in which people came, and nobody past those who wait."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, time, timedelta

import campaign_facts as facts
import pytest
from hand import undo
from hypothesis import HealthCheck, given, settings, strategies as st

from storage import campaigns, changed, coming, events, membership, people
from storage.coming import COMING, Coming
from storage.contents.event import OtherTime
from storage.errors import Rejected
from storage.events import Event
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

TUESDAY = date(2024, 9, 17)
DAY = timedelta(days=1)


def event(tx: SqliteTx, **more: object) -> Event:
    campaign = campaigns.add(tx, facts.campaign())
    content = replace(facts.event(day=TUESDAY, hour=time(18)), **more)  # type: ignore[arg-type]
    return events.add(tx, campaign.id, content)


def somebody(tx: SqliteTx, number: int) -> PersonId:
    return people.meet(tx, f"telegram:{number}", "en").id


def now(tx: SqliteTx, found: Event) -> Event:
    return events.get(tx, found.id)


def test_places_go_to_those_who_came_first_and_the_others_wait(tx: SqliteTx) -> None:
    where = event(tx, capacity=3)
    one, two, three, four = (somebody(tx, number) for number in range(4))
    assert not coming.come(tx, one, where, 2).waiting
    assert coming.come(tx, two, where, 2).waiting, "one place is not enough for two"
    assert coming.come(tx, three, where, 1).waiting, "nobody passes those who wait"
    assert coming.is_full(tx, where)
    assert coming.move_up(tx, 9) == []
    coming.take_back(tx, one, where)
    assert coming.come(tx, four, where, 1).waiting, "though three places are free just now"
    assert [(moved.person_id, moved.people) for moved in coming.move_up(tx, 9)] == [(two, 2), (three, 1)]
    waits = coming.of_person(tx, four, where)
    assert waits is not None
    assert (waits.waiting, coming.before_them(tx, waits)) == (True, 0)


def test_more_than_before_have_no_place_of_their_own_and_fewer_make_room(tx: SqliteTx) -> None:
    where = event(tx, capacity=4)
    one, two, three = (somebody(tx, number) for number in range(3))
    coming.come(tx, one, where, 2)
    coming.come(tx, two, where, 1)
    assert coming.come(tx, one, where, 3).people == 3
    with pytest.raises(Rejected, match="coming-no-room") as refused:
        coming.come(tx, one, where, 4)
    assert refused.value.facts == {"people": 3}
    assert coming.of_person(tx, one, where) == replace(coming.come(tx, one, where, 3), people=3)
    assert coming.come(tx, three, where, 2).waiting
    with pytest.raises(Rejected, match="coming-no-room"):
        coming.come(tx, two, where, 2)
    coming.come(tx, one, where, 1)
    assert [moved.person_id for moved in coming.move_up(tx, 9)] == [three]


@pytest.mark.parametrize("number", [0, -1, 21, 5_000])
def test_a_number_that_cannot_be_is_refused(tx: SqliteTx, number: int) -> None:
    with pytest.raises(Rejected, match="coming-many"):
        coming.come(tx, somebody(tx, 1), event(tx), number)


def test_nobody_comes_to_what_has_begun_is_over_or_called_off(tx: SqliteTx) -> None:
    where, who = event(tx), somebody(tx, 1)
    changed.take_off_event(tx, where)
    with pytest.raises(Rejected, match="coming-over"):
        coming.come(tx, who, now(tx, where), 1)
    changed.rewrite_event(tx, where, where.content)
    tx.now = where.starts_at
    with pytest.raises(Rejected, match="coming-over"):
        coming.come(tx, who, now(tx, where), 1)
    camp = replace(where.content, last_day=TUESDAY + 2 * DAY)
    changed.rewrite_event(tx, where, camp)
    assert coming.come(tx, who, now(tx, where), 1).people == 1, "one can come to its last day"


def test_who_was_forgotten_or_is_gone_makes_room_for_who_can_be_told(tx: SqliteTx) -> None:
    where = event(tx, capacity=1)
    one, two, three = (somebody(tx, number) for number in range(3))
    for who in (one, two, three):
        coming.come(tx, who, where, 1)
    people.left(tx, two)
    people.forget(tx, one)
    assert [moved.person_id for moved in coming.move_up(tx, 9)] == [three]
    assert COMING.count(tx, "WHERE person_id = :one", one=one) == 0


def test_more_room_lets_those_move_up_who_wait_and_less_throws_nobody_out(tx: SqliteTx) -> None:
    where = event(tx, capacity=1)
    ids = [somebody(tx, number) for number in range(4)]
    for who in ids:
        coming.come(tx, who, where, 1)
    changed.rewrite_event(tx, where, replace(where.content, capacity=3))
    assert [moved.person_id for moved in coming.move_up(tx, 1)] == ids[1:2], "as many at a time as are asked for"
    assert [moved.person_id for moved in coming.move_up(tx, 9)] == ids[2:3]
    changed.rewrite_event(tx, where, replace(where.content, capacity=1))
    coming.take_back(tx, ids[0], now(tx, where))
    assert coming.move_up(tx, 9) == []
    changed.rewrite_event(tx, where, replace(where.content, capacity=None))
    assert [moved.person_id for moved in coming.move_up(tx, 9)] == ids[3:]


def test_a_damaged_row_takes_no_place(tx: SqliteTx) -> None:
    where = event(tx, capacity=1)
    one, two = (somebody(tx, number) for number in range(2))
    coming.come(tx, one, where, 1)
    tx.run("UPDATE coming SET people = 20")
    assert not coming.come(tx, two, where, 1).waiting


def test_whoever_came_comes_to_the_same_time_when_it_is_moved(tx: SqliteTx) -> None:
    where, who = event(tx), somebody(tx, 1)
    coming.come(tx, who, where, 2)
    changed.rewrite_event(tx, where, replace(where.content, day=TUESDAY + 3 * DAY))
    after = now(tx, where)
    assert coming.of_person(tx, who, after) == Coming(1, where.id, who, after.starts_at, 2, waiting=False)
    assert COMING.count(tx) == 1


def test_of_an_event_that_comes_again_people_come_to_one_time(tx: SqliteTx) -> None:
    where, who = event(tx, repeats="FREQ=WEEKLY"), somebody(tx, 1)
    coming.come(tx, who, where, 1)
    tx.now = where.starts_at + DAY
    changed.go_on(tx)
    second = now(tx, where)
    assert second.occurrence.of == TUESDAY + 7 * DAY
    assert coming.of_person(tx, who, second) is None, "to come once is not to come every week"
    coming.come(tx, who, second, 3)
    off = replace(where.content, exceptions=(OtherTime(of=TUESDAY + 7 * DAY, off=True),))
    changed.rewrite_event(tx, second, off)
    third = now(tx, where)
    assert third.occurrence.of == TUESDAY + 14 * DAY
    assert coming.of_person(tx, who, third) is None
    moved = replace(where.content, exceptions=(OtherTime(of=TUESDAY + 14 * DAY, hour=time(20)),))
    coming.come(tx, who, third, 2)
    changed.rewrite_event(tx, third, moved)
    again = now(tx, where)
    assert again.occurrence.of == TUESDAY + 7 * DAY, "it is not off any more"
    assert {one.starts_at.astimezone(UTC).hour for one in COMING.select(tx, "WHERE people = 2")} == {2}


def test_the_team_sees_figures_and_nobody_else_does(tx: SqliteTx) -> None:
    where = event(tx, capacity=3)
    member = somebody(tx, 9)
    membership.join(tx, member, membership.invite(tx, Role.TRANSLATOR), "Olga")
    for number, size in enumerate((2, 1)):
        coming.come(tx, somebody(tx, number), where, size)
    coming.come(tx, somebody(tx, 5), where, 3)
    assert coming.figures(tx, member, where) == coming.Figures(people=3, parties=2, waiting=3)
    with pytest.raises(Rejected, match="team-only"):
        coming.figures(tx, somebody(tx, 1), where)


def test_nothing_is_known_of_who_came_a_month_after_it_began(tx: SqliteTx) -> None:
    where, who = event(tx), somebody(tx, 1)
    coming.come(tx, who, where, 1)
    tx.now = where.starts_at + 30 * DAY - timedelta(seconds=1)
    coming.forget_old(tx)
    assert coming.count_of(tx, who) == 1
    tx.now += timedelta(seconds=1)
    coming.forget_old(tx)
    assert coming.count_of(tx, who) == 0


DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("come"), st.integers(0, 5), st.integers(1, 5)),
        st.tuples(st.just("back"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("forget"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("up"), st.just(0), st.integers(1, 3)),
        st.tuples(st.just("room"), st.just(0), st.integers(1, 9)),
    ),
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=DEEDS)
def test_places_are_never_given_twice_or_past_somebody(tx: SqliteTx, deeds: list[tuple[str, int, int]]) -> None:
    tx.connection.execute("SAVEPOINT whatever")
    try:
        _play(tx, event(tx, capacity=5), deeds)
    finally:
        undo(tx, "whatever")


def _play(tx: SqliteTx, where: Event, deeds: list[tuple[str, int, int]]) -> None:
    most = 5
    for deed, number, figure in deeds:
        before = COMING.select(tx, "WHERE waiting = 1 ORDER BY id")
        placed = {one.person_id for one in COMING.select(tx, "WHERE waiting = 0")}
        match deed:
            case "room":
                changed.rewrite_event(tx, now(tx, where), replace(where.content, capacity=figure))
                most = max(most, figure)
            case "up":
                moved = coming.move_up(tx, figure)
                assert [one.id for one in moved] == [one.id for one in before[: len(moved)]]
            case _:
                _deed(tx, now(tx, where), deed, somebody(tx, number), figure)
        people_there = sum(one.people for one in COMING.select(tx, "WHERE waiting = 0"))
        assert people_there <= most
        if before and deed != "up":
            new = {one.person_id for one in COMING.select(tx, "WHERE waiting = 0")} - placed
            assert new == set(), "nobody passed those who waited"


def _deed(tx: SqliteTx, where: Event, deed: str, who: PersonId, figure: int) -> None:
    if deed == "come":
        with suppress(Rejected):
            coming.come(tx, who, where, figure)
    elif deed == "back":
        coming.take_back(tx, who, where)
    else:
        people.forget(tx, who)
