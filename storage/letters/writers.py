"""Writers as the queue sees them: how many letters of each wait, and whether one more would be taken."""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from dataclasses import dataclass
from datetime import datetime

from storage.errors import Rejected
from storage.letters import muting
from storage.letters.states import PUT_BY, WAITING
from storage.people import PersonId
from storage.table import Table, figure_of_time
from storage.transaction import Tx

MOST_WAITING = 5
"""Letters of one writer that wait at a time, or are put aside, or to be changed: more would hold up the others'."""


@dataclass(frozen=True)
class Waiting:
    """Somebody of whom so many letters wait, the oldest of them `since` it came."""

    person_id: PersonId
    letters: int
    since: datetime


WAITING_WRITERS = Table("waiting_writers", Waiting)

# In one statement, since it is asked with each step of a letter that is being written. Hardly ever is anybody muted.
_STANDING = (
    f"SELECT (SELECT count(*) FROM letters WHERE {PUT_BY} AND person_id = :person),"
    f" EXISTS (SELECT 1 FROM muted_writers), {WAITING_WRITERS.named('waiting')} FROM (SELECT :person AS id) writer"
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


def admit(tx: Tx, person_id: PersonId) -> bool:
    """Go on only if a letter of this person's would be taken now; returns whether it would wait apart.

    Raises Rejected: "letters-muted", or "letters-enough" if as many of theirs wait as can.
    """
    ((put_by, anybody_is_muted, *waiting_for),) = map(tuple, tx.all(_STANDING, {"person": person_id}))
    muted = muting.of_person(tx, person_id) if anybody_is_muted else None
    if muted and not muted.silent:
        raise Rejected("letters-muted")
    waiting_now = WAITING_WRITERS.read(tx, waiting_for).letters if waiting_for[0] is not None else 0
    if waiting_now + put_by >= MOST_WAITING:
        raise Rejected("letters-enough", most=MOST_WAITING)
    return muted is not None


def is_muted(tx: Tx, person_id: PersonId) -> bool:
    """Whether no letters of this person's are taken at present, which they are told; not if theirs wait apart."""
    muted = muting.of_person(tx, person_id)
    return muted is not None and not muted.silent
