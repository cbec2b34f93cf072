"""From whom no letters are taken at present, or only such as wait apart from the queue; until when, and why.

It is said of "the writer of this letter", by its code: nobody learns who they are. Muted openly, they are told so when
they want to write. Muted silently, which is for spam, they hear what everybody hears, and what they send waits apart
(apart.py, docs/decisions/0031). They are found by a keyed hash of their address: of somebody who was forgotten that
hash alone is left, until it is over.

In the same way somebody is blocked on the hotline, because of a thread, by its number. Each is for its own line:
whoever is muted can still turn to the team.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from storage import audit, people, team, trail
from storage.audit import Deed
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

LONGEST_SILENTLY = timedelta(days=30)
"""How long letters wait apart at most, which nobody has to look at."""

_ID_LENGTH = 8


class Line(Enum):
    """What somebody may not send for a time: letters, or messages to the team."""

    LETTERS = "muted"
    HOTLINE = "blocked"


_RIGHTS = {Line.LETTERS: Right.DECIDE_LETTERS, Line.HOTLINE: Right.ANSWER}


@dataclass(frozen=True)
class Muted:
    """Somebody who is muted: because of which letter, or thread (`code`), said by whom of the team, and when.

    It ends on `until_day`, if there is one; `why` is what the team reads of it. `person_id` is who it is as long as
    they are not forgotten. On the hotline `line` says so; for letters there is none.
    """

    id: str
    lookup: bytes
    person_id: PersonId | None
    code: str | None
    muted_by: PersonId | None
    day: date | None
    until_day: date | None
    why: Sealed[str | None]
    silent: bool
    line: Line | None = None

    @property
    def of(self) -> Line:
        """Which line they may not use."""
        return self.line or Line.LETTERS

    def holds(self, today: date) -> bool:
        """Whether it is not over yet."""
        return self.until_day is None or today < self.until_day


MUTED = Table("muted_writers", Muted)


def of_person(tx: Tx, person_id: PersonId, line: Line = Line.LETTERS) -> Muted | None:
    """How somebody is muted on a line, if they are."""
    try:
        address = people.get(tx, person_id).address
    except Unreadable:  # nobody is silenced by a row that is damaged
        return None
    return at(tx, address, line)


def at(tx: Tx, address: str, line: Line = Line.LETTERS) -> Muted | None:
    """How whoever is at an address is muted, if they are. What the trail does not confirm is nothing."""
    found = MUTED.first(tx, "WHERE lookup = :lookup", lookup=lookup_of(tx, address, line))
    return found if found and found.of is line and _is_true(tx, found) else None


def lookup_of(tx: Tx, address: str, line: Line = Line.LETTERS) -> bytes:
    """The hash by which it is found that whoever is at `address` is muted."""
    return tx.keys.lookup(line.value, address)


def mute(
    tx: Tx, moderator: PersonId, writer: PersonId, code: str, why: str, lasts: timedelta, *, silent: bool = False
) -> Muted | None:
    """Take no more letters from a writer for a time; None if they are muted already.

    `silent`: they are not told, and what they send waits apart. Raises Rejected: "team-only" to whoever may not decide
    on letters, "mute-long" for what is to be silent longer than it can be.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    if silent and lasts > LONGEST_SILENTLY:
        raise Rejected("mute-long", most=LONGEST_SILENTLY.days)
    return _mute(tx, Line.LETTERS, writer, code, by=moderator, why=why, lasts=lasts, silent=silent)


def block(tx: Tx, member: PersonId, whom: PersonId, number: str, why: str, lasts: timedelta) -> Muted | None:
    """Take nothing from somebody on the hotline for a time, because of a thread; None if that is so already.

    Raises Rejected("team-only") to whoever may not answer there.
    """
    team.require(tx, member, Right.ANSWER)
    return _mute(tx, Line.HOTLINE, whom, number, by=member, why=why, lasts=lasts, silent=False)


def unmute(tx: Tx, moderator: PersonId, muted_id: str, line: Line = Line.LETTERS) -> None:
    """End it. Raises Rejected: "team-only" to whoever may not say so on this line, "muted-gone" if it is over."""
    team.require(tx, moderator, _RIGHTS[line])
    found = find(tx, muted_id, line)
    if found is None:
        raise Rejected("muted-gone")
    MUTED.remove(tx, "WHERE id = :id", id=found.id)
    audit.record(tx, Deed.UNMUTED, mute=found.id, letter=found.code, by=moderator)


def every(tx: Tx, line: Line = Line.LETTERS) -> list[Muted]:
    """All that holds on a line, the newest first; those who were forgotten last."""
    found = MUTED.select(tx, "ORDER BY day IS NULL, day DESC, id")
    return [one for one in found if one.of is line and _is_true(tx, one)]


def find(tx: Tx, muted_id: str, line: Line = Line.LETTERS) -> Muted | None:
    """What has this id, or is because of the letter or thread with this code, if it holds."""
    found = MUTED.first(tx, "WHERE id = :id OR code = :id", id=muted_id.upper())
    return found if found and found.of is line and _is_true(tx, found) else None


def forget_lapsed(tx: Tx) -> int:
    """Drop what is over; returns how much it was."""
    return MUTED.remove(tx, "WHERE until_day <= :today", today=tx.now.date())


def keep_the_hash(tx: Tx, person_id: PersonId) -> None:
    """Before somebody is forgotten: of their being muted only the hash is kept, until it is over.

    What has no end goes with them.
    """
    muted = [of_person(tx, person_id, line) for line in Line]
    MUTED.remove(tx, "WHERE person_id = :person", person=person_id)
    for one in muted:
        if one:
            _keep_the_hash(tx, one)


def _keep_the_hash(tx: Tx, muted: Muted) -> None:
    if muted.until_day is None:
        return
    MUTED.remove(tx, "WHERE id = :id", id=muted.id)
    anew = new_id(_ID_LENGTH)
    left = Muted(anew, muted.lookup, None, None, None, None, muted.until_day, None, muted.silent, muted.line)
    audit.record(tx, Deed.MUTED, mute=MUTED.add(tx, left).id, until=muted.until_day.isoformat(), silent=muted.silent)


def _mute(
    tx: Tx, line: Line, whom: PersonId, code: str, *, by: PersonId, why: str, lasts: timedelta, silent: bool
) -> Muted | None:
    if of_person(tx, whom, line):
        return None
    lookup, until = lookup_of(tx, people.get(tx, whom).address, line), (tx.now + lasts).date()
    MUTED.remove(tx, "WHERE lookup = :lookup", lookup=lookup)  # one that is over, or that is none
    kept_line = None if line is Line.LETTERS else line
    muted = Muted(new_id(_ID_LENGTH), lookup, whom, code, by, tx.now.date(), until, why or None, silent, kept_line)
    facts = {"mute": muted.id, "until": until.isoformat(), "silent": silent}
    about = {"letter": code} if line is Line.LETTERS else {"thread": code}
    audit.record(tx, Deed.MUTED, **about, by=by, **facts)
    return MUTED.add(tx, muted)


def _is_true(tx: Tx, muted: Muted) -> bool:
    """Whether it holds, and the trail says the same of it."""
    until = muted.until_day.isoformat() if muted.until_day else ""
    return muted.holds(tx.now.date()) and trail.muted(tx, muted.id) == until
