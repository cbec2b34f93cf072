"""What the team hears of letters after they left: delivered, returned, censored, refused, transferred, or released.

Each is said by a person who has heard it, and nobody waits for it: most prisons tell nothing. What was said by mistake
is corrected, and the letter is again one of which only is known that it left.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.letter import LETTERS, Letter, own
from storage.letters.states import LetterState
from storage.letters.steps import RULES, Step, step_each
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx

OUTCOMES: Mapping[LetterState, Step] = {
    rule.to: step for step, rule in RULES.items() if rule.to.heard_of and LetterState.HANDED_OVER in rule.of
}
"""By what was heard, the step that says it."""


def heard(tx: Tx, moderator: PersonId, letters: Sequence[Letter], outcome: LetterState, day: date) -> list[Letter]:
    """Say what became of letters that have left; returns those of which nothing was said until now.

    Raises Rejected: "team-only", or "print-said" if there are none.
    """
    return _brought(tx, moderator, OUTCOMES[outcome], Deed(outcome.value), letters, day)


def correct(tx: Tx, moderator: PersonId, letters: Sequence[Letter]) -> list[Letter]:
    """Take back what was said of letters; returns those of which something was. Raises Rejected like `heard`."""
    return _brought(tx, moderator, Step.CORRECT, Deed.CORRECTED, letters, None)


def want_no_more(tx: Tx, writer: PersonId, code: str) -> Letter:
    """The writer wants to hear no more of this letter of theirs. Raises Rejected("letter-unknown") if there is none."""
    letter = own(tx, writer, code)
    if letter is None:
        raise Rejected("letter-unknown")
    LETTERS.change(tx, letter.id, quiet=True)
    return letter


def _brought(
    tx: Tx, moderator: PersonId, which: Step, deed: Deed, letters: Sequence[Letter], day: date | None
) -> list[Letter]:
    """Take a step with letters, on record batch by batch."""
    team.require(tx, moderator, Right.PRINT)
    brought = step_each(tx, which, [letter.id for letter in letters], moderator, heard_day=day)
    if not brought:
        raise Rejected("print-said")
    for batch_id in dict.fromkeys(letter.batch_id for letter in brought):
        inside = [letter.id for letter in brought if letter.batch_id == batch_id]
        audit.record(tx, deed, batch=batch_id, letters=inside, by=moderator)
    return brought
