"""The clock: turns due things into turns without an incoming message, and clears away what has had its time."""

from collections.abc import Callable

import structlog

from bot.flow.posting import post
from bot.log import trace
from bot.messenger import Messenger
from bot.timekeeping import Time
from handlers import clockwork
from handlers.engine.voice import Post
from handlers.setup import Setup
from storage import inbox, team
from storage.errors import StorageUnavailable
from storage.sqlite.connection import Database
from storage.transaction import Tx

TICK = 2.0

log = structlog.get_logger()


async def run(database: Database, messenger: Messenger, setup: Setup, time: Time, leaving: Callable[[], None]) -> None:
    """Look for ever what is due, every two seconds and whenever the time was moved.

    The sender looks, too, each time: whatever put something into the outbox, it is on its way by then.
    """
    while True:
        try:
            await database.transact(tick, messenger, setup)
            database.drop_old_copies()
        except StorageUnavailable as error:
            log.error("the clock cannot work", why=str(error))
        leaving()
        await time.sleep(TICK)


def tick(tx: Tx, messenger: Messenger, setup: Setup) -> None:
    """Everything that is due now, in one transaction."""
    for due in (_clear_away, *clockwork.DUE):
        _do(tx, messenger, setup, due)


def _do(tx: Tx, messenger: Messenger, setup: Setup, due: Callable[[Tx, Setup], list[Post]]) -> None:
    """One of the due things; if it fails it is undone, and the others are done all the same."""
    try:
        with tx.savepoint():
            post(tx, messenger, setup, due(tx, setup))
    except StorageUnavailable:
        raise
    except Exception as error:  # noqa: BLE001 - a fault in one due thing must not stop the clock
        log.error("something due failed", what=due.__name__, error=trace(error))


def _clear_away(tx: Tx, _setup: Setup) -> list[Post]:
    inbox.forget_old(tx)
    team.forget_old_invites(tx)
    return []
