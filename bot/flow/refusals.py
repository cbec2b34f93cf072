"""The same refusal for one person after the other: whatever is wrong, it is not them, and the rest of the list waits.

Those who wait have a day, in which the team can see to it; after that they count as refused, too. Pure: who is refused,
and why, are arguments.
"""

MOST_ALIKE = 5
"""So many different people in a row are refused in the same words before the others wait."""

FIRST_PAUSE = 60.0
LONGEST_PAUSE = 3600.0
MOST_PAUSES = 29
"""A day of pauses, the first of which are shorter."""


class Refusals:
    """What the messenger refused in one lane since it last took something there."""

    def __init__(self) -> None:
        self.until = 0.0
        self.pauses = 0
        """How many there were in a row."""
        self._why = ""
        self._people: set[str] = set()
        self._pause = FIRST_PAUSE

    def taken(self) -> None:
        """Something was carried out: it was not everybody."""
        if self._people:
            self._begin("")

    def refused(self, address: str, why: str, now: float) -> bool:
        """Count a refusal; returns whether it is everybody who is refused, so that this one is to be tried again."""
        if why != self._why:
            self._begin(why)
        if len(self._people) < MOST_ALIKE:
            self._people.add(address)
        if len(self._people) < MOST_ALIKE:
            return False
        if now >= self.until:
            if self.pauses == MOST_PAUSES:
                return False
            self.until, self._pause = now + self._pause, min(self._pause * 2, LONGEST_PAUSE)
            self.pauses += 1
        return True

    def _begin(self, why: str) -> None:
        self._why = why
        self._people.clear()
        self._pause = FIRST_PAUSE
        self.pauses = 0
