"""Intake: what arrives is kept before it is confirmed; nothing but its number and the chat it is from is looked at.

Long polling asks for updates, keeps them in the inbox, and confirms them with the next question only after the commit.
If the disk does not take them they are not confirmed: the messenger keeps them, and the people are told. What cannot be
kept for another reason, which would be a fault of ours, holds up no other update.
"""

from collections.abc import Callable

import structlog

from bot.flow.arrivals import Arrivals
from bot.flow.trouble import Trouble
from bot.log import trace
from bot.messenger import Messenger, TooFast, Unreachable
from bot.timekeeping import Time
from storage import inbox
from storage.database import Database
from storage.errors import CannotStart, StorageUnavailable

LONGEST_PAUSE = 30.0
DISK_PAUSE = 5.0
EARLY_PAUSE = 1.0
"""A messenger that has nothing waits for a while before it says so: one that says so at once is asked no faster."""

log = structlog.get_logger()

Updates = list[tuple[int, bytes]]


async def poll(
    database: Database,
    messenger: Messenger,
    time: Time,
    arrivals: Arrivals,
    trouble: Trouble,
    beside: Callable[[Updates], Updates] = list,
) -> None:
    """Fetch for ever. What is answered `beside` the turns is taken out of it, and never kept.

    An offset is given only to confirm what was just kept: numbers may start anew after a week.
    """
    offset: int | None = None
    failures = 0
    while True:
        asked = time.seconds()
        try:
            updates = await messenger.fetch(offset)
        except (Unreachable, TooFast, CannotStart) as error:
            # Also a token that is not known any more: whoever answers so may be somebody in between.
            pause = error.seconds if isinstance(error, TooFast) else min(2.0 ** min(failures, 8), LONGEST_PAUSE)
            log.warning("updates cannot be fetched", why=str(error), again_in=pause)
            failures += 1
            await time.sleep(pause)
            continue
        failures = 0
        if not updates and offset is None and time.seconds() - asked < EARLY_PAUSE:
            await time.sleep(EARLY_PAUSE)
        offset = None
        to_keep = beside(updates)
        if updates and (not to_keep or await keep(database, messenger, to_keep, arrivals, trouble)):
            offset = updates[-1][0] + 1
        elif updates:
            await time.sleep(DISK_PAUSE)


async def keep(
    database: Database,
    messenger: Messenger,
    updates: Updates,
    arrivals: Arrivals,
    trouble: Trouble,
) -> bool:
    """Put updates into the inbox; returns whether they are safe there, so that they may be confirmed."""
    arrivals.heard()
    try:
        new = await database.transact(inbox.receive, updates, messenger.chat_of)
    except StorageUnavailable as error:
        log.error("what arrived cannot be kept", why=str(error), updates=len(updates))
        await trouble.tell_unkept([body for _, body in updates])
        return False
    except Exception as error:  # noqa: BLE001 - whatever one update does to us, the others are kept
        if len(updates) > 1:
            return all([await keep(database, messenger, [update], arrivals, trouble) for update in updates])
        log.error("an update cannot be kept", error=trace(error))
        await trouble.tell_unkept([body for _, body in updates])
        return False
    trouble.over()
    log.debug("kept", updates=len(updates), new=new)
    arrivals.kept()
    return True
