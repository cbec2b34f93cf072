"""The steps of a reply: one table of who may bring it from where to where. docs/letters.md draws it."""

from collections.abc import Mapping
from dataclasses import replace
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


def step(tx: Tx, which: Step, reply_id: str, actor: PersonId, **fields: object) -> Reply:
    """Bring a reply that this member holds to where the step leads, with these fields.

    Raises Rejected("team-only") to whoever has not the step's right; Refused if it is not where the step begins, or not
    theirs at present.
    """
    rule = RULES[which]
    if rule.right is None:
        raise ValueError(f"to {which.value} is nobody's act")
    team.require(tx, actor, rule.right)
    return _brought(tx, rule, reply_id, "claimed_by = :actor AND claimed_until > :now", fields, by=actor)


def by_itself(tx: Tx, which: Step, reply_id: str) -> Reply:
    """Bring a reply to where a step leads that is nobody's act. Raises Refused if it is not where the step begins."""
    if RULES[which].right:
        raise ValueError(f"to {which.value} is somebody's act")
    return _brought(tx, RULES[which], reply_id, "", {})


def _brought(
    tx: Tx, rule: Rule[ReplyState], reply_id: str, theirs: str, fields: Mapping[str, object], **by: PersonId
) -> Reply:
    """One conditional write, and its entry in the trail; nobody holds the reply any more."""
    values = {"state": rule.to, "claimed_by": None, "claimed_until": None, "moved_day": tx.now.date(), **fields}
    condition = " AND ".join(filter(None, (where(rule.of), theirs)))
    given: dict[str, object] = {"actor": by.get("by"), "now": tx.now}
    before = find(tx, reply_id)
    if before is None or rule.deed is None or not REPLIES.change(tx, before.id, condition, given, **values):
        raise Refused(before)
    audit.record(tx, rule.deed, reply=before.id, letter=before.letter_id, **by)
    return replace(before, **values)  # type: ignore[arg-type]  # by their names
