"""The operator's terminal: whatever is printed there has no control signs in it, wherever its words came from.

A name of a file in a campaign folder, a key in it, an answer over the socket, the bot's name: each could hold signs
that a terminal obeys (a title, a colour, the line above overwritten). They are taken out in this one place, where
sentences are also put into the language that the terminal asks for.
"""

import typer

from bot.speaking import say
from storage.clean import clean
from storage.sentence import Sentence


class Terminal:
    """Where the program prints; it obeys nobody but the program."""

    def __init__(self, *, stderr: bool = False) -> None:
        self._stderr = stderr

    def print(self, words: str) -> None:
        """Print a line as it is, without what could steer a terminal."""
        typer.echo(clean(say(words)), err=self._stderr)

    def speak(self, words: str, /, **facts: object) -> None:
        """Print a sentence."""
        self.print(words if isinstance(words, Sentence) else Sentence(words, **facts))
