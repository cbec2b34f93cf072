"""When nothing gets through to the messenger: noticed after a few failures in a row, and left alone for a while.

Calls of one burst fail together, so that those failing during a pause say nothing new. Pure: the time is an argument,
in seconds of one steady clock.
"""

FAILURES = 5
LONGEST_PAUSE = 30.0


class Outage:
    """`until` when to keep away from the messenger: for 1, 2, 4 … 30 seconds, the longer the less gets through."""

    def __init__(self) -> None:
        self.until = 0.0
        self._failures = 0
        self._pause = 1.0

    def got_through(self) -> None:
        """A call was answered."""
        self._failures = 0
        self._pause = 1.0

    def failed(self, now: float) -> float:
        """A call was not answered; returns the pause that begins with this, 0 if none does."""
        if now < self.until:
            return 0.0
        self._failures += 1
        if self._failures < FAILURES:
            return 0.0
        pause, self._pause = self._pause, min(self._pause * 2, LONGEST_PAUSE)
        self.until = now + pause
        return pause
