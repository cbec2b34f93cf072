"""Everything of this bot on this machine is deleted, the key first: without it nothing can be read any more.

What is to go is written down before any of it goes. So wherever this is cut off, either nothing has happened, or the
next start goes on with it, before it opens anything. A word stays in the folder by which no start makes a bot here
again, until somebody takes it away who means to.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.crypto import sync_folder
from storage.errors import CannotStart
from storage.sentence import of_system
from storage.sqlite.folder import destroy

BEGUN = "wipe-begun"
WIPED = "wiped"


@dataclass(frozen=True)
class Doomed:
    """A file that is to go: overwritten first if it is `secret`. Where another is to stand `instead`, it lies ready."""

    file: Path
    secret: bool = False
    instead: Path | None = None


def begin(folder: Path, doomed: Sequence[Doomed]) -> None:
    """Write down what is to go, in this order. From here on there is no way back."""
    lines = [[str(one.file), one.secret, str(one.instead) if one.instead else None] for one in doomed]
    _write(folder / BEGUN, json.dumps(lines))


def go_on(folder: Path) -> list[tuple[Path, OSError]]:
    """Delete what was written down; returns what could not be deleted, which the next start tries again."""
    if not (folder / BEGUN).exists():
        return []
    left = [(one.file, error) for one in _read(folder) if (error := _gone(one))]
    _write(folder / WIPED, "")
    if not left:
        _gone(Doomed(folder / BEGUN, secret=True))  # it says where everything was
    return left


def key_first(folder: Path) -> None:
    """Delete what is secret of what was written down, also while a program has the rest open; `go_on` does the rest."""
    for one in _read(folder):
        if one.secret and one.instead is None:
            _gone(one)


def refuse_wiped(folder: Path) -> None:
    """Finish what was cut off. Raises CannotStart where everything was deleted: nothing comes back to life there."""
    left = go_on(folder)
    if left:
        file, error = left[0]
        raise CannotStart(
            "Everything here is being deleted, and {file} could not be: {why}. Delete it, and start again.",
            file=file,
            why=of_system(error),
        )
    if (folder / WIPED).exists():
        raise CannotStart(
            "Everything of this bot was deleted here on purpose. To begin another one, take {file} away.",
            file=folder / WIPED,
        )


def _gone(one: Doomed) -> OSError | None:
    """Delete a file, and put what stands instead of it in its place; what the system says if that cannot be."""
    try:
        if one.instead is None:
            _delete(one)
        elif one.instead.exists():  # else it stands there already
            _delete(one)
            one.instead.replace(one.file)
            sync_folder(one.file.parent)
    except FileNotFoundError:
        return None  # a bot that stops, and whoever has told it to, both see to it
    except OSError as error:
        return error
    return None


def _delete(one: Doomed) -> None:
    if one.secret and one.file.is_file():
        destroy(one.file)
    one.file.unlink(missing_ok=True)


def _read(folder: Path) -> list[Doomed]:
    """What was written down; nothing if another has seen to all of it meanwhile."""
    try:
        lines = json.loads((folder / BEGUN).read_text("utf-8"))
    except FileNotFoundError:
        return []
    return [Doomed(Path(file), secret, Path(other) if other else None) for file, secret, other in lines]


def _write(file: Path, words: str) -> None:
    """Write a file that is there as a whole or not at all."""
    part = file.with_name(f"{file.name}.part")
    with os.fdopen(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w", encoding="utf-8") as opened:
        opened.write(words)
        opened.flush()
        os.fsync(opened.fileno())
    part.replace(file)
    sync_folder(file.parent)
