"""The high-water mark: a small sealed file beside the key, which says how far the audit trail has come.

It is written after each commit that recorded something, never before. So a database that was put back as it once was,
or whose trail was cut, is behind it, and the program does not start with that. A crash between the commit and the mark
leaves the mark a little behind, which is no harm. It belongs beside the key and into no backup of the data.
"""

import json
import os
from pathlib import Path

from storage import audit, meta, trail
from storage.audit import Deed, Head
from storage.crypto import Keys, sync_folder
from storage.errors import CannotStart, Unreadable
from storage.meta import Fact
from storage.table import seconds
from storage.transaction import Tx

FIRST_WITH_MARK = 7
"""The version of the schema from which on a database has a mark."""

_PLACE = "mark:trail"
_ENDING = ".mark"


class Mark:
    """The mark beside a key file."""

    def __init__(self, key_file: Path, keys: Keys) -> None:
        self.path = key_file.with_name(key_file.name + _ENDING)
        self._keys = keys
        self.late: Head | None = None
        """What the mark should say and does not, since it could not be written."""

    def read(self) -> Head | None:
        """How far the trail had come; None if there is no mark. Raises CannotStart if it does not open."""
        try:
            return Head(*json.loads(self._keys.open(_PLACE, self.path.read_bytes())))
        except FileNotFoundError:
            return None
        except Unreadable:
            raise CannotStart(
                f"The mark {self.path} was not written with this key, or is damaged. Put the right one in its place; if"
                f" there is none, and you are sure of the database, take {self.path} away: `paloma accept-older`."
            ) from None

    def keep(self, head: Head) -> None:
        """Set the mark. What cannot be written now is `late`, and tried again with the next, or by `keep_late`."""
        try:
            self.write(head)
        except OSError:
            self.late = head
        else:
            self.late = None

    def keep_late(self) -> bool:
        """Try again what could not be written; returns whether nothing is late any more."""
        if self.late:
            self.keep(self.late)
        return self.late is None

    def passed(self, tx: Tx) -> Head | None:
        """The mark, which the trail has passed; None if there is none. Raises CannotStart if the trail is behind it."""
        mark = self.read()
        if mark and not audit.holds(tx, mark):
            raise CannotStart(self._behind(audit.head(tx), mark))
        return mark

    def check(self, tx: Tx, before: int) -> None:
        """Refuse a database that is behind its mark, or whose trail is broken; `before` is its version as it was found.

        A mark that should be there and is not is remembered, for the owners to hear of it, and another is made. Raises
        CannotStart.
        """
        mark = self.passed(tx)
        try:
            trail.members(tx)
        except Unreadable as error:
            raise CannotStart(f"The database was changed: {error}. Put a backup back.") from error
        if meta.get(tx, Fact.TRAIL_CHANGED):
            meta.put(tx, Fact.TRAIL_CHANGED, "")
        if mark is None and before >= FIRST_WITH_MARK:
            meta.put(tx, Fact.MARK_MISSING, str(seconds(tx.now)))
        tx.recorded = True  # so that the mark is written, and what cannot be written is known from the start

    def accept(self, tx: Tx, _before: int) -> None:
        """Take a database that is behind its mark, or has none, for the right one, and record that the operator did."""
        mark = self.read()
        audit.record(tx, Deed.OLDER_ACCEPTED, mark=mark.number if mark else None)

    def write(self, head: Head) -> None:
        """Set the mark, so that a power cut leaves the old one or the new one. Raises OSError if it cannot be."""
        fresh = self.path.with_name(self.path.name + ".new")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            file.write(self._keys.seal(_PLACE, json.dumps([head.number, head.signature]).encode()))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        sync_folder(self.path.parent)

    def _behind(self, head: Head, mark: Head) -> str:
        return (
            f"The database is not the one that was here last: its audit trail has {head.number} entries, and the mark"
            f" {self.path} says that there were {mark.number}, or others. Either an older database was put back, or"
            " somebody cut or rewrote the trail. Put the newest database back. If you put this one back yourself, and"
            " there is no newer one, `paloma accept-older` takes it as it is: who was removed since then, and what was"
            f" withdrawn or forgotten, is back in it. To begin with an empty one, take the key and {self.path} away."
        )
