"""A transaction on PostgreSQL, and what PostgreSQL's errors mean for the rest of the program."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import psycopg

from storage.errors import Damaged, Disturbed, StorageUnavailable, WantsAlone
from storage.postgres.wire import Row, Wire
from storage.sentence import Sentence
from storage.transaction import EngineTx, Params

# What means "not now", as in PostgreSQL's list of error codes: by class, and single ones.
_UNAVAILABLE = ("08", "53", "57", "58", "25006", "25P03", "55P03")
_DISTURBED = ("40001", "40P01")
_TAKEN = "23505"  # somebody else has just written a row with this key
_DAMAGE = ("XX001", "XX002")

_AT_ONCE = 8
"""Numbers that are drawn together."""
_DRAW = "SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :many)"


@dataclass
class PostgresTx(EngineTx[Wire]):
    """`storage.transaction.Tx` on a connection whose transaction has begun.

    `scrub` and `rebuild` come to nothing here: a server keeps what was deleted in its own log, and in those of its
    replicas, until it writes over them, and no statement of ours changes that (docs/threat-model.md).
    """

    drawn: dict[str, deque[int]] = field(default_factory=lambda: defaultdict(deque))
    """Numbers for new rows that were drawn beside others, by table; those that are left over are nobody's."""

    def one(self, sql: str, params: Params | None = None) -> Row | None:
        """The first row of `sql`."""
        return next(iter(self.all(sql, params)), None)

    def all(self, sql: str, params: Params | None = None) -> list[Row]:
        """Every row of `sql`."""
        try:
            return self.connection.execute(sql, params).fetchall()
        except psycopg.Error as error:
            if _asks_for_the_impossible(error):
                return []
            raise self._as_ours(error) from error

    def all_changed(self, sql: str, params: Params | None = None) -> list[Row]:
        """Every row that `sql` changes and returns."""
        return self.all(sql, params)

    def run(self, sql: str, params: Params | None = None) -> int:
        """Carry out `sql`; returns how many rows it changed."""
        try:
            return self.connection.execute(sql, params).rowcount
        except psycopg.Error as error:
            raise self._as_ours(error) from error

    def run_each(self, sql: str, rows: Sequence[Params]) -> None:
        """Carry out `sql` for each of these parameters."""
        try:
            self.connection.executemany(sql, rows)
        except psycopg.Error as error:
            raise self._as_ours(error) from error

    def take_number(self, table: str, at_least: int) -> int:
        """A number for a new row, which is given once. Beside others it is drawn, and no later one is lower."""
        return self._drawn(table, at_least) if self.beside else super().take_number(table, at_least)

    def keep_numbers(self) -> None:
        """Have the sequences remember which numbers were given, be their rows deleted or not."""
        for table, number in self.next_numbers.items():
            if number > 1:
                self.one(
                    "SELECT setval(sequence::regclass, greatest(:last, pg_sequence_last_value(sequence::regclass)))"
                    " FROM pg_get_serial_sequence(:table, 'id') sequence WHERE sequence IS NOT NULL",
                    {"table": table, "last": number - 1},
                )

    def _drawn(self, table: str, at_least: int) -> int:
        if not self.drawn[table]:
            rows = self.all(_DRAW, {"table": table, "many": _AT_ONCE})
            self.drawn[table].extend(row[0] for row in rows)
        number = self.drawn[table].popleft()
        if number < at_least:  # somebody turned the count back
            self.alone()
        return number

    def alone(self) -> None:
        """Go on only where nobody else writes; raises WantsAlone beside others."""
        if self.beside:
            raise WantsAlone("this is done alone")

    def claim(self, table: str, keys: Sequence[int], most: int) -> Collection[int]:
        """Of these keys at most so many, the first ones, that no other replica has claimed; held until the end."""
        if not self.beside:
            return keys[:most]
        wanted = "SELECT id FROM unnest(:keys::bigint[]) WITH ORDINALITY wanted (key, place)"
        rows = self.all(
            f"{wanted} JOIN {table} ON id = key ORDER BY place LIMIT :most FOR UPDATE OF {table} SKIP LOCKED",
            {"keys": list(keys), "most": most},
        )
        return frozenset(row[0] for row in rows)

    def _behind_all(self, table: str) -> int:
        # The count is a number like any other, which somebody may have turned back.
        row = self.one(
            f"SELECT greatest(coalesce(max(id), 0), (SELECT pg_sequence_last_value(sequence::regclass)"  # noqa: S608 - a name of our own
            f" FROM pg_get_serial_sequence(:table, 'id') sequence WHERE sequence IS NOT NULL)) FROM {table}",
            {"table": table},
        )
        return int(row[0]) + 1 if row else 1

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of what happens inside, or, if it raises, none of it; the transaction itself goes on."""
        self._command(b"SAVEPOINT inner_work")
        try:
            yield
        except BaseException:
            self.trail_end = None
            self.answers.clear()
            with suppress(psycopg.Error):  # without a connection everything is rolled back already
                self.connection.command(b"ROLLBACK TO inner_work")
                self.connection.command(b"RELEASE inner_work")
            raise
        self._command(b"RELEASE inner_work")

    def _as_ours(self, error: psycopg.Error) -> Exception:
        if self.beside and error.sqlstate == _TAKEN:
            return Disturbed("another replica has just written the same")
        return as_ours(error)

    def _command(self, words: bytes) -> None:
        try:
            self.connection.command(words)
        except psycopg.Error as error:
            raise self._as_ours(error) from error


def as_ours(error: psycopg.Error) -> Exception:
    """StorageUnavailable where the server says "not now", or says nothing; any other error is a fault of ours."""
    code = error.sqlstate or ""
    if code in _DAMAGE:
        return Damaged("A part of the database is damaged ({why}). See: paloma check", why=in_words(error))
    if code.startswith(_DISTURBED):
        return Disturbed("other replicas were at the same rows")
    if code.startswith(_UNAVAILABLE) or (not code and isinstance(error, psycopg.OperationalError)):
        return StorageUnavailable("The database server does not take what should be kept ({why}).", why=in_words(error))
    return error


def in_words(error: psycopg.Error) -> Sentence:
    """What PostgreSQL says, in one line, without any value."""
    said = error.diag.message_primary or str(error)
    return Sentence(said.strip().partition("\n")[0])


def _asks_for_the_impossible(error: psycopg.Error) -> bool:
    """Whether a text was asked for that no column can hold, since there is the sign of number 0 in it."""
    return isinstance(error, psycopg.DataError) and error.sqlstate is None and "NUL" in str(error)
