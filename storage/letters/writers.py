"""Writers as the queue sees them: how many letters of each wait, and from whom none are taken at present.

Nobody learns who a writer is: somebody of the team speaks of "the writer of this letter", by its code.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.states import PUT_BY, WAITING
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table, figure_of_time
from storage.transaction import Tx

MOST_WAITING = 5
"""Letters of one writer that wait at a time, or are put aside, or to be changed: more would hold up the others'."""


@dataclass(frozen=True)
class Waiting:
    """Somebody of whom so many letters wait, the oldest of them `since` it came."""

    person_id: PersonId
    letters: int
    since: datetime


@dataclass(frozen=True)
class Muted:
    """Somebody from whom no letters are taken: because of which letter, said by whom of the team, and when.

    Letters are taken again from `until_day` on, if there is one; `why` is what the team reads of it.
    """

    person_id: PersonId
    code: str
    muted_by: PersonId
    day: date
    until_day: date | None = None
    why: Sealed[str | None] = None

    def holds(self, today: date) -> bool:
        """Whether it is not over yet."""
        return self.until_day is None or today < self.until_day


WAITING_WRITERS = Table("waiting_writers", Waiting)
_muted = Table("muted_writers", Muted)

# Both in one statement, since it is asked again with each step of a letter that is being written.
_STANDING = (
    f"SELECT (SELECT count(*) FROM letters WHERE {PUT_BY} AND person_id = :person),"
    f" {_muted.named('muted')}, {WAITING_WRITERS.named('waiting')} FROM (SELECT :person AS id) writer"
    " LEFT JOIN muted_writers muted ON muted.person_id = writer.id"
    " LEFT JOIN waiting_writers waiting ON waiting.person_id = writer.id"
)


def recount(tx: Tx, person_id: PersonId) -> None:
    """Count anew how many letters of a writer wait: one has come, or is decided, or taken back."""
    row = tx.one(
        f"SELECT count(*), min(received_at) FROM letters WHERE {WAITING} AND person_id = :person",
        {"person": person_id},
    )
    if row and row[0]:
        WAITING_WRITERS.put(tx, Waiting(person_id, row[0], figure_of_time(row[1]) or tx.now))
    else:
        WAITING_WRITERS.remove(tx, "WHERE person_id = :person", person=person_id)


def waiting(tx: Tx, person_id: PersonId) -> int:
    """How many letters of a writer wait."""
    found = WAITING_WRITERS.get(tx, person_id)
    return found.letters if found else 0


def admit(tx: Tx, person_id: PersonId) -> None:
    """Go on only if a letter of this person's would be taken now.

    Raises Rejected: "letters-muted", or "letters-enough" if as many of theirs wait as can.
    """
    ((put_by, *row),) = map(tuple, tx.all(_STANDING, {"person": person_id}))
    muted, waiting_for = row[: len(_muted.stored)], row[len(_muted.stored) :]
    if muted[0] is not None and _muted.read(tx, muted).holds(tx.now.date()):
        raise Rejected("letters-muted")
    waiting_now = WAITING_WRITERS.read(tx, waiting_for).letters if waiting_for[0] is not None else 0
    if waiting_now + put_by >= MOST_WAITING:
        raise Rejected("letters-enough", most=MOST_WAITING)


def is_muted(tx: Tx, person_id: PersonId) -> bool:
    """Whether no letters of this person's are taken at present."""
    found = _muted.get(tx, person_id)
    return found is not None and found.holds(tx.now.date())


def mute(
    tx: Tx, moderator: PersonId, writer: PersonId, code: str, why: str = "", lasts: timedelta | None = None
) -> None:
    """Take no more letters from a writer, for a time or until it is ended.

    Raises Rejected("team-only") to whoever may not decide on letters.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    if not is_muted(tx, writer):
        until = (tx.now + lasts).date() if lasts else None
        _muted.put(tx, Muted(writer, code, moderator, tx.now.date(), until, why or None))
        audit.record(tx, Deed.MUTED, letter=code, by=moderator, until=until.isoformat() if until else None)


def unmute(tx: Tx, moderator: PersonId, code: str) -> None:
    """Take letters again from the writer who was muted because of this letter.

    Raises Rejected: "team-only" like `mute`, "muted-gone" if nobody is muted because of it any more.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    if not _muted.remove(tx, "WHERE code = :code", code=code.upper()):
        raise Rejected("muted-gone")
    audit.record(tx, Deed.UNMUTED, letter=code.upper(), by=moderator)


def muted(tx: Tx) -> list[Muted]:
    """Everybody who is muted, the newest first."""
    return [one for one in _muted.select(tx, "ORDER BY day DESC, code") if one.holds(tx.now.date())]


def muted_for(tx: Tx, code: str) -> Muted | None:
    """Who is muted because of this letter."""
    found = _muted.first(tx, "WHERE code = :code", code=code.upper())
    return found if found and found.holds(tx.now.date()) else None


def forget_lapsed(tx: Tx) -> None:
    """Drop what is over."""
    _muted.remove(tx, "WHERE until_day <= :today", today=tx.now.date())
