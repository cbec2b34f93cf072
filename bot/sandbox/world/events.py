"""The stream of what happens in the sandbox, for the page and for the phones that follow it (server-sent events).

An event is written once, however many listen, and not at all when nobody does.
"""

import asyncio
import contextlib
import json
from collections.abc import Iterator, Mapping

from bot.sandbox.world.bubbles import message_view
from bot.sandbox.world.chats import Message


class Listener:
    """One open stream: the lines that it has not sent yet, of the kinds that it wants (all, when none is named)."""

    def __init__(self, kinds: frozenset[str]) -> None:
        self.kinds = kinds
        self._lines: list[bytes] = []
        self._more = asyncio.Event()

    def hear(self, line: bytes) -> None:
        """Take up one line for the wire."""
        self._lines.append(line)
        self._more.set()

    async def news(self, seconds: float) -> bytes:
        """What came since the last look, or comes within so many seconds, as one piece for the wire."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._more.wait()
        taken = b"".join(self._lines)
        self._lines.clear()
        self._more.clear()
        return taken


class Events:
    """Who listens, and what they are told."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    @contextlib.contextmanager
    def listening(self, kinds: frozenset[str] = frozenset()) -> Iterator[Listener]:
        """Listen until the block ends."""
        listener = Listener(kinds)
        self._listeners.append(listener)
        try:
            yield listener
        finally:
            self._listeners.remove(listener)

    def publish(self, kind: str, facts: Mapping[str, object]) -> None:
        """Tell everyone who wants to hear of this kind."""
        if wanting := self._wanting(kind):
            written = record(kind, facts)
            for listener in wanting:
                listener.hear(written)

    def message(self, kind: str, message: Message) -> None:
        """Tell of a new or edited message, as the phones show it."""
        if self._wanting(kind):
            self.publish(kind, {**self.place(message), "message": message_view(message)})

    @staticmethod
    def place(message: Message) -> dict[str, int]:
        """Where a message stands: on one phone, or in a group."""
        return {"phone" if message.chat.private else "group": message.chat.id}

    def _wanting(self, kind: str) -> list[Listener]:
        return [listener for listener in self._listeners if not listener.kinds or kind in listener.kinds]


def record(kind: str, facts: Mapping[str, object]) -> bytes:
    """One event as it goes over the wire."""
    return b"data: " + json.dumps({"kind": kind, **facts}, ensure_ascii=False).encode() + b"\n\n"
