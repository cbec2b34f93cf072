"""The data folder: owned by one process, with the database; and the keys, which should lie elsewhere."""

import fcntl
import os
import pwd
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.crypto import Keys, create_keys, load_keys, sync_folder
from storage.errors import CannotStart
from storage.sentence import Sentence, of_system

FILE = "paloma.sqlite3"

_CHUNK = 2**20


@contextmanager
def owned(folder: Path, *, create: bool = True, update: bool = True) -> Iterator[None]:
    """Hold the folder's lock; two writing processes could harm the database. Raises CannotStart if another has it.

    Unless it may `create`, there has to be a database already; unless it may `update`, nothing at all is made.
    """
    try:
        if create:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        elif not (folder / FILE).exists():
            raise _nothing_in(folder)
        refuse_foreign(folder)
        handle = _opened_lock(folder / "lock", make=update)
    except OSError as error:
        raise CannotStart(
            "The data folder {folder} cannot be written: {why}.", folder=folder, why=of_system(error)
        ) from error
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
            raise CannotStart(
                "There is a database in {folder}, but no key at {file}. Put its key there.",
                folder=folder,
                file=key_file,
            )
        return create_keys(key_file)
    except OSError as error:
        raise CannotStart("The key file {file} cannot be used: {why}.", file=key_file, why=of_system(error)) from error


def refuse_foreign(folder: Path) -> None:
    """Raise CannotStart for a folder in which somebody else could put other files into the place of ours."""
    found = folder.stat()
    if not stat.S_ISDIR(found.st_mode):
        return  # said by whoever writes there
    if found.st_uid != os.geteuid():
        raise CannotStart(
            "The folder {folder} belongs to {owner}, and Paloma runs as {us}. Run it as the one to whom the folder"
            " belongs.",
            folder=folder,
            owner=_name(found.st_uid),
            us=_name(os.geteuid()),
        )
    if stat.S_IMODE(found.st_mode) & 0o022:
        raise CannotStart(
            "Others can write in the folder {folder}. Make it yours alone: chmod 700 {folder}", folder=folder
        )


def destroy(path: Path) -> None:
    """Overwrite a file, so that its bytes do not stay on the disk where they were, and delete it.

    A disk that writes elsewhere each time (an SSD, a file system that keeps snapshots) may keep them all the same.
    """
    with path.open("r+b") as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(bytes(min(left, _CHUNK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    sync_folder(path.parent)


def settled(path: Path) -> None:
    """Have a file that was made by others be its owner's alone, and on the disk with its name."""
    path.chmod(0o600)
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    sync_folder(path.parent)


def _nothing_in(folder: Path) -> CannotStart:
    """What to do where there is no database."""
    here = Sentence(" (looked for from {here}, where you typed this)", here=Path.cwd())
    return CannotStart(
        "There is no database in {folder}{where}. Is PALOMA_DATA_DIR right? A new one is made by: paloma run",
        folder=folder,
        where="" if folder.is_absolute() else here,
    )


def _name(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return Sentence("user {number}", number=number)


def _opened_lock(lock: Path, *, make: bool) -> int:
    """The file to be locked; if none may be made, the folder itself does."""
    if make or lock.exists():
        return os.open(lock, os.O_CREAT | os.O_RDWR, 0o600)
    return os.open(lock.parent, os.O_RDONLY)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise CannotStart("Another Paloma is already running on {folder}. Stop it first.", folder=folder) from None
