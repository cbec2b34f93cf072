"""Letters, from their receipt until they are handed over, and what is heard of them since.

A letter waits (pending), possibly claimed by a moderator for twenty minutes, or put aside for a while; then it is
approved or rejected, which can be undone for ten minutes, or its writer is asked to change it; or they withdraw it,
until it is in a print batch. What is approved goes into one print batch (paper.py), from which it can be taken out
(pile.py), is printed, and is handed over; what is heard of it since is said too (outcomes.py). Its id is the receipt
code that the writer is given, unless no link to them is kept (unlinking.py); on paper stands its number in the batch.
"""

from storage.letters.changes import revise
from storage.letters.holding import hold, take_up
from storage.letters.letter import (
    MOST_PHOTOS,
    BatchId,
    Letter,
    LetterId,
    find,
    get,
    ids_of_person,
    of_person,
    of_person_to,
    opened,
    own,
    submit,
    wrote_to,
)
from storage.letters.queue import (
    CLAIM_LASTS,
    Queue,
    being_read,
    claim_again,
    claim_instead,
    claim_next,
    in_queue,
    lapsed,
    let_go,
    older_than,
    oldest,
    oldest_on_hold,
    received_between,
    release,
)
from storage.letters.states import Flag, LetterState
from storage.letters.steps import (
    UNDO_LASTS,
    Refused,
    Step,
    approve,
    ask_for_changes,
    fit_for,
    possible,
    ready,
    reject,
    set_aside,
    withdraw,
)
from storage.letters.undoing import note_told, settled, unapprove, undo

__all__ = [
    "CLAIM_LASTS",
    "MOST_PHOTOS",
    "UNDO_LASTS",
    "BatchId",
    "Flag",
    "Letter",
    "LetterId",
    "LetterState",
    "Queue",
    "Refused",
    "Step",
    "approve",
    "ask_for_changes",
    "being_read",
    "claim_again",
    "claim_instead",
    "claim_next",
    "find",
    "fit_for",
    "get",
    "hold",
    "ids_of_person",
    "in_queue",
    "lapsed",
    "let_go",
    "note_told",
    "of_person",
    "of_person_to",
    "older_than",
    "oldest",
    "oldest_on_hold",
    "opened",
    "own",
    "possible",
    "ready",
    "received_between",
    "reject",
    "release",
    "revise",
    "set_aside",
    "settled",
    "submit",
    "take_up",
    "unapprove",
    "undo",
    "withdraw",
    "wrote_to",
]
