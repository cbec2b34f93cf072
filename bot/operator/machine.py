"""What the machine has for the bot: room where the data and the backups lie. And what of it ails, for the owners."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.operator import backups
from bot.settings import Settings
from storage.ailments import Ailment
from storage.sqlite.folder import FILE

LEAST = 200_000_000
"""Bytes that have to be free anywhere: for the journal, a printout, and some days in which somebody can react."""
COPIES = 2
"""A backup needs room for the database twice, a new key once."""
LEAST_FILES = 1_000


@dataclass(frozen=True)
class Room:
    """What is left on the disk of a folder; `files` is None where the file system does not count them."""

    place: Path
    free: int
    needed: int
    files: int | None

    @property
    def is_enough(self) -> bool:
        """Whether there is room for what the bot does."""
        return self.free >= self.needed

    @property
    def takes_files(self) -> bool:
        """Whether the disk can hold some more files, however small."""
        return self.files is None or self.files >= LEAST_FILES


def rooms(settings: Settings) -> list[Room]:
    """Where the data lie and, if that is another disk, the backups."""
    places = {_device(place): place for place in (settings.backup_dir, settings.data_dir)}
    return [_room(place, _needed(settings)) for place in reversed(places.values())]


def ailing(settings: Settings, now: datetime) -> dict[Ailment, int]:
    """What of disk and backups the owners are to hear of, each with its amount."""
    short = [room.free for room in rooms(settings) if not room.is_enough]
    missing = backups.missing_for(settings, now)
    found = {Ailment.DISK: min(short)} if short else {}
    return found | ({Ailment.BACKUP: int(missing.total_seconds())} if missing else {})


def _needed(settings: Settings) -> int:
    file = settings.data_dir / FILE
    return max(LEAST, COPIES * file.stat().st_size if file.exists() else 0)


def _room(place: Path, needed: int) -> Room:
    found = os.statvfs(_there(place))
    return Room(place, found.f_bavail * found.f_frsize, needed, found.f_favail if found.f_files else None)


def _device(place: Path) -> int:
    return _there(place).stat().st_dev


def _there(place: Path) -> Path:
    """The folder, or, as long as it is not made, the one in which it will be."""
    return next(folder for folder in (place.absolute(), *place.absolute().parents) if folder.exists())
