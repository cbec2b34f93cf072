"""When nothing gets through to the messenger: noticed after a few failures in a row, and left alone for a while.

That it takes nothing of the bot's is believed at once, and then one call at a time is tried. Calls of one burst fail
together, so that those failing during a pause say nothing new. Pure: the time is an argument, in seconds of one steady
clock.
"""

FAILURES = 5
LONGEST_PAUSE = 30.0
FIRST_HALT = 2.0
LONGEST_HALT = 300.0


class Outage:
    """`until` when to keep away from the messenger: for 1, 2, 4 … 30 seconds, the longer the less gets through."""

    def __init__(self) -> None:
        self.until = 0.0
        self._failures = 0
        self._pause = 1.0
        self._halt = FIRST_HALT

    @property
    def halted(self) -> bool:
        """Whether the messenger took nothing of the bot's when it was last asked."""
        return self._halt > FIRST_HALT

    def got_through(self) -> None:
        """A call was answered."""
        self._failures = 0
        self._pause = 1.0
        self._halt = FIRST_HALT

    def rest(self, until: float) -> None:
        """The messenger wants to be left alone until then, whatever the call."""
        self.until = max(self.until, until)

    def halt(self, now: float) -> float:
        """The messenger takes nothing of the bot's; returns the pause that begins with this, 0 if none does."""
        if now < self.until:
            return 0.0
        pause, self._halt = self._halt, min(self._halt * 2, LONGEST_HALT)
        self.until = now + pause
        return pause

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
