"""A database of a newer Paloma: which one wrote it.

Each start leaves the program's version in the database. It is read as cautiously as a stranger's word: a newer program
may keep it in another form.
"""

import re

from storage import meta
from storage.crypto import Keys
from storage.errors import Unreadable
from storage.meta import Fact
from storage.migrations import newest
from storage.sentence import Sentence
from storage.transaction import Tx
from storage.version import VERSION

WORD = "SELECT value FROM meta WHERE name = :name"
OF_THIS: dict[str, str] = {"name": Fact.WRITTEN_BY.value}
"""What reads the word, and its parameters. Each engine asks in its own way, since there may be no such table."""

_PLACE = f"meta.value:{Fact.WRITTEN_BY}"
_A_VERSION = re.compile(r"[0-9][0-9a-z.]{0,19}")


def leave_version(tx: Tx) -> None:
    """Leave this program's version in a database that it has brought up to date."""
    if meta.get(tx, Fact.WRITTEN_BY) != VERSION:
        meta.put(tx, Fact.WRITTEN_BY, VERSION)


def refusal(step: int, word: object, keys: Keys) -> Sentence | None:
    """Why a database that has taken this step, and holds this word, is not opened, if it is newer than this program."""
    if step <= newest():
        return None
    facts = {"ours": VERSION, "step": step, "newest": newest()}
    theirs = _version(word, keys)
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


def _version(word: object, keys: Keys) -> str | None:
    """The version of the program that wrote it last, if it is to be read; None if not."""
    try:
        said = keys.open(_PLACE, word).decode() if isinstance(word, bytes) else ""
    except (Unreadable, UnicodeDecodeError):
        return None
    return said if _A_VERSION.fullmatch(said) else None
