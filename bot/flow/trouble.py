"""When the disk does not take what arrives, or what comes of it: people are told so at once, without storing anything.

This is the one thing that leaves without being a row of the outbox first, since there is no place to put the row.
Each chat is told once per trouble; who was told is only in memory.
"""

from collections.abc import Iterator

import structlog

from bot.messenger import Incoming, Messenger
from handlers.heard import Kind
from handlers.messages import Message
from handlers.texts import Texts

log = structlog.get_logger()


class Trouble:
    """Tells people that nothing can be kept at the moment, and never that something was received."""

    def __init__(self, messenger: Messenger, texts: Texts) -> None:
        self._messenger = messenger
        self._texts = texts
        self._told: set[str] = set()
        self.now = False
        """Whether the disk did not take the last thing that was to be written."""

    async def tell_unkept(self, bodies: list[bytes]) -> None:
        """Tell those whose updates could not be kept."""
        for incoming in self._untold(bodies):
            await self._say(incoming, "storage-trouble")

    async def tell_unanswered(self, bodies: list[bytes]) -> None:
        """Tell those whose updates are kept, but cannot be answered."""
        for incoming in self._untold(bodies):
            await self._say(incoming, "storage-stuck")

    def over(self) -> None:
        """The disk takes things again."""
        self.now = False
        self._told.clear()

    def _untold(self, bodies: list[bytes]) -> Iterator[Incoming]:
        """What was said, once for everybody who has not been told; from now on they have."""
        self.now = True
        for body in bodies:
            try:
                incoming = self._messenger.parse(body)
            except ValueError:
                continue
            if incoming and incoming.address not in self._told and incoming.said.kind is not Kind.LEFT:
                self._told.add(incoming.address)
                yield incoming

    async def _say(self, incoming: Incoming, text: str) -> None:
        words = self._texts.words(incoming.said.language)
        for call in self._messenger.render(Message(words(text)), None, words):
            try:
                await self._messenger.send(incoming.address, call)
            except Exception as error:  # noqa: BLE001 - the trouble is enough as it is
                log.warning("nobody could be told of the trouble", why=type(error).__name__)
