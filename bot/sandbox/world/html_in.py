"""Telegram's HTML parse mode: from marked-up text to text and entities, or to the refusal that Telegram gives.

The places that a refusal names are byte offsets in the UTF-8 text, as Telegram counts them.
"""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from bot.sandbox.world.formatting import Entity, Formatted, tidied, units
from bot.sandbox.world.refusals import Refusal, bad_request

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPECIAL = re.compile(r"[<&]")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));?")
_NAME = re.compile(r"[^\s>/]*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/]*)\s*(=)?\s*("[^"]*"|'[^']*'|[\w.-]*)""")
_HIGHEST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


class _Open(NamedTuple):
    """A tag that waits for its end."""

    name: str
    attributes: dict[str, str]
    offset: int
    """Where its text begins, in UTF-16 units."""
    piece: int
    """Where its text begins, among the pieces."""


def parsed(source: str) -> Formatted:
    """The message that this HTML means; Refusal "can't parse entities: …" when Telegram could not read it."""
    source = source.replace("\r", "")
    if "<" not in source and "&" not in source:
        return tidied(source, [])
    reader = _Reader(source)
    reader.read()
    return tidied("".join(reader.pieces), reader.entities)


class _Reader:
    """One pass over the source, with the tags that are open."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.entities: list[Entity] = []
        self._length = 0
        self._open: list[_Open] = []
        self._languages: dict[int, dict[str, str]] = {}

    def read(self) -> None:
        position = 0
        while mark := _SPECIAL.search(self.source, position):
            self._add(self.source[position : mark.start()])
            position = self._reference(mark.start()) if mark[0] == "&" else self._tag(mark.start())
        self._add(self.source[position:])
        if self._open:
            raise bad_request(
                f"can't parse entities: Can't find end tag corresponding to start tag \"{self._open[-1].name}\"",
            )

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self._length += units(text)

    def _reference(self, position: int) -> int:
        match = _REFERENCE.match(self.source, position)
        meant = _referred(match) if match else None
        self._add(meant or "&")
        return match.end() if match and meant else position + 1

    def _tag(self, position: int) -> int:
        return self._end(position) if self.source.startswith("</", position) else self._start(position)

    def _start(self, position: int) -> int:
        name_end = _end_of(_NAME, self.source, position + 1)
        name = self.source[position + 1 : name_end].lower()
        if name_end == len(self.source):
            raise self._wrong("Unclosed start tag", position)
        if name not in _TYPES:
            raise self._wrong(f'Unsupported start tag "{name}"', position)
        attributes, end = self._attributes(name, position, name_end)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', position)
        self._open.append(_Open(name, attributes, self._length, len(self.pieces)))
        return end

    def _attributes(self, name: str, begin: int, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while True:
            while position < len(self.source) and self.source[position].isspace():
                position += 1
            if position >= len(self.source):
                raise self._wrong(f'Unclosed start tag "{name}"', begin)
            if self.source[position] == ">":
                return attributes, position + 1
            position = self._attribute(name, begin, position, attributes)

    def _attribute(self, name: str, begin: int, position: int, attributes: dict[str, str]) -> int:
        match = _ATTRIBUTE.match(self.source, position)
        if match is None or not match[1]:
            raise self._wrong(f'Empty attribute name in the tag "{name}"', begin)
        if not match[2]:
            if not self.source[match.end(1) :].strip():
                raise self._wrong(f'Unclosed start tag "{name}"', begin)
            if name != "blockquote":
                raise self._wrong(f'Expected equal sign in declaration of an attribute of the tag "{name}"', begin)
            attributes[match[1].lower()] = ""
            return match.end(1)
        if not match[3]:
            raise self._wrong(f'Unclosed start tag "{name}"', begin)
        attributes[match[1].lower()] = _REFERENCE.sub(_character, match[3].strip("\"'"))
        return match.end()

    def _end(self, position: int) -> int:
        closed = self.source.find(">", position)
        if closed < 0:
            raise self._wrong("Unclosed end tag", position)
        name = self.source[position + 2 : closed].strip().lower()
        if not self._open:
            raise self._wrong("Unexpected end tag", position)
        opened = self._open.pop()
        if name and name != opened.name:
            raise self._wrong("Unmatched end tag", position, f', expected "</{opened.name}>", found "</{name}>"')
        self._keep(opened)
        return closed + 1

    def _keep(self, tag: _Open) -> None:
        """Turn a finished tag into its entity; an empty one, and a link to nowhere, leave only their text."""
        length = self._length - tag.offset
        entity: Entity = {"type": _TYPES[tag.name], "offset": tag.offset, "length": length}
        if tag.name == "a":
            target = link(tag.attributes.get("href") or "".join(self.pieces[tag.piece :]))
            entity["url"] = target
            if target is None:
                return
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "code" and self._within("pre"):
            self._language(tag)
            return
        elif tag.name == "pre":
            entity |= self._languages.pop(tag.offset, {})
        if length and not (self._within("pre") or self._within("code")):
            self.entities.append(entity)

    def _within(self, name: str) -> bool:
        return any(tag.name == name for tag in self._open)

    def _language(self, code: _Open) -> None:
        language = code.attributes.get("class", "").removeprefix("language-")
        if language:
            self._languages[code.offset] = {"language": language}

    def _wrong(self, problem: str, position: int, rest: str = "") -> Refusal:
        offset = len(self.source[:position].encode("utf-8", "replace"))
        return bad_request(f"can't parse entities: {problem} at byte offset {offset}{rest}")


def link(target: str) -> str | None:
    """The address of a link as Telegram keeps it, or None when it would not make it a link."""
    target = target.strip()
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", target) is None:
        target = f"http://{target}"
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    if parts.scheme == "tg" and (parts.netloc or parts.path):
        return target
    named = parts.hostname is not None and ("." in parts.hostname or parts.hostname == "localhost")
    return target if parts.scheme in {"http", "https"} and named and not re.search(r"\s", target) else None


def _referred(match: re.Match[str]) -> str | None:
    """The character that a reference stands for; None for a name that Telegram does not know."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _REFERENCES.get(name)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code <= _HIGHEST and code not in _SURROGATES else None


def _character(match: re.Match[str]) -> str:
    """The character that a reference stands for, or the reference as it is written."""
    return _referred(match) or match[0]


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position
