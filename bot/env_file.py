"""The file `.env` as people write it: with any editor, with or without quotes, `export`, spaces and comments.

What could be meant in two ways is refused with its line. Values are never shown, since they may be secret.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from storage.sentence import Sentence

BLANK = " \t\v\f\xa0\u200b\u200e\u200f\u2060\ufeff"
"""What stands around words unseen: spaces, and the marks that pages and editors leave behind."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_ASSIGNMENT = re.compile(r"(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t\xa0]*=(.*)", re.DOTALL)
_COMMENT = re.compile(r"[ \t\xa0]#.*", re.DOTALL)
_QUOTES = ('"“”„«»', "'‘’‚")
"""Quotation marks, straight and as word processors make them: one closes what another of its kind has opened."""
_NOT_UTF8 = "\ufffd"


@dataclass(frozen=True)
class EnvFile:
    """What a file says: values by name, in capitals; in which line each stands; and what is wrong with it."""

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    wrong: list[Sentence] = field(default_factory=list)

    def where(self, name: str) -> str:
        """The place of a name, in brackets; nothing if it is not in there."""
        return Sentence(" (.env, line {line})", line=self.lines[name]) if name in self.lines else ""


class _Unclear(Exception):
    """A line that does not say one thing."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.sentence = Sentence(words)


def read_env_file(path: Path) -> EnvFile:
    """The file, or an empty one if there is none. A name without a value counts as not there."""
    found = EnvFile()
    if not path.is_file():
        return found
    try:
        text = text_of(path.read_bytes())
    except OSError as error:
        found.wrong.append(Sentence("{path} cannot be read ({kind})", path=path, kind=type(error).__name__))
        return found
    for number, name, value in _assignments(text, found.wrong):
        if not value:
            continue
        if found.values.setdefault(name, value) != value:
            found.wrong.append(
                Sentence(
                    ".env, line {number}: {name} has another value in line {first} already",
                    number=number,
                    name=name,
                    first=found.lines[name],
                )
            )
        found.lines.setdefault(name, number)
    return found


def assigned(name: str, value: str) -> str:
    """The line that gives a name this value. Raises ValueError for a value that no line can say."""
    for written in (value, f'"{value}"', f"'{value}'"):
        with suppress(_Unclear):
            if _assignment(f"{name}={written}") == (name, value):
                return f"{name}={written}"
    raise ValueError(name)


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The text of a file in which these names have these values, and all else stands as it was."""
    named = [(line, _ASSIGNMENT.fullmatch(line.strip(BLANK))) for line in _LINE_END.split(text.removesuffix("\n"))]
    kept = [
        assigned(found[1].upper(), values[found[1].upper()]) if found and found[1].upper() in values else line
        for line, found in named
    ]
    there = {found[1].upper() for _, found in named if found}
    added = [assigned(name, value) for name, value in values.items() if name not in there]
    return "\n".join([*filter(None, kept[:1]), *kept[1:], *added, ""])


def text_of(raw: bytes) -> str:
    """The text of a file that an editor has saved as UTF-8 or UTF-16; what is neither becomes U+FFFD."""
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw[:2]:
        return raw.decode("utf-16-be" if raw[:1] == b"\0" else "utf-16-le", "replace")
    return raw.decode("utf-8", "replace")


def without(text: str, names: Collection[str]) -> str:
    """The text of a file without the lines that give one of these names a value."""
    return "".join(line for line in text.splitlines(keepends=True) if not _gives(line, names))


def _gives(line: str, names: Collection[str]) -> bool:
    found = _ASSIGNMENT.fullmatch(line.strip(f"{BLANK}\r\n"))
    return found is not None and found[1].upper() in names


def _assignments(text: str, wrong: list[Sentence]) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        written = line.strip(BLANK)
        if not written or written.startswith("#"):
            continue
        try:
            yield number, *_assignment(written)
        except _Unclear as unclear:
            wrong.append(Sentence(".env, line {number}: {what}", number=number, what=unclear.sentence))


def _assignment(line: str) -> tuple[str, str]:
    """The name and the value of a line."""
    found = _ASSIGNMENT.fullmatch(line)
    if not found:
        raise _Unclear("expected a name, =, and its value, like PALOMA_TIMEZONE=America/Santiago")
    name, value = found[1].upper(), _value(found[2])
    if _NOT_UTF8 in value:
        raise _Unclear("there are signs in it that are not UTF-8; choose this encoding when you save the file")
    if "${" in value:
        raise _Unclear("a value in ${…} is not filled in here; write it out")
    return name, value


def _value(written: str) -> str:
    """A value without its quotation marks and without the comment behind it."""
    value = written.strip(BLANK)
    for marks in _QUOTES:
        if value[:1] and value[0] in marks:
            inside, closed, behind = _closed(value[1:], marks)
            if not closed:
                raise _Unclear("a quotation mark is opened and not closed")
            if behind.strip(BLANK) and not behind.strip(BLANK).startswith("#"):
                raise _Unclear("something stands behind the closing quotation mark")
            return inside.strip(BLANK)
    value = _COMMENT.sub("", written).strip(BLANK)
    if value and value[-1] in "".join(_QUOTES):
        raise _Unclear("a quotation mark is closed that was not opened")
    return value


def _closed(text: str, marks: str) -> tuple[str, bool, str]:
    """What stands before the first of these marks, whether there is one, and what stands behind it."""
    found = re.search(f"[{marks}]", text)
    return (text[: found.start()], True, text[found.end() :]) if found else (text, False, "")
