"""The moderation queue: a moderator claims one letter at a time for twenty minutes, and lets it go or decides."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from storage import audit, cases, team
from storage.audit import Deed
from storage.letters import choosing, passes
from storage.letters.choosing import Choice
from storage.letters.letter import LETTERS, Letter, find, get, is_true
from storage.letters.states import ON_HOLD, WAITING
from storage.letters.writers import WAITING_WRITERS
from storage.people import PersonId
from storage.rights import Right
from storage.table import as_kept, figure_of_time, seconds
from storage.transaction import Tx

CLAIM_LASTS = timedelta(minutes=20)
_MINE = "claimed_by = :moderator"
_FREE = (
    "(claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :moderator)"
    " AND (agreed_by IS NULL OR agreed_by <> :moderator)"
)


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
    return _earliest(tx, WAITING)


def oldest_on_hold(tx: Tx) -> datetime | None:
    """When the letter came that has waited longest of those that are put aside."""
    return _earliest(tx, ON_HOLD)


def _earliest(tx: Tx, condition: str) -> datetime | None:
    row = tx.one(f"SELECT min(received_at) FROM letters WHERE {condition}")
    return figure_of_time(row[0]) if row else None


def being_read(tx: Tx) -> list[Letter]:
    """The letters that somebody is reading, whose time is over last first."""
    held = f"WHERE {WAITING} AND claimed_by IS NOT NULL AND claimed_until > :now ORDER BY claimed_until DESC, id"
    return [letter for letter in LETTERS.select(tx, held, now=tx.now) if is_true(tx, letter)]


def older_than(tx: Tx, age: timedelta) -> int:
    """How many letters have waited for longer than this, those that are put aside among them."""
    row = tx.one(
        f"SELECT (SELECT count(received_at) FROM letters WHERE {WAITING} AND received_at <= :before)"
        f" + (SELECT count(received_at) FROM letters WHERE {ON_HOLD} AND received_at <= :before)",
        {"before": seconds(tx.now - age)},
    )
    return row[0] if row else 0


def received_between(tx: Tx, since: datetime, until: datetime) -> int:
    """How many of the letters that wait came at `since` or later, and before `until`.

    Of unlinked letters only the hour is known: they count when their hour is over.
    """
    between = f"WHERE {WAITING} AND received_at >= :since AND received_at < :until AND receipt IS"
    hour, until_hour = (moment.replace(minute=0, second=0) for moment in (since, until))
    linked = LETTERS.count(tx, f"{between} NULL", since=since, until=until)
    return linked + LETTERS.count(tx, f"{between} NOT NULL", since=hour, until=until_hour)


def claim_next(tx: Tx, moderator: PersonId, after: str | None = None) -> Letter | None:
    """Give the next free letter to this moderator for 20 minutes: first the one they already hold.

    Next is the oldest letter of the writer of whom the fewest wait, so that nobody's many letters hold up the others'.
    `after` passes on a letter that they hold: it is free again, and the next one behind it is claimed, or, if none is
    behind it, the first of the others. Nobody decides on their own letter. Raises Rejected: "team-only" to anybody who
    may not read letters, "passes-over" to whoever has passed on as many within an hour as they can.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    passed = find(tx, after) if after else None
    if passed is None or passed.claimed_by != moderator or not passed.state.waits:
        return _claim(tx, moderator, _held(tx, moderator) or _next(tx, moderator))
    passes.note(tx, moderator, passed.id)
    release(tx, moderator, passed.id)
    return _claim(tx, moderator, _next(tx, moderator, behind=passed) or _next(tx, moderator, besides=passed))


def lapsed(tx: Tx, moderator: PersonId, letter_id: str) -> Letter | None:
    """The letter that this moderator held until its time was over, if nobody else has read it since.

    Not one that they hold still, or have left to others. Raises Rejected("team-only") like `claim_next`.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    letter = find(tx, letter_id)
    if letter is None or letter.claimed_by != moderator or not letter.state.waits:
        return None
    is_over = letter.claimed_until is not None and letter.claimed_until <= tx.now
    return letter if is_over and cases.whole(tx, letter.case_id) else None


def claim_again(tx: Tx, moderator: PersonId, letter_id: str) -> None:
    """Give the letter that `lapsed` to this moderator for 20 minutes more; any other stays as it is."""
    _claim(tx, moderator, lapsed(tx, moderator, letter_id))


def claim_instead(tx: Tx, moderator: PersonId, letter_id: str) -> Letter | None:
    """Give a letter that waits, and that nobody else holds, to this moderator in the place of the one they hold.

    None if it cannot be theirs. Raises Rejected("team-only") like `claim_next`.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    condition = f"WHERE id = :id AND {WAITING} AND {_FREE} AND person_id <> :moderator"
    letter = LETTERS.first(tx, condition, id=as_kept(letter_id), now=tx.now, moderator=moderator)
    if letter is None or not _can_be_read(tx, letter):
        return None
    held = _held(tx, moderator)
    if held and held.id != letter.id:
        release(tx, moderator, held.id)
    return _claim(tx, moderator, letter)


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


