"""`paloma doctor`: everything that can ail a bot, on one page, with what to do; the bot may be running or not.

Here is looked at what needs no open database: Telegram, the machine, keys, backups, versions. The database is looked at
by the bot that runs, or here if none does; if it cannot be opened, that is one more thing that is wrong.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.operator import backups, machine, reaching, safekeeping, versions
from bot.operator.findings import is_wrong, well, wrong
from bot.settings import Settings
from bot.timekeeping import Time
from storage.backups.keys import load_sealing_key
from storage.backups.sealed import looks_sealed
from storage.crypto import load_keys
from storage.errors import CannotStart, PalomaError
from storage.sentence import Sentence, of_system

PATIENCE = 120.0
"""Seconds for which a bot that runs may take to look at its database, before it counts as stuck."""
_MEGABYTE = 1_000_000

Inside = Callable[[], Awaitable[list[Sentence]]]
"""Has the database looked at, by whoever has it."""


async def page(settings: Settings, time: Time, inside: Inside) -> list[Sentence]:
    """Everything that was found, each line well or wrong (findings.py), and how many are wrong."""
    now = time.now()
    lines = versions.findings() + await reaching.findings(settings, time)
    lines += _disks(settings) + _places(settings) + _key(settings) + await _database(inside) + _backups(settings, now)
    ill = sum(map(is_wrong, lines))
    if not ill:
        return [*lines, Sentence("Nothing is wrong.")]
    return [*lines, Sentence("Wrong: {count}. What to do stands with each.", count=ill)]


def _disks(settings: Settings) -> list[Sentence]:
    try:
        return [_room(room) for room in machine.rooms(settings)]
    except OSError as error:
        return [wrong(Sentence("The disk cannot be looked at: {why}", why=of_system(error)))]


def _room(room: machine.Room) -> Sentence:
    facts = {"place": room.place, "free": room.free // _MEGABYTE, "needed": room.needed // _MEGABYTE}
    if not room.is_enough:
        cure = Sentence("Make room on this disk, or move the backups to another one (PALOMA_BACKUP_DIR).")
        return wrong(Sentence("The disk of {place} has {free} MB left; {needed} MB are needed.", **facts), cure)
    if not room.takes_files:
        cure = Sentence("Delete small files on it: df -i shows how many it holds.")
        return wrong(Sentence("The disk of {place} takes only {count} more files.", **facts, count=room.files), cure)
    return well(Sentence("The disk of {place} has {free} MB left; {needed} MB are needed.", **facts))


def _places(settings: Settings) -> list[Sentence]:
    """Whether everything is its owner's alone, and nothing lies where it should not. Each says what to do."""
    found = safekeeping.wrong(settings) + safekeeping.advice(settings)
    if found:
        return [wrong(line) for line in found]
    return [well(Sentence("The data, the key and the token are their owner's alone, and lie apart."))]


def _key(settings: Settings) -> list[Sentence]:
    """Whether the key is there and whole; that it is the database's is seen when that is opened."""
    file = settings.key_file
    try:
        if not file.exists():
            cure = Sentence(
                "Write it there from paper. If there is no database yet, the first start makes one: paloma run"
            )
            return [wrong(Sentence("There is no key at {file}.", file=file), cure)]
        load_keys(file)
    except CannotStart as error:
        return [wrong(error.sentence)]
    except OSError as error:
        return [wrong(Sentence("{file}: {why}", file=file, why=of_system(error)))]
    return [well(Sentence("The key is there: {file}", file=file))]


async def _database(inside: Inside) -> list[Sentence]:
    try:
        async with asyncio.timeout(PATIENCE):
            return await inside()
    except PalomaError as error:
        return [wrong(error.sentence)]
    except TimeoutError:
        cure = Sentence("Look into its log, and start it again.")
        return [wrong(Sentence("The bot that runs does not answer."), cure)]
    except OSError as error:
        return [wrong(Sentence("The database cannot be looked at: {why}", why=of_system(error)))]


def _backups(settings: Settings, now: datetime) -> list[Sentence]:
    try:
        return _of_backups(settings, now)
    except CannotStart as error:
        return [wrong(error.sentence)]
    except OSError as error:
        return [wrong(Sentence("{file}: {why}", file=settings.backup_dir, why=of_system(error)))]


def _of_backups(settings: Settings, now: datetime) -> list[Sentence]:
    if settings.server:
        return [well(backups.told_of_last(settings, now))]
    if not settings.backup_key_file.exists():
        cure = Sentence("Type: paloma backup-key, and write on paper what it shows.")
        return [wrong(Sentence("No backups are made: there is no backup key."), cure)]
    load_sealing_key(settings.backup_key_file)
    told, newest = backups.told_of_last(settings, now), backups.last(settings, now)
    if newest and not looks_sealed(newest.file):
        cure = Sentence("Delete it, and type: paloma backup")
        return [wrong(Sentence("The last backup is damaged: {file}", file=newest.file), cure)]
    if backups.missing_for(settings, now):
        return [wrong(told, Sentence("Type: paloma backup. It says what is in the way."))]
    if not settings.backup_hours:
        return [well(told), well(Sentence("The bot makes none by itself (PALOMA_BACKUP_HOURS is 0)."))]
    return [well(told)]
