"""A database of before, which was not encrypted as a whole, becomes one that is, at the first start.

All of it is written into an encrypted file beside it, which then takes its place in one step. Only then is the old
file overwritten and deleted. Wherever this is cut off, one whole database stands in its place, and the next start goes
on: a half-made file is made again, and an old one that was already replaced is overwritten then.
"""

import os
import shutil
from contextlib import closing
from pathlib import Path

from storage.crypto import Keys, sync_folder
from storage.sqlite.cipher import Connection, attach, connect, is_plain
from storage.sqlite.folder import FILE, destroy, settled
from storage.sqlite.key_check import refuse_other_key
from storage.sqlite.migrating import copies, refuse_newer, version_of

COPY = "before-encryption.sqlite3"
_HALF_MADE = f"{FILE}.new"
_REPLACED = f"{FILE}.plain"


def take_over(folder: Path, keys: Keys) -> None:
    """Encrypt the folder's database, if it is not, and be done with what is left of the plain one.

    Raises CannotStart if the keys are not its keys; then nothing was changed.
    """
    if is_plain(folder / FILE):
        (folder / _REPLACED).unlink(missing_ok=True)  # only a second name of this file
        made = write_encrypted(folder, None, keys)
        shutil.copyfile(made, folder / COPY)
        settled(folder / COPY)
        os.link(folder / FILE, folder / _REPLACED)
        sync_folder(folder)
        put_in_place(made, folder)
    (folder / _HALF_MADE).unlink(missing_ok=True)
    if (folder / _REPLACED).exists():
        destroy(folder / _REPLACED)
    for copy in copies(folder):
        if is_plain(copy):
            destroy(copy)


def write_encrypted(folder: Path, old: Keys | None, new: Keys) -> Path:
    """A new file beside the database with all that is in it, encrypted with the new keys and safe on the disk."""
    made = folder / _HALF_MADE
    made.unlink(missing_ok=True)
    made.touch(0o600)
    with closing(connect(folder / FILE, old)) as connection:
        version = version_of(connection)
        refuse_newer(version)
        refuse_other_key(connection, old or new)
        _empty_journal(connection)
        attach(connection, made, new)
        connection.execute("SELECT sqlcipher_export('other')")
        connection.execute(f"PRAGMA other.user_version = {version:d}")
        connection.execute("DETACH other")
    settled(made)
    return made


def put_in_place(made: Path, folder: Path) -> None:
    """Let an encrypted file be the database, in one step."""
    made.replace(folder / FILE)
    sync_folder(folder)


def _empty_journal(connection: Connection) -> None:
    """Have all of it in the file, and no journal beside it that would be taken for the new file's."""
    connection.execute("PRAGMA journal_mode = DELETE")
