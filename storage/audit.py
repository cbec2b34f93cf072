"""The audit trail: decisions of the team, each signed together with the one before it.

An entry that is changed, removed from the middle, reordered or invented breaks the chain. That the newest entries were
cut off is seen by whoever kept an earlier head outside: the high-water mark beside the key does (storage/mark.py).

What the trail says is believed before the rows, since somebody could put older rows back; storage/trail.py reads it.
An entry's hour is sealed with its facts; in clear there is only its day.
"""

import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from storage.errors import Unreadable
from storage.transaction import Row, Tx

HOUR = timedelta(hours=1)

SURE = "audit"
"""Under this name the process remembers up to which entry the trail was committed (`Tx.marks`)."""

_ALL = 2**62


class Deed(StrEnum):
    """What was done. The values stand in trails that cannot be rewritten."""

    INVITED = "invited"
    JOINED = "joined"
    REMOVED = "removed"
    ROLE_TAKEN = "role-taken"
    CODE_SET = "code-set"
    CODE_RESET = "code-reset"
    CODES_WANTED = "codes-wanted"
    CODES_UNWANTED = "codes-unwanted"
    CLAIMED = "claimed"
    PASSED = "passed"
    APPROVED = "approved"
    REJECTED = "rejected"
    LETTER_AGREED = "letter-agreed"
    APPROVED_ALONE = "approved-alone"
    CHANGES_ASKED = "changes-asked"
    REVISED = "revised"
    REDACTION_OFFERED = "redaction-offered"
    REDACTION_ACCEPTED = "redaction-accepted"
    REDACTION_DECLINED = "redaction-declined"
    HELD = "held"
    SET_APART = "set-apart"
    BROUGHT_BACK = "brought-back"
    TAKEN_UP = "taken-up"
    FLAGGED = "flagged"
    NOTED = "noted"
    LOOKED_UP = "looked-up"
    REASON_KEPT = "reason-kept"
    REASON_DROPPED = "reason-dropped"
    UNDONE = "undone"
    UNAPPROVED = "unapproved"
    WITHDRAWN = "withdrawn"
    OWN_WORDS = "own-words"
    SET_ASIDE = "set-aside"
    MUTED = "muted"
    UNMUTED = "unmuted"
    PUT_ON_PAPER = "put-on-paper"
    HAD_AGAIN = "had-again"
    PRINTED = "printed"
    TAKEN_OUT = "taken-out-of-batch"
    UNPRINTED = "not-printed"
    HANDED_OVER = "handed-over"
    DELIVERED = "delivered"
    RETURNED = "returned"
    CENSORED = "censored"
    REFUSED = "refused"
    TRANSFERRED = "transferred"
    RELEASED = "released"
    CORRECTED = "corrected"
    MAIL_ASKED = "mail-asked"
    MAIL_ASKED_AGAIN = "mail-asked-again"
    MAIL_FOUND = "mail-found"
    MAILED = "mailed"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    BEGUN = "begun"
    PAUSED = "paused"
    LET_GO_ON = "sending"
    CANCELLED = "cancelled"
    GONE_OUT = "gone-out"
    TAKEN_BACK = "taken-back"
    REPLY_SENT_IN = "reply-sent-in"
    REPLY_CHECKED = "reply-checked"
    REPLY_REFUSED = "reply-refused"
    REPLY_PASSED_ON = "reply-passed-on"
    REPLY_MISSED = "reply-missed"
    TRANSLATION_WANTED = "translation-wanted"
    TRANSLATION_TAKEN = "translation-taken"
    TRANSLATION_SUBMITTED = "translation-submitted"
    TRANSLATION_SENT_BACK = "translation-sent-back"
    TRANSLATION_APPROVED = "translation-approved"
    TRANSLATION_UNDONE = "translation-undone"
    TRANSLATION_PASSED_ON = "translation-passed-on"
    TRANSLATION_MISSED = "translation-missed"
    TRANSLATION_DROPPED = "translation-dropped"
    THREAD_OPENED = "thread-opened"
    THREAD_TAKEN = "thread-taken"
    THREAD_ANSWERED = "thread-answered"
    THREAD_CLOSED = "thread-closed"
    DONATION_PROPOSED = "donation-proposed"
    DONATION_AGREED = "donation-agreed"
    DONATION_MISTYPED = "donation-mistyped"
    DONATION_SHOWN = "donation-shown"
    DONATION_REFUSED = "donation-refused"
    FORGOTTEN = "forgotten"
    PUBLISHED = "published"
    EDITION_PUBLISHED = "edition-published"
    EDITION_WITHDRAWN = "edition-withdrawn"
    TAKEN_OVER = "taken-over"
    OLDER_ACCEPTED = "older-accepted"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    END_ASKED = "end-asked"
    END_STOPPED = "end-stopped"
    ENDED = "ended"


