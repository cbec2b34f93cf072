"""Putting another file in the place of the database, in one step, and leaving nothing of the old one.

The old file has a second name until it was overwritten: wherever this is cut off, the database is the old one or the
new one as a whole, and the next start does what is left to do.
"""

import os
from pathlib import Path

from storage.crypto import sync_folder
from storage.sqlite.folder import FILE, destroy

HALF_MADE = f"{FILE}.new"
_REPLACED = f"{FILE}.old"
COPY = f"{FILE}.copy"
"""A copy that a backup is made of: it is gone once the backup is made."""


def replace_database(made: Path, folder: Path) -> None:
    """Let `made`, which is safe on the disk, be the database of the folder, and destroy the one of before."""
    os.link(folder / FILE, folder / _REPLACED)
    sync_folder(folder)
    made.replace(folder / FILE)
    sync_folder(folder)
    destroy(folder / _REPLACED)


def tidy(folder: Path) -> None:
    """Be done with what was cut off: a file that was half made, and one that was replaced already."""
    (folder / HALF_MADE).unlink(missing_ok=True)
    for ending in ("-journal", "-wal", "-shm"):
        (folder / f"{HALF_MADE}{ending}").unlink(missing_ok=True)
    drop_copy(folder)
    old = folder / _REPLACED
    if not old.exists():
        return
    if (folder / FILE).exists() and old.samefile(folder / FILE):
        old.unlink()  # it was not replaced: this is only its second name
    else:
        destroy(old)


def drop_copy(folder: Path) -> None:
    """Be done with the copy that a backup is made of; it is sealed as the database is."""
    for ending in ("", "-wal", "-shm", "-journal"):
        (folder / f"{COPY}{ending}").unlink(missing_ok=True)
