"""Formatted text as HTML that a page can insert as it is: every character escaped, only tags of this module in it."""

import itertools
from datetime import UTC, datetime
from html import escape

from bot.sandbox.world.entities import Entity, cut, span, units
from bot.sandbox.world.formatting import Formatted

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "bot_command": ('<span class="command">', "</span>"),
}


def html(formatted: Formatted) -> str:
    """The text with its entities as tags, properly nested even where entities cross each other."""
    if not formatted.entities:
        return escape(formatted.text)
    shown = [entity for entity in formatted.entities if _tags(entity, formatted.text) is not None]
    edges = sorted({0, units(formatted.text), *(edge for entity in shown for edge in span(entity))})
    written: list[str] = []
    stack: list[Entity] = []
    for start, end in itertools.pairwise(edges):
        _turn(stack, [entity for entity in shown if _covers(entity, start)], written, formatted.text)
        written.append(escape(cut(formatted.text, start, end)))
    _turn(stack, [], written, formatted.text)
    return "".join(written)


def _covers(entity: Entity, offset: int) -> bool:
    start, end = span(entity)
    return start <= offset < end


def _turn(stack: list[Entity], wanted: list[Entity], written: list[str], text: str) -> None:
    """Close what ends here (and what was opened inside it), then open what is wanted and not open."""
    keep = 0
    while keep < len(stack) and keep < len(wanted) and stack[keep] is wanted[keep]:
        keep += 1
    written += [_both(entity, text)[1] for entity in reversed(stack[keep:])]
    del stack[keep:]
    for entity in wanted[keep:]:
        written.append(_both(entity, text)[0])
        stack.append(entity)


def _both(entity: Entity, text: str) -> tuple[str, str]:
    return _tags(entity, text) or ("", "")


def _tags(entity: Entity, text: str) -> tuple[str, str] | None:
    """The opening and closing tag of an entity, or None for one that has no look of its own."""
    kind = entity["type"]
    if kind in _TAGS:
        return _TAGS[kind]
    if kind == "date_time":
        at = datetime.fromtimestamp(entity["unix_time"], UTC)
        return f'<time datetime="{at.isoformat()}" data-shown="{escape(entity["date_time_format"])}">', "</time>"
    target = entity.get("url") if kind == "text_link" else _address(text, entity) if kind == "url" else None
    if target is None or not target.lower().startswith(("http://", "https://", "tg:")):
        return None
    return f'<a href="{escape(target)}" target="_blank" rel="noopener noreferrer">', "</a>"


def _address(text: str, entity: Entity) -> str:
    """Where an address that stands in the text leads; a bare one is of the web."""
    written = cut(text, *span(entity))
    return written if "://" in written else f"http://{written}"
