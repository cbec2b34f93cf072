"""A backup of the folder's database, made beside whoever writes to it: it is one moment of it, and holds nobody up.

SQLite's own online backup copies every page within one read of the file. In WAL mode that sees one moment, and those
who write go on meanwhile; only the journal is emptied later. The copy is looked through, page by page, and only then
sealed together with the data's key (storage/backups/sealed.py), under a name that no half file ever has.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from storage.backups.kept import PART, name_of, tidy
from storage.backups.keys import load_sealing_key
from storage.backups.sealed import Member, NotWhole, seal
from storage.crypto import Keys, load_keys, sync_folder
from storage.errors import CannotStart, StorageUnavailable
from storage.sentence import joined
from storage.sqlite.cipher import Connection, Error, connect
from storage.sqlite.examining import LOOKS, look_at
from storage.sqlite.folder import FILE, refuse_foreign
from storage.sqlite.migrating import version_of
from storage.sqlite.replacing import COPY, drop_copy
from storage.sqlite.transaction import as_ours, in_words, is_damage

FORMAT = 1
ABOUT, KEY, DATABASE = "about.json", "paloma.key", FILE


def save(folder: Path, key_file: Path, backup_key: Path, place: Path, now: datetime) -> Path:
    """Make a backup of the folder's database in `place`, and return its file, which was read back.

    The database may be in use by another process, which has to have brought it up to date. Raises CannotStart for what
    the operator must mend, NotWhole for a copy that is damaged, OSError if the disk does not take it; then nothing is
    left that looks like a backup.
    """
    sealing = load_sealing_key(backup_key)
    keys = load_keys(key_file)
    with _held(place):
        tidy(place)
        part, made = place / f"{name_of(now)}{PART}", place / name_of(now)
        try:
            version = _copied(folder, keys)
            about = json.dumps({"format": FORMAT, "made_at": now.isoformat(), "version": version}).encode()
            members = (
                Member(ABOUT, about),
                Member(KEY, key_file.read_bytes()),
                Member(DATABASE, folder / COPY),
            )
            seal(members, part, sealing)
            part.replace(made)
            sync_folder(place)
        finally:
            drop_copy(folder)
            part.unlink(missing_ok=True)
    return made


@contextmanager
def _held(place: Path) -> Iterator[None]:
    """Hold the folder of the backups: two at once would take away each other's parts."""
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    refuse_foreign(place)
    handle = os.open(place, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart("Another backup is being made in {place}. Wait for it.", place=place) from None
        yield
    finally:
        os.close(handle)


def _copied(folder: Path, keys: Keys) -> int:
    """Copy the database as it is now into a file beside it, and look it through; returns its version."""
    drop_copy(folder)
    copy = folder / COPY
    copy.touch(0o600)
    try:
        with closing(connect(folder / FILE, keys, only_reading=True)) as source, closing(connect(copy, keys)) as target:
            _copy(source, target)
            refuse_damaged(target)
            return version_of(target)
    except Error as error:
        if is_damage(error):
            raise as_ours(error) from error
        raise StorageUnavailable("The database could not be copied ({why}).", why=in_words(error)) from error


def _copy(source: Connection, target: Connection) -> None:
    """All pages in one step, and so of one moment. The copy needs no journal: cut off, it is thrown away."""
    target.execute("PRAGMA journal_mode = OFF")
    target.execute("PRAGMA synchronous = OFF")
    source.backup(target)


def refuse_damaged(connection: Connection) -> None:
    """Raise NotWhole with what is wrong with a copy, if anything is."""
    if found := [line for look in LOOKS for line in look_at(connection, look)]:
        raise NotWhole("the copy of the database is damaged: {found}", found=joined("; ", found))
