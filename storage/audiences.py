"""Who an announcement is for: subscribers, all or those who read a language; or followers of a case, event or campaign.

Readers are taken in the order of their ids, which are random and never change. So nobody is left out or written to
twice because they changed their language meanwhile. Whoever has left, stopped or unfollowed by then is no reader
any more; nor is anybody by a row that is not as it was written.
"""

# ruff: noqa: S608 - SQL is put together from our own constants; values are always parameters
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storage import subscribers, trail
from storage.errors import Unreadable
from storage.follows import FOLLOWS
from storage.people import PEOPLE, PersonId
from storage.transaction import Row, Tx

SUBSCRIBERS = "subscribers"
"""Everybody who subscribed."""
_LANGUAGE_OF, _CAMPAIGN_OF = "language:", "campaign:"

TO_SUBSCRIBERS = f"(audience = '{SUBSCRIBERS}' OR audience LIKE '{_LANGUAGE_OF}%')"
"""The condition that an announcement goes to people because they subscribed."""

_PEOPLE, _FOLLOWS = PEOPLE.named("p"), FOLLOWS.named("f")
_ID, _ADDRESS, _LANGUAGE = (PEOPLE.stored.index(name) for name in ("id", "address", "language"))
_MOST_FOLLOWED = 64
"""Rows of one reader that are looked at: whoever follows more of a campaign is found by one of these."""


class _Source(NamedTuple):
    """How readers of a kind of audience are found: `reached` by the id `key`, and `meant` if their chat were closed.

    Both know the audience's own part, without what says its kind, as `:audience`. `follows`: a row of what they follow
    makes them one.
    """

    reached: str
    meant: str
    key: str = "p.id"
    follows: bool = False


_OF_CAMPAIGN = (
    "SELECT id FROM cases WHERE campaign_id = :audience"
    " UNION ALL SELECT id FROM events WHERE campaign_id = :audience UNION ALL SELECT :audience"
)
_FOLLOWING = "FROM follows f JOIN people p ON p.id = f.person_id WHERE {0} AND p.gone = 0"
# Put together with nothing, a target is found by no index, so that followers of a whole campaign come in their own
# order, and the next ones are at hand however many there are.
_SOURCES: Mapping[str, _Source] = {
    _LANGUAGE_OF: _Source(
        "FROM people p WHERE p.subscribed = 1 AND p.gone = 0 AND p.language = :audience",
        "SELECT 1 FROM people WHERE id = :person AND subscribed = 1 AND language = :audience",
    ),
    _CAMPAIGN_OF: _Source(
        _FOLLOWING.format(f"(f.target || '') IN ({_OF_CAMPAIGN})"),
        f"SELECT 1 FROM follows WHERE person_id = :person AND target IN ({_OF_CAMPAIGN})",
        "f.person_id",
        follows=True,
    ),
}
_ALL = _Source(
    "FROM people p WHERE p.subscribed = 1 AND p.gone = 0", "SELECT 1 FROM people WHERE id = :person AND subscribed = 1"
)
_OF_ONE = _Source(
    _FOLLOWING.format("f.target = :audience"),
    "SELECT 1 FROM follows WHERE target = :audience AND person_id = :person",
    "f.person_id",
    follows=True,
)


class Reader(NamedTuple):
    """Somebody of an audience. `address` is still sealed; `language` is the one they read now."""

    person_id: PersonId
    address: bytes
    language: str


def reading(language: str) -> str:
    """The audience of those who subscribed and read this language."""
    return f"{_LANGUAGE_OF}{language}"


def of_campaign(campaign_id: str) -> str:
    """The audience of those who follow a campaign, or any case or event of it."""
    return f"{_CAMPAIGN_OF}{campaign_id}"


def language_of(audience: str) -> str:
    """The language that an audience reads, if it is that which makes them one; else ""."""
    return audience.removeprefix(_LANGUAGE_OF) if audience.startswith(_LANGUAGE_OF) else ""


