"""Readers of an announcement that are in hand: who is beyond the mark up to which everybody was tried.

The mark is kept in the database and moves on as the first ones are tried; what became of a reader is written down when
the mark passes them, and not before: what a crash undoes is undone as a whole, so nobody is counted twice. Whoever
holds the mark up for long gets a row of the outbox instead, so that it can pass: what a crash could send twice stays
little.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple

from storage.outbox import Outcome
from storage.people import PersonId

MOST_OUT_OF_ORDER = 64
"""Readers beyond the mark that were tried already, before whoever holds it up is put apart."""


@dataclass(frozen=True)
class Claim:
    """Whom to take next: first those to be looked at `again`, then who comes `after` (None: after the kept mark)."""

    after: str | None = None
    again: tuple[PersonId, ...] = ()


class Apart(NamedTuple):
    """Somebody who is to get a row, and is left alone until then if they have quiet hours."""

    person_id: PersonId
    until: datetime | None


@dataclass(frozen=True)
class Mark:
    """Everybody up to this reader was tried, with these outcomes, but for those put `apart`, who are to get rows."""

    up_to: PersonId
    outcomes: tuple[Outcome, ...]
    apart: tuple[Apart, ...]


class _State(Enum):
    IN_HAND = auto()
    RELEASED = auto()
    NO_READER = auto()


_PENDING = (_State.IN_HAND, _State.RELEASED)


class Readers:
    """The readers of one announcement beyond its mark, in their order, with what became of those who were tried."""

    def __init__(self) -> None:
        self._after: str | None = None
        self._states: dict[PersonId, _State | Outcome | datetime] = {}  # until when somebody is left alone

    @property
    def any_tried(self) -> bool:
        """Whether anybody beyond the mark was tried, or is just being: then it must not be forgotten who."""
        return any(state is not _State.RELEASED for state in self._states.values())

    def claim(self) -> Claim:
        """Whom to take next."""
        again = tuple(person for person, state in self._states.items() if state is _State.RELEASED)
        return Claim(self._after, again)

    def take(
        self,
        taken: Sequence[PersonId],
        no_readers: Collection[PersonId],
        resting: Mapping[PersonId, datetime] | None = None,
    ) -> None:
        """Some more are in hand; those who were to be looked at again and are no readers any more hold up nobody.

        Nor do those who are `resting`: they get rows of their own, each for when they are to be left alone no more.
        """
        rest = resting or {}
        for person_id in sorted((*taken, *rest)):
            self._states[person_id] = rest.get(person_id, _State.IN_HAND)
        self._states |= dict.fromkeys(no_readers, _State.NO_READER)
        self._after = max([self._after or "", *taken, *rest]) or None

    def release(self, person_id: PersonId) -> None:
        """Somebody in hand was not tried, and is to be looked at again."""
        if person_id in self._states:
            self._states[person_id] = _State.RELEASED

    def tried(self, person_id: PersonId, outcome: Outcome) -> None:
        """What became of somebody in hand."""
        self._states[person_id] = outcome

    def mark(self, *, at_once: bool) -> Mark | None:
        """How far the mark can move; None if it stays. If `at_once`, whatever became of anybody is written down now."""
        beyond = list(self._states.items())
        done = [at for at, (_, state) in enumerate(beyond) if state not in _PENDING]
        in_order = next((at for at, place in enumerate(done) if at != place), len(done))
        out_of_order = len(done) - in_order
        end = done[-1] + 1 if out_of_order > (0 if at_once else MOST_OUT_OF_ORDER) else in_order
        if end == 0:
            return None
        return Mark(
            up_to=beyond[end - 1][0],
            outcomes=tuple([state for _, state in beyond[:end] if isinstance(state, Outcome)]),
            apart=tuple([apart for person, state in beyond[:end] if (apart := _apart(person, state))]),
        )

    def marked(self, mark: Mark) -> None:
        """It is written down."""
        self._states = {person: state for person, state in self._states.items() if person > mark.up_to}


def _apart(person_id: PersonId, state: _State | Outcome | datetime) -> Apart | None:
    """Somebody whom the mark passes though they were not tried."""
    if isinstance(state, datetime):
        return Apart(person_id, state)
    return Apart(person_id, None) if state in _PENDING else None
