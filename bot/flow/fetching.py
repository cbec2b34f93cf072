"""Fetching: pictures that people sent are brought here beside everything else, so that no turn waits for one.

A turn only notes that a picture is wanted (storage/pictures.py). What cannot be fetched now is asked for again, the
later the more often it has failed; what the messenger will never give is gone. What came is made anew (bot/photos/),
one at a time, before it is kept: the file as somebody sent it is in memory only. What is no picture is refused.
"""

import asyncio
from datetime import datetime, timedelta

import structlog

from bot import photos
from bot.log import trace
from bot.messenger import Gone, Halted, Messenger, NotSent, PerhapsSent, Refused, TooFast
from bot.photos.making import made_anew
from bot.timekeeping import Time, seconds_until, wait_for
from storage import pictures
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.pictures import Flaw, Picture
from storage.replies import numbers
from storage.transaction import Tx

TOGETHER = 4
_FLAWS = {
    photos.Refusal.FORMAT: Flaw.FORMAT,
    photos.Refusal.TOO_LARGE: Flaw.TOO_LARGE,
    photos.Refusal.UNREADABLE: Flaw.UNREADABLE,
}
DISK_PAUSE = 5.0

log = structlog.get_logger()


async def fetch(database: Database, messenger: Messenger, time: Time, wanted: asyncio.Event) -> None:
    """Fetch for ever: whenever a picture is `wanted`, and when those that could not be had are due again."""
    one_at_a_time = asyncio.Lock()
    while True:
        try:
            due, next_due = await database.transact(_due)
            await asyncio.gather(*(_fetch(database, messenger, one_at_a_time, picture) for picture in due))
        except StorageUnavailable as error:
            log.error("pictures cannot be kept", why=str(error))
            await time.sleep(DISK_PAUSE)
            continue
        if not due:
            await wait_for(wanted, time, seconds_until(time, next_due))


def _due(tx: Tx) -> tuple[list[Picture], datetime | None]:
    return pictures.wanted(tx, TOGETHER), pictures.next_due(tx)


async def _fetch(database: Database, messenger: Messenger, one_at_a_time: asyncio.Lock, picture: Picture) -> None:
    """Fetch one picture, and write down what came of it."""
    try:
        content = await messenger.download(picture.reference)
    except TooFast as error:
        await database.transact(pictures.postpone, picture, timedelta(seconds=error.seconds))
    except (Refused, Gone) as error:
        log.warning("a picture is gone", why=type(error).__name__)
        await database.transact(pictures.give_up, picture.id)
    except (NotSent, PerhapsSent, Halted):
        await database.transact(pictures.postpone, picture)
    except Exception as error:  # noqa: BLE001 - a fault of ours with one picture must not stop the others
        log.error("fetching failed", error=trace(error))
        await database.transact(pictures.postpone, picture)
    else:
        await _keep(database, one_at_a_time, picture, content)


async def _keep(database: Database, one_at_a_time: asyncio.Lock, picture: Picture, content: bytes) -> None:
    try:
        async with one_at_a_time:  # each can take as much memory as all the rest of the bot
            made = await made_anew(content)
    except photos.Refused as error:
        log.warning("what was sent is no picture that can be kept", why=error.why.name, size=len(content))
        await database.transact(pictures.refuse, picture.id, _FLAWS[error.why])
    except OSError as error:  # no process can be started now
        log.error("a picture cannot be made anew", why=str(error))
        await database.transact(pictures.postpone, picture)
    else:
        await database.transact(pictures.keep, picture.id, made.content, numbers.shaped(made.read))
