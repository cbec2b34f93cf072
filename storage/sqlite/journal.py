"""The journal beside the database file: emptied so that what was deleted is gone, refused where it is another's."""

from contextlib import closing
from pathlib import Path

from storage.crypto import Keys
from storage.errors import CannotStart
from storage.sentence import Sentence
from storage.sqlite.cipher import Connection, DatabaseError, Error, connect

BUSY_MS = 5_000
"""How long a transaction waits for another process that writes, in milliseconds."""


def emptied(connection: Connection) -> bool:
    """Move what was committed into the database file and empty the journal, so that deleted words are gone.

    It is not waited for: another process that reads (a backup, a forgotten shell) can hold the journal for long, and
    everybody else would wait with it.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except Error:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return not busy


def refuse_foreign_journal(path: Path, keys: Keys | None) -> None:
    """Raise CannotStart if the journal beside the database does not belong to it; nothing is changed.

    After a crash there is one, and it is its own. But who puts a backup back and leaves the journal of the later
    database beside it would get a mixture of both: so the whole is looked through before anything is written.
    """
    journal = path.with_name(f"{path.name}-wal")
    if not (path.exists() and journal.exists() and journal.stat().st_size):
        return
    with closing(connect(path, keys, only_reading=True)) as connection:
        try:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        except DatabaseError as error:
            found = Sentence(str(error))
    if found != "ok":
        raise CannotStart(
            "The database {path} cannot be used with the journal {name} beside it ({found}). If you put a backup back,"
            " delete {journal} and {index} first: they belong to the database of before. Otherwise the key file is not"
            " the one this database was written with, or the disk has damaged it.",
            path=path,
            name=journal.name,
            found=found,
            journal=journal,
            index=f"{path.name}-shm",
        )
