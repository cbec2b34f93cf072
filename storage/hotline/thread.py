"""A thread of the hotline: what somebody said to the team and heard back, as it is kept, and how it is found.

The team knows a thread by its number; who the person is, its row knows, so that an answer reaches them. Everybody has
one open thread at most. Once it is closed it can be read for 30 days, and goes. That it is open, or closed, is believed
of the audit trail, so that no row that was put back is shown.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import NewType

from storage import keeping, pictures, trail
from storage.audit import Deed
from storage.cases import CaseId
from storage.contents.content import Content
from storage.people import PersonId
from storage.rules import where
from storage.table import Bound, Sealed, Table
from storage.transaction import Tx

ThreadId = NewType("ThreadId", str)


class Matter(Enum):
    """What somebody turns to the team for."""

    QUESTION = "question"
    MISTAKE = "mistake"
    NAMED = "named"
    GIVING = "giving"
    APPEAL = "appeal"


class ThreadState(Enum):
    """Whether somebody can still say something in it."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class Thread:
    """A thread: what it was opened for, and in which language.

    `waits_since` is since when something that they said has had no answer; `moved_day` the day of the last that was
    said or done. `claimed_by` is who reads it, until `claimed_until`; `answered_by` who answered last.
    """

    id: ThreadId
    person_id: Bound[PersonId]
    state: ThreadState
    matter: Sealed[Matter]
    language: str
    opened_at: datetime
    waits_since: datetime | None
    moved_day: date
    claimed_by: PersonId | None
    claimed_until: datetime | None
    answered_by: PersonId | None

    @property
    def open(self) -> bool:
        """Whether something can be said in it."""
        return self.state is ThreadState.OPEN


@dataclass(frozen=True)
class Remark:
    """Something that was said in a thread, the `number`th: by a member, or, if `said_by` is None, by the person.

    `case_id` is the case that it is about, where that is known.
    """

    id: str
    thread_id: Bound[ThreadId]
    number: int
    said_by: PersonId | None
    said: Sealed[Content]
    case_id: Sealed[CaseId | None]
    said_at: datetime


THREADS = Table("threads", Thread)
REMARKS = Table("thread_remarks", Remark)

OPEN = where([ThreadState.OPEN])
CLOSED = where([ThreadState.CLOSED])
_ON_RECORD = {ThreadState.OPEN: Deed.THREAD_OPENED, ThreadState.CLOSED: Deed.THREAD_CLOSED}


def find(tx: Tx, thread_id: str) -> Thread | None:
    """The thread with this number, however it was typed."""
    thread = THREADS.get(tx, thread_id)
    return thread if thread and is_true(tx, thread) else None


def is_true(tx: Tx, thread: Thread) -> bool:
    """Whether the trail says the same of it, its person was not forgotten, and its time is not over."""
    over = not thread.open and thread.moved_day <= (tx.now - keeping.THREADS).date()
    on_record = trail.thread(tx, thread.id) is _ON_RECORD[thread.state]
    return on_record and not over and not trail.forgotten(tx, thread.person_id)


def open_of(tx: Tx, person_id: PersonId) -> Thread | None:
    """The thread that somebody has open."""
    found = THREADS.select(tx, f"WHERE person_id = :person AND {OPEN} ORDER BY opened_at, id", person=person_id)
    return next((thread for thread in found if is_true(tx, thread)), None)


def all_open(tx: Tx) -> list[Thread]:
    """The open threads: first those that wait for an answer, the one that has waited longest at the head."""
    found = [thread for thread in THREADS.select(tx, f"WHERE {OPEN}") if is_true(tx, thread)]
    return sorted(found, key=lambda one: (one.waits_since is None, one.waits_since or one.opened_at, one.id))


def lately_closed(tx: Tx) -> list[Thread]:
    """The closed threads that can still be read, the newest first."""
    found = THREADS.select(tx, f"WHERE {CLOSED} ORDER BY moved_day DESC, id")
    return [thread for thread in found if is_true(tx, thread)]


def remarks(tx: Tx, thread: Thread) -> list[Remark]:
    """What was said in a thread, in its order."""
    return REMARKS.select(tx, "WHERE thread_id = :thread ORDER BY number", thread=thread.id)


def photo(tx: Tx, remark: Remark) -> bytes | None:
    """What the photo of a remark shows; None if it has none, or it is not kept any more."""
    return next(iter(pictures.shown(tx, [remark.said], remark.thread_id)), None)


def oldest(tx: Tx) -> datetime | None:
    """Since when the one has waited that has waited longest for an answer, if one waits."""
    return next((thread.waits_since for thread in all_open(tx)), None)
