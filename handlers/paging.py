"""Lists that are longer than a message is comfortable to read: a page of them at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.buttons import Mark, Press, Row
from handlers.commands import Command

ITEMS_A_PAGE = 8

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: what stands on it, its number from 1, and how many there are."""

    items: Sequence[T]
    number: int
    of: int

    def turn(self, deed: Command | Mark, *args: str) -> Row:
        """The buttons that turn the page: a command (or a question's answer) with `args` and the page's number."""
        before = (Press("page-before", deed, *args, str(self.number - 1)),) if self.number > 1 else ()
        after = (Press("page-after", deed, *args, str(self.number + 1)),) if self.number < self.of else ()
        return before + after


def page_of(items: Sequence[T], number: str, size: int = ITEMS_A_PAGE) -> Page[T]:
    """The page that was asked for, as typed; the nearest there is if that one is not."""
    of = max(1, -(-len(items) // size))
    wanted = int(number) if number.isdecimal() else 1
    page = min(max(wanted, 1), of)
    return Page(items[(page - 1) * size : page * size], page, of)
