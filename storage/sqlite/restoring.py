"""A backup becomes the database of an empty folder, with its key beside or apart from it.

Nothing has its name before all of the backup was opened, proven and looked through: wherever this is cut off, the
folder holds no database, and it can be begun again.
"""

import json
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pyrage.x25519 import Identity

from storage.backups.sealed import NotWhole, Opening
from storage.crypto import Keys, load_keys, part_of, sync_folder
from storage.errors import CannotStart
from storage.mark import Mark
from storage.sqlite.cipher import Error, connect
from storage.sqlite.folder import FILE, destroy, owned, settled
from storage.sqlite.migrating import copies
from storage.sqlite.newer import refuse_newer
from storage.sqlite.next_key import next_to
from storage.sqlite.replacing import HALF_MADE, tidy
from storage.sqlite.saving import ABOUT, DATABASE, FORMAT, KEY, refuse_damaged
from storage.sqlite.transaction import in_words
from storage.sqlite.wiping import refuse_wiped

_SMALL = 2**16
"""The most bytes that a member may have which is kept in memory."""


@dataclass(frozen=True)
class _About:
    """What a backup says of itself."""

    made_at: datetime
    key: bytes


def restore(file: Path, identity: Identity, folder: Path, key_file: Path) -> datetime:
    """Put a backup into the folder, which has no database, and its key where it belongs; returns when it was made.

    Raises CannotStart, with the reason, for a backup or a place that is not fit; OSError if there is no room. Then
    there is no database in the folder, as before.
    """
    opening = Opening(file, identity)
    opening.refuse_others()
    with owned(folder):
        refuse_wiped(folder)
        _refuse_occupied(folder, key_file)
        tidy(folder)
        made, part = folder / HALF_MADE, part_of(key_file.resolve())
        try:
            about = _taken_out(opening, made)
            keys = _kept(about.key, part)
            _refuse_other_keys(keys, key_file)
            _look_through(made, keys)
            settled(made)
            part.replace(key_file.resolve())
            sync_folder(key_file.resolve().parent)
        except BaseException:
            tidy(folder)
            if part.exists():
                destroy(part)
            raise
        made.replace(folder / FILE)
        sync_folder(folder)
    return about.made_at


def _refuse_occupied(folder: Path, key_file: Path) -> None:
    """Raise CannotStart where a database is, or what is left of one: its journal would be taken for the new one's."""
    if next_to(key_file).exists():
        raise CannotStart(
            "A change of the key was cut off here: {file} is the next key. Take both keys away first.",
            file=next_to(key_file),
        )
    ours = [path for path in folder.glob(f"{FILE}*") if not path.name.startswith(HALF_MADE)]
    if found := sorted(path.name for path in [*ours, *copies(folder)]):
        raise CannotStart(
            "The folder {folder} is not empty: {found}. A backup is restored into an empty folder only. If there is a"
            " bot in it, stop it; move all of the folder away, and keep it until you are sure.",
            folder=folder,
            found=", ".join(found),
        )


def _taken_out(opening: Opening, made: Path) -> _About:
    """Write the database into a file, and keep the rest in memory. It is proven once this returns."""
    small: dict[str, bytes] = {}
    with closing(opening.members()) as members:
        for name, size, content in members:
            if name == DATABASE:
                _written(content, made)
            elif size <= _SMALL:
                small[name] = b"".join(content)
    try:
        about = json.loads(small[ABOUT])
        form, made_at = about["format"], datetime.fromisoformat(about["made_at"])
        key = small[KEY]
    except (KeyError, ValueError, TypeError):
        raise CannotStart("{file} opens, but is no backup of Paloma's.", file=opening.file) from None
    if form != FORMAT:
        raise CannotStart("{file} was made by a newer Paloma. Install that one first.", file=opening.file)
    return _About(made_at, key)


def _written(content: Iterator[bytes], made: Path) -> None:
    with os.fdopen(os.open(made, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        for chunk in content:
            file.write(chunk)


def _kept(key: bytes, part: Path) -> Keys:
    """Write the data's key beside where it belongs, and read it."""
    part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return load_keys(part)


def _refuse_other_keys(keys: Keys, key_file: Path) -> None:
    """Raise CannotStart where another key, or another key's mark, lies in the place of this backup's."""
    if key_file.exists() and load_keys(key_file).secrets != keys.secrets:
        raise CannotStart(
            "The key {file} is another than this backup's. Move it away first, with its mark {mark}; you need both if"
            " you go back to the data of before.",
            file=key_file,
            mark=Mark(key_file, keys).path,
        )
    Mark(key_file, keys).read()


def _look_through(made: Path, keys: Keys) -> None:
    try:
        with closing(connect(made, keys)) as connection:
            refuse_newer(connection, keys)
            refuse_damaged(connection)
    except (Error, NotWhole) as error:
        why = in_words(error) if isinstance(error, Error) else error.sentence
        raise CannotStart(
            "The database in this backup is damaged, though it is what was sealed: {why}", why=why
        ) from error
