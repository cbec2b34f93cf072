"""Which versions run, and whether the libraries are those that the lock names (requirements.txt)."""

import platform
import re
from importlib import metadata
from pathlib import Path

from bot.operator.findings import well, wrong
from storage.sentence import Sentence
from storage.sqlite.cipher import cipher_version
from storage.version import VERSION

LOCK = Path(__file__).parents[2] / "requirements.txt"
"""Beside the program in a folder of its own; a wheel has none, and its installer has seen to what it needs."""
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)[ \t]*(;?)", re.MULTILINE)


def findings(lock: Path = LOCK) -> list[Sentence]:
    """What runs, and which libraries are others than those that were tried together."""
    runs = Sentence(
        "Paloma {paloma}, Python {python}, SQLCipher {cipher}.",
        paloma=VERSION,
        python=platform.python_version(),
        cipher=cipher_version(),
    )
    others = "; ".join(_others(lock.read_text("utf-8") if lock.exists() else ""))
    if not others:
        return [well(runs)]
    cure = Sentence("In Paloma's folder, type: make install. Then start the bot again.")
    return [
        well(runs),
        wrong(Sentence("Libraries are not as {lock} has them: {others}", lock=lock, others=others), cure),
    ]


def _others(locked: str) -> list[str]:
    """The libraries that have another version, or are not there though any machine needs them."""
    named = [(name, version, _installed(name), bool(sometimes)) for name, version, sometimes in _LOCKED.findall(locked)]
    return [
        f"{name} {found or '-'} ({version})"
        for name, version, found, sometimes in named
        if found != version and not (found is None and sometimes)
    ]


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
