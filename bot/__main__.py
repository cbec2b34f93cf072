"""`python -m bot` is `paloma`; with no command it does as `make run`: Telegram with a token, the sandbox without."""

import sys

from bot.cli import main

main(sys.argv[1:] or ["start"])
