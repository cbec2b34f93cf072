"""A transaction on SQLite, and what SQLite's errors mean for the rest of the program."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from storage.crypto import Keys
from storage.errors import Damaged, StorageUnavailable
from storage.sqlite.cipher import CODES, Connection, Cursor, Error, OperationalError, Row

# The primary result codes that mean "not now", as in SQLite's documentation of result codes.
_UNAVAILABLE = {
    CODES.SQLITE_FULL,
    CODES.SQLITE_READONLY,
    CODES.SQLITE_IOERR,
    CODES.SQLITE_CANTOPEN,
    CODES.SQLITE_BUSY,
    CODES.SQLITE_NOMEM,
}
_DAMAGE = {CODES.SQLITE_CORRUPT, CODES.SQLITE_NOTADB}


@dataclass
class SqliteTx:
    """`storage.transaction.Tx` on a connection whose transaction has begun."""

    connection: Connection
    keys: Keys
    now: datetime
    scrub: bool = False
    new_menus: set[str] = field(default_factory=set)
    damaged: set[tuple[str, str]] = field(default_factory=set)
    marks: dict[str, int] = field(default_factory=dict)
    recorded: bool = False
    wants_less: set[str] = field(default_factory=set)

    def one(self, sql: str, params: Mapping[str, object] | None = None) -> Row | None:
        """The first row of `sql`, with named parameters."""
        return next(iter(self._read(sql, params, only_first=True)), None)

    def all(self, sql: str, params: Mapping[str, object] | None = None) -> list[Row]:
        """Every row of `sql`."""
        return self._read(sql, params)

    def run(self, sql: str, params: Mapping[str, object] | None = None) -> int:
        """Carry out `sql`; returns how many rows it changed."""
        return self._execute(sql, params).rowcount

    def run_each(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Carry out `sql` for each of these parameters."""
        try:
            self.connection.executemany(sql, rows)
        except Error as error:
            raise as_ours(error) from error

    def next_number(self, table: str) -> int:
        """The number for the next row: none that the table ever had, where the table keeps count of that."""
        # The count is a number like any other, which somebody may have turned back.
        counted = "SELECT max(seq) FROM sqlite_sequence WHERE name = :table"
        highest = f"SELECT max(id) FROM {table}"  # noqa: S608 - a name of our own
        last = self.one(f"SELECT max(coalesce(({counted}), 0), coalesce(({highest}), 0))", {"table": table})
        return int(last[0]) + 1 if last else 1

    def _execute(self, sql: str, params: Mapping[str, object] | None) -> Cursor:
        try:
            return self.connection.execute(sql, params or {})
        except Error as error:
            raise as_ours(error) from error

    def _read(self, sql: str, params: Mapping[str, object] | None, *, only_first: bool = False) -> list[Row]:
        """The rows of `sql`. A text that is not UTF-8, which nothing of ours is, has signs that no text of ours has."""
        try:
            return self._fetched(sql, params, only_first=only_first)
        except OperationalError as error:
            if "decode to UTF-8" not in str(error):
                raise as_ours(error) from error
        except Error as error:
            raise as_ours(error) from error
        self.connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        try:
            return self._fetched(sql, params, only_first=only_first)
        finally:
            self.connection.text_factory = str

    def _fetched(self, sql: str, params: Mapping[str, object] | None, *, only_first: bool) -> list[Row]:
        cursor = self.connection.execute(sql, params or {})
        if not only_first:
            return cursor.fetchall()
        row: Row | None = cursor.fetchone()
        return [] if row is None else [row]

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of what happens inside, or, if it raises, none of it; the transaction itself goes on."""
        self.run("SAVEPOINT inner_work")
        try:
            yield
        except BaseException:
            with suppress(Error):  # an error of the disk has rolled back everything already
                self.connection.execute("ROLLBACK TO inner_work")
                self.connection.execute("RELEASE inner_work")
            raise
        self.run("RELEASE inner_work")


def as_ours(error: Error) -> Exception:
    """StorageUnavailable where SQLite says "not now"; any other error is a fault of ours and stays as it is."""
    if is_damage(error):
        return Damaged(f"A part of the database file is damaged ({error}). See: paloma check")
    if _code(error) in _UNAVAILABLE:
        return StorageUnavailable(f"The disk does not take what should be kept ({error}).")
    return error


def is_damage(error: BaseException | None) -> bool:
    """Whether a page of the file, or what stands on it, is not as it was written."""
    return isinstance(error, Damaged) or _code(error) in _DAMAGE


def _code(error: BaseException | None) -> int:
    """The primary result code of SQLite's, 0 for an error of others."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
