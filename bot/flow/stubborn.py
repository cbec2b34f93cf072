"""Calls that fail again and again although others get through: the fault is tied to the call, and it is given up.

While nothing gets through the fault is not the call's, and it is tried for longer. Only in memory: after a restart the
counting begins anew. Pure.
"""

from collections.abc import Hashable

MOST_REFUSED = 10
"""Answers that it could not be carried out, others' having been carried out between each two of them."""

MOST_UNANSWERED = 20
"""The same, where no answer came: each of the tries may have arrived."""

MOST_ALONE = 120
"""Tries while nothing else gets through either: about an hour (outage.py)."""


class Stubborn:
    """Counts the failures of each call."""

    def __init__(self) -> None:
        self._through = 0
        self._failures: dict[Hashable, tuple[int, int, int]] = {}

    def got_through(self, key: Hashable) -> None:
        """A call was carried out, or refused for good."""
        self._through += 1
        self._failures.pop(key, None)

    def failed(self, key: Hashable, *, answered: bool) -> bool:
        """Count a failure; returns whether to give the call up."""
        failures, amid_others, seen = self._failures.get(key, (0, 0, -1))
        amid_others += seen != self._through
        if failures + 1 >= MOST_ALONE or amid_others >= (MOST_REFUSED if answered else MOST_UNANSWERED):
            self._failures.pop(key, None)
            return True
        self._failures[key] = (failures + 1, amid_others, self._through)
        return False
