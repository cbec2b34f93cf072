"""The Telegram messenger: the one place that knows python-telegram-bot."""

import os

from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.pace import Pace

__all__ = ["Pace", "Telegram"]

# PTB's documented switch to the durations of its next major version; without it, reading some updates warns.
os.environ.setdefault("PTB_TIMEDELTA", "1")
