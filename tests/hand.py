"""A hand on the disk: whoever can write to the file of the database, and has not the keys of its rows."""

from collections.abc import Sequence
from typing import Any

from storage.database import Database
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables
from storage.transaction import Params, Tx


def shared(tx: SqliteTx) -> SqliteTx:
    """A transaction in which another hand writes, too: what was read before it wrote is read anew."""
    run, run_each = tx.run, tx.run_each

    def run_anew(sql: str, params: Params | None = None) -> int:
        as_in_the_next_transaction(tx)
        return run(sql, params)

    def run_each_anew(sql: str, rows: Sequence[Params]) -> None:
        as_in_the_next_transaction(tx)
        run_each(sql, rows)

    vars(tx).update(run=run_anew, run_each=run_each_anew)
    return tx


def undo(tx: SqliteTx, savepoint: str) -> None:
    """Whatever happened since then has not happened."""
    tx.connection.execute(f"ROLLBACK TO {savepoint}")
    tx.connection.execute(f"RELEASE {savepoint}")
    as_in_the_next_transaction(tx)


async def write(database: Database, sql: str, **params: object) -> None:
    """Carry out any statement."""
    await database.transact(lambda tx: tx.run(sql, params))


async def copied(database: Database, table: str) -> list[dict[str, Any]]:
    """All rows of a table, to be put back some day."""

    def read(tx: Tx) -> list[dict[str, Any]]:
        rows: Any = tx.all(f"SELECT * FROM {table}")  # noqa: S608 - names of our own tables
        return [dict(row) for row in rows]

    return await database.transact(read)


async def pragma(database: Database, words: str) -> None:
    """Tell SQLite how to behave, as a disk does that fails."""
    connection: Any = database
    await connection.execute_fetchall(words)


def as_in_the_next_transaction(tx: Tx) -> None:
    """What a transaction has read is read anew, as by the next one after another hand has written."""
    tx.answers.clear()
    vars(tx)["next_numbers"].clear()
    tx.trail_end = None


async def put_back(database: Database, table: str, rows: list[dict[str, Any]]) -> None:
    """Write rows into a table as they were once."""

    def write(tx: Tx) -> None:
        for row in rows:
            put_row_back(tx, table, row)

    await database.transact(write)


def put_row_back(tx: Tx, table: str, row: dict[str, Any]) -> None:
    """Write one row as it was once, in the place of what is there now."""
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    key = list(row)[: tables()[table].keyed_by] if table in tables() else ["number"]
    sets = ", ".join(f"{name} = excluded.{name}" for name in row)
    anew = f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sets}"
    tx.run(f"INSERT INTO {table} ({names}) VALUES ({values}) {anew}", row)  # noqa: S608 - names of our own tables
