"""Who checks a reply: one member at a time, for twenty minutes, and never who sent it in or who gets it."""

from storage import letters, team
from storage.errors import Rejected
from storage.letters import CLAIM_LASTS
from storage.people import PersonId
from storage.replies.reply import REPLIES, Reply, find
from storage.replies.states import WAITING
from storage.replies.steps import Refused
from storage.rights import Right
from storage.transaction import Tx

_FREE = "(claimed_until IS NULL OR claimed_until <= :now OR claimed_by = :moderator)"
_MINE = "claimed_by = :moderator"


def may_check(tx: Tx, person_id: PersonId, reply: Reply) -> bool:
    """Whether a reply is for this person to check: who sent it in cannot, nor the writer of the letter."""
    return person_id not in (reply.sent_by, letters.get(tx, reply.letter_id).person_id)


def hold(tx: Tx, moderator: PersonId, reply_id: str) -> Reply:
    """Give a reply to this member to be checked, for twenty minutes.

    Raises Rejected: "team-only" to whoever may not decide on letters, "reply-not-yours" if it is not for them to check,
    "reply-held" if somebody else has it. Raises Refused if there is nothing to check.
    """
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    reply = find(tx, reply_id)
    if reply is None or not reply.state.waits:
        raise Refused(reply)
    if not may_check(tx, moderator, reply):
        raise Rejected("reply-not-yours")
    given: dict[str, object] = {"moderator": moderator, "now": tx.now}
    until = tx.now + CLAIM_LASTS
    free = f"{WAITING} AND {_FREE}"
    if not REPLIES.change(tx, reply.id, free, given, claimed_by=moderator, claimed_until=until):
        raise Rejected("reply-held")
    return REPLIES.get(tx, reply.id) or reply


def held(tx: Tx, moderator: PersonId, reply_id: str) -> Reply:
    """The reply, if this member holds it now. Raises Rejected("team-only") like `hold`, Refused if they do not."""
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    reply = find(tx, reply_id)
    until = reply.claimed_until if reply and reply.claimed_by == moderator and reply.state.waits else None
    if reply is None or until is None or until <= tx.now:
        raise Refused(reply)
    return reply


def release(tx: Tx, moderator: PersonId, reply_id: str) -> None:
    """Leave a reply to others. Raises Rejected("team-only") like `hold`."""
    team.require(tx, moderator, Right.DECIDE_LETTERS)
    REPLIES.change(tx, reply_id, _MINE, {"moderator": moderator}, claimed_by=None, claimed_until=None)


def let_go(tx: Tx, holder: PersonId) -> None:
    """Leave all that somebody was checking to others, because they do not belong to the team any more."""
    for reply in REPLIES.select(tx, f"WHERE {_MINE}", moderator=holder):
        REPLIES.change(tx, reply.id, claimed_by=None, claimed_until=None)
