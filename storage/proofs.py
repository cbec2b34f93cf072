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
from typing import NamedTuple

from storage.crypto import NONCE, TAG, Keys
from storage.errors import Unreadable

COLUMN = "proof"
"""The name of the column in every table."""

_HEAD = 1 + NONCE
_LENGTH, _NUMBER = 4, 8  # bytes
_MOST = 2**63


class _Column(NamedTuple):
    """A column's place in the row, and what stands before a value of it: a text, a number or bytes."""

    at: int
    text: bytes
    number: bytes
    blob: bytes
    sealed: bool

    @classmethod
    def of(cls, at: int, name: str, *, sealed: bool) -> "_Column":
        word = name.encode()
        text, number, blob = (
            len(word).to_bytes(_LENGTH) + word + kind for kind in (b"t", b"i", b"s" if sealed else b"b")
        )
        return cls(at, text, number, blob, sealed)


class RowProof:
    """The proofs of one table's rows. `columns` are in the order in which rows have them, `sealed` some of these."""

    def __init__(self, table: str, columns: Sequence[str], sealed: Collection[str]) -> None:
        self._table = table
        self._columns = [_Column.of(columns.index(name), name, sealed=name in sealed) for name in sorted(columns)]

    def of(self, keys: Keys, row: Sequence[object]) -> bytes:
        """The proof of a row, of its columns as they are stored. Raises Unreadable for what no column of ours holds."""
        return keys.prove(self._table, self._written(row))

    def _written(self, row: Sequence[object]) -> bytes:
        """A row as bytes that no other row has: each value with its column, its kind and its length before it.

        This is done for every row that is read or written, so that it is written out at length.
        """
        parts: list[bytes] = []
        add = parts.append
        for at, text, number, blob, sealed in self._columns:
            value = row[at]
            if value is None:
                continue
            if isinstance(value, str):
                word = value.encode("utf-8", "surrogatepass")
                add(text)
                add(len(word).to_bytes(_LENGTH))
                add(word)
            elif isinstance(value, bytes):
                add(blob)
                add(len(value).to_bytes(_LENGTH))
                if sealed:
                    add(value[:_HEAD])
                    add(value[-TAG:])
                else:
                    add(value)
            elif isinstance(value, int) and -_MOST <= value < _MOST:
                add(number)
                add(value.to_bytes(_NUMBER, signed=True))
            else:
                raise Unreadable(f"a row of {self._table} holds what none of its columns is made for")
        return b"".join(parts)

    def check(self, keys: Keys, row: Sequence[object]) -> None:
        """Raises Unreadable unless a row, whose last value is its proof, is as it was written."""
        proof = row[-1]
        if not isinstance(proof, bytes) or not hmac.compare_digest(proof, self.of(keys, row)):
            raise Unreadable(f"a row of {self._table} is not as it was written")
