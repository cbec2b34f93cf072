"""The proof of a row: a keyed hash over its table's name and all of its columns, kept in its last column.

Without the key nobody can make one, so a row that was edited, moved, copied under another key or invented is not
genuine as a whole, whichever of its columns were touched. An older row put back as it was has its old proof: against
that helps only what is asked besides the row (docs/decisions/0015).

A row is hashed as MessagePack writes the list of its columns, which no other list has. Nulls at its end do not count:
a new column, which comes last and is null in every row at first, leaves the proofs as they are.
"""

import hmac
from collections.abc import Sequence

import msgpack

from storage.crypto import Keys
from storage.errors import Unreadable

COLUMN = "proof"
"""The name of the column in every table."""

# A text that is not UTF-8 as stored, and so none of ours, is still one that can be compared.
_written = msgpack.Packer(unicode_errors="surrogatepass").pack


def of(keys: Keys, table: str, row: Sequence[object]) -> bytes:
    """The proof of a row, of its columns as they are stored. Raises Unreadable for what no column of ours holds."""
    while row and row[-1] is None:
        row = row[:-1]
    proof = keys.provers[table].copy()
    try:
        proof.update(_written(row))
    except (TypeError, OverflowError):
        raise Unreadable("a row of {table} holds what none of its columns is made for", table=table) from None
    return proof.digest()


def check(keys: Keys, table: str, row: Sequence[object]) -> None:
    """Raises Unreadable unless a row, whose last value is its proof, is as it was written."""
    proof = row[-1]
    if not isinstance(proof, bytes) or not hmac.compare_digest(proof, of(keys, table, row[:-1])):
        raise Unreadable("a row of {table} is not as it was written", table=table)
