"""Who an announcement is for: subscribers, all or those who read a language; or followers of a case, event or campaign.

Or whoever got an earlier one, which is corrected in their chats, or deleted there (in_chats.py).

Readers are taken in the order of their ids, which are random and never change. So nobody is left out or written to
twice because they changed their language meanwhile. Whoever has left, stopped or unfollowed by then is no reader
any more; nor is anybody by a row that is not as it was written.
"""

# ruff: noqa: S608 - SQL is put together from our own constants; values are always parameters
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from storage import in_chats, subscribers, trail, wishes
from storage.errors import Unreadable
from storage.follows import FOLLOWS
from storage.people import PEOPLE, PersonId
from storage.table import Table, among
from storage.transaction import Row, Tx
from storage.wishes import WISHES, Topic

SUBSCRIBERS = "subscribers"
"""Everybody who subscribed and wants to hear of calls, at once."""
_LANGUAGE_OF, _TOPIC_OF, _WEEKLY_OF, _CAMPAIGN_OF = "language:", "topic:", "weekly:", "campaign:"
_KINDS = (_LANGUAGE_OF, _TOPIC_OF, _WEEKLY_OF, _CAMPAIGN_OF)
_CORRECTED, _DELETED = "corrected:", "deleted:"
_CHANGES = (_CORRECTED, _DELETED)

TO_SUBSCRIBERS = " OR ".join([f"audience = '{SUBSCRIBERS}'", *(f"audience LIKE '{kind}%'" for kind in _KINDS[:3])])
"""The condition that an announcement goes to people because they subscribed."""

_ID, _ADDRESS, _LANGUAGE, _GONE = (PEOPLE.stored.index(name) for name in ("id", "address", "language", "gone"))
_MOST_FOLLOWED = 64
"""Rows of one reader that are looked at: whoever follows more of a campaign is found by one of these."""

_OF_CAMPAIGN = (
    "SELECT id FROM cases WHERE campaign_id = :audience"
    " UNION ALL SELECT id FROM events WHERE campaign_id = :audience UNION ALL SELECT :audience"
)
_SUBSCRIBED = "FROM people p WHERE p.subscribed = 1 AND p.gone = 0"
_FOLLOWING = "FROM follows f JOIN people p ON p.id = f.person_id WHERE {0} AND p.gone = 0"
_WEEKLY = "FROM wishes w JOIN people p ON p.id = w.person_id WHERE w.weekly = 1 AND p.subscribed = 1 AND p.gone = 0"
_NO_CALLS = f"w.weekly = 1 OR (w.topics <> '' AND ('+' || w.topics || '+') NOT LIKE '%+{Topic.CALLS.value}+%')"
_NOT_SO = " AND NOT EXISTS (SELECT 1 FROM wishes w WHERE w.person_id = p.id AND ({0}))"
_OTHERS = f"FROM wishes w JOIN people p ON p.id = w.person_id WHERE p.subscribed = 1 AND p.gone = 0 AND ({_NO_CALLS})"
"""Who subscribed, and gets no calls at once."""
_MEANT_SUBSCRIBED = "SELECT 1 FROM people p WHERE p.id = :person AND p.subscribed = 1"


class _Source(NamedTuple):
    """How readers of an audience are found: `reached` by the id `key`, and `meant` if their chat were closed.

    Both ask for what is `given`. Beside its own, each row holds one of `also`, called so, that makes somebody a reader.
    """

    reached: str
    meant: str
    given: Mapping[str, str]
    key: str = "p.id"
    also: tuple[Table[Any], str] | None = None


