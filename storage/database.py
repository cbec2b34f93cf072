"""The database: one connection, one hop to its thread for a whole transaction, pragmas and migrations.

`transact` runs a plain function on the connection's thread between BEGIN IMMEDIATE and COMMIT: nothing inside it
waits, and all of it happens or none. The one connection is also the lock: transactions run one after another.
"""

import fcntl
import os
import secrets
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import aiosqlite

from storage.crypto import Keys, create_keys, load_keys
from storage.errors import CannotStart, StorageUnavailable, Unreadable

P = ParamSpec("P")
T = TypeVar("T")

FILE = "paloma.sqlite3"
COPY_KEPT = timedelta(days=7)
_COPY = "before-migration-{}.sqlite3"
MIGRATIONS = resources.files("storage.migrations")

# WAL with FULL: an acknowledged commit survives a power cut. secure_delete: what was deleted is overwritten.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)

# The primary result codes that mean "not now", as in SQLite's documentation of result codes.
_UNAVAILABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_NOMEM,
}


@dataclass
class Tx:
    """One transaction, happening at one moment: the only way to read and to write.

    `now` is aware, in UTC, in whole seconds. `scrub` asks that deleted words also leave the journal after the commit.
    """

    connection: sqlite3.Connection
    keys: Keys
    now: datetime
    scrub: bool = False

    def one(self, sql: str, params: Mapping[str, object] | None = None) -> sqlite3.Row | None:
        """The first row of `sql`, with named parameters."""
        row: sqlite3.Row | None = self._execute(sql, params).fetchone()
        return row

    def all(self, sql: str, params: Mapping[str, object] | None = None) -> list[sqlite3.Row]:
        """Every row of `sql`."""
        return self._execute(sql, params).fetchall()

    def run(self, sql: str, params: Mapping[str, object] | None = None) -> int:
        """Carry out `sql`; returns how many rows it changed."""
        return self._execute(sql, params).rowcount

    def run_each(self, sql: str, rows: Sequence[Mapping[str, object]]) -> None:
        """Carry out `sql` for each of these parameters."""
        try:
            self.connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise _facts(error) from error

    def _execute(self, sql: str, params: Mapping[str, object] | None) -> sqlite3.Cursor:
        try:
            return self.connection.execute(sql, params or {})
        except sqlite3.Error as error:
            raise _facts(error) from error

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All of what happens inside, or, if it raises, none of it; the transaction itself goes on."""
        self.run("SAVEPOINT inner_work")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):  # an error of the disk has rolled back everything already
                self.connection.execute("ROLLBACK TO inner_work")
                self.connection.execute("RELEASE inner_work")
            raise
        self.run("RELEASE inner_work")


def new_id(size: int = 10) -> str:
    """A random id of `size` characters of Crockford's base 32 (5 bits each), fit to be read aloud."""
    return "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 32] for byte in secrets.token_bytes(size))


