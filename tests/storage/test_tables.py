"""Every table of the schema is a table of records, whole: no column is outside of its row's proof."""

import re

from storage.sqlite.transaction import SqliteTx
from storage.tables import tables

SIGNED = {"audit"}  # each entry with the one before it


def schema(tx: SqliteTx) -> dict[str, str]:
    rows = tx.all("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {row["name"]: row["sql"] for row in rows}


def test_no_table_of_the_schema_is_without_proofs(tx: SqliteTx) -> None:
    assert schema(tx).keys() == tables().keys() | SIGNED


def test_every_column_is_one_of_the_record_so_that_it_is_proven(tx: SqliteTx) -> None:
    for name, table in tables().items():
        columns = [row["name"] for row in tx.all(f"PRAGMA table_info({name})")]
        assert sorted(columns) == sorted(table.stored), name
        keys = [row["name"] for row in tx.all(f"PRAGMA table_info({name})") if row["pk"]]
        assert keys == list(table.stored[: table.keyed_by]), name


def test_the_engine_itself_changes_no_row(tx: SqliteTx) -> None:
    """A row may go with another; what is set by a foreign key or a trigger would leave a row that proves nothing."""
    for name, sql in schema(tx).items():
        assert not re.search(r"SET (NULL|DEFAULT)|ON UPDATE|GENERATED", sql, re.IGNORECASE), name
    assert not tx.all("SELECT name FROM sqlite_master WHERE type = 'trigger'")


def test_names_are_short_enough_to_tell_the_proofs_of_tables_apart() -> None:
    assert max(len(name.encode()) for name in tables()) <= 16, "as much as a keyed hash takes of the name"