def _claim(tx: Tx, moderator: PersonId, letter: Letter | None) -> Letter | None:
    """Give a letter to a moderator for 20 minutes; that they begin to read it is on record."""
    if letter is None:
        return None
    again = letter.claimed_by == moderator and letter.claimed_until and letter.claimed_until > tx.now
    LETTERS.change(tx, letter.id, claimed_by=moderator, claimed_until=tx.now + CLAIM_LASTS)
    if not again:
        audit.record(tx, Deed.CLAIMED, letter=letter.id, by=moderator)
    return get(tx, letter.id)


def _held(tx: Tx, moderator: PersonId) -> Letter | None:
    """The letter that this moderator holds, and nobody else has claimed since."""
    condition = f"WHERE {WAITING} AND {_MINE} AND person_id <> :moderator ORDER BY received_at, id"
    held = LETTERS.each(tx, 1, condition, moderator=moderator)
    return next((letter for letter in held if _can_be_read(tx, letter)), None)


def _next(tx: Tx, moderator: PersonId, *, behind: Letter | None = None, besides: Letter | None = None) -> Letter | None:
    """The first free letter that is not their own: writers of whom the fewest wait first, of each the oldest letter.

    If they chose a case or a language, the oldest of those.
    """
    chosen = choosing.of_person(tx, moderator)
    if chosen.case_id or chosen.language:
        return _next_of(tx, chosen, behind, besides)
    for letter_id in _in_order(tx, moderator, behind, besides):
        letter = LETTERS.first(tx, "WHERE id = :id", id=letter_id)
        if letter and _can_be_read(tx, letter):
            return letter
    return None


def _next_of(tx: Tx, chosen: Choice, behind: Letter | None, besides: Letter | None) -> Letter | None:
    """The oldest free letter of those that a moderator chose; each choice is an index of its own."""
    which = "case_id = :case_id" if chosen.case_id else "language = :language"
    free = LETTERS.each(
        tx,
        1,
        f"WHERE {WAITING} AND {which} AND {_FREE} AND person_id <> :moderator AND id <> :besides"
        " AND (received_at, id) > (:received, :after) ORDER BY received_at, id",
        case_id=chosen.case_id,
        language=chosen.language,
        now=tx.now,
        moderator=chosen.person_id,
        besides=besides.id if besides else "",
        received=behind.received_at if behind else 0,
        after=behind.id if behind else "",
    )
    return next((letter for letter in free if _can_be_read(tx, letter)), None)


def _can_be_read(tx: Tx, letter: Letter) -> bool:
    """Whether it is what the trail says of it, and its case is whole: others are passed over."""
    return is_true(tx, letter) and cases.whole(tx, letter.case_id)


def _in_order(tx: Tx, moderator: PersonId, behind: Letter | None, besides: Letter | None) -> Iterator[str]:
    """The ids of the free letters in their order, one by one.

    Both tables are walked in the order of an index, so that the first takes as long for a million letters as for ten.
    """
    writer = WAITING_WRITERS.first(tx, "WHERE person_id = :person", person=behind.person_id) if behind else None
    given = {
        "now": seconds(tx.now),
        "moderator": moderator,
        "besides": besides.id if besides else "",
        "letters": writer.letters if writer else 0,
        "since": seconds(writer.since) if writer else 0,
        "writer": writer.person_id if writer else "",
        "received": seconds(behind.received_at) if behind else 0,
        "after": behind.id if behind else "",
    }
    sql = (
        "SELECT letter.id FROM waiting_writers writer CROSS JOIN letters letter"
        f" WHERE letter.person_id = writer.person_id AND {WAITING} AND {_FREE}"
        " AND writer.person_id <> :moderator AND letter.id <> :besides"
        " AND (writer.letters, writer.since, writer.person_id) >= (:letters, :since, :writer)"
        " AND (writer.person_id <> :writer OR (received_at, id) > (:received, :after))"
        " ORDER BY writer.letters, writer.since, writer.person_id, received_at, id LIMIT 1 OFFSET :passed_over"
    )
    for passed_over in count():
        row = tx.one(sql, given | {"passed_over": passed_over})
        if row is None:
            return
        yield row[0]
