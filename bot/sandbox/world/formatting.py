"""Formatted text as Telegram keeps it: plain text, and entities that count in UTF-16 units.

A `Formatted` is made from the HTML parse mode (`html_in`), from an `entities` parameter or from plain text, tidied
the way Telegram tidies it (`fix_formatted_text` in TDLib); what it finds by itself is in `finding`.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from bot.sandbox.world import entities as rules, links
from bot.sandbox.world.entities import AUTOMATIC, KNOWN, Entity, cut, span, units
from bot.sandbox.world.finding import found_in
from bot.sandbox.world.refusals import bad_request

MOST_ENTITIES = 100
"""Telegram ignores what a call gives beyond these. That is its servers' rule and not TDLib's; how they count is not
known. Taken here as is worst for a bot: what the ignored ones had covered is free to be found."""
_BLANKS = " \n"

_SUSPECT = re.compile("[\x00-\x09\x0b-\x1f\u200e\u200f\u2028-\u202e\u030a\u0333\u033f]")
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_DELETED = re.compile("[\r\u2028-\u202e\u030a\u0333\u033f]")
_MARKS = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
_SAYS_NOTHING = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*",
)


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text and its entities, sorted by where they begin."""

    text: str = ""
    entities: tuple[Entity, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nobody could see anything of it: nothing, or blanks and signs without a look."""
        return _SAYS_NOTHING.fullmatch(self.text) is not None


def tidied(text: str, entities: list[Entity]) -> Formatted:
    """The message as Telegram would keep it: without what it deletes, no blanks around it, links and commands found.

    Blanks at the beginning stay when formatting begins before or among them.
    """
    text, entities = cleaned(text, entities)
    end = text.rstrip(_BLANKS)
    start = len(end) - len(end.lstrip(_BLANKS))
    if entities:
        entities = _until(entities, units(end))
        start = min([start, *(entity["offset"] for entity in entities)])
    if start:
        entities = [entity | {"offset": entity["offset"] - start} for entity in entities]
    text = end[start:]
    return Formatted(text, tuple(rules.with_found(entities[:MOST_ENTITIES], found_in(text))))


def cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without what Telegram deletes, and of the entities what may stay, moved to where the text is now."""
    if not entities:
        return _clean(text, [])
    kept, entities = _clean(text, rules.nested(list(map(_led, entities))))
    return kept, entities if kept == text else rules.nested(entities)


def from_parameter(text: str, given: list[Any]) -> Formatted:
    """Text with the entities that a call gave; Refusal when one of them is malformed or leaves the text.

    Stricter than Telegram on purpose, so that a slip is seen: it ignores one that is empty.
    """
    length = units(text)
    kept = [_checked(entity, length, text) for entity in given]
    return tidied(text, [entity for entity in kept if entity["type"] not in AUTOMATIC])


def _checked(given: Any, length: int, text: str) -> Entity:
    if not isinstance(given, dict) or not isinstance(given.get("type"), str):
        raise bad_request("can't parse MessageEntity: expected an Object with a type")
    if given["type"] not in KNOWN:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    offset, count = given.get("offset"), given.get("length")
    if type(offset) is not int or type(count) is not int or offset < 0 or count <= 0 or offset + count > length:
        raise bad_request("can't parse MessageEntity: it lies outside the text")
    if not text.isascii() and any("\ufffd" in cut(text, 0, edge) for edge in span(given)) and "\ufffd" not in text:
        raise bad_request("entity begins or ends in a middle of a UTF-16 symbol")
    return {name: value for name, value in given.items() if value is not None}


def _led(entity: Entity) -> Entity:
    """A link with its address cleaned like a text, and looked at once more; others as they are."""
    if entity["type"] != "text_link":
        return entity
    url = _clean(str(entity.get("url", "")), [])[0]
    try:
        return entity | {"url": links.checked(url)}
    except links.NoLink as wrong:
        raise bad_request(f"entity URL '{url}' is invalid: {wrong}") from None


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """The text without what Telegram deletes, and the entities moved with it; one that lost all its text goes."""
    if not _SUSPECT.search(text):
        return text, entities
    text = _CONTROL.sub(" ", text)
    gone = [units(text[: match.start()]) for match in _DELETED.finditer(text)] if entities else []
    if gone:
        entities = [_moved(entity, gone) for entity in entities]
    text = _MARKS.sub(lambda run: "\u200c" * len(run[0]), _DELETED.sub("", text))
    return text, [entity for entity in entities if entity["length"]]


def _moved(entity: Entity, gone: list[int]) -> Entity:
    """An entity after the units at these offsets are gone."""
    start, end = (edge - bisect_left(gone, edge) for edge in span(entity))
    return entity | {"offset": start, "length": end - start}


def _until(entities: list[Entity], end: int) -> list[Entity]:
    """Entities shortened to the text that ends here, or left out."""
    kept = [entity for entity in entities if entity["offset"] < end]
    return rules.in_order([entity | {"length": min(entity["length"], end - entity["offset"])} for entity in kept])
