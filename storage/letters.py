"""Letters: from the receipt to the gate. Every step is a conditional write, so that two hands never do it twice.

A letter waits (pending), possibly claimed by a moderator for twenty minutes; then it is approved or rejected, or its
writer withdraws it while it still waits. What is approved goes into one print batch (batches.py), is printed, and is
handed over. Its id is the receipt code that the writer is given.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import NewType

from storage import audit, cases, team
from storage.audit import Deed
from storage.cases import CaseId
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx, new_id

LetterId = NewType("LetterId", str)
BatchId = NewType("BatchId", str)

CLAIM_LASTS = timedelta(minutes=20)
CODE_LENGTH = 8
_FREE = "(claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :moderator)"


class LetterState(Enum):
    """Where a letter is. Each is set by somebody's act, never by time."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    PRINTED = "printed"
    HANDED_OVER = "handed-over"


@dataclass(frozen=True)
class Letter:
    """A letter to a case. `pages` is what the person wrote, message by message; `reason` why it was rejected.

    `batch_id` is the print batch it was put into, `moved_day` the day on which it was printed or handed over.
    """

    id: LetterId
    person_id: Bound[PersonId]
    case_id: Bound[CaseId]
    state: LetterState
    pen_name: Sealed[str]
    pages: Sealed[tuple[str, ...]]
    language: str
    received_at: datetime
    claimed_by: PersonId | None
    claimed_until: datetime | None
    reason: Sealed[str | None]
    decided_by: PersonId | None
    decided_day: date | None
    batch_id: BatchId | None
    moved_day: date | None


@dataclass(frozen=True)
class Queue:
    """How many letters wait, how many of them somebody is reading, and since when the oldest has waited."""

    waiting: int
    claimed: int
    oldest: datetime | None


_letters = Table("letters", Letter)
_TO_PRINT = "state = 'approved' AND batch_id IS NULL"


def submit(
    tx: Tx, person_id: PersonId, case_id: CaseId, pen_name: str, pages: tuple[str, ...], language: str
) -> Letter:
    """Put a letter into the moderation queue. Once this is committed, it is received.

    Raises Rejected("letters-closed") if nobody can write to the case (any more).
    """
    case = cases.get(tx, case_id)
    if case is None or not case.open_for_letters:
        raise Rejected("letters-closed")
    return _letters.add(
        tx,
        Letter(
            id=LetterId(new_id(CODE_LENGTH)),
            person_id=person_id,
            case_id=case_id,
            state=LetterState.PENDING,
            pen_name=pen_name,
            pages=pages,
            language=language,
            received_at=tx.now,
            claimed_by=None,
            claimed_until=None,
            reason=None,
            decided_by=None,
            decided_day=None,
            batch_id=None,
            moved_day=None,
        ),
    )


def of_person(tx: Tx, person_id: PersonId) -> list[Letter]:
    """Everything they wrote, newest first."""
    return _letters.select(tx, "WHERE person_id = :person ORDER BY received_at DESC, id", person=person_id)


def own(tx: Tx, person_id: PersonId, code: str) -> Letter | None:
    """Their letter with this receipt code, and nobody else's."""
    return _letters.first(tx, "WHERE id = :code AND person_id = :person", code=code.upper(), person=person_id)


def withdraw(tx: Tx, person_id: PersonId, letter_id: LetterId) -> bool:
    """Take a letter back that is not yet decided; its words are deleted. Returns False if it was decided already."""
    done = _letters.change(
        tx,
        letter_id,
        "state = 'pending' AND person_id = :person",
        {"person": person_id},
        state=LetterState.WITHDRAWN,
        pages=(),
        claimed_by=None,
        claimed_until=None,
    )
    tx.scrub = tx.scrub or done
    return done


def queue(tx: Tx) -> Queue:
    """What waits for a decision."""
    # Counting a column of it keeps SQLite to the index of what waits; for count(*) it takes one of all letters.
    row = tx.one("SELECT count(received_at) FROM letters WHERE state = 'pending'")
    claimed = "WHERE state = 'pending' AND claimed_by IS NOT NULL AND claimed_until > :now"
    return Queue(row[0] if row else 0, _letters.count(tx, claimed, now=tx.now), oldest(tx))


def oldest(tx: Tx) -> datetime | None:
    """When the letter came that has waited longest, if one waits."""
    row = tx.one("SELECT min(received_at) FROM letters WHERE state = 'pending'")
    return datetime.fromtimestamp(row[0], UTC) if row and row[0] is not None else None


def received_between(tx: Tx, since: datetime, until: datetime) -> int:
    """How many of the letters that wait came at `since` or later, and before `until`."""
    return _letters.count(
        tx, "WHERE state = 'pending' AND received_at >= :since AND received_at < :until", since=since, until=until
    )


