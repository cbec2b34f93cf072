"""What of this bot lies on this machine, and how all of it is deleted: the key first, then the rest.

Nothing that other programs put beside it is touched, nor any folder: only what has a name of ours.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from pydantic import SecretStr

from bot.env_file import text_of, without
from bot.settings import ENV, PREFIX, SECRETS, Settings
from storage.backups.kept import PART, backups_in
from storage.crypto import part_of
from storage.sentence import Sentence
from storage.sqlite.folder import FILE
from storage.sqlite.migrating import copies
from storage.sqlite.next_key import next_to
from storage.sqlite.wiping import Doomed

OWNER_LINK = "owner-link"
"""The file with the link of the first owner, in the data folder."""

_BARE = ENV.with_name(f"{ENV.name}.new")

AFTERWARDS = (
    Sentence(
        "Everything of this bot is deleted here. The key went first: whatever a disk still holds of the rest cannot be"
        " read."
    ),
    Sentence(
        "Now revoke the token: write /revoke to @BotFather. Whoever has a copy of it can be this bot, and reads what"
        " people write to it from then on."
    ),
    Sentence(
        "Out of reach from here: copies of backups elsewhere (the paper with the backup key opens them: burn it), paper"
        " with the data's key, what Telegram keeps of every chat, files that moderators saved, letters on paper, and"
        " what an SSD or a snapshot keeps of a file that was overwritten."
    ),
)


ON_A_SERVER = Sentence(
    "The data on the PostgreSQL server are still there, and nobody can read the words in them without the key. Have its"
    " administrator delete the database, its backups and its log (DROP DATABASE)."
)


def doomed(settings: Settings, *, backups: bool) -> list[Doomed]:
    """All files of this bot, in the order in which they go, whether they are there now or not; perhaps backups, too."""
    files = [*_keys(settings), *_tokens(settings), *_data(settings.data_dir)]
    files += [Doomed(file) for file in backup_files(settings)] if backups else []
    return [Doomed(one.file.absolute(), one.secret, one.instead) for one in files]


def lay_ready() -> None:
    """Write what is to stand in the place of .env: the same without its secrets."""
    if ENV.is_file():
        _BARE.touch(0o600)
        _BARE.write_text(without(text_of(ENV.read_bytes()), _secrets()), "utf-8")


def backup_files(settings: Settings) -> list[Path]:
    """The backups that lie here."""
    place = settings.backup_dir
    return [*(backup.file for backup in backups_in(place)), *sorted(place.glob(f"paloma-*{PART}"))]


def _keys(settings: Settings) -> Iterator[Doomed]:
    """The key, wherever a link leads, what a change of it has left, the mark, and the half that seals backups."""
    key = settings.key_file
    for file in dict.fromkeys((key.resolve(), key, next_to(key), part_of(next_to(key)), part_of(key.resolve()))):
        yield Doomed(file, secret=True)
    for ending in (".mark", ".mark.new"):
        yield Doomed(key.with_name(f"{key.name}{ending}"), secret=True)
    yield Doomed(settings.backup_key_file, secret=True)


def _tokens(settings: Settings) -> Iterator[Doomed]:
    """The token, and every other secret of the settings, as far as they lie in files of ours."""
    if settings.token_file:
        yield Doomed(settings.token_file.resolve(), secret=True)
    for name in _secrets():
        yield Doomed(SECRETS / name, secret=True)
        yield Doomed(SECRETS / name.lower(), secret=True)
    if ENV.is_file():
        yield Doomed(ENV, secret=True, instead=_BARE.absolute())


def _data(folder: Path) -> Iterator[Doomed]:
    """The database with its journal, whatever was half made of it, its copies, and what is said through the folder."""
    usual = (folder / f"{FILE}{ending}" for ending in ("", "-wal", "-shm", "-journal"))
    for file in dict.fromkeys((*usual, *sorted(folder.glob(f"{FILE}*")), *copies(folder))):
        yield Doomed(file)
    yield Doomed(folder / OWNER_LINK, secret=True)
    yield Doomed(folder / "control.sock")


def _secrets() -> list[str]:
    """The names of the settings that nobody else should know."""
    return [PREFIX + name.upper() for name, field in Settings.model_fields.items() if _is_secret(field.annotation)]


def _is_secret(annotation: object) -> bool:
    return SecretStr in (annotation, *get_args(annotation))
