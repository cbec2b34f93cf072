"""Duties: what one replica does for all that share the data. Who has one does it until it is lost, then stands again.

On a file there is one process, and every duty is its own for good.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from storage.database import Database, Duty, Held

log = structlog.get_logger()


async def on_duty(database: Database, duty: Duty, part: Callable[[Database], Awaitable[None]]) -> None:
    """Do a part of the bot whenever the duty is ours, for ever; returns when the part ends by itself."""
    if database.shared is None:
        await part(database)
        return
    while True:
        async with database.shared.duty(duty) as held:
            log.debug("a duty is ours", duty=duty.name.lower())
            if await _done(held, part):
                return
            log.warning("a duty was lost", duty=duty.name.lower())


async def _done(held: Held, part: Callable[[Database], Awaitable[None]]) -> bool:
    """Do the part as long as the duty is ours; returns whether it came to its own end."""
    work, loss = asyncio.ensure_future(part(held)), asyncio.ensure_future(held.lost())
    try:
        await asyncio.wait((work, loss), return_when=asyncio.FIRST_COMPLETED)
    finally:
        loss.cancel()
        if not work.done():
            work.cancel()
            await asyncio.wait((work,))
    if work.cancelled():
        return False
    work.result()
    return True
