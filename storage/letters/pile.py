"""What is mended of a batch as long as the team has it in hand: one letter taken out or put back, "printed" undone."""

from collections.abc import Sequence

from storage import audit, team
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters.letter import LETTERS, BatchId, Envelope, Letter, LetterId, is_true
from storage.letters.placed import InBatch
from storage.letters.states import LetterState
from storage.letters.steps import Step, step_each
from storage.letters.to_print import TO_PRINT
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx


def by_number(tx: Tx, number: str) -> Letter | None:
    """The letter with this number on its paper, in its batch or taken out of it."""
    batch_id, _, place = number.upper().partition("-")
    if not place.isdecimal() or len(place) > len(str(2**31)):
        return None
    given = {"batch": batch_id, "place": int(place)}
    inside = LETTERS.only(tx, "WHERE batch_id = :batch AND place = :place", **given)
    if inside and is_true(tx, inside):
        return inside
    taken = LETTERS.first(tx, f"WHERE out_of = :batch AND place = :place AND {TO_PRINT}", **given)
    return taken if taken and is_true(tx, taken) else None


def take_out(tx: Tx, moderator: PersonId, letter: Letter) -> Envelope:
    """Take one letter out of its batch: it waits to be printed again, or to be put back under its number.

    Raises Rejected: "team-only", or "print-left" if it is in no batch, or has left the team's hands.
    """
    out: dict[str, object] = {"batch_id": None, "out_of": letter.batch_id, "moved_day": None}
    (taken,) = _brought(tx, moderator, Step.TAKE_OUT, letter.batch_id, [letter.id], **out)
    return taken


def put_back(tx: Tx, moderator: PersonId, letter: Letter) -> None:
    """Put a letter back into the batch that it was taken out of. Raises Rejected like `take_out`."""
    team.require(tx, moderator, Right.PRINT)
    condition = f"{TO_PRINT} AND out_of = :batch"
    given: dict[str, object] = {"batch": letter.out_of}
    if not (letter.out_of and LETTERS.change(tx, letter.id, condition, given, batch_id=letter.out_of, out_of=None)):
        raise Rejected("print-left")
    audit.record(tx, Deed.PUT_ON_PAPER, batch=letter.out_of, letters=[letter.id], by=moderator)


def undo_printed(tx: Tx, moderator: PersonId, batch_id: BatchId, inside: Sequence[InBatch]) -> list[Envelope]:
    """Say that these letters of a batch do not lie on paper after all; returns those.

    Raises Rejected like `take_out`.
    """
    printed = [letter.id for letter in inside if letter.state is LetterState.PRINTED]
    return _brought(tx, moderator, Step.UNPRINT, batch_id, printed, moved_day=None)


_DEEDS = {Step.TAKE_OUT: Deed.TAKEN_OUT, Step.UNPRINT: Deed.UNPRINTED}


def _brought(
    tx: Tx, moderator: PersonId, which: Step, batch: BatchId | None, letter_ids: Sequence[LetterId], **fields: object
) -> list[Envelope]:
    """Take a step with letters of a batch, on record. Raises Rejected if it can be taken with none."""
    brought = step_each(tx, which, letter_ids, moderator, **fields) if batch else []
    if not brought:
        team.require(tx, moderator, Right.PRINT)
        raise Rejected("print-left")
    audit.record(tx, _DEEDS[which], batch=batch, letters=[letter.id for letter in brought], by=moderator)
    return brought
