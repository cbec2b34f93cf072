"""Updates brought to the bot's own address: posted in order within each chat, several chats at a time.

What was not taken is posted again, until its time is over and it is given up, as Telegram does.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

import aiohttp

from bot.sandbox.world.clock import SandboxTime
from bot.sandbox.world.updates import Pending, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
CONNECTIONS = 40
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
ANSWER_WITHIN = aiohttp.ClientTimeout(total=30)


@dataclass(frozen=True, slots=True)
class Address:
    """Where the bot wants its updates, with the secret that shows they come from here."""

    url: str
    secret: str = ""
    connections: int = CONNECTIONS


class Webhook:
    """Delivery of pending updates to an address, while the bot has set one."""

    def __init__(self, time: SandboxTime, updates: UpdateQueue) -> None:
        self._time = time
        self._updates = updates
        self._address: Address | None = None
        self._chats: dict[int, deque[Pending]] = {}
        self._carriers: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._places = asyncio.Semaphore(CONNECTIONS)
        self._take: Callable[[Pending], None]
        self._failed: tuple[datetime, str] | None = None

    @property
    def set(self) -> bool:
        """Whether the bot has an address of its own now."""
        return self._address is not None

    def open(self, address: Address) -> None:
        """Bring what waits and what comes to this address."""
        self.close()
        self._address, self._failed = address, None
        self._places = asyncio.Semaphore(address.connections)
        self._take = partial(self._queue, address)
        for update in list(self._updates.pending()):
            self._take(update)
        self._updates.watchers.append(self._take)

    def close(self) -> None:
        """Stop delivering; what was not taken keeps waiting."""
        if self._address is None:
            return
        self._address = None
        self._updates.watchers.remove(self._take)
        for carrier in self._carriers:
            carrier.cancel()
        self._chats.clear()

    async def stop(self) -> None:
        """Close for good, with every connection."""
        self.close()
        await asyncio.gather(*self._carriers, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def described(self) -> dict[str, Any]:
        """The answer of getWebhookInfo."""
        info: dict[str, Any] = {
            "url": self._address.url if self._address else "",
            "has_custom_certificate": False,
            "pending_update_count": sum(1 for _ in self._updates.pending()),
        }
        if self._address is not None:
            info["max_connections"] = self._address.connections
        if self._failed is not None:
            info |= {"last_error_date": int(self._failed[0].timestamp()), "last_error_message": self._failed[1]}
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        return info

    def _queue(self, address: Address, update: Pending) -> None:
        waiting = self._chats.get(update.chat)
        if waiting is not None:
            waiting.append(update)
            return
        self._chats[update.chat] = deque([update])
        carrier = asyncio.create_task(self._carry(address, update.chat))
        self._carriers.add(carrier)
        carrier.add_done_callback(self._carriers.discard)

    async def _carry(self, address: Address, chat: int) -> None:
        """Bring everything that waits in one chat, one after another."""
        waiting = self._chats[chat]
        while waiting:
            await self._bring(address, waiting[0])
            waiting.popleft()
        del self._chats[chat]

    async def _bring(self, address: Address, update: Pending) -> None:
        pause = FIRST_PAUSE
        while not update.done and update.expires > self._time.now():
            async with self._places:
                problem = await self._attempt(address, update)
            if problem is None:
                update.done = True
                return
            self._failed = (self._time.now(), problem)
            await self._time.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _attempt(self, address: Address, update: Pending) -> str | None:
        """Post it once; what went wrong in Telegram's words, or None when the bot took it."""
        headers = {SECRET_HEADER: address.secret} if address.secret else {}
        self._session = self._session or aiohttp.ClientSession(timeout=ANSWER_WITHIN)
        try:
            async with self._session.post(
                address.url, json=update.body, headers=headers, allow_redirects=False
            ) as answer:
                if answer.status < 300:  # noqa: PLR2004 - what is redirected was not taken
                    return None
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except aiohttp.ClientError as error:
            return f"Connection failed: {type(error).__name__}"
