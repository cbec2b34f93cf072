"""A database of before, which was not encrypted as a whole, becomes one that is, at the first start.

All of it is written into an encrypted file beside it, which then takes its place in one step (replacing.py). Wherever
this is cut off, one whole database stands there, and the next start goes on.
"""

import shutil
from contextlib import closing
from pathlib import Path

from storage.crypto import Keys
from storage.key_check import refuse_other_key
from storage.migrations import NO_TIME
from storage.sqlite.cipher import attach, connect, is_plain
from storage.sqlite.folder import FILE, destroy, settled
from storage.sqlite.migrating import copies, version_of
from storage.sqlite.newer import refuse_newer
from storage.sqlite.replacing import HALF_MADE, replace_database, tidy
from storage.sqlite.transaction import SqliteTx

COPY = "before-encryption.sqlite3"


def take_over(folder: Path, keys: Keys) -> None:
    """Encrypt the folder's database, if it is not, and be done with what is left of the plain one.

    Raises CannotStart if the keys are not its keys; then nothing was changed.
    """
    tidy(folder)
    if is_plain(folder / FILE):
        made = _encrypted(folder, keys)
        shutil.copyfile(made, folder / COPY)
        settled(folder / COPY)
        replace_database(made, folder)
    for copy in copies(folder):
        if is_plain(copy):
            destroy(copy)


def _encrypted(folder: Path, keys: Keys) -> Path:
    """A new file beside the plain one with all that is in it, safe on the disk."""
    made = folder / HALF_MADE
    made.touch(0o600)
    with closing(connect(folder / FILE, None)) as plain:
        refuse_newer(plain, keys, folder)
        version = version_of(plain)
        refuse_other_key(SqliteTx(plain, keys, NO_TIME))
        plain.execute("PRAGMA journal_mode = DELETE")  # no journal is left that would be taken for the new file's
        attach(plain, made, keys)
        plain.execute("SELECT sqlcipher_export('other')")
        plain.execute(f"PRAGMA other.user_version = {version:d}")
        plain.execute("DETACH other")
    settled(made)
    return made
