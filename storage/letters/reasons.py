"""Reasons that the team keeps to use them again: a moderator's own words, in the language in which they were written.

They say nothing of anybody, and name nobody; who kept one is in the audit trail.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

MOST_KEPT = 20
_ID_LENGTH = 6


@dataclass(frozen=True)
class KeptReason:
    """A reason, in a language."""

    id: str
    language: str
    words: Sealed[str]
    day: date


_kept = Table("kept_reasons", KeptReason)


def every(tx: Tx) -> list[KeptReason]:
    """All reasons that are kept, the oldest first."""
    return _kept.select(tx, "ORDER BY day, id")


def in_language(tx: Tx, language: str) -> list[KeptReason]:
    """Those in this language."""
    return [reason for reason in every(tx) if reason.language == language]


def keep(tx: Tx, moderator: PersonId, language: str, words: str) -> None:
    """Keep a reason for the team. What is kept already stays once.

    Raises Rejected: "team-only" to whoever may not decide on letters, "reasons-enough" if as many are kept as can be.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    known = every(tx)
    if any((reason.language, reason.words) == (language, words) for reason in known):
        return
    if len(known) >= MOST_KEPT:
        raise Rejected("reasons-enough", most=MOST_KEPT)
    kept = _kept.add(tx, KeptReason(new_id(_ID_LENGTH), language, words, tx.now.date()))
    audit.record(tx, Deed.REASON_KEPT, reason=kept.id, words=sha256(words.encode()).hexdigest(), by=moderator)


def drop(tx: Tx, moderator: PersonId, reason_id: str) -> None:
    """Keep a reason no longer. Raises Rejected: "team-only" like `keep`, "reason-gone" if it is not kept."""
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    if not _kept.remove(tx, "WHERE id = :id", id=reason_id.upper()):
        raise Rejected("reason-gone")
    audit.record(tx, Deed.REASON_DROPPED, reason=reason_id.upper(), by=moderator)
