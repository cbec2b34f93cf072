"""Who else can get at the key, the token and the data: what is wrong with their places, and what could be safer."""

import os
import stat
from pathlib import Path

from bot.settings import DEFAULT_KEY, ENV, Settings


def wrong(settings: Settings) -> list[str]:
    """What others can read or replace, and how to mend it; none if all is its owner's alone."""
    key = settings.key_file
    return [
        *_not_ours_alone(settings.data_dir),
        *_not_ours_alone(key),
        *_open_to_writing(key.parent),
        *_not_ours_alone(ENV),
        *(_not_ours_alone(settings.token_file) if settings.token_file else ()),
    ]


def advice(settings: Settings) -> list[str]:
    """What is better kept elsewhere, and the commands that do it; none if a stolen data folder tells nothing."""
    lines = []
    if _lies_in(settings.key_file, settings.data_dir):
        lines.append(
            "The key lies inside the data folder, so whoever takes the folder or a backup of it can read everything."
            f" Stop the bot, then: mkdir -p -m 700 {DEFAULT_KEY.parent} && mv {settings.key_file} {DEFAULT_KEY}"
            f" (and write PALOMA_SECRET_KEY_FILE={DEFAULT_KEY}, if .env names a place). Another disk is better still."
        )
    tokens = [file for file in (settings.token_file, ENV) if file and file.exists()]
    return lines + [
        f"The bot's token may be read in {file}, inside the data folder: whoever takes it can be the bot."
        for file in tokens
        if _lies_in(file, settings.data_dir)
    ]


def _lies_in(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _not_ours_alone(path: Path) -> list[str]:
    """What others may do with a file or folder that should be its owner's alone; nothing if it is not there."""
    if not path.exists():
        return []
    found = path.stat()
    lines = []
    if found.st_uid not in (os.geteuid(), 0):
        lines.append(f"{path} belongs to another user than the one Paloma runs as.")
    if stat.S_IMODE(found.st_mode) & 0o077:
        mode = "700" if path.is_dir() else "600"
        lines.append(f"Others can reach {path}. Make it yours alone: chmod {mode} {path}")
    return lines


def _open_to_writing(folder: Path) -> list[str]:
    """Whether others could put another file into the place of one in there."""
    if not folder.exists() or not stat.S_IMODE(folder.stat().st_mode) & 0o022:
        return []
    return [f"Others can write in {folder}. Make it yours alone: chmod go-w {folder}"]
