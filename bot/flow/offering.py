"""Offering: somebody types the bot's name in another chat, and is offered the cards of whom they look for.

It is no turn of anybody's conversation: nobody knows who asks, nothing of it is written anywhere, and nothing was
promised. So it goes beside the inbox and the outbox, a few at a time. When more come than can be answered, the oldest
get nothing: who types on asks again with each letter.
"""

import asyncio
from collections import deque
from contextlib import suppress

import structlog

from bot.flow.intake import Updates
from bot.log import trace
from bot.messenger import Messenger
from handlers.setup import Setup
from handlers.supporters import offers
from storage.database import Database
from storage.errors import PalomaError

MOST_WAITING = 32
AT_A_TIME = 4

log = structlog.get_logger()


class Offering:
    """Takes what is asked out of what arrives, and answers it."""

    def __init__(self, database: Database, messenger: Messenger, setup: Setup) -> None:
        self._database = database
        self._messenger = messenger
        self._setup = setup
        self._waiting: deque[bytes] = deque(maxlen=MOST_WAITING)
        self._more = asyncio.Event()

    def take(self, updates: Updates) -> Updates:
        """Take what is asked; returns the others, which are to be kept."""
        others = []
        for number, update in updates:
            if self._messenger.is_asked(update):
                self._waiting.append(update)
                self._more.set()
            else:
                others.append((number, update))
        return others

    async def run(self) -> None:
        """Answer for ever."""
        async with asyncio.TaskGroup() as tasks:
            for _ in range(AT_A_TIME):
                tasks.create_task(self._answer_each())

    async def _answer_each(self) -> None:
        while True:
            await self._more.wait()
            with suppress(IndexError):
                await self._answer(self._waiting.pop())  # the newest: that one is still being looked at
            if not self._waiting:
                self._more.clear()

    async def _answer(self, update: bytes) -> None:
        try:
            asked = self._messenger.asked(update)
            found = await self._database.transact(offers.found, self._setup, asked)
            await self._messenger.offer(asked, found)
        except PalomaError as error:
            log.info("nothing could be offered", why=type(error).__name__)
        except Exception as error:  # noqa: BLE001 - whatever one query does to us, the others are answered
            log.error("nothing could be offered", error=trace(error))
