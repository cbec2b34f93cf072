"""Telegram's HTML parse mode: from marked-up text to text and entities, or to the refusal that Telegram gives.

TDLib's `parse_html` (MessageEntity.cpp), which works on bytes: the places that a refusal names are offsets in UTF-8.
"""

import re
from typing import NamedTuple

from bot.sandbox.world import links
from bot.sandbox.world.entities import Entity, in_order, units
from bot.sandbox.world.formatting import Formatted, tidied
from bot.sandbox.world.refusals import Refusal, bad_request

_TYPES = {
    b"b": "bold",
    b"strong": "bold",
    b"i": "italic",
    b"em": "italic",
    b"u": "underline",
    b"ins": "underline",
    b"s": "strikethrough",
    b"strike": "strikethrough",
    b"del": "strikethrough",
    b"tg-spoiler": "spoiler",
    b"span": "spoiler",
    b"code": "code",
    b"pre": "pre",
    b"blockquote": "blockquote",
    b"a": "text_link",
    b"tg-emoji": "custom_emoji",
    b"tg-time": "date_time",
}
_ARGUMENTS = {
    (b"a", b"href"): b"",
    (b"code", b"class"): b"language-",
    (b"span", b"class"): b"tg-",
    (b"tg-emoji", b"emoji-id"): b"",
    (b"tg-time", b"format"): b"",
}
"""Which attribute of a tag says more of it, and how its value must begin."""
_REFERENCES = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_SPECIAL = re.compile(rb"[<&]")
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*))")
_LONGEST_REFERENCE = 9
_BLANK = rb" \t\r\n\0\v"
_BLANKS = re.compile(rb"[ \t\r\n\v]*")
_NAME = re.compile(rb"[^>%s]*" % _BLANK)
_ATTRIBUTE = re.compile(rb"[^=>/\"'%s]*" % _BLANK)
_TOKEN = re.compile(rb"[a-zA-Z0-9.-]*")
_AFTER_TOKEN = re.compile(rb"[>%s]|$" % _BLANK)
_QUOTED = {b'"': re.compile(rb'[^"\0]*'), b"'": re.compile(rb"[^'\0]*")}
_DATE_FORMAT = re.compile(rb"[tTdDwW]*|[rR]")
_HIGHEST = 0x10FFFF
_NOTHING = ""
"""The type of what is no entity after all."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_INTEGER = re.compile(rb"0|-?[1-9][0-9]{0,18}")


class _Open(NamedTuple):
    """A tag that waits for its end."""

    name: bytes
    argument: bytes
    date: int
    offset: int
    """Where its text begins, in UTF-16 units."""
    piece: int
    """Where its text begins, among the pieces."""


def parsed(source: str) -> Formatted:
    """The message that this HTML means; Refusal "can't parse entities: …" when Telegram could not read it."""
    if "<" not in source and "&" not in source:
        return tidied(source, [])
    return tidied(*read(source))


def read(source: str) -> tuple[str, list[Entity]]:
    """The text, not tidied yet, and all that its tags say of it, sorted; Refusal as `parsed`."""
    reader = _Reader(source.encode("utf-8", "surrogatepass"))
    reader.read()
    return reader.text, in_order(reader.entities)


class _Reader:
    """One pass over the source, with the tags that are open."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.entities: list[Entity] = []
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[_Open] = []

    @property
    def text(self) -> str:
        """What was read, without its tags."""
        return "".join(self._pieces)

    def read(self) -> None:
        """Read all of it; Refusal when it is no HTML of Telegram's."""
        position = 0
        while mark := _SPECIAL.search(self.source, position):
            self._add(self.source[position : mark.start()].decode("utf-8", "surrogatepass"))
            position = self._reference(mark.start()) if mark[0] == b"&" else self._tag(mark.start())
        self._add(self.source[position:].decode("utf-8", "surrogatepass"))
        if self._open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{_shown(self._open[-1].name)}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        if _SURROGATE.search(self.text):
            raise _refusal(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                "surrogate code units",
            )

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += units(text)

    def _reference(self, position: int) -> int:
        meant, end = _referred(self.source, position)
        self._add(meant or "&")
        return end

    def _tag(self, position: int) -> int:
        return self._end(position) if self.source.startswith(b"</", position) else self._start(position)

    def _start(self, begin: int) -> int:
        position = _end_of(_NAME, self.source, begin + 1)
        name = self.source[begin + 1 : position].lower()
        if self._at(position) == b"\0":
            raise _refusal(f"Unclosed start tag at byte offset {begin}")
        if name not in _TYPES:
            raise _refusal(f'Unsupported start tag "{_shown(name)}" at byte offset {begin}')
        argument, date = b"", 0
        while self._at(position := _end_of(_BLANKS, self.source, position)) != b">":
            attribute, value, position = self._attribute(_shown(name), begin, position)
            if (name, attribute) == (b"tg-time", b"unix"):
                date = _whole(value or b"")
            elif (name, attribute) == (b"blockquote", b"expandable"):
                argument = b"1"
            elif value is not None and value.startswith(_ARGUMENTS.get((name, attribute), b"\0")):
                argument = value.removeprefix(_ARGUMENTS[name, attribute])
        if name == b"span" and argument != b"spoiler":
            raise _refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self._open.append(_Open(name, argument, date, self._length, len(self._pieces)))
        return position + 1

    def _attribute(self, name: str, begin: int, position: int) -> tuple[bytes, bytes | None, int]:
        """An attribute's name, its value if it has one, and where it ends."""
        end = _end_of(_ATTRIBUTE, self.source, position)
        attribute = self.source[position:end]
        if not attribute:
            raise _refusal(f'Empty attribute name in the tag "{name}" at byte offset {begin}')
        end = _end_of(_BLANKS, self.source, end)
        unclosed = _refusal(f'Unclosed start tag "{name}" at byte offset {begin}')
        if self._at(end) == b"\0":
            raise unclosed
        if self._at(end) != b"=":
            return attribute, None, end
        end = _end_of(_BLANKS, self.source, end + 1)
        if self._at(end) == b"\0":
            raise unclosed
        value, end = self._value(end)
        if self._at(end) == b"\0":
            raise _refusal(f"Unclosed start tag at byte offset {begin}")
        return attribute, value, end

    def _value(self, position: int) -> tuple[bytes, int]:
        quoted = _QUOTED.get(self._at(position))
        if quoted is not None:
            end = _end_of(quoted, self.source, position + 1)
            value = _unreferred(self.source[position + 1 : end])
            return value, min(end + 1, len(self.source)) if self._at(end) != b"\0" else end
        end = _end_of(_TOKEN, self.source, position)
        if not _AFTER_TOKEN.match(self.source, end):
            raise _refusal(f"Unexpected end of name token at byte offset {position}")
        return self.source[position:end].lower(), end

    def _end(self, begin: int) -> int:
        if not self._open:
            raise _refusal(f"Unexpected end tag at byte offset {begin}")
        position = _end_of(_NAME, self.source, begin + 2)
        name = self.source[begin + 2 : position].lower()
        position = _end_of(_BLANKS, self.source, position)
        if self._at(position) != b">":
            raise _refusal(f"Unclosed end tag at byte offset {begin}")
        opened = self._open.pop()
        if name and name != opened.name:
            raise _refusal(
                f'Unmatched end tag at byte offset {begin}, expected "</{_shown(opened.name)}>", '
                f'found "</{_shown(name)}>"',
            )
        if self._length > opened.offset:
            self._keep(opened)
        return position + 1

    def _keep(self, tag: _Open) -> None:
        """Turn a finished tag into its entity; a link to nowhere and a time that is none leave only their text."""
        entity: Entity = {"type": _TYPES[tag.name], "offset": tag.offset, "length": self._length - tag.offset}
        match entity["type"]:
            case "custom_emoji":
                entity["custom_emoji_id"] = _emoji(tag.argument)
            case "date_time":
                entity |= _moment(tag)
            case "text_link":
                entity |= _linked(tag.argument.decode("utf-8", "surrogatepass") or "".join(self._pieces[tag.piece :]))
            case "blockquote" if tag.argument:
                entity["type"] = "expandable_blockquote"
            case "pre" | "code":
                if self._is_one_with_the_last(entity, tag.argument):
                    return
                entity |= {"language": _shown(tag.argument)} if tag.argument else {}
        if entity["type"] != _NOTHING:
            self.entities.append(entity)

    def _is_one_with_the_last(self, entity: Entity, language: bytes) -> bool:
        """`pre` and `code` around the same words are one: code of a language."""
        last = self.entities[-1] if self.entities else {}
        if {last.get("type"), entity["type"]} != {"pre", "code"}:
            return False
        if (last["offset"], last["length"]) != (entity["offset"], entity["length"]):
            return False
        if entity["type"] == "code" and language and "language" not in last:
            last["language"] = _shown(language)
            return True
        if entity["type"] == "pre" and "language" in last:
            last["type"] = "pre"
            return True
        return False

    def _at(self, position: int) -> bytes:
        """The byte at this place; NUL at the end, as in C."""
        return self.source[position : position + 1] or b"\0"


