"""The backups that are there: one file each, named by when it was made. Which are due, and which have had their time.

Whether one is due is read from the names alone: nothing is remembered that could differ from what is there. What was
forgotten is in every backup of before, so the time of each is also the longest that it can still be found anywhere.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

_NAME = "paloma-%Y%m%dT%H%M%SZ.tar.age"
_NAMED = re.compile(r"paloma-\d{8}T\d{6}Z\.tar\.age")
PART = ".part"
"""How a file ends that is still being written: no backup."""


@dataclass(frozen=True)
class Backup:
    """A backup on the disk."""

    file: Path
    made_at: datetime


def name_of(made_at: datetime) -> str:
    """What a backup of this moment is called."""
    return made_at.astimezone(UTC).strftime(_NAME)


def backups_in(place: Path) -> list[Backup]:
    """The backups in a folder, the oldest first."""
    names = sorted(path.name for path in place.iterdir() if _NAMED.fullmatch(path.name)) if place.is_dir() else []
    return [Backup(place / name, moment) for name in names if (moment := _made_at(name))]


def is_due(place: Path, now: datetime, every: timedelta) -> bool:
    """Whether another is to be made: those made in a time to come do not count."""
    return not any(now - every < backup.made_at <= now for backup in backups_in(place))


def drop_old(place: Path, now: datetime, kept: timedelta) -> list[Backup]:
    """Delete the backups that have had their time; returns them."""
    old = [backup for backup in backups_in(place) if backup.made_at <= now - kept]
    for backup in old:
        backup.file.unlink(missing_ok=True)
    return old


def tidy(place: Path) -> None:
    """Be done with what was cut off while it was written."""
    for part in place.glob(f"paloma-*{PART}"):
        part.unlink(missing_ok=True)


def _made_at(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None  # a day that no calendar has
