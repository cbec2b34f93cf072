"""Formatted text as Telegram keeps it: plain text, and entities that count in UTF-16 units.

A `Formatted` is made from the HTML parse mode (`html_in`), from an `entities` parameter or from plain text, tidied
the way Telegram tidies it; links, commands and mentions in it are found here. `units` and `cut` stand here although
the bot's rich text has their like: a stand-in must not share code with what it judges, or both would be wrong together.
"""

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from bot.sandbox.world.refusals import bad_request

Entity = dict[str, Any]
"""A MessageEntity as Telegram writes it: type, offset and length in UTF-16 units, and what the type needs."""

STYLES = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre"},
)
LINKING = frozenset({"text_link", "text_mention", "custom_emoji"})
AUTOMATIC = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})
"""Types that Telegram finds by itself: it ignores them in a call."""

_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f]")
_FINDABLE = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]'»”])"
    r"|(?<![\w/@<>.])(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,})"
    r"|(?<![\w/@<>])(?P<bot_command>/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w/@])(?P<mention>@[a-zA-Z][a-zA-Z0-9_]{3,31})\b",
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text and its entities, sorted by where they begin."""

    text: str = ""
    entities: tuple[Entity, ...] = ()


class Span(NamedTuple):
    """A stretch of text in UTF-16 units."""

    start: int
    end: int


def units(text: str) -> int:
    """The length of a text in UTF-16 units, which is how Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, start: int, end: int) -> str:
    """The part of a text between two offsets in UTF-16 units."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "replace")


def span(entity: Entity) -> Span:
    """Where an entity begins and ends."""
    return Span(entity["offset"], entity["offset"] + entity["length"])


def tidied(text: str, entities: list[Entity]) -> Formatted:
    """The message as Telegram would keep it: no control characters, no blanks around it, links and commands found."""
    text = _UNPRINTABLE.sub(" ", text)
    bare = text.lstrip()
    dropped, text = len(text) - len(bare), bare.rstrip()
    if entities:
        entities = _fitted(entities, dropped, units(text))
    if "/" in text or "@" in text:
        entities = entities + _links(text, entities)
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(text, tuple(entities))


def from_parameter(text: str, given: list[Any]) -> Formatted:
    """Text with the entities that a call gave; Refusal when one of them is malformed or leaves the text."""
    length = units(text)
    kept = [_checked(entity, length) for entity in given]
    return tidied(text, [entity for entity in kept if entity["type"] not in AUTOMATIC])


def _checked(given: Any, length: int) -> Entity:
    if not isinstance(given, dict) or not isinstance(given.get("type"), str):
        raise bad_request("can't parse entities: MessageEntity must be an Object with a type")
    if given["type"] not in STYLES | LINKING | AUTOMATIC:
        raise bad_request(f'can\'t parse entities: unsupported entity type "{given["type"]}"')
    offset, count = given.get("offset"), given.get("length")
    if type(offset) is not int or type(count) is not int or offset < 0 or count <= 0 or offset + count > length:
        raise bad_request("can't parse entities: an entity lies outside the text")
    return {name: value for name, value in given.items() if value is not None}


def _fitted(entities: list[Entity], dropped: int, length: int) -> list[Entity]:
    """Entities moved to where the trimmed text has them, shortened to it, or left out."""
    fitted = []
    for entity in entities:
        start, end = max(entity["offset"] - dropped, 0), min(span(entity).end - dropped, length)
        if start < end:
            fitted.append(entity | {"offset": start, "length": end - start})
    return fitted


def _links(text: str, entities: list[Entity]) -> list[Entity]:
    """Links, addresses, commands and mentions outside of code and of links that were made on purpose."""
    taken = [span(entity) for entity in entities if entity["type"] in {"code", "pre", "text_link"}]
    links: list[Entity] = []
    for match in _FINDABLE.finditer(text):
        start = units(text[: match.start()])
        length = units(match[0])
        if not any(start < end and begin < start + length for begin, end in taken):
            links.append({"type": str(match.lastgroup), "offset": start, "length": length})
    return links
