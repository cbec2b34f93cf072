"""The high-water mark: a small sealed file beside the key, which says how far the audit trail has come, and all else.

It is written after each commit that recorded something, never before. So a database that was put back as it once was,
or whose trail was cut, is behind it, and the program does not start with that. A crash between the commit and the mark
leaves the mark a little behind, which is no harm. It belongs beside the key and into no backup of the data.

Beside the trail it says up to where updates were answered and messages sent, and up to which reader each announcement
has come. These move all the time, so that the mark is brought up to them once a minute, and at the end. What is behind
it at the start was put back: it goes on from the mark, and the owners hear of it.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storage import announcements, audit, meta, trail
from storage.announcements import AnnouncementId
from storage.announcements.announcement import ANNOUNCEMENTS
from storage.audit import Deed, Head
from storage.crypto import Keys, sync_folder
from storage.errors import CannotStart, Unreadable
from storage.meta import Fact
from storage.people import PersonId
from storage.table import seconds
from storage.transaction import Tx

FIRST_WITH_MARK = 7
"""The version of the schema from which on a database has a mark."""

_PLACE = "mark:trail"
_ENDING = ".mark"


_NUMBERS = (Fact.INBOX_FROM, Fact.OUTBOX_FROM)

_BEHIND = (
    "The database is not the one that was here last: its audit trail has {entries} entries, and the mark {path} says"
    " that there were {marked}, or others. Either an older database was put back, or somebody cut or rewrote the trail."
    " Put the newest database back. If you put this one back yourself, and there is no newer one, `paloma accept-older`"
    " takes it as it is: who was removed since then, and what was withdrawn or forgotten, is back in it. To begin with"
    " an empty one, take the key and {path} away."
)


@dataclass(frozen=True)
class HowFar:
    """How far a database has come: its trail, the numbers below which all is over, and each announcement's reader."""

    head: Head
    numbers: Mapping[str, int] = field(default_factory=dict)
    cursors: Mapping[AnnouncementId, PersonId] = field(default_factory=dict)


class Mark:
    """The mark beside a key file."""

    def __init__(self, key_file: Path, keys: Keys) -> None:
        self.path = key_file.with_name(key_file.name + _ENDING)
        self._keys = keys
        self.late: HowFar | None = None
        """What the mark should say and does not, since it could not be written."""
        self._said: HowFar | None = None
        self._cursors: Mapping[AnnouncementId, PersonId] = {}

    def read(self) -> Head | None:
        """How far the trail had come; None if there is no mark. Raises CannotStart if it does not open."""
        mark = self._read()
        return mark.head if mark else None

    def _read(self) -> HowFar | None:
        try:
            number, signature, *more = json.loads(self._keys.open(_PLACE, self.path.read_bytes()))
            return HowFar(Head(number, signature), *more)  # in one of before there is no more
        except FileNotFoundError:
            return None
        except Unreadable:
            raise CannotStart(
                "The mark {path} was not written with this key, or is damaged. Put the right one in its place; if"
                " there is none, and you are sure of the database, take {path} away: `paloma accept-older`.",
                path=self.path,
            ) from None

    def keep(self, reached: HowFar) -> None:
        """Set the mark. What cannot be written now is `late`, and tried again with the next, or by `keep_late`."""
        try:
            self.write(reached)
        except OSError:
            self.late = reached
        else:
            self.late, self._said = None, reached

    def reached(self, tx: Tx) -> HowFar:
        """How far the database comes with this transaction; announcements, as far as was known when last looked."""
        return HowFar(audit.head(tx), {fact.value: meta.mark(tx, fact) for fact in _NUMBERS}, self._cursors)

    def bring_up(self, tx: Tx) -> None:
        """Have the mark set after the commit, if the database has come further. A broken trail goes nowhere."""
        self._cursors = announcements.cursors(tx)
        if self.reached(tx) != self._said and not trail.broken(tx):
            tx.recorded = True

    def keep_late(self) -> bool:
        """Try again what could not be written; returns whether nothing is late any more."""
        if self.late:
            self.keep(self.late)
        return self.late is None

    def passed(self, tx: Tx) -> Head | None:
        """The mark, which the trail has passed; None if there is none. Raises CannotStart if the trail is behind it."""
        mark = self._passed(tx)
        return mark.head if mark else None

    def put_back(self, tx: Tx) -> list[str]:
        """The rows, besides the trail's, that say less than the mark: the next start goes on from that."""
        mark = self._read()
        return [f"{table}: {key}" for table, key in _put_back(tx, mark)] if mark else []

    def _passed(self, tx: Tx) -> HowFar | None:
        mark = self._read()
        if mark and not audit.holds(tx, mark.head):
            raise CannotStart(_BEHIND, entries=audit.head(tx).number, path=self.path, marked=mark.head.number)
        return mark

    def check(self, tx: Tx, before: int) -> None:
        """Refuse a database that is behind its mark, or whose trail is broken; `before` is its version as it was found.

        What else is behind it is brought up to it, and noted. A mark that should be there and is not is remembered, and
        another is made. Of both the owners hear. Raises CannotStart.
        """
        mark = self._passed(tx)
        try:
            trail.members(tx)
        except Unreadable as error:
            raise CannotStart("The database was changed: {why}. Put a backup back.", why=error.sentence) from error
        if meta.get(tx, Fact.TRAIL_CHANGED):
            meta.put(tx, Fact.TRAIL_CHANGED, "")
        if mark:
            _catch_up(tx, mark)
            self._cursors = mark.cursors
        if mark is None and before >= FIRST_WITH_MARK:
            meta.put(tx, Fact.MARK_MISSING, str(seconds(tx.now)))
        tx.recorded = True  # so that the mark is written, and what cannot be written is known from the start

    def accept(self, tx: Tx, _before: int) -> None:
        """Take a database that is behind its mark, or has none, for the right one, and record that the operator did."""
        mark = self.read()
        audit.record(tx, Deed.OLDER_ACCEPTED, mark=mark.number if mark else None)

    def write(self, reached: HowFar) -> None:
        """Set the mark, so that a power cut leaves the old one or the new one. Raises OSError if it cannot be."""
        fresh = self.path.with_name(self.path.name + ".new")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            file.write(self._keys.seal(_PLACE, _written(reached)))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        sync_folder(self.path.parent)


def _written(reached: HowFar) -> bytes:
    head = reached.head
    return json.dumps([head.number, head.signature, dict(reached.numbers), dict(reached.cursors)]).encode()


def _put_back(tx: Tx, mark: HowFar) -> list[tuple[str, str]]:
    """What says that less was done than the mark knows of, by table and key: somebody put it back as it was once."""
    numbers = [(meta.META.name, fact.value) for fact in _NUMBERS if meta.mark(tx, fact) < mark.numbers.get(fact, 0)]
    behind = [one for one, reader in mark.cursors.items() if announcements.is_behind(tx, one, reader)]
    return numbers + [(ANNOUNCEMENTS.name, one) for one in behind]


def _catch_up(tx: Tx, mark: HowFar) -> None:
    """Let what was put back go on from the mark, and note it."""
    tx.damaged.update(_put_back(tx, mark))
    for fact in _NUMBERS:
        meta.move_mark(tx, fact, mark.numbers.get(fact, 0))
    for one, reader in mark.cursors.items():
        if announcements.is_behind(tx, one, reader):
            announcements.move_cursor(tx, one, reader)
