"""What the bot sends: text, photos, documents, places, copies, and the sign that it is about to."""

from typing import Any

from bot.sandbox.wire.parameters import integer
from bot.sandbox.world import formatting, html_in, keyboards
from bot.sandbox.world.chats import Chat, Content, Json, Message, as_telegram
from bot.sandbox.world.entities import units
from bot.sandbox.world.files import StoredFile, Upload
from bot.sandbox.world.formatting import Formatted
from bot.sandbox.world.refusals import bad_request
from bot.sandbox.world.world import World

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
MARKUP_BYTES = 32_768
"""What a text may have before its formatting is taken off, however little of it is seen."""

Given = dict[str, Any]
"""The parameters of a call, read by their readers; one that was not given is not in it."""


def send_message(world: World, given: Given) -> Json:
    """Text."""
    said = words(given, "text", "entities")
    check_text(said, given.get("text", ""))
    return _send(world, given, Content("text", said))


def send_photo(world: World, given: Given) -> Json:
    """A photo, with a caption."""
    return _send(world, given, _with_file(world, given, "photo"))


def send_document(world: World, given: Given) -> Json:
    """Any file, with a caption."""
    if "thumbnail" in given and not isinstance(given["thumbnail"], Upload):
        raise bad_request("a thumbnail can't be reused and must be uploaded")
    return _send(world, given, _with_file(world, given, "document"))


def send_location(world: World, given: Given) -> Json:
    """A point on the map."""
    return _send(world, given, Content("location", attached={"location": _location(given)}))


def send_venue(world: World, given: Given) -> Json:
    """A point on the map with its name and address."""
    location = _location(given)
    venue = {"location": location, "title": given["title"], "address": given["address"]}
    return _send(world, given, Content("venue", attached={"location": location, "venue": venue}))


def copy_message(world: World, given: Given) -> Json:
    """The same content again, in another chat, as the bot's own; the caption may be another one."""
    source = world.known_chat(given["from_chat_id"]).messages.get(given["message_id"])
    if source is None:
        raise bad_request("message to copy not found")
    content = source.content
    if content.kind != "text" and "caption" in given:
        content = Content(content.kind, _caption(given), content.attached, content.file, spoiler=content.spoiler)
    return {"message_id": _send(world, given, content)["message_id"]}


def send_chat_action(world: World, given: Given) -> bool:
    """Show the person that something is on its way."""
    chat = world.open_chat(given["chat_id"])
    world.events.publish("typing", {"phone" if chat.private else "group": chat.id})
    return True


def words(given: Given, field: str, entities: str) -> Formatted:
    """The words of a call with their formatting, from the HTML parse mode, from entities, or plain."""
    text, mode = given.get(field, ""), given.get("parse_mode", "")
    if len(text) > MARKUP_BYTES or len(text.encode()) > MARKUP_BYTES:
        raise bad_request("text is too long")
    if mode.lower() == "html":
        return html_in.parsed(text)
    if mode:
        raise bad_request(f"the sandbox reads the HTML parse mode, not {mode}")
    if entities in given:
        return formatting.from_parameter(text, given[entities])
    return formatting.tidied(text, [])


def check_text(said: Formatted, given: str) -> None:
    """Refuse a text that nobody could read, or that is longer than Telegram carries."""
    if not given:
        raise bad_request("message text is empty")
    if said.empty:
        raise bad_request("text must be non-empty")
    if units(said.text) > TEXT_UNITS:
        raise bad_request("message is too long")


def check_caption(said: Formatted) -> None:
    """Refuse a caption that is longer than Telegram carries."""
    if units(said.text) > CAPTION_UNITS:
        raise bad_request("message caption is too long")


def _caption(given: Given) -> Formatted:
    said = words(given, "caption", "caption_entities")
    check_caption(said)
    return said


def _with_file(world: World, given: Given, kind: str) -> Content:
    said = _caption(given)
    world.open_chat(given["chat_id"])
    file = file_of(world, given.get(kind), kind)
    return Content(kind, said, {kind: file.described()}, file, spoiler=given.get("has_spoiler", False))


def file_of(world: World, value: Upload | str | None, kind: str) -> StoredFile:
    """The file that came with the call, or that it names."""
    if value is None:
        raise bad_request(f"there is no {kind} in the request")
    return world.files.keep(value, kind) if isinstance(value, Upload) else world.files.known(value, kind)


def _location(given: Given) -> Json:
    latitude, longitude = given["latitude"], given["longitude"]
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        raise bad_request("invalid location specified")
    accuracy = {"horizontal_accuracy": given["horizontal_accuracy"]} if "horizontal_accuracy" in given else {}
    return {"latitude": latitude, "longitude": longitude, **accuracy}


def _send(world: World, given: Given, content: Content) -> Json:
    keyboard = keyboards.checked(given["reply_markup"]) if "reply_markup" in given else []
    chat = world.open_chat(given["chat_id"])
    reply_to = _replied(chat, given["reply_parameters"]) if "reply_parameters" in given else None
    world.pace.admit(chat)
    message = world.add(
        chat,
        None,
        content,
        keyboard=keyboard,
        protected=given.get("protect_content", False),
        reply_to=reply_to,
    )
    return as_telegram(message, world.bot)


def _replied(chat: Chat, parameters: Json) -> int | None:
    """The message that this one answers; refused when it is not there, unless the call allows for that."""
    message: Message | None = chat.messages.get(integer("message_id", parameters.get("message_id")))
    if message is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message.id if message else None