@dataclass(frozen=True)
class Head:
    """The newest entry's number, and its signature in hexadecimal; number 0 when there is no entry."""

    number: int
    signature: str

    def __str__(self) -> str:
        """As it is printed, to be kept elsewhere and given to a later check."""
        return f"{self.number}:{self.signature}"


@dataclass(frozen=True)
class Entry:
    """What one entry says. The facts are ids and digests, and under "did" the deed. `hour` is when it began, in UTC."""

    number: int
    facts: Mapping[str, Any]
    hour: datetime


def record(tx: Tx, deed: Deed, **facts: object) -> None:
    """Add a deed, with facts that JSON can hold, to the end of the trail.

    Raises Unreadable if the end is not as it was recorded, or is missing: nothing is built on that.
    """
    tx.alone()
    last = newest(tx)
    number = last["number"] + 1 if last else 1
    day = tx.now.date().isoformat()
    content = {"hour": int(tx.now.timestamp() // HOUR.total_seconds()), "facts": {"did": deed, **facts}}
    sealed = tx.keys.seal(_place(number), json.dumps(content).encode())
    signature = _sign(tx, last["signature"] if last else b"", number, day, sealed)
    tx.run(
        "INSERT INTO audit (number, day, entry, signature) VALUES (:number, :day, :entry, :signature)",
        {"number": number, "day": day, "entry": sealed, "signature": signature},
    )
    tx.recorded, tx.trail_end = True, (number, signature)


def entries(tx: Tx, behind: int = 0, signature: bytes = b"", most: int = _ALL) -> Iterator[tuple[Entry, bytes]]:
    """The entries behind one whose number and signature are known, each with its signature, the oldest first.

    At `most` so many are read. Raises Unreadable at the first that is not as it was recorded.
    """
    rows = tx.all(
        "SELECT number, day, entry, signature FROM audit WHERE number > :number ORDER BY number LIMIT :most + 0",
        {"number": behind, "most": most},
    )
    for expected, row in enumerate(rows, start=behind + 1):
        signature = _checked(tx, signature, expected, row)
        yield _open(tx, row), signature


def back(tx: Tx, before: int, most: int) -> list[Entry]:
    """So many entries before this number, the newest first, to be read. Raises Unreadable as `entries` does."""
    first = max(0, before - 1 - most)
    row = tx.one("SELECT signature FROM audit WHERE number = :number", {"number": first})
    read = entries(tx, first, row["signature"] if row else b"", min(most, before - 1 - first))
    return [entry for entry, _ in read][::-1]


def head(tx: Tx) -> Head:
    """The end of the trail, to be published or kept where nobody who can write the database can change it."""
    last = _last(tx)
    return Head(last["number"], _hex(last["signature"])) if last else Head(0, "")


def newest(tx: Tx) -> Row | None:
    """The newest entry; None if there is none. Raises Unreadable if nothing can be recorded behind it."""
    rows = tx.all("SELECT number, day, entry, signature FROM audit ORDER BY number DESC LIMIT 2")
    number = rows[0]["number"] if rows else 0
    if number < tx.marks.get(SURE, 0):
        raise Unreadable("the audit trail was cut off before entry {number}", number=tx.marks[SURE])
    if not rows:
        return None
    before = rows[1]["signature"] if len(rows) > 1 and isinstance(rows[1]["signature"], bytes) else b""
    _checked(tx, before, number, rows[0])
    return rows[0]


def end(tx: Tx) -> tuple[int, bytes]:
    """The number and the signature of the last entry, read once a transaction: within it nobody else records."""
    if tx.trail_end is None:
        last = _last(tx)
        tx.trail_end = (last["number"], last["signature"]) if last else (0, b"")
    return tx.trail_end


def verify(tx: Tx, earlier: Head | None = None) -> None:
    """Check every signature, and that the head of an `earlier` check is still part of the trail.

    Raises Unreadable naming the first entry that is not as it was recorded.
    """
    unseen = earlier if earlier and earlier.number else None
    for entry, signature in entries(tx):
        if unseen and unseen.number == entry.number:
            if not hmac.compare_digest(signature.hex(), unseen.signature):
                raise Unreadable("the audit trail was rewritten up to entry {number}", number=entry.number)
            unseen = None
    if unseen:
        raise Unreadable("the audit trail was cut off before entry {number}", number=unseen.number)


def holds(tx: Tx, earlier: Head) -> bool:
    """Whether an earlier head is still part of the trail: nothing up to it was cut off or rewritten."""
    row = tx.one("SELECT signature FROM audit WHERE number = :number", {"number": earlier.number})
    return not earlier.number or bool(row and hmac.compare_digest(_hex(row["signature"]), earlier.signature))


def sign_anew(old: Tx, new: Tx, renamed: Mapping[str, str]) -> None:
    """Write the whole trail of `old` into that of `new`, which is empty, sealed and signed by its keys.

    `renamed` are the hashes that entries name things by, and what takes their place. Raises Unreadable like `verify`.
    """
    verify(old)
    signature = b""
    for row in old.all("SELECT number, day, entry FROM audit ORDER BY number"):
        number, day = row["number"], row["day"]
        content = old.keys.open(_place(number), row["entry"]).decode()
        for before, after in renamed.items():
            content = content.replace(before, after)
        sealed = new.keys.seal(_place(number), content.encode())
        signature = _sign(new, signature, number, day, sealed)
        new.run(
            "INSERT INTO audit (number, day, entry, signature) VALUES (:number, :day, :entry, :signature)",
            {"number": number, "day": day, "entry": sealed, "signature": signature},
        )


def _open(tx: Tx, row: Row) -> Entry:
    number, day = row["number"], datetime.fromisoformat(row["day"]).replace(tzinfo=UTC)
    content = json.loads(tx.keys.open(_place(number), row["entry"]))
    if isinstance(content, list):  # of a time when only the day was kept: its last hour, to be on the safe side
        return Entry(number, content[0], day + timedelta(hours=23))
    return Entry(number, content["facts"], datetime.fromtimestamp(content["hour"] * HOUR.total_seconds(), UTC))


def _last(tx: Tx) -> Row | None:
    return tx.one("SELECT number, entry, signature FROM audit ORDER BY number DESC LIMIT 1")


def _checked(tx: Tx, previous: bytes, number: int, row: Row) -> bytes:
    """The signature of an entry, which is this `number` and was recorded after what has the signature `previous`.

    Raises Unreadable if it is not so.
    """
    day, sealed, signature = row["day"], row["entry"], row["signature"]
    if isinstance(day, str) and isinstance(sealed, bytes) and isinstance(signature, bytes):
        signed = _sign(tx, previous, number, day, sealed)
        if row["number"] == number and hmac.compare_digest(signed, signature):
            return signed
    raise Unreadable("the audit trail was changed at entry {number}", number=number)


def _hex(signature: object) -> str:
    """A signature as it is kept elsewhere; whatever else stands in its column is none."""
    return signature.hex() if isinstance(signature, bytes) else ""


def _place(number: int) -> str:
    return f"audit.entry:{number}"


def _sign(tx: Tx, previous: bytes, number: int, day: str, sealed: bytes) -> bytes:
    return tx.keys.sign(previous + number.to_bytes(8) + day.encode("utf-8", "surrogatepass") + sealed)