def claim_next(tx: Tx, moderator: PersonId, after: LetterId | None = None) -> Letter | None:
    """Give the oldest free letter to this moderator for 20 minutes: first the one they already hold.

    `after` passes over a letter: it is free again, and the next one behind it is claimed. Nobody decides on their own
    letter. Raises Rejected("team-only") to anybody who may not read letters.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    skipped = get(tx, after) if after else None
    if skipped:
        release(tx, moderator, skipped.id)
    # Two questions rather than one with an order of its own: each finds its answer in an index, however many wait.
    found = _first_behind(tx, skipped, "claimed_by = :moderator", moderator) or _first_behind(
        tx, skipped, _FREE, moderator
    )
    if found is None:
        return claim_next(tx, moderator) if skipped and _others_wait(tx, moderator, skipped.id) else None
    claim = {"claimed_by": moderator, "claimed_until": tx.now + CLAIM_LASTS}
    free = {"now": tx.now, "moderator": moderator}
    return get(tx, found.id) if _letters.change(tx, found.id, f"state = 'pending' AND {_FREE}", free, **claim) else None


def get(tx: Tx, letter_id: LetterId) -> Letter | None:
    """The letter with this id."""
    return _letters.get(tx, letter_id)


def held(tx: Tx, moderator: PersonId, letter_id: LetterId) -> Letter:
    """The letter, if this moderator holds it and it still waits.

    Raises Rejected: "team-only", "letter-gone", "letter-decided", or "claim-lapsed" (it is another's, or was too long).
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    letter = get(tx, letter_id)
    if letter is None:
        raise Rejected("letter-gone")
    if letter.state is not LetterState.PENDING:
        raise Rejected("letter-decided", code=letter.id)
    if letter.claimed_by != moderator or letter.claimed_until is None or letter.claimed_until <= tx.now:
        raise Rejected("claim-lapsed", code=letter.id)
    return letter


def release(tx: Tx, moderator: PersonId, letter_id: LetterId) -> None:
    """Put a letter that this moderator has claimed back into the queue. Raises Rejected("team-only") like `claim_next`.

    What another has claimed stays theirs.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    _letters.change(tx, letter_id, "claimed_by = :who", {"who": moderator}, claimed_by=None, claimed_until=None)


def approve(tx: Tx, moderator: PersonId, letter_id: LetterId) -> Letter:
    """Let a letter through. Raises Rejected: "team-only" to anybody who may not decide, or like `held`."""
    return _decide(tx, moderator, letter_id, LetterState.APPROVED, None)


def reject(tx: Tx, moderator: PersonId, letter_id: LetterId, reason: str) -> Letter:
    """Turn a letter down, with the reason that its writer will read. Raises Rejected like `approve`."""
    return _decide(tx, moderator, letter_id, LetterState.REJECTED, reason)


def waiting_to_print(tx: Tx) -> dict[CaseId, int]:
    """How many approved letters are in no print batch yet, by case."""
    rows = tx.all(
        "SELECT case_id, count(*) FROM letters WHERE state = 'approved' AND batch_id IS NULL GROUP BY case_id"
    )
    return {row[0]: row[1] for row in rows}


def put_into(tx: Tx, batch_id: BatchId, case_id: CaseId | None, most: int) -> list[Letter]:
    """Put the oldest of the letters that wait to be printed (to one case, or to all) into a batch; returns them."""
    waiting = _letters.select(
        tx,
        f"WHERE {_TO_PRINT} AND coalesce(:case_id, case_id) = case_id ORDER BY received_at, id LIMIT :most",
        case_id=case_id,
        most=most,
    )
    return [letter for letter in waiting if _letters.change(tx, letter.id, _TO_PRINT, batch_id=batch_id)]


def of_batch(tx: Tx, batch_id: BatchId) -> list[Letter]:
    """The letters of a print batch, case by case, the oldest first; those of forgotten people are gone."""
    return _letters.select(
        tx,
        "JOIN cases ON cases.id = case_id WHERE batch_id = :batch"
        " ORDER BY cases.campaign_id, cases.position, cases.id, received_at, letters.id",
        batch=batch_id,
    )


def move(
    tx: Tx, batch_id: BatchId, old: LetterState, new: LetterState, day: date, case_id: CaseId | None = None
) -> list[Letter]:
    """On `day`, move a batch's letters (to one case, or to all) to the next state; returns those that moved."""
    return [
        letter
        for letter in of_batch(tx, batch_id)
        if case_id in (None, letter.case_id)
        and _letters.change(tx, letter.id, "state = :old", {"old": old}, state=new, moved_day=day)
    ]


def _decide(tx: Tx, moderator: PersonId, letter_id: LetterId, state: LetterState, reason: str | None) -> Letter:
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    held(tx, moderator, letter_id)
    decided = _letters.change(
        tx,
        letter_id,
        "state = 'pending' AND claimed_by = :who AND claimed_until > :now",
        {"who": moderator, "now": tx.now},
        state=state,
        reason=reason,
        claimed_by=None,
        claimed_until=None,
        decided_by=moderator,
        decided_day=tx.now.date(),
    )
    letter = get(tx, letter_id)
    if not decided or letter is None:
        raise Rejected("letter-decided", code=letter_id)
    audit.record(tx, Deed(state.value), letter=letter_id, by=moderator)
    return letter


def _first_behind(tx: Tx, passed: Letter | None, condition: str, moderator: PersonId) -> Letter | None:
    """The oldest letter of another's that waits, behind the one that was passed over, if one was."""
    return _letters.first(
        tx,
        f"WHERE state = 'pending' AND {condition} AND person_id <> :moderator AND (received_at, id) > (:since, :after)"
        " ORDER BY received_at, id",
        now=tx.now,
        moderator=moderator,
        since=passed.received_at if passed else 0,
        after=passed.id if passed else "",
    )


def _others_wait(tx: Tx, moderator: PersonId, passed: LetterId) -> bool:
    """Whether a free letter other than the one just passed over is there to be read."""
    tail = f"WHERE state = 'pending' AND {_FREE} AND person_id <> :moderator AND id <> :passed"
    return _letters.first(tx, tail, now=tx.now, moderator=moderator, passed=passed) is not None
