"""The audit trail: decisions of the team, each signed together with the one before it.

An entry that is changed, removed from the middle, reordered or invented breaks the chain. That the newest entries were
cut off is seen only by somebody who kept an earlier head outside.

Entries about who belongs to the team and what it agreed to are binding: they decide what is shown and sent. The rows
alone do not, since somebody could put older rows back. Each entry holds, sealed, the number of the binding entry before
it, so that these are read from the newest backwards without reading all the decisions on letters.
"""

import hmac
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from storage.crypto import Keys
from storage.errors import Unreadable
from storage.transaction import Row, Tx


class Deed(StrEnum):
    """What somebody of the team did. The values stand in trails that cannot be rewritten."""

    INVITED = "invited"
    JOINED = "joined"
    REMOVED = "removed"
    CLAIMED = "claimed"
    PASSED = "passed"
    APPROVED = "approved"
    REJECTED = "rejected"
    OWN_WORDS = "own-words"
    SET_ASIDE = "set-aside"
    MUTED = "muted"
    UNMUTED = "unmuted"
    PUT_ON_PAPER = "put-on-paper"
    HAD_AGAIN = "had-again"
    PRINTED = "printed"
    HANDED_OVER = "handed-over"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    PAUSED = "paused"
    LET_GO_ON = "sending"
    CANCELLED = "cancelled"
    GONE_OUT = "gone-out"
    DONATION_PROPOSED = "donation-proposed"
    DONATION_AGREED = "donation-agreed"
    DONATION_SHOWN = "donation-shown"
    DONATION_REFUSED = "donation-refused"


@dataclass(frozen=True)
class Head:
    """The newest entry's number, and its signature in hexadecimal; number 0 when there is no entry."""

    number: int
    signature: str


class _Content(NamedTuple):
    """What is sealed of an entry: its facts, the number of the binding entry before it (or 0), and whether it binds.

    The facts are ids and digests, and under "did" the deed.
    """

    facts: Mapping[str, object]
    before: int
    binds: bool


def record(tx: Tx, deed: Deed, *, binding: bool = False, **facts: object) -> None:
    """Add a deed, with facts that JSON can hold, to the end of the trail."""
    last = _last(tx)
    number = last["number"] + 1 if last else 1
    day = tx.now.date().isoformat()
    content = _Content({"did": deed, **facts}, _newest_binding(tx, last), binds=binding)
    sealed = tx.keys.seal(_place(number), json.dumps(content).encode())
    signature = _sign(tx, last["signature"] if last else b"", number, day, sealed)
    tx.run(
        "INSERT INTO audit (number, day, entry, signature) VALUES (:number, :day, :entry, :signature)",
        {"number": number, "day": day, "entry": sealed, "signature": signature},
    )


def binding(tx: Tx) -> Iterator[Mapping[str, object]]:
    """The facts of the binding entries, newest first. Raises Unreadable where one was edited, moved or taken out."""
    number = _newest_binding(tx, _last(tx))
    while number:
        row = tx.one("SELECT number, entry FROM audit WHERE number = :number", {"number": number})
        if row is None:
            raise Unreadable(f"entry {number} of the audit trail is missing")
        content = _open(tx, row)
        number = content.before
        yield content.facts


def head(tx: Tx) -> Head:
    """The end of the trail, to be published or kept where nobody who can write the database can change it."""
    last = _last(tx)
    return Head(last["number"], last["signature"].hex()) if last else Head(0, "")


def verify(tx: Tx, earlier: Head | None = None) -> None:
    """Check every signature, and that the head of an `earlier` check is still part of the trail.

    Raises Unreadable naming the first entry that is not as it was recorded.
    """
    signature = b""
    unseen = earlier if earlier and earlier.number else None
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


def _newest_binding(tx: Tx, last: Row | None) -> int:
    """The number of the newest binding entry, by the last entry of the trail; 0 if there is none."""
    if last is None:
        return 0
    content = _open(tx, last)
    return int(last["number"]) if content.binds else content.before


def _open(tx: Tx, row: Row) -> _Content:
    return _opened(tx.keys, row["number"], row["entry"])


@lru_cache(4096)  # an entry never changes; an edited one has other bytes, and is opened anew
def _opened(keys: Keys, number: int, sealed: bytes) -> _Content:
    return _Content(*json.loads(keys.open(_place(number), sealed)))


def _rows(tx: Tx) -> Sequence[Row]:
    return tx.all("SELECT number, day, entry, signature FROM audit ORDER BY number")


def _last(tx: Tx) -> Row | None:
    return tx.one("SELECT number, entry, signature FROM audit ORDER BY number DESC LIMIT 1")


def _place(number: int) -> str:
    return f"audit.entry:{number}"


def _sign(tx: Tx, previous: bytes, number: int, day: str, sealed: bytes) -> bytes:
    return tx.keys.sign(previous + number.to_bytes(8) + day.encode() + sealed)
