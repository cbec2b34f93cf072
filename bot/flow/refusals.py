"""The same refusal for one person after the other: whatever is wrong, it is not them, and the rest of the list waits.

Pure: who is refused, and why, are arguments.
"""

MOST_ALIKE = 5
"""So many different people in a row are refused in the same words before the others wait."""

FIRST_PAUSE = 60.0
LONGEST_PAUSE = 3600.0


class Refusals:
    """What the messenger refused in one lane since it last took something there."""

    def __init__(self) -> None:
        self.until = 0.0
        self._why = ""
        self._people: set[str] = set()
        self._pause = FIRST_PAUSE

    def taken(self) -> None:
        """Something was carried out: it was not everybody."""
        self._people.clear()
        self._pause = FIRST_PAUSE

    def refused(self, address: str, why: str, now: float) -> bool:
        """Count a refusal; returns whether it is everybody who is refused, so that this one is to be tried again."""
        if why != self._why:
            self._why = why
            self._people.clear()
        self._people.add(address)
        if len(self._people) < MOST_ALIKE:
            return False
        if now >= self.until:
            self.until, self._pause = now + self._pause, min(self._pause * 2, LONGEST_PAUSE)
        return True
