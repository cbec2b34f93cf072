"""While the bot runs: its machine is looked at every ten minutes, for what the owners cannot see from the chat.

What was found is kept (storage/ailments.py), and the owners hear of it by the clock. The machine's clock is compared
with Telegram's: a difference says that it is wrong, and a jump that sets it right ends that.
"""

from datetime import datetime
from typing import Protocol

import structlog

from bot import metrics
from bot.messenger import TooFast, Unreachable
from bot.operator import machine
from bot.settings import Settings
from bot.timekeeping import CALM, JUMP, Time
from storage import ailments
from storage.ailments import Ailment
from storage.database import Database
from storage.errors import StorageUnavailable

LOOKS = CALM
"""Seconds between two looks."""

log = structlog.get_logger()


class Timepiece(Protocol):
    """Somebody else's clock."""

    async def date(self) -> datetime | None:
        """What time it is there, to the second; None if that is not said. Raises Unreachable or TooFast."""


async def watch(database: Database, settings: Settings, there: Timepiece, time: Time) -> None:
    """For ever: look at the machine, and keep what is wrong."""
    while True:
        await time.sleep(LOOKS)
        try:
            await look(database, settings, there, time)
        except (StorageUnavailable, OSError) as error:
            log.error("what is wrong with the machine cannot be looked at or kept", why=type(error).__name__)


async def look(database: Database, settings: Settings, there: Timepiece, time: Time) -> None:
    """Look once."""
    looked_for = {Ailment.DISK, Ailment.BACKUP}
    found = machine.ailing(settings, time.now())
    metrics.counts.clock_off = await seconds_off(there, time)
    if metrics.counts.clock_off is not None:
        looked_for.add(Ailment.CLOCK)
        if abs(metrics.counts.clock_off) > JUMP:
            found[Ailment.CLOCK] = round(abs(metrics.counts.clock_off))
    await database.transact(ailments.note, looked_for, found)


async def seconds_off(there: Timepiece, time: Time) -> float | None:
    """By how many seconds our clock is ahead of another; None if that cannot be asked. The way there counts half."""
    began = time.now()
    try:
        theirs = await there.date()
    except (Unreachable, TooFast):
        return None
    if theirs is None:
        return None
    return (began + (time.now() - began) / 2 - theirs).total_seconds()
