"""What the world is made of: people, their chats, and the messages in them, also in Telegram's words."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.sandbox.world.files import StoredFile
from bot.sandbox.world.formatting import Formatted
from bot.sandbox.world.keyboards import Keyboard

Json = dict[str, Any]
State = Literal["silent", "open", "blocked", "deactivated", "left", "kicked"]


@dataclass(frozen=True, slots=True)
class Content:
    """What a message holds: its words, and for other kinds than text what Telegram says of the rest."""

    kind: str
    said: Formatted = field(default_factory=Formatted)
    attached: Json = field(default_factory=dict)
    file: StoredFile | None = None
    spoiler: bool = False


@dataclass(slots=True)
class Person:
    """Someone with a phone: a private chat with the bot is theirs, of the same id."""

    id: int
    name: str
    language: str
    note: str = ""

    @property
    def username(self) -> str:
        """A public name, as most accounts have one."""
        return f"{''.join(filter(str.isalnum, self.name)).lower() or 'someone'}_{self.id}"

    def as_user(self) -> Json:
        """The account in Telegram's words."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "username": self.username,
            "language_code": self.language,
        }


@dataclass(slots=True)
class Chat:
    """A private chat (its id is the person's) or a group; `state` says whether the bot may write there."""

    id: int
    about: Json
    state: State
    people: list[Person]
    messages: dict[int, "Message"] = field(default_factory=dict)
    spoke: datetime | None = None
    """When a person last said or pressed something here: what follows counts as a reply, not as bulk."""

    @property
    def private(self) -> bool:
        """Whether this is one person's chat with the bot."""
        return self.id > 0


@dataclass(slots=True)
class Message:
    """One message; `author` is None when the bot wrote it."""

    id: int
    chat: Chat
    author: Person | None
    at: datetime
    content: Content
    keyboard: Keyboard = field(default_factory=list)
    protected: bool = False
    reply_to: int | None = None
    edited: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message of the bot's that arrived, numbered in the order of arrival over all chats."""

    sequence: int
    chat: int
    message: Message


def as_telegram(message: Message, bot: Json) -> Json:
    """A message in Telegram's words, as the bot sees it."""
    content = message.content
    written: Json = {
        "message_id": message.id,
        "from": bot if message.author is None else message.author.as_user(),
        "chat": message.chat.about,
        "date": int(message.at.timestamp()),
    }
    if message.edited is not None:
        written["edit_date"] = int(message.edited.timestamp())
    written |= _words(content) | content.attached
    if content.spoiler:
        written["has_media_spoiler"] = True
    if message.keyboard:
        written["reply_markup"] = {"inline_keyboard": message.keyboard}
    if message.protected:
        written["has_protected_content"] = True
    return written


def _words(content: Content) -> Json:
    """The text, or the caption of anything else, with its entities, as far as there are any."""
    text, entities = ("text", "entities") if content.kind == "text" else ("caption", "caption_entities")
    words: Json = {}
    if content.said.text:
        words[text] = content.said.text
    if content.said.entities:
        words[entities] = content.said.entities
    return words
