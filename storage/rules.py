"""Rules of steps: from which states something goes on to which, who may bring it there, and what the trail says of it.

Each thing that has states lists its steps in one table of these; the drawings in `docs` are made of the tables. This is
also the one place that turns states into SQL.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from storage.audit import Deed
from storage.rights import Right

S = TypeVar("S", bound=Enum)


@dataclass(frozen=True)
class Rule(Generic[S]):
    """One step: of the states `of` to the state `to`.

    `right` is what the team's members need for it; None means that it is not theirs to take. `deed` is what the audit
    trail calls it, None if the step is not noted by itself. It may be only for whoever holds the thing at that moment
    (`only_holder`); for whoever decided, for a few minutes (`only_decider`); as long as it is in no print batch
    (`before_paper`), or while it is in one (`in_batch`); when whoever it concerns was told (`once_told`).
    """

    of: frozenset[S]
    to: S
    right: Right | None
    only_holder: bool = False
    only_decider: bool = False
    before_paper: bool = False
    in_batch: bool = False
    once_told: bool = False
    deed: Deed | None = None


def where(states: Iterable[Enum]) -> str:
    """The condition that something is in one of these states.

    The values are written out, since SQLite finds its indexes of one state by them alone.
    """
    values = sorted(f"'{state.value}'" for state in states)
    return f"state = {values[0]}" if len(values) == 1 else f"state IN ({', '.join(values)})"
