"""A transaction on SQLite, and what SQLite's errors mean for the rest of the program."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from storage.errors import Damaged, StorageUnavailable
from storage.sentence import Sentence
from storage.sqlite.cipher import CODES, Connection, Cursor, Error, OperationalError, Row
from storage.transaction import EngineTx, Params

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
class SqliteTx(EngineTx[Connection]):
    """`storage.transaction.Tx` on a connection whose transaction has begun."""

    to_make: int = 0
    """The savepoints within which nothing was written yet."""

    def one(self, sql: str, params: Params | None = None) -> Row | None:
        """The first row of `sql`."""
        try:
            return self.connection.execute(sql, params or {}).fetchone()  # type: ignore[no-any-return]  # a row, or None
        except Error as error:
            return next(iter(self._read_leniently(error, sql, params)), None)

    def all(self, sql: str, params: Params | None = None) -> list[Row]:
        """Every row of `sql`."""
        try:
            return self.connection.execute(sql, params or {}).fetchall()
        except Error as error:
            return self._read_leniently(error, sql, params)

    def all_changed(self, sql: str, params: Params | None = None) -> list[Row]:
        """Every row that `sql` changes and returns."""
        try:
            self._make_savepoints()
        except Error as error:
            raise as_ours(error) from error
        return self.all(sql, params)

    def run(self, sql: str, params: Params | None = None) -> int:
        """Carry out `sql`; returns how many rows it changed."""
        return self._execute(sql, params).rowcount

    def run_each(self, sql: str, rows: Sequence[Params]) -> None:
        """Carry out `sql` for each of these parameters."""
        try:
            self._make_savepoints()
            self.connection.executemany(sql, rows)
        except Error as error:
            raise as_ours(error) from error

    def _behind_all(self, table: str) -> int:
        # The count is a number like any other, which somebody may have turned back.
        counted = "SELECT max(seq) FROM sqlite_sequence WHERE name = :table"
        highest = f"SELECT max(id) FROM {table}"  # noqa: S608 - a name of our own
        last = self.one(f"SELECT max(coalesce(({counted}), 0), coalesce(({highest}), 0))", {"table": table})
        return int(last[0]) + 1 if last else 1

    def _execute(self, sql: str, params: Params | None) -> Cursor:
        try:
            self._make_savepoints()
            return self.connection.execute(sql, params or {})
        except Error as error:
            raise as_ours(error) from error

    def _read_leniently(self, error: Error, sql: str, params: Params | None) -> list[Row]:
        """The rows of `sql`, which failed like this, if it was for a text that is not UTF-8, as nothing of ours is.

        It has signs then that no text of ours has.
        """
        if not (isinstance(error, OperationalError) and "decode to UTF-8" in str(error)):
            raise as_ours(error) from error
        self.connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        try:
            return self.connection.execute(sql, params or {}).fetchall()
        finally:
            self.connection.text_factory = str

    def alone(self) -> None:
        """It is: the file has one writer."""

    def claim(self, table: str, keys: Sequence[int], most: int) -> Sequence[int]:  # noqa: ARG002 - there is nobody else
        """The first of these keys."""
        return keys[:most]

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of what happens inside, or, if it raises, none of it; the transaction itself goes on.

        It is made when something is first written inside: most turns only read.
        """
        self.to_make += 1
        try:
            yield
        except BaseException:
            self.trail_end = None
            self.answers.clear()
            if self._innermost_was_made():
                with suppress(Error):  # an error of the disk has rolled back everything already
                    self.connection.execute("ROLLBACK TO inner_work")
                    self.connection.execute("RELEASE inner_work")
            raise
        if self._innermost_was_made():
            self.run("RELEASE inner_work")

    def _make_savepoints(self) -> None:
        """Something is about to be written."""
        while self.to_make:
            self.connection.execute("SAVEPOINT inner_work")
            self.to_make -= 1

    def _innermost_was_made(self) -> bool:
        """Whether the savepoint that is left was made at all: those that were not are the innermost ones."""
        if self.to_make:
            self.to_make -= 1
            return False
        return True


def as_ours(error: Error) -> Exception:
    """StorageUnavailable where SQLite says "not now"; any other error is a fault of ours and stays as it is."""
    if is_damage(error):
        return Damaged("A part of the database file is damaged ({why}). See: paloma check", why=in_words(error))
    if _code(error) in _UNAVAILABLE:
        return StorageUnavailable("The disk does not take what should be kept ({why}).", why=in_words(error))
    return error


def in_words(error: Error) -> Sentence:
    """What SQLite says."""
    return Sentence(str(error))


def is_damage(error: BaseException | None) -> bool:
    """Whether a page of the file, or what stands on it, is not as it was written."""
    return isinstance(error, Damaged) or _code(error) in _DAMAGE


def _code(error: BaseException | None) -> int:
    """The primary result code of SQLite's, 0 for an error of others."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
