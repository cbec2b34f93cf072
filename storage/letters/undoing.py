"""What was decided on a letter and is undone: for ten minutes by whoever decided, an approval until it is on paper.

Its writer is told of a decision only when nobody can undo it so any more: when its time is over, or when the letter is
in a print batch. An approval that is taken back later was told, and its writer is told of that, too. Of what becomes of
a letter on paper its writer is told in the same way: one press can be about a thousand of them.
"""

from itertools import islice

from storage.letters.letter import LETTERS, Letter, LetterId, is_true
from storage.letters.queue import claim_instead
from storage.letters.steps import UNDECIDED, Step, step
from storage.people import PersonId
from storage.transaction import Tx

AT_ONCE = 20
"""Letters whose writers are told at a time: of a batch of a thousand, nobody else waits for all of them."""


def undo(tx: Tx, moderator: PersonId, letter_id: str) -> Letter:
    """Take one's own decision back; the letter is theirs again, in the place of one that they hold. Raises as `step`.

    If it cannot be theirs, since its case has gone meanwhile, it waits.
    """
    letter = step(tx, Step.UNDO, letter_id, moderator, **UNDECIDED)
    return claim_instead(tx, moderator, letter.id) or letter


def unapprove(tx: Tx, moderator: PersonId, letter_id: str) -> Letter:
    """Take an approval back, whoever's it is: the letter waits to be read again. Raises as `step`."""
    return step(tx, Step.UNAPPROVE, letter_id, moderator, **UNDECIDED)


def settled(tx: Tx) -> list[Letter]:
    """Some letters of which nobody can undo any more what became of them, and whose writers were not told yet."""
    is_over = "(undo_until <= :now OR batch_id IS NOT NULL)"
    decided = LETTERS.each(
        tx, AT_ONCE, f"WHERE undo_until IS NOT NULL AND {is_over} ORDER BY undo_until, id", now=tx.now
    )
    return list(islice((letter for letter in decided if is_true(tx, letter)), AT_ONCE))


def note_told(tx: Tx, letter_id: LetterId) -> None:
    """The writer of a letter is told of what became of it."""
    LETTERS.change(tx, letter_id, undo_until=None)
