"""The files of texts: which languages have a folder, and the texts in one, by their ids."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise
from pathlib import Path

from storage.errors import CannotStart

_FOLDER = resources.files("handlers.texts")
FOLDER = Path(str(_FOLDER))
_TEXT = re.compile(r"^(?P<id>[a-z][\w-]*) *=", re.MULTILINE)


def spoken() -> list[str]:
    """The languages that have a folder here."""
    return sorted(folder.name for folder in _FOLDER.iterdir() if folder.joinpath("conversation.ftl").is_file())


@cache
def texts_of(language: str) -> dict[str, str]:
    """The texts of a language by their ids, as they are written. Raises CannotStart if it has none."""
    if language not in spoken():
        raise CannotStart(
            "There are no texts in {language!r}; there are texts in {spoken}.",
            language=language,
            spoken=", ".join(spoken()),
        )
    files = sorted(_FOLDER.joinpath(language).iterdir(), key=lambda file: file.name)
    return {name: text for file in files for name, text in texts_in(file.read_text("utf-8"))}


def texts_in(source: str) -> Iterator[tuple[str, str]]:
    """The texts of a Fluent file, each with its id: from one line that begins with an id to the next."""
    starts = [(match.start(), match["id"]) for match in _TEXT.finditer(source)]
    for (start, name), (end, _) in pairwise([*starts, (len(source), "")]):
        yield name, source[start:end]
