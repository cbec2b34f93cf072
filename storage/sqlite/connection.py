"""The database: one connection, and one hop to its thread for a whole transaction.

`transact` runs a plain function on the connection's thread between BEGIN IMMEDIATE and COMMIT: nothing inside it
waits, and all of it happens or none. The one connection is also the lock: transactions run one after another.
"""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import aiosqlite

from storage.crypto import Keys
from storage.database import Told, after_commit, before_commit
from storage.errors import CannotStart, PalomaError
from storage.key_check import OTHER_KEY, leave_word, refuse_other_key
from storage.mark import Mark
from storage.migrations import NO_TIME, refuse_older
from storage.newer import leave_version
from storage.sentence import Sentence
from storage.sqlite import schema
from storage.sqlite.cipher import Connection, Error, connect, is_plain
from storage.sqlite.examining import GLANCES, LOOKS, Look, look_at
from storage.sqlite.folder import FILE, keys_of, owned
from storage.sqlite.journal import BUSY_MS, emptied, refuse_foreign_journal
from storage.sqlite.migrating import drop_old_copies, migrate, version_of
from storage.sqlite.newer import refuse_newer
from storage.sqlite.next_key import finish, refuse_unfinished
from storage.sqlite.rebuilding import Rebuilding
from storage.sqlite.takeover import take_over
from storage.sqlite.transaction import SqliteTx, as_ours, in_words, is_damage
from storage.sqlite.wiping import refuse_wiped

P = ParamSpec("P")
T = TypeVar("T")

