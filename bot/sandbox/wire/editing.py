"""What the bot changes in messages that are there already, and takes away again."""

from datetime import timedelta

from bot.sandbox.wire.sending import Given, check_caption, check_text, file_of, words
from bot.sandbox.world import keyboards
from bot.sandbox.world.chats import Content, Json, Message, as_telegram
from bot.sandbox.world.refusals import bad_request
from bot.sandbox.world.world import World

DELETABLE = timedelta(hours=48)
MOST_DELETED = 100


def edit_message_text(world: World, given: Given) -> Json:
    """Other words (and other buttons, or none, when none are given)."""
    message = _own(world, given)
    if message.content.kind != "text":
        raise bad_request("there is no text in the message to edit")
    said = words(given, "text", "entities")
    check_text(said, given.get("text", ""))
    return _change(world, message, Content("text", said), given)


def edit_message_caption(world: World, given: Given) -> Json:
    """Other words under a photo or document."""
    message = _own(world, given)
    old = message.content
    if old.file is None:
        raise bad_request("there is no caption in the message to edit")
    said = words(given, "caption", "caption_entities")
    check_caption(said)
    return _change(world, message, Content(old.kind, said, old.attached, old.file, spoiler=old.spoiler), given)


def edit_message_media(world: World, given: Given) -> Json:
    """A photo in the place of a text or of another photo (since Bot API 7.11)."""
    message = _own(world, given)
    media = given["media"]
    if media.keys() - {"type", "media", "caption", "parse_mode", "has_spoiler"} or media.get("type") != "photo":
        raise bad_request("the sandbox plays only photos with a caption as media")
    file = file_of(world, media.get("media"), "photo")
    said = words(media, "caption", "caption_entities")
    check_caption(said)
    content = Content("photo", said, {"photo": file.described()}, file, spoiler=media.get("has_spoiler", False))
    return _change(world, message, content, given)


def edit_message_reply_markup(world: World, given: Given) -> Json:
    """Other buttons, or none."""
    message = _own(world, given)
    return _change(world, message, message.content, given)


def delete_message(world: World, given: Given) -> bool:
    """Take a message away, the bot's or the person's, in its first 48 hours."""
    message = world.open_chat(given["chat_id"]).messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, message):
        raise bad_request("message can't be deleted for everyone")
    world.delete(message)
    return True


def delete_messages(world: World, given: Given) -> bool:
    """Take up to a hundred messages away at once; what is not there is passed over, too old a one refuses all of it."""
    chat, numbers = world.open_chat(given["chat_id"]), given["message_ids"]
    if not all(type(number) is int and number > 0 for number in numbers):
        raise bad_request("invalid message identifier specified")
    if not 1 <= len(numbers) <= MOST_DELETED:
        raise bad_request("message identifiers are not specified" if not numbers else "too many messages to delete")
    messages = [chat.messages[number] for number in dict.fromkeys(numbers) if number in chat.messages]
    if not all(_deletable(world, message) for message in messages):
        raise bad_request("message can't be deleted for everyone")
    for message in messages:
        world.delete(message)
    return True


def _deletable(world: World, message: Message) -> bool:
    """Whether a message is in its first 48 hours, and the bot's or in a private chat."""
    return world.time.now() - message.at <= DELETABLE and (message.author is None or message.chat.private)


def _own(world: World, given: Given) -> Message:
    """The bot's own message that a call wants to edit."""
    if "message_id" not in given or "chat_id" not in given:
        raise bad_request("message identifier is not specified")
    message = world.open_chat(given["chat_id"]).messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.author is not None:
        raise bad_request("message can't be edited")
    return message


def _change(world: World, message: Message, content: Content, given: Given) -> Json:
    keyboard = keyboards.checked(given["reply_markup"]) if "reply_markup" in given else []
    if content == message.content and keyboard == message.keyboard:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message",
        )
    world.change(message, content, keyboard)
    return as_telegram(message, world.bot)
