"""The steps of a letter: one table of who may bring it from where to where, and one function that does it.

A step is one conditional write, so that it is taken once even if two people try. docs/letters.md draws the table.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from enum import Enum
from hashlib import sha256
from typing import TypeVar

from storage import audit, pictures, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters import alike, notes, received, versions, writers
from storage.letters.letter import LETTERS, Envelope, Letter, LetterId, change_true, find, is_true, opened
from storage.letters.placed import InBatch
from storage.letters.states import WAITING, LetterState
from storage.people import PersonId
from storage.rights import Right
from storage.rules import Rule, where
from storage.table import as_kept
from storage.transaction import Tx
from storage.translations.steps import drop_of
from storage.translations.translation import forget_words

UNDO_LASTS = timedelta(minutes=10)
"""How long whoever decided can undo it; its writer is told when that is over."""

UNDECIDED: Mapping[str, object] = dict.fromkeys(
    ("decided_by", "decided_day", "reason", "own_words", "undo_until", "offered", "answer_by")
)
"""What a letter that nobody has decided on does not say (any more)."""


class Step(Enum):
    """What can be done with a letter."""

    APPROVE = "approve"
    AGREE = "agree"
    REJECT = "reject"
    SET_ASIDE = "set aside"
    OFFER_REDACTION = "offer redaction"
    ACCEPT_REDACTION = "accept redaction"
    DECLINE_REDACTION = "decline redaction"
    HOLD = "hold"
    TAKE_UP = "take up"
    SET_APART = "set apart"
    BRING_BACK = "bring back"
    ASK_FOR_CHANGES = "ask for changes"
    REVISE = "revise"
    UNDO = "undo"
    UNAPPROVE = "unapprove"
    WITHDRAW = "withdraw"
    PRINT = "print"
    UNPRINT = "undo printed"
    TAKE_OUT = "take out"
    HAND_OVER = "hand over"
    DELIVER = "hear delivered"
    RETURN = "hear returned"
    CENSOR = "hear censored"
    REFUSE = "hear refused"
    TRANSFER = "hear transferred"
    RELEASE = "hear released"
    CORRECT = "correct"


_WAITING = frozenset({LetterState.PENDING})
_OFFERED = frozenset({LetterState.REDACTION_OFFERED})
_DECIDED = _OFFERED | {LetterState.APPROVED, LetterState.CHANGES_ASKED, LetterState.REJECTED}
_BEFORE_PAPER = _OFFERED | {
    LetterState.PENDING,
    LetterState.ON_HOLD,
    LetterState.CHANGES_ASKED,
    LetterState.APPROVED,
}
_LEFT = frozenset({LetterState.HANDED_OVER})
# What waits of one writer is set aside whoever holds it; to withdraw is the writer's own. Whether a letter waits apart
# follows from how its writer is muted (apart.py). What is done with paper is noted for a batch at once (paper.py).
RULES: Mapping[Step, Rule[LetterState]] = {
    Step.APPROVE: Rule(_WAITING, LetterState.APPROVED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.APPROVED),
    Step.AGREE: Rule(_WAITING, LetterState.PENDING, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.LETTER_AGREED),
    Step.REJECT: Rule(_WAITING, LetterState.REJECTED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.REJECTED),
    Step.SET_ASIDE: Rule(_WAITING, LetterState.REJECTED, Right.DECIDE_LETTERS, deed=Deed.REJECTED),
    Step.HOLD: Rule(_WAITING, LetterState.ON_HOLD, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.HELD),
    Step.TAKE_UP: Rule(frozenset({LetterState.ON_HOLD}), LetterState.PENDING, Right.DECIDE_LETTERS, deed=Deed.TAKEN_UP),
    Step.SET_APART: Rule(_WAITING, LetterState.ON_HOLD, None, deed=Deed.SET_APART),
    Step.BRING_BACK: Rule(frozenset({LetterState.ON_HOLD}), LetterState.PENDING, None, deed=Deed.BROUGHT_BACK),
    Step.ASK_FOR_CHANGES: Rule(
        _WAITING, LetterState.CHANGES_ASKED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.CHANGES_ASKED
    ),
    Step.REVISE: Rule(
        frozenset({LetterState.CHANGES_ASKED}), LetterState.PENDING, None, once_told=True, deed=Deed.REVISED
    ),
    Step.OFFER_REDACTION: Rule(
        _WAITING, LetterState.REDACTION_OFFERED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.REDACTION_OFFERED
    ),
    Step.ACCEPT_REDACTION: Rule(_OFFERED, LetterState.PENDING, None, once_told=True, deed=Deed.REDACTION_ACCEPTED),
    Step.DECLINE_REDACTION: Rule(_OFFERED, LetterState.CHANGES_ASKED, None, once_told=True),
    Step.UNDO: Rule(
        _DECIDED, LetterState.PENDING, Right.DECIDE_LETTERS, only_decider=True, before_paper=True, deed=Deed.UNDONE
    ),
    Step.UNAPPROVE: Rule(
        frozenset({LetterState.APPROVED}),
        LetterState.PENDING,
        Right.DECIDE_LETTERS,
        before_paper=True,
        deed=Deed.UNAPPROVED,
    ),
    Step.WITHDRAW: Rule(_BEFORE_PAPER, LetterState.WITHDRAWN, None, before_paper=True, deed=Deed.WITHDRAWN),
    Step.PRINT: Rule(frozenset({LetterState.APPROVED}), LetterState.PRINTED, Right.PRINT, in_batch=True),
    Step.UNPRINT: Rule(frozenset({LetterState.PRINTED}), LetterState.APPROVED, Right.PRINT),
    Step.TAKE_OUT: Rule(
        frozenset({LetterState.APPROVED, LetterState.PRINTED}), LetterState.APPROVED, Right.PRINT, in_batch=True
    ),
    Step.HAND_OVER: Rule(frozenset({LetterState.PRINTED}), LetterState.HANDED_OVER, Right.PRINT),
    Step.DELIVER: Rule(_LEFT, LetterState.DELIVERED, Right.PRINT),
    Step.RETURN: Rule(_LEFT, LetterState.RETURNED, Right.PRINT),
    Step.CENSOR: Rule(_LEFT, LetterState.CENSORED, Right.PRINT),
    Step.REFUSE: Rule(_LEFT, LetterState.REFUSED, Right.PRINT),
    Step.TRANSFER: Rule(_LEFT, LetterState.TRANSFERRED, Right.PRINT),
    Step.RELEASE: Rule(_LEFT, LetterState.RELEASED, Right.PRINT),
    Step.CORRECT: Rule(
        frozenset(state for state in LetterState if state.heard_of), LetterState.HANDED_OVER, Right.PRINT
    ),
}


class Refused(Rejected):
    """A step that cannot be taken: `letter` is how it stands, None if there is none (for this person)."""

    def __init__(self, reason: str, letter: Letter | None = None) -> None:
        super().__init__(reason)
        self.letter = letter


L = TypeVar("L", bound=InBatch)


def possible(which: Step, letter: InBatch) -> bool:
    """Whether somebody could take this step with the letter as it is."""
    return bool(fit_for(which, [letter]))


def fit_for(which: Step, some: Iterable[L]) -> list[L]:
    """Those of some letters with which somebody could take this step as they are."""
    rule = RULES[which]
    of, outside, inside = tuple(rule.of), not rule.in_batch, not rule.before_paper
    return [one for one in some if one.state in of and (inside if one.batch_id else outside)]


def step(tx: Tx, which: Step, letter_id: str, actor: PersonId, **fields: object) -> Letter:
    """Bring a letter to where the step leads, with these fields; nobody holds it any more.

    Raises Rejected("team-only") to whoever has not the step's right. Raises Refused: "letter-gone" if there is no such
    letter, or it is not theirs to withdraw; "letter-decided" if it is not where the step begins; "claim-lapsed" if the
    step is its holder's alone, "undo-over" or "undo-not-yours" if it is for whoever decided, and for a while,
    "letter-deciding" if its writer was not told yet, "letter-in-batch" if it ends there, "print-left" if it is for
    letters in a batch alone.
    """
    brought = step_each(tx, which, [letter_id], actor, **fields)
    letter = LETTERS.get(tx, letter_id) if brought else None
    if letter is None:
        raise _refusal(tx, which, letter_id, actor)
    return letter


def step_each(
    tx: Tx,
    which: Step,
    letter_ids: Iterable[str],
    actor: PersonId,
    each: Callable[[Envelope], Mapping[str, object]] = lambda _: {},
    /,
    **fields: object,
) -> list[Envelope]:
    """Take a step with each of these letters that it can be taken with; returns those, of which none was opened.

    `fields` are set for all, and what `each` says of the letter. Raises Rejected("team-only") like `step`.
    """
    rule, (condition, given) = RULES[which], _condition(tx, which, actor)
    nobodys = dict.fromkeys(("claimed_by", "claimed_until", "agreed_by", "apart"))
    values = {"state": rule.to} | nobodys | fields
    ids = [str(as_kept(letter_id)) for letter_id in letter_ids]
    changed = change_true(tx, ids, lambda letter: {**values, **each(letter)}, condition, given)
    brought = [after for _, after in changed]
    for before, _ in changed:
        received.note(tx, before.case_id, before.state, rule.to)
        if not rule.to.keeps_words:
            drop_of(tx, before.id)
    if LetterState.PENDING in rule.of | {rule.to}:
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
    return step(tx, Step.APPROVE, letter_id, moderator, **decided(tx, moderator))


def reject(tx: Tx, moderator: PersonId, letter_id: str, reason: str, *, own: bool = False) -> Letter:
    """Turn a letter down, with the reason that its writer will read, perhaps in the moderator's `own` words.

    Raises like `step`.
    """
    return _sent_back(tx, Step.REJECT, moderator, letter_id, reason, own=own)


def ask_for_changes(tx: Tx, moderator: PersonId, letter_id: str, asked: str, *, own: bool = False) -> Letter:
    """Send a letter back to be changed, with what is asked, perhaps in the moderator's `own` words.

    Raises like `step`.
    """
    return _sent_back(tx, Step.ASK_FOR_CHANGES, moderator, letter_id, asked, own=own)


def _sent_back(tx: Tx, which: Step, moderator: PersonId, letter_id: str, reason: str, *, own: bool) -> Letter:
    """Take a step by which a letter goes back to its writer, with a reason."""
    fields = decided(tx, moderator) | {"reason": reason, "own_words": own}
    letter = step(tx, which, letter_id, moderator, **fields)
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
    fields = decided(tx, moderator) | {"reason": reason, "own_words": own, "undo_until": None}
    brought = step_each(tx, Step.SET_ASIDE, [letter.id for letter in waiting], moderator, **fields)
    audit.record(tx, Deed.SET_ASIDE, letter=held.id, letters=[letter.id for letter in brought], by=moderator)
    if own:
        _record_own_words(tx, moderator, held.id, reason)
    return opened(tx, [letter.id for letter in brought])


def withdraw(tx: Tx, writer: PersonId, letter_id: str) -> Letter:
    """Take a letter back that is not in a print batch yet; its words and photos are deleted. Raises like `step`."""
    letter = step(tx, Step.WITHDRAW, letter_id, writer, **UNDECIDED, pages=(), overruled=None)
    pictures.drop_pages(tx, letter.id)
    forget_beside(tx, letter.id)
    tx.scrub = True
    return letter


def forget_beside(tx: Tx, letter_id: LetterId) -> None:
    """Delete what is kept beside a letter's pages, which are deleted: other versions, translation, notes, sketch."""
    versions.forget(tx, letter_id)
    forget_words(tx, letter_id)
    alike.forget(tx, letter_id)
    notes.forget(tx, letter_id)


