"""What the team hears of letters after they left: delivered, returned, censored, refused, transferred, or released.

Each is said by a person who has heard it, and nobody waits for it: most prisons tell nothing. What was said by mistake
is corrected, and the letter is again one of which only is known that it left. Writers are told of it some at a time
(undoing.py), as of all that became of their letters.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.letter import LETTERS, Envelope, Letter, LetterId, own
from storage.letters.placed import InBatch
from storage.letters.states import LetterState
from storage.letters.steps import RULES, Step, step_each
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx

OUTCOMES: Mapping[LetterState, Step] = {
    rule.to: step for step, rule in RULES.items() if rule.to.heard_of and LetterState.HANDED_OVER in rule.of
}
"""By what was heard, the step that says it."""


def heard(tx: Tx, moderator: PersonId, letters: Sequence[InBatch], outcome: LetterState, day: date) -> list[Envelope]:
    """Say what became of letters that have left; returns those of which nothing was said until now.

    Raises Rejected: "team-only", or "print-said" if there are none.
    """
    return _brought(tx, moderator, OUTCOMES[outcome], Deed(outcome.value), [one.id for one in letters], day)


def correct(tx: Tx, moderator: PersonId, letters: Sequence[InBatch]) -> list[Envelope]:
    """Take back what was said of letters; returns those of which something was. Raises Rejected like `heard`.

    A writer who was not told yet what was said by mistake is told nothing of it.
    """
    return _brought(tx, moderator, Step.CORRECT, Deed.CORRECTED, [one.id for one in letters], None, once_told=True)


def want_no_more(tx: Tx, writer: PersonId, code: str) -> Letter:
    """The writer wants to hear no more of this letter of theirs. Raises Rejected("letter-unknown") if there is none."""
    letter = own(tx, writer, code)
    if letter is None:
        raise Rejected("letter-unknown")
    LETTERS.change(tx, letter.id, quiet=True)
    return letter


def _brought(
    tx: Tx,
    moderator: PersonId,
    which: Step,
    deed: Deed,
    letter_ids: Sequence[LetterId],
    day: date | None,
    *,
    once_told: bool = False,
) -> list[Envelope]:
    """Take a step with letters, on record batch by batch; all of their writers are told, or those who were before."""
    team.require(tx, moderator, Right.PRINT)

    def tells(letter: Envelope) -> Mapping[str, object]:
        return {"undo_until": None if once_told and letter.undo_until else tx.now}

    brought = step_each(tx, which, letter_ids, moderator, tells, heard_day=day)
    if not brought:
        raise Rejected("print-said")
    for batch_id in dict.fromkeys(letter.batch_id for letter in brought):
        inside = [letter.id for letter in brought if letter.batch_id == batch_id]
        audit.record(tx, deed, batch=batch_id, letters=inside, by=moderator)
    return brought
