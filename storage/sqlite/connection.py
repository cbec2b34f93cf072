"""The database: one connection, and one hop to its thread for a whole transaction.

`transact` runs a plain function on the connection's thread between BEGIN IMMEDIATE and COMMIT: nothing inside it
waits, and all of it happens or none. The one connection is also the lock: transactions run one after another.
"""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import aiosqlite

from storage import damaged, meta
from storage.crypto import Keys
from storage.errors import CannotStart, Unreadable
from storage.meta import Fact
from storage.sqlite.folder import FILE, keys_of, owned
from storage.sqlite.migrating import drop_old_copies, migrate, version_of
from storage.sqlite.transaction import SqliteTx, as_ours

P = ParamSpec("P")
T = TypeVar("T")

BUSY_MS = 5_000
"""How long a transaction waits for another process that writes, in milliseconds."""

# WAL with FULL: an acknowledged commit survives a power cut. secure_delete: what was deleted is overwritten.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


class Database(aiosqlite.Connection):
    """The one connection to the data, with its keys and its clock. Open it with `open_database`."""

    def __init__(self, path: Path, keys: Keys, now: Callable[[], datetime]) -> None:
        super().__init__(lambda: sqlite3.connect(path, isolation_level=None, cached_statements=512), iter_chunk_size=64)
        self.path = path
        self.keys = keys
        self.now = now
        self._marks: dict[str, int] = {}
        self.to_scrub = False
        """Whether deleted words are still in the journal, since another process was reading when they were to go."""

    async def transact(self, work: Callable[Concatenate[SqliteTx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(tx, ...)` in one transaction on the storage thread and return what it returns.

        Raises StorageUnavailable if the disk does not take it; whatever is raised, nothing was written.
        """
        try:
            return await self._execute(self._transact, work, args, kwargs)  # type: ignore[no-untyped-call, no-any-return]  # aiosqlite's hop is untyped
        except sqlite3.Error as error:
            raise as_ours(error) from error

    def _transact(self, work: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object]) -> T:
        connection: sqlite3.Connection = self._conn
        tx = SqliteTx(connection, self.keys, self.now().replace(microsecond=0), marks=dict(self._marks))
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(tx, *args, **kwargs)
            if tx.damaged:
                damaged.note(tx)
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # some errors of the disk have rolled back already
                connection.execute("ROLLBACK")
            raise
        self._marks = tx.marks
        # It may not be possible now; the transaction itself is committed in any case.
        if tx.scrub:
            self.to_scrub = not _scrubbed(connection)
        return result

    async def prepare(self, folder: Path) -> None:
        """Set the pragmas, bring the schema up to date, and check the key. Raises CannotStart."""
        await self._execute(prepare, self._conn, folder, self.keys)  # type: ignore[no-untyped-call]  # aiosqlite's own

    def drop_old_copies(self) -> None:
        """Delete the copies made before migrations more than a week ago."""
        drop_old_copies(self.path.parent, self.now())


@asynccontextmanager
async def open_database(folder: Path, key_file: Path, now: Callable[[], datetime]) -> AsyncIterator[Database]:
    """Own the data folder, bring its database up to date, and check that the key is its key.

    Raises CannotStart when another process owns it, the key is missing or wrong, or the database is newer than us.
    """
    with owned(folder):
        async with AsyncExitStack() as stack:
            try:
                database = Database(folder / FILE, keys_of(folder, key_file), now)
                await stack.enter_async_context(database)
                await database.prepare(folder)
            except sqlite3.Error as error:
                raise CannotStart(f"The database {folder / FILE} cannot be used: {error}.") from error
            yield database


def prepare(connection: sqlite3.Connection, folder: Path, keys: Keys) -> None:
    """Make a connection to the folder's database ready for transactions: pragmas, schema, key. Raises CannotStart."""
    connection.row_factory = sqlite3.Row
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    (folder / FILE).chmod(0o600)
    if version_of(connection):
        _check_key(connection, keys)  # before a migration opens sealed values
    migrate(connection, folder, keys)
    if not _check_key(connection, keys):
        meta.put(SqliteTx(connection, keys, datetime.fromtimestamp(0, UTC)), Fact.KEY_CHECK, "paloma")


def _scrubbed(connection: sqlite3.Connection) -> bool:
    """Move what was committed into the database file and empty the journal, so that deleted words are gone.

    It is not waited for: another process that reads (a backup, a forgotten shell) can hold the journal for long, and
    everybody else would wait with it.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return not busy


def _check_key(connection: sqlite3.Connection, keys: Keys) -> bool:
    """The first start leaves a sealed word; every later start must be able to open it. Whether it was left yet."""
    name, place = Fact.KEY_CHECK, f"meta.value:{Fact.KEY_CHECK}"
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    if row is None:
        return False
    try:
        keys.open(place, row[0])
    except Unreadable:
        raise CannotStart(
            "The key file is not the one this database was written with. Put the right one in its place."
        ) from None
    return True
