"""The sealed word by which a database knows its key: the first start leaves it, and every later one must open it."""

from storage import meta
from storage.errors import CannotStart, Unreadable
from storage.meta import Fact
from storage.sentence import Sentence
from storage.transaction import Tx

_PLACE = f"meta.value:{Fact.KEY_CHECK}"


def refuse_other_key(tx: Tx) -> None:
    """Raise CannotStart if the word is there and does not open with the transaction's keys."""
    row = tx.one("SELECT value FROM meta WHERE name = :name", {"name": Fact.KEY_CHECK.value})
    try:
        if row is not None:
            tx.keys.open(_PLACE, row[0])
    except Unreadable:
        raise CannotStart(OTHER_KEY) from None


def leave_word(tx: Tx) -> None:
    """Leave the word in a database that has none."""
    if meta.get(tx, Fact.KEY_CHECK) is None:
        meta.put(tx, Fact.KEY_CHECK, "paloma")


OTHER_KEY = Sentence("The key file is not the one this database was written with. Put the right one in its place.")
