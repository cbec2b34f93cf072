"""The field that all play on: one server for all, and each bot in a process of its own for each time it plays."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE = 300.0
_PATHS = os.pathsep.join((str(ROOT), str(ROOT / "tests")))


class Field:
    """A server that runs. `play` has one bot do one thing."""

    def __init__(self, url: str) -> None:
        self.url = url

    def play(
        self, module: str, *words: str, settings: dict[str, object] | None = None, **scenario: object
    ) -> dict[str, Any]:
        """Run `python -m module words…` until the server has seen everything expected; what it saw."""
        bot = python(module, *words, settings=settings)
        try:
            self._ask("begin", {"pid": bot.pid} | scenario)
            figures: dict[str, Any] = self._ask("figures")
            return figures
        finally:
            bot.send_signal(signal.SIGTERM)
            bot.wait()

    def _ask(self, what: str, told: object = None) -> Any:
        body = json.dumps(told).encode()
        request = urllib.request.Request(f"{self.url}/{what}", data=body, method="POST")  # noqa: S310 - our own server
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return json.load(answer)["result"]


@contextmanager
def open_field() -> Iterator[Field]:
    """A server for the length of the block."""
    with python("bench.server", stdout=subprocess.PIPE) as server:
        assert server.stdout
        try:
            yield Field(f"http://127.0.0.1:{int(server.stdout.readline())}")
        finally:
            server.terminate()


def python(
    module: str, *words: str, stdout: int = subprocess.DEVNULL, settings: dict[str, object] | None = None
) -> "subprocess.Popen[bytes]":
    """A module of ours in a process of its own, with these settings of Paloma's."""
    named = {f"PALOMA_{name.upper()}": str(value) for name, value in (settings or {}).items()}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PALOMA_")}
    return subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", module, *words], env=clean | {"PYTHONPATH": _PATHS} | named, cwd=ROOT, stdout=stdout
    )
