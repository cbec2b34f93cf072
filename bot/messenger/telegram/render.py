"""What is said → the calls of the Bot API that say it, complete but for the chat, which is added when they are sent.

What is too long for one message goes out as several, the buttons on the last. Pins, pictures and files come before the
text that speaks of them, so that the buttons stay at the bottom of the chat.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, assert_never

from telegram.constants import CallbackQueryLimit, InlineQueryResultType, MessageLimit, ParseMode

from bot.messenger import Call
from bot.messenger.telegram.blank import BLANK
from bot.messenger.telegram.richtext import head, heavy, plain, split, units
from handlers.buttons import Button, Copy, Link, Press
from handlers.heard import Asked, Kind, Said
from handlers.messages import (
    Deletion,
    Document,
    InPlace,
    Instead,
    Lent,
    LetterPhoto,
    Message,
    Named,
    NewMenu,
    Offer,
    Offers,
    Photo,
    Place,
    Ready,
    Toast,
)
from handlers.texts import Words

_SEND_TEXT = "sendMessage"
_SEND_PHOTO = "sendPhoto"
_CAPTIONED = ("caption", "parse_mode", "has_spoiler")

_MOST_DELETED = 100  # deleteMessages in the Bot API's documentation
_REMEMBERED = 60
"""Seconds for which Telegram may offer the same again without asking: what has changed is seen a minute later."""
_COPY_LIMIT = 256  # CopyTextButton in the Bot API's documentation
_HTML = {"parse_mode": ParseMode.HTML.value}
_TEXT = _HTML | {"link_preview_options": {"is_disabled": True}}


def render(saying: Ready, said: Said | None, words: Words) -> list[Call]:
    """The calls that say it, in order, in the reader's words. Raises ValueError for what Telegram could not show."""
    match saying:
        case Message():
            return _message(saying, said, words)
        case Toast():
            if said and said.query:
                return [_answer(said, plain(saying.text))]
            return _message(Message(saying.text), said, words)
        case NewMenu():
            return [_menu(saying)]
        case Deletion():
            return _deletions(saying)
        case Instead():
            return [_instead(saying.message, words)]
        case _:
            assert_never(saying)


def acknowledge(said: Said) -> Call | None:
    """The plain answer to a press, without which its button seems to hang; None for what is no press."""
    return _answer(said) if said.query else None


def offered(asked: Asked, offers: Offers) -> Call:
    """The call that offers it to whoever looks for something; Telegram offers it to others, too, for a while."""
    params = {
        "inline_query_id": asked.query,
        "results": [_result(offer) for offer in offers.offers],
        "cache_time": _REMEMBERED,
        # What is offered to one is offered to all who type the same: in a bot of several languages, in the wrong one.
        "is_personal": not offers.in_one_language,
        "next_offset": str(offers.more_after or ""),
    }
    return Call("answerInlineQuery", params, paced=False)


def _result(offer: Offer) -> dict[str, Any]:
    return {
        "type": InlineQueryResultType.ARTICLE.value,
        "id": offer.key,
        "title": offer.name,
        "description": offer.about,
        "input_message_content": {"message_text": str(offer.text)} | _TEXT,
        "reply_markup": {"inline_keyboard": [[{"text": offer.leads_to, "url": offer.link}]]},
    }


def as_edit(call: Call, message: str) -> Call | None:
    """The call that turns the message of this id into what `call` says, or None if only a new one can say it."""
    if message and call.method == _SEND_PHOTO and call.files:
        return _as_photo(call, message)
    if not message or call.method != _SEND_TEXT:
        return None
    params = {name: value for name, value in call.params.items() if name != "protect_content"}
    return replace(call, method="editMessageText", params=params | {"message_id": int(message)})


def _as_photo(call: Call, message: str) -> Call:
    """The call that puts a photo over a message, of text or of another photo (Bot API 7.11)."""
    caption = {name: call.params[name] for name in _CAPTIONED if name in call.params}
    params = {"message_id": int(message), "media": {"type": "photo", "media": "attach://photo"} | caption}
    rows = {name: call.params[name] for name in ("reply_markup",) if name in call.params}
    return replace(call, method="editMessageMedia", params=params | rows, shared="")


def one_by_one(call: Call) -> Iterator[tuple[Call, list[Call]]]:
    """A deletion of several messages, one after the other; each with the edits that leave nothing of it.

    Which of them is possible, the messenger knows: a text can be put over a text, and a picture over a photo.
    """
    words = Call(_SEND_TEXT, _HTML | {"text": call.instead})
    blank = Call(_SEND_PHOTO, _HTML | {"caption": call.instead}, {"photo": ("blank.png", BLANK)})
    for number in call.params["message_ids"]:
        edits = (as_edit(instead, str(number)) for instead in (words, blank) if call.instead)
        yield Call("deleteMessage", {"message_id": number}), [edit for edit in edits if edit]


def _answer(said: Said, text: str = "") -> Call:
    limit = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    shown = text if units(text) <= limit else head(text, limit - 1) + "…"
    return Call(
        "answerCallbackQuery", {"callback_query_id": said.query} | ({"text": shown} if shown else {}), paced=False
    )


