"""Formatted text as runs: plain stretches and the tags around them.

Telegram counts a text in UTF-16 units after its formatting is taken off, and marks what people format by offsets in the
same units. Both ways, entities to `Markup` and a long `Markup` to parts, go through runs, so that tags nest and close.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import pairwise

from markupsafe import Markup, escape
from telegram.constants import MessageEntityType

from bot.messenger.telegram.updates import Entity
from storage.clean import clean

_TAGS: Mapping[str, str] = {
    MessageEntityType.BOLD: "b",
    MessageEntityType.ITALIC: "i",
    MessageEntityType.UNDERLINE: "u",
    MessageEntityType.STRIKETHROUGH: "s",
    MessageEntityType.CODE: "code",
    MessageEntityType.PRE: "pre",
    MessageEntityType.BLOCKQUOTE: "blockquote",
    MessageEntityType.EXPANDABLE_BLOCKQUOTE: "blockquote",
    MessageEntityType.SPOILER: "tg-spoiler",
}
_BREAKS = ("\n\n", "\n", " ")
MARKUP_BYTES = 32_768
"""What Telegram takes at most of a text with its tags, however little of it is seen (telegram-bot-api, Client.cpp)."""
_UNSEEN = r"\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""What is not seen: a message of that alone is empty to Telegram, marks of direction too."""
_SEEN = re.compile(f"[^{_UNSEEN}]")
_SAYS_SOMETHING = re.compile(f"(?:^|>)[{_UNSEEN}]*[^<{_UNSEEN}]")


@dataclass(frozen=True)
class Tag:
    """One opened tag: what stands between its brackets, and its number, which keeps two equal neighbours apart."""

    opening: str
    number: int

    @property
    def name(self) -> str:
        """The tag's name, without attributes."""
        return self.opening.split(maxsplit=1)[0]


@dataclass(frozen=True)
class Run:
    """A stretch of plain text under the same tags, the outermost first."""

    text: str
    tags: tuple[Tag, ...] = ()


