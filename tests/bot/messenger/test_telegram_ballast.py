"""What the library would load for a way that we do not go is not loaded."""

import subprocess
import sys

LOADED = "import sys; {first}import bot.messenger.telegram; print(sorted(sys.modules.keys() & {{'httpx'}}))"


def loaded(first: str = "") -> str:
    """Which of them a program has that begins like this."""
    command = [sys.executable, "-c", LOADED.format(first=first)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - our own


def test_httpx_is_not_loaded() -> None:
    assert loaded() == "[]"


def test_a_program_that_uses_the_library_itself_keeps_its_way() -> None:
    assert loaded("import telegram; ") == "['httpx']"
