"""What the audit trail says of a letter: a row counts only as long as the trail says the same of it (letter.py).

A row that was written or put back (as it was before it was decided, withdrawn or put on paper; of somebody who was
forgotten) is no letter: it is neither shown nor printed, and nothing can be done with it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from storage import trail
from storage.audit import Deed
from storage.letters.states import LetterState
from storage.transaction import Tx


class OnRecord(NamedTuple):
    """Where a letter is, by whom it was decided, in which batch it is, and who was the first of two to approve it.

    `apart`: it waits outside of the queue.
    """

    state: LetterState
    decided_by: str | None
    batch_id: str | None
    agreed_by: str | None = None
    apart: bool = False


# Where the last that was done with a letter has brought it.
BROUGHT_TO: Mapping[Deed, LetterState] = {
    Deed.APPROVED: LetterState.APPROVED,
    Deed.REJECTED: LetterState.REJECTED,
    Deed.HELD: LetterState.ON_HOLD,
    Deed.SET_APART: LetterState.ON_HOLD,
    Deed.CHANGES_ASKED: LetterState.CHANGES_ASKED,
    Deed.REDACTION_OFFERED: LetterState.REDACTION_OFFERED,
    Deed.REDACTION_DECLINED: LetterState.CHANGES_ASKED,
    Deed.WITHDRAWN: LetterState.WITHDRAWN,
    Deed.PUT_ON_PAPER: LetterState.APPROVED,
    Deed.PRINTED: LetterState.PRINTED,
    Deed.TAKEN_OUT: LetterState.APPROVED,
    Deed.UNPRINTED: LetterState.APPROVED,
    Deed.HANDED_OVER: LetterState.HANDED_OVER,
    Deed.DELIVERED: LetterState.DELIVERED,
    Deed.RETURNED: LetterState.RETURNED,
    Deed.CENSORED: LetterState.CENSORED,
    Deed.REFUSED: LetterState.REFUSED,
    Deed.TRANSFERRED: LetterState.TRANSFERRED,
    Deed.RELEASED: LetterState.RELEASED,
    Deed.CORRECTED: LetterState.HANDED_OVER,
}


def on_record(tx: Tx, letter_id: str) -> OnRecord:
    """How a letter stands by the trail; one of which it says nothing waits."""
    fate = trail.letter(tx, letter_id)
    if fate is None:
        return OnRecord(LetterState.PENDING, None, None)
    if fate.did is Deed.LETTER_AGREED:
        return OnRecord(LetterState.PENDING, None, None, fate.by)
    return OnRecord(BROUGHT_TO[fate.did], fate.by, fate.batch, apart=fate.did is Deed.SET_APART)


def was_corrected(tx: Tx, letter_id: str) -> bool:
    """Whether the last that was done with a letter was to take back what had been said of it by mistake."""
    fate = trail.letter(tx, letter_id)
    return fate is not None and fate.did is Deed.CORRECTED
