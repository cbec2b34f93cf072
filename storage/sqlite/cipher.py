"""The encrypted database file: SQLCipher, with the raw key of the key file, and told to write no line of its own.

SQLCipher is SQLite with every page of the file and of its journal encrypted and authenticated. Its Python module is
built like Python's own `sqlite3`, which is why that stands here for the types.
"""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from storage.crypto import Keys
from storage.errors import CannotStart

if TYPE_CHECKING:
    import sqlite3 as dbapi
else:
    from sqlcipher3 import dbapi2 as dbapi

Connection = dbapi.Connection
Cursor = dbapi.Cursor
Error = dbapi.Error
DatabaseError = dbapi.DatabaseError
IntegrityError = dbapi.IntegrityError
OperationalError = dbapi.OperationalError
Row = dbapi.Row

CODES = dbapi
"""Where SQLite's result codes are to be had by their names."""

complete_statement = dbapi.complete_statement

PLAIN = b"SQLite format 3\0"
"""How a database begins that is not encrypted; an encrypted one begins with random bytes."""

_STATEMENTS = 512
"""How many statements stay prepared."""


def connect(path: Path, keys: Keys | None, *, only_reading: bool = False) -> Connection:
    """A connection to the file, without a transaction of its own making. With no keys, to one that is not encrypted.

    Nothing is read yet: a wrong key shows at the first statement. Raises CannotStart where SQLCipher is not what it
    should be: a plain SQLite would take the key without a word, and write everything in clear.
    """
    name = f"{path.absolute().as_uri()}?mode={'ro' if only_reading else 'rwc'}"
    connection = dbapi.connect(name, isolation_level=None, cached_statements=_STATEMENTS, uri=True)
    try:
        _encrypt(connection, keys)
    except BaseException:
        connection.close()
        raise
    connection.row_factory = Row
    return connection


def in_memory() -> Connection:
    """A database that is nowhere on the disk."""
    return dbapi.connect(":memory:", isolation_level=None)


def attach(connection: Connection, path: Path, keys: Keys | None) -> None:
    """Open a second file, encrypted unless there are no keys, on the same connection, under the name `other`."""
    connection.execute("ATTACH :path AS other KEY :key", {"path": str(path.absolute()), "key": _raw(keys)})


def cipher_version() -> str:
    """The version of SQLCipher; "" if it is not in force."""
    with closing(dbapi.connect(":memory:")) as connection:
        found = connection.execute("PRAGMA cipher_version").fetchone()
    return str(found[0]) if found else ""


def is_plain(path: Path) -> bool:
    """Whether the file is a database that is not encrypted."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN)) == PLAIN
    except FileNotFoundError:
        return False


def _encrypt(connection: Connection, keys: Keys | None) -> None:
    # What it would write to standard error says nothing of people, but knows neither our format nor our level.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if keys is None:
        return
    connection.execute(f'PRAGMA key = "{_raw(keys)}"')
    # Format 4: AES-256, pages of 4 KiB, each with an HMAC-SHA512. Said here, so that no later version takes another.
    connection.execute("PRAGMA cipher_compatibility = 4")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise CannotStart("SQLCipher is not in force in this Python, so the database cannot be encrypted.")


def _raw(keys: Keys | None) -> str:
    """The key as SQLCipher takes one that needs no stretching."""
    return f"x'{keys.file.hex()}'" if keys else ""
