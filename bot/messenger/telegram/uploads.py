"""Files that many are sent: carried to Telegram once, and named from then on by the reference that it answers with.

The references are in memory: after a restart each file is carried once more. While one is on its way for the first
time, the others who are to get it wait for it.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from bot.messenger import Call
from bot.messenger.telegram.outcomes import NoSuchFile

MOST_KNOWN = 64
"""Files whose references are remembered: pictures of announcements, of which few go out at a time."""

CarryOut = Callable[[Call], Awaitable[Any]]


@dataclass
class _File:
    reference: str = ""
    carrying: asyncio.Lock = field(default_factory=asyncio.Lock)


class Uploads:
    """The files that Telegram has, by their names."""

    def __init__(self) -> None:
        self._files: OrderedDict[str, _File] = OrderedDict()

    async def sent(self, call: Call, carry_out: CarryOut) -> Any:
        """Carry out a call with a file that many are sent; returns what Telegram answers. Raises as `carry_out`."""
        file = self._file(call.shared)
        async with file.carrying:
            if not file.reference:
                answer = await carry_out(call)
                file.reference = _reference(answer)
                return answer
        reference = file.reference
        with suppress(NoSuchFile):
            return await carry_out(_by_reference(call, reference))
        if file.reference == reference:
            file.reference = ""
        return await self.sent(call, carry_out)

    def _file(self, name: str) -> _File:
        file = self._files.setdefault(name, _File())
        self._files.move_to_end(name)
        while len(self._files) > MOST_KNOWN:
            self._files.popitem(last=False)
        return file


def _by_reference(call: Call, reference: str) -> Call:
    """The call with the name that Telegram gave to the file in its place."""
    (parameter,) = call.files
    return replace(call, params={parameter: reference} | call.params, files={})


def _reference(answer: object) -> str:
    """What Telegram calls the photo that was just sent, the largest of its sizes; "" if it does not say so."""
    sizes = answer.get("photo") if isinstance(answer, dict) else None
    largest = sizes[-1] if isinstance(sizes, list) and sizes else None
    reference = largest.get("file_id") if isinstance(largest, dict) else None
    return reference if isinstance(reference, str) else ""
