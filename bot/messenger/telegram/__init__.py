"""The Telegram messenger: the one place that knows python-telegram-bot."""

from bot.messenger.telegram.client import Telegram
from bot.messenger.telegram.pace import Pace

__all__ = ["Pace", "Telegram"]
