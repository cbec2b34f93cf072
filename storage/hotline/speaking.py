"""What somebody says to the team: it goes into the thread that they have open, or opens one.

How much can wait for an answer has a bound, and so has how many threads somebody opens in a day. Who is blocked says
nothing here until that is over (storage/letters/muting.py).
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import takewhile

from storage import audit, pictures
from storage.audit import Deed
from storage.cases import CaseId
from storage.contents.content import Content
from storage.errors import Rejected
from storage.hotline.thread import REMARKS, THREADS, Matter, Remark, Thread, ThreadId, ThreadState, open_of, remarks
from storage.letters import muting
from storage.letters.muting import Line
from storage.people import Person, PersonId
from storage.transaction import Tx, new_id

MOST_WAITING = 20
"""Messages of one person that can wait for an answer."""
MOST_A_DAY = 3
"""Threads that somebody can open in a day."""
MOST_PHOTOS = 5
LONGEST = 4_000

_NUMBER_LENGTH = 6
_ID_LENGTH = 12


def admit(tx: Tx, person: Person, more: int = 1) -> None:
    """Whether somebody can say something to the team now, in so many messages.

    Raises Rejected: "contact-blocked" with the day on which that is over, "contact-enough" if as much of theirs waits
    for an answer as can, "contact-often" if they have opened as many threads today as they can.
    """
    blocked = muting.of_person(tx, person.id, Line.HOTLINE)
    if blocked:
        raise Rejected("contact-blocked", until=blocked.until_day)
    thread = open_of(tx, person.id)
    if thread and _unanswered(tx, thread) + more > MOST_WAITING:
        raise Rejected("contact-enough", most=MOST_WAITING)
    lately = "WHERE person_id = :person AND opened_at > :since"
    if not thread and THREADS.count(tx, lately, person=person.id, since=tx.now - timedelta(days=1)) >= MOST_A_DAY:
        raise Rejected("contact-often", most=MOST_A_DAY)


def say(
    tx: Tx, person: Person, pages: Sequence[Content], matter: Matter, case_id: CaseId | None = None
) -> tuple[Thread, bool]:
    """Say something to the team; in which thread, and whether nothing in it waited for an answer yet.

    What it is for counts where a thread is opened. Raises Rejected: as `admit` does, "contact-many-photos", or as
    `pictures.make_said` does.
    """
    admit(tx, person, len(pages))
    photographed = [page.picture for page in pages if page.picture]
    if len(photographed) > MOST_PHOTOS:
        raise Rejected("contact-many-photos", most=MOST_PHOTOS)
    thread = open_of(tx, person.id) or _opened(tx, person, matter)
    first = thread.waits_since is None
    add(tx, thread, None, pages, case_id)
    for photo in photographed:
        pictures.make_said(tx, photo, person.id, thread.id)
    THREADS.change(tx, thread.id, waits_since=thread.waits_since or tx.now, moved_day=tx.now.date())
    return THREADS.get(tx, thread.id) or thread, first


def add(
    tx: Tx, thread: Thread, said_by: PersonId | None, pages: Sequence[Content], case_id: CaseId | None = None
) -> None:
    """Put these behind what was said in a thread."""
    first = len(remarks(tx, thread)) + 1
    for number, page in enumerate(pages, first):
        REMARKS.add(tx, Remark(new_id(_ID_LENGTH), thread.id, number, said_by, page, case_id, tx.now))


def _opened(tx: Tx, person: Person, matter: Matter) -> Thread:
    """A new thread. The record says that there is one, and not whose it is."""
    thread = Thread(
        id=ThreadId(new_id(_NUMBER_LENGTH)),
        person_id=person.id,
        state=ThreadState.OPEN,
        matter=matter,
        language=person.language,
        opened_at=tx.now,
        waits_since=None,
        moved_day=tx.now.date(),
        claimed_by=None,
        claimed_until=None,
        answered_by=None,
    )
    audit.record(tx, Deed.THREAD_OPENED, thread=thread.id)
    return THREADS.add(tx, thread)


def _unanswered(tx: Tx, thread: Thread) -> int:
    """How many messages of theirs came since the last answer."""
    return len(list(takewhile(lambda remark: remark.said_by is None, reversed(remarks(tx, thread)))))
