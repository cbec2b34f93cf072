"""What is installed and not needed is not loaded, and the log is written all the same."""

import subprocess
import sys

LOADED = """
import sys
from bot import ballast
{first}
ballast.leave()
from bot import cli
print(sorted(sys.modules.keys() & {{"rich", "pygments", "greenlet"}}))
"""


def loaded(first: str = "") -> str:
    """Which of them the program has that begins like this."""
    command = [sys.executable, "-c", LOADED.format(first=first)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603 - our own


def test_the_program_runs_without_what_colours_code() -> None:
    assert loaded() == "[]"


def test_what_is_loaded_already_stays() -> None:
    assert "rich" in loaded("import rich")
