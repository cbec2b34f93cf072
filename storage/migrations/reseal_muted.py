"""Step 22: whoever is muted is found by a keyed hash of their address; until now it was by their id.

What was a damaged row before is dropped: it had silenced nobody.
"""

from typing import Any

from storage import proofs
from storage.errors import Unreadable
from storage.migrations.proving import Shape, prove
from storage.transaction import Row, Tx

_AS_IT_WAS = ("person_id", "code", "muted_by", "day", "until_day", "why", "proof")
_COLUMNS = ("id", "lookup", "person_id", "code", "muted_by", "day", "until_day", "why", "silent")
_SHAPE = Shape("muted_writers", _COLUMNS, sealed=("why",))


def reseal(tx: Tx) -> None:
    """Make the hashes, and seal for each row what it holds."""
    for row in tx.all(f"SELECT {', '.join((*_COLUMNS, 'proof'))} FROM muted_writers"):  # noqa: S608 - names of ours
        if not _is_whole(tx, row):
            tx.run("DELETE FROM muted_writers WHERE id = :id", {"id": row["id"]})
    prove(tx, _SHAPE, _mended)


def _is_whole(tx: Tx, row: Row) -> bool:
    """Whether the row was as it was written, and so is that of the person."""
    try:
        proofs.check(tx.keys, "muted_writers", [row[name] for name in _AS_IT_WAS])
        _address(tx, row["person_id"])
    except Unreadable:
        return False
    return True


def _mended(tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    lookup, why = tx.keys.lookup("muted", _address(tx, row["person_id"])), row["why"]
    if why is not None:
        plain = tx.keys.open(f"muted_writers.why:{row['person_id']}", why)
        why = tx.keys.seal(_SHAPE.place(row, "why"), plain)
    return {"lookup": lookup, "why": why}


def _address(tx: Tx, person_id: str) -> str:
    row = tx.one("SELECT address FROM people WHERE id = :id", {"id": person_id})
    return tx.keys.open(f"people.address:{person_id}", row["address"] if row else b"").decode()
