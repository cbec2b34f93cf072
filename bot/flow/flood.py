"""Floods: what somebody sends faster than anyone writes is set aside unread, until they pause.

Sixty things at once, and one every two seconds after that, are more than people type, press or paste: the longest
letter has thirty messages, an album ten pictures. Who sends more is told so, once; from then on nothing of theirs is
opened before they have been quiet for a while. Who that is, is only in memory, as the line they stand in
(storage/inbox.py), and only as long as it matters. Pure: the time is an argument.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

MOST = 60
"""Updates of one chat that are read however fast they come."""

PAUSE = timedelta(seconds=10)
"""How long somebody who flooded must be quiet before they are read again."""

_EACH = timedelta(seconds=2)
_FEW_LINES = 1024


class Verdict(Enum):
    """What to do with an update: read it, or set it aside; the first time with a word to whoever sent it."""

    READ = "read"
    WARN = "warn"
    SET_ASIDE = "set aside"


@dataclass
class _Line:
    """`rest_at` is when the line would be at rest if its updates had come at an even pace; `last` when one came."""

    rest_at: datetime
    last: datetime
    flooded: bool = False


class Flood:
    """Watches the lines of the inbox."""

    def __init__(self) -> None:
        self._lines: dict[bytes, _Line] = {}
        self._most = _FEW_LINES

    def judge(self, line: bytes, now: datetime) -> Verdict:
        """Count one more update of this line."""
        watched = self._lines.get(line)
        if watched is None or self._at_rest(watched, now):
            watched = self._watch(line, now)
        watched.last = now
        if watched.flooded:
            return Verdict.SET_ASIDE
        watched.rest_at = max(watched.rest_at, now) + _EACH
        watched.flooded = watched.rest_at - now > MOST * _EACH
        return Verdict.WARN if watched.flooded else Verdict.READ

    def _watch(self, line: bytes, now: datetime) -> _Line:
        if len(self._lines) >= self._most:
            self._lines = {line: watched for line, watched in self._lines.items() if not self._at_rest(watched, now)}
            self._most = max(_FEW_LINES, 2 * len(self._lines))
        self._lines[line] = _Line(now, now)
        return self._lines[line]

    @staticmethod
    def _at_rest(line: _Line, now: datetime) -> bool:
        """Whether nothing has to be remembered of it any more."""
        return now - line.last >= PAUSE if line.flooded else now >= line.rest_at
