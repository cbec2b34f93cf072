"""The type of the plainest client (see the fixture `call`), and patience."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]


async def until(condition: Callable[[], bool]) -> None:
    """Return as soon as it is so; fail when it is not within five seconds."""
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to pass within five seconds")
