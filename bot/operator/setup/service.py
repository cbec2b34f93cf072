"""Paloma as a service of systemd: its unit, the user that it runs as, and the commands that make both.

Root has them done; anybody else is shown them.
"""

import os
import pwd
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.operator.safekeeping import lies_in
from bot.settings import ENV, Settings
from storage.errors import CannotStart

USER = "paloma"
UNIT = Path("paloma.service")
INSTALLED = Path("/etc/systemd/system") / UNIT
_TEMPLATE = Path(__file__).with_name("paloma.service")
_BOOTED = Path("/run/systemd/system")
"""There if systemd runs the machine (sd_booted(3))."""
_NOT_REACHED = tuple(map(Path, ("/home", "/root", "/run/user", "/tmp", "/var/tmp")))  # noqa: S108 - refused, not written
"""Nothing in there can be reached by a service that is held back as ours is."""


@dataclass(frozen=True)
class Service:
    """What the unit says: the program, the folder in which it runs, and where it writes."""

    program: Path
    folder: Path
    places: tuple[Path, ...]

    @property
    def unit(self) -> str:
        """The text of the unit."""
        return _TEMPLATE.read_text("utf-8").format(
            user=USER,
            folder=str(self.folder).replace("%", "%%"),
            program=_quoted(self.program),
            places=" ".join(map(_quoted, self.places)),
        )


def systemd_runs() -> bool:
    """Whether systemd runs this machine."""
    return _BOOTED.is_dir()


def program() -> Path:
    """The command `paloma` of this environment."""
    return Path(sys.prefix) / "bin" / "paloma"


def service_of(settings: Settings, folder: Path) -> Service:
    """The service in this folder. Raises CannotStart if a user of its own could not reach it."""
    made = Service(program(), folder, tuple(dict.fromkeys(folder / place for place in _written(settings))))
    for path in (folder, made.program, Path(sys.executable).resolve(), *made.places):
        if any(lies_in(path, place) for place in _NOT_REACHED):
            raise CannotStart(
                "A service with a user of its own cannot reach {path}. Put Paloma into /opt/paloma, or another folder"
                " outside of /home, /root and /tmp, and type this again there.",
                path=path,
            )
    return made


def commands(service: Service, settings: Settings) -> Iterator[list[str]]:
    """What root types to have the service, but for its start."""
    if not _is_there(USER):
        home = ("--home-dir", str(service.folder), "--no-create-home", "--shell", "/usr/sbin/nologin")
        yield ["useradd", "--system", "--user-group", *home, USER]
    inside = [place for place in service.places if lies_in(place, service.folder)]
    outside = [place for place in service.places if place not in inside]
    alone = [*outside, *(file for file in _files(settings, service.folder) if file.exists())]
    yield ["chown", "-R", f"{USER}:", *map(str, inside)]
    yield ["chown", f"{USER}:", *map(str, alone)]
    yield ["install", "-m", "644", str(service.folder / UNIT), str(INSTALLED)]


def carry_out(command: list[str]) -> None:
    """Do one of them. Raises CannotStart if it cannot be done."""
    try:
        subprocess.run(command, check=True)  # noqa: S603 - ours, with paths that the operator has typed
    except (OSError, subprocess.CalledProcessError):
        raise CannotStart("This could not be done: {command}", command=shlex.join(command)) from None


def is_root() -> bool:
    """Whether the commands can be done by whoever has typed `paloma setup`."""
    return os.geteuid() == 0


def _written(settings: Settings) -> list[Path]:
    """The folders in which the bot writes."""
    return [settings.data_dir, settings.key_file.parent, settings.backup_dir]


def _files(settings: Settings, folder: Path) -> list[Path]:
    """The files that the bot reads, and that are nobody else's."""
    read = (ENV, settings.token_file, settings.key_file, settings.backup_key_file)
    return list(dict.fromkeys(folder / file for file in read if file))


def _is_there(user: str) -> bool:
    with suppress(KeyError):
        pwd.getpwnam(user)
        return True
    return False


def _quoted(path: Path) -> str:
    """A path as a unit has it: spaces do no harm, and nothing in it is filled in."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{text}"'
