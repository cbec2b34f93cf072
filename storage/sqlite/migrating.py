"""Bringing an older database up to date: numbered steps, each in one transaction, after a copy of the file."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from storage import keeping, migrations
from storage.crypto import Keys
from storage.migrations import NO_TIME, reseal
from storage.sqlite import schema
from storage.sqlite.cipher import Connection
from storage.sqlite.folder import FILE, settled
from storage.sqlite.transaction import SqliteTx

_COPY = "before-migration-{}.sqlite3"
_COPIES = "before-*.sqlite3"


def version_of(connection: Connection) -> int:
    """The number of the last step that a database has taken; 0 for a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: Connection, folder: Path, keys: Keys) -> None:
    """Bring the schema up to date, each step in one transaction with its number; the file is copied first.

    Raises CannotStart for a database that holds what does not open with these keys.
    """
    known = migrations.steps()
    version = version_of(connection)
    if version and version < max(known):
        _copy(connection, folder, version)
    for number in sorted(step for step in known if step > version):
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema.statements(known[number]):
            connection.execute(statement)
        reseal(SqliteTx(connection, keys, NO_TIME), number)
        connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")


def copies(folder: Path) -> list[Path]:
    """The copies of the database that were made before it was changed."""
    return sorted(folder.glob(_COPIES))


def copies_up_to(folder: Path, step: int) -> list[Path]:
    """The copies made before a migration of a database that had come to this step, or less far; the newest first."""
    by_step = {number: folder / _COPY.format(number) for number in range(step, 0, -1)}
    return [copy for copy in by_step.values() if copy.exists()]


def drop_old_copies(folder: Path, now: datetime) -> None:
    """Delete the copies of the database that have had their time: they hold what people have deleted since."""
    for copy in copies(folder):
        if _is_old(copy, now):
            copy.unlink(missing_ok=True)


def _is_old(copy: Path, now: datetime) -> bool:
    return datetime.fromtimestamp(copy.stat().st_mtime, UTC) < now - keeping.COPIES


def _copy(connection: Connection, folder: Path, version: int) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = folder / _COPY.format(version)
    shutil.copyfile(folder / FILE, copy)
    settled(copy)
