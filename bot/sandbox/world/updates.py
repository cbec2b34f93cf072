"""The updates that wait for the bot: numbered, kept for a while of the sandbox's time, fetched by one poller.

Kept as Telegram keeps them: until they are confirmed by a higher offset (or by the webhook's 200), messages for 24
hours, presses of buttons for 150 seconds, and so what is typed behind the bot's name in other chats.
"""

import asyncio
import itertools
from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.world.clock import SandboxTime
from bot.sandbox.world.refusals import conflict

KEPT = timedelta(hours=24)
PRESSES_KEPT = timedelta(seconds=150)
FIRST_ID = 710_000_001
MOST_AT_ONCE = 100
LONGEST_POLL = 50
_SAID = frozenset({"message", "edited_message"})
_SHORT_LIVED = frozenset({"callback_query", "inline_query"})
_MESSAGES, _PRESSES = "messages", "presses"
UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that come only when they are asked for by name."""


@dataclass(slots=True)
class Pending:
    """An update that the bot has not confirmed."""

    id: int
    line: tuple[str, int]
    """What a webhook brings one after another: messages and edits of a chat, presses of a person, and so on."""
    body: dict[str, Any]
    expires: datetime
    done: bool = False


class UpdateQueue:
    """All pending updates, oldest first, and the one poll that waits for more."""

    def __init__(self, time: SandboxTime) -> None:
        self._time = time
        self._pending: deque[Pending] = deque()
        self._next = FIRST_ID
        self._poll: asyncio.Future[None] | None = None
        self._allowed: frozenset[str] = frozenset()
        self.watchers: list[Callable[[Pending], None]] = []
        """Called with each new update; the webhook watches so."""

    @property
    def allowed(self) -> list[str]:
        """The kinds that the bot asked for by name; empty when it takes the usual ones."""
        return sorted(self._allowed)

    def allow(self, kinds: Collection[str]) -> None:
        """Remember which kinds the bot wants from now on; none named means the usual ones."""
        self._allowed = frozenset(kinds)

    def put(self, kind: str, chat: int, body: dict[str, Any]) -> None:
        """Queue an update of this kind, unless the bot did not ask for such ones."""
        if kind not in self._allowed if self._allowed else kind in UNASKED:
            return
        kept = PRESSES_KEPT if kind in _SHORT_LIVED else KEPT
        line = _PRESSES if kind == "callback_query" else _MESSAGES if kind in _SAID else kind
        presser = body.get("from") if line == _PRESSES else None
        number = presser.get("id", chat) if isinstance(presser, dict) else chat  # tests send malformed ones too
        update = Pending(self._next, (line, number), {"update_id": self._next, kind: body}, self._time.now() + kept)
        self._next += 1
        self._pending.append(update)
        self._wake()
        for watcher in self.watchers:
            watcher(update)

    def pending(self) -> Iterator[Pending]:
        """What is neither confirmed nor expired, oldest first."""
        now = self._time.now()
        while self._pending and (self._pending[0].done or self._pending[0].expires <= now):
            self._pending.popleft()
        return (update for update in self._pending if not update.done and update.expires > now)

    def forget_all(self) -> None:
        """Drop everything that waits (`drop_pending_updates`)."""
        self._pending.clear()

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one counts from the end, and keeps that many."""
        if offset < 0:
            waiting = list(self.pending())
            self._pending = deque(waiting[offset:])
            return
        while self._pending and self._pending[0].id < offset:
            self._pending.popleft()

    async def poll(self, offset: int, limit: int, timeout: int) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's own parameter
        """getUpdates: confirm, then give what waits, or what comes within `timeout` seconds.

        Refusal 409 for the poll that waits already: the newer one takes its place.
        """
        self.end_poll("terminated by other getUpdates request; make sure that only one bot instance is running")
        self.confirm(offset)
        waiting = self._first(limit)
        if waiting or timeout <= 0:
            return waiting
        await self._wait(min(timeout, LONGEST_POLL))
        return self._first(limit)

    def end_poll(self, reason: str) -> None:
        """Refuse the poll that waits, if one does."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(conflict(reason))

    def _first(self, limit: int) -> list[dict[str, Any]]:
        return [update.body for update in itertools.islice(self.pending(), limit)]

    async def _wait(self, seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
