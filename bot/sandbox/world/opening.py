"""What is opened with `async with`, and closed again in the reverse order of its opening."""

from abc import ABC, abstractmethod
from contextlib import AsyncExitStack
from typing import Self


class Opened(ABC):
    """The base of what is used with `async with`: `_open` puts everything that must be closed on `_closing`.

    When opening fails halfway, what was opened until then is closed.
    """

    _closing: AsyncExitStack

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            self._closing = stack
            await self._open()
            self._closing = stack.pop_all()
        return self

    async def __aexit__(self, *_reason: object) -> None:
        await self._closing.aclose()

    @abstractmethod
    async def _open(self) -> None: ...
