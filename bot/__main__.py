"""`python -m bot` is `paloma`; with no command it does as `make run`: Telegram with a token, the sandbox without."""

import gc
import sys

from bot import ballast
from bot.loop import COLLECT_AFTER
from bot.speaking import say
from storage.sentence import Sentence


def main(arguments: list[str] | None = None) -> None:
    """Load the program and do what the command line says.

    Python's collector looks seldom from the first moment: of what is loaded nothing is garbage, and looking for some
    took a tenth of the time.
    """
    gc.set_threshold(COLLECT_AFTER)
    try:
        ballast.leave()
        from bot.cli import main as command  # noqa: PLC0415 - it is what takes the time
    except ModuleNotFoundError as missing:
        absent = "{library} is not installed, which this version needs. In Paloma's folder, type: make install"
        sys.exit(say(Sentence(absent, library=missing.name)))
    command(arguments)


if __name__ == "__main__":
    main(sys.argv[1:] or ["start"])
