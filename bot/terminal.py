"""The operator's terminal: whatever is printed there has no control signs in it, wherever its words came from.

A name of a file in a campaign folder, a key in it, an answer over the socket, the bot's name: each could hold signs
that a terminal obeys (a title, a colour, the line above overwritten). They are taken out in this one place, where
sentences are also put into the language that the terminal asks for.
"""

from typing import Any

from rich.console import Console

from bot.speaking import say
from storage.clean import clean
from storage.sentence import Sentence


class Terminal(Console):
    """A console that obeys nobody but the program."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(highlight=False, soft_wrap=True, stderr=stderr)

    def print(self, *objects: Any, **options: Any) -> None:
        """Print, without what could steer a terminal."""
        super().print(*(clean(say(each)) if isinstance(each, str) else each for each in objects), **options)

    def speak(self, words: str, /, **facts: object) -> None:
        """Print a sentence; what it says is no markup."""
        self.print(words if isinstance(words, Sentence) else Sentence(words, **facts), markup=False)
