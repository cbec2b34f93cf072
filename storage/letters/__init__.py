"""Letters, from their receipt until they are handed over.

A letter waits (pending), possibly claimed by a moderator for twenty minutes; then it is approved or rejected, or its
writer withdraws it while it still waits. What is approved goes into one print batch (paper.py), is printed, and is
handed over. Its id is the receipt code that the writer is given.
"""

from storage.letters.letter import (
    MOST_PHOTOS,
    BatchId,
    Letter,
    LetterId,
    find,
    get,
    of_person,
    own,
    submit,
    wrote_to,
)
from storage.letters.queue import (
    CLAIM_LASTS,
    Queue,
    claim_again,
    claim_next,
    in_queue,
    lapsed,
    let_go,
    oldest,
    received_between,
    release,
)
from storage.letters.states import LetterState
from storage.letters.steps import Refused, Step, approve, possible, ready, reject, set_aside, withdraw

__all__ = [
    "CLAIM_LASTS",
    "MOST_PHOTOS",
    "BatchId",
    "Letter",
    "LetterId",
    "LetterState",
    "Queue",
    "Refused",
    "Step",
    "approve",
    "claim_again",
    "claim_next",
    "find",
    "get",
    "in_queue",
    "lapsed",
    "let_go",
    "of_person",
    "oldest",
    "own",
    "possible",
    "ready",
    "received_between",
    "reject",
    "release",
    "set_aside",
    "submit",
    "withdraw",
    "wrote_to",
]
