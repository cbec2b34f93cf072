"""Lists that are longer than a message is comfortable to read: a page of them at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.buttons import Row
from handlers.commands import press
from handlers.engine.talk import OPTIONS_A_PAGE, Talk

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: what stands on it, its number from 1, and how many there are."""

    items: Sequence[T]
    number: int
    of: int

    def turn(self, talk: Talk, name: str, *args: str) -> Row:
        """The buttons that turn the page: the command `name` with `args` and the number of the other page."""
        before = press(talk.words("page-before"), name, *args, str(self.number - 1))
        after = press(talk.words("page-after"), name, *args, str(self.number + 1))
        return (before,) * (self.number > 1) + (after,) * (self.number < self.of)


def page_of(items: Sequence[T], number: str) -> Page[T]:
    """The page that was asked for, as typed; the nearest there is if that one is not."""
    of = max(1, -(-len(items) // OPTIONS_A_PAGE))
    wanted = int(number) if number.isdecimal() else 1
    page = min(max(wanted, 1), of)
    return Page(items[(page - 1) * OPTIONS_A_PAGE : page * OPTIONS_A_PAGE], page, of)
