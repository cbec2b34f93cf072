"""The sketches of letters that came in lately, made when nobody's turn waits for them (alike.py)."""

from contextlib import suppress

from storage.errors import Unreadable
from storage.letters import alike
from storage.letters.letter import LETTERS
from storage.transaction import Tx

MOST = 20
"""Sketches that are made at a time: a hundredth of a second, for which an answer may have to wait."""


def catch_up(tx: Tx) -> None:
    """Make the sketches that are still to be made, as many as go at a time; a damaged letter gets none."""
    for part in alike.SKETCHES.some(tx, MOST, "WHERE lookup = :not_yet", not_yet=alike.NOT_YET):
        words: tuple[str, ...] = ()
        with suppress(Unreadable):
            letter = LETTERS.get(tx, part.letter_id)
            words = letter.words if letter else ()
        alike.keep(tx, part.letter_id, words)
