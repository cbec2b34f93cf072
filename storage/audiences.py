"""Who an announcement is for: those who subscribed, or who follow a case or an event.

Readers are taken in the order of their ids, which are random and never change. So nobody is left out or written to
twice because they changed their language meanwhile. Whoever has left, stopped or unfollowed by then is no reader
any more.
"""

from typing import NamedTuple

from storage import subscribers, trail
from storage.people import PersonId
from storage.transaction import Tx

SUBSCRIBERS = "subscribers"

_SUBSCRIBED = "FROM people p WHERE p.subscribed = 1 AND p.gone = 0"
_FOLLOWING = "FROM follows f JOIN people p ON p.id = f.person_id WHERE f.target = :audience AND p.gone = 0"

_OF_SUBSCRIBERS = "SELECT 1 FROM people WHERE id = :person AND subscribed = 1 AND :audience = 'subscribers'"
_OF_FOLLOWERS = "SELECT 1 FROM follows WHERE target = :audience AND person_id = :person"


class Reader(NamedTuple):
    """Somebody of an audience. `address` is still sealed; `language` is the one they read now."""

    person_id: PersonId
    address: bytes
    language: str


def sizes(tx: Tx, audience: str) -> dict[str, int]:
    """How many readers there are, by language."""
    if audience == SUBSCRIBERS:
        return subscribers.sizes(tx)
    rows = tx.all(f"SELECT p.language, count(*) {_readers(audience)} GROUP BY p.language", {"audience": audience})
    return {row[0]: row[1] for row in rows}


def size(tx: Tx, audience: str) -> int:
    """How many readers there are."""
    return sum(sizes(tx, audience).values())


def readers_after(tx: Tx, audience: str, after: str, limit: int) -> list[Reader]:
    """The next readers behind the one with the id `after`, in their order; "" is before all of them.

    Rows of the forgotten that were put back are passed over.
    """
    rows = tx.all(
        f"SELECT p.id, p.address, p.language {_readers(audience)} AND {_key(audience)} > :after"
        f" ORDER BY {_key(audience)} LIMIT :limit",
        {"audience": audience, "after": after, "limit": limit},
    )
    gone = trail.forgotten_among(tx, (row[0] for row in rows))
    readers = [Reader(*row) for row in rows if row[0] not in gone]
    if gone and len(rows) == limit:
        readers += readers_after(tx, audience, rows[-1][0], limit - len(readers))
    return readers


def reader(tx: Tx, audience: str, person_id: PersonId) -> Reader | None:
    """The person with this id as a reader, or None if they are no reader (any more)."""
    row = tx.one(
        f"SELECT p.id, p.address, p.language {_readers(audience)} AND {_key(audience)} = :person",
        {"audience": audience, "person": person_id},
    )
    return Reader(*row) if row and not trail.forgotten(tx, row[0]) else None


def belongs(tx: Tx, audience: str, person_id: PersonId) -> bool:
    """Whether somebody is of an audience, even if their chat is closed to us at the moment."""
    sql = _OF_SUBSCRIBERS if audience == SUBSCRIBERS else _OF_FOLLOWERS
    return tx.one(sql, {"audience": audience, "person": person_id}) is not None


def _readers(audience: str) -> str:
    return _SUBSCRIBED if audience == SUBSCRIBERS else _FOLLOWING


def _key(audience: str) -> str:
    return "p.id" if audience == SUBSCRIBERS else "f.person_id"