# WAL with FULL: an acknowledged commit survives a power cut. secure_delete: what was deleted is overwritten.
# Each is said here, since SQLCipher is built with other defaults than SQLite.
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

    shared = None
    sure = True

    def __init__(self, path: Path, keys: Keys, key_file: Path, now: Callable[[], datetime]) -> None:
        super().__init__(lambda: connect(path, keys), iter_chunk_size=64)
        self.path = path
        self.keys = keys
        self.now = now
        self.mark = Mark(key_file, keys)
        self._marks: dict[str, int] = {}
        self._on_less: Told | None = None
        self.to_scrub = False
        """Whether deleted words are still in the journal or on pages: another process was reading, or it rests."""
        self._rebuilding = Rebuilding()

    def tell_of_less(self, told: Told) -> None:
        """From now on, call this with who wants less and what has changed, right after the commit (database.py)."""
        self._on_less = told

    async def transact(self, work: Callable[Concatenate[SqliteTx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(tx, ...)` in one transaction on the storage thread and return what it returns.

        Raises StorageUnavailable if the disk does not take it; whatever is raised, nothing was written.
        """
        try:
            return await self._execute(self._transact, work, args, kwargs)  # type: ignore[no-untyped-call, no-any-return]  # aiosqlite's hop is untyped
        except Error as error:
            raise as_ours(error) from error

    def _transact(self, work: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object]) -> T:
        connection: Connection = self._conn
        tx = SqliteTx(connection, self.keys, self.now().replace(microsecond=0), marks=dict(self._marks))
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(tx, *args, **kwargs)
            reached = before_commit(tx, self.mark)
            connection.execute("COMMIT")
        except BaseException as error:
            with suppress(Error):  # some errors of the disk have rolled back already
                connection.execute("ROLLBACK")
            if is_damage(error):
                self._open_anew()
            raise
        self._marks = tx.marks
        after_commit(tx, self.mark, reached, self._on_less)
        self._rebuilding.due |= tx.rebuild
        # It may not be possible now; the transaction itself is committed in any case.
        if tx.scrub:
            rebuilt = self._rebuilt()
            self.to_scrub = not (_scrubbed(self._conn) and rebuilt)
        return result

    def _rebuilt(self) -> bool:
        """Whether no copies of deleted rows are left in the file, as far as it is written anew for that."""
        try:
            self._rebuilding.catch_up(self._conn)
        except Error as error:
            if is_damage(error):
                self._open_anew()
        return not self._rebuilding.due

    def _open_anew(self) -> None:
        """After one damaged page SQLCipher writes nothing more on the same connection; the other pages are whole."""
        self._conn.close()
        self._connection = connect(self.path, self.keys)
        set_pragmas(self._connection)

    beside = transact

    async def prepare(self, folder: Path, *, update: bool = True, accept_older: bool = False) -> None:
        """Set the pragmas, bring the schema up to date, check the key, the trail and its mark. Raises CannotStart.

        Unless it may `update`, the trail and its mark are left to be looked at by whoever asks for it.
        """
        before = await self._execute(version_of, self._conn)  # type: ignore[no-untyped-call]  # aiosqlite's own
        await self._execute(prepare, self._conn, folder, self.keys, update)  # type: ignore[no-untyped-call]  # aiosqlite's own
        if update:
            await self.transact(self.mark.accept if accept_older else self.mark.check, before)

    async def damage(self) -> list[Sentence]:
        """What is wrong with the file and its schema, in words; none if it is whole."""
        return await self._damage(LOOKS)

    async def damage_at_a_glance(self) -> list[Sentence]:
        """The same, less thoroughly and more quickly."""
        return await self._damage(GLANCES)

    async def version(self) -> int:
        """The number of the last step that its schema has taken."""
        return await self._execute(version_of, self._conn)  # type: ignore[no-untyped-call, no-any-return]  # aiosqlite's own

    async def _damage(self, looks: Iterable[Look]) -> list[Sentence]:
        found: list[Sentence] = []
        for look in looks:
            found += await self._execute(self._look_at, look)  # type: ignore[no-untyped-call]  # aiosqlite's own
        return found

    def _look_at(self, look: Look) -> list[Sentence]:
        found = look_at(self._conn, look)
        if found:
            self._open_anew()  # it may have met a damaged page
        return found

    def drop_old_copies(self) -> None:
        """Delete the copies made before migrations more than a week ago."""
        drop_old_copies(self.path.parent, self.now())


@asynccontextmanager
async def open_database(
    folder: Path,
    key_file: Path,
    now: Callable[[], datetime],
    *,
    create: bool = True,
    update: bool = True,
    accept_older: bool = False,
) -> AsyncIterator[Database]:
    """Own the data folder, bring its database up to date, and check that the key is its key.

    Unless it may `create`, there has to be a database already; unless it may `update`, one of this version, and nothing
    of it is changed. Raises CannotStart when another process owns it, the key is missing or wrong, or the database is
    newer than us; and when it is older than the mark beside the key says, unless that is to be accepted.
    """
    with owned(folder, create=create, update=update):
        refuse_wiped(folder)
        async with AsyncExitStack() as stack:
            try:
                make_sure_of(folder, key_file, update=update)
                database = Database(folder / FILE, keys_of(folder, key_file), key_file, now)
                await stack.enter_async_context(database)
                await database.prepare(folder, update=update, accept_older=accept_older)
            except Error as error:
                raise CannotStart(
                    "The database {file} cannot be used: {why}. Either it is damaged or no database, or: {or_else}",
                    file=folder / FILE,
                    why=in_words(error),
                    or_else=OTHER_KEY,
                ) from error
            try:
                yield database
            finally:
                if update:  # also when it is told to stop, which is an exception
                    with suppress(PalomaError, Error, OSError):
                        await database.transact(database.mark.bring_up)


def make_sure_of(folder: Path, key_file: Path, *, update: bool = True) -> None:
    """Have an encrypted file with no journal but its own, and one key. Raises CannotStart.

    Unless it may `update`, nothing is changed, and what is not so is refused.
    """
    if update:
        finish(folder, key_file)
    refuse_unfinished(key_file)
    keys = keys_of(folder, key_file)
    refuse_foreign_journal(folder / FILE, None if is_plain(folder / FILE) else keys)
    if update:
        take_over(folder, keys)
    elif is_plain(folder / FILE):
        raise CannotStart("The database is not encrypted yet: the next start does it. Check then.")


def prepare(connection: Connection, folder: Path, keys: Keys, update: bool = True) -> None:  # noqa: FBT001, FBT002 - handed through aiosqlite's hop, which takes no names
    """Make a connection to the folder's database ready for transactions: pragmas, schema, key. Raises CannotStart."""
    set_pragmas(connection)
    (folder / FILE).chmod(0o600)
    refuse_newer(connection, keys, folder)
    version = version_of(connection)
    if not update:
        refuse_older(version)
    schema.refuse_foreign_schema(connection, version)
    tx = SqliteTx(connection, keys, NO_TIME)
    if version:
        refuse_other_key(tx)  # before a migration opens sealed values
    if update:
        migrate(connection, folder, keys)
        leave_word(tx)
        leave_version(tx)


def set_pragmas(connection: Connection) -> None:
    """Say everything that is to be so on a connection, whatever it was built with."""
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _scrubbed(connection: Connection) -> bool:
    """Whether what was deleted has left the journal, too."""
    return emptied(connection)
