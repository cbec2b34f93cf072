"""Everything that is stored has its time, in one table, which names every table of the database and is drawn."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from keeping_drawn import drawing
from opened import KEYS, prepared

from storage import keeping
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables

DOCUMENT = Path(__file__).parents[2] / "docs" / "keeping.md"
SIGNED = {"audit"}


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[SqliteTx]:
    with closing(prepared(tmp_path, KEYS)) as connection:
        yield SqliteTx(connection, KEYS, datetime(2024, 9, 10, tzinfo=UTC))


def test_every_table_says_how_long_it_is_kept() -> None:
    assert keeping.TABLES.keys() == tables().keys() | SIGNED
    assert list(keeping.TABLES) == sorted(keeping.TABLES)


def test_what_is_said_of_columns_is_of_columns_there_are() -> None:
    for name, parts in keeping.TABLES.items():
        for kept in parts:
            assert set(kept.part) <= set(tables()[name].stored if name in tables() else ()), (name, kept.what)


def test_every_time_can_be_seen_by_the_rows(tx: SqliteTx) -> None:
    for name, parts in keeping.TABLES.items():
        for kept in parts:
            assert (kept.time is None) == (not kept.by), f"{name}, {kept.what}: a time, and since when"
            if kept.by:
                tx.all(f"SELECT {kept.by} FROM {name}")  # noqa: S608 - our own


def test_the_document_is_of_the_table() -> None:
    assert drawing() in DOCUMENT.read_text("utf-8"), f"put this into docs/keeping.md:\n{drawing()}"


@pytest.mark.parametrize("setting", keeping.Setting)
def test_what_the_group_chooses_is_said_by_the_name_of_its_setting(setting: keeping.Setting) -> None:
    name, usual = setting.value
    assert f"{name}={usual.days}\n" in (DOCUMENT.parents[1] / ".env.example").read_text("utf-8")
