"""Looking for what was planted, in files as a thief would: in every way in which it could have been written.

As text in UTF-8 and both UTF-16, in any case, in hexadecimal, in Base64 wherever it begins; numbers also in decimal and
as integers of four, six and eight bytes in both orders; and the same within whatever is compressed.
"""

import bz2
import lzma
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FEW = 4  # bytes; no form is shorter
_LONGEST = 2**20  # bytes taken out of one compressed stream

_Opener = Callable[[], Any]
_STREAMS: tuple[tuple[bytes, _Opener], ...] = (
    *((start, zlib.decompressobj) for start in (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")),
    (b"\x1f\x8b\x08", lambda: zlib.decompressobj(wbits=31)),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", lzma.LZMADecompressor),
)


@dataclass(frozen=True)
class Trace:
    """Something that was found: what it is, how it was written (and what that looks like), and in which file."""

    what: str
    written: str
    form: bytes
    file: str


class Search:
    """Looks for words and numbers, each given with what it is; and for bytes as they are."""

    def __init__(
        self, words: Mapping[str, str], numbers: Mapping[int, str], raw: Mapping[bytes, str] | None = None
    ) -> None:
        self._forms: dict[bytes, dict[bytes, tuple[int, str, str]]] = {}  # by a few bytes of them, which stand there
        for word, what in words.items():
            for cased in {word, word.lower(), word.upper()}:
                self._want(what, _forms_of_text(cased))
        for number, what in numbers.items():
            self._want(what, _forms_of_number(number))
        for content, what in (raw or {}).items():
            self._want(what, [("as it is", content)])

    def of(self, files: Mapping[str, bytes]) -> set[Trace]:
        """What is found in files, given by name."""
        return {found for name, content in files.items() for found in self._in(name, content)}

    def _want(self, what: str, forms: list[tuple[str, bytes]]) -> None:
        for written, form in forms:
            place = _least_common(form)
            self._forms.setdefault(form[place : place + FEW], {})[form] = (place, what, written)

    def _in(self, name: str, content: bytes) -> Iterator[Trace]:
        for layer in (content, *_opened(content)):
            for start in range(len(layer) - FEW + 1):
                if forms := self._forms.get(layer[start : start + FEW]):
                    for form, (place, what, written) in forms.items():
                        if layer.startswith(form, start - place):
                            yield Trace(what, written, form, name)


def _least_common(form: bytes) -> int:
    """Where the few bytes begin by which a form is looked up: those that differ most from each other."""
    return max(range(len(form) - FEW + 1), key=lambda start: len(set(form[start : start + FEW])))


def files_of(folder: Path, but: frozenset[str] = frozenset({"secret.key"})) -> dict[str, bytes]:
    """Every file in a folder, as it can be read at this moment."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.name not in but]
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def _forms_of_text(text: str) -> list[tuple[str, bytes]]:
    plain = text.encode()
    return [
        ("UTF-8", plain),
        ("UTF-16, little end first", text.encode("utf-16-le")),
        ("UTF-16, big end first", text.encode("utf-16-be")),
        ("hexadecimal", plain.hex().encode()),
        ("hexadecimal", plain.hex().upper().encode()),
        *(("Base64", form) for form in _base64(plain)),
    ]


def _base64(plain: bytes) -> set[bytes]:
    """The part that does not depend on what stands before and after, for each of the three places to begin."""
    forms = set()
    for before in range(3):
        first, last = -(-before * 8 // 6), (before + len(plain)) * 8 // 6
        forms |= {encode(bytes(before) + plain)[first:last] for encode in (b64encode, urlsafe_b64encode)}
    return forms


def _forms_of_number(number: int) -> list[tuple[str, bytes]]:
    sizes = [size for size in (4, 6, 8) if number < 2 ** (8 * size)]
    return [
        *_forms_of_text(str(number)),
        *((f"integer of {size} bytes", number.to_bytes(size, "big")) for size in sizes),
        *((f"integer of {size} bytes", number.to_bytes(size, "little")) for size in sizes),
    ]


def _opened(content: bytes) -> Iterator[bytes]:
    """What comes out of everything that looks compressed."""
    for magic, opener in _STREAMS:
        start = content.find(magic)
        while start >= 0:
            yield _taken_out(opener, content[start : start + _LONGEST])
            start = content.find(magic, start + 1)


def _taken_out(opener: _Opener, content: bytes) -> bytes:
    stream, out = opener(), b""
    try:
        for start in range(0, len(content), 512):  # bit by bit, so that what comes before a fault is kept
            out += stream.decompress(content[start : start + 512], _LONGEST)
    except (zlib.error, OSError, EOFError, lzma.LZMAError):
        pass
    return out