def _linked(target: str) -> Entity:
    """What a link adds to its entity, or that there is none, when Telegram would not make it a link.

    Whether the person that a link names is known to the bot, only Telegram's servers decide.
    """
    if number := links.person(target):
        return {"type": "text_mention", "user": {"id": number}}
    try:
        return {"url": links.checked(target)}
    except links.NoLink:
        return {"type": _NOTHING}


def _moment(tag: _Open) -> Entity:
    """What a time adds to its entity, or that there is none."""
    if not _DATE_FORMAT.fullmatch(tag.argument):
        raise _refusal("Invalid date format used")
    if tag.date <= 0:
        return {"type": _NOTHING}
    return {"unix_time": tag.date, "date_time_format": _date_format(tag.argument)}


def _emoji(argument: bytes) -> str:
    if not _INTEGER.fullmatch(argument) or argument == b"0":
        raise _refusal("Invalid custom emoji identifier specified")
    return argument.decode()


def _date_format(argument: bytes) -> str:
    """The format as Telegram writes it: weekday, date, time."""
    if argument.lower() == b"r":
        return "r"
    shown = "w" if b"w" in argument.lower() else ""
    return shown + "".join(
        chr(long) if long in argument else chr(short) if short in argument else "" for short, long in (b"dD", b"tT")
    )


