"""The Telegram messenger: the one place that knows python-telegram-bot."""

import os

from bot.messenger.telegram import ballast  # noqa: F401 - first, for what its import does
from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.pace import Pace

__all__ = ["Pace", "Telegram"]

# PTB's documented switch to the durations of its next major version; without it, reading some updates warns. PTB looks
# at it whenever it reads a duration. It is set here so that nobody who uses the messenger has to think of it.
os.environ.setdefault("PTB_TIMEDELTA", "1")
