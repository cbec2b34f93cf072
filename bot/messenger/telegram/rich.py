"""Rich messages: what people write in an editor of headings, lists and tables, read as text with its formatting.

Telegram sends such a message as blocks, without a `text` (RichMessage in the Bot API, 10.1). Each block becomes a
paragraph; what a text cannot hold (the lines of a table, a map) is left out, its words are not.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from markupsafe import Markup

from bot.messenger.telegram.richtext import Run, Tag, from_runs, link
from handlers.heard import Kind

_STYLES = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "code": "code"}
_STYLES |= {"heading": "b", "pre": "pre", "blockquote": "blockquote", "pullquote": "blockquote"}
_ALONE = frozenset({"code", "pre"})
"""Inside of these Telegram shows no other formatting."""
_MEDIA = {
    "photo": Kind.PHOTO,
    "animation": Kind.VIDEO,
    "video": Kind.VIDEO,
    "audio": Kind.VOICE,
    "voice_note": Kind.VOICE,
    "map": Kind.PLACE,
}
_WORDS = ("summary", "text", "expression", "alternative_text")
"""Where the words of a block, or of a piece of text, stand."""
_RULE = "———"
_PARAGRAPHS, _LINES, _CELLS = "\n\n", "\n", " | "

Tags = tuple[Tag, ...]


@dataclass(frozen=True)
class Rich:
    """A rich message as it is read: its kind is that of the first picture, recording or map in it, else text."""

    kind: Kind
    text: str
    markup: Markup
    photo: str


def read(message: object) -> Rich:
    """A rich message of Telegram's. What is not as it should be is passed over."""
    blocks = _listed(message, "blocks")
    media: Mapping[str, Any] = next((block for block in _all(blocks) if _type(block) in _MEDIA), {})
    kind = _MEDIA.get(_type(media), Kind.TEXT)
    photo = _file(_listed(media, "photo")) if kind is Kind.PHOTO else ""
    text, markup = from_runs(_Reader().blocks(blocks, (), _PARAGRAPHS))
    return Rich(kind, text, markup, photo)


class _Reader:
    """Turns blocks and texts into runs; numbers the tags."""

    def __init__(self) -> None:
        self._numbers = count()

    def blocks(self, blocks: Iterable[Any], tags: Tags, gap: str) -> list[Run]:
        """Blocks, with a gap between each two that say something."""
        return _joined((self._block(block, tags) for block in blocks), gap, tags)

    def _block(self, block: object, tags: Tags) -> list[Run]:
        if not isinstance(block, Mapping):
            return []
        inside = self._within(tags, _STYLES.get(_type(block), ""))
        caption = block.get("caption")
        below = [caption.get("text"), caption.get("credit")] if isinstance(caption, Mapping) else [caption]
        parts = [
            *(self._text(block.get(where), inside) for where in _WORDS),
            [Run(_RULE, inside)] if _type(block) == "divider" else [],
            self.blocks(_listed(block, "blocks"), inside, _PARAGRAPHS),
            _joined((self._item(item, inside) for item in _listed(block, "items")), _LINES, inside),
            _joined((self._row(row, inside) for row in _listed(block, "cells")), _LINES, inside),
            *(self._text(credit, inside) for credit in [*below, block.get("credit")]),
        ]
        return _joined(parts, _LINES, inside)

    def _item(self, item: object, tags: Tags) -> list[Run]:
        said = self.blocks(_listed(item, "blocks"), tags, _LINES)
        label = item.get("label") if isinstance(item, Mapping) else None
        return [Run(f"{label} ", tags), *said] if said and isinstance(label, str) and label else said

    def _row(self, row: object, tags: Tags) -> list[Run]:
        cells = row if isinstance(row, list) else []
        return _joined((self._block(cell, tags) for cell in cells), _CELLS, tags)

    def _text(self, text: object, tags: Tags) -> list[Run]:
        match text:
            case str():
                return [Run(text, tags)] if text else []
            case list():
                return list(chain.from_iterable(self._text(part, tags) for part in text))
            case Mapping():
                url = text.get("url") if _type(text) == "url" else None
                inside = self._within(tags, link(url) if isinstance(url, str) else _STYLES.get(_type(text), ""))
                return list(chain.from_iterable(self._text(text.get(where), inside) for where in _WORDS))
            case _:
                return []

    def _within(self, tags: Tags, opening: str) -> Tags:
        """The tags with one more inside, unless it would change nothing there."""
        if not opening:
            return tags
        tag = Tag(opening, next(self._numbers))
        open_now = {outer.name for outer in tags}
        return tags if open_now & {tag.name, *_ALONE} else (*tags, tag)


def _joined(parts: Iterable[list[Run]], gap: str, tags: Tags) -> list[Run]:
    """The parts that say something, with a gap between them."""
    runs: list[Run] = []
    for part in parts:
        if part and runs:
            runs.append(Run(gap, tags))
        runs += part
    return runs


def _all(blocks: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """All blocks, and all within them."""
    for block in blocks:
        if isinstance(block, Mapping):
            yield block
            yield from _all(_listed(block, "blocks"))
            yield from _all(_listed(block, "items"))


def _listed(holder: object, name: str) -> list[Any]:
    found = holder.get(name) if isinstance(holder, Mapping) else None
    return found if isinstance(found, list) else []


def _type(block: Mapping[str, Any]) -> str:
    return str(block.get("type", ""))


def _file(sizes: list[Any]) -> str:
    """The reference to the largest of a picture's sizes."""
    largest = sizes[-1] if sizes else None
    reference = largest.get("file_id") if isinstance(largest, Mapping) else None
    return reference if isinstance(reference, str) else ""
