"""Which message of each reader's chat holds an announcement: for two days, so that it can be changed or deleted there.

Readers come in the order of their ids, so those who follow each other share a row: a hundred thousand of them are 800
rows. A row says with which signs the ids of its readers begin at the earliest, and holds all up to where the next one
begins. Nothing is kept of what the messages say.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from storage import keeping
from storage.errors import Unreadable
from storage.table import Sealed, Table
from storage.transaction import Tx

MOST = 128
"""Readers of a row, unless some come back into it later: so much is written anew when one more was reached."""

_AT_ONCE = 4
"""Rows that are read at a time."""
_MOST_DROPPED = 1_000
"""Rows that are dropped at a time when they have had theirs."""


class Held(NamedTuple):
    """A message in a chat, by the messenger's id, and the language in which it came."""

    message: str
    language: str


@dataclass(frozen=True)
class Bunch:
    """Readers of an announcement whose ids do not come before `begins`. It is as old as the first of its messages.

    `messages` are the messenger's ids by reader, by the language in which they came.
    """

    place: str
    announcement_id: str
    begins: str
    messages: Sealed[dict[str, dict[str, str]]]
    since: datetime

    def of(self, reader: str) -> Held | None:
        """The message in a reader's chat."""
        found = (Held(of[reader], language) for language, of in self.messages.items() if reader in of)
        return next(found, None)

    @property
    def readers(self) -> list[str]:
        """All of them, in no order."""
        return [reader for of in self.messages.values() for reader in of]

    def without(self, readers: Collection[str]) -> dict[str, dict[str, str]]:
        """The messages of the others."""
        return {language: _without(of, readers) for language, of in self.messages.items()}


def _without(messages: dict[str, str], readers: Collection[str]) -> dict[str, str]:
    left = dict(messages)
    for reader in readers:
        left.pop(reader, None)
    return left


IN_CHATS = Table("in_chats", Bunch)

_OF_READER = "WHERE announcement_id = :id AND begins <= :reader ORDER BY begins DESC"
_ONLY_OF_READER = (
    "WHERE announcement_id = :id AND begins ="
    " (SELECT max(begins) FROM in_chats WHERE announcement_id = :id AND begins <= :reader)"
)
_ON_FROM = (
    "WHERE announcement_id = :id AND since > :old AND begins >="
    " coalesce((SELECT max(begins) FROM in_chats WHERE announcement_id = :id AND begins <= :reader), '')"
    " ORDER BY begins"
)


def remember(tx: Tx, announcement_id: str, readers: Mapping[str, Held]) -> None:
    """These readers' chats hold it now."""
    waiting = sorted(readers)
    while waiting:
        bunch = _bunch_of(tx, announcement_id, waiting[0])
        some = waiting[: _how_many(tx, announcement_id, waiting, bunch)]
        if bunch is None or _is_done(tx, bunch, some[0]):
            begins = _begins(max(bunch.readers, default=bunch.begins) if bunch else "", some[0])
            bunch = Bunch(f"{announcement_id}:{begins}", announcement_id, begins, {}, tx.now)
        messages = bunch.without(some)
        for reader in some:
            messages.setdefault(readers[reader].language, {})[reader] = readers[reader].message
        IN_CHATS.put(tx, replace(bunch, messages=messages))
        waiting = waiting[len(some) :]


def find(tx: Tx, announcement_id: str, reader: str) -> Held | None:
    """The message in a reader's chat, if it can still be changed and deleted there."""
    bunch = _bunch_of(tx, announcement_id, reader)
    return bunch.of(reader) if bunch and _can_change(tx, bunch) else None


def readers_after(tx: Tx, announcement_id: str, after: str, limit: int) -> list[str]:
    """The next ones whose chats hold it, behind the one with the id `after`, in their order."""
    bunches = IN_CHATS.each(tx, _AT_ONCE, _ON_FROM, id=announcement_id, reader=after, old=_oldest(tx))
    return list(islice((reader for bunch in bunches for reader in sorted(bunch.readers) if reader > after), limit))


