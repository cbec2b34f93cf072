"""The sealed word by which a database knows its key: the first start leaves it, and every later one must open it."""

from datetime import UTC, datetime

from storage import meta
from storage.crypto import Keys
from storage.errors import CannotStart, Unreadable
from storage.meta import Fact
from storage.sentence import Sentence
from storage.sqlite.cipher import Connection
from storage.sqlite.transaction import SqliteTx

_PLACE = f"meta.value:{Fact.KEY_CHECK}"


def refuse_other_key(connection: Connection, keys: Keys) -> None:
    """Raise CannotStart if the word is there and does not open with these keys."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (Fact.KEY_CHECK,)).fetchone()
    try:
        if row is not None:
            keys.open(_PLACE, row[0])
    except Unreadable:
        raise CannotStart(OTHER_KEY) from None


def leave_word(connection: Connection, keys: Keys) -> None:
    """Leave the word in a database that has none."""
    tx = SqliteTx(connection, keys, datetime.fromtimestamp(0, UTC))
    if meta.get(tx, Fact.KEY_CHECK) is None:
        meta.put(tx, Fact.KEY_CHECK, "paloma")


OTHER_KEY = Sentence("The key file is not the one this database was written with. Put the right one in its place.")
