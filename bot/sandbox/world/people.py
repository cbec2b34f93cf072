"""What people do on their phones, and the updates that the bot gets of it.

A phone that has blocked the bot cannot speak to it, and nobody presses a button that is not there: both are
`Impossible`.
"""

import itertools
from dataclasses import replace
from typing import Any

from bot.sandbox.world import formatting, html_in
from bot.sandbox.world.chats import Chat, Content, Message, Person, as_telegram
from bot.sandbox.world.files import Upload
from bot.sandbox.world.formatting import Formatted
from bot.sandbox.world.keyboards import Keyboard
from bot.sandbox.world.world import World

_press_ids = itertools.count(4_000_000_000_000_001)


class Impossible(Exception):
    """A person cannot do this here and now; says why."""


def say(world: World, person: Person, text: str, *, chat: Chat | None = None) -> Message:
    """Type a text and send it."""
    return send(world, person, Content("text", formatting.tidied(text, [])), chat=chat)


def say_formatted(world: World, person: Person, html: str, *, chat: Chat | None = None) -> Message:
    """Type a text with formatting, written in the HTML parse mode."""
    return send(world, person, Content("text", html_in.parsed(html)), chat=chat)


def say_rich(world: World, person: Person, blocks: list[Any]) -> Message:
    """Send what was written in an editor of headings, lists and tables, as the blocks that Telegram makes of it."""
    return send(world, person, Content("rich_message", attached={"rich_message": {"blocks": blocks}}))


def send_file(
    world: World,
    person: Person,
    kind: str,
    upload: Upload,
    caption: str = "",
    *,
    album: str = "",
    chat: Chat | None = None,
) -> Message:
    """Send a photo, document, voice, sticker or another kind of file; those of one album name the same one."""
    file = world.files.keep(upload, kind)
    said = formatting.tidied(caption, [])
    attached = {kind: file.described()} | ({"media_group_id": album} if album else {})
    return send(world, person, Content(kind, said, attached, file), chat=chat)


def send(
    world: World, person: Person, content: Content, *, chat: Chat | None = None, keyboard: Keyboard | None = None
) -> Message:
    """Send anything, to the bot or in a group; a first word to the bot opens the chat."""
    if content.kind == "text" and content.said.empty:
        raise Impossible("there is nothing to send")
    chat = chat or world.chats[person.id]
    _check_may_speak(person, chat)
    if chat.state == "silent":
        chat.state = "open"
    message = world.add(chat, person, content, keyboard=keyboard or [])
    if chat.private or _addressed(world, content.said):
        world.updates.put("message", chat.id, as_telegram(message, world.bot))
    return message


def send_place(world: World, person: Person, latitude: float, longitude: float) -> Message:
    """Send a point on the map."""
    return send(
        world, person, Content("location", attached={"location": {"latitude": latitude, "longitude": longitude}})
    )


def forward(world: World, person: Person, text: str) -> Message:
    """Pass on what someone else wrote, someone whose account is hidden."""
    written = {"type": "hidden_user", "sender_user_name": "Someone else", "date": int(world.time.now().timestamp())}
    return send(world, person, Content("text", formatting.tidied(text, []), {"forward_origin": written}))


def edit(world: World, person: Person, message: Message, text: str) -> None:
    """Change an own text."""
    if message.author is not person or message.content.kind != "text":
        raise Impossible("only an own text can be edited")
    world.change(message, replace(message.content, said=formatting.tidied(text, [])), [])
    if message.chat.private or _addressed(world, message.content.said):
        world.updates.put("edited_message", message.chat.id, as_telegram(message, world.bot))


def press(world: World, person: Person, message: Message, row: int, column: int) -> str:
    """Press a button that calls the bot; the id of the press, with which the bot answers it."""
    _check_may_speak(person, message.chat)
    data = _data_of_button(message, row, column)
    number = str(next(_press_ids))
    world.presses[number] = (person, world.time.now())
    message.chat.spoke = world.time.now()
    query = {
        "id": number,
        "from": person.as_user(),
        "message": as_telegram(message, world.bot),
        "chat_instance": str(message.chat.id * 7919),
        "data": data,
    }
    world.updates.put("callback_query", message.chat.id, query)
    return number


def block(world: World, person: Person, *, blocked: bool) -> None:
    """Block the bot, or let it speak again."""
    chat = world.chats[person.id]
    if chat.state == "deactivated":
        raise Impossible("this account was deleted")
    if blocked == (chat.state == "blocked"):
        return
    chat.state = "blocked" if blocked else "open"
    _tell_membership(world, person, chat, "member" if blocked else "kicked", "kicked" if blocked else "member")
    world.events.publish("phone", {"phone": person.id})


def deactivate(world: World, person: Person) -> None:
    """Delete the account: whatever the bot sends there is refused from now on."""
    world.chats[person.id].state = "deactivated"


def remove_bot(world: World, person: Person, group: Chat) -> None:
    """Put the bot out of a group."""
    group.state = "kicked"
    _tell_membership(world, person, group, "member", "kicked")


def make_group(world: World, title: str, people: list[Person]) -> Chat:
    """Make a group with the bot in it; the first of the people is who made it."""
    group = world.add_group(title, people)
    _tell_membership(world, people[0], group, "left", "member")
    return group


def _data_of_button(message: Message, row: int, column: int) -> str:
    """What the bot hears when this button is pressed."""
    try:
        button = message.keyboard[row][column]
    except IndexError:
        raise Impossible("there is no such button") from None
    if "callback_data" not in button:
        raise Impossible("this button does not call the bot")
    return str(button["callback_data"])


def _check_may_speak(person: Person, chat: Chat) -> None:
    if chat.state in {"blocked", "deactivated", "left", "kicked"}:
        raise Impossible(
            "the bot is blocked here" if chat.state == "blocked" else "the bot is not in this chat any more"
        )
    if person not in chat.people:
        raise Impossible("this person is not in this chat")


def _addressed(world: World, said: Formatted) -> bool:
    """Whether a bot hears this in a group: with its privacy mode on, commands and mentions of it only."""
    name = f"@{world.bot['username']}"
    return said.text.startswith("/") or name in said.text


def _tell_membership(world: World, person: Person, chat: Chat, before: str, after: str) -> None:
    change: dict[str, Any] = {
        "chat": chat.about,
        "from": person.as_user(),
        "date": int(world.time.now().timestamp()),
        "old_chat_member": _member(world, before),
        "new_chat_member": _member(world, after),
    }
    world.updates.put("my_chat_member", chat.id, change)


def _member(world: World, status: str) -> dict[str, Any]:
    return {"user": world.bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})
