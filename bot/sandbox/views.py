"""What the phones see, as the JSON of the page's door."""

from typing import TYPE_CHECKING, Any

from bot.sandbox import keyboards
from bot.sandbox.clock import written
from bot.sandbox.html_out import html

if TYPE_CHECKING:
    from bot.sandbox.files import StoredFile
    from bot.sandbox.world import Chat, Message, Person, World


def message_view(message: "Message") -> dict[str, Any]:
    """One message as a phone shows it."""
    content = message.content
    file = content.file
    return {
        "id": message.id,
        "from": "bot" if message.author is None else "me",
        "author": None if message.author is None else message.author.name,
        "at": written(message.at),
        "html": html(content.said),
        "text": content.said.text,
        "photo": file_url(file) if file is not None and file.kind == "photo" else None,
        "document": _document(file) if file is not None and file.kind != "photo" else None,
        "place": _place(content.attached),
        "edited": message.edited is not None,
        "reply_to": message.reply_to,
        "reply_markup_rows": keyboards.shown(message.keyboard),
        "spoiler": content.spoiler,
        "protected": message.protected,
    }


def phone_view(world: "World", person: "Person") -> dict[str, Any]:
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


def group_view(chat: "Chat") -> dict[str, Any]:
    """One group with all that was said in it."""
    return {
        "id": chat.id,
        "title": chat.about["title"],
        "members": [person.id for person in chat.people],
        "messages": [message_view(message) for message in chat.messages.values()],
    }


def world_view(world: "World") -> dict[str, Any]:
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


def file_url(file: "StoredFile") -> str:
    """Where the page fetches a file."""
    return f"/api/files/{file.key}"


def _document(file: "StoredFile") -> dict[str, Any]:
    return {"name": file.name or file.kind, "url": file_url(file), "size": len(file.content)}


def _place(attached: dict[str, Any]) -> dict[str, Any] | None:
    venue = attached.get("venue", {})
    location = venue.get("location") or attached.get("location")
    if location is None:
        return None
    return {
        "title": venue.get("title", ""),
        "address": venue.get("address", ""),
        "latitude": location["latitude"],
        "longitude": location["longitude"],
    }
