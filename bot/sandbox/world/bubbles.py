"""How one message looks on a phone, as JSON for the page and for the phones that follow it."""

from typing import Any

from bot.sandbox.world import keyboards
from bot.sandbox.world.chats import Message
from bot.sandbox.world.clock import written
from bot.sandbox.world.files import StoredFile
from bot.sandbox.world.html_out import html


def message_view(message: Message) -> dict[str, Any]:
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


def file_url(file: StoredFile) -> str:
    """Where the page fetches a file."""
    return f"/api/files/{file.key}"


def _document(file: StoredFile) -> dict[str, Any]:
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
