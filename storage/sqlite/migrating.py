"""Bringing an older database up to date: numbered steps, each in one transaction, after a copy of the file."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from storage import keeping
from storage.crypto import Keys
from storage.errors import CannotStart, Unreadable
from storage.migrations import RESEALING
from storage.sqlite import schema
from storage.sqlite.cipher import Connection
from storage.sqlite.folder import FILE, settled
from storage.sqlite.transaction import SqliteTx

_COPY = "before-migration-{}.sqlite3"
_COPIES = "before-*.sqlite3"
_NO_TIME = datetime.fromtimestamp(0, UTC)  # no step depends on the time at which it is taken


def version_of(connection: Connection) -> int:
    """The number of the last step that a database has taken; 0 for a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def refuse_older(version: int) -> None:
    """Raise CannotStart for a database that the next start would bring up to date."""
    newest = max(schema.steps())
    if version < newest:
        raise CannotStart(
            "The database has version {version}, this program {newest}: the next start brings it up to date."
            " Check it then.",
            version=version,
            newest=newest,
        )


def migrate(connection: Connection, folder: Path, keys: Keys) -> None:
    """Bring the schema up to date, each step in one transaction with its number; the file is copied first.

    Raises CannotStart for a database that holds what does not open with these keys.
    """
    known = schema.steps()
    version = version_of(connection)
    if version and version < max(known):
        _copy(connection, folder, version)
    for number in sorted(step for step in known if step > version):
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema.statements(known[number]):
            connection.execute(statement)
        _reseal(connection, keys, number)
        connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")


def _reseal(connection: Connection, keys: Keys, number: int) -> None:
    """What a step does to sealed values, after its SQL and in the same transaction."""
    reseal = RESEALING.get(number)
    if reseal is None:
        return
    try:
        reseal(SqliteTx(connection, keys, _NO_TIME))
    except Unreadable as error:
        raise CannotStart(
            "The database cannot be brought up to date, since somebody changed it: {why}. Put a backup back.",
            why=error.sentence,
        ) from error


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
