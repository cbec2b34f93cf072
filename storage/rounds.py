"""The round: the whole audit trail is looked through again and again, a few entries at a time.

Asking the trail only looks at its end (trail.py), and the start at all of it. What somebody changes in its midst while
the program runs is found by the round, which holds up nobody: each step takes some milliseconds.
"""

from storage import audit, meta, trail
from storage.audit import Head
from storage.errors import Unreadable
from storage.meta import Fact
from storage.transaction import Tx

STEP = 200
"""Entries that are looked at in one step."""


def step(tx: Tx) -> bool:
    """Look at the next entries; returns whether the round is over: at the end of the trail, or where it is broken."""
    reached = _reached(tx)
    number, signature = reached.number, bytes.fromhex(reached.signature)
    try:
        for entry, signed in audit.entries(tx, number, signature, STEP):
            number, signature = entry.number, signed
    except Unreadable as error:
        return _over(tx, str(error))
    if number < reached.number + STEP:
        return _over(tx, "")
    meta.put(tx, Fact.ROUND_AT, str(Head(number, signature.hex())))
    return False


def wrong(tx: Tx) -> str:
    """What is wrong with the trail as far as is known by now, in words; "" if it is whole."""
    return trail.broken(tx) or meta.get(tx, Fact.TRAIL_CHANGED) or ""


def _reached(tx: Tx) -> Head:
    """Up to where this round has come; the beginning, if that is no part of the trail any more."""
    number, _, signature = (meta.get(tx, Fact.ROUND_AT) or "0:").partition(":")
    reached = Head(int(number), signature)
    return reached if reached.number and audit.holds(tx, reached) else Head(0, "")


def _over(tx: Tx, found: str) -> bool:
    meta.put(tx, Fact.ROUND_AT, "0:")
    if found != (meta.get(tx, Fact.TRAIL_CHANGED) or ""):
        meta.put(tx, Fact.TRAIL_CHANGED, found)
    return True