def campaign_of(audience: str) -> str:
    """The campaign of which an audience follows anything, if it is that; else ""."""
    return audience.removeprefix(_CAMPAIGN_OF) if audience.startswith(_CAMPAIGN_OF) else ""


def is_of_subscribers(audience: str) -> bool:
    """Whether they are readers because they subscribed, and not because of what they follow."""
    return audience == SUBSCRIBERS or bool(language_of(audience))


def sizes(tx: Tx, audience: str) -> dict[str, int]:
    """How many readers there are, by language: figures, which say nothing of who they are."""
    if is_of_subscribers(audience):
        only = language_of(audience)
        return {language: count for language, count in subscribers.sizes(tx).items() if only in ("", language)}
    source, own = _source(audience)
    rows = tx.all(f"SELECT p.language, count(DISTINCT p.id) {source.reached} GROUP BY p.language", {"audience": own})
    return {row[0]: row[1] for row in rows}


def followed(tx: Tx) -> dict[str, int]:
    """Of everything that is followed, by its id, how many can be reached: figures, as `sizes`."""
    gone = "NOT EXISTS (SELECT 1 FROM people p WHERE p.id = f.person_id AND p.gone = 1)"
    rows = tx.all(f"SELECT f.target, count(*) FROM follows f WHERE {gone} GROUP BY f.target")
    return {row[0]: row[1] for row in rows}


def size(tx: Tx, audience: str) -> int:
    """How many readers there are."""
    return sum(sizes(tx, audience).values())


def readers_after(tx: Tx, audience: str, after: str, limit: int, which: str = "TRUE", **given: object) -> list[Reader]:
    """The next readers behind the one with the id `after`, in their order; "" is before all of them.

    `which` is a condition of those that are meant, with the parameters `given`; it calls people `p`. Rows that are
    damaged, or of the forgotten and put back, are passed over.
    """
    found: dict[PersonId, Reader] = {}
    condition = f"{_source(audience)[0].key} > :after AND {which}"
    while len(found) < limit:  # once, unless rows are passed over, or several are of one reader
        room = limit - len(found)
        rows = _rows(tx, audience, condition, given | {"after": after, "limit": room})
        found |= {reader.person_id: reader for reader in _genuine(tx, rows)}
        if len(rows) < room:
            break
        after = rows[-1][_ID]
    return list(found.values())


def reader(tx: Tx, audience: str, person_id: PersonId) -> Reader | None:
    """The person with this id as a reader, or None if they are no reader (any more)."""
    source, _ = _source(audience)
    rows = _rows(tx, audience, f"{source.key} = :person", {"person": person_id, "limit": _MOST_FOLLOWED})
    return next(_genuine(tx, rows), None)


def belongs(tx: Tx, audience: str, person_id: PersonId) -> bool:
    """Whether somebody is of an audience, even if their chat is closed to us at the moment."""
    source, own = _source(audience)
    return tx.one(source.meant, _asked(source.meant, own) | {"person": person_id}) is not None


def _source(audience: str) -> tuple[_Source, str]:
    """How the readers of an audience are found, and its own part."""
    if audience == SUBSCRIBERS:
        return _ALL, ""
    kind = next((kind for kind in _SOURCES if audience.startswith(kind)), "")
    return _SOURCES.get(kind, _OF_ONE), audience.removeprefix(kind)


def _rows(tx: Tx, audience: str, condition: str, given: dict[str, object]) -> Sequence[Row]:
    """The rows of readers, and behind each what says that they follow."""
    source, own = _source(audience)
    select = f"{_PEOPLE}, {_FOLLOWS}" if source.follows else _PEOPLE
    sql = f"SELECT {select} {source.reached} AND {condition} ORDER BY {source.key} LIMIT :limit + 0"
    return tx.all(sql, given | _asked(sql, own))


def _asked(sql: str, own: str) -> dict[str, object]:
    """The audience's own part, where a statement asks for it."""
    return {"audience": own} if ":audience" in sql else {}


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
