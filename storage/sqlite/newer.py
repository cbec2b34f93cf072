"""A database file of a newer Paloma, and how to come back from it."""

from contextlib import suppress
from pathlib import Path

from storage import newer
from storage.crypto import Keys
from storage.errors import CannotStart
from storage.migrations import newest
from storage.sentence import Sentence, joined
from storage.sqlite.cipher import Connection, Error
from storage.sqlite.folder import FILE
from storage.sqlite.migrating import copies_up_to, version_of
from storage.version import VERSION


def refuse_newer(connection: Connection, keys: Keys, folder: Path | None = None) -> None:
    """Raise CannotStart for a database that is newer than this program; with its `folder`, the way back is said."""
    refused = newer.refusal(version_of(connection), _word(connection), keys)
    if refused:
        raise CannotStart(joined(" ", [refused, _way_back(folder, newest())]) if folder else refused)


def _way_back(folder: Path, newest: int) -> Sentence:
    copy = next(iter(copies_up_to(folder, newest)), None)
    if copy is None:
        return Sentence(
            "To stay with {ours}, restore a backup that was made before the update. The copy that is made at an update"
            " is gone: it is kept for a week.",
            ours=VERSION,
        )
    return Sentence(
        "To stay with {ours}, go back to the copy that was made before the update; what came in since then is not in"
        " it. Move {file}, {file}-wal and {file}-shm out of the folder, rename {copy} to {file}, and type: paloma"
        " accept-older",
        ours=VERSION,
        file=folder / FILE,
        copy=copy,
    )


def _word(connection: Connection) -> object:
    """What the program left that wrote it last, if it is to be read."""
    with suppress(Error):
        row = connection.execute(newer.WORD, newer.OF_THIS).fetchone()
        return row[0] if row else None
    return None
