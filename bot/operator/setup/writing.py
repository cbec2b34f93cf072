"""What `paloma setup` writes: `.env`, from the example where there is none, and the token in a file of its own.

Each file is its owner's alone from its first byte, and whole or not there.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from bot.env_file import text_of, with_values
from storage.crypto import part_of, sync_folder

_EXAMPLE = Path(__file__).with_name("env.example")
"""A link to `.env.example`, so that a wheel has it, too."""


def write_env(file: Path, values: Mapping[str, str]) -> None:
    """Give the settings of `file` these values; what else stands there stays."""
    before = file if file.exists() else _EXAMPLE
    write(file, with_values(text_of(before.read_bytes()).removeprefix("\ufeff"), values))


def write(file: Path, text: str) -> None:
    """Write a file that only its owner can read; a power cut leaves the old one or the new one."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = part_of(file)
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
    if file.exists() and os.geteuid() == 0:  # root mends what belongs to the service's user, and it stays theirs
        os.chown(part, file.stat().st_uid, file.stat().st_gid)
    part.replace(file)
    sync_folder(file.parent)
