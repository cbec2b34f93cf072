"""Who has a thread before them: one member at a time, for twenty minutes, and never whose own it is.

While somebody has it, the others see who. However that ends, its words leave their phone (storage/letters/lent.py).
"""

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.hotline.thread import THREADS, Thread, find
from storage.letters.queue import CLAIM_LASTS
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx

_MINE = "claimed_by = :member"
_FREE = f"(claimed_until IS NULL OR claimed_until <= :now OR {_MINE})"


def hold(tx: Tx, member: PersonId, thread_id: str) -> Thread:
    """Give a thread to this member for twenty minutes; that they read it is on record.

    Raises Rejected: "team-only" to whoever may not answer, "thread-gone" if there is none, or it is their own,
    "thread-held" if somebody else has it.
    """
    team.require(tx, member, Right.ANSWER)
    thread = find(tx, thread_id)
    if thread is None or thread.person_id == member:
        raise Rejected("thread-gone")
    given: dict[str, object] = {"member": member, "now": tx.now}
    until = tx.now + CLAIM_LASTS
    if not THREADS.change(tx, thread.id, _FREE, given, claimed_by=member, claimed_until=until):
        raise Rejected("thread-held")
    if not is_held(tx, thread, member):
        audit.record(tx, Deed.THREAD_TAKEN, thread=thread.id, by=member)
    return THREADS.get(tx, thread.id) or thread


def is_held(tx: Tx, thread: Thread, whose: PersonId) -> bool:
    """Whether this member has it now."""
    return thread.claimed_by == whose and holder(tx, thread) is not None


def holder(tx: Tx, thread: Thread) -> PersonId | None:
    """Who has it now."""
    return thread.claimed_by if thread.claimed_until and thread.claimed_until > tx.now else None


def release(tx: Tx, member: PersonId, thread_id: str) -> None:
    """Leave a thread to others. Raises Rejected("team-only") like `hold`."""
    team.require(tx, member, Right.ANSWER)
    THREADS.change(tx, thread_id, _MINE, {"member": member}, claimed_by=None, claimed_until=None)


def let_go(tx: Tx, holder: PersonId) -> None:
    """Leave all that somebody had to others, because they may not answer any more."""
    for thread in THREADS.select(tx, f"WHERE {_MINE}", member=holder):
        THREADS.change(tx, thread.id, claimed_by=None, claimed_until=None)
