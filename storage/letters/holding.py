"""Putting a letter aside: it leaves the queue with a note, until somebody who may decide takes it up again.

To its writer it still waits for the team. It is listed in /queue, and its age is counted like that of all others.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from storage import audit
from storage.audit import Deed
from storage.letters import notes
from storage.letters.letter import LETTERS, Letter, is_true
from storage.letters.queue import claim_instead
from storage.letters.states import ON_HOLD, Flag
from storage.letters.steps import Step, step
from storage.people import PersonId
from storage.transaction import Tx


def hold(tx: Tx, moderator: PersonId, letter_id: str, why: str) -> Letter:
    """Put a letter that the moderator holds aside, with a note. Raises as `step` and `notes.add` do."""
    letter = step(tx, Step.HOLD, letter_id, moderator)
    notes.add(tx, moderator, letter.id, why)
    return letter


def flag(tx: Tx, moderator: PersonId, letter_id: str, kind: Flag, why: str) -> Letter:
    """Put a letter that the moderator holds aside, with a note, for a reason that the whole team is to know of.

    Raises as `hold` does.
    """
    letter = step(tx, Step.HOLD, letter_id, moderator, flag=kind)
    audit.record(tx, Deed.FLAGGED, letter=letter.id, kind=kind.value, by=moderator)
    notes.add(tx, moderator, letter.id, why)
    return letter


def take_up(tx: Tx, moderator: PersonId, letter_id: str) -> Letter:
    """Bring a letter back into the queue; it is theirs, in the place of one that they hold. Raises as `step`.

    Their own letter is brought back for others.
    """
    letter = step(tx, Step.TAKE_UP, letter_id, moderator)
    return claim_instead(tx, moderator, letter.id) or letter


def on_hold(tx: Tx, most: int) -> list[Letter]:
    """The letters that are put aside, those raised with the team before the others, the oldest first; at most so many.

    Somebody may be in danger: a letter that was raised is not to stand behind others that only wait.
    """
    raised = LETTERS.some(tx, most, f"WHERE {ON_HOLD} AND flag IS NOT NULL ORDER BY received_at, id")
    others = LETTERS.some(tx, most - len(raised), f"WHERE {ON_HOLD} AND flag IS NULL ORDER BY received_at, id")
    return [letter for letter in [*raised, *others] if is_true(tx, letter)]


def count(tx: Tx) -> int:
    """How many letters are put aside."""
    row = tx.one(f"SELECT count(received_at) FROM letters WHERE {ON_HOLD}")
    return row[0] if row else 0
