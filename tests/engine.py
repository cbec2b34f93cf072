"""The engine that tests of storage and of conversations run on: SQLite, or a server of PostgreSQL.

TEST_DATABASE_URL names the server, and a database there in which tests may make schemas and drop them. Each test
has a schema to itself, and all of it within one transaction, which is rolled back at the end: so a schema is made once.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from storage.crypto import Keys
from storage.sqlite.cipher import Connection
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Params

SERVER = os.environ.get("TEST_DATABASE_URL", "")
"""Where the server is; "" for SQLite."""

AS_ADDED = "ctid" if SERVER else "rowid"
"""The column, which nobody made, by which the rows of a new table stand as they were added."""

HERE = Path(__file__).parent

OF_THE_FILE = frozenset(
    HERE / "storage" / name
    for name in (
        "test_backup_drill.py",
        "test_backups.py",
        "test_database.py",
        "test_encryption.py",
        "test_letter_indexes.py",
        "test_mark.py",
        "test_mark_of_sending.py",
        "test_migrations.py",
        "test_rebuilding.py",
        "test_rotation.py",
    )
)
"""What is about the database file, and has no meaning on a server; test_postgres.py is about that."""

AT_LENGTH = frozenset(
    HERE / "storage" / name
    for name in ("test_every_step_of_letters.py", "test_every_step_of_replies.py", "test_translations_at_random.py")
)
"""What draws so many steps that a server takes minutes for it."""

CONVERSATIONS = frozenset(
    HERE / "handlers" / name
    for name in (
        "test_announcements.py",
        "test_changes.py",
        "test_members.py",
        "test_privacy.py",
        "test_printing.py",
        "test_queue.py",
        "test_quorum.py",
        "test_replies.py",
        "test_stopping.py",
        "test_team_donations.py",
        "test_translating.py",
        "test_undoing.py",
        "test_unlinked.py",
        "test_writing.py",
    )
)
"""The conversations that write and ask most: of those a server is asked for. With --full for all of them."""

if TYPE_CHECKING or SERVER:
    from psycopg import Cursor, Error
    from psycopg.errors import CannotCoerce, DatatypeMismatch, UndefinedFunction

    from storage.postgres import wording
    from storage.postgres.opening import prepare
    from storage.postgres.transaction import PostgresTx
    from storage.postgres.wire import Row, Wire

    class Hand(Wire):
        """A connection with a schema of its own, as tests hold one to SQLite; all of it is within one transaction."""

        total_changes = 0

        def __init__(self, schema: str) -> None:
            super().__init__(SERVER)
            self.schema = schema
            self.command(f"CREATE SCHEMA IF NOT EXISTS {schema}".encode())
            self.command(f"SET search_path = {schema}".encode())

        def begin(self) -> "Hand":
            """Begin what the end of the test undoes."""
            self.command(b"BEGIN")
            return self

        def execute(self, sql: str, params: Params | None = None) -> Cursor[Row]:
            """A statement; a transaction of the test's own is a part of the whole one."""
            if "PRAGMA" in sql or "sqlite_" in sql or "QUERY PLAN" in sql:
                pytest.skip("it asks SQLite about itself")
            if sql == "ROLLBACK":
                super().execute("ROLLBACK TO SAVEPOINT own")
            if sql.startswith("CREATE TABLE"):
                sql = wording.schema_step(sql).decode()
            try:
                cursor = super().execute(_BYTES.sub(r"'\\x\1'::bytea", _OWN.get(sql, sql)), params)
            except (DatatypeMismatch, CannotCoerce, UndefinedFunction):
                if sql.startswith(_HANDS_ALONE):
                    pytest.skip("no column here holds a value of another kind")
                raise
            if (cursor.statusmessage or "").startswith(("INSERT", "UPDATE", "DELETE")):
                self.total_changes += cursor.rowcount
            return cursor

        def executemany(self, sql: str, rows: Sequence[Params]) -> None:
            """The same for each of these parameters."""
            super().executemany(sql, rows)
            self.total_changes += len(rows)

        def set_trace_callback(self, _told: object) -> None:
            """How a statement is carried out is looked at on SQLite."""
            pytest.skip("it looks at how SQLite carries out a statement")

        def close(self) -> None:
            """Undo everything; the schema is there for the next test."""
            try:
                self.command(b"ROLLBACK")
                _free[self.schema] = self
            except Error:  # a test that took too long was cut off in the midst of a statement
                super().close()


