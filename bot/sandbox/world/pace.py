"""How fast a bot may send: about 30 messages a second to people who did not just write, and one a second to a chat.

Telegram publishes no exact numbers and allows short bursts; these are the ones that are known to hold. Off until a
test, the tour or a benchmark switches it on. It counts in the sandbox's time.
"""

import math
from collections.abc import Hashable
from datetime import datetime, timedelta

from bot.sandbox.world.chats import Chat
from bot.sandbox.world.clock import SandboxTime
from bot.sandbox.world.refusals import too_many

BULK = (30.0, 30.0)
"""Messages a second over all chats, and how many at once."""
CHAT = (1.0, 5.0)
GROUP = (20 / 60, 20.0)
REPLY_WITHIN = timedelta(minutes=1)
"""What is sent to a chat this long after a person spoke there is a reply, and does not count as bulk."""


class Pace:
    """Allowances that fill with time and are used up by messages."""

    def __init__(self, time: SandboxTime) -> None:
        self.on = False
        self._time = time
        self._left: dict[Hashable, tuple[float, datetime]] = {}

    def admit(self, chat: Chat) -> None:
        """Let a message to this chat pass; Refusal 429 with the seconds to wait when the allowance is used up."""
        if not self.on:
            return
        now = self._time.now()
        buckets: list[tuple[Hashable, tuple[float, float]]] = [(chat.id, CHAT if chat.private else GROUP)]
        if chat.spoke is None or now - chat.spoke > REPLY_WITHIN:
            buckets.append(("bulk", BULK))
        filled = [(key, self._filled(key, rate, most, now), rate) for key, (rate, most) in buckets]
        wait = max((1 - left) / rate for _, left, rate in filled)
        if wait > 0:
            raise too_many(math.ceil(wait))
        for key, left, _ in filled:
            self._left[key] = (left - 1, now)

    def _filled(self, key: Hashable, rate: float, most: float, now: datetime) -> float:
        left, since = self._left.get(key, (most, now))
        return min(most, left + rate * (now - since).total_seconds())
