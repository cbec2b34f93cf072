"""Another key for the database, which is written anew with it (storage/rotation.py) and then replaced in one step.

Before that step the old key opens everything, after it the new one does (next_key.py).
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage import damaged, migrations
from storage.audit import Head
from storage.crypto import Keys, create_keys
from storage.errors import CannotStart
from storage.mark import Mark
from storage.rotation import ChatOf, rewrite
from storage.sqlite import schema
from storage.sqlite.cipher import Connection, Error, connect
from storage.sqlite.connection import make_sure_of, prepare, set_pragmas
from storage.sqlite.folder import FILE, destroy, keys_of, owned, settled
from storage.sqlite.migrating import version_of
from storage.sqlite.next_key import next_to, use_next
from storage.sqlite.replacing import HALF_MADE, replace_database, tidy
from storage.sqlite.transaction import SqliteTx, in_words


@dataclass(frozen=True)
class Rotated:
    """What became of it: how many damaged rows could not be taken along, and the trail's head, signed anew."""

    left_out: int
    head: Head


def rotate_key(folder: Path, key_file: Path, now: Callable[[], datetime], chat_of: ChatOf) -> Rotated:
    """Give the folder's database another key.

    Raises CannotStart if another process owns the folder, the keys are not its keys, the database is behind its mark or
    its audit trail is broken; and OSError if there is no room. Then everything is as it was, or, if only the keys'
    folder takes nothing, the next start finishes it.
    """
    with owned(folder, create=False):
        try:
            make_sure_of(folder, key_file)
            return _rotate(folder, key_file, keys_of(folder, key_file), now(), chat_of)
        except Error as error:
            raise CannotStart(
                "The database {file} cannot be written anew: {why}.", file=folder / FILE, why=in_words(error)
            ) from error


def _rotate(folder: Path, key_file: Path, keys: Keys, now: datetime, chat_of: ChatOf) -> Rotated:
    _refuse_older(folder, keys, Mark(key_file, keys), now)
    fresh, made = next_to(key_file), folder / HALF_MADE
    new = create_keys(fresh, keys.newest % 255 + 1)
    try:
        made.touch(0o600)
        left_out = _write_anew(folder, made, keys, new, now, chat_of)
        settled(made)
    except BaseException:
        tidy(folder)
        destroy(fresh)
        raise
    replace_database(made, folder)
    return Rotated(left_out, use_next(folder, key_file))


def _refuse_older(folder: Path, keys: Keys, mark: Mark, now: datetime) -> None:
    """Raise CannotStart for an older database that was put back: under the new key nothing would be left that tells."""
    with closing(connect(folder / FILE, keys)) as connection:
        before = version_of(connection)
        prepare(connection, folder, keys)
        tx = SqliteTx(connection, keys, now)
        mark.check(tx, before)
        damaged.note(tx)


def _write_anew(folder: Path, made: Path, keys: Keys, new: Keys, now: datetime, chat_of: ChatOf) -> int:
    """All of the database in a new file with the new keys; the old one is left without a journal."""
    with closing(connect(folder / FILE, keys)) as source, closing(connect(made, new)) as target:
        set_pragmas(source)
        with _transaction(target):
            _make_tables(target)
            left_out = rewrite(SqliteTx(source, keys, now), SqliteTx(target, new, now), chat_of)
            numbers = source.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
            target.execute("DELETE FROM sqlite_sequence")
            target.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", map(tuple, numbers))
            target.execute(f"PRAGMA user_version = {version_of(source):d}")
        source.execute("PRAGMA journal_mode = DELETE")
    return left_out


def _make_tables(connection: Connection) -> None:
    """The schema as it is today, and nothing in it."""
    for _, script in sorted(migrations.steps().items()):
        for statement in schema.statements(script):
            connection.execute(statement)


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    """One transaction, in which rows may come before those that they belong to."""
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")
