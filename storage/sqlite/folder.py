"""The data folder: owned by one process, with the database and, unless the settings say otherwise, its key."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.crypto import Keys, create_keys, load_keys
from storage.errors import CannotStart

FILE = "paloma.sqlite3"


@contextmanager
def owned(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; two writing processes could harm the database. Raises CannotStart if another has it."""
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


def keys_of(folder: Path, key_file: Path) -> Keys:
    """The keys in `key_file`, made new where there is no database yet. Raises CannotStart if they are missing."""
    try:
        if key_file.exists():
            return load_keys(key_file)
        if (folder / FILE).exists():
            raise CannotStart(f"There is a database in {folder}, but no key at {key_file}. Put its key there.")
        return create_keys(key_file)
    except OSError as error:
        raise CannotStart(f"The key file {key_file} cannot be used: {error.strerror}.") from error


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotStart(f"Another Paloma is already running on {folder}. Stop it first.") from None
