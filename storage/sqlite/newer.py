"""A database of a newer Paloma: which one wrote it, and how to come back from it.

Each start leaves the program's version in the database. It is read as cautiously as a stranger's word: a newer program
may keep it in another form.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

from storage import meta
from storage.crypto import Keys
from storage.errors import CannotStart, Unreadable
from storage.meta import Fact
from storage.sentence import Sentence, joined
from storage.sqlite import schema
from storage.sqlite.cipher import Connection, Error
from storage.sqlite.folder import FILE
from storage.sqlite.migrating import copies_up_to, version_of
from storage.sqlite.transaction import SqliteTx
from storage.version import VERSION

_PLACE = f"meta.value:{Fact.WRITTEN_BY}"
_A_VERSION = re.compile(r"[0-9][0-9a-z.]{0,19}")


def leave_version(connection: Connection, keys: Keys) -> None:
    """Leave this program's version in a database that it has brought up to date."""
    tx = SqliteTx(connection, keys, datetime.fromtimestamp(0, UTC))
    if meta.get(tx, Fact.WRITTEN_BY) != VERSION:
        meta.put(tx, Fact.WRITTEN_BY, VERSION)


def refuse_newer(connection: Connection, keys: Keys, folder: Path | None = None) -> None:
    """Raise CannotStart for a database that is newer than this program; with its `folder`, the way back is said."""
    step, newest = version_of(connection), max(schema.steps())
    if step > newest:
        refused = _refused(_written_by(connection, keys), step, newest)
        raise CannotStart(joined(" ", [refused, _way_back(folder, newest)]) if folder else refused)


def _refused(theirs: str | None, step: int, newest: int) -> Sentence:
    facts = {"ours": VERSION, "step": step, "newest": newest}
    if theirs is None:
        return Sentence(
            "This database is of a newer Paloma. This is Paloma {ours}, which does not know what is new in it: it has"
            " taken step {step}, and {ours} knows those up to {newest}. Install the newer Paloma again.",
            **facts,
        )
    return Sentence(
        "This database is of Paloma {theirs}. This is Paloma {ours}, which does not know what is new in it: it has"
        " taken step {step}, and {ours} knows those up to {newest}. Install Paloma {theirs} again, or a newer one.",
        theirs=theirs,
        **facts,
    )


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


def _written_by(connection: Connection, keys: Keys) -> str | None:
    """The version of the program that wrote it last, if it is to be read; None if not."""
    try:
        row = connection.execute("SELECT value FROM meta WHERE name = ?", (Fact.WRITTEN_BY,)).fetchone()
        said = keys.open(_PLACE, row[0]).decode() if row else ""
    except (Error, Unreadable, UnicodeDecodeError, TypeError):
        return None
    return said if _A_VERSION.fullmatch(said) else None
