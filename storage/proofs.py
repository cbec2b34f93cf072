"""The proof of a row: a keyed hash over its table's name and all of its columns, kept in its last column.

Without the key nobody can make one, so a row that was edited, moved, copied under another key or invented is not
genuine as a whole, whichever of its columns were touched. An older row put back as it was has its old proof: against
that helps only what is asked besides the row (docs/decisions/0015).

A column counts by its name, so that the order of columns does not matter, and one that is null is left out: a new
column, which is null in every row at first, leaves the proofs as they are. A sealed value stands for itself by its
ends, the key's number with the nonce and the tag, which nobody without the key finds for other words; so that the proof
of a row with a picture costs no more than that of a number.
"""

import hmac
from collections.abc import Collection, Sequence

from storage.crypto import NONCE, TAG, Keys
from storage.errors import Unreadable

COLUMN = "proof"
"""The name of the column in every table."""

_HEAD = 1 + NONCE


class RowProof:
    """The proofs of one table's rows. `columns` are in the order in which rows have them, `sealed` some of these."""

    def __init__(self, table: str, columns: Sequence[str], sealed: Collection[str]) -> None:
        self._table = table
        self._columns = [
            (columns.index(name), b"%d:%b" % (len(name.encode()), name.encode()), name in sealed)
            for name in sorted(columns)
        ]

    def of(self, keys: Keys, row: Sequence[object]) -> bytes:
        """The proof of a row, of its columns as they are stored. Raises Unreadable for what no column of ours holds."""
        parts = []
        for at, name, sealed in self._columns:
            value = row[at]
            if value is None:
                continue
            if isinstance(value, str):
                word = value.encode("utf-8", "surrogatepass")
                parts.append(b"%bt%d:%b" % (name, len(word), word))
            elif isinstance(value, int):
                parts.append(b"%bi%d;" % (name, value))
            elif isinstance(value, bytes):
                ends = value[:_HEAD] + value[-TAG:] if sealed else value
                parts.append(b"%b%b%d:%b" % (name, b"s" if sealed else b"b", len(value), ends))
            else:
                raise Unreadable(f"a row of {self._table} holds what none of its columns is made for")
        return keys.prove(self._table, b"".join(parts))

    def check(self, keys: Keys, row: Sequence[object]) -> None:
        """Raises Unreadable unless a row, whose last value is its proof, is as it was written."""
        proof = row[-1]
        if not isinstance(proof, bytes) or not hmac.compare_digest(proof, self.of(keys, row)):
            raise Unreadable(f"a row of {self._table} is not as it was written")
