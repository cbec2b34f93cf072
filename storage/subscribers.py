"""How many people get announcements, by language: kept as numbers, since counting a million people takes too long."""

from dataclasses import dataclass

from storage.errors import Unreadable
from storage.table import Table
from storage.transaction import Tx


@dataclass(frozen=True)
class Subscribers:
    """How many people read announcements in a language."""

    language: str
    people: int


SUBSCRIBERS = Table("subscribers", Subscribers)


def sizes(tx: Tx) -> dict[str, int]:
    """How many there are, by language."""
    counted = [_counted(tx, row["language"]) for row in tx.all("SELECT language FROM subscribers")]
    return {one.language: one.people for one in counted if one.people}


def count(tx: Tx, language: str, more: int) -> None:
    """So many more of this language, or fewer, now that the people have changed."""
    try:
        counted = _of(tx, language)
    except Unreadable:
        SUBSCRIBERS.put(tx, _count_anew(tx, language))
    else:
        SUBSCRIBERS.put(tx, Subscribers(language, counted.people + more))


def count_all(tx: Tx) -> None:
    """Count anew: a damaged row has said who knows what."""
    for row in tx.all("SELECT language FROM subscribers"):
        SUBSCRIBERS.put(tx, _count_anew(tx, row["language"]))


def _counted(tx: Tx, language: str) -> Subscribers:
    try:
        return _of(tx, language)
    except Unreadable:
        return _count_anew(tx, language)


def _of(tx: Tx, language: str) -> Subscribers:
    found = SUBSCRIBERS.only(tx, "WHERE language = :language", language=language)
    return found or Subscribers(language, 0)


def _count_anew(tx: Tx, language: str) -> Subscribers:
    """What the people themselves say, where the number is damaged."""
    readers = "SELECT count(*) FROM people WHERE language = :language AND subscribed = 1 AND gone = 0"
    row = tx.one(readers, {"language": language})
    return Subscribers(language, int(row[0]) if row else 0)
