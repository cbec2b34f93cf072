"""A process that stands for the duty to send; once it has it, it marks something again and again, as a sender does."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from storage import meta
from storage.database import Duty
from storage.errors import StorageUnavailable
from storage.meta import Fact
from storage.postgres.opening import open_database

OFTEN = 0.01


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
            try:
                while True:
                    await held.beside(meta.put, Fact.BOT_NAME, "theirs")
                    await asyncio.sleep(OFTEN)
            except StorageUnavailable:
                say("lost")
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], Path(sys.argv[2])))
