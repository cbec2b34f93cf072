"""Who an announcement is for: those who subscribed, or who follow a campaign, a case or an event.

Readers are taken in the order of their ids, which are random and never change. So nobody is left out or written to
twice because they changed their language meanwhile. Whoever has left, stopped or unfollowed by then is no reader
any more; nor is anybody by a row that is not as it was written.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from storage import subscribers, trail
from storage.errors import Unreadable
from storage.follows import FOLLOWS
from storage.people import PEOPLE, PersonId
from storage.transaction import Row, Tx

SUBSCRIBERS = "subscribers"

_PEOPLE, _FOLLOWS = PEOPLE.named("p"), FOLLOWS.named("f")
_SUBSCRIBED = "FROM people p WHERE p.subscribed = 1 AND p.gone = 0"
_FOLLOWING = "FROM follows f JOIN people p ON p.id = f.person_id WHERE f.target = :audience AND p.gone = 0"
_ID, _ADDRESS, _LANGUAGE = (PEOPLE.stored.index(name) for name in ("id", "address", "language"))

_OF_SUBSCRIBERS = "SELECT 1 FROM people WHERE id = :person AND subscribed = 1 AND :audience = 'subscribers'"
_OF_FOLLOWERS = "SELECT 1 FROM follows WHERE target = :audience AND person_id = :person"


class Reader(NamedTuple):
    """Somebody of an audience. `address` is still sealed; `language` is the one they read now."""

    person_id: PersonId
    address: bytes
    language: str


def sizes(tx: Tx, audience: str) -> dict[str, int]:
    """How many readers there are, by language: figures, which say nothing of who they are."""
    if audience == SUBSCRIBERS:
        return subscribers.sizes(tx)
    rows = tx.all(f"SELECT p.language, count(*) {_FOLLOWING} GROUP BY p.language", {"audience": audience})
    return {row[0]: row[1] for row in rows}


def size(tx: Tx, audience: str) -> int:
    """How many readers there are."""
    return sum(sizes(tx, audience).values())


def readers_after(tx: Tx, audience: str, after: str, limit: int, which: str = "TRUE", **given: object) -> list[Reader]:
    """The next readers behind the one with the id `after`, in their order; "" is before all of them.

    `which` is a condition of those that are meant, with the parameters `given`; it calls people `p`. Rows that are
    damaged, or of the forgotten and put back, are passed over.
    """
    found: list[Reader] = []
    condition = f"{_key(audience)} > :after AND {which}"
    while len(found) < limit:  # once, unless rows are passed over
        room = limit - len(found)
        rows = _rows(tx, audience, condition, given | {"after": after, "limit": room})
        found += _genuine(tx, rows)
        if len(rows) < room:
            break
        after = rows[-1][_ID]
    return found


def reader(tx: Tx, audience: str, person_id: PersonId) -> Reader | None:
    """The person with this id as a reader, or None if they are no reader (any more)."""
    rows = _rows(tx, audience, f"{_key(audience)} = :person", {"person": person_id, "limit": 1})
    return next(_genuine(tx, rows), None)


def belongs(tx: Tx, audience: str, person_id: PersonId) -> bool:
    """Whether somebody is of an audience, even if their chat is closed to us at the moment."""
    sql = _OF_SUBSCRIBERS if audience == SUBSCRIBERS else _OF_FOLLOWERS
    return tx.one(sql, {"audience": audience, "person": person_id}) is not None


def _key(audience: str) -> str:
    return "p.id" if audience == SUBSCRIBERS else "f.person_id"


def _rows(tx: Tx, audience: str, condition: str, given: dict[str, object]) -> Sequence[Row]:
    """The rows of readers, and behind each what says that they follow."""
    select = f"{_PEOPLE} {_SUBSCRIBED}" if audience == SUBSCRIBERS else f"{_PEOPLE}, {_FOLLOWS} {_FOLLOWING}"
    params = given | {"audience": audience}
    return tx.all(f"SELECT {select} AND {condition} ORDER BY {_key(audience)} LIMIT :limit + 0", params)


def _genuine(tx: Tx, rows: Sequence[Row]) -> Iterator[Reader]:
    width = len(PEOPLE.stored)
    forgotten = trail.forgotten_among(tx, (row[_ID] for row in rows))
    for row in map(tuple, rows):
        if row[_ID] in forgotten:
            continue
        try:
            PEOPLE.check(tx, row[:width])
            if row[width:]:
                FOLLOWS.check(tx, row[width:])
        except Unreadable:
            continue
        yield Reader(row[_ID], row[_ADDRESS], row[_LANGUAGE])
