"""What is counted, for the operator: events, nothing of people. Who has an HTTP door reads it there (exposition.py)."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Counts:
    """Since the start: updates answered, turns that failed, updates set aside, parts that failed, tries to send."""

    turns: int = 0
    stumbles: int = 0
    flooded: int = 0
    failures: int = 0
    clock_off: float | None = None
    """Seconds by which the machine's clock is ahead of the messenger's, as of the last look; None if not known."""
    sent: Counter[str] = field(default_factory=Counter)
    """Tries to send, by what became of them (`Fate`)."""


counts = Counts()
