"""The steps of a reply: one table of who may bring it from where to where. docs/letters.md draws it."""

from collections.abc import Mapping
from enum import Enum

from storage import audit, pictures, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.replies.reply import REPLIES, Reply, find
from storage.replies.states import ReplyState
from storage.rights import Right
from storage.rules import Rule, where
from storage.transaction import Tx


class Step(Enum):
    """What can be done with a reply."""

    CHECK = "check"
    REFUSE = "refuse"
    GIVE = "pass on"
    MISS = "not reach"


_WAITING = frozenset({ReplyState.WAITING})
# It is passed on by itself; one that the messenger could not bring to its writer waits again.
RULES: Mapping[Step, Rule[ReplyState]] = {
    Step.CHECK: Rule(_WAITING, ReplyState.CHECKED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.REPLY_CHECKED),
    Step.REFUSE: Rule(_WAITING, ReplyState.REFUSED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.REPLY_REFUSED),
    Step.GIVE: Rule(frozenset({ReplyState.CHECKED}), ReplyState.PASSED_ON, None, deed=Deed.REPLY_PASSED_ON),
    Step.MISS: Rule(frozenset({ReplyState.PASSED_ON}), ReplyState.CHECKED, None, deed=Deed.REPLY_MISSED),
}


class Refused(Rejected):
    """A step that cannot be taken: `reply` is how it stands, None if there is none (any more)."""

    def __init__(self, reply: Reply | None) -> None:
        super().__init__("reply-decided", state=reply.state.value if reply else "gone")
        self.reply = reply


def check(tx: Tx, moderator: PersonId, reply_id: str) -> Reply:
    """Say that a reply belongs to the letter that it is with: its writer gets it now. Raises like `step`."""
    return step(tx, Step.CHECK, reply_id, moderator, decided_by=moderator)


def refuse(tx: Tx, moderator: PersonId, reply_id: str) -> Reply:
    """Say that a reply does not belong to this letter: what it says is deleted. Raises like `step`."""
    reply = step(tx, Step.REFUSE, reply_id, moderator, decided_by=moderator, pages=None)
    pictures.drop_parts(tx, reply.id)
    tx.scrub = True
    return reply


def step(tx: Tx, which: Step, reply_id: str, actor: PersonId | None = None, **fields: object) -> Reply:
    """Bring a reply to where the step leads, with these fields; nobody holds it any more.

    Raises Rejected("team-only") to whoever has not the step's right; Refused if it is not where the step begins, or not
    theirs at present.
    """
    rule = RULES[which]
    conditions = [where(rule.of)]
    if rule.right:
        team.require(tx, _somebody(actor), rule.right)
    if rule.only_holder:
        conditions.append("claimed_by = :actor AND claimed_until > :now")
    values = {"state": rule.to, "claimed_by": None, "claimed_until": None, "moved_day": tx.now.date()} | fields
    given: dict[str, object] = {"actor": actor, "now": tx.now}
    if not find(tx, reply_id) or not REPLIES.change(tx, reply_id, " AND ".join(conditions), given, **values):
        raise Refused(find(tx, reply_id))
    reply = REPLIES.get(tx, reply_id)
    if reply is None or rule.deed is None:
        raise LookupError("a reply that is gone as it is changed, or a step without a deed")
    by = {"by": actor} if rule.right else {}
    audit.record(tx, rule.deed, reply=reply.id, letter=reply.letter_id, **by)
    return reply


def _somebody(actor: PersonId | None) -> PersonId:
    if actor is None:
        raise ValueError("this step is somebody's act")
    return actor
