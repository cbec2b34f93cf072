"""What owners have decided in the chat (storage/ending.py) is done: the bot stops and stays locked, or is destroyed.

It is looked for once a second, and at each start before anything else: so it does not matter when the program is
killed. For some seconds what is to be deleted in chats is still sent; then the key goes, and with it all that is left.
"""

from collections.abc import Callable
from typing import TypeVar

from bot.operator import wiping
from bot.settings import Settings
from bot.timekeeping import Time
from storage import ending, outbox
from storage.audit import Deed
from storage.database import Database
from storage.errors import CannotStart, StorageUnavailable, Unreadable
from storage.sqlite.wiping import begin, key_first
from storage.transaction import Tx

T = TypeVar("T")

LOOKS = 1.0
LAST_WORDS = 10
"""Seconds in which what is to be deleted in chats can still be."""


async def watch(database: Database, settings: Settings, time: Time) -> None:
    """Wait for ever. Raises CannotStart once it is over, when the key is gone, or the bot is to stay locked."""
    while not await _known(database, ending.over):
        await time.sleep(LOOKS)
    for _ in range(LAST_WORDS):
        if await _known(database, outbox.sizes) == {}:
            break
        await time.sleep(LOOKS)
    await refuse_ended(database, settings)


async def _known(database: Database, work: Callable[[Tx], T]) -> T | None:
    """What is asked of the database; None while it does not answer."""
    try:
        return await database.beside(work)
    except (StorageUnavailable, Unreadable):
        return None


async def refuse_ended(database: Database, settings: Settings) -> None:
    """Raises CannotStart where it is over. What has to be destroyed is written down then, and the key is gone."""
    over = await database.transact(ending.over)
    if over is Deed.ENDED:
        wiping.lay_ready()
        begin(settings.data_dir, wiping.doomed(settings, backups=True))
        key_first(settings.data_dir)
        raise CannotStart("The owners have destroyed this bot: the key is gone, and all the rest goes now.")
    if over is Deed.LOCKED:
        raise CannotStart(
            "An owner has locked this bot. Nothing is lost. To let it start again: paloma unlock. To delete everything:"
            " paloma wipe"
        )
