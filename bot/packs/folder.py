"""A campaign folder on disk: its files, read with care, and everything that is wrong with them.

Problems are collected, not raised at the first: whoever wrote the folder sees all of them at once.
"""

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.packs.lines import Key, key_lines, line_of
from bot.packs.problems import BadPack, Problem
from bot.speaking import recognized
from storage.contents.spelling import nearest
from storage.sentence import Sentence, of_system

MOST_BYTES = 64 * 1024
MOST_LINES = 2_000
_STRAIGHT = re.compile(r"""\"[^"\n]*"|'[^'\n]*'""")
_CURLY = re.compile("[“”„«»‘’‚]")

_TOMLLIBS = (
    "Expected '=' after a key in a key/value pair",
    "Expected ']' at the end of a table declaration",
    "Expected ']]' at the end of an array declaration",
    "Expected newline or end of document after a statement",
    "Expected {what}",
    "Found invalid character {sign}",
    "Illegal character {sign}",
    "Cannot declare {table} twice",
    "Cannot redefine namespace {table}",
    "Cannot mutate immutable namespace {table}",
    "Duplicate inline table key {key}",
)
"""What Python's reader of TOML says with something of the file in it, and what looks alike."""


class Folder:
    """The files of a campaign folder by their names in it ("cases/ana.toml"), and the problems found so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.slug = root.resolve().name
        self.problems: list[Problem] = []
        self._there = set(self._names(root))
        self._asked: set[str] = set()
        self._tables: dict[str, tuple[str, dict[str, Any]] | None] = {}

    def refuse(self, file: str, line: int, expected: Sentence) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, line, expected))

    def refuse_key(self, file: str, key: Key, expected: Sentence) -> None:
        """Note a problem with a key of a TOML file that could be read."""
        table = self._table(file)
        self.refuse(file, line_of(key_lines(table[0]), key) if table else 0, expected)

    def with_ending(self, part: str, ending: str) -> list[str]:
        """The names, without `ending`, of the files directly in the part ("cases") that end so, sorted."""
        names = (Path(name) for name in self._there)
        return sorted(n.name.removesuffix(ending) for n in names if str(n.parent) == part and n.name.endswith(ending))

    def parts_with(self, name: str) -> list[str]:
        """The parts that hold a file of this name, sorted; the folder itself is "."."""
        return sorted(str(Path(file).parent) for file in self._there if Path(file).name == name)

    def text(self, file: str) -> str | None:
        """The whole text of a file, or None with the reason among the problems."""
        self._asked.add(file)
        if file not in self._there:
            self.refuse(file, 0, Sentence("this file to be there"))
            return None
        try:
            with (self.root / file).open("rb") as opened:
                content = opened.read(MOST_BYTES + 1)
        except OSError as error:
            self.refuse(file, 0, Sentence("a file that can be read ({why})", why=of_system(error)))
            return None
        if len(content) > MOST_BYTES:
            self.refuse(file, 0, Sentence("at most {most} KiB", most=MOST_BYTES // 1024))
            return None
        return self._decoded(file, content)

    def table(self, file: str) -> dict[str, Any] | None:
        """What a TOML file holds, or None with the reason among the problems."""
        table = self._table(file)
        return table[1] if table else None

    def refuse_strangers(self) -> None:
        """Note every file that has no place in a pack, so that a misspelt name is not passed over in silence."""
        for file in self._there - self._asked:
            near = nearest(file, self._asked - self._there)
            self.refuse(file, 0, Sentence(f"`{near}`") if near else Sentence("no such file in a campaign folder"))

    def _table(self, file: str) -> tuple[str, dict[str, Any]] | None:
        if file not in self._tables:
            text = self.text(file)
            self._tables[file] = None if text is None else self._parsed(file, text)
        return self._tables[file]

    def _parsed(self, file: str, text: str) -> tuple[str, dict[str, Any]] | None:
        try:
            return text, tomllib.loads(text)
        except (ValueError, RecursionError) as error:  # a number or a nesting that is too large is no TOMLDecodeError
            found = re.search(r"at line (\d+)", str(error))
            line = int(found[1]) if found else 0
            why = recognized(str(error).partition(" (at ")[0], _TOMLLIBS)
            self.refuse(file, line, _because(text, line) or Sentence("valid TOML ({why})", why=why))
            return None

    def _decoded(self, file: str, content: bytes) -> str | None:
        try:
            text = content.decode("utf-8-sig")  # some editors put a mark at the beginning
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            self.refuse(file, line, Sentence("text saved as UTF-8 (choose this encoding when saving)"))
            return None
        lines = text.replace("\r\n", "\n")
        if lines.count("\n") > MOST_LINES:
            self.refuse(file, 0, Sentence("at most {most} lines", most=MOST_LINES))
            return None
        return lines

    def _names(self, folder: Path) -> Iterator[str]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            unread = Sentence("a folder that can be read ({why})", why=of_system(error))
            raise BadPack([Problem(str(folder), 0, unread)]) from None
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                self.refuse(str(path.relative_to(self.root)), 0, Sentence("the file itself, not a link to it"))
            elif entry.is_dir():
                yield from self._names(path)
            elif entry.is_file():
                yield str(path.relative_to(self.root))


def _because(text: str, line: int) -> Sentence | None:
    """What a line that is no TOML lacks, where it is the quotation marks, as word processors make them."""
    (written,) = text.split("\n")[line - 1 : line] or [""]
    found = _CURLY.search(_STRAIGHT.sub("", written)) if line else None
    return Sentence('straight quotation marks, " and ", around a text, found {mark}', mark=found[0]) if found else None
