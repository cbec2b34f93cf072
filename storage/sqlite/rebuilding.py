"""The database file written anew, so that no copy of what was deleted is left on any page.

`secure_delete` overwrites a row where it stands. But where SQLite has moved rows between pages that were too full, it
may leave copies of them behind, in space that no row has, and does not know of them any more (seen in 3.53: one or two
of 750 deleted rows, tests/storage/test_rebuilding.py). Written anew, the file has none.

It takes about as long as the file is large: 0.1 s for 5 MB. So it rests for ten times as long as it took, however many
ask, and a file that is larger than LARGEST is left as it is (docs/threat-model.md).
"""

import time

from storage.sqlite.cipher import Connection

LARGEST = 32_000_000
"""Bytes of a file that is written anew: half a second, for which answers wait, and as much memory for a moment."""

_RESTS = 10


class Rebuilding:
    """Whether the file is to be written anew, and when it may be again."""

    def __init__(self) -> None:
        self.due = False
        self._rests_until = 0.0

    def catch_up(self, connection: Connection) -> None:
        """Write the file anew if that is due and may be now. Raises what the disk, or a damaged page, raises."""
        begun = time.monotonic()
        if not self.due or begun < self._rests_until:
            return
        try:
            if _size(connection) <= LARGEST:
                connection.execute("VACUUM")
            self.due = False
        finally:
            now = time.monotonic()
            self._rests_until = now + _RESTS * (now - begun)


def _size(connection: Connection) -> int:
    """How large the file is, in bytes."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    return int(pages) * int(size)
