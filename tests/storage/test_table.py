"""A record and its table: what is written comes back, what is sealed is sealed for its row, changes are conditional."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from typing import NewType

import pytest

from storage.errors import Unreadable
from storage.table import Sealed, Table
from storage.transaction import Tx

ThingId = NewType("ThingId", str)


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Part:
    name: str
    day: date | None


@dataclass(frozen=True)
class Thing:
    id: ThingId
    colour: Colour
    wanted: bool
    count: int
    day: date | None
    moment: datetime | None
    word: Sealed[str]
    secret_colour: Sealed[Colour]
    body: Sealed[bytes]
    parts: Sealed[tuple[Part, ...]]
    note: Sealed[str | None]


THING = Thing(
    id=ThingId("A"),
    colour=Colour.RED,
    wanted=True,
    count=-7,
    day=date(2024, 2, 29),
    moment=datetime(2024, 9, 10, 12, 30, 5, tzinfo=UTC),
    word="Señora <b> 👩‍👩‍👧",
    secret_colour=Colour.BLUE,
    body=b"\x00\xff",
    parts=(Part("one", date(2024, 1, 1)), Part("", None)),
    note=None,
)
things = Table("things", Thing)


@pytest.fixture
def made(tx: Tx) -> Tx:
    columns = ", ".join(column.name for column in things.columns[1:])
    tx.run(f"CREATE TABLE things (id TEXT PRIMARY KEY, {columns})")
    things.add(tx, THING)
    return tx


def test_what_is_written_comes_back_whole(made: Tx) -> None:
    assert things.get(made, "A") == THING
    assert things.get(made, "B") is None
    assert things.select(made, "WHERE colour = :colour", colour=Colour.RED) == [THING]
    assert things.first(made, "WHERE moment <= :now", now=made.now) is None
    assert things.count(made, "WHERE day = :day", day=THING.day) == 1


def test_only_what_is_sealed_is_unreadable_to_others(made: Tx) -> None:
    row = made.one("SELECT * FROM things")
    assert row is not None
    assert tuple(row)[:6] == ("A", "red", 1, -7, "2024-02-29", 1725971405)
    assert row["note"] is None
    sealed = b"".join(row[name] for name in ("word", "secret_colour", "body", "parts"))
    for word in (b"Se", b"blue", b"one", b"2024"):
        assert word not in sealed


def test_a_sealed_value_moved_to_another_row_or_column_does_not_open(made: Tx) -> None:
    things.add(made, replace(THING, id=ThingId("B")))
    made.run("UPDATE things SET word = (SELECT word FROM things WHERE id = 'A') WHERE id = 'B'")
    with pytest.raises(Unreadable):
        things.get(made, "B")
    made.run("UPDATE things SET note = word WHERE id = 'A'")
    with pytest.raises(Unreadable):
        things.get(made, "A")


def test_a_change_is_made_if_its_condition_holds_and_says_whether(made: Tx) -> None:
    assert things.change(made, "A", "colour = :old", {"old": Colour.RED}, colour=Colour.BLUE, word="new", day=None)
    assert things.get(made, "A") == replace(THING, colour=Colour.BLUE, word="new", day=None)
    assert not things.change(made, "A", "colour = :old", {"old": Colour.RED}, word="newer")
    assert not things.change(made, "nobody", word="newer")
    assert things.get(made, "A") == replace(THING, colour=Colour.BLUE, word="new", day=None)


def test_an_id_is_known_however_it_is_typed(made: Tx) -> None:
    assert things.get(made, "a") == THING
    assert things.change(made, "a", word="new")
    assert things.get(made, "A") == replace(THING, word="new")


def test_a_condition_with_an_or_does_not_reach_other_rows(made: Tx) -> None:
    things.add(made, replace(THING, id=ThingId("B")))
    assert things.change(made, "A", "count = 5 OR count = :count", {"count": -7}, count=1)
    assert [thing.count for thing in things.select(made, "ORDER BY id")] == [1, -7]


def test_what_is_removed_is_counted(made: Tx) -> None:
    assert things.remove(made, "WHERE colour = :colour", colour=Colour.BLUE) == 0
    assert things.remove(made, "WHERE id = :id", id="A") == 1
    assert things.select(made) == []


def test_an_unknown_column_is_a_mistake_that_is_found(made: Tx) -> None:
    with pytest.raises(KeyError):
        things.change(made, "A", flavour="sweet")
