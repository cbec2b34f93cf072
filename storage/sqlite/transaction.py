"""A transaction on SQLite, and what SQLite's errors mean for the rest of the program."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from storage.crypto import Keys
from storage.errors import StorageUnavailable

# The primary result codes that mean "not now", as in SQLite's documentation of result codes.
_UNAVAILABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_NOMEM,
}


@dataclass
class SqliteTx:
    """`storage.transaction.Tx` on a connection whose transaction has begun."""

    connection: sqlite3.Connection
    keys: Keys
    now: datetime
    scrub: bool = False
    new_menus: set[str] = field(default_factory=set)
    recorded: bool = False

    def one(self, sql: str, params: Mapping[str, object] | None = None) -> sqlite3.Row | None:
        """The first row of `sql`, with named parameters."""
        row: sqlite3.Row | None = self._execute(sql, params).fetchone()
        return row

    def all(self, sql: str, params: Mapping[str, object] | None = None) -> list[sqlite3.Row]:
        """Every row of `sql`."""
        return self._execute(sql, params).fetchall()

    def run(self, sql: str, params: Mapping[str, object] | None = None) -> int:
        """Carry out `sql`; returns how many rows it changed."""
        return self._execute(sql, params).rowcount

    def run_each(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Carry out `sql` for each of these parameters."""
        try:
            self.connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise as_ours(error) from error

    def next_number(self, table: str) -> int:
        """The number for the next row: none that the table ever had, where the table keeps count of that."""
        counted = self.one("SELECT seq FROM sqlite_sequence WHERE name = :table", {"table": table})
        last = counted or self.one(f"SELECT coalesce(max(id), 0) FROM {table}")  # noqa: S608 - a name of our own
        return int(last[0]) + 1 if last else 1

    def _execute(self, sql: str, params: Mapping[str, object] | None) -> sqlite3.Cursor:
        try:
            return self.connection.execute(sql, params or {})
        except sqlite3.Error as error:
            raise as_ours(error) from error

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of what happens inside, or, if it raises, none of it; the transaction itself goes on."""
        self.run("SAVEPOINT inner_work")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):  # an error of the disk has rolled back everything already
                self.connection.execute("ROLLBACK TO inner_work")
                self.connection.execute("RELEASE inner_work")
            raise
        self.run("RELEASE inner_work")


def as_ours(error: sqlite3.Error) -> Exception:
    """StorageUnavailable where SQLite says "not now"; any other error is a fault of ours and stays as it is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _UNAVAILABLE:
        return StorageUnavailable(f"The disk does not take what should be kept ({error}).")
    return error
