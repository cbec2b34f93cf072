"""Small facts that the program remembers about itself; nothing of people. And when each duty was last done.

Their values are sealed, each for its name. A fact that is damaged is not remembered at all: it stops nothing.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from storage.errors import Unreadable
from storage.table import Sealed, Table, seconds
from storage.transaction import Tx

T = TypeVar("T")


class Fact(StrEnum):
    """Everything that is remembered by name. The values are the names in the database."""

    KEY_CHECK = "key-check"
    BOT_NAME = "bot-name"
    INTRODUCED_AS = "introduced-as"
    BULK_RESTS_UNTIL = "bulk-rests-until"
    PROPOSALS_TOLD = "proposals-told"
    DETAILS_OVER_TOLD = "details-over-told"
    INBOX_FROM = "inbox-from"
    OUTBOX_FROM = "outbox-from"
    MARK_MISSING = "mark-missing"
    ROUND_AT = "round-at"
    TRAIL_CHANGED = "trail-changed"
    PAGES_DELETED_UP_TO = "pages-deleted-up-to"
    REJECTED_DELETED_UP_TO = "rejected-deleted-up-to"
    UNCHANGED_DELETED_UP_TO = "unchanged-deleted-up-to"
    STOOD_STILL = "stood-still"
    AILMENTS = "ailments"
    HEAD_POSTED = "head-posted"
    WRITTEN_BY = "written-by"


@dataclass(frozen=True)
class Remembered:
    """A fact, or when a duty was done, by its name."""

    name: str
    value: Sealed[str]


META = Table("meta", Remembered, remembers=64)


def get(tx: Tx, fact: Fact) -> str | None:
    """What is remembered as `fact`."""
    return _get(tx, fact)


def put(tx: Tx, fact: Fact, value: str) -> None:
    """Remember `value` as `fact`."""
    META.put(tx, Remembered(fact.value, value))


def get_all(tx: Tx, fact: Fact, packing: TypeAdapter[list[T]]) -> list[T]:
    """The list that is remembered as `fact`; an empty one, if what is there is of another version of it."""
    kept = get(tx, fact)
    try:
        return packing.validate_json(kept) if kept else []
    except ValidationError:
        return []


def mark(tx: Tx, fact: Fact) -> int:
    """A number that only goes up: what is below it is over, whatever rows were put back.

    Once it was read the process goes by its own memory, so that the row itself cannot be put back under it.
    """
    if fact not in tx.marks:
        tx.marks[fact] = int(_get(tx, fact) or 0)
    return tx.marks[fact]


def move_mark(tx: Tx, fact: Fact, to: int) -> None:
    """Move a mark up; it never goes down. Not within a savepoint, which the memory of the process knows nothing of."""
    if to > mark(tx, fact):
        put(tx, fact, str(to))
        tx.marks[fact] = to


def last_done(tx: Tx, duty: str) -> datetime:
    """When a duty was last done; long ago (1970) if it never was, or is said to have been in a time to come."""
    done = last_seen(tx, duty)
    return done if done and done <= tx.now else datetime.fromtimestamp(0, UTC)


def last_seen(tx: Tx, duty: str) -> datetime | None:
    """When a duty was last done by the clock of then, be it a time to come; None if it never was."""
    done = _get(tx, _last(duty))
    return datetime.fromtimestamp(int(done), UTC) if done else None


def note_done(tx: Tx, duty: str) -> None:
    """Remember that a duty was done now."""
    META.put(tx, Remembered(_last(duty), str(seconds(tx.now))))


def note_long_ago(tx: Tx, duty: str) -> None:
    """Have a duty count as last done long ago (1970)."""
    META.put(tx, Remembered(_last(duty), "0"))


def _last(duty: str) -> str:
    return f"last:{duty}"


def _get(tx: Tx, name: str) -> str | None:
    try:
        remembered = META.only(tx, "WHERE name = :name", name=name)
    except Unreadable:
        return None  # noted as damaged
    return remembered.value if remembered else None
