"""The operator's terminal: whatever is printed there has no control signs in it, wherever its words came from.

A name of a file in a campaign folder, a key in it, an answer over the socket, the bot's name: each could hold signs
that a terminal obeys (a title, a colour, the line above overwritten). They are taken out in this one place.
"""

from typing import Any

from rich.console import Console

from storage.clean import clean


class Terminal(Console):
    """A console that obeys nobody but the program."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(highlight=False, soft_wrap=True, stderr=stderr)

    def print(self, *objects: Any, **options: Any) -> None:
        """Print, without what could steer a terminal."""
        super().print(*(clean(each) if isinstance(each, str) else each for each in objects), **options)
