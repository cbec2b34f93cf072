"""Opening the database on a server: brought up to date by one replica while the others wait, and with its own key."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path

import psycopg

from storage.crypto import Keys, create_keys, load_keys
from storage.errors import CannotStart, PalomaError
from storage.key_check import leave_word, refuse_other_key
from storage.mark import Mark
from storage.migrations import NO_TIME, refuse_older
from storage.newer import leave_version
from storage.postgres.connection import Common, Database
from storage.postgres.examining import refuse_foreign_schema, refuse_other_signs
from storage.postgres.links import Link, begin_alone, let_begin, linked
from storage.postgres.listening import Listener
from storage.postgres.migrating import migrate, refuse_newer, version_of
from storage.postgres.transaction import PostgresTx, in_words
from storage.postgres.wire import Wire
from storage.sentence import of_system
from storage.sqlite.folder import owned
from storage.sqlite.wiping import refuse_wiped


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
    """Open the database at `url`, bring it up to date, and check that the key is its key (see storage/opening.py)."""
    with _folder_held(folder, update=update):
        refuse_wiped(folder)
        link, keys, before = _ready(url, key_file, create=create, update=update)
        database = Database(Common(url, keys, now, Mark(key_file, keys), Listener(url)), link)
        try:
            if update:
                await database.transact(database.mark.accept if accept_older else database.mark.check, before)
            yield database
        finally:
            if update:  # also when it is told to stop, which is an exception
                with suppress(PalomaError, psycopg.Error, OSError):
                    await database.transact(database.mark.bring_up)
            await database.close()


def _ready(url: str, key_file: Path, *, create: bool, update: bool) -> tuple[Link, Keys, int]:
    """A connection to a database that is ready, its keys, and its version as it was found. Raises CannotStart."""
    try:
        link = linked(url)
        try:
            with _begun_alone(link.wire):
                keys = _keys(link.wire, key_file, create=create)
                before = prepare(link.wire, keys, update)
        except BaseException:
            link.close()
            raise
    except psycopg.Error as error:
        raise _unusable(error) from error
    return link, keys, before


@contextmanager
def _begun_alone(wire: Wire) -> Iterator[None]:
    begin_alone(wire)
    try:
        yield
    finally:
        with suppress(psycopg.Error):  # without a connection it is let go of already
            let_begin(wire)


def _folder_held(folder: Path, *, update: bool) -> AbstractContextManager[None]:
    """The data folder, with the door for commands, is held as with a file; a check makes none."""
    return owned(folder, update=update) if update or folder.exists() else nullcontext()


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


def _unusable(error: psycopg.Error) -> CannotStart:
    return CannotStart("The database at PALOMA_DATABASE_URL cannot be used: {why}", why=in_words(error))