class Database(aiosqlite.Connection):
    """The one connection to the data, with its keys and its clock. Open it with `open_database`."""

    def __init__(self, path: Path, keys: Keys, now: Callable[[], datetime]) -> None:
        super().__init__(lambda: sqlite3.connect(path, isolation_level=None, cached_statements=512), iter_chunk_size=64)
        self.path = path
        self.keys = keys
        self.now = now
        self._to_scrub = False

    async def transact(self, work: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(tx, ...)` in one transaction on the storage thread and return what it returns.

        Raises StorageUnavailable if the disk does not take it; whatever is raised, nothing was written.
        """
        try:
            return await self._execute(self._transact, work, args, kwargs)  # type: ignore[no-untyped-call, no-any-return]  # its hop is untyped
        except sqlite3.Error as error:
            raise _facts(error) from error

    def _transact(self, work: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object]) -> T:
        connection: sqlite3.Connection = self._conn
        tx = Tx(connection, self.keys, self.now().replace(microsecond=0))
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(tx, *args, **kwargs)
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # some errors of the disk have rolled back already
                connection.execute("ROLLBACK")
            raise
        # What was asked to be scrubbed stays so until it is done: the transaction itself is committed in any case.
        self._to_scrub = (self._to_scrub or tx.scrub) and not _scrubbed(connection)
        return result

    async def prepare(self, folder: Path) -> None:
        """Set the pragmas, bring the schema up to date, and check the key. Raises CannotStart."""
        await self._execute(prepare, self._conn, folder, self.keys)  # type: ignore[no-untyped-call]  # the same

    def drop_old_copies(self) -> None:
        """Delete the copies made before migrations more than a week ago: they hold what people have deleted since."""
        for copy in self.path.parent.glob(_COPY.format("*")):
            if _is_old(copy, self.now()):
                copy.unlink(missing_ok=True)


def _is_old(copy: Path, now: datetime) -> bool:
    return datetime.fromtimestamp(copy.stat().st_mtime, UTC) < now - COPY_KEPT


def _scrubbed(connection: sqlite3.Connection) -> bool:
    """Move what was committed into the database file and empty the journal, so that deleted words are gone."""
    try:
        (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        return False
    return not busy


def _facts(error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _UNAVAILABLE:
        return StorageUnavailable(f"The disk does not take what should be kept ({error}).")
    return error


@asynccontextmanager
async def open_database(folder: Path, key_file: Path, now: Callable[[], datetime]) -> AsyncIterator[Database]:
    """Own the data folder, bring its database up to date, and check that the key is its key.

    Raises CannotStart when another process owns it, the key is missing or wrong, or the database is newer than us.
    """
    with _own(folder):
        async with AsyncExitStack() as stack:
            try:
                database = Database(folder / FILE, _keys_of(folder, key_file), now)
                await stack.enter_async_context(database)
                await database.prepare(folder)
            except sqlite3.Error as error:
                raise CannotStart(f"The database {folder / FILE} cannot be used: {error}.") from error
            yield database


@contextmanager
def _own(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; two writing processes could harm the database."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(folder / "lock", os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise CannotStart(f"The data folder {folder} cannot be written: {error.strerror}.") from error
    try:
        _lock(handle, folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotStart(f"Another Paloma is already running on {folder}. Stop it first.") from None


def _keys_of(folder: Path, key_file: Path) -> Keys:
    try:
        if key_file.exists():
            return load_keys(key_file)
        if (folder / FILE).exists():
            raise CannotStart(f"There is a database in {folder}, but no key at {key_file}. Put its key there.")
        return create_keys(key_file)
    except OSError as error:
        raise CannotStart(f"The key file {key_file} cannot be used: {error.strerror}.") from error


def prepare(connection: sqlite3.Connection, folder: Path, keys: Keys) -> None:
    """Make a connection to the folder's database ready for transactions: pragmas, schema, key. Raises CannotStart."""
    connection.row_factory = sqlite3.Row
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    (folder / FILE).chmod(0o600)
    _migrate(connection, folder)
    _check_key(connection, keys)


def _migrations() -> dict[int, str]:
    """The numbered SQL files, by number."""
    files = (file for file in MIGRATIONS.iterdir() if file.name.endswith(".sql"))
    return {int(file.name.split("_")[0]): file.read_text("utf-8") for file in files}


def _migrate(connection: sqlite3.Connection, folder: Path) -> None:
    """Bring the schema up to date, each step in one transaction with its number; the file is copied first."""
    steps = _migrations()
    version = connection.execute("PRAGMA user_version").fetchone()[0]
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
        connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")


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


def _check_key(connection: sqlite3.Connection, keys: Keys) -> None:
    """The first start leaves a sealed word; every later start must be able to open it."""
    place = "meta.value:key-check"
    row = connection.execute("SELECT value FROM meta WHERE name = 'key-check'").fetchone()
    if row is None:
        connection.execute("INSERT INTO meta (name, value) VALUES ('key-check', ?)", (keys.seal(place, b"paloma"),))
        return
    try:
        keys.open(place, row[0])
    except Unreadable:
        raise CannotStart(
            "The key file is not the one this database was written with. Put the right one in its place."
        ) from None
