"""The methods of the Bot API that the sandbox plays: what each takes, and who does it.

Telegram ignores a parameter that it does not know; the sandbox refuses it, so that a misspelt one is seen at once.
A parameter that exists but that the sandbox has no part for is refused in other words.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.wire import editing, introducing, offering, receiving, sending
from bot.sandbox.wire.parameters import (
    Reader,
    array,
    chat,
    file,
    integer,
    mapping,
    not_played,
    number,
    one_of,
    text,
    truth,
)
from bot.sandbox.world.files import Upload
from bot.sandbox.world.refusals import Refusal, bad_request
from bot.sandbox.world.world import World

Readers = dict[str, Reader]


@dataclass(frozen=True, slots=True)
class Method:
    """One method: its doing, its parameters, and what is said when a needed one is missing."""

    does: Callable[[World, dict[str, Any]], Any | Awaitable[Any]]
    takes: Readers
    needs: dict[str, str]
    waits: bool = False


def _unplayed(*names: str) -> Readers:
    return dict.fromkeys(names, not_played)


_CHAT: Readers = {"chat_id": chat}
_MARKUP: Readers = {"reply_markup": mapping}
_MESSAGE: Readers = _CHAT | {"message_id": integer}
_TEXT: Readers = {"text": text, "parse_mode": text, "entities": array, "link_preview_options": mapping}
_CAPTION: Readers = {"caption": text, "parse_mode": text, "caption_entities": array}
_COPY: Readers = (
    _CHAT
    | _MARKUP
    | {"disable_notification": truth, "protect_content": truth, "reply_parameters": mapping}
    | _unplayed("message_thread_id", "direct_messages_topic_id", "allow_paid_broadcast", "message_effect_id")
    | _unplayed("suggested_post_parameters")
)
_SEND: Readers = _COPY | _unplayed(
    "business_connection_id",
    "ephemeral_message_parameters",
    "receiver_user_id",
    "callback_query_id",
)
_EDIT: Readers = _MESSAGE | _MARKUP | _unplayed("inline_message_id", "business_connection_id")
_ABOVE: Readers = _unplayed("show_caption_above_media")
_PLACE: Readers = {"latitude": number, "longitude": number}
_LANGUAGE: Readers = {"language_code": text}
_SCOPE: Readers = _LANGUAGE | {"scope": mapping}
_NO_CHAT = {"chat_id": "chat_id is empty"}
_NO_PLACE = {"latitude": "latitude is empty", "longitude": "longitude is empty"}
_ACTIONS = one_of(
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)

METHODS: dict[str, Method] = {
    "getMe": Method(introducing.get_me, {}, {}),
    "getUpdates": Method(
        receiving.get_updates,
        {"offset": integer, "limit": integer, "timeout": integer, "allowed_updates": array},
        {},
        waits=True,
    ),
    "setWebhook": Method(
        receiving.set_webhook,
        {
            "url": text,
            "max_connections": integer,
            "allowed_updates": array,
            "drop_pending_updates": truth,
            "secret_token": text,
        }
        | _unplayed("certificate", "ip_address"),
        {},
    ),
    "deleteWebhook": Method(receiving.delete_webhook, {"drop_pending_updates": truth}, {}),
    "getWebhookInfo": Method(receiving.get_webhook_info, {}, {}),
    "sendMessage": Method(sending.send_message, _SEND | _TEXT, _NO_CHAT | {"text": "message text is empty"}),
    "sendPhoto": Method(
        sending.send_photo,
        _SEND | _CAPTION | _ABOVE | {"photo": file, "has_spoiler": truth},
        _NO_CHAT | {"photo": "there is no photo in the request"},
    ),
    "sendDocument": Method(
        sending.send_document,
        _SEND | _CAPTION | {"document": file, "thumbnail": file, "disable_content_type_detection": truth},
        _NO_CHAT | {"document": "there is no document in the request"},
    ),
    "sendVenue": Method(
        sending.send_venue,
        _SEND
        | _PLACE
        | {"title": text, "address": text}
        | _unplayed("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"),
        _NO_CHAT | _NO_PLACE | {"title": "title is empty", "address": "address is empty"},
    ),
    "sendLocation": Method(
        sending.send_location,
        _SEND
        | _PLACE
        | {"horizontal_accuracy": number}
        | _unplayed("live_period", "heading", "proximity_alert_radius"),
        _NO_CHAT | _NO_PLACE,
    ),
    "copyMessage": Method(
        sending.copy_message,
        _COPY | _CAPTION | _ABOVE | {"from_chat_id": chat, "message_id": integer} | _unplayed("video_start_timestamp"),
        _NO_CHAT | {"from_chat_id": "from_chat_id is empty", "message_id": "message identifier is not specified"},
    ),
    "sendChatAction": Method(
        sending.send_chat_action,
        _CHAT | {"action": _ACTIONS} | _unplayed("business_connection_id", "message_thread_id"),
        _NO_CHAT | {"action": "wrong parameter action in request"},
    ),
    "editMessageText": Method(
        editing.edit_message_text,
        _EDIT | _TEXT | _unplayed("rich_message"),
        {"text": "message text is empty"},
    ),
    "editMessageMedia": Method(editing.edit_message_media, _EDIT | {"media": mapping}, {"media": "media is empty"}),
    "editMessageCaption": Method(editing.edit_message_caption, _EDIT | _CAPTION | _ABOVE, {}),
    "editMessageReplyMarkup": Method(editing.edit_message_reply_markup, _EDIT, {}),
    "deleteMessage": Method(
        editing.delete_message,
        _MESSAGE,
        _NO_CHAT | {"message_id": "message identifier is not specified"},
    ),
    "deleteMessages": Method(
        editing.delete_messages,
        _CHAT | {"message_ids": array},
        _NO_CHAT | {"message_ids": "message identifiers are not specified"},
    ),
    "answerCallbackQuery": Method(
        receiving.answer_callback_query,
        {"callback_query_id": text, "text": text, "show_alert": truth, "cache_time": integer} | _unplayed("url"),
        {"callback_query_id": "query is too old and response timeout expired or query ID is invalid"},
    ),
    "answerInlineQuery": Method(
        offering.answer_inline_query,
        {
            "inline_query_id": text,
            "results": array,
            "cache_time": integer,
            "is_personal": truth,
            "next_offset": text,
        }
        | _unplayed("button"),
        {
            "inline_query_id": "query is too old and response timeout expired or query ID is invalid",
            "results": "can't parse inline query results: expected an Array",
        },
    ),
    "getFile": Method(receiving.get_file, {"file_id": text}, {"file_id": "file_id is empty"}),
    "setMyCommands": Method(
        introducing.set_my_commands,
        _SCOPE | {"commands": array},
        {"commands": "can't parse commands: expected an Array"},
    ),
    "deleteMyCommands": Method(introducing.delete_my_commands, _SCOPE, {}),
    "getMyCommands": Method(introducing.get_my_commands, _SCOPE, {}),
    "setMyName": Method(introducing.set_my_name, _LANGUAGE | {"name": text}, {}),
    "setMyDescription": Method(introducing.set_my_description, _LANGUAGE | {"description": text}, {}),
    "setMyShortDescription": Method(
        introducing.set_my_short_description,
        _LANGUAGE | {"short_description": text},
        {},
    ),
    "leaveChat": Method(introducing.leave_chat, _CHAT, _NO_CHAT),
}
_BY_LOWER_NAME = {name.lower(): method for name, method in METHODS.items()}


def find(name: str) -> Method:
    """The method of this name in whatever case, as Telegram finds it; Refusal 404 when there is none."""
    method = _BY_LOWER_NAME.get(name.lower())
    if method is None:
        raise Refusal(404, "Not Found")
    return method


async def call(world: World, method: Method, fields: dict[str, Any]) -> Any:
    """Carry out one call with the fields that came over the wire; its result, or Refusal."""
    given = read(method, fields)
    result = method.does(world, given)
    return await result if method.waits else result


def read(method: Method, fields: dict[str, Any]) -> dict[str, Any]:
    """The parameters of a call, each turned into its value; an empty one counts as not given, as with Telegram."""
    given: dict[str, Any] = {}
    uploads: set[str] = set()
    for name, raw in fields.items():
        reader = method.takes.get(name)
        if reader is not None:
            if raw not in ("", None):
                given[name] = reader(name, raw)
        elif isinstance(raw, Upload):
            uploads.add(name)
        else:
            raise bad_request(f"unknown parameter {name}")
    if uploads or method.takes.keys() & {"photo", "document", "media"}:
        _attach(method, given, fields, uploads)
    for name, missing in method.needs.items():
        if name not in given:
            raise bad_request(missing)
    return given


def _attach(method: Method, given: dict[str, Any], fields: dict[str, Any], uploads: set[str]) -> None:
    """Put each uploaded part in the place of the "attach://part" that names it; one that nothing names is refused."""
    named = [(given, name) for name in given if method.takes[name] is file]
    named += [(given[name], name) for name in given if name == "media"]
    for holder, name in named:
        value = holder.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            part = value.removeprefix("attach://")
            if not isinstance(fields.get(part), Upload):
                raise bad_request(f"there is no {name} in the request")
            holder[name] = fields[part]
            uploads.discard(part)
    if uploads:
        raise bad_request(f"unknown parameter {min(uploads)}")
