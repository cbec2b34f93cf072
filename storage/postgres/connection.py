"""The database on a server of PostgreSQL: one connection on one thread, and one hop to it for a whole transaction.

`transact` runs a plain function on the connection's thread between BEGIN and COMMIT: nothing inside it waits for
anybody else, and all of it happens or none. A lock on the server says that the database is this process's alone, as
long as the connection holds; when it is lost, the next transaction connects anew, and takes the lock again.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import psycopg

from storage import meta
from storage.crypto import Keys, create_keys, load_keys
from storage.database import Told, after_commit, before_commit
from storage.errors import CannotStart, PalomaError, StorageUnavailable
from storage.key_check import leave_word, refuse_other_key
from storage.mark import Mark
from storage.meta import Fact
from storage.migrations import NO_TIME, refuse_older
from storage.newer import leave_version
from storage.postgres.examining import look_at, refuse_foreign_schema, refuse_other_signs
from storage.postgres.migrating import migrate, refuse_newer, version_of
from storage.postgres.transaction import PostgresTx, as_ours, in_words
from storage.postgres.wire import Wire
from storage.sentence import Sentence, of_system
from storage.sqlite.folder import owned
from storage.sqlite.wiping import refuse_wiped

P = ParamSpec("P")
T = TypeVar("T")

_OURS = "SELECT pg_try_advisory_lock(7218541, current_schema()::regnamespace::oid::int)"  # the number means Paloma
_PATIENCE = 5.0
"""Seconds for which another process that has just ended may still have the lock."""


class Database:
    """The one connection to the data, with its keys and its clock. Open it with `open_database`."""

    def __init__(self, url: str, wire: Wire, key_file: Path, keys: Keys, now: Callable[[], datetime]) -> None:
        self.keys = keys
        self.now = now
        self.mark = Mark(key_file, keys)
        self.to_scrub = False
        """Never: what was deleted leaves the server's log in the server's own time."""
        self._url = url
        self._wire = wire
        self._marks: dict[str, int] = {}
        self._on_less: Told | None = None
        self._thread = ThreadPoolExecutor(1, "postgres")

    def tell_of_less(self, told: Told) -> None:
        """From now on, call this with who wants less and what has changed, right after the commit (database.py)."""
        self._on_less = told

    async def transact(self, work: Callable[Concatenate[PostgresTx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(tx, ...)` in one transaction on the storage thread and return what it returns.

        Raises StorageUnavailable if the server does not take it; whatever is raised, nothing was written. Only where
        the connection is lost in the midst of a commit nobody knows: then it may have been. So whatever is done again
        finds out by its own row whether it was done.
        """
        return await self._hop(partial(self._transact, lambda tx: work(tx, *args, **kwargs)))

    async def _hop(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _transact(self, work: Callable[[PostgresTx], T]) -> T:
        is_new, wire = self._wire.lost, self._connected()
        tx = PostgresTx(wire, self.keys, self.now().replace(microsecond=0), marks={} if is_new else dict(self._marks))
        try:
            wire.command(b"BEGIN")
            if is_new:
                self._bring_marks_up(tx)
            result = work(tx)
            reached = before_commit(tx, self.mark)
            tx.keep_numbers()
            _commit(wire)
        except BaseException as error:
            with suppress(psycopg.Error):  # without a connection everything is rolled back already
                wire.command(b"ROLLBACK")
            if isinstance(error, psycopg.Error):
                raise as_ours(error) from error
            raise
        self._marks = tx.marks
        after_commit(tx, self.mark, reached, self._on_less)
        return result

    def _bring_marks_up(self, tx: PostgresTx) -> None:
        """Without a connection another process may have gone on, and rows may have been put back: no mark goes down."""
        for fact, number in self._marks.items():
            tx.marks[fact] = max(number, meta.mark(tx, fact) if isinstance(fact, Fact) else 0)

    def _connected(self) -> Wire:
        """The connection, made anew if it was lost. Raises StorageUnavailable if there is none to be had."""
        if self._wire.lost:
            try:
                self._wire = _owned(self._url, patience=0)
            except (psycopg.Error, CannotStart) as error:
                why = in_words(error) if isinstance(error, psycopg.Error) else error.sentence
                raise StorageUnavailable("The database server cannot be reached ({why}).", why=why) from error
        return self._wire

    async def prepare(self, *, update: bool, accept_older: bool) -> None:
        """Bring the schema up to date, check the key, the trail and its mark. Raises CannotStart.

        Unless it may `update`, the trail and its mark are left to be looked at by whoever asks for it.
        """
        before = await self._hop(partial(prepare, self._wire, self.keys, update))
        if update:
            await self.transact(self.mark.accept if accept_older else self.mark.check, before)

    async def damage(self) -> list[Sentence]:
        """What is wrong with the schema, or with what the server is told to do; none if all is well."""
        return await self._hop(lambda: look_at(self._connected()))

    async def damage_at_a_glance(self) -> list[Sentence]:
        """The same: it is a glance already."""
        return await self.damage()

    async def version(self) -> int:
        """The number of the last step that its schema has taken."""
        return await self._hop(lambda: version_of(self._connected()))

    def drop_old_copies(self) -> None:
        """There are none: a server's copies are made, and deleted, by whoever administers it."""

    async def close(self) -> None:
        """Hang up, once what is under way is done."""
        await self._hop(self._wire.close)
        self._thread.shutdown()


@asynccontextmanager
async def open_database(
    url: str,
    folder: Path,
    key_file: Path,
    now: Callable[[], datetime],
    *,
    create: bool = True,
    update: bool = True,
    accept_older: bool = False,
) -> AsyncIterator[Database]:
    """Own the database at `url`, bring it up to date, and check that the key is its key (see storage/opening.py)."""
    with _folder_held(folder, update=update):
        refuse_wiped(folder)
        try:
            wire = _owned(url, _PATIENCE)
        except psycopg.Error as error:
            raise _unusable(error) from error
        try:
            keys = _keys(wire, key_file, create=create)
            database = Database(url, wire, key_file, keys, now)
        except psycopg.Error as error:
            wire.close()
            raise _unusable(error) from error
        except BaseException:
            wire.close()
            raise
        try:
            await _prepared(database, update=update, accept_older=accept_older)
            yield database
        finally:
            if update:  # also when it is told to stop, which is an exception
                with suppress(PalomaError, psycopg.Error, OSError):
                    await database.transact(database.mark.bring_up)
            await database.close()


def _folder_held(folder: Path, *, update: bool) -> AbstractContextManager[None]:
    """The data folder, with the door for commands, is held as with a file; a check makes none."""
    return owned(folder, update=update) if update or folder.exists() else nullcontext()


async def _prepared(database: Database, *, update: bool, accept_older: bool) -> None:
    try:
        await database.prepare(update=update, accept_older=accept_older)
    except psycopg.Error as error:
        raise _unusable(error) from error


def _owned(url: str, patience: float) -> Wire:
    """A connection with the database to itself. Raises CannotStart if another process has it."""
    wire = Wire(url)
    try:
        _own(wire, time.monotonic() + patience)
    except BaseException:
        wire.close()
        raise
    return wire


def _own(wire: Wire, until: float) -> None:
    while not _taken(wire):
        if time.monotonic() >= until:
            raise CannotStart("Another Paloma is already running on this database. Stop it first.")
        time.sleep(0.1)


def _taken(wire: Wire) -> bool:
    row = wire.execute(_OURS).fetchone()
    return bool(row and row[0])


def _keys(wire: Wire, key_file: Path, *, create: bool) -> Keys:
    """The keys in `key_file`, made new where the database is. Raises CannotStart if they are missing."""
    is_new = not version_of(wire)
    if is_new and not create:
        raise CannotStart("There is no database of Paloma's on this server yet. A new one is made by: paloma run")
    try:
        if is_new and not key_file.exists():
            return create_keys(key_file)
        return load_keys(key_file)
    except FileNotFoundError:
        raise CannotStart("There is a database, but no key at {file}. Put its key there.", file=key_file) from None
    except OSError as error:
        raise CannotStart("The key file {file} cannot be used: {why}.", file=key_file, why=of_system(error)) from error


def prepare(wire: Wire, keys: Keys, update: bool) -> int:  # noqa: FBT001 - handed through the hop
    """Make the database ready for transactions; returns its version as it was found. Raises CannotStart."""
    refuse_other_signs(wire)
    before = version_of(wire)
    refuse_newer(wire, keys)
    if not update:
        refuse_older(before)
    tx = PostgresTx(wire, keys, NO_TIME)
    if before:
        refuse_other_key(tx)  # before a migration opens sealed values
    if update:
        migrate(wire, keys)
    refuse_foreign_schema(wire)
    if update:
        leave_word(tx)
        leave_version(tx)
    return before


def _commit(wire: Wire) -> None:
    """Commit. Where an error was passed over that has ended the transaction, the server would only roll back."""
    if wire.failed:
        raise StorageUnavailable("The database server has given up a transaction.")
    wire.command(b"COMMIT")


def _unusable(error: psycopg.Error) -> CannotStart:
    return CannotStart("The database at PALOMA_DATABASE_URL cannot be used: {why}", why=in_words(error))