def _menu(menu: NewMenu) -> Call:
    """One chat's own menu, in every language of the app; without commands, the common menu again."""
    scope: dict[str, Any] = {"scope": {"type": "chat"}}
    if not menu.commands:
        return Call("deleteMyCommands", scope, paced=False)
    listed = [{"command": command, "description": description} for command, description in menu.commands]
    return Call("setMyCommands", scope | {"commands": listed}, paced=False)


def _deletions(deletion: Deletion) -> list[Call]:
    """The calls that delete messages, a hundred at a time."""
    ids = list(deletion.messages)
    return [
        Call(
            "deleteMessages",
            {"message_ids": [int(deletion.messages[ours]) for ours in some]},
            deletes=tuple(some),
            instead=str(deletion.instead),
            paced=False,
        )
        for some in (ids[begin : begin + _MOST_DELETED] for begin in range(0, len(ids), _MOST_DELETED))
    ]


def _instead(message: Message | None, words: Words) -> Call:
    """The call that makes this of a message, or deletes it; by which id is said when it is sent.

    Raises ValueError for what only several messages could say.
    """
    if message is None:
        return Call("deleteMessage", {}, changes=True)
    (call,) = _message(message, None, words)
    method = "editMessageCaption" if call.method == _SEND_PHOTO else "editMessageText"
    return replace(call, method=method, files={}, shared="", changes=True)


def _message(message: Message, said: Said | None, words: Words) -> list[Call]:
    calls = _texts(message, _beside(message))
    if not calls:
        raise ValueError("a message that says nothing")
    calls[0] = _over(message, said, calls[0])
    if message.rows:
        calls[-1].params["reply_markup"] = {
            "inline_keyboard": [[_button(button, words) for button in row] for row in message.rows]
        }
    return _lent(message.lent, calls) if message.lent else calls


def _lent(lent: Lent, calls: list[Call]) -> list[Call]:
    """First messages that say nothing of it yet; then, once their ids are kept, what they are to show.

    Raises ValueError for what cannot be put over another message.
    """
    names = [f"letter:{lent.showing}:{number}" for number, _ in enumerate(calls)]
    if any(as_edit(call, "1") is None or call.edits or call.posted_as for call in calls):
        raise ValueError("only a text of its own can be lent, or a photo")
    guarded = {name: value for name, value in calls[0].params.items() if name == "protect_content"}
    empty = [Call(_SEND_TEXT, {"text": str(lent.meanwhile)} | _TEXT | guarded, posted_as=name) for name in names]
    shown = [replace(call, posted_as=name) for call, name in zip(calls, names, strict=True)]
    return [replace(call, lent=lent.letter) for call in (*empty, *shown)]


def _over(message: Message, said: Said | None, call: Call) -> Call:
    """The call, with the message that it replaces, or the name under which it is posted."""
    match message.over:
        case InPlace():
            return replace(call, edits=said.message) if said and said.kind is Kind.PRESS else call
        case Named(name):
            return replace(call, posted_as=name)
        case None:
            return call
        case _:
            assert_never(message.over)


def _beside(message: Message) -> list[Call]:
    """The call that shows what goes beside the text, if anything does."""
    guarded = _guarded(message)
    match message.body:
        case Photo(content, name):
            return [Call(_SEND_PHOTO, guarded, {"photo": ("photo.jpg", content)}, shared=name)]
        case LetterPhoto(content):
            return [Call(_SEND_PHOTO, guarded, {"photo": ("photo.jpg", content)})]
        case Document(name, content):
            return [Call("sendDocument", guarded, {"document": (name, content)})]
        case Place():
            return [Call("sendVenue", vars(message.body) | guarded)]
        case None:
            return []
        case _:
            assert_never(message.body)


def _texts(message: Message, calls: list[Call]) -> list[Call]:
    """`calls`, and the text: as the caption of a picture or file if it fits, else as messages of its own."""
    has_caption = isinstance(message.body, Photo | LetterPhoto | Document) and message.text
    if has_caption and units(plain(message.text)) <= MessageLimit.CAPTION_LENGTH and not heavy(message.text):
        calls[-1].params.update(_HTML, caption=str(message.text))
        return calls
    common = _TEXT | _guarded(message)
    parts = split(message.text, MessageLimit.MAX_TEXT_LENGTH)
    return calls + [Call(_SEND_TEXT, {"text": str(part)} | common) for part in parts]


def _guarded(message: Message) -> dict[str, Any]:
    return {"protect_content": True} if message.guarded else {}


def _button(button: Button, words: Words) -> dict[str, Any]:
    """A button in Telegram's terms. Raises ValueError for one that Telegram would refuse."""
    label = button.worded(words)
    if not label:
        raise ValueError(f"a button has a label, unlike {button}")
    match button:
        case Press():
            style = {"style": button.style.value} if button.style.value else {}
            return {"text": label, "callback_data": button.carries} | style
        case Copy():
            if not 1 <= units(button.value) <= _COPY_LIMIT:
                raise ValueError(f"a button copies 1 to {_COPY_LIMIT} characters, not {units(button.value)}")
            return {"text": label, "copy_text": {"text": button.value}}
        case Link():
            return {"text": label, "url": button.url}
        case _:
            assert_never(button)
