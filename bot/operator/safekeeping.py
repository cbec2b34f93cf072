"""Who else can get at the key, the token and the data: what is wrong with their places, and what could be safer."""

import os
import stat
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from bot.settings import DEFAULT_KEY, ENV, Settings, is_this_machine
from storage.sentence import Sentence


def wrong(settings: Settings) -> list[Sentence]:
    """What others can read or replace, and how to mend it; none if all is its owner's alone."""
    key = settings.key_file
    return [
        *_not_ours_alone(settings.data_dir),
        *_not_ours_alone(key),
        *_open_to_writing(key.parent),
        *_not_ours_alone(settings.backup_dir),
        *_not_ours_alone(settings.backup_key_file),
        *_not_ours_alone(ENV),
        *(_not_ours_alone(settings.token_file) if settings.token_file else ()),
    ]


def advice(settings: Settings) -> list[Sentence]:
    """What is better kept elsewhere, and the commands that do it; none if a stolen data folder tells nothing."""
    lines = []
    if lies_in(settings.key_file, settings.data_dir):
        lines.append(
            Sentence(
                "The key lies inside the data folder, so whoever takes the folder or a backup of it can read"
                " everything. Stop the bot, then: mkdir -p -m 700 {parent} && mv {key} {better}"
                " (and write PALOMA_SECRET_KEY_FILE={better}, if .env names a place). Another disk is better still.",
                parent=DEFAULT_KEY.parent,
                key=settings.key_file,
                better=DEFAULT_KEY,
            )
        )
    if settings.server and _is_far_and_unchecked(settings.server):
        lines.append(
            Sentence(
                "The database server is another machine, and nothing makes sure that it is the right one. Add to"
                " PALOMA_DATABASE_URL: sslmode=verify-full (and sslrootcert=…, if its certificate is your own)"
            )
        )
    tokens = [file for file in (settings.token_file, ENV) if file and file.exists()]
    return lines + [
        Sentence(
            "The bot's token may be read in {file}, inside the data folder: whoever takes it can be the bot.", file=file
        )
        for file in tokens
        if lies_in(file, settings.data_dir)
    ]


def _is_far_and_unchecked(url: str) -> bool:
    """Whether a server is reached over a network that could lead elsewhere."""
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query))
    host = parts.hostname or asked.get("host", "")
    return not (is_this_machine(host) or host.startswith("/") or not host) and asked.get("sslmode") != "verify-full"


def lies_in(file: Path, folder: Path) -> bool:
    """Whether a file, there or not, is within a folder, or is the folder."""
    return file.resolve().is_relative_to(folder.resolve())


def _not_ours_alone(path: Path) -> list[Sentence]:
    """What others may do with a file or folder that should be its owner's alone; nothing if it is not there."""
    if not path.exists():
        return []
    found = path.stat()
    lines = []
    if found.st_uid not in (os.geteuid(), 0):
        lines.append(Sentence("{path} belongs to another user than the one Paloma runs as.", path=path))
    if stat.S_IMODE(found.st_mode) & 0o077:
        mode = "700" if path.is_dir() else "600"
        lines.append(
            Sentence("Others can reach {path}. Make it yours alone: chmod {mode} {path}", path=path, mode=mode)
        )
    return lines


def _open_to_writing(folder: Path) -> list[Sentence]:
    """Whether others could put another file into the place of one in there."""
    if not folder.exists() or not stat.S_IMODE(folder.stat().st_mode) & 0o022:
        return []
    return [Sentence("Others can write in {folder}. Make it yours alone: chmod go-w {folder}", folder=folder)]
