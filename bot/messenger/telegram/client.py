"""The Telegram messenger itself: fetches updates, carries out calls, introduces the bot.

python-telegram-bot's `Bot` makes the calls that are rare. Updates are fetched raw, since PTB reads a whole batch at
once and loses all of it if it cannot read one; sends go to the wire directly, which is several times faster.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Any, Self

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.messenger import Call, Incoming, NotThere, PerhapsSent, Unreachable
from bot.messenger.telegram import outcomes
from bot.messenger.telegram.pace import Pace
from bot.messenger.telegram.parse import ADDRESS, ALLOWED_UPDATES, asked, chat_of, is_asked, parse
from bot.messenger.telegram.render import acknowledge, as_edit, offered, one_by_one, render
from bot.messenger.telegram.updates import numbered
from bot.messenger.telegram.uploads import Uploads
from bot.messenger.telegram.wire import NO_TOKEN, Wire, parsed
from handlers.heard import Asked, Said
from handlers.messages import Offers, Ready
from handlers.texts import Words
from storage.clean import clean
from storage.errors import PalomaError

API_URL = "https://api.telegram.org"

_POLL_SECONDS = 50  # the longest that Telegram waits
_READ_SECONDS = 30
_CONNECTIONS = 100
_NOT_TELEGRAM = "What answers at PALOMA_TELEGRAM_API_URL does not speak as Telegram does."

log = structlog.get_logger()

Commands = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Bringing:
    """Where Telegram brings updates to, "" if they are fetched; and what went wrong last, in its words, and when."""

    url: str
    waiting: int
    error: str
    error_at: datetime | None


class Telegram:
    """A bot on Telegram, or on whatever speaks its Bot API at `api_url`. Open from `async with` until its end.

    The long poll has a connection of its own, so that no send waits behind it. With `proxy`, all goes through that.
    """

    def __init__(self, token: str, api_url: str = API_URL, proxy: str | None = None) -> None:
        self._wire = Wire(api_url, token, connections=_CONNECTIONS, read_seconds=_READ_SECONDS, proxy=proxy)
        self._poll = Wire(api_url, token, connections=1, read_seconds=_POLL_SECONDS + _READ_SECONDS, proxy=proxy)
        self._uploads = Uploads()
        self._bot = Bot(NO_TOKEN, _no_root, _no_root, request=self._wire, get_updates_request=self._poll)

    async def __aenter__(self) -> Self:
        await self._wire.initialize()
        await self._poll.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._wire.shutdown()
        await self._poll.shutdown()

    def chat_of(self, raw: bytes) -> str:
        """The address that a raw update is from, seen in passing, or ""."""
        return chat_of(raw)

    def parse(self, raw: bytes) -> Incoming | None:
        """What a raw update says, or None for what concerns nobody. Raises ValueError for what cannot be read."""
        return parse(raw)

    def render(self, saying: Ready, said: Said | None, words: Words) -> list[Call]:
        """The calls that say it, in order, in these words. Raises ValueError for what Telegram could not show."""
        return render(saying, said, words)

    def is_asked(self, update: bytes) -> bool:
        """Whether somebody looks for something from another chat."""
        return is_asked(update)

    def asked(self, update: bytes) -> Asked:
        """What they look for. Raises ValueError for what cannot be read."""
        return asked(update)

    async def offer(self, asked: Asked, offers: Offers) -> None:
        """Offer it to whoever looks for something, if they still do. Raises as `send` does."""
        await self._answer("", offered(asked, offers))

    def acknowledge(self, said: Said) -> Call | None:
        """The plain answer to a press; None for what is no press."""
        return acknowledge(said)

    def pace(self, bulk_rate: float) -> Pace:
        """What Telegram bears: an even pace to many, short bursts in a chat."""
        return Pace(bulk_rate)

    async def fetch(self, offset: int | None) -> list[tuple[int, bytes]]:
        """The next updates by id, raw; waits up to 50 s for one. Raises CannotStart, TooFast, Unreachable."""
        params = {"timeout": _POLL_SECONDS, "allowed_updates": ALLOWED_UPDATES}
        with _advising():
            updates = await self._poll.call("getUpdates", params if offset is None else params | {"offset": offset})
        if not isinstance(updates, list):
            raise Unreachable(_NOT_TELEGRAM)
        usable = list(_usable(updates))
        if updates and not usable:
            raise Unreachable(_NOT_TELEGRAM)
        return usable

    def received(self, raw: bytes) -> tuple[int, bytes]:
        """The number of an update that was pushed, and what is kept of it. Raises ValueError for what is none."""
        return numbered(parsed(raw))

    def is_press(self, update: bytes) -> bool:
        """Whether a button was pressed; people cannot write what is looked for, since JSON escapes quotation marks."""
        return b'"callback_query"' in update

    async def send(self, address: str, call: Call, message: str = "") -> str:
        """Carry out one call at a "telegram:<chat>" address; returns the id of the message, or "" if it makes none.

        With `message`, the id kept under `call.posted_as`, that message is edited, and so is the one that `call.edits`
        names; where it is gone, or no text, a new one is sent. Raises Gone, TooFast, NotSent, PerhapsSent or Refused,
        and NotThere for a message that the call was to change.
        """
        if call.changes:
            return await self._change(address, call, message)
        if call.deletes:
            return await self._delete(address, call)
        edited = message or call.edits
        if edit := as_edit(call, edited):
            with suppress(outcomes.Lost):
                return await self._carry_out(address, edit) or edited
        return await self._carry_out(address, call)

    async def _change(self, address: str, call: Call, message: str) -> str:
        """Make of this message what the call says. Raises NotThere if it cannot be done with it any more."""
        try:
            await self._carry_out(address, replace(call, params=call.params | {"message_id": int(message)}))
        except (outcomes.Lost, outcomes.Undeletable) as error:
            raise NotThere(str(error)) from None
        return message

    async def _delete(self, address: str, call: Call) -> str:
        """Delete messages together; if one is too old for that, each by itself, and of the old ones what they show."""
        with suppress(outcomes.Undeletable):
            return await self._carry_out(address, call)
        for deletion, edits in one_by_one(call):
            try:
                await self._carry_out(address, deletion)
            except outcomes.Undeletable:
                await self._put_over(address, edits)
        return ""

    async def _put_over(self, address: str, edits: Sequence[Call]) -> None:
        """Make the first of these edits that the message bears."""
        for edit in edits:
            with suppress(outcomes.Lost):
                await self._carry_out(address, edit)
                return

    async def _carry_out(self, address: str, call: Call) -> str:
        if call.shared:
            return _number_of(await self._uploads.sent(call, partial(self._answer, address)))
        return _number_of(await self._answer(address, call))

    async def _answer(self, address: str, call: Call) -> Any:
        """What Telegram answers to a call; None if it did not carry it out, and that is as well."""
        try:
            return await self._wire.call(call.method, _addressed(call, address), call.files)
        except TelegramError as error:
            if outcomes.harmless(error):
                return None
            raise outcomes.meaning(error) from None

    async def username(self) -> str:
        """The bot's public name, without @. Raises CannotStart for a wrong token, TooFast, Unreachable."""
        with _advising():
            return clean((await self._bot.get_me()).username or "")

    async def offers_elsewhere(self) -> bool:
        """Whether Telegram lets people look for something from other chats. Raises as `username` does."""
        with _advising():
            return bool((await self._bot.get_me()).supports_inline_queries)

    async def set_menu(self, language: str, commands: Commands) -> None:
        """Set the common menu of one language, "" being every other one. Raises as `send` does, as the next two do.

        Telegram is strict about how often any of the three may change; nothing else depends on it.
        """
        with _introducing():
            await self._bot.set_my_commands(commands, language_code=language or None)

    async def describe(self, language: str, text: str) -> None:
        """Set what is shown before the first word."""
        with _introducing():
            await self._bot.set_my_description(text, language_code=language or None)

    async def summarize(self, language: str, text: str) -> None:
        """Set what stands in the profile."""
        with _introducing():
            await self._bot.set_my_short_description(text, language_code=language or None)

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates delivered to `url`, with `secret` in the header that proves their origin.

        Raises CannotStart for an address that Telegram does not take.
        """
        with _advising(outcomes.webhook_advice):
            await self._bot.set_webhook(url, allowed_updates=ALLOWED_UPDATES, secret_token=secret)

    async def delete_webhook(self) -> None:
        """Have updates wait to be fetched again; none is dropped."""
        with _advising():
            await self._bot.delete_webhook()

    async def bringing(self) -> Bringing:
        """How Telegram hands out the bot's updates. Raises as `username` does."""
        with _advising():
            found = await self._bot.get_webhook_info()
            error = clean(found.last_error_message or "")
            return Bringing(clean(found.url), found.pending_update_count, error, found.last_error_date)

    async def date(self) -> datetime | None:
        """What time it is at Telegram's, to the second; None if what answers does not say. Raises Unreachable."""
        with _advising():
            return await self._wire.date()

    async def download(self, reference: str) -> bytes:
        """The content of a picture or file that somebody sent (at most 20 MB). Raises as `send` does."""
        try:
            return bytes(await (await self._bot.get_file(reference)).download_as_bytearray())
        except TelegramError as error:
            raise outcomes.meaning(error) from None
        except Exception as error:  # noqa: BLE001 - PTB raises whatever an odd answer happens to cause
            odd = PerhapsSent(f"an odd answer ({type(error).__name__})")
        raise odd


