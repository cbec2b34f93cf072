"""Letters that are nearly the same: a campaign of copied letters, which nothing forbids, or one writer's spam.

Of each letter a sketch is kept as long as its pages are (sketch.py). It holds no word, and is made with a key. What is
found by it decides nothing: whoever reads a letter is told of the others, and how the team has decided on them. It is
made by the clock a little later, since it is two thirds of the work of taking a letter in (sketching.py).
"""

# ruff: noqa: S608 - only conditions of our own are put into SQL; values are always parameters
from collections.abc import Sequence
from dataclasses import dataclass

from storage import team
from storage.letters import sketch
from storage.letters.states import WAITING
from storage.people import PersonId
from storage.rights import Right
from storage.table import Table, among
from storage.transaction import Tx

MOST = 100
"""Of so many others the number is said: of more it is only said that they are more."""


@dataclass(frozen=True)
class Part:
    """A part of a letter's sketch: the keyed hash by which letters that share it are found; or `NOT_YET`."""

    letter_id: str
    lookup: bytes


@dataclass(frozen=True)
class Others:
    """The letters that are nearly the same as one, at most `MOST` of them, and how many are of the same writer."""

    letter_ids: Sequence[str] = ()
    of_writer: int = 0
    more: bool = False

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.letter_ids)


SKETCHES = Table("letter_sketches", Part, keyed_by=2)
NOT_YET = b""
"""The only part of a letter whose sketch is still to be made."""

# Of each part only the first letters are looked at, so that it takes no longer for a campaign of a hundred thousand.
_SHARING = " UNION ALL ".join(
    f"SELECT letter_id FROM (SELECT letter_id FROM letter_sketches WHERE lookup = :part{number}"
    f" ORDER BY letter_id LIMIT {MOST + 2}) one_part"
    for number in range(sketch.PARTS)
)
_ALIKE = (
    f"SELECT letter_id FROM ({_SHARING}) sharing GROUP BY letter_id HAVING count(*) >= {sketch.ENOUGH}"
    " ORDER BY letter_id"
)


def keep_soon(tx: Tx, letter_id: str) -> None:
    """Have the sketch of a letter made, which says something new."""
    SKETCHES.remove(tx, "WHERE letter_id = :letter", letter=letter_id)
    SKETCHES.add(tx, Part(letter_id, NOT_YET))


def keep(tx: Tx, letter_id: str, words: Sequence[str]) -> None:
    """Keep the sketch of a letter that says this now."""
    SKETCHES.remove(tx, "WHERE letter_id = :letter", letter=letter_id)
    SKETCHES.add_each(tx, parts(tx, letter_id, words))


def parts(tx: Tx, letter_id: str, words: Sequence[str]) -> list[Part]:
    """The parts of a letter's sketch."""
    return [Part(letter_id, lookup) for lookup in sketch.parts_of(tx.keys, "\n".join(words))]


def forget(tx: Tx, letter_id: str) -> None:
    """Delete the sketch of a letter, since its pages are deleted."""
    if SKETCHES.remove(tx, "WHERE letter_id = :letter", letter=letter_id):
        tx.scrub = True


def others(tx: Tx, moderator: PersonId, letter_id: str, words: Sequence[str], writer: PersonId | None) -> Others:
    """The letters that are nearly the same as this one. One that has no sketch yet gets it now.

    Raises Rejected("team-only") to whoever may not read letters.
    """
    team.require(tx, moderator, Right.READ_LETTERS)
    own = SKETCHES.select(tx, "WHERE letter_id = :letter", letter=letter_id)
    if len(own) < sketch.PARTS:
        keep(tx, letter_id, words)
        own = parts(tx, letter_id, words)
    if not own:
        return Others()
    found = [row[0] for row in tx.all(_ALIKE, {f"part{number}": part.lookup for number, part in enumerate(own)})]
    alike = [one for one in found if one != letter_id]
    return _in_order(tx, alike[:MOST], writer, more=len(alike) > MOST) if alike else Others()


def _in_order(tx: Tx, letter_ids: Sequence[str], writer: PersonId | None, *, more: bool) -> Others:
    """These letters, what waits to be read first, the newest first."""
    condition, given = among("id", letter_ids)
    order = f"ORDER BY CASE WHEN {WAITING} THEN 0 ELSE 1 END, received_at DESC, id"
    rows = tx.all(f"SELECT id, person_id FROM letters WHERE {condition} {order}", given)
    of_writer = sum(writer is not None and row["person_id"] == writer for row in rows)
    return Others([row["id"] for row in rows], of_writer, more)
