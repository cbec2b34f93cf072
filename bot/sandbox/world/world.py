"""The world of the sandbox: one bot, people with phones, their chats, and every message in them.

The bot's calls (`sending`, `editing`, …) and what people do (`people`) both work on it; it never refuses by itself
what the bot may not do, except for chats that are closed to it.
"""

import itertools
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from bot.sandbox.world.chats import Chat, Content, Delivery, Json, Message, Person, State
from bot.sandbox.world.clock import SandboxTime
from bot.sandbox.world.events import Events
from bot.sandbox.world.files import Files
from bot.sandbox.world.keyboards import Keyboard
from bot.sandbox.world.offers import Asking
from bot.sandbox.world.pace import Pace
from bot.sandbox.world.profile import Profile
from bot.sandbox.world.refusals import Refusal, bad_request, forbidden
from bot.sandbox.world.updates import UpdateQueue
from bot.sandbox.world.webhook import Webhook

FIRST_PERSON = 1001
FIRST_GROUP = -2001

_CLOSED: dict[State, tuple[Callable[[str], Refusal], str]] = {
    "blocked": (forbidden, "bot was blocked by the user"),
    "deactivated": (forbidden, "user is deactivated"),
    "left": (forbidden, "bot is not a member of the group chat"),
    "kicked": (forbidden, "bot was kicked from the group chat"),
}


class World:
    """Everything there is in the sandbox."""

    def __init__(self, time: SandboxTime, bot: Json) -> None:
        self.time = time
        self.bot = bot
        self.chats: dict[int, Chat] = {}
        self.people: dict[int, Person] = {}
        self.updates = UpdateQueue(time)
        self.webhook = Webhook(time, self.updates)
        self.pace = Pace(time)
        self.files = Files()
        self.events = Events()
        self.profile = Profile(bot["first_name"])
        self.asking = Asking()
        self.presses: dict[str, tuple[Person, datetime]] = {}
        """Presses by their callback_query id: by whom, and when."""
        self.deliveries: list[Delivery] = []
        self.on_delivery: list[Callable[[Delivery], None]] = []
        """Called with each delivery, before the bot hears of it."""
        self._message_ids = itertools.count(1)
        self._person_ids = itertools.count(FIRST_PERSON)
        self._group_ids = itertools.count(FIRST_GROUP, -1)

    def add_person(
        self,
        name: str,
        language: str = "en",
        *,
        id: int | None = None,  # noqa: A002 - it is the account's id
        note: str = "",
        started: bool = False,
    ) -> Person:
        """A new phone; the bot may write to it once it spoke (or was `started`). ValueError when the id is taken."""
        number = next(i for i in self._person_ids if i not in self.people) if id is None else id
        if number in self.chats or number <= 0:
            raise ValueError(f"the id {number} cannot be given to a person")
        person = Person(number, name, language, note)
        about = {"id": number, "type": "private", "first_name": name, "username": person.username}
        self.people[number] = person
        self.chats[number] = Chat(number, about, "open" if started else "silent", [person])
        self.events.publish("phone", {"phone": number})
        return person

    def add_group(self, title: str, members: Iterable[Person]) -> Chat:
        """A new group with the bot in it; as Telegram's privacy mode has it, it hears commands and mentions only."""
        number = next(self._group_ids)
        about = {"id": number, "type": "group", "title": title, "all_members_are_administrators": True}
        chat = self.chats[number] = Chat(number, about, "open", list(members))
        self.events.publish("phone", {"group": number})
        return chat

    def known_chat(self, number: int | str) -> Chat:
        """The chat in which the bot may look up messages; Refusal when nobody in it ever spoke to the bot."""
        chat = self.chats.get(number) if isinstance(number, int) else None
        if chat is None or chat.state == "silent":
            raise bad_request("chat not found")
        return chat

    def open_chat(self, number: int | str) -> Chat:
        """The chat that the bot may write to; Refusal when there is none, or when it is closed to the bot."""
        chat = self.known_chat(number)
        if chat.state != "open":
            refuse, reason = _CLOSED[chat.state]
            raise refuse(reason)
        return chat

    def messages(self, chat: int | Person) -> list[Message]:
        """Every message of a chat that was not deleted, oldest first."""
        return list(self.chats[chat if isinstance(chat, int) else chat.id].messages.values())

    def add(self, chat: Chat, author: Person | None, content: Content, **more: Any) -> Message:
        """Put a new message into a chat, for all to see there."""
        message = Message(next(self._message_ids), chat, author, self.time.now(), content, **more)
        chat.messages[message.id] = message
        if author is None:
            self._delivered(message)
        else:
            chat.spoke = message.at
        self.events.message("message", message)
        return message

    def change(self, message: Message, content: Content, keyboard: Keyboard) -> None:
        """Replace what a message holds, for all to see; other buttons alone do not make it an edited one."""
        if content != message.content:
            message.edited = self.time.now()
        message.content, message.keyboard = content, keyboard
        self.events.message("edited", message)

    def delete(self, message: Message) -> None:
        """Take a message out of its chat."""
        del message.chat.messages[message.id]
        self.events.publish("deleted", {**self.events.place(message), "message": message.id})

    def _delivered(self, message: Message) -> None:
        delivery = Delivery(len(self.deliveries) + 1, message.chat.id, message)
        self.deliveries.append(delivery)
        for watcher in self.on_delivery:
            watcher(delivery)
