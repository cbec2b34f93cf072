"""Updates brought to the bot's own address: posted in order within each line, several lines at a time.

The messages of a chat are a line, the presses of a person are another, so that a press can overtake the message before
it. What was not taken is posted again, at once, then after 2, 4, 8 … seconds or when the bot says so, until its time is
over and it is given up. All of it is as in the source of Telegram's server (WebhookActor.cpp, Client.cpp).
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
FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0
LONGEST_ASKED = 3600.0
ANSWER_WITHIN = aiohttp.ClientTimeout(total=30)


@dataclass(frozen=True, slots=True)
class Address:
    """Where the bot wants its updates, with the secret that shows they come from here."""

    url: str
    secret: str = ""
    connections: int = CONNECTIONS


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an update was not taken, and in how many seconds the bot wants it again, if it said so."""

    reason: str
    again_in: float = 0.0


class Webhook:
    """Delivery of pending updates to an address, while the bot has set one."""

    def __init__(self, time: SandboxTime, updates: UpdateQueue) -> None:
        self._time = time
        self._updates = updates
        self._address: Address | None = None
        self._lines: dict[tuple[str, int], deque[Pending]] = {}
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
        self._lines.clear()

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
        waiting = self._lines.get(update.line)
        if waiting is not None:
            waiting.append(update)
            return
        self._lines[update.line] = deque([update])
        carrier = asyncio.create_task(self._carry(address, update.line))
        self._carriers.add(carrier)
        carrier.add_done_callback(self._carriers.discard)

    async def _carry(self, address: Address, line: tuple[str, int]) -> None:
        """Bring everything that waits in one line, one after another."""
        waiting = self._lines[line]
        while waiting:
            await self._bring(address, waiting[0])
            waiting.popleft()
        del self._lines[line]

    async def _bring(self, address: Address, update: Pending) -> None:
        next_pause = 0.0
        while not update.done and update.expires > self._time.now():
            async with self._places:
                problem = await self._attempt(address, update)
            if problem is None:
                update.done = True
                return
            self._failed = (self._time.now(), problem.reason)
            await self._time.sleep(problem.again_in or next_pause)
            next_pause = min(max(next_pause * 2, FIRST_PAUSE), LONGEST_PAUSE)

    async def _attempt(self, address: Address, update: Pending) -> Problem | None:
        """Post it once; what went wrong in Telegram's words, or None when the bot took it."""
        headers = {SECRET_HEADER: address.secret} if address.secret else {}
        self._session = self._session or aiohttp.ClientSession(timeout=ANSWER_WITHIN)
        try:
            async with self._session.post(
                address.url, json=update.body, headers=headers, allow_redirects=False
            ) as answer:
                if answer.status < 300:  # noqa: PLR2004 - what is redirected was not taken
                    return None
                asked = answer.headers.get("Retry-After", "")
                return Problem(
                    f"Wrong response from the webhook: {answer.status} {answer.reason}",
                    min(float(asked), LONGEST_ASKED) if asked.isdecimal() else 0.0,
                )
        except TimeoutError:
            return Problem("Read timeout expired")
        except aiohttp.ClientConnectorError:
            return Problem("Connection refused")
        except aiohttp.ClientError as error:
            return Problem(f"Connection failed: {type(error).__name__}")
