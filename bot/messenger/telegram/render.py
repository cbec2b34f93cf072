"""A `Reply` → the calls of the Bot API that say it, complete but for the chat, which is added when they are sent.

What is too long for one message goes out as several, the buttons on the last. Pins, pictures and files come before the
text that speaks of them, so that the buttons stay at the bottom of the chat.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from telegram.constants import CallbackQueryLimit, InlineKeyboardButtonLimit, MessageLimit, ParseMode

from bot.messenger import Call
from bot.messenger.telegram.richtext import head, plain, split, units
from handlers.replies import Button, Kind, Reply, Said

_SEND_TEXT = "sendMessage"

_COPY_LIMIT = 256  # CopyTextButton in the Bot API's documentation
_HTML = {"parse_mode": ParseMode.HTML.value}


def render(reply: Reply, said: Said | None) -> list[Call]:
    """The calls that say `reply`, in order. Raises ValueError for what Telegram could not show."""
    if reply.toast and said and said.query:
        return [_answer(said, plain(reply.text))]
    calls = _texts(reply, _attachments(reply))
    if not calls:
        raise ValueError("a reply that says nothing")
    edits = said.message if reply.in_place and said and said.kind is Kind.PRESS else ""
    if reply.posted_as or edits:
        calls[0] = replace(calls[0], posted_as=reply.posted_as, edits=edits)
    if reply.rows:
        calls[-1].params["reply_markup"] = {"inline_keyboard": [[_button(each) for each in row] for row in reply.rows]}
    return calls


def acknowledge(said: Said) -> Call | None:
    """The plain answer to a press, without which its button seems to hang; None for what is no press."""
    return _answer(said) if said.query else None


def menu(language: str, commands: Sequence[tuple[str, str]]) -> Call:
    """One chat's own menu for the app's `language` ("" for all); without commands, the common menu again."""
    params: dict[str, Any] = {"scope": {"type": "chat"}} | ({"language_code": language} if language else {})
    if not commands:
        return Call("deleteMyCommands", params, paced=False)
    listed = [{"command": command, "description": description} for command, description in commands]
    return Call("setMyCommands", params | {"commands": listed}, paced=False)


def as_edit(call: Call, message: str) -> Call | None:
    """The call that turns the message of this id into what `call` says, or None if only a new one can say it."""
    if not message or call.method != _SEND_TEXT:
        return None
    params = {name: value for name, value in call.params.items() if name != "protect_content"}
    return replace(call, method="editMessageText", params=params | {"message_id": int(message)})


def _answer(said: Said, text: str = "") -> Call:
    limit = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    shown = text if units(text) <= limit else head(text, limit - 1) + "…"
    return Call(
        "answerCallbackQuery", {"callback_query_id": said.query} | ({"text": shown} if shown else {}), paced=False
    )


def _attachments(reply: Reply) -> list[Call]:
    protected = _protected(reply)
    calls = []
    if reply.place:
        calls.append(Call("sendVenue", vars(reply.place) | protected))
    if reply.photo:
        hidden = {"has_spoiler": True} if reply.protected else {}
        calls.append(Call("sendPhoto", {"photo": reply.photo} | hidden | protected))
    if reply.document:
        content = {"document": (reply.document.name, reply.document.content)}
        calls.append(Call("sendDocument", dict(protected), content))
    return calls


def _texts(reply: Reply, calls: list[Call]) -> list[Call]:
    """`calls`, and the text: as the caption of a picture or file if it fits, else as messages of its own."""
    if (reply.photo or reply.document) and reply.text and units(plain(reply.text)) <= MessageLimit.CAPTION_LENGTH:
        calls[-1].params.update(_HTML, caption=str(reply.text))
        return calls
    common = _HTML | {"link_preview_options": {"is_disabled": True}} | _protected(reply)
    parts = split(reply.text, MessageLimit.MAX_TEXT_LENGTH)
    return calls + [Call(_SEND_TEXT, {"text": str(part)} | common) for part in parts]


def _protected(reply: Reply) -> dict[str, Any]:
    return {"protect_content": True} if reply.protected else {}


def _button(button: Button) -> dict[str, Any]:
    """A button in Telegram's terms. Raises ValueError for one that Telegram would refuse."""
    if not button.label or sum(map(bool, (button.press, button.link, button.copy))) != 1:
        raise ValueError(f"a button has a label and does one thing, unlike {button}")
    size = len(button.press.encode())
    if size > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        raise ValueError(f"a button carries at most 64 bytes, not {size}: {button.press!r}")
    if units(button.copy) > _COPY_LIMIT:
        raise ValueError(f"a button copies at most {_COPY_LIMIT} characters, not {units(button.copy)}")
    style = {"style": button.style.value} if button.style.value else {}
    return {"text": button.label} | _deed(button) | style


def _deed(button: Button) -> dict[str, Any]:
    if button.press:
        return {"callback_data": button.press}
    return {"url": button.link} if button.link else {"copy_text": {"text": button.copy}}
