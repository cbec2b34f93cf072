"""What an error of Telegram's means for the rest of the program.

Sources: the Bot API server's own source and years of reports (see docs/architecture.md); descriptions are compared in lower
case and by what they contain, since Telegram changes their punctuation.
"""

from bot.messenger import Gone, NotSent, PerhapsSent, Refused, TooFast, Unreachable
from bot.messenger.telegram.requests import Throttled, Unanswered, Unsent
from storage.errors import CannotStart, PalomaError
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError
