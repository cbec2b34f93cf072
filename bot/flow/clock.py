"""The clock: turns due things into turns without an incoming message, and clears away what has had its time."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot import metrics
from bot.flow.posting import post
from bot.log import trace
from bot.messenger import Messenger
from bot.timekeeping import CALM, Time
from handlers import due
from handlers.due import AT_EVERY_TICK, Due
from handlers.engine.telling import Post
from handlers.setup import Setup
from storage import damaged, inbox, keeping, outbox, rounds
from storage.database import Database
from storage.errors import Damaged, StorageUnavailable
from storage.transaction import Tx

TICK = 2.0
A_LONG_WHILE = timedelta(days=3)
"""A bot that was stopped for longer waits ten minutes before it does what cannot be undone."""
TRAIL_SHOUTED = timedelta(minutes=10)
"""How often the log says that the audit trail is broken."""

log = structlog.get_logger()


async def run(database: Database, messenger: Messenger, setup: Setup, time: Time, leaving: Callable[[], None]) -> None:
    """Look for ever what is due, every two seconds and whenever the time was moved.

    The sender looks, too, each time: whatever put something into the outbox, it is on its way by then.
    """
    certain_at = time.seconds() + (0 if await _time_is_certain(database) else CALM)
    duties = (
        *due.DUE,
        Due("scrub", AT_EVERY_TICK, partial(_scrub_again, database)),
        Due("trail-log", TRAIL_SHOUTED, _shout_of_trail),
        Due("journal", keeping.JOURNAL, _empty_journal),
        *((Due("move-on", AT_EVERY_TICK, _move_on),) if database.shared else ()),
        Due("mark", timedelta(minutes=1), partial(_keep_mark, database)),
        Due("old-copies", timedelta(days=1), partial(_drop_old_copies, database), lasting=True),
    )
    while True:
        try:
            certain = time.seconds() >= certain_at
            await tick(database, messenger, setup, tuple(duty for duty in duties if certain or not duty.lasting))
        except StorageUnavailable as error:
            log.error("the clock cannot work", why=str(error))
        except Exception as error:  # noqa: BLE001 - what went wrong this time need not go wrong the next
            metrics.counts.failures += 1
            log.error("the clock failed", error=trace(error))
        leaving()
        await time.sleep(TICK)


async def begin(database: Database, messenger: Messenger, setup: Setup, time: Time) -> None:
    """Before anything leaves: the time goes on from what is kept, and what had its time meanwhile is seen to."""
    if last := await database.transact(due.last_seen):
        time.not_before(last)
    await database.transact(lambda tx: post(tx, messenger, setup, (due.after_absence(tx, setup), None)))


async def _time_is_certain(database: Database) -> bool:
    """Whether the bot was at work not long ago: else the machine may have begun with a clock that is wrong."""

    def is_certain(tx: Tx) -> bool:
        last = due.last_seen(tx)
        return last is None or last <= tx.now <= last + A_LONG_WHILE

    try:
        return await database.transact(is_certain)
    except StorageUnavailable:
        return False


async def tick(database: Database, messenger: Messenger, setup: Setup, duties: tuple[Due, ...]) -> None:
    """Everything that is due now, each duty in a transaction of its own: nobody's answer waits for all of them."""
    for duty in duties:
        try:
            await database.transact(do, messenger, setup, duty)
        except Damaged as error:
            log.error("a duty meets a damaged part of the database", duty=duty.name, why=str(error))
            with suppress(StorageUnavailable):  # what would be noted lies in the damaged part itself
                await database.transact(damaged.note_file)
        except StorageUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - a fault in one duty must not stop the others
            log.error("a duty failed", duty=duty.name, error=trace(error))


def do(tx: Tx, messenger: Messenger, setup: Setup, duty: Due) -> None:
    """Do a duty if it is due, and say what is to be said."""
    post(tx, messenger, setup, (duty.posts(tx, setup), None))


def _scrub_again(database: Database, tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """Deleted words leave the journal as soon as no other process that reads keeps them there."""
    tx.scrub = tx.scrub or database.to_scrub
    return []


def _empty_journal(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """What was answered and sent leaves the journal now and then, and not only when somebody is forgotten."""
    tx.scrub = True
    return []


def _move_on(tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """Replicas that take turns and send side by side move no mark; here nobody else writes."""
    inbox.move_on(tx)
    outbox.move_on(tx)
    return []


def _keep_mark(database: Database, tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """The mark beside the key is brought up to how far all has come; what could not be written is tried again."""
    database.mark.bring_up(tx)
    if not database.mark.keep_late():
        log.error("the mark beside the key cannot be written: an older database would not be noticed")
    return []


def _shout_of_trail(tx: Tx, _setup: Setup, _since: datetime) -> list[Post] | None:
    """The operator sees in the log, again and again, that the audit trail is broken; the owners hear it in the chat."""
    found = rounds.wrong(tx)
    if not found:
        return None
    log.critical("the audit trail is broken: stop whoever writes to the database, put a backup back", why=found)
    return []


def _drop_old_copies(database: Database, _tx: Tx, _setup: Setup, _since: datetime) -> list[Post]:
    """The copies of the database that were made before migrations, and have had their time."""
    database.drop_old_copies()
    return []
