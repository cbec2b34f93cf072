"""One raw update of Telegram's → what a person said, in no messenger's terms.

Each update is read alone, so that one which cannot be read harms no other. What is not a person speaking (bots,
channels, notes of the app itself such as "pinned a message") concerns nobody.
"""

import json
import re
from datetime import UTC, datetime

import telegram
from telegram.constants import ChatMemberStatus, ChatType, UpdateType

from bot.messenger import Incoming
from bot.messenger.telegram import rich
from bot.messenger.telegram.richtext import from_entities
from bot.messenger.telegram.updates import Change, Message, Press, User, read
from handlers.heard import Asked, Kind, Said
from storage.clean import clean

ADDRESS = "telegram:"
ALLOWED_UPDATES = [
    UpdateType.MESSAGE.value,
    UpdateType.EDITED_MESSAGE.value,
    UpdateType.CALLBACK_QUERY.value,
    UpdateType.MY_CHAT_MEMBER.value,
    UpdateType.INLINE_QUERY.value,
]

# In this order: an animation also counts as a document, a venue also as a location.
_KINDS = (
    ("text", Kind.TEXT),
    ("photo", Kind.PHOTO),
    ("animation", Kind.VIDEO),
    ("document", Kind.DOCUMENT),
    ("voice", Kind.VOICE),
    ("audio", Kind.VOICE),
    ("video", Kind.VIDEO),
    ("video_note", Kind.VIDEO),
    ("sticker", Kind.STICKER),
    ("location", Kind.PLACE),
    ("contact", Kind.CONTACT),
)
_LETTERS = 2
# What people write cannot look like this: in JSON their quotation marks are escaped.
_CHAT = re.compile(rb'"chat":\s*{\s*"id":\s*(-?\d{1,19})\b')
_DATE = re.compile(rb'"date":\s*(\d{1,11})\b')
_NOT_NEW = (b'"callback_query"', b'"edited_message"')
_ASKED = re.compile(rb'"inline_query":\s*{')
_LONGEST_OFFSET = 4
"""Digits of how many results somebody has seen."""


def chat_of(raw: bytes) -> str:
    """The address that an update is from, seen in passing (a hundred times faster than `parse`), or ""."""
    match = _CHAT.search(raw)
    return f"{ADDRESS}{int(match[1])}" if match else ""


def written_at(raw: bytes) -> datetime | None:
    """When a new message was written, seen in passing; None for a press or an edit, whose time is another."""
    match = _DATE.search(raw)
    if match is None or any(kind in raw for kind in _NOT_NEW):
        return None
    return datetime.fromtimestamp(int(match[1]), UTC)


def is_asked(raw: bytes) -> bool:
    """Whether somebody looks for something from another chat, seen in passing."""
    return bool(_ASKED.search(raw))


def asked(raw: bytes) -> Asked:
    """What somebody looks for from another chat. Raises ValueError for what cannot be read."""
    try:
        query = read(raw).inline_query
    except ValueError:
        query = None
    if query is None:
        raise ValueError("an inline query that cannot be read")
    after = query.offset if query.offset.isdecimal() and len(query.offset) <= _LONGEST_OFFSET else "0"
    return Asked(query=query.id, text=clean(query.query), after=int(after), language=_language(query.from_user))


def parse(raw: bytes) -> Incoming | None:
    """What an update says, or None for what concerns nobody. Raises ValueError for what cannot be read."""
    try:
        return _incoming(raw)
    except Exception as error:  # noqa: BLE001 - PTB raises whatever a malformed field happens to cause
        reason = type(error).__name__
    # Raised here, so that the original error, which may quote the update, does not travel along.
    raise ValueError(f"an update that cannot be read ({reason})")


def _incoming(raw: bytes) -> Incoming | None:
    update = read(raw)
    if update.message:
        kind = _kind(update.message)
        return None if kind is Kind.OTHER and _is_note(raw) else _said(update.message, kind)
    if update.edited_message:
        return _edited(update.edited_message)
    if update.callback_query:
        return _press(update.callback_query)
    return _membership(update.my_chat_member) if update.my_chat_member else None


def _is_note(raw: bytes) -> bool:
    """Whether the app itself notes something, such as a pinned message. PTB has the long list of what that can be."""
    from telegram.ext.filters import StatusUpdate  # noqa: PLC0415 - rarely needed, and the largest part of PTB

    return bool(StatusUpdate.ALL.check_update(telegram.Update.de_json(json.loads(raw))))


def _kind(message: Message) -> Kind:
    if message.rich_message:
        return rich.read(message.rich_message).kind
    return next((kind for name, kind in _KINDS if getattr(message, name)), Kind.OTHER)


def _edited(message: Message) -> Incoming | None:
    # A shared live location is "edited" every few seconds; nobody said anything.
    return None if message.location else _said(message, Kind.EDITED)


def _said(message: Message, kind: Kind) -> Incoming | None:
    if not _spoken(message.from_user, message.chat.type) or message.sender_chat:
        return None
    text, markup = from_entities(message.text or message.caption or "", message.entities or message.caption_entities)
    photo = _picture(message)
    if message.rich_message:
        written = rich.read(message.rich_message)
        text, markup, photo = written.text, written.markup, written.photo
    said = Said(
        kind=kind,
        text=text,
        markup=markup,
        message=str(message.message_id),
        photo=photo,
        album=message.media_group_id or "",
        language=_language(message.from_user),
        forwarded=message.forward_origin is not None,
        private=message.chat.type == ChatType.PRIVATE,
    )
    return Incoming(_address(message.chat.id), said)


def _picture(message: Message) -> str:
    """The reference to a picture, sent as such or as a file."""
    if message.photo:
        return message.photo[-1].file_id
    file = message.document
    is_picture = file and not message.animation and (file.mime_type or "").startswith("image/")
    return file.file_id if file and is_picture else ""


def _press(query: Press) -> Incoming | None:
    if query.message is None or query.data is None or not _spoken(query.from_user, query.message.chat.type):
        return None
    # Only a message of text can be replaced by text; of one that is too old for Telegram to show, nobody knows.
    replaceable = query.message.date and query.message.text
    said = Said(
        kind=Kind.PRESS,
        press=clean(query.data),
        message=str(query.message.message_id) if replaceable else "",
        query=query.id,
        language=_language(query.from_user),
        private=query.message.chat.type == ChatType.PRIVATE,
    )
    return Incoming(_address(query.message.chat.id), said)


def _membership(change: Change) -> Incoming | None:
    """In private, the bot was blocked or unblocked. In a group it was added; that it was removed concerns nobody."""
    private = change.chat.type == ChatType.PRIVATE
    gone = change.new_chat_member.status in {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}
    was_gone = change.old_chat_member.status in {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}
    if gone == was_gone or not _spoken(change.from_user, change.chat.type) or (gone and not private):
        return None
    kind = (Kind.LEFT if gone else Kind.RETURNED) if private else Kind.OTHER
    said = Said(kind=kind, language=_language(change.from_user), private=private)
    return Incoming(_address(change.chat.id), said)


def _spoken(user: User | None, chat: str) -> bool:
    return user is not None and not user.is_bot and chat != ChatType.CHANNEL


def _address(chat: int) -> str:
    return f"{ADDRESS}{chat:d}"


def _language(user: User | None) -> str:
    """The two-letter language of a person's app, or ""."""
    code = ((user and user.language_code) or "").lower().replace("_", "-").split("-")[0]
    return code if len(code) == _LETTERS and code.isascii() and code.isalpha() else ""
