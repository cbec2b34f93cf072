"""Backups, by hand or when it is time: each made by a process of its own (saving.py), so that no turn waits for one.

How often, and for how many days one is kept, the settings say. What people delete is in the backups of before, and
/privacy says for how long at most: so those that have had their time go, whatever becomes of the next.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot.operator.findings import ago
from bot.operator.packing import unpacked
from bot.settings import Settings
from bot.timekeeping import CALM, Time
from storage.backups.kept import Backup, backups_in, drop_old, is_due
from storage.errors import PalomaError
from storage.sentence import Sentence, of_system

APART = "bot.operator.saving"
LOOKS = CALM
"""Seconds between two looks, and before the first: a machine that has just started may show a wrong time."""

GRACE = timedelta(hours=2)
"""How long after its time a backup may be missing: what fails once is tried again."""
_MEGABYTE = 1_000_000

log = structlog.get_logger()


class NotSaved(PalomaError):
    """No backup was made; the text says why."""


async def make(settings: Settings, now: datetime) -> list[Sentence]:
    """Make a backup, and say where it is and what is to be known of it. Raises NotSaved if none was made."""
    refuse_on_server(settings)
    file = await _saved(settings, now)
    size = f"{file.stat().st_size / _MEGABYTE:.1f}"
    return [
        Sentence("A backup was made, read back and found whole: {file} ({size} MB)", file=file, size=size),
        Sentence(
            "Only the half of the backup key that you wrote down opens it. The data's key is in it; the bot's token is"
            " not."
        ),
        Sentence(
            "Here it is deleted after {days} days. Delete copies elsewhere by then, too: what people delete is still in"
            " them.",
            days=settings.backup_days,
        ),
    ]


def refuse_on_server(settings: Settings) -> None:
    """Raises NotSaved where a server has the data: it makes their backups."""
    if settings.server:
        raise NotSaved(
            "Your data are on a PostgreSQL server. Make its backups there (pg_dump), and seal them: the words in them"
            " are encrypted, times and numbers are not. Without the key, {file}, no backup is of use.",
            file=settings.key_file,
        )


async def keep(settings: Settings, time: Time) -> None:
    """For ever: make a backup whenever one is due, and delete those that have had their time."""
    while True:
        await time.sleep(LOOKS)
        try:
            await look(settings, time.now())
        except (PalomaError, OSError) as error:
            why = of_system(error) if isinstance(error, OSError) else error
            log.error("no backup could be made", why=str(why))


async def look(settings: Settings, now: datetime) -> None:
    """Make a backup if one is due, and delete what has had its time in any case."""
    try:
        if _wants_one(settings, now):
            await _saved(settings, now)
            log.info("a backup was made")
    finally:
        if old := drop_old(settings.backup_dir, now, timedelta(days=settings.backup_days)):
            log.info("old backups were deleted", count=len(old))


def are_made(settings: Settings) -> bool:
    """Whether the bot makes backups by itself: of a file, if there is a key to seal them, and a time between two."""
    return not settings.server and settings.backup_hours > 0 and settings.backup_key_file.exists()


def last(settings: Settings, now: datetime) -> Backup | None:
    """The newest backup; those made in a time to come do not count."""
    return next((one for one in reversed(backups_in(settings.backup_dir)) if one.made_at <= now), None)


def missing_for(settings: Settings, now: datetime) -> timedelta | None:
    """How long no backup was made, if one should have been; since the key was made, if there never was one."""
    if not are_made(settings):
        return None
    newest = last(settings, now)
    begun = datetime.fromtimestamp(settings.backup_key_file.stat().st_mtime, UTC)
    age = now - (newest.made_at if newest else begun)
    return age if age >= timedelta(hours=settings.backup_hours) + GRACE else None


def told_of_last(settings: Settings, now: datetime) -> Sentence:
    """Which backup is the last, and how old it is."""
    if settings.server:
        return Sentence("Backups: a PostgreSQL server has the data, and whoever looks after it makes them (pg_dump).")
    newest = last(settings, now)
    if newest is None:
        return Sentence("There is no backup in {folder}.", folder=settings.backup_dir)
    return Sentence(
        "The last backup: {file}, {age}, {size} MB.",
        file=newest.file,
        age=ago(now - newest.made_at),
        size=f"{newest.file.stat().st_size / _MEGABYTE:.1f}",
    )


def _wants_one(settings: Settings, now: datetime) -> bool:
    return are_made(settings) and is_due(settings.backup_dir, now, timedelta(hours=settings.backup_hours))


async def _saved(settings: Settings, now: datetime) -> Path:
    """The file of a new backup. Raises NotSaved if none was made; whoever is cancelled meanwhile leaves none."""
    places = (settings.data_dir, settings.key_file, settings.backup_key_file, settings.backup_dir)
    asked = json.dumps([*map(str, places), now.isoformat()]).encode() + b"\n"
    # Nothing of ours but where the program lies: no token is in there.
    env = {"PYTHONPATH": os.pathsep.join(path for path in [str(Path(__file__).parents[2]), *sys.path] if path)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-s", "-m", APART), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=env
    )
    assert process.stdin  # noqa: S101 - it is a pipe
    assert process.stdout  # noqa: S101 - as well
    try:
        process.stdin.write(asked)  # it stays open: the process ends when we do
        told = await process.stdout.read()
    finally:
        if process.returncode is None and not process.stdout.at_eof():
            process.kill()
        process.stdin.close()
        await process.wait()
    answer = json.loads(told or "{}")
    if "made" not in answer:
        raise NotSaved(unpacked(answer["failed"]) if answer else Sentence("The backup was cut off: none was made."))
    return Path(answer["made"])