def decided(tx: Tx, by_whom: PersonId) -> dict[str, object]:
    """By whom a letter is decided, and when, and until when that can be undone."""
    return {"decided_by": by_whom, "decided_day": tx.now.date(), "undo_until": tx.now + UNDO_LASTS}


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
    if rule.only_decider:
        conditions.append("decided_by = :actor AND undo_until > :now")
    if rule.once_told:
        conditions.append("undo_until IS NULL")
    if rule.before_paper:
        conditions.append("batch_id IS NULL")
    if rule.in_batch:
        conditions.append("batch_id IS NOT NULL")
    return " AND ".join(conditions), {"actor": actor, "now": tx.now}


def _refusal(tx: Tx, which: Step, letter_id: str, actor: PersonId) -> Refused:
    """Why a step could not be taken."""
    rule, letter = RULES[which], find(tx, letter_id)
    if letter is None or (rule.right is None and letter.person_id != actor):
        return Refused("letter-gone")
    if letter.state not in rule.of:
        return Refused("letter-decided", letter)
    if rule.before_paper and letter.batch_id:
        return Refused("letter-in-batch", letter)
    if _out_of_batch(rule, letter):
        return Refused("print-left", letter)
    if rule.only_decider:
        return Refused("undo-over" if letter.decided_by == actor else "undo-not-yours", letter)
    return Refused("letter-deciding" if rule.once_told else "claim-lapsed", letter)


def _out_of_batch(rule: Rule[LetterState], letter: InBatch) -> bool:
    """Whether a step is only for letters in a print batch, and this one is in none."""
    return rule.in_batch and letter.batch_id is None
