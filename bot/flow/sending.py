"""The sender, as other parts know it: where replicas share the data, there is one whenever the duty to send is ours."""

import asyncio

from bot.flow.arrivals import Arrivals
from bot.flow.duties import on_duty
from bot.flow.sender import Sender
from bot.messenger import Messenger
from bot.timekeeping import Time
from handlers.setup import Setup
from storage.database import Database, Duty


class Sending:
    """Wakes and stops the sender, if this process has it now."""

    def __init__(self, messenger: Messenger, setup: Setup, time: Time, arrivals: Arrivals) -> None:
        self._messenger = messenger
        self._setup = setup
        self._time = time
        self._arrivals = arrivals
        self._sender: Sender | None = None
        self._standing: asyncio.Task[None] | None = None
        self._stopped = False

    def wake(self) -> None:
        """Rows were put into the outbox, or changed there."""
        if self._sender:
            self._sender.wake()

    def stop(self) -> None:
        """Start nothing more; `run` returns when what is on its way has landed and is marked."""
        self._stopped = True
        if self._sender:
            self._sender.stop()
        elif self._standing:
            self._standing.cancel()

    async def run(self, database: Database) -> None:
        """Send whenever the duty is ours, until told to stop, or cancelled: what is on its way lands in either case."""
        self._standing = asyncio.current_task()
        if not self._stopped:
            await on_duty(database, Duty.SENDER, self._send)

    async def _send(self, held: Database) -> None:
        self._sender = Sender(held, self._messenger, self._setup, self._time, self._arrivals)
        try:
            await self._sender.run()
        finally:
            self._sender = None
