"""Backups, by hand or when it is time: each made by a process of its own (saving.py), so that no turn waits for one.

How often, and for how many days one is kept, the settings say. What people delete is in the backups of before, and
/privacy says for how long at most: so those that have had their time go, whatever becomes of the next.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.operator.packing import unpacked
from bot.settings import Settings
from bot.timekeeping import CALM, Time
from storage.backups.kept import drop_old, is_due
from storage.errors import PalomaError
from storage.sentence import Sentence, of_system

APART = "bot.operator.saving"
LOOKS = CALM
"""Seconds between two looks, and before the first: a machine that has just started may show a wrong time."""

_MEGABYTE = 1_000_000

log = structlog.get_logger()


class NotSaved(PalomaError):
    """No backup was made; the text says why."""


async def make(settings: Settings, now: datetime) -> list[Sentence]:
    """Make a backup, and say where it is and what is to be known of it. Raises NotSaved if none was made."""
    if settings.server:
        raise NotSaved(
            "Your data are on a PostgreSQL server. Make its backups there (pg_dump), and seal them: the words in them"
            " are encrypted, times and numbers are not. Without the key, {file}, no backup is of use.",
            file=settings.key_file,
        )
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


def _wants_one(settings: Settings, now: datetime) -> bool:
    every = timedelta(hours=settings.backup_hours)
    return (
        bool(every)
        and not settings.server
        and settings.backup_key_file.exists()
        and is_due(settings.backup_dir, now, every)
    )


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
