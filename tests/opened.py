"""The database file as a test looks into it, or lays hands on it, beside the program: a connection of its own.

The file is encrypted as a whole, so whoever writes it has its key. The attacks of tests that go through here are still
those of somebody without the key to the rows: as who administers a server of PostgreSQL, where nothing encrypts the
whole, or who had the file before it was encrypted.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import engine
import pytest

from storage.crypto import Keys, load_keys
from storage.sqlite.cipher import Connection, connect
from storage.sqlite.connection import prepare, set_pragmas
from storage.sqlite.folder import FILE

KEYS = Keys({1: bytes(range(32))})
"""The keys of tests that need no key file."""


def connected(folder: Path, keys: Keys | None = None, file: str = FILE) -> Connection:
    """A connection to the folder's database; without keys, by those of the key file in the folder, if it is there."""
    key_file = folder / "secret.key"
    return connect(folder / file, keys or (load_keys(key_file) if key_file.exists() else KEYS))


@contextmanager
def opened(folder: Path, keys: Keys | None = None, file: str = FILE) -> Iterator[Connection]:
    """The same, closed at the end."""
    connection = connected(folder, keys, file)
    try:
        yield connection
    finally:
        connection.close()


def prepared(folder: Path, keys: Keys, begins_as: bytes = b"") -> Connection:
    """A connection to the folder's database, ready for transactions; `keys` have the secrets of KEYS.

    A new one begins as a copy of this file that the program has made, or of an empty one, which it makes once for all
    tests of a process. What is left is said of the connection; and no power is cut here, so nothing waits for the disk.
    """
    if engine.SERVER:
        begun = folder / "begun"
        if begun.exists():
            pytest.skip("what was written there is undone already")
        begun.touch()
        return engine.taken(keys, begins_as)
    is_new = not (folder / FILE).exists()
    if is_new:
        (folder / FILE).touch(0o600)
        (folder / FILE).write_bytes(begins_as or _empty())
    connection = connected(folder, keys)
    if is_new:
        set_pragmas(connection)
    else:
        prepare(connection, folder, keys)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


@cache
def _empty() -> bytes:
    """The file of an empty database, as the program makes it."""
    with TemporaryDirectory() as name:
        with opened(Path(name), KEYS) as connection:
            prepare(connection, Path(name), KEYS)
        return (Path(name) / FILE).read_bytes()


def kept(folder: Path, connection: Connection) -> bytes:
    """Close the folder's database; returns what others begin with who are to have all that is in it."""
    name = engine.kept(connection) if engine.SERVER else b""
    connection.close()
    return name or (folder / FILE).read_bytes()


def in_clear(connection: Connection) -> bytes:
    """Everything that stands in the rows of a database, as whoever has the file's key but not the rows' reads it."""
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    rows = [row for name in names for row in connection.execute(f"SELECT * FROM {name}")]  # noqa: S608 - the schema's own
    values = [value for row in rows for value in row]
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in values)
