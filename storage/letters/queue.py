"""The moderation queue: a moderator claims one letter at a time for twenty minutes, and lets it go or decides."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from storage import cases, team
from storage.letters.letter import LETTERS, Letter, find, get, is_true
from storage.letters.states import WAITING
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx

CLAIM_LASTS = timedelta(minutes=20)
_MINE = "claimed_by = :moderator"
_FREE = "(claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :moderator)"


@dataclass(frozen=True)
class Queue:
    """How many letters wait, how many of them somebody is reading, and since when the oldest has waited."""

    waiting: int
    claimed: int
    oldest: datetime | None


def in_queue(tx: Tx) -> Queue:
    """What waits for a decision."""
    # count(received_at) uses the index of the letters that wait; for count(*) SQLite would read one of all letters.
    row = tx.one(f"SELECT count(received_at) FROM letters WHERE {WAITING}")
    claimed = LETTERS.count(tx, f"WHERE {WAITING} AND claimed_by IS NOT NULL AND claimed_until > :now", now=tx.now)
    return Queue(row[0] if row else 0, claimed, oldest(tx))


def oldest(tx: Tx) -> datetime | None:
    """When the letter came that has waited longest, if one waits."""
    row = tx.one(f"SELECT min(received_at) FROM letters WHERE {WAITING}")
    return datetime.fromtimestamp(row[0], UTC) if row and row[0] is not None else None


def received_between(tx: Tx, since: datetime, until: datetime) -> int:
    """How many of the letters that wait came at `since` or later, and before `until`."""
    between = f"WHERE {WAITING} AND received_at >= :since AND received_at < :until"
    return LETTERS.count(tx, between, since=since, until=until)


def claim_next(tx: Tx, moderator: PersonId, after: str | None = None) -> Letter | None:
    """Give the oldest free letter to this moderator for 20 minutes: first the one they already hold.

    `after` passes over a letter: it is free again, and the next one behind it is claimed, or, if none is behind it, the
    oldest of the others. Nobody decides on their own letter. Raises Rejected("team-only") to anybody who may not read
    letters.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    passed = find(tx, after) if after else None
    if passed:
        release(tx, moderator, passed.id)
    letter = _oldest(tx, moderator, behind=passed) or (_oldest(tx, moderator, besides=passed) if passed else None)
    if letter is None:
        return None
    LETTERS.change(tx, letter.id, claimed_by=moderator, claimed_until=tx.now + CLAIM_LASTS)
    return get(tx, letter.id)


def release(tx: Tx, moderator: PersonId, letter_id: str) -> None:
    """Put a letter that this moderator has claimed back into the queue; what another has claimed stays theirs.

    Raises Rejected("team-only") like `claim_next`.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    LETTERS.change(tx, letter_id, _MINE, {"moderator": moderator}, claimed_by=None, claimed_until=None)


def let_go(tx: Tx, holder: PersonId) -> None:
    """Put all that somebody has claimed back into the queue, because they do not belong to the team any more."""
    for letter in LETTERS.select(tx, f"WHERE {_MINE}", moderator=holder):
        LETTERS.change(tx, letter.id, claimed_by=None, claimed_until=None)


def _oldest(
    tx: Tx, moderator: PersonId, *, behind: Letter | None = None, besides: Letter | None = None
) -> Letter | None:
    """The oldest letter that this moderator holds, or else that is free, and that is not their own."""
    # Two queries, since each of them finds its row in an index; one query for both would sort all that wait.
    return _first(tx, _MINE, moderator, behind, besides) or _first(tx, _FREE, moderator, behind, besides)


def _first(tx: Tx, condition: str, moderator: PersonId, behind: Letter | None, besides: Letter | None) -> Letter | None:
    waiting = LETTERS.each(
        tx,
        1,
        f"WHERE {WAITING} AND {condition} AND person_id <> :moderator"
        " AND (received_at, id) > (:since, :after) AND id <> :besides ORDER BY received_at, id",
        now=tx.now,
        moderator=moderator,
        since=behind.received_at if behind else 0,
        after=behind.id if behind else "",
        besides=besides.id if besides else "",
    )
    readable = (letter for letter in waiting if is_true(tx, letter) and cases.whole(tx, letter.case_id))
    return next(readable, None)
