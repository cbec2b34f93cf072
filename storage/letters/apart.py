"""Letters that wait apart: their writer is muted silently, and nobody of the team comes upon them in the queue.

To their writer they wait like all others, which is so: they are kept, they count among the five that may wait, and can
be withdrawn. Whoever decides on letters can read one at any time. When it is over they come into the queue.
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Iterable, Mapping

from storage.letters import muting
from storage.letters.letter import LETTERS, Envelope, Letter, is_true
from storage.letters.states import WAITING
from storage.letters.steps import Step, step_each
from storage.people import PersonId
from storage.transaction import Tx

_APART = "apart IS NOT NULL"


def set_apart(tx: Tx, writer: PersonId) -> list[Envelope]:
    """Have all that waits of a writer wait apart, if they are muted silently; returns it."""
    muted = muting.of_person(tx, writer)
    if muted is None or not muted.silent:
        return []
    return step_each(tx, Step.SET_APART, _ids(_of(tx, WAITING, writer)), writer, apart=True)


def by_mute(tx: Tx) -> Mapping[str, list[Letter]]:
    """What waits apart, the oldest first, by what its writer is muted by."""
    found: dict[str, list[Letter]] = {}
    for writer in _writers(tx):
        muted = muting.of_person(tx, writer)
        if muted and muted.silent:
            found.setdefault(muted.id, []).extend(_of(tx, _APART, writer))
    return found


def bring_back(tx: Tx) -> list[Envelope]:
    """Have what waits apart wait in the queue, unless its writer is muted silently (still); returns it."""
    back: list[Envelope] = []
    for writer in _writers(tx):
        muted = muting.of_person(tx, writer)
        if muted is None or not muted.silent:
            back += step_each(tx, Step.BRING_BACK, _ids(_of(tx, _APART, writer)), writer)
    return back


def end_lapsed(tx: Tx) -> None:
    """What is over ends, and brings letters back."""
    if muting.forget_lapsed(tx):
        bring_back(tx)


def _writers(tx: Tx) -> list[PersonId]:
    return [PersonId(row[0]) for row in tx.all(f"SELECT DISTINCT person_id FROM letters WHERE {_APART} ORDER BY 1")]


def _of(tx: Tx, condition: str, writer: PersonId) -> list[Letter]:
    theirs = LETTERS.select(tx, f"WHERE {condition} AND person_id = :writer ORDER BY received_at, id", writer=writer)
    return [letter for letter in theirs if is_true(tx, letter)]


def _ids(found: Iterable[Letter]) -> list[str]:
    return [letter.id for letter in found]