@contextmanager
def _introducing() -> Iterator[None]:
    try:
        yield
    except TelegramError as error:
        raise outcomes.meaning(error) from None
    except Exception as error:  # noqa: BLE001 - PTB raises whatever an odd answer happens to cause
        raise PerhapsSent(f"an odd answer ({type(error).__name__})") from None


@contextmanager
def _advising(advice: Callable[[TelegramError], PalomaError] = outcomes.advice) -> Iterator[None]:
    try:
        yield
    except TelegramError as error:
        raise advice(error) from None
    except Exception:  # noqa: BLE001 - PTB raises whatever an odd answer happens to cause
        raise Unreachable(_NOT_TELEGRAM) from None


def _usable(updates: list[Any]) -> Iterator[tuple[int, bytes]]:
    """The updates that are some. What is none is stepped over: it can be confirmed only by confirming a later one."""
    for update in updates:
        try:
            yield numbered(update)
        except ValueError as error:
            log.warning("what came is no update", why=str(error))


def _number_of(result: object) -> str:
    """The id of the message that a call has made, or "" if it made none."""
    number = result.get("message_id") if isinstance(result, dict) else None
    return str(number) if type(number) is int else ""


def _addressed(call: Call, address: str) -> Mapping[str, Any] | bytes:
    """The parameters with the chat where the method wants it; the answer to a press wants none."""
    params = call.params
    if "callback_query_id" in params or "inline_query_id" in params:
        return params
    chat = int(address.removeprefix(ADDRESS))
    if "scope" in params:
        return {**params, "scope": params["scope"] | {"chat_id": chat}}
    if call.files or not params:
        return {"chat_id": chat, **params}
    return b'{"chat_id":%d,%b' % (chat, call.written[1:])


def _no_root(_token: str) -> str:
    """No address: PTB is given paths only, and the wire puts Telegram's address and the token before them."""
    return ""
