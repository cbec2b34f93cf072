"""When the disk does not take what arrives: people are told so at once, without storing anything.

This is the one thing that leaves without being a row of the outbox first, since there is no place to put the row.
Each chat is told once per trouble; who was told is only in memory.
"""

import structlog

from bot.messenger import Messenger
from handlers.replies import Kind, Reply
from handlers.texts import Texts
from storage.errors import PalomaError

log = structlog.get_logger()


class Trouble:
    """Tells people that nothing can be kept at the moment, and never that something was received."""

    def __init__(self, messenger: Messenger, texts: Texts) -> None:
        self._messenger = messenger
        self._texts = texts
        self._told: set[str] = set()
        self.now = False
        """Whether the last thing that arrived could not be kept."""

    async def tell(self, bodies: list[bytes]) -> None:
        """Tell those whose updates could not be kept."""
        self.now = True
        for body in bodies:
            try:
                incoming = self._messenger.parse(body)
            except ValueError:
                continue
            if incoming is None or incoming.address in self._told or incoming.said.kind is Kind.LEFT:
                continue
            self._told.add(incoming.address)
            words = self._texts.words(incoming.said.language)
            await self._say(incoming.address, Reply(words("storage-trouble")))

    def over(self) -> None:
        """The disk takes things again."""
        self.now = False
        self._told.clear()

    async def _say(self, address: str, reply: Reply) -> None:
        for call in self._messenger.render(reply, None):
            try:
                await self._messenger.send(address, call)
            except PalomaError as error:
                log.warning("nobody could be told of the trouble", why=type(error).__name__)
