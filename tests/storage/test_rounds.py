"""The round looks the whole trail through, a few entries at a time, and remembers what it found."""

import pytest

from storage import audit, meta, rounds
from storage.audit import Deed
from storage.errors import Unreadable
from storage.meta import Fact
from storage.rounds import STEP
from storage.sqlite.transaction import SqliteTx

MANY = 2 * STEP + 50


@pytest.fixture
def long_trail(tx: SqliteTx) -> SqliteTx:
    for number in range(MANY):
        audit.record(tx, Deed.APPROVED, letter=str(number), by="MARA")
    return tx


def edit(tx: SqliteTx, number: int) -> None:
    tx.run("UPDATE audit SET day = '2000-01-01' WHERE number = :number", {"number": number})


def test_a_round_takes_several_steps_and_begins_anew(long_trail: SqliteTx) -> None:
    opened: list[str] = []
    long_trail.connection.set_trace_callback(opened.append)
    assert [rounds.step(long_trail) for _ in range(6)] == [False, False, True] * 2
    long_trail.connection.set_trace_callback(None)
    assert all(f"LIMIT {STEP}" in sql for sql in opened if "entry" in sql), "no step reads more"
    assert rounds.wrong(long_trail) == ""


def test_an_empty_trail_is_whole(tx: SqliteTx) -> None:
    assert rounds.step(tx)
    assert rounds.wrong(tx) == ""


@pytest.mark.parametrize("number", [1, STEP, STEP + 1, MANY - 3])
def test_an_entry_that_was_edited_is_found_and_that_it_is_mended(long_trail: SqliteTx, number: int) -> None:
    rounds.wrong(long_trail)  # the trail is known by now
    before = long_trail.one("SELECT day FROM audit WHERE number = :number", {"number": number})
    assert before
    edit(long_trail, number)
    while not rounds.step(long_trail):
        pass
    assert rounds.wrong(long_trail) == f"the audit trail was changed at entry {number}"
    long_trail.run("UPDATE audit SET day = :day WHERE number = :number", {"day": before["day"], "number": number})
    while not rounds.step(long_trail):
        pass
    assert rounds.wrong(long_trail) == ""


def test_what_was_looked_at_and_is_another_now_is_looked_at_again(long_trail: SqliteTx) -> None:
    rounds.wrong(long_trail)
    rounds.step(long_trail)
    long_trail.run("UPDATE audit SET signature = zeroblob(32) WHERE number = :number", {"number": STEP})
    while not rounds.step(long_trail):
        pass
    assert rounds.wrong(long_trail) == f"the audit trail was changed at entry {STEP}"


@pytest.mark.parametrize(
    "edited", ["day = x'00'", "entry = 'text'", "signature = 5", "day = CAST(x'ff' AS TEXT)", "entry = zeroblob(9)"]
)
def test_whatever_stands_in_the_last_entry_nothing_is_built_on_it(tx: SqliteTx, edited: str) -> None:
    for number in range(3):
        audit.record(tx, Deed.APPROVED, letter=str(number), by="MARA")
    tx.run(f"UPDATE audit SET {edited} WHERE number = 3")  # noqa: S608 - of the lines above
    with pytest.raises(Unreadable, match="at entry 3"):
        audit.record(tx, Deed.APPROVED, letter="3", by="MARA")
    assert rounds.wrong(tx) == "the audit trail was changed at entry 3"


def test_nothing_is_recorded_behind_an_end_that_was_cut_off(tx: SqliteTx) -> None:
    for number in range(3):
        audit.record(tx, Deed.APPROVED, letter=str(number), by="MARA")
    tx.marks[audit.SURE] = 3
    tx.run("DELETE FROM audit WHERE number > 1")
    with pytest.raises(Unreadable, match="before entry 3"):
        audit.record(tx, Deed.APPROVED, letter="3", by="MARA")
    tx.run("DELETE FROM audit")
    with pytest.raises(Unreadable, match="before entry 3"):
        audit.record(tx, Deed.APPROVED, letter="3", by="MARA")


def test_where_a_round_was_is_no_secret_of_another_key(long_trail: SqliteTx) -> None:
    """After another key every signature is another: the round begins anew, and finds nothing wrong."""
    meta.put(long_trail, Fact.ROUND_AT, f"{STEP}:{'00' * 32}")
    assert [rounds.step(long_trail) for _ in range(3)] == [False, False, True]
    assert rounds.wrong(long_trail) == ""
