"""Replies on their way to their writers: passed on when they can be reached, and waiting until then."""

from datetime import timedelta

from storage.replies.reply import REPLIES, Reply, is_true
from storage.replies.states import CHECKED, PASSED_ON
from storage.replies.steps import Step, by_itself
from storage.transaction import Tx

MOST = 4
"""Replies that are passed on at a time: each can hold ten megabytes of photos, and the clock comes again at once."""

_MISSED_WITHIN = timedelta(days=2)
"""How long after it was passed on a closed chat means that a reply was not seen; later, that its writer has left."""

_TO_WRITERS = "JOIN letters ON letters.id = letter_id JOIN people ON people.id = letters.person_id"


def to_pass_on(tx: Tx) -> list[Reply]:
    """The first replies that were checked, and whose writers can be reached."""
    condition = f"{_TO_WRITERS} WHERE replies.{CHECKED} AND people.gone = 0 ORDER BY replies.received_at, replies.id"
    return [reply for reply in REPLIES.some(tx, MOST, condition) if is_true(tx, reply)]


def pass_on(tx: Tx, reply_id: str) -> Reply:
    """The writer is given a reply. Raises Refused if it was not checked."""
    return by_itself(tx, Step.GIVE, reply_id)


def missed(tx: Tx) -> list[Reply]:
    """Have the replies wait again that were just passed on to writers whose chat turned out to be closed.

    Not those to unlinked letters: whoever has the code has read them.
    """
    recent = f"replies.{PASSED_ON} AND replies.pages IS NOT NULL AND replies.moved_day >= :since"
    condition = f"{_TO_WRITERS} WHERE {recent} AND people.gone = 1 AND letters.receipt IS NULL"
    closed = REPLIES.some(tx, MOST, condition, since=tx.now.date() - _MISSED_WITHIN)
    return [by_itself(tx, Step.MISS, reply.id) for reply in closed if is_true(tx, reply)]
