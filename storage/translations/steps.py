"""The steps of a translation: one table of who may bring it from where to where. docs/translations.md draws it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right
from storage.rules import Rule, where
from storage.transaction import Tx
from storage.translations import proof
from storage.translations.states import TranslationState
from storage.translations.translation import TRANSLATIONS, Translation, find, of_letter, of_what

MOST = 8_000
"""Characters of a translation: a letter has at most 6,000, and other languages take more of them."""


class Step(Enum):
    """What can be done with a translation."""

    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send back"
    UNDO = "take back"
    GIVE = "pass on"
    MISS = "not reach"
    DROP = "drop"


_TO_MAKE = frozenset({TranslationState.WANTED, TranslationState.SENT_BACK})
_TO_CHECK = frozenset({TranslationState.SUBMITTED})
_APPROVED = frozenset({TranslationState.APPROVED})
# Passed on are the translations of replies alone, by themselves. A letter that goes back to its writer takes its
# translation along: it will say something else when it comes again.
RULES: Mapping[Step, Rule[TranslationState]] = {
    Step.SUBMIT: Rule(
        _TO_MAKE, TranslationState.SUBMITTED, Right.TRANSLATE, only_holder=True, deed=Deed.TRANSLATION_SUBMITTED
    ),
    Step.APPROVE: Rule(
        _TO_CHECK, TranslationState.APPROVED, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.TRANSLATION_APPROVED
    ),
    Step.SEND_BACK: Rule(
        _TO_CHECK, TranslationState.SENT_BACK, Right.DECIDE_LETTERS, only_holder=True, deed=Deed.TRANSLATION_SENT_BACK
    ),
    Step.UNDO: Rule(
        _APPROVED, TranslationState.SUBMITTED, Right.DECIDE_LETTERS, before_paper=True, deed=Deed.TRANSLATION_UNDONE
    ),
    Step.GIVE: Rule(_APPROVED, TranslationState.PASSED_ON, None, deed=Deed.TRANSLATION_PASSED_ON),
    Step.MISS: Rule(
        frozenset({TranslationState.PASSED_ON}), TranslationState.APPROVED, None, deed=Deed.TRANSLATION_MISSED
    ),
    Step.DROP: Rule(_TO_MAKE | _TO_CHECK | _APPROVED, TranslationState.DROPPED, None, deed=Deed.TRANSLATION_DROPPED),
}

_HOLDS = "claimed_by = :actor AND claimed_until > :now"
_NOT_THEIRS = "translated_by <> :actor"
_IN_NO_BATCH = (
    "NOT EXISTS (SELECT 1 FROM letters WHERE letters.id = translations.letter_id"
    " AND translations.reply_id IS NULL AND letters.batch_id IS NOT NULL)"
)


class Refused(Rejected):
    """A step that cannot be taken: `translation` is how it stands, None if there is none (any more)."""

    def __init__(self, translation: Translation | None) -> None:
        super().__init__("translation-decided", state=translation.state.value if translation else "gone")
        self.translation = translation


def submit(tx: Tx, translator: PersonId, translation_id: str, words: Sequence[str], target: str) -> Translation:
    """Lay a translation that this translator holds before the team, in the language `target`.

    Raises as `step` does, and Rejected("translation-length") for one that is empty or too long.
    """
    length = sum(map(len, words))
    if not 0 < length <= MOST:
        raise Rejected("translation-length", length=length, most=MOST)
    made: dict[str, object] = {"words": tuple(words), "target": target, "translated_by": translator, "reason": None}
    return step(tx, Step.SUBMIT, translation_id, translator, **made)


def approve(tx: Tx, moderator: PersonId, translation_id: str) -> Translation:
    """Say that a translation says what the original does: it can be printed, or passed on. Raises as `step` does."""
    return step(tx, Step.APPROVE, translation_id, moderator, decided_by=moderator)


def send_back(tx: Tx, moderator: PersonId, translation_id: str, reason: str) -> Translation:
    """Have a translation made better, with the reason that whoever translates it reads. Raises as `step` does."""
    return step(tx, Step.SEND_BACK, translation_id, moderator, decided_by=moderator, reason=reason)


def undo(tx: Tx, moderator: PersonId, translation_id: str) -> Translation:
    """Take an approval back, as long as the letter is in no print batch: it is checked again. Raises as `step` does."""
    return step(tx, Step.UNDO, translation_id, moderator, decided_by=None)


def drop_of(tx: Tx, letter_id: str) -> None:
    """A letter goes back to its writer, or is withdrawn: its translation is of words that are no letter any more."""
    translation = of_letter(tx, letter_id)
    if translation and translation.state in RULES[Step.DROP].of:
        by_itself(tx, Step.DROP, translation.id, words=None, reason=None)
        tx.scrub = tx.scrub or translation.words is not None


def step(tx: Tx, which: Step, translation_id: str, actor: PersonId, **fields: object) -> Translation:
    """Bring a translation to where the step leads, with these fields.

    Raises Rejected("team-only") to whoever has not the step's right; Refused if it is not where the step begins, is not
    theirs at present, or is their own to check.
    """
    rule = RULES[which]
    if rule.right is None:
        raise ValueError(f"to {which.value} is nobody's act")
    team.require(tx, actor, rule.right)
    theirs = [_HOLDS] if rule.only_holder else []
    theirs += [_IN_NO_BATCH] if rule.before_paper else []
    theirs += [_NOT_THEIRS] if rule.right is Right.DECIDE_LETTERS else []
    return _brought(tx, rule, translation_id, theirs, fields, by=actor)


def by_itself(tx: Tx, which: Step, translation_id: str, **fields: object) -> Translation:
    """Take a step that is nobody's act. Raises Refused if the translation is not where the step begins."""
    if RULES[which].right:
        raise ValueError(f"to {which.value} is somebody's act")
    return _brought(tx, RULES[which], translation_id, [], fields)


def _brought(
    tx: Tx,
    rule: Rule[TranslationState],
    translation_id: str,
    theirs: Sequence[str],
    fields: Mapping[str, object],
    **by: PersonId,
) -> Translation:
    """One conditional write, and its entry in the trail; nobody holds the translation any more."""
    values = {"state": rule.to, "claimed_by": None, "claimed_until": None, "moved_day": tx.now.date(), **fields}
    given: dict[str, object] = {"actor": by.get("by"), "now": tx.now}
    before = find(tx, translation_id)
    condition = " AND ".join([where(rule.of), *theirs])
    if before is None or rule.deed is None or not TRANSLATIONS.change(tx, before.id, condition, given, **values):
        raise Refused(before)
    after = replace(before, **values)  # type: ignore[arg-type]  # by their names
    said = {"digest": proof.digest(after.words)} if rule.deed is Deed.TRANSLATION_SUBMITTED and after.words else {}
    audit.record(tx, rule.deed, **of_what(after), **by, **said)
    return after
