"""What can go wrong on the way, on demand: delays, errors of Telegram's own, lost connections, bursts of 429.

A fault strikes the next so many calls of a method (or of all), or each of them with a probability; the dice are
seeded, so that a run can be repeated.
"""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

KINDS = {
    "delay": "the call is carried out `seconds` later than it came",
    "late_answer": "the call is carried out at once, and answered `seconds` later",
    "error": "the call is not carried out and answered with `status` (4xx, 5xx) and `description`",
    "odd_error": "the call is carried out and answered with `status` and `description` all the same",
    "lost_before": "the connection is cut before the call is carried out",
    "lost_after": "the call is carried out, and then the connection is cut",
    "too_many": "the call is not carried out and answered with 429 and `seconds` as its retry_after",
}
"""What each kind of fault does."""

EVERY_METHOD = "*"
_ERRORS = range(400, 600)


@dataclass(slots=True)
class Fault:
    """One thing that goes wrong: which, in which method, how often, and its numbers."""

    kind: str
    method: str = EVERY_METHOD
    next: int | None = None
    """How many calls it strikes; without a number it strikes by `probability`."""
    probability: float = 1.0
    seconds: float = 1.0
    """Of a delay, or to wait after a 429 (whole seconds)."""
    status: int = 502
    description: str = "Internal Server Error"

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no such fault: {self.kind}; there are {', '.join(KINDS)}")
        if not 0 <= self.probability <= 1 or self.seconds < 0 or self.status not in _ERRORS:
            raise ValueError("a fault needs a probability of 0 to 1, seconds of 0 or more and a status of 4xx or 5xx")

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> "Fault":
        """A fault as the page's door takes it; ValueError for anything else."""
        if unknown := set(given) - {field.name for field in fields(cls)}:
            raise ValueError(f"a fault has no {', '.join(sorted(unknown))}")
        return cls(**given)


class Faults:
    """The faults in force, and the dice."""

    def __init__(self, seed: int = 0) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - dice of a test, which must fall the same way twice
        self.in_force: list[Fault] = []
        self.struck = Counter[str]()
        """How many calls each kind has struck."""

    def add(self, fault: Fault) -> None:
        """Let this go wrong from now on."""
        self.in_force.append(fault)

    def replace(self, faults: Iterable[Fault], seed: int | None = None) -> None:
        """Let exactly these go wrong; a seed sets the dice anew."""
        self.in_force = list(faults)
        if seed is not None:
            self._dice.seed(seed)

    def clear(self) -> None:
        """Let all go well again."""
        self.in_force.clear()

    def strike(self, method: str) -> list[Fault]:
        """The faults that befall this call; those that had a number of calls left have one less."""
        struck = [fault for fault in self.in_force if self._befalls(fault, method)]
        for fault in struck:
            self.struck[fault.kind] += 1
            if fault.next is not None:
                fault.next -= 1
        self.in_force = [fault for fault in self.in_force if fault.next != 0]
        return struck

    def described(self) -> list[dict[str, Any]]:
        """The faults in force as JSON."""
        return [asdict(fault) for fault in self.in_force]

    def _befalls(self, fault: Fault, method: str) -> bool:
        if fault.method != EVERY_METHOD and fault.method.lower() != method.lower():
            return False
        return fault.next is not None or self._dice.random() < fault.probability
