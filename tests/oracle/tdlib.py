"""TDLib, the library inside of Telegram's own Bot API server, asked what it makes of a text: offline, without a login.

Three of its requests need no account: reading HTML, finding what is touchable in plain text, and tidying a text with
its entities. What they answer is given in the words of the Bot API, as the server gives it to bots.
"""

import json
from dataclasses import dataclass
from typing import Any

import pytest

tdjson = pytest.importorskip(
    "tdjson", reason="TDLib (PyPI: tdjson) is not to be had on this machine", exc_type=ImportError
)

Entity = dict[str, Any]

_PLAIN = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "PhoneNumber": "phone_number",
    "BankCardNumber": "bank_card_number",
}
_TYPES = {name: f"textEntityType{td}" for td, name in _PLAIN.items()}
_PRECISIONS = {"None": "", "Short": "dt", "Long": "DT"}


class Refused(Exception):
    """TDLib does not take it; says why in its words, begun as the Bot API begins them."""


@dataclass(frozen=True)
class Text:
    """A text and its entities, as the Bot API would write them."""

    text: str
    entities: list[Entity]


def read(html: str) -> Text:
    """What the HTML parse mode makes of this, before it is tidied."""
    return _text(_ask("parseTextEntities", text=html, parse_mode={"@type": "textParseModeHTML"}))


def found(text: str) -> list[Entity]:
    """What is made touchable in a plain text. Times (`12:30`) are left out: they mean something under a video alone."""
    return _entities(_ask("getTextEntities", text=text)["entities"])


def tidied(text: str, entities: list[Entity]) -> Text:
    """The text without what Telegram deletes, and its entities nested as they may be; blanks at its ends stay.

    There is no plain request for it. It is the first thing that reading the newer Markdown does; so the text must hold
    no sign that Markdown knows.
    """
    assert not set(text) & set("*_~`|[]"), "these would be read as Markdown"
    given = [{"offset": one["offset"], "length": one["length"], "type": _type(one)} for one in entities]
    return _text(_ask("parseMarkdown", text={"@type": "formattedText", "text": text, "entities": given}))


def _ask(request: str, **given: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(tdjson.td_execute(json.dumps({"@type": request, **given}).encode()))
    if answer["@type"] == "error":
        message = answer["message"]
        raise Refused(f"Bad Request: {message[0].lower()}{message[1:]}")
    return answer


def _text(answer: dict[str, Any]) -> Text:
    return Text(answer["text"], _entities(answer["entities"]))


def _entities(given: list[dict[str, Any]]) -> list[Entity]:
    return [
        {"type": name, "offset": one["offset"], "length": one["length"], **more}
        for one in given
        for name, more in _named(one["type"])
    ]


def _named(given: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The type in the words of the Bot API, with what belongs to it; nothing for one that bots do not see."""
    kind = given["@type"].removeprefix("textEntityType")
    if kind in _PLAIN:
        return [(_PLAIN[kind], {})]
    match kind:
        case "PreCode":
            named, more = "pre", {"language": given["language"]}
        case "TextUrl":
            named, more = "text_link", {"url": given["url"]}
        case "MentionName":
            named, more = "text_mention", {"user": {"id": given["user_id"]}}
        case "CustomEmoji":
            named, more = "custom_emoji", {"custom_emoji_id": given["custom_emoji_id"]}
        case "DateTime":
            named, more = "date_time", {"unix_time": given["unix_time"], "date_time_format": _date_format(given)}
        case _:
            assert kind == "MediaTimestamp"
            return []
    return [(named, more)]


def _date_format(given: dict[str, Any]) -> str:
    how = given.get("formatting_type")
    if how is None:
        return ""
    if how["@type"].endswith("Relative"):
        return "r"
    date, time = (
        _PRECISIONS[how[part]["@type"].removeprefix("dateTimePartPrecision")]
        for part in ("date_precision", "time_precision")
    )
    return ("w" if how["show_day_of_week"] else "") + date[:1] + time[1:]


def _type(entity: Entity) -> dict[str, Any]:
    """A type of the Bot API in TDLib's words."""
    match entity["type"]:
        case "pre" if "language" in entity:
            return {"@type": "textEntityTypePreCode", "language": entity["language"]}
        case "text_link":
            return {"@type": "textEntityTypeTextUrl", "url": entity["url"]}
        case "text_mention":
            return {"@type": "textEntityTypeMentionName", "user_id": entity["user"]["id"]}
        case "custom_emoji":
            return {"@type": "textEntityTypeCustomEmoji", "custom_emoji_id": entity["custom_emoji_id"]}
        case name:
            return {"@type": _TYPES[name]}


_ask("setLogVerbosityLevel", new_verbosity_level=0)