_OWN = {"BEGIN IMMEDIATE": "SAVEPOINT own", "COMMIT": "RELEASE SAVEPOINT own", "ROLLBACK": "RELEASE SAVEPOINT own"}
_free: dict[str, "Hand"] = {}
_imported: set[str] = set()
_numbers = count()


_BYTES = re.compile(r"\bx'([0-9a-f]*)'")
_HANDS_ALONE = ("UPDATE audit", "UPDATE things")
"""What only a test writes, as another hand on the disk does."""


def kind_of(value: object) -> str:
    """What a column is declared for that holds such a value; on SQLite nothing, so that it takes any."""
    if not SERVER:
        return ""
    return "INTEGER" if isinstance(value, int) else "BLOB" if isinstance(value, bytes) else "TEXT"


def leaves_out(path: Path, *, full: bool) -> bool:
    """Whether a server is not asked for these tests: they are about the file, or like others that it is asked for."""
    is_another = path in AT_LENGTH or (path.parent == HERE / "handlers" and path not in CONVERSATIONS)
    is_test = path.name.startswith("test_")
    return bool(SERVER) and is_test and (path in OF_THE_FILE or (is_another and not full))


def taken(keys: Keys, begins_as: bytes = b"") -> Connection:
    """A connection to an empty schema, or to one that was kept under this name."""
    name = begins_as.decode() or next((name for name in _free if name not in _imported), "")
    if name:
        return _as_sqlites((_free.pop(name, None) or Hand(name)).begin())
    hand = Hand(_new_name("test"))
    prepare(hand, keys, update=True)
    return _as_sqlites(hand.begin())


def kept(connection: Connection) -> bytes:
    """Keep what was written; returns the name under which others may begin with it."""
    hand = cast("Hand", connection)
    hand.command(b"COMMIT")
    hand.command(b"BEGIN")
    _imported.add(hand.schema)
    return hand.schema.encode()


def transaction(connection: Connection, keys: Keys, now: datetime) -> SqliteTx:
    """A transaction on the connection, of whichever engine it is."""
    made: Any = PostgresTx(cast("Hand", connection), keys, now) if SERVER else SqliteTx(connection, keys, now)
    return cast("SqliteTx", made)


@contextmanager
def database(server: str = SERVER) -> Iterator[str]:
    """The address of a database of its own, empty, for whoever opens it as the bot does."""
    from storage.postgres.wire import Wire  # noqa: PLC0415 - there may be no library for it

    schema = _new_name("whole")
    with closing(Wire(server)) as wire:
        wire.command(f"CREATE SCHEMA {schema}".encode())
    yield f"{server}{'&' if '?' in server else '?'}options=-c%20search_path%3D{schema}"
    with closing(Wire(server)) as wire:
        wire.command(f"DROP SCHEMA {schema} CASCADE".encode())


def drop_all() -> None:
    """Drop the schemas of this process."""
    for hand in _free.values():
        hand.command(f"DROP SCHEMA {hand.schema} CASCADE".encode())
        Wire.close(hand)
    _free.clear()


def _new_name(what: str) -> str:
    return f"{what}_{os.getpid()}_{next(_numbers)}"


def _as_sqlites(hand: "Hand") -> Connection:
    """As tests are typed, which look at SQLite first."""
    return cast("Connection", cast("Any", hand))
