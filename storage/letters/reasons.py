"""Reasons that the team keeps to use them again: a moderator's own words, in the language in which they were written.

Answers on the hotline are kept in the same way, and apart from them (`Line`).

They say nothing of anybody, and name nobody; who kept one is in the audit trail.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.muting import Line
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

MOST_KEPT = 20
_ID_LENGTH = 6


@dataclass(frozen=True)
class KeptReason:
    """A reason, in a language; or, with a `line`, an answer on the hotline."""

    id: str
    language: str
    words: Sealed[str]
    day: date
    line: Line | None = None


_RIGHTS = {None: Right.DECIDE_LETTERS, Line.HOTLINE: Right.ANSWER}
_GONE = {None: "reason-gone", Line.HOTLINE: "answer-gone"}
_ENOUGH = {None: "reasons-enough", Line.HOTLINE: "answers-enough"}
_kept = Table("kept_reasons", KeptReason)


def every(tx: Tx, line: Line | None = None) -> list[KeptReason]:
    """All reasons that are kept, or all answers, the oldest first."""
    return [reason for reason in _kept.select(tx, "ORDER BY day, id") if reason.line is line]


def in_language(tx: Tx, language: str, line: Line | None = None) -> list[KeptReason]:
    """Those in this language."""
    return [reason for reason in every(tx, line) if reason.language == language]


def keep(tx: Tx, moderator: PersonId, language: str, words: str, line: Line | None = None) -> None:
    """Keep a reason, or an answer, for the team. What is kept already stays once.

    Raises Rejected: "team-only" to whoever may not decide on letters, or answer; "reasons-enough" or "answers-enough"
    if as many are kept as can be.
    """
    team.require(tx, moderator, _RIGHTS[line])
    known = every(tx, line)
    if any((reason.language, reason.words) == (language, words) for reason in known):
        return
    if len(known) >= MOST_KEPT:
        raise Rejected(_ENOUGH[line], most=MOST_KEPT)
    kept = _kept.add(tx, KeptReason(new_id(_ID_LENGTH), language, words, tx.now.date(), line))
    audit.record(tx, Deed.REASON_KEPT, reason=kept.id, words=sha256(words.encode()).hexdigest(), by=moderator)


def drop(tx: Tx, moderator: PersonId, reason_id: str, line: Line | None = None) -> None:
    """Keep one no longer. Raises Rejected: "team-only" like `keep`, "reason-gone" or "answer-gone"."""
    team.require(tx, moderator, _RIGHTS[line])
    found = next((reason for reason in every(tx, line) if reason.id == reason_id.upper()), None)
    if found is None:
        raise Rejected(_GONE[line])
    _kept.remove(tx, "WHERE id = :id", id=found.id)
    audit.record(tx, Deed.REASON_DROPPED, reason=found.id, by=moderator)
