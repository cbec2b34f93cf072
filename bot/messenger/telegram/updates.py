"""What is looked at in Telegram's updates, as typed records: a dozen fields of hundreds, read in microseconds.

python-telegram-bot's own classes fill more than a hundred fields for every message, which took a fifth of a whole turn.
What is kept of an update until its turn is the update without any name (`numbered`).
"""

import json
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from bot.messenger.telegram.wire import written

Moment = Annotated[int, Field(ge=0, lt=2**40)]
"""Seconds since 1970; 0 stands for a message that is too old to be shown."""


@dataclass(frozen=True, slots=True)
class User:
    """Somebody, or a bot."""

    is_bot: bool
    language_code: str | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    """Where something is said."""

    id: int
    type: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text that is formatted, or means something; counted in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """One of the sizes of a picture."""

    file_id: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file. What it is, is only what the app says that sent it."""

    file_id: str = ""
    mime_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message. Of the fields of type `Any` it matters only whether they are there."""

    message_id: int
    date: Moment
    chat: Chat
    from_user: Annotated[User | None, Field(alias="from")] = None
    sender_chat: Any = None
    forward_origin: Any = None
    text: str | None = None
    caption: str | None = None
    entities: tuple[Entity, ...] = ()
    caption_entities: tuple[Entity, ...] = ()
    photo: tuple[Photo, ...] = ()
    animation: Any = None
    audio: Any = None
    contact: Any = None
    document: Document | None = None
    location: Any = None
    sticker: Any = None
    video: Any = None
    video_note: Any = None
    voice: Any = None
    rich_message: Any = None
    media_group_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button was pressed."""

    id: str
    from_user: Annotated[User, Field(alias="from")]
    message: Message | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineQuery:
    """Somebody types the bot's name and something behind it, in any chat. Who it is, is not looked at."""

    id: str
    query: str = ""
    offset: str = ""
    from_user: Annotated[User | None, Field(alias="from")] = None


@dataclass(frozen=True, slots=True)
class Membership:
    """What the bot, or somebody, is in a chat."""

    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The bot was blocked, unblocked, added or removed."""

    chat: Chat
    from_user: Annotated[User, Field(alias="from")]
    old_chat_member: Membership
    new_chat_member: Membership


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One update; at most one of its fields is set beside the id."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: Change | None = None
    inline_query: InlineQuery | None = None


HIGHEST_NUMBER = 2**63 - 2
"""The highest number of an update that can be kept, and confirmed by the next one."""

NAMES = frozenset(
    {"first_name", "last_name", "username", "active_usernames", "title", "new_chat_title", "custom_title", "bio"}
    | {"author_signature", "sender_user_name", "forward_sender_name", "forward_signature", "phone_number", "vcard"}
    | {"performer", "file_name"}
)
"""Where Telegram writes who somebody is, what a chat is called, or who made a file, wherever in an update it stands."""

_OTHERS = frozenset({"reply_to_message", "external_reply", "quote", "via_bot", "reply_markup"})
"""Other messages, people and buttons around what was said, which no turn asks for."""

_NESTED = (dict, list)

_reading: TypeAdapter[Update] = TypeAdapter(Update)


def numbered(update: object) -> tuple[int, bytes]:
    """The number of an update, and the update as it is kept: without names. Raises ValueError for what is none."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if type(number) is not int or not 0 <= number <= HIGHEST_NUMBER:
        raise ValueError("it has no number of an update")
    try:
        return number, written(nameless(update))
    except RecursionError:
        raise ValueError("it is nested too deep") from None


def nameless(value: Any) -> Any:
    """The value with nothing where a name would stand: what reads an update may ask that the field is there."""
    if isinstance(value, list):
        return [nameless(part) for part in value]
    if not isinstance(value, dict):
        return value
    kept = {}
    for key, part in value.items():
        if key in NAMES:
            kept[key] = ""
        elif key not in _OTHERS:
            kept[key] = nameless(part) if part.__class__ in _NESTED else part
    return kept


def read(raw: bytes) -> Update:
    """An update as Telegram wrote it. Raises ValueError, which may quote it."""
    try:
        return _reading.validate_json(raw)
    except ValueError:
        return _reading.validate_json(_whole(raw))


def _whole(raw: bytes) -> str:
    """The update with a sign for each half of an emoji: apps can cut one in two, and pydantic cannot read a half."""
    return json.dumps(json.loads(raw), ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
