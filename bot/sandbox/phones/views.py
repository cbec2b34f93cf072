"""What the phones see, as the JSON of the page's door."""

from typing import TypedDict

from bot.sandbox.world.bubbles import MessageView, message_view
from bot.sandbox.world.chats import Chat, Person
from bot.sandbox.world.clock import written
from bot.sandbox.world.profile import Commands
from bot.sandbox.world.world import World


class PhoneView(TypedDict):
    """One phone with its whole chat, and what it shows of the bot."""

    id: int
    name: str
    language: str
    note: str
    blocked: bool
    messages: list[MessageView]
    commands: Commands
    description: str


class GroupView(TypedDict):
    """One group with all that was said in it; `members` are ids of people."""

    id: int
    title: str
    members: list[int]
    messages: list[MessageView]


class BotView(TypedDict):
    """The bot as everyone sees it."""

    id: int
    username: str
    name: str
    description: str
    commands: Commands


class WorldView(TypedDict):
    """Everything that the page shows; `clock` as `clock.written` has it."""

    bot: BotView
    clock: str
    phones: list[PhoneView]
    groups: list[GroupView]


def phone_view(world: World, person: Person) -> PhoneView:
    """One phone with its whole chat."""
    chat = world.chats[person.id]
    return {
        "id": person.id,
        "name": person.name,
        "language": person.language,
        "note": person.note,
        "blocked": chat.state == "blocked",
        "messages": [message_view(message) for message in chat.messages.values()],
        "commands": world.profile.menu(person.id, person.language),
        "description": world.profile.read("description", person.language),
    }


def group_view(chat: Chat) -> GroupView:
    """One group with all that was said in it."""
    return {
        "id": chat.id,
        "title": chat.about["title"],
        "members": [person.id for person in chat.people],
        "messages": [message_view(message) for message in chat.messages.values()],
    }


def world_view(world: World) -> WorldView:
    """Everything that the page shows."""
    return {
        "bot": {
            "id": world.bot["id"],
            "username": world.bot["username"],
            "name": world.profile.read("name", ""),
            "description": world.profile.read("description", ""),
            "commands": world.profile.commands("default", ""),
        },
        "clock": written(world.time.now()),
        "phones": [phone_view(world, person) for person in world.people.values()],
        "groups": [group_view(chat) for chat in world.chats.values() if not chat.private],
    }
