"""Prose back into the Markdown that it is written in, for whoever changes it, in the chat or in a folder.

What comes out reads as exactly the same. Markdown can write nearly everything in several ways: the plain one is tried
first, and looked at; what it cannot hold is written with each sign as a number.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup

from storage.contents.prose import read_prose

_QUOTE = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
_KEPT = re.compile("\x00(\\d+)\x00")
_SIGN = re.compile(r"(•|(\d{1,9})\.) ")
_TAG = re.compile(r"(<[^>]*>)")
_SIGNS = re.compile(r"[\\`*_\[\]<]|&(?=[#A-Za-z])")
_AT_START = re.compile(r"(?m)^(\d{1,9})(?=[.)](?:\s|$))|^(?=[#+=~>-])")
_NEVER = "a text that no Markdown reads as"
_DELIMITERS = {"b": "**", "i": "*"}
_OTHERS = {"b": "**", "i": "_"}


def as_markdown(markup: Markup) -> str:
    """The Markdown of what `read_prose` made. Raises ValueError for what it never makes."""
    for writing in (_Writing, _Numbered):
        quotes: list[str] = []
        text = writing().blocks(_with_quotes_kept(quotes, str(markup)), quotes)
        if read_prose(text).markup == markup:
            return text
    raise ValueError(_NEVER)


def _with_quotes_kept(quotes: list[str], markup: str) -> str:
    """The text with a number in the place of each quote, so that it can be cut into blocks."""

    def kept(match: re.Match[str]) -> str:
        quotes.append(match[1])
        return f"\x00{len(quotes) - 1}\x00"

    return _QUOTE.sub(kept, markup)


@dataclass
class _Writing:
    """One way of writing; `last` is how the list just before was marked, since the next one has to differ."""

    last: str = ""
    delimiters: dict[str, str] = field(default_factory=lambda: _DELIMITERS)

    def blocks(self, text: str, quotes: list[str]) -> str:
        """Blocks, with a blank line between them."""
        return "\n\n".join([self._block(block, quotes) for block in self.cut(text)])

    def cut(self, text: str) -> list[str]:
        """The blocks of a text."""
        return text.split("\n\n")

    def _block(self, block: str, quotes: list[str]) -> str:
        if quote := _KEPT.fullmatch(block):
            self.last = ""
            return self._quote(quotes[int(quote[1])], quotes)
        if items := self.items(block):
            return self._list(items, quotes)
        self.last = ""
        return self.inline(block)

    def _quote(self, inside: str, quotes: list[str]) -> str:
        written = type(self)().blocks(inside, quotes)
        return "\n".join(f"> {line}".rstrip() for line in written.split("\n"))

    def items(self, block: str) -> list[tuple[str, str]]:
        """The items of a list, each with its sign; none if it is no list that Markdown would count like this."""
        first = _SIGN.match(block)
        if first is None:
            return []
        items: list[tuple[str, str]] = []
        for line in block.split("\n"):
            sign = _SIGN.match(line)
            if sign and bool(sign[2]) is bool(first[2]):
                items.append((sign[1], line[sign.end() :]))
            else:
                items[-1] = (items[-1][0], f"{items[-1][1]}\n{line}")
        numbers = [int(sign[:-1]) for sign, _ in items if sign != "•"]
        return items if all(after == before + 1 for before, after in pairwise(numbers)) else []

    def _list(self, items: list[tuple[str, str]], quotes: list[str]) -> str:
        plain, other = (".", ")") if items[0][0] != "•" else ("-", "*")
        self.last = other if self.last == plain else plain
        marks = [self.last if sign == "•" else f"{sign[:-1]}{self.last}" for sign, _ in items]
        written = [self._item(item, quotes) for _, item in items]
        lines = (_indented(mark, text) for mark, text in zip(marks, written, strict=True))
        return re.sub(r"(?m)^ +$", "", "\n".join(lines))

    def _item(self, item: str, quotes: list[str]) -> str:
        """What stands in one item: texts, and quotes."""
        written, was_quote = "", False
        for is_quote, text in _parts(item):
            between = "" if not written else "\n\n" if was_quote else "\n"
            written += between + (self._quote(quotes[int(text)], quotes) if is_quote else self.inline(text))
            was_quote = is_quote
        return written

    def inline(self, text: str) -> str:
        """A text with its emphasis and links."""
        written, links = "", list[str]()
        for piece in _TAG.split(text):
            if not _TAG.fullmatch(piece):
                written += self.plain(html.unescape(piece), starts=not written or written.endswith("\n"))
            elif piece.startswith("<a "):
                links.append(html.unescape(piece[len('<a href="') : -2]))
                written += "["
            elif piece == "</a>":
                written += f"]({_target(links.pop())})"
            elif (sign := piece.strip("</>")) in self.delimiters:
                written += self.delimiters[sign]
            else:
                raise ValueError(_NEVER)
        return written

    def plain(self, text: str, *, starts: bool) -> str:
        """Words, with nothing in them that Markdown would take for more; `starts` a line says that they may."""
        escaped = _SIGNS.sub(r"\\\g<0>", text)
        first, *rest = escaped.split("\n")
        lines = [_at_start(first) if starts else first, *map(_at_start, rest)]
        return "\\\n".join(lines)


class _Numbered(_Writing):
    """The other way: each sign, and each break, as the number that Unicode gives it."""

    def __init__(self) -> None:
        super().__init__(delimiters=_OTHERS)

    def cut(self, text: str) -> list[str]:
        """The quotes, and what is between them."""
        return [piece.strip("\n") if _KEPT.fullmatch(piece) else piece for piece in _between_quotes(text)]

    def items(self, block: str) -> list[tuple[str, str]]:  # noqa: ARG002 - the other way has them
        """No list: signs at the beginnings of lines look the same."""
        return []

    def plain(self, text: str, *, starts: bool) -> str:  # noqa: ARG002 - it is the same everywhere
        """Words, with all that is no letter between two letters as its number."""
        return "".join(
            sign if sign.isalnum() and 0 < place < len(text) - 1 else f"&#{ord(sign)};"
            for place, sign in enumerate(text)
        )


def _between_quotes(text: str) -> Iterator[str]:
    for piece in re.split("(?:\n\n)?(\x00\\d+\x00)(?:\n\n)?", text):
        if piece:
            yield piece


def _parts(item: str) -> Iterator[tuple[bool, str]]:
    """What stands in an item of a list: whether it is a quote, and its number or its words."""
    for place, part in enumerate(re.split("\n?\x00(\\d+)\x00\n?", item)):
        if place % 2 or part:
            yield bool(place % 2), part


def _indented(mark: str, text: str) -> str:
    return f"{mark} " + text.replace("\n", "\n" + " " * (len(mark) + 1))


def _at_start(line: str) -> str:
    return _AT_START.sub(lambda match: f"{match[1]}\\" if match[1] else "\\", line)


def _target(address: str) -> str:
    return f"<{address}>" if re.search(r"[()\\]", address) else address