@lru_cache(64)
def _source(audience: str) -> _Source:
    kind = next((kind for kind in _KINDS if audience.startswith(kind)), "")
    own = audience.removeprefix(kind)
    if audience == SUBSCRIBERS:
        return _of_subscribers("", {})
    if kind == _LANGUAGE_OF:
        return _of_subscribers(" AND p.language = :audience", {"audience": own})
    if kind == _TOPIC_OF:
        wanted, given = _wanted([own])
        return _of_subscribers("", given, f"w.weekly = 1 OR NOT ({wanted})")
    if kind == _WEEKLY_OF:
        wanted, given = _wanted(wishes.parts(own))
        meant = f"SELECT 1 FROM wishes w WHERE w.person_id = :person AND w.weekly = 1 AND ({wanted})"
        return _Source(f"{_WEEKLY} AND ({wanted})", meant, given, "w.person_id", (WISHES, "w"))
    # Put together with nothing, a target is found by no index, so that followers of a whole campaign come in their own
    # order, and the next ones are at hand however many there are.
    following = f"(f.target || '') IN ({_OF_CAMPAIGN})" if kind else "f.target = :audience"
    which = f"IN ({_OF_CAMPAIGN})" if kind else "= :audience"
    meant = f"SELECT 1 FROM follows WHERE person_id = :person AND target {which}"
    return _Source(_FOLLOWING.format(following), meant, {"audience": own}, "f.person_id", (FOLLOWS, "f"))


def _of_subscribers(which: str, given: Mapping[str, str], not_so: str = _NO_CALLS) -> _Source:
    rest = which + _NOT_SO.format(not_so)
    return _Source(_SUBSCRIBED + rest, _MEANT_SUBSCRIBED + rest, given)


