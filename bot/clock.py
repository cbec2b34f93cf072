"""The clock: turns due things into turns without an incoming message, and clears away what has had its time."""

from collections.abc import Callable

import structlog

from bot import turns
from bot.log import trace
from bot.messenger import Messenger
from bot.timekeeping import Time
from handlers import clockwork
from handlers.setup import Setup
from handlers.talk import Post
from storage import inbox, team
from storage.database import Database, Tx
from storage.errors import StorageUnavailable

TICK = 2.0

log = structlog.get_logger()


async def run(database: Database, messenger: Messenger, setup: Setup, time: Time, leaving: Callable[[], None]) -> None:
    """Look for ever what is due, every two seconds and whenever the time was moved."""
    while True:
        try:
            if await database.transact(tick, messenger, setup):
                leaving()
        except StorageUnavailable as error:
            log.error("the clock cannot work", why=str(error))
        await time.sleep(TICK)


def tick(tx: Tx, messenger: Messenger, setup: Setup) -> int:
    """Everything that is due now, in one transaction; returns how much is to be said."""
    inbox.forget_old(tx)
    team.forget_old_invites(tx)
    return sum(_do(tx, messenger, setup, due) for due in clockwork.DUE)


def _do(tx: Tx, messenger: Messenger, setup: Setup, due: Callable[[Tx, Setup], list[Post]]) -> int:
    """One of the due things; if it fails it is undone, and the others are done all the same."""
    try:
        with tx.savepoint():
            posts = due(tx, setup)
            turns.put(tx, messenger, posts)
    except StorageUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - a fault in one due thing must not stop the clock
        log.error("something due failed", what=due.__name__, error=trace(error))
        return 0
    return len(posts)
