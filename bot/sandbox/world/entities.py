"""What formats a stretch of text: its kind and where it lies, in UTF-16 units, and which of them Telegram lets nest.

The rules of nesting are TDLib's (`fix_entities` in MessageEntity.cpp): a style (bold, italic, …) may lie anywhere but
in code, and is cut into pieces where anything else begins or ends; a quotation holds anything but a quotation; all
else holds nothing but styles. `units` and `cut` stand here although the bot's rich text has their like: a stand-in must
not share code with what it judges, or both would be wrong together.
"""

import sys
from collections import deque
from typing import Any, NamedTuple

Entity = dict[str, Any]
"""A MessageEntity as Telegram writes it: type, offset and length in UTF-16 units, and what the type needs."""

STYLES = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTATIONS = frozenset({"blockquote", "expandable_blockquote"})
CODE = frozenset({"code", "pre", "date_time"})
"""What holds nothing else, not even a style."""
LINKING = frozenset({"text_link", "text_mention", "custom_emoji"})
AUTOMATIC = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"},
)
"""Types that Telegram finds by itself: it ignores them in a call."""
KNOWN = frozenset(STYLES) | QUOTATIONS | CODE | LINKING | AUTOMATIC

_PRIORITIES = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49}
_PRIORITIES |= {"bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99}
_PRIORITIES |= {"date_time": 30}
_FOUND_PRIORITY = 50


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


def in_order(entities: list[Entity]) -> list[Entity]:
    """Sorted by where they begin, the longest first, and of two at the same place the one that holds the other."""
    return sorted(entities, key=_order)


def nested(entities: list[Entity]) -> list[Entity]:
    """The entities that Telegram keeps of these, cut and joined until each lies within the others as it may."""
    if len(entities) == 1:
        return entities
    styles, quotations, others = _by_rule(in_order(entities))
    quotations = _apart(quotations)
    others = _beside_quotations(_apart(others), quotations)
    return _with_styles(styles, in_order(others + quotations))


def with_found(entities: list[Entity], found: list[Entity]) -> list[Entity]:
    """Nested entities, and what Telegram finds by itself wherever no code, link or other thing of its kind stands."""
    if not found:
        return entities
    styles, quotations, others = _by_rule(entities)
    found = _beside_quotations(found, quotations)
    taken = [span(other) for other in others]
    free = [new for new in found if not any(_touch(span(new), one) for one in taken)]
    return _with_styles(styles, in_order(others + free + quotations))


def apart(entities: list[Entity]) -> list[Entity]:
    """Of those that share a place, the one that begins first; of two that begin together, the longest."""
    return _apart(in_order(entities))


def _order(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    priority = 10 if kind == "pre" and "language" in entity else _PRIORITIES.get(kind, _FOUND_PRIORITY)
    return entity["offset"], -entity["length"], priority


def _by_rule(entities: list[Entity]) -> tuple[list[Entity], list[Entity], list[Entity]]:
    """Styles, quotations, and all others."""
    styles = [entity for entity in entities if entity["type"] in STYLES]
    quotations = [entity for entity in entities if entity["type"] in QUOTATIONS]
    others = [entity for entity in entities if entity["type"] not in STYLES and entity["type"] not in QUOTATIONS]
    return styles, quotations, others


def _apart(entities: list[Entity]) -> list[Entity]:
    """Those that begin after the one before has ended."""
    kept: list[Entity] = []
    for entity in entities:
        if not kept or entity["offset"] >= span(kept[-1]).end:
            kept.append(entity)
    return kept


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _beside_quotations(entities: list[Entity], quotations: list[Entity]) -> list[Entity]:
    """Those that lie within a quotation or outside of all, and do not cross the edge of one."""
    edges = [span(quotation) for quotation in quotations]
    return [
        entity
        for entity in entities
        if all(
            not _touch(span(entity), edge) or (edge.start <= entity["offset"] and span(entity).end <= edge.end)
            for edge in edges
        )
    ]


def _with_styles(styles: list[Entity], others: list[Entity]) -> list[Entity]:
    return in_order(others + _Cutting(styles).along(others)) if styles else others


class _Cutting:
    """Styles, joined where they touch their like, and cut where something else begins or ends."""

    def __init__(self, styles: list[Entity]) -> None:
        self._waiting = deque(styles)
        self._open: dict[str, Span] = {}
        self._pieces: list[Entity] = []

    def along(self, others: list[Entity]) -> list[Entity]:
        """The pieces, none of them within code."""
        around: list[Entity] = []
        for other in others:
            self._leave(around, other["offset"])
            self._take_until(other["offset"])
            around.append(other)
        self._leave(around, sys.maxsize)
        self._take_until(sys.maxsize)
        return self._pieces

    def _leave(self, around: list[Entity], offset: int) -> None:
        """Go out of everything that has ended at this place."""
        while around and offset >= span(around[-1]).end:
            last, before = around.pop(), len(self._pieces)
            self._take_until(span(last).end)
            if last["type"] in CODE:
                del self._pieces[before:]

    def _take_until(self, offset: int) -> None:
        while self._waiting and self._waiting[0]["offset"] < offset:
            style = self._waiting.popleft()
            opened = self._open.get(style["type"])
            if opened is not None and style["offset"] <= opened.end:
                self._open[style["type"]] = Span(opened.start, max(opened.end, span(style).end))
            else:
                self._cut(style["offset"])
                self._open[style["type"]] = span(style)
        self._cut(offset)

    def _cut(self, offset: int) -> None:
        for kind in STYLES:
            opened = self._open.get(kind)
            if opened is None or opened.start >= offset:
                continue
            end = min(opened.end, offset)
            self._pieces.append({"type": kind, "offset": opened.start, "length": end - opened.start})
            if opened.end <= offset:
                del self._open[kind]
            else:
                self._open[kind] = Span(offset, opened.end)
