"""What the team does with a thread: answers it, closes it, and takes nothing more from whoever writes there.

An answer is one member's own words, or some that the team keeps, which were such words once: what could lead to
somebody else is refused by the conversation, it is said as a member's, and its digest is on record (decision 39).
"""

from datetime import timedelta
from hashlib import sha256

from storage import audit, keeping, team
from storage.audit import Deed
from storage.contents.content import Content
from storage.errors import Rejected
from storage.hotline import speaking
from storage.hotline.holding import hold
from storage.hotline.thread import CLOSED, THREADS, Thread, ThreadState, all_open
from storage.letters import muting
from storage.letters.muting import Muted
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx


def answer(tx: Tx, member: PersonId, thread_id: str, words: str) -> Thread:
    """Answer in a thread, which this member has from then on. Raises Rejected: as `hold` does, "thread-closed"."""
    thread = _open(tx, member, thread_id)
    speaking.add(tx, thread, member, [Content(words)])
    THREADS.change(tx, thread.id, waits_since=None, moved_day=tx.now.date(), answered_by=member)
    digest = sha256(words.encode()).hexdigest()
    audit.record(tx, Deed.THREAD_ANSWERED, thread=thread.id, words=digest, by=member)
    return thread


def close(tx: Tx, member: PersonId, thread_id: str) -> Thread:
    """Close a thread: nothing more is said in it. Raises Rejected: as `hold` does, "thread-closed"."""
    thread = _open(tx, member, thread_id)
    _close(tx, thread, by=member)
    return thread


def block(tx: Tx, member: PersonId, thread_id: str, why: str, lasts: timedelta) -> Muted | None:
    """Close a thread, and take nothing more from its person here for a time; None if that is so already.

    Raises Rejected: as `hold` does, "thread-closed".
    """
    thread = _open(tx, member, thread_id)
    blocked = muting.block(tx, member, thread.person_id, thread.id, why, lasts)
    _close(tx, thread, by=member)
    return blocked


def to_lapse(tx: Tx) -> list[Thread]:
    """Open threads that end by themselves: answered, and nothing more was said for long; or never answered."""
    quiet, never = (tx.now - keeping.THREADS_QUIET).date(), tx.now - keeping.THREADS_UNANSWERED
    return [
        thread
        for thread in all_open(tx)
        if (thread.waits_since <= never if thread.waits_since else thread.moved_day <= quiet)
    ]


def lapse(tx: Tx, thread: Thread) -> None:
    """Close one of these."""
    _close(tx, thread, by=None)


def forget_old(tx: Tx) -> None:
    """Delete what was closed long enough ago, with all that was said in it."""
    old = (tx.now - keeping.THREADS).date()
    tx.scrub = bool(THREADS.remove(tx, f"WHERE {CLOSED} AND moved_day <= :old", old=old)) or tx.scrub


def _open(tx: Tx, member: PersonId, thread_id: str) -> Thread:
    team.require(tx, member, Right.ANSWER)
    thread = hold(tx, member, thread_id)
    if not thread.open:
        raise Rejected("thread-closed")
    return thread


def _close(tx: Tx, thread: Thread, *, by: PersonId | None) -> None:
    THREADS.change(
        tx,
        thread.id,
        state=ThreadState.CLOSED,
        waits_since=None,
        moved_day=tx.now.date(),
        claimed_by=None,
        claimed_until=None,
    )
    audit.record(tx, Deed.THREAD_CLOSED, thread=thread.id, by=by)
