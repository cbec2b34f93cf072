"""The key that is to take the place of the old one, in a file of its own beside it while the database is written anew.

The database itself says which of the two is its key. So whatever cuts a change of the key off, the next start finds
out on which side of it we are, and finishes or undoes what was begun. The mark beside the key, which only the old one
opens, is set anew in between: after the database is the new one, before the next key has its name.
"""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from storage import audit
from storage.audit import Head
from storage.crypto import Keys, load_keys, part_of, sync_folder
from storage.errors import CannotStart
from storage.key_check import OTHER_KEY
from storage.mark import HowFar, Mark
from storage.sqlite.cipher import DatabaseError, connect
from storage.sqlite.folder import FILE, destroy
from storage.sqlite.migrating import copies
from storage.sqlite.replacing import tidy
from storage.sqlite.transaction import SqliteTx


def next_to(key_file: Path) -> Path:
    """Where the next key is, if there is one."""
    key_file = key_file.resolve()  # which may be a link to another disk
    return key_file.with_name(f"{key_file.name}.next")


def finish(folder: Path, key_file: Path) -> None:
    """Finish a change of the key that was cut off, or undo it.

    Raises CannotStart if neither key is the right one, or the database is one of before the change.
    """
    fresh = next_to(key_file)
    if part_of(fresh).exists():
        destroy(part_of(fresh))
    if not fresh.exists():
        return
    tidy(folder)
    if _opens(folder, fresh):
        use_next(folder, key_file)
    elif key_file.exists() and _opens(folder, key_file):
        if _is_marked(key_file, fresh):
            raise CannotStart(_PUT_BACK, folder=folder, fresh=fresh)
        destroy(fresh)
    else:
        raise CannotStart(
            "Neither {key_file} nor {fresh} opens the database in {folder}. {advice}",
            key_file=key_file,
            fresh=fresh,
            folder=folder,
            advice=OTHER_KEY,
        )


def refuse_unfinished(key_file: Path) -> None:
    """Raise CannotStart if a change of the key was begun and not finished."""
    if next_to(key_file).exists():
        raise CannotStart("A change of the key was cut off: the next start, or `paloma rotate-key`, finishes it.")


def use_next(folder: Path, key_file: Path) -> Head:
    """The next key takes the place of the old one, and nothing is left that only the old one opens.

    Returns the head of the trail as it is signed now, which the mark keeps. Raises OSError if the mark cannot be
    written: the next start goes on from there.
    """
    for copy in copies(folder):
        destroy(copy)
    keys = load_keys(next_to(key_file))
    head = _head(folder, keys)
    Mark(key_file, keys).write(HowFar(head))
    old = key_file.resolve()
    content = old.open("r+b") if old.exists() else None
    next_to(key_file).replace(old)
    sync_folder(old.parent)
    if content:
        with content:
            content.write(bytes(os.fstat(content.fileno()).st_size))
            content.flush()
            os.fsync(content.fileno())
    return head


_PUT_BACK = (
    "The database in {folder} is not the one that was here last: its key had been changed when this was cut off, and"
    " this is one of before. Put the newest one back, which {fresh} opens. Nothing was changed."
)


def _head(folder: Path, keys: Keys) -> Head:
    with closing(connect(folder / FILE, keys, only_reading=True)) as connection:
        return audit.head(SqliteTx(connection, keys, datetime.fromtimestamp(0, UTC)))


def _is_marked(key_file: Path, fresh: Path) -> bool:
    """Whether the mark is the next key's already, so that the database was, too."""
    try:
        return Mark(key_file, load_keys(fresh)).read() is not None
    except CannotStart:
        return False


def _opens(folder: Path, key_file: Path) -> bool:
    """Whether the database was written with these keys; what is no key file, or was overwritten, opens nothing."""
    try:
        keys = load_keys(key_file)
        with closing(connect(folder / FILE, keys, only_reading=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (CannotStart, DatabaseError):
        return False
    return True
