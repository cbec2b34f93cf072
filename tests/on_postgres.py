"""Runs Python beside a PostgreSQL server of its own, which is gone when it ends.

    python tests/on_postgres.py -m pytest tests/storage tests/handlers

The server lies in a temporary folder and answers on a socket there alone; it does not wait for the disk, unless the
first word is --durable. Tests find it by TEST_DATABASE_URL. It must not be root's: root lends it a user that may do
nothing else.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_DURABLE = "--durable"
_HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
_SERVER = (
    "listen_addresses=",
    "max_connections=200",
    "max_locks_per_transaction=256",
    "shared_buffers=64MB",
)
_MADE = ("-U", "paloma", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
_LENT = ("postgres", "nobody")
_PATIENCE = 60.0


def main() -> int:
    """Run what is asked for; returns its code."""
    programs = binaries()
    if programs is None:
        print("PostgreSQL is not to be had here; nothing is run on it")  # noqa: T201 - said to whoever runs it
        return 0
    durable = sys.argv[1:2] == [_DURABLE]
    with server(programs, durable=durable) as running:
        given = os.environ | {"TEST_DATABASE_URL": running.url}
        return subprocess.run([sys.executable, *sys.argv[1 + durable :]], env=given, check=False).returncode  # noqa: S603 - as it was asked


def binaries() -> Path | None:
    """Where the newest PostgreSQL of this machine has its programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    named = shutil.which("initdb")
    return found[-1].parent if found else Path(named).resolve().parent if named else None


class Server:
    """A server in a folder of its own, which can be ended and started again."""

    def __init__(self, programs: Path, folder: Path, lent: str | None, *, durable: bool) -> None:
        self.url = f"postgresql://paloma@/postgres?host={folder}"
        self._said = [word for one in (*_SERVER, *(() if durable else _HASTY)) for word in ("-c", one)]
        self._programs = programs
        self._folder = folder
        self._as_them: dict[str, Any] = {
            "cwd": folder,
            "user": lent,
            "group": _group(lent),
            "extra_groups": [] if lent else None,
        }
        self._running: subprocess.Popen[Any] | None = None

    def make(self) -> None:
        """Make its files."""
        made: list[str | Path] = [self._programs / "initdb", "-D", self._folder / "data", *_MADE]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL, **self._as_them)  # noqa: S603 - a program of the system

    def start(self) -> None:
        """Start it, and return once it answers."""
        begun: list[str | Path] = [
            self._programs / "postgres",
            "-D",
            self._folder / "data",
            "-k",
            self._folder,
            *self._said,
        ]
        with (self._folder / "log").open("ab") as log:
            self._running = subprocess.Popen(begun, stdout=log, stderr=log, **self._as_them)  # noqa: S603 - the same
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + _PATIENCE
        asked: list[str | Path] = [self._programs / "pg_isready", "-q", "-h", self._folder]
        while subprocess.run(asked, check=False, **self._as_them).returncode:  # noqa: S603 - a program of the system
            if (self._running and self._running.poll() is not None) or time.monotonic() > until:
                raise SystemExit(f"PostgreSQL did not start: {(self._folder / 'log').read_text()}")
            time.sleep(0.05)

    def crash(self) -> None:
        """End it at once, with nothing put in order, as a fault of its own does."""
        self._end(signal.SIGQUIT)

    def stop(self) -> None:
        """End it in good order."""
        self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> None:
        if self._running:
            self._running.send_signal(how)
            self._running.wait(_PATIENCE)
            self._running = None


@contextmanager
def server(programs: Path, *, durable: bool = False) -> Iterator[Server]:
    """A new server."""
    lent = _lent_user()
    with tempfile.TemporaryDirectory(prefix="postgres-") as name:
        folder = Path(name)
        if lent:
            os.chown(folder, pwd.getpwnam(lent).pw_uid, pwd.getpwnam(lent).pw_gid)
        new = Server(programs, folder, lent, durable=durable)
        new.make()
        new.start()
        try:
            yield new
        finally:
            new.stop()


def _lent_user() -> str | None:
    """Who is to run it for root; nobody for everybody else."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name for user in pwd.getpwall()}
    return next(name for name in _LENT if name in known)


def _group(user: str | None) -> int | None:
    return pwd.getpwnam(user).pw_gid if user else None


if __name__ == "__main__":
    sys.exit(main())
