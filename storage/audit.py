"""The audit trail: decisions of the team, each signed together with the one before it.

An entry that is changed, removed from the middle, reordered or invented breaks the chain. That the newest entries were
cut off is seen only by somebody who kept an earlier head outside.
"""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from sqlite3 import Row

from storage.database import Tx
from storage.errors import Unreadable


@dataclass(frozen=True)
class Head:
    """The newest entry's number, and its signature in hexadecimal; number 0 when there is no entry."""

    number: int
    signature: str


@dataclass(frozen=True)
class Entry:
    """A decision: `facts` hold ids and digests, and the word for what was done under "did"."""

    number: int
    day: date
    facts: Mapping[str, object]


def record(tx: Tx, entry: Mapping[str, object]) -> int:
    """Add a decision (values that JSON can hold) to the end of the trail; returns its number."""
    last = _last(tx)
    number = last["number"] + 1 if last else 1
    day = tx.now.date().isoformat()
    sealed = tx.keys.seal(_place(number), json.dumps(entry).encode())
    signature = _sign(tx, last["signature"] if last else b"", number, day, sealed)
    tx.run(
        "INSERT INTO audit (number, day, entry, signature) VALUES (:number, :day, :entry, :signature)",
        {"number": number, "day": day, "entry": sealed, "signature": signature},
    )
    return number


def head(tx: Tx) -> Head:
    """The end of the trail, to be published or kept where nobody who can write the database can change it."""
    last = _last(tx)
    return Head(last["number"], last["signature"].hex()) if last else Head(0, "")


def verify(tx: Tx, known: Head | None = None) -> None:
    """Check every signature, and that the head `known` from outside is still part of the trail.

    Raises Unreadable naming the first entry that is not as it was recorded.
    """
    signature = b""
    unseen = known if known and known.number else None
    for expected, row in enumerate(_rows(tx), start=1):
        signature = _sign(tx, signature, expected, row["day"], row["entry"])
        if row["number"] != expected or not hmac.compare_digest(signature, row["signature"]):
            raise Unreadable(f"the audit trail was changed at entry {expected}")
        if unseen and unseen.number == expected:
            if not hmac.compare_digest(signature.hex(), unseen.signature):
                raise Unreadable(f"the audit trail was rewritten up to entry {expected}")
            unseen = None
    if unseen:
        raise Unreadable(f"the audit trail was cut off before entry {unseen.number}")


def entries(tx: Tx) -> list[Entry]:
    """The whole trail, oldest first. Raises Unreadable for an entry that was edited or moved."""
    return [
        Entry(
            row["number"], date.fromisoformat(row["day"]), json.loads(tx.keys.open(_place(row["number"]), row["entry"]))
        )
        for row in _rows(tx)
    ]


def _rows(tx: Tx) -> list[Row]:
    return tx.all("SELECT number, day, entry, signature FROM audit ORDER BY number")


def _last(tx: Tx) -> Row | None:
    return tx.one("SELECT number, signature FROM audit ORDER BY number DESC LIMIT 1")


def _place(number: int) -> str:
    return f"audit.entry:{number}"


def _sign(tx: Tx, previous: bytes, number: int, day: str, sealed: bytes) -> bytes:
    return tx.keys.sign(previous + number.to_bytes(8) + day.encode() + sealed)
