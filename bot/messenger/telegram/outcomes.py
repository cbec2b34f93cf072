"""What a failed call of Telegram's means for the rest of the program.

Descriptions are compared by what they contain, since Telegram changes the wording around it.
"""

from telegram.error import TelegramError

from bot.messenger import Gone, Halted, NotSent, NotTaken, PerhapsSent, Refused, TooFast, Unreachable
from bot.messenger.telegram.wire import Declined, Throttled, Undone, Unsent
from storage.errors import CannotStart, PalomaError
from storage.sentence import Sentence

_BAD_REQUEST, _UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND, _CONFLICT, _MISDIRECTED = 400, 401, 403, 404, 409, 421

_CLOSED = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")
_HARMLESS = ("message is not modified", "query is too old", "query_id_invalid", "message to delete not found")
_LOST = (
    *("message to edit not found", "message can't be edited", "message_id_invalid", "no text in the message to edit"),
    "no caption in the message to edit",
    "message not found",  # edited, and deleted before the answer came
)
_KEPT = ("message can't be deleted",)
_NO_FILE = ("wrong file identifier", "wrong remote file identifier", "file reference", "can't use file of type")
_DONE = "immediately deleted"
"""A message was posted, and deleted there before the answer came (telegram-bot-api, Client.cpp)."""
_BOT = ("frozen_method_invalid", "logged out", "user_banned_in_channel", "peer_flood", "user_deactivated_ban")
"""What a bot is told that may not do anything at present, whatever it calls (telegram-bot-api and MTProto)."""
_NO_METHOD = "method not found"
"""A server of one's own is older than the method."""


class Lost(Refused):
    """The message that was to be edited is gone, or is one that no text can replace. Send a new one."""


class Undeletable(Refused):
    """A message is older than two days, or another's: it cannot be deleted any more."""


class NoSuchFile(Refused):
    """A file that was kept there is not known any more. Carry it there again."""


def harmless(error: TelegramError) -> bool:
    """Whether a refused call did what it was for all the same: it says so already, or the press is long over."""
    return _refused_as(error, _HARMLESS) or (isinstance(error, Undone) and _DONE in error.description)


def meaning(error: TelegramError) -> PalomaError:
    """The error that tells the sender what to do about a call that failed."""
    if isinstance(error, Throttled):
        return TooFast(error.seconds)
    if isinstance(error, Unsent):
        return (NotTaken if isinstance(error, Undone) else NotSent)(_unquoted(error))
    if _concerns_the_bot(error):
        return Halted(_unquoted(error))
    if isinstance(error, Declined):
        closed = error.code == _FORBIDDEN or _refused_as(error, _CLOSED)
        return (Gone if closed else _refusal(error))(_unquoted(error))
    return PerhapsSent(_unquoted(error))


def advice(error: TelegramError) -> PalomaError:
    """The error that tells the operator what to look at, after a call on the program's own behalf."""
    if isinstance(error, Throttled):
        return TooFast(error.seconds)
    if _unknown(error):
        return CannotStart(
            "Telegram does not know this bot token. Copy it again from @BotFather (/mybots, API Token) into"
            " PALOMA_BOT_TOKEN; if it was revoked, ask for a new one there."
        )
    if _code(error) == _CONFLICT and "webhook" in error.message:
        return Unreachable("A webhook is set for this bot, so its updates cannot be fetched. Remove the webhook first.")
    if _code(error) == _CONFLICT:
        return Unreachable(
            "Another program fetches this bot's updates. Stop it, or give one of the two a bot of its own."
        )
    if isinstance(error, Declined):
        return Unreachable("Telegram refuses: {why}", why=_unquoted(error))
    return Unreachable(
        "Telegram cannot be reached ({why}). Look at this machine's network, PALOMA_TELEGRAM_API_URL and PALOMA_PROXY.",
        why=_unquoted(error),
    )


def webhook_advice(error: TelegramError) -> PalomaError:
    """The same, after the address of the webhook was given: one that Telegram does not take is for the operator."""
    if _refused_as(error, ("bad webhook",)) and "resolve" not in error.message:
        return CannotStart(
            "Telegram does not take the address in PALOMA_WEBHOOK_URL: {why}", why=Sentence(_unquoted(error))
        )
    return advice(error)


def _unknown(error: TelegramError) -> bool:
    """Whether there is no bot of this token: by now, since a token can be taken back, or for a moment only."""
    code = _code(error)
    return code == _UNAUTHORIZED or (code == _NOT_FOUND and _NO_METHOD not in error.message)


def _concerns_the_bot(error: TelegramError) -> bool:
    """Whether it is no fault of the call or the chat: everything waits until somebody has seen to it."""
    return _unknown(error) or _code(error) in {_CONFLICT, _MISDIRECTED} or _refused_as(error, _BOT)


def _refusal(error: Declined) -> type[Refused]:
    """What a call that will never be accepted was refused for, as far as anything can be done about it."""
    if _refused_as(error, _LOST):
        return Lost
    if _refused_as(error, _NO_FILE):
        return NoSuchFile
    return Undeletable if _refused_as(error, _KEPT) else Refused


def _code(error: TelegramError) -> int | None:
    return error.code if isinstance(error, Declined) else None


def _refused_as(error: TelegramError, any_of: tuple[str, ...]) -> bool:
    return (
        isinstance(error, Declined) and error.code == _BAD_REQUEST and any(part in error.description for part in any_of)
    )


def _unquoted(error: TelegramError) -> str:
    """What went wrong, up to where Telegram begins to quote what was sent."""
    return error.message.partition('"')[0].strip()
