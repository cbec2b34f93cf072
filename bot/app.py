"""The program: opens storage, joins the parts, runs them in one task group, and stops them in order.

messenger → intake → INBOX → turns → OUTBOX → sender → messenger
                              ↑
                            clock
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import structlog

from bot import ending
from bot.flow import clock
from bot.flow.going_on import going_on
from bot.messenger import TooFast, Unreachable
from bot.messenger.telegram.client import Telegram
from bot.operator import control
from bot.parts import Parts, parts_of
from bot.settings import Settings
from bot.timekeeping import Time
from handlers.commands import JOIN
from handlers.setup import Setup
from handlers.texts import Texts
from storage import membership, meta, team
from storage.database import Database
from storage.errors import CannotStart
from storage.meta import Fact
from storage.opening import open_database
from storage.rights import Right, Role
from storage.sqlite.wiping import go_on
from storage.transaction import Tx

LONGEST_PAUSE = 60.0

T = TypeVar("T")

log = structlog.get_logger()


@dataclass(frozen=True)
class App:
    """A running Paloma. `owner_link` is there as long as the team has no owner."""

    database: Database
    setup: Setup
    owner_link: str | None


@asynccontextmanager
async def running(settings: Settings, time: Time) -> AsyncIterator[App]:
    """Run the bot until the block ends: then no more updates are taken in, and calls under way are finished.

    Raises CannotStart for what the operator must mend first.
    """
    if settings.bot_token is None:
        raise CannotStart("There is no bot token.")
    texts = Texts(settings.languages)
    async with AsyncExitStack() as stack:
        stack.callback(go_on, settings.data_dir)  # what the owners have destroyed goes once nothing has it open
        database = await stack.enter_async_context(
            open_database(settings.data_dir, settings.key_file, time.now, url=settings.server)
        )
        await ending.refuse_ended(database, settings)
        proxy = settings.proxy.get_secret_value() if settings.proxy else None
        telegram = Telegram(settings.bot_token.get_secret_value(), settings.telegram_api_url, proxy)
        await stack.enter_async_context(telegram)
        name = await _reached(time, telegram.username)
        await database.transact(meta.put, Fact.BOT_NAME, name)
        await _reached(time, lambda: _choose_delivery(telegram, settings))
        setup = Setup(
            texts,
            settings.zone,
            settings.approvals,
            settings.bulk_rate,
            name,
            settings.newcomer_hours,
            timedelta(days=settings.pages_days),
            settings.letter_approvals,
            settings.letters_a_file,
            settings.letter_points,
            settings.smtp_host is not None,
            timedelta(days=settings.backup_days),
            settings.unlinked_letters,
            timedelta(days=settings.unread_days),
            timedelta(hours=settings.panic_hours),
        )
        await clock.begin(database, telegram, setup, time)
        await stack.enter_async_context(control.listening(database, settings))
        await stack.enter_async_context(_parts(parts_of(database, telegram, settings, setup, time)))
        yield App(database, setup, await database.transact(_owner_link, setup))


@asynccontextmanager
async def _parts(parts: Parts) -> AsyncIterator[None]:
    """The parts, each its own task. No fault of one ends it, or another: it begins again (going_on.py).

    What ends the whole bot: being told to stop; that its owners have ended it (ending.py); and, before anything runs,
    what the operator must mend (CannotStart: the token, the key, the folder, another Paloma) and an address that is
    taken. Nothing else that arrives does, nor anything that a server answers. The sender goes on by itself, since it
    keeps in mind what is on its way.
    """
    async with AsyncExitStack() as door, asyncio.TaskGroup() as tasks:
        await parts.open_doors(door)
        running_parts = [
            tasks.create_task(going_on(name, part, parts.time)) for name, part in parts.by_themselves().items()
        ]
        sender = tasks.create_task(parts.sending.run(parts.database))
        until_ended = tasks.create_task(ending.watch(parts.database, parts.settings, parts.time))
        try:
            yield
        finally:
            await door.aclose()
            for part in (*running_parts, until_ended):
                part.cancel()
            parts.sending.stop()
            await asyncio.wait([sender])


async def _reached(time: Time, ask: Callable[[], Awaitable[T]]) -> T:
    """The messenger's answer, asked for until it can be reached: a server may start before its network does."""
    attempts = 0
    while True:
        try:
            return await ask()
        except (Unreachable, TooFast) as error:
            pause = error.seconds if isinstance(error, TooFast) else min(2.0 ** min(attempts, 8), LONGEST_PAUSE)
            log.warning("the messenger cannot be reached", why=str(error), again_in=pause)
            attempts += 1
            await time.sleep(pause)


async def _choose_delivery(telegram: Telegram, settings: Settings) -> None:
    """Have updates pushed to the webhook, or wait to be polled."""
    if settings.webhook and settings.webhook_secret:
        await telegram.set_webhook(settings.webhook, settings.webhook_secret.get_secret_value())
    else:
        await telegram.delete_webhook()


def _owner_link(tx: Tx, setup: Setup) -> str | None:
    if team.on_record(tx, Right.CHANGE_TEAM):
        return None
    return setup.link(JOIN, membership.invite(tx, Role.OWNER))
