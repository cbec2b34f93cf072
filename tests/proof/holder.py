"""A process that stands for the duty to send; once it has it, it marks something again and again, as a sender does.

A third argument names the breakage (breakages.py) by which it does so.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

import breakages

from storage import meta
from storage.database import Duty
from storage.errors import StorageUnavailable
from storage.meta import Fact
from storage.postgres.opening import open_database

OFTEN = 0.01
TRIES = 3
"""How often it tries again what is refused before it believes that the duty is lost."""


def say(word: str) -> None:
    """Tell whoever watches."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


async def hold(url: str, folder: Path) -> None:
    """Hold the duty until it is lost, then wait to be ended."""
    moment = datetime(2024, 9, 10, 12, tzinfo=UTC)
    async with open_database(url, folder, folder / "secret.key", lambda: moment) as database:
        async with database.duty(Duty.SENDER) as held:
            say("held")
            refused = 0
            while refused < TRIES:
                try:
                    await held.beside(meta.put, Fact.BOT_NAME, "theirs")
                except StorageUnavailable:
                    refused += 1
                await asyncio.sleep(OFTEN)
            say("lost")
        await asyncio.Event().wait()


if __name__ == "__main__":
    if broken_by := sys.argv[3]:
        getattr(breakages, broken_by)()
    asyncio.run(hold(sys.argv[1], Path(sys.argv[2])))