def _wanted(news: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The condition that a row of wishes wants any of these news, each a topic and perhaps a campaign; what it asks."""
    given: dict[str, str] = {}
    either = []
    for number, (topic, _, campaign) in enumerate(each.partition(":") for each in news):
        given[f"topic{number}"] = topic
        if campaign:
            given[f"campaign{number}"] = campaign
        either.append(wishes.sql_wants(f"topic{number}", f"campaign{number}" if campaign else ""))
    return " OR ".join(f"({each})" for each in either) or "FALSE", given


class Reader(NamedTuple):
    """Somebody of an audience. `address` is still sealed; `language` is the one they read now.

    Only whose chat holds something may have closed it to us since: then there is no address.
    """

    person_id: PersonId
    address: bytes | None
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


def about(topic: Topic, campaign_id: str = "") -> str:
    """The audience of those who subscribed and want news of this, perhaps of one campaign, at once."""
    return f"{_TOPIC_OF}{topic.value}:{campaign_id}".rstrip(":")


def topic_of(audience: str) -> tuple[Topic, str] | None:
    """The topic that an audience wants news of, and the campaign or "", if it is that."""
    if not audience.startswith(_TOPIC_OF):
        return None
    topic, _, campaign = audience.removeprefix(_TOPIC_OF).partition(":")
    return Topic(topic), campaign


def weekly(news: Iterable[tuple[Topic, str]]) -> str:
    """The audience of those who want any of these news (a topic, and the id of a campaign) once a week."""
    return _WEEKLY_OF + wishes.joined(f"{topic.value}:{campaign_id}" for topic, campaign_id in news)


def is_weekly(audience: str) -> bool:
    """Whether it is those who want to hear once a week."""
    return audience.startswith(_WEEKLY_OF)


def is_of_subscribers(audience: str) -> bool:
    """Whether they are readers because they subscribed, and not because of what they follow."""
    return audience == SUBSCRIBERS or audience.startswith(_KINDS[:3])


def corrected(announcement_id: str) -> str:
    """The audience of those whose chats hold an announcement, which becomes another there."""
    return f"{_CORRECTED}{announcement_id}"


def deleted(announcement_id: str) -> str:
    """The same, from whose chats it is deleted."""
    return f"{_DELETED}{announcement_id}"


def changed(audience: str) -> str:
    """The announcement that an audience has in its chats, if it is that; else ""."""
    return audience.partition(":")[2] if audience.startswith(_CHANGES) else ""


def is_deleted(audience: str) -> bool:
    """Whether it is those from whose chats something is deleted."""
    return audience.startswith(_DELETED)


def sizes(tx: Tx, audience: str) -> dict[str, int]:
    """How many readers there are, by language: figures, which say nothing of who they are."""
    if earlier := changed(audience):
        return in_chats.sizes(tx, earlier)
    if audience != SUBSCRIBERS and not language_of(audience):
        source = _source(audience)
        return _counted(tx, f"count(DISTINCT p.id) {source.reached}", source.given)
    only, others = language_of(audience), _counted(tx, f"count(*) {_OTHERS}", {})
    at_once = {language: count - others.get(language, 0) for language, count in subscribers.sizes(tx).items()}
    return {language: count for language, count in at_once.items() if count > 0 and only in ("", language)}


def _counted(tx: Tx, what: str, given: Mapping[str, str]) -> dict[str, int]:
    """How many there are of each language, without looking whether each row is genuine."""
    return {row[0]: row[1] for row in tx.all(f"SELECT p.language, {what} GROUP BY p.language", given)}


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
    if earlier := changed(audience):
        return _holders_after(tx, earlier, after, limit)
    found: dict[PersonId, Reader] = {}
    condition = f"{_source(audience).key} > :after AND {which}"
    while len(found) < limit:  # once, unless rows are passed over, or several are of one reader
        room = limit - len(found)
        rows = _rows(tx, audience, condition, given | {"after": after, "limit": room})
        found |= {reader.person_id: reader for reader in _genuine(tx, audience, rows)}
        if len(rows) < room:
            break
        after = rows[-1][_ID]
    return list(found.values())


def reader(tx: Tx, audience: str, person_id: PersonId) -> Reader | None:
    """The person with this id as a reader, or None if they are no reader (any more)."""
    if earlier := changed(audience):
        return next(iter(_holders(tx, [person_id])), None) if in_chats.find(tx, earlier, person_id) else None
    condition = f"{_source(audience).key} = :person"
    rows = _rows(tx, audience, condition, {"person": person_id, "limit": _MOST_FOLLOWED})
    return next(_genuine(tx, audience, rows), None)


def belongs(tx: Tx, audience: str, person_id: PersonId) -> bool:
    """Whether somebody is of an audience, even if their chat is closed to us at the moment."""
    if earlier := changed(audience):
        return in_chats.find(tx, earlier, person_id) is not None
    source = _source(audience)
    return tx.one(source.meant, {**source.given, "person": person_id}) is not None


def _holders_after(tx: Tx, announcement_id: str, after: str, limit: int) -> list[Reader]:
    """The next ones whose chats hold an announcement; also who subscribes no more, or has closed the chat to us."""
    found: list[Reader] = []
    while len(found) < limit and (ids := in_chats.readers_after(tx, announcement_id, after, limit - len(found))):
        found += _holders(tx, ids)
        after = ids[-1]
    return found


def _holders(tx: Tx, ids: Collection[str]) -> list[Reader]:
    condition, params = among("id", ids)
    rows = tx.all(f"SELECT {PEOPLE.named('p')} FROM people p WHERE p.{condition} ORDER BY p.id", params)
    closed = {row[_ID] for row in rows if row[_GONE]}
    readers = _genuine(tx, SUBSCRIBERS, rows)
    return [reader._replace(address=None) if reader.person_id in closed else reader for reader in readers]


def _rows(tx: Tx, audience: str, condition: str, given: dict[str, object]) -> Sequence[Row]:
    """The rows of readers, and behind each what makes them one."""
    source = _source(audience)
    select = PEOPLE.named("p") + (f", {source.also[0].named(source.also[1])}" if source.also else "")
    sql = f"SELECT {select} {source.reached} AND {condition} ORDER BY {source.key} LIMIT :limit + 0"
    return tx.all(sql, {**given, **source.given})


def _genuine(tx: Tx, audience: str, rows: Sequence[Row]) -> Iterator[Reader]:
    width, also = len(PEOPLE.stored), _source(audience).also
    forgotten = trail.forgotten_among(tx, (row[_ID] for row in rows))
    for row in map(tuple, rows):
        if row[_ID] in forgotten:
            continue
        try:
            PEOPLE.check(tx, row[:width])
            if also:
                also[0].check(tx, row[width:])
        except Unreadable:
            continue
        yield Reader(row[_ID], row[_ADDRESS], row[_LANGUAGE])