def sizes(tx: Tx, announcement_id: str) -> dict[str, int]:
    """In how many chats it is, by the language in which it came."""
    counted = Counter[str]()
    for bunch in _of_announcement(tx, announcement_id):
        counted.update({language: len(of) for language, of in bunch.messages.items()})
    return {language: count for language, count in counted.items() if count}


def is_any(tx: Tx, announcement_id: str) -> bool:
    """Whether it is in any chat still where it can be changed."""
    return bool(readers_after(tx, announcement_id, "", 1))


def of_reader(tx: Tx, reader: str) -> list[str]:
    """Every message in somebody's chat that held an announcement, and can still be deleted."""
    return [held.message for bunch in _with(tx, reader) if _can_change(tx, bunch) and (held := bunch.of(reader))]


def drop(tx: Tx, announcement_id: str) -> None:
    """It is in nobody's chat any more."""
    IN_CHATS.remove(tx, "WHERE announcement_id = :id", id=announcement_id)


def forget(tx: Tx, reader: str) -> None:
    """Nothing says any more what is in somebody's chat."""
    for bunch in _with(tx, reader):
        IN_CHATS.put(tx, replace(bunch, messages=bunch.without({reader})))


def forget_old(tx: Tx) -> None:
    """Drop what no messenger would change any more."""
    old = "WHERE place IN (SELECT place FROM in_chats WHERE since <= :old ORDER BY since, place LIMIT :most + 0)"
    IN_CHATS.remove(tx, old, old=_oldest(tx), most=_MOST_DROPPED)


def _oldest(tx: Tx) -> datetime:
    return tx.now - keeping.SENT


def _can_change(tx: Tx, bunch: Bunch) -> bool:
    return bunch.since > _oldest(tx)


def _is_done(tx: Tx, bunch: Bunch, reader: str) -> bool:
    """Whether whoever comes next begins another row: only behind all that are in this one."""
    full = len(bunch.readers) >= MOST or not _can_change(tx, bunch)
    return full and reader > max(bunch.readers, default=bunch.begins)


def _begins(last: str, first: str) -> str:
    """The first signs of an id by which it comes behind another: no more than that is said of it."""
    if not last:
        return ""
    return next(first[:signs] for signs in range(1, len(first) + 1) if first[:signs] > last)


def _how_many(tx: Tx, announcement_id: str, waiting: Sequence[str], bunch: Bunch | None) -> int:
    """How many of those who wait go into one row with the first: none for whom there is a later one."""
    row = tx.one(
        "SELECT min(begins) FROM in_chats WHERE announcement_id = :id AND begins > :reader",
        {"id": announcement_id, "reader": waiting[0]},
    )
    later = row[0] if row else None
    here = sum(later is None or reader < later for reader in waiting)
    fresh = bunch is None or _is_done(tx, bunch, waiting[0])
    room = MOST if bunch is None or fresh else max(1, MOST - len(bunch.readers))
    return int(min(here, room))


def _bunch_of(tx: Tx, announcement_id: str, reader: str) -> Bunch | None:
    """The row that a reader belongs to. One that is damaged goes: what it held is not found any more."""
    try:
        return IN_CHATS.only(tx, _OF_READER, id=announcement_id, reader=reader)
    except Unreadable:
        IN_CHATS.remove(tx, _ONLY_OF_READER, id=announcement_id, reader=reader)
        return _bunch_of(tx, announcement_id, reader)


def _of_announcement(tx: Tx, announcement_id: str) -> list[Bunch]:
    return IN_CHATS.select(tx, "WHERE announcement_id = :id AND since > :old", id=announcement_id, old=_oldest(tx))


def _with(tx: Tx, reader: str) -> Iterator[Bunch]:
    """The rows in which somebody is: one look for each announcement of the last days."""
    ids = [row[0] for row in tx.all("SELECT DISTINCT announcement_id FROM in_chats")]
    for announcement_id in ids:
        bunch = _bunch_of(tx, announcement_id, reader)
        if bunch and bunch.of(reader):
            yield bunch
