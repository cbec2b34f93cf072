"""Rows of the outbox: the lanes they go out in, what the sender has of them, and what becomes of them."""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NamedTuple, Self

from storage import meta
from storage.announcements import AnnouncementId
from storage.meta import Fact
from storage.people import Person, PersonId
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx


class Lane(IntEnum):
    """What goes out first: a smaller lane is never held up by a larger one, nor by one that is `aside`.

    In `bulk` lanes is what goes to many; they rest as a whole when the messenger asks for a pause. Nothing shows in a
    chat of what is in those `aside`: it keeps no order with what does, and neither waits for the other.
    """

    bulk: bool
    aside: bool

    def __new__(cls, number: int, kind: str = "") -> Self:
        """A lane by its number; both properties are asked for many times with every message."""
        lane = int.__new__(cls, number)
        lane._value_ = number
        lane.bulk, lane.aside = kind == "bulk", kind == "aside"
        return lane

    REPLY = 0
    NOTICE = 1, "bulk"
    REMINDER = 2, "bulk"
    ANNOUNCEMENT = 3, "bulk"
    PRESS = 4, "aside"
    """That a press was heard: it is worth nothing after a few seconds, and is tried once."""
    MENU = 5, "aside"
    """A person's own menu of commands."""


@dataclass(frozen=True)
class Kept:
    """A row as it is kept; its times are seconds since 1970. `Row` is what the sender has of it."""

    id: int
    lane: Lane
    person_id: Bound[PersonId | None]
    due_at: int
    not_after: int | None
    attempts: int
    call: Sealed[bytes | None]
    address: Sealed[str | None]
    announcement_id: AnnouncementId | None
    about: str | None = None


OUTBOX = Table("outbox", Kept)


Key = int | tuple[AnnouncementId, PersonId]
"""A row's number, or the announcement and its reader: nobody reads one twice at a time."""


class Row(NamedTuple):
    """One thing to send. Either `call`, still sealed, or `announcement_id` with `language` is set.

    `key` identifies it while the sender has it in hand. `id` is None for a reader of an announcement who has no row.
    `address` is sealed, and None when nobody is there any more to send it to. `attempts` counts the tries that failed.
    `about` is the id of what they follow and are told of.
    """

    key: Key
    id: int | None
    lane: Lane
    person_id: PersonId | None
    address: bytes | None
    attempts: int
    call: bytes | None
    announcement_id: AnnouncementId | None
    language: str
    not_after: datetime | None
    about: str | None = None

    def late(self, now: datetime) -> bool:
        """Whether there is no sense in sending it any more."""
        return self.not_after is not None and self.not_after <= now


def key_of(number: int, person_id: PersonId | None, announcement_id: AnnouncementId | None) -> Key:
    """What identifies a row while the sender has it in hand."""
    return (announcement_id, person_id) if announcement_id and person_id else number


class Outgoing(NamedTuple):
    """A call to a person, not before `due_at` and not after `not_after`, as long as it is true `about` something.

    A `stranger` is somebody who was forgotten in this very transaction, or whom nothing may lead to what is said: the
    row carries their address itself.
    """

    person: Person
    call: bytes
    lane: Lane
    due_at: datetime | None = None
    not_after: datetime | None = None
    stranger: bool = False
    about: str | None = None


class Fate(StrEnum):
    """What became of a row that was tried."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    LATER = "later"


class Outcome(NamedTuple):
    """The fate of a row; `due_at` says when to try again, `posted_as` and `message` what to remember for edits.

    `rest`: the messenger asked for a pause until `due_at`, of this chat if it was a reply, of all the bulk lanes if it
    was in one of them.
    The message is `new` in the chat, and shows the letter `lent`; or these messages, by our ids, were `deleted`.
    """

    row: Row
    fate: Fate
    due_at: datetime | None = None
    rest: bool = False
    posted_as: str = ""
    message: str = ""
    new: bool = False
    lent: str = ""
    deleted: tuple[int, ...] = ()


def lowest(tx: Tx) -> int:
    """The lowest number that may still wait."""
    return meta.mark(tx, Fact.OUTBOX_FROM)


def move_on(tx: Tx) -> None:
    """What is older than the oldest row that waits was sent, or dropped, and is not sent again (as in inbox.py)."""
    if tx.beside:
        return
    oldest = tx.one("SELECT id FROM outbox WHERE id >= :mark ORDER BY id LIMIT 1", {"mark": lowest(tx)})
    meta.move_mark(tx, Fact.OUTBOX_FROM, int(oldest[0]) if oldest else tx.next_number("outbox"))


def not_before(moment: datetime) -> int:
    """The first whole second that is no earlier."""
    return math.ceil(moment.timestamp())
