"""The steps of a letter: one table of who may bring it from where to where, and one function that does it.

A step is one conditional write, so that it is taken once even if two people try. docs/letters.md draws the table.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from hashlib import sha256

from storage import audit, pictures, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters import writers
from storage.letters.letter import LETTERS, Letter, LetterId, find, is_true
from storage.letters.states import WAITING, LetterState
from storage.people import PersonId
from storage.rights import Right
from storage.rules import Rule, where
from storage.table import as_kept
from storage.transaction import Tx


class Step(Enum):
    """What can be done with a letter."""

    APPROVE = "approve"
    REJECT = "reject"
    SET_ASIDE = "set aside"
    WITHDRAW = "withdraw"
    PRINT = "print"
    HAND_OVER = "hand over"


_WAITING = frozenset({LetterState.PENDING})
# What waits of one writer is set aside whoever holds it; to withdraw is the writer's own. What is done with paper is
# noted for a batch at once (paper.py).
RULES: Mapping[Step, Rule[LetterState]] = {
    Step.APPROVE: Rule(_WAITING, LetterState.APPROVED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.APPROVED),
    Step.REJECT: Rule(_WAITING, LetterState.REJECTED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.REJECTED),
    Step.SET_ASIDE: Rule(_WAITING, LetterState.REJECTED, Right.DECIDE_LETTERS, deed=Deed.REJECTED),
    Step.WITHDRAW: Rule(_WAITING, LetterState.WITHDRAWN, None, deed=Deed.WITHDRAWN),
    Step.PRINT: Rule(frozenset({LetterState.APPROVED}), LetterState.PRINTED, Right.PRINT),
    Step.HAND_OVER: Rule(frozenset({LetterState.PRINTED}), LetterState.HANDED_OVER, Right.PRINT),
}


class Refused(Rejected):
    """A step that cannot be taken: `letter` is how it stands, None if there is none (for this person)."""

    def __init__(self, reason: str, letter: Letter | None = None) -> None:
        super().__init__(reason)
        self.letter = letter


def possible(which: Step, letter: Letter) -> bool:
    """Whether somebody could take this step with the letter as it is."""
    return letter.state in RULES[which].of


def step(tx: Tx, which: Step, letter_id: str, actor: PersonId, **fields: object) -> Letter:
    """Bring a letter to where the step leads, with these fields; nobody holds it any more.

    Raises Rejected("team-only") to whoever has not the step's right. Raises Refused: "letter-gone" if there is no such
    letter, or it is not theirs to withdraw; "letter-decided" if it is not where the step begins; "claim-lapsed" if the
    step is its holder's alone.
    """
    brought = step_each(tx, which, [letter_id], actor, **fields)
    if not brought:
        raise _refusal(tx, which, letter_id, actor)
    return brought[0]


def step_each(tx: Tx, which: Step, letter_ids: Iterable[str], actor: PersonId, **fields: object) -> list[Letter]:
    """Take a step with each of these letters that it can be taken with; returns those.

    Raises Rejected("team-only") like `step`.
    """
    rule, (condition, given) = RULES[which], _condition(tx, which, actor)
    values = {"state": rule.to, "claimed_by": None, "claimed_until": None} | fields
    true = [letter.id for letter_id in letter_ids if (letter := find(tx, letter_id))]
    changed = [letter_id for letter_id in true if LETTERS.change(tx, letter_id, condition, given, **values)]
    brought = [letter for letter_id in changed if (letter := LETTERS.get(tx, letter_id))]  # not on record yet
    if rule.of & _WAITING:
        for writer in sorted({letter.person_id for letter in brought}):
            writers.recount(tx, writer)
    if rule.deed:
        # What the team does is noted with who did it; a writer is never named in the trail.
        by = {"by": actor} if rule.right else {}
        for letter in brought:
            audit.record(tx, rule.deed, letter=letter.id, **by)
    return brought


def ready(tx: Tx, which: Step, letter_id: str, actor: PersonId) -> Letter:
    """The letter, if `actor` could take this step with it now. Raises as `step` does."""
    condition, given = _condition(tx, which, actor)
    letter = LETTERS.only(tx, f"WHERE id = :id AND {condition}", id=as_kept(letter_id), **given)
    if letter is None or not is_true(tx, letter):
        raise _refusal(tx, which, letter_id, actor)
    return letter


def approve(tx: Tx, moderator: PersonId, letter_id: str) -> Letter:
    """Let a letter through. Raises like `step`."""
    return step(tx, Step.APPROVE, letter_id, moderator, decided_by=moderator, decided_day=tx.now.date())


def reject(tx: Tx, moderator: PersonId, letter_id: str, reason: str, *, own: bool = False) -> Letter:
    """Turn a letter down, with the reason that its writer will read, perhaps in the moderator's `own` words.

    Raises like `step`.
    """
    decided = {"decided_by": moderator, "decided_day": tx.now.date()}
    letter = step(tx, Step.REJECT, letter_id, moderator, reason=reason, **decided)
    if own:
        _record_own_words(tx, moderator, letter.id, reason)
    return letter


def set_aside(tx: Tx, moderator: PersonId, letter_id: str, reason: str, *, own: bool = False) -> list[Letter]:
    """Turn down all letters that wait of the writer of this one, which the moderator holds, with one reason.

    Returns them, the oldest first. Raises like `step` for a letter that the moderator could not turn down by itself.
    """
    held = ready(tx, Step.REJECT, letter_id, moderator)
    waiting = LETTERS.select(
        tx, f"WHERE {WAITING} AND person_id = :person ORDER BY received_at, id", person=held.person_id
    )
    decided = {"decided_by": moderator, "decided_day": tx.now.date(), "reason": reason}
    brought = step_each(tx, Step.SET_ASIDE, [letter.id for letter in waiting], moderator, **decided)
    audit.record(tx, Deed.SET_ASIDE, letter=held.id, letters=[letter.id for letter in brought], by=moderator)
    if own:
        _record_own_words(tx, moderator, held.id, reason)
    return brought


def withdraw(tx: Tx, writer: PersonId, letter_id: str) -> Letter:
    """Take a letter back that is not yet decided; its words and photos are deleted. Raises like `step`."""
    letter = step(tx, Step.WITHDRAW, letter_id, writer, pages=(), overruled=None)
    pictures.drop_pages(tx, letter.id)
    tx.scrub = True
    return letter


def _record_own_words(tx: Tx, moderator: PersonId, letter_id: LetterId, words: str) -> None:
    """Note, by their digest, which words somebody of the team said to a writer as their own."""
    digest = sha256(words.encode()).hexdigest()
    audit.record(tx, Deed.OWN_WORDS, letter=letter_id, by=moderator, words=digest)


def _condition(tx: Tx, which: Step, actor: PersonId) -> tuple[str, dict[str, object]]:
    """What must hold of a letter for a step of this actor's, and its parameters.

    Raises Rejected("team-only") if they have not the right.
    """
    rule = RULES[which]
    conditions = [where(rule.of)]
    if rule.right:
        team.require(tx, actor, rule.right)
    else:
        conditions.append("person_id = :actor")
    if rule.only_holder:
        conditions.append("claimed_by = :actor AND claimed_until > :now")
    return " AND ".join(conditions), {"actor": actor, "now": tx.now}


def _refusal(tx: Tx, which: Step, letter_id: str, actor: PersonId) -> Refused:
    """Why a step could not be taken."""
    rule, letter = RULES[which], find(tx, letter_id)
    if letter is None or (rule.right is None and letter.person_id != actor):
        return Refused("letter-gone")
    return Refused("claim-lapsed" if letter.state in rule.of else "letter-decided", letter)
