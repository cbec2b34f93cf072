"""Which message of each chat holds an announcement is kept for two days, in few rows, and found by its reader."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from storage import in_chats, keeping, people
from storage.in_chats import Held
from storage.people import PersonId
from storage.sqlite.transaction import SqliteTx
from storage.transaction import new_id

ONE, OTHER = "ANNOUNCE01", "ANNOUNCE02"
IDS = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=1, max_size=4)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three readers fill a row."""
    monkeypatch.setattr(in_chats, "MOST", 3)


def held(number: int, language: str = "en") -> Held:
    return Held(str(number), language)


def fill(tx: SqliteTx, count: int, size: int = 50) -> list[str]:
    """So many readers were reached, some at a time, in the order of their ids."""
    readers = sorted(new_id(16) for _ in range(count))
    for begin in range(0, count, size):
        some = {reader: held(at) for at, reader in enumerate(readers[begin : begin + size], begin)}
        in_chats.remember(tx, ONE, some)
    return readers


def rows(tx: SqliteTx) -> int:
    return int(tx.all("SELECT count(*) FROM in_chats")[0][0])


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_each_is_found_and_they_share_rows(tx: SqliteTx, size: int) -> None:
    readers = fill(tx, 1000, size)
    assert rows(tx) == 8
    assert [in_chats.find(tx, ONE, reader) for reader in readers] == [held(at) for at in range(1000)]
    assert in_chats.find(tx, ONE, new_id(16)) is None
    assert in_chats.find(tx, OTHER, readers[0]) is None
    assert in_chats.sizes(tx, ONE) == {"en": 1000}


def test_they_come_in_the_order_of_their_ids(tx: SqliteTx) -> None:
    readers = fill(tx, 300)
    found: list[str] = []
    while more := in_chats.readers_after(tx, ONE, found[-1] if found else "", 17):
        found += more
    assert found == readers


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dictionaries(IDS, st.integers(0, 9), max_size=6), max_size=40))
@pytest.mark.usefixtures("few")
def test_whatever_comes_in_whatever_order_is_found(tx: SqliteTx, batches: list[dict[str, int]]) -> None:
    """Also who is reached later than those behind them, and again."""
    announcement, model = new_id(), dict[str, Held]()
    for batch in batches:
        some = {reader: held(number) for reader, number in batch.items()}
        in_chats.remember(tx, announcement, some)
        model |= some
    assert {reader: in_chats.find(tx, announcement, reader) for reader in model} == model
    assert in_chats.readers_after(tx, announcement, "", 999) == sorted(model)


def test_it_is_kept_for_two_days(tx: SqliteTx) -> None:
    readers = fill(tx, 10)
    tx.now += keeping.SENT - timedelta(seconds=1)
    in_chats.forget_old(tx)
    assert in_chats.find(tx, ONE, readers[3])
    tx.now += timedelta(seconds=1)
    assert in_chats.find(tx, ONE, readers[3]) is None, "no messenger would change it"
    assert not in_chats.is_any(tx, ONE)
    in_chats.forget_old(tx)
    assert rows(tx) == 0


def test_who_comes_when_the_last_row_is_too_old_has_another(tx: SqliteTx) -> None:
    in_chats.remember(tx, ONE, {"A1": held(1)})
    tx.now += keeping.SENT
    in_chats.remember(tx, ONE, {"A2": held(2)})
    assert in_chats.find(tx, ONE, "A1") is None
    assert in_chats.find(tx, ONE, "A2") == held(2)


def test_nothing_of_it_can_be_read_or_is_left_of_who_is_forgotten(tx: SqliteTx) -> None:
    ana, beto = (people.meet(tx, f"telegram:{number}", "en").id for number in (1, 2))
    for announcement in (ONE, OTHER):
        in_chats.remember(tx, announcement, {ana: held(123456789), beto: held(7)})
    assert all("123456789" not in repr(tuple(row)) for row in tx.all("SELECT * FROM in_chats"))
    assert in_chats.of_reader(tx, ana) == ["123456789", "123456789"]
    people.forget(tx, PersonId(ana))
    assert in_chats.of_reader(tx, ana) == []
    assert in_chats.readers_after(tx, ONE, "", 9) == [beto]


def test_a_damaged_row_is_noted_and_the_next_reader_has_a_new_one(tx: SqliteTx) -> None:
    in_chats.remember(tx, ONE, {"A1": held(1)})
    tx.run("UPDATE in_chats SET since = since + 1")
    assert in_chats.find(tx, ONE, "A1") is None
    assert ("in_chats", f"{ONE}:") in tx.damaged
    in_chats.remember(tx, ONE, {"A2": held(2)})
    assert in_chats.find(tx, ONE, "A2") == held(2)
