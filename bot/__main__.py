"""`python -m bot` is what `make run` does: Telegram if there is a token, the sandbox otherwise."""

from bot.cli import main

main(["start"])