def _whole(written: bytes) -> int:
    """The number that a text begins with, in 32 bits."""
    match = re.match(rb"(-?)([0-9]*)", written)
    number = int((match[2] if match else b"") or b"0") * (-1 if match and match[1] else 1)
    return (number + 2**31) % 2**32 - 2**31


def _referred(source: bytes, position: int) -> tuple[str | None, int]:
    """The character that a reference stands for, and where it ends; None for one that Telegram does not know."""
    match = _REFERENCE.match(source, position)
    meant = None
    if match is not None:
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            meant = _REFERENCES.get(name)
        elif len(match[0]) <= _LONGEST_REFERENCE:
            code = int(hexadecimal or b"0", 16) if hexadecimal is not None else int(decimal or b"0")
            meant = chr(code) if 0 < code < _HIGHEST else None
    if match is None or meant is None:
        return None, position + 1
    return meant, match.end() + source.startswith(b";", match.end())


def _unreferred(value: bytes) -> bytes:
    """An attribute's value with its references turned into what they stand for."""
    read, position = b"", 0
    while (mark := value.find(b"&", position)) >= 0:
        meant, end = _referred(value, mark)
        read += value[position:mark] + (meant.encode("utf-8", "surrogatepass") if meant else b"&")
        position = end
    return read + value[position:]


def _end_of(pattern: re.Pattern[bytes], source: bytes, position: int) -> int:
    match = pattern.match(source, position)
    return match.end() if match else position


def _shown(name: bytes) -> str:
    return name.decode("utf-8", "replace")


def _refusal(problem: str) -> Refusal:
    return bad_request(f"can't parse entities: {problem}")
