"""Asking for changes: a letter goes back to its writer, who changes it; it is the same letter, with its code and name.

What it said before is kept for whoever reads it next (versions.py). It counts among those of its writer that wait, and
its writer can withdraw it instead.
"""

from storage.contents.content import Content
from storage.errors import Rejected
from storage.letters import versions, writers
from storage.letters.letter import Letter, require_open
from storage.letters.steps import UNDECIDED, Step, decided, ready, record_own_words, step
from storage.people import PersonId
from storage.transaction import Tx


def ask_for_changes(tx: Tx, moderator: PersonId, letter_id: str, asked: str, *, own: bool = False) -> Letter:
    """Send a letter back to be changed, with what is asked, perhaps in the moderator's `own` words. Raises as `step`."""
    fields = decided(tx, moderator) | {"reason": asked, "own_words": own}
    letter = step(tx, Step.ASK_FOR_CHANGES, letter_id, moderator, **fields)
    if own:
        record_own_words(tx, moderator, letter.id, asked)
    return letter


def revise(tx: Tx, writer: PersonId, letter_id: str, pages: tuple[str, ...]) -> Letter:
    """Put a letter that was to be changed into the queue again, with these pages; it waits from now on.

    Raises Rejected: "letters-muted" or "letters-closed" if it would not be taken any more; and as `step` does.
    """
    before = ready(tx, Step.REVISE, letter_id, writer)
    if writers.is_muted(tx, writer):
        raise Rejected("letters-muted")
    require_open(tx, before.case_id)
    versions.keep(tx, before)
    changed = {"pages": tuple(map(Content, pages)), "received_at": tx.now}
    return step(tx, Step.REVISE, letter_id, writer, **UNDECIDED, **changed)
