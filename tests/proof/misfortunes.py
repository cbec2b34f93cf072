"""What makes a bot log: a disk that fails now and then, and a flow that fails with a person's words in its error.

Called in the process of a bot before it runs (see bot_process.py).
"""

import random
import sqlite3
from pathlib import Path

import pytest
from disk import OK, Disk

from bot import log
from bot.flow import delivering, intake, sender, turns
from bot.messenger.telegram import pace
from storage import people
from storage.people import PersonId
from storage.transaction import Tx

EVERY = 60  # of so many writes, about one fails
FAILING = "disk-fails"  # the file beside the data folder; as long as it is there, the disk fails

_disk = Disk()
_instead = pytest.MonkeyPatch().setattr


def many() -> None:
    """Let all of it happen, and none of it take long."""
    _instead(pace, "_CHAT_SECONDS", 0.001)
    for module in (intake, turns, sender):
        _instead(module, "DISK_PAUSE", 0.02)
    _stumble()
    _fail_now_and_then()


def many_and_quoting() -> None:
    """The same in a program that logs what an exception says, as most do."""
    many()

    def quoting(error: BaseException) -> str:
        return f"{type(error).__name__}: {error}"

    for module in (log, intake, turns, delivering):
        if hasattr(module, "trace"):
            _instead(module, "trace", quoting)


def _stumble() -> None:
    """Each pen name is refused once, by an error that quotes it and where it came from."""
    keep, seen = people.set_pen_name, set[str]()

    def refusing(tx: Tx, person_id: PersonId, pen_name: str) -> None:
        if pen_name not in seen:
            seen.add(pen_name)
            raise RuntimeError(f"{pen_name!r} of {people.get(tx, person_id)!r}")
        keep(tx, person_id, pen_name)

    _instead(people, "set_pen_name", refusing)


def _fail_now_and_then() -> None:
    """The disk has an error at one of so many writes."""
    chance = random.Random(EVERY)  # noqa: S311 - dice of a test

    def refuses(_what: str, path: Path) -> int:
        fails = (path.parent.parent / FAILING).exists() and chance.randrange(EVERY) == 0
        return sqlite3.SQLITE_IOERR_WRITE if fails else OK

    _disk.refuses = refuses
    _disk.__enter__()
