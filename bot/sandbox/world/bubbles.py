"""How one message looks on a phone, as JSON for the page and for the phones that follow it."""

from typing import Any, Literal, TypedDict

from bot.sandbox.world import keyboards
from bot.sandbox.world.chats import Message
from bot.sandbox.world.clock import written
from bot.sandbox.world.files import StoredFile
from bot.sandbox.world.html_out import html


class DocumentView(TypedDict):
    """A file that can be saved; `size` in bytes."""

    name: str
    url: str
    size: int


class PlaceView(TypedDict):
    """A point on the map in degrees, with the name and address of what is there."""

    title: str
    address: str
    latitude: float
    longitude: float


MessageView = TypedDict(
    "MessageView",
    {
        "id": int,
        "from": Literal["bot", "me"],
        "author": str | None,
        "at": str,
        "html": str,
        "text": str,
        "photo": str | None,
        "document": DocumentView | None,
        "place": PlaceView | None,
        "edited": bool,
        "reply_to": int | None,
        "reply_markup_rows": list[list[keyboards.ButtonView]],
        "spoiler": bool,
        "protected": bool,
    },
)
"""A message as the page and the phones get it; `photo` is a URL, `at` as `clock.written` has it."""


def message_view(message: Message) -> MessageView:
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


def _document(file: StoredFile) -> DocumentView:
    return {"name": file.name or file.kind, "url": file_url(file), "size": len(file.content)}


def _place(attached: dict[str, Any]) -> PlaceView | None:
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
