"""Proofs of rows that a step has changed: tables as they are at that step, whatever becomes of them later.

A step that only adds a column, null in every row, leaves the proofs as they are (storage/proofs.py).
"""

# ruff: noqa: S608 - names of tables and columns as the steps know them; values are always parameters
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from storage import proofs
from storage.transaction import Tx

_PAGE = 1000


@dataclass(frozen=True)
class Shape:
    """A table at some step: its columns, those of the key first; which of them are sealed; which these are bound to."""

    name: str
    columns: tuple[str, ...]
    keyed_by: int = 1
    sealed: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()

    def place(self, row: dict[str, Any], column: str) -> str:
        """What a sealed column of a row is sealed for."""
        return ":".join([f"{self.name}.{column}", *(str(row[name]) for name in (self.columns[0], *self.bound))])


def prove(tx: Tx, shape: Shape, mended: Callable[[Tx, dict[str, Any]], dict[str, Any]] | None = None) -> None:
    """Write the proofs of a whole table. `mended` may look at each row, and return the columns it changes."""
    keys = shape.columns[: shape.keyed_by]
    key = " AND ".join(f"{name} = :{name}" for name in keys)
    for row in _rows(tx, shape):
        changed = mended(tx, row) if mended else {}
        values = row | changed
        written = changed | {"proof": proofs.of(tx.keys, shape.name, [values[name] for name in shape.columns])}
        sets = ", ".join(f"{name} = :{name}" for name in written)
        tx.run(f"UPDATE {shape.name} SET {sets} WHERE {key}", {name: row[name] for name in keys} | written)


def _rows(tx: Tx, shape: Shape) -> Iterator[dict[str, Any]]:
    """All rows, page by page in the order of their keys, so that a million people are not in memory at once."""
    keys = shape.columns[: shape.keyed_by]
    order, marks = ", ".join(keys), ", ".join(f":{name}" for name in keys)
    select = f"SELECT {', '.join(shape.columns)} FROM {shape.name}"
    page = tx.all(f"{select} ORDER BY {order} LIMIT {_PAGE}")
    while page:
        rows = [dict(zip(shape.columns, row, strict=True)) for row in page]
        yield from rows
        after = {name: rows[-1][name] for name in keys}
        page = tx.all(f"{select} WHERE ({order}) > ({marks}) ORDER BY {order} LIMIT {_PAGE}", after)
