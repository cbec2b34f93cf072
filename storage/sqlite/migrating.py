"""Bringing an older database up to date: numbered steps, each in one transaction, after a copy of the file."""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from storage.crypto import Keys
from storage.errors import CannotStart, Unreadable
from storage.migrations import COPY_KEPT, MIGRATIONS, RESEALING
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx

_COPY = "before-migration-{}.sqlite3"
_NO_TIME = datetime.fromtimestamp(0, UTC)  # no step depends on the time at which it is taken


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last step that a database has taken; 0 for a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, folder: Path, keys: Keys) -> None:
    """Bring the schema up to date, each step in one transaction with its number; the file is copied first.

    Raises CannotStart for a database that is newer than this program, or holds what does not open with these keys.
    """
    steps = _migrations()
    version = version_of(connection)
    if version > max(steps):
        raise CannotStart(
            f"The database has version {version}, this program only {max(steps)}. Install the newer Paloma again."
        )
    if version and version < max(steps):
        _copy(connection, folder, version)
    for number in sorted(step for step in steps if step > version):
        connection.execute("BEGIN IMMEDIATE")
        for statement in _statements(steps[number]):
            connection.execute(statement)
        _reseal(connection, keys, number)
        connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")


def _reseal(connection: sqlite3.Connection, keys: Keys, number: int) -> None:
    """What a step does to sealed values, after its SQL and in the same transaction."""
    reseal = RESEALING.get(number)
    if reseal is None:
        return
    try:
        reseal(SqliteTx(connection, keys, _NO_TIME))
    except Unreadable as error:
        raise CannotStart(
            f"The database cannot be brought up to date, since somebody changed it: {error}. Put a backup back."
        ) from error


def drop_old_copies(folder: Path, now: datetime) -> None:
    """Delete the copies made before migrations that are older than COPY_KEPT."""
    for copy in folder.glob(_COPY.format("*")):
        if _is_old(copy, now):
            copy.unlink(missing_ok=True)


def _is_old(copy: Path, now: datetime) -> bool:
    return datetime.fromtimestamp(copy.stat().st_mtime, UTC) < now - COPY_KEPT


def _migrations() -> dict[int, str]:
    """The numbered SQL files, by number."""
    files = (file for file in MIGRATIONS.iterdir() if file.name.endswith(".sql"))
    return {int(file.name.split("_")[0]): file.read_text("utf-8") for file in files}


def _copy(connection: sqlite3.Connection, folder: Path, version: int) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = folder / _COPY.format(version)
    shutil.copyfile(folder / FILE, copy)
    copy.chmod(0o600)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