def units(text: str) -> int:
    """The length of a text as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def head(text: str, limit: int) -> str:
    """The longest beginning of `text` that has at most `limit` UTF-16 units; no character is split."""
    return text.encode("utf-16-le", "surrogatepass")[: limit * 2].decode("utf-16-le", "ignore")


def from_entities(text: str, entities: Sequence[Entity]) -> tuple[str, Markup]:
    """What a person typed, cleaned: plain, and with the formatting that Telegram gives beside it.

    Mentions and whatever else has no tag among ours stay as plain text.
    """
    if not any(map(_opening, entities)):  # most messages; that something is a command, for instance, has no tag
        typed = clean(text)
        return typed, escape(typed)
    return from_runs(_typed(text, entities))


def from_runs(given: Iterable[Run]) -> tuple[str, Markup]:
    """Runs of what a person typed, cleaned: plain, and with their tags."""
    runs = [Run(clean(run.text), run.tags) for run in given]
    typed = "".join(run.text for run in runs)
    if (cleaned := clean(typed)) != typed:  # signs that together are what none of them is alone
        return cleaned, escape(cleaned)
    return typed, _markup(runs)


def split(markup: Markup, limit: int) -> list[Markup]:
    """`markup` in parts of at most `limit` units each, and of no more bytes than Telegram takes, none of them blank.

    It is cut between paragraphs if possible, else between lines, else between words, else anywhere but within a
    character. Tags that are open at a cut are closed and opened again.
    """
    # No character has more than two units, and few messages are near the limit.
    if 2 * len(markup) <= limit or units(markup) <= limit:
        return [markup] if _SAYS_SOMETHING.search(markup) else []
    runs = _runs(markup)
    text = "".join(run.text for run in runs)
    parts = (_markup(_cut(runs, start, end)) for start, end in _parts(text, limit))
    return [lighter for part in parts for lighter in _lighter(part)]


def _lighter(part: Markup) -> list[Markup]:
    """A part, halved until its tags are not too many bytes; one character is left as it is, whatever its tags."""
    shown = units(plain(part)) if heavy(part) else 0
    return split(part, max(2, shown // 2)) if shown > 2 else [part]  # noqa: PLR2004 - the units of one character


def heavy(markup: Markup) -> bool:
    """Whether Telegram refuses this for its tags, however short its text is."""
    return len(markup) * 4 > MARKUP_BYTES and len(markup.encode()) > MARKUP_BYTES


def plain(markup: Markup) -> str:
    """The text of `markup` without its formatting."""
    return "".join(run.text for run in _runs(markup))


def _typed(text: str, entities: Sequence[Entity]) -> Iterator[Run]:
    """The runs of a text whose formatting is given as offsets; offsets outside of the text are brought back into it."""
    wide = text.encode("utf-16-le", "surrogatepass")
    spans = []
    for number, entity in enumerate(sorted(entities, key=lambda entity: (entity.offset, -entity.length))):
        if opening := _opening(entity):
            spans.append((entity.offset, entity.offset + entity.length, Tag(opening, number)))
    edges = {0, len(wide) // 2} | {edge for start, end, _ in spans for edge in (start, end)}
    for start, end in pairwise(sorted(edge for edge in edges if 0 <= edge <= len(wide) // 2)):
        tags = tuple(tag for first, last, tag in spans if first <= start and end <= last)
        yield Run(wide[start * 2 : end * 2].decode("utf-16-le", "ignore"), tags)


def _opening(entity: Entity) -> str:
    """The tag that an entity becomes, or "" for none."""
    return link(entity.url or "") if entity.type == MessageEntityType.TEXT_LINK else _TAGS.get(entity.type, "")


def link(url: str) -> str:
    """The tag of a link to a page, or "" for one that leads elsewhere."""
    url = clean(url)
    return f'a href="{escape(url)}"' if url.startswith(("http://", "https://")) else ""


class _Reader(HTMLParser):
    """Collects the runs of a small HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._open: tuple[Tag, ...] = ()
        self._opened = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class's
        self._opened += 1
        self._open += (Tag((self.get_starttag_text() or f"<{tag}>")[1:-1], self._opened),)

    def handle_endtag(self, tag: str) -> None:
        if any(tag == opened.name for opened in self._open):
            while self._open[-1].name != tag:
                self._open = self._open[:-1]
            self._open = self._open[:-1]

    def handle_data(self, data: str) -> None:
        self.runs.append(Run(data, self._open))


def _runs(markup: Markup) -> list[Run]:
    reader = _Reader()
    reader.feed(str(markup))
    reader.close()
    return reader.runs


def _parts(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Where the parts of a text begin and end, the whitespace at the cuts left out."""
    start = 0
    while seen := _SEEN.search(rest := text[start:].strip()):
        start = text.index(rest[0], start)
        window = head(rest, limit)
        size = len(window) if len(window) == len(rest) else _best_cut(rest, seen.start(), len(window))
        yield start, start + len(rest[:size].rstrip())
        start += size


def _best_cut(text: str, first: int, limit: int) -> int:
    """Where to end a part of at most `limit` characters (the text is longer): before the largest break there is.

    That is behind the `first` character that is seen.
    """
    for separator in _BREAKS:
        if (cut := text.rfind(separator, first, limit + len(separator))) > 0:
            return cut
    return limit


def _cut(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """The runs between two characters of their joined text."""
    position = 0
    for run in runs:
        if inside := run.text[max(start - position, 0) : max(end - position, 0)]:
            yield Run(inside, run.tags)
        position += len(run.text)


def _markup(runs: Iterable[Run]) -> Markup:
    """Runs as HTML: a tag stays open over neighbours that share it."""
    out: list[str] = []
    current: tuple[Tag, ...] = ()
    for run in [*runs, Run("")]:
        shared = 0
        while current[shared : shared + 1] == run.tags[shared : shared + 1] != ():
            shared += 1
        out += [f"</{tag.name}>" for tag in reversed(current[shared:])]
        out += [f"<{tag.opening}>" for tag in run.tags[shared:]]
        out.append(str(escape(run.text)))
        current = run.tags
    return Markup("".join(out))  # noqa: S704 - each piece is our own tag or escaped above
