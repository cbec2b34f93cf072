"""Readers of an announcement that are in hand: who is beyond the mark up to which everybody was tried.

The mark is kept in the database and moves on as the first ones are tried. Whoever holds it up for long gets a row of
the outbox instead, so that it can pass: what a crash could send twice stays little.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from storage.people import PersonId

MOST_OUT_OF_ORDER = 64
"""Readers beyond the mark that were tried already, before whoever holds it up is put apart."""


@dataclass(frozen=True)
class Claim:
    """Whom to take next: first those to be looked at `again`, then who comes `after` (None: after the kept mark)."""

    after: str | None = None
    again: tuple[PersonId, ...] = ()


@dataclass(frozen=True)
class Mark:
    """Everybody up to this reader was tried, but for those put `apart`, who are to get rows of the outbox."""

    up_to: PersonId
    apart: tuple[PersonId, ...]


class _State(Enum):
    IN_HAND = auto()
    RELEASED = auto()
    TRIED = auto()


class Readers:
    """The readers of one announcement beyond its mark, in their order."""

    def __init__(self) -> None:
        self._after: str | None = None
        self._states: dict[PersonId, _State] = {}
        self.out_of_order = 0
        """How many were tried, and written down, beyond the mark: after a crash they are tried again."""

    @property
    def any_tried(self) -> bool:
        """Whether anybody beyond the mark was tried, or is just being: then it must not be forgotten who."""
        return any(state is not _State.RELEASED for state in self._states.values())

    def claim(self) -> Claim:
        """Whom to take next."""
        again = tuple(person for person, state in self._states.items() if state is _State.RELEASED)
        return Claim(self._after, again)

    def take(self, taken: Sequence[PersonId], no_readers: Collection[PersonId]) -> None:
        """Some more are in hand; those who were to be looked at again and are no readers any more count as tried."""
        self._states |= dict.fromkeys(taken, _State.IN_HAND) | dict.fromkeys(no_readers, _State.TRIED)
        self._after = max([self._after or "", *taken]) or None
        self._count()

    def release(self, person_id: PersonId) -> None:
        """Somebody in hand was not tried, and is to be looked at again."""
        if person_id in self._states:
            self._states[person_id] = _State.RELEASED

    def mark(self, tried: Collection[PersonId]) -> Mark | None:
        """How far the mark moves once `tried` are written down; None if it stays."""
        beyond = [(person, state is _State.TRIED or person in tried) for person, state in self._states.items()]
        first = next((at for at, (_, done) in enumerate(beyond) if not done), len(beyond))
        last = max((at for at, (_, done) in enumerate(beyond) if done), default=-1)
        end = last + 1 if sum(done for _, done in beyond[first:]) > MOST_OUT_OF_ORDER else first
        if end == 0:
            return None
        return Mark(beyond[end - 1][0], tuple(person for person, done in beyond[:end] if not done))

    def marked(self, tried: Collection[PersonId], mark: Mark | None) -> None:
        """It is written down."""
        self._states |= dict.fromkeys((person for person in tried if person in self._states), _State.TRIED)
        if mark:
            self._states = {person: state for person, state in self._states.items() if person > mark.up_to}
        self._count()

    def _count(self) -> None:
        self.out_of_order = sum(state is _State.TRIED for state in self._states.values())
