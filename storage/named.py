"""A table whose rows have a slug: the short name that links, commands and packs call them by."""

from typing import Protocol, TypeVar

from storage.errors import Unreadable
from storage.table import Table
from storage.transaction import Tx


class _Content(Protocol):
    @property
    def slug(self) -> str: ...


class HasContent(Protocol):
    """A record whose content has a slug."""

    def __hash__(self) -> int: ...

    @property
    def content(self) -> _Content:
        """What is sealed of it."""


R = TypeVar("R", bound=HasContent)


class Named(Table[R]):
    """A table with a column `lookup`: the slug is sealed with the rest of the content, and found by a keyed hash."""

    def lookup(self, tx: Tx, slug: str) -> bytes:
        """What a slug is found by, however it was typed."""
        return tx.keys.lookup(self.name, slug.casefold())

    def by_slug(self, tx: Tx, slug: str) -> R | None:
        """The row with this slug. Raises Unreadable like `all_by_slug`."""
        return next(iter(self.all_by_slug(tx, slug)), None)

    def all_by_slug(self, tx: Tx, slug: str, order: str = "") -> list[R]:
        """The rows with this slug. Raises Unreadable if one is damaged, or found under a name that is not its own."""
        found = self.every(tx, f"WHERE lookup = :lookup {order}", lookup=self.lookup(tx, slug))
        if any(row.content.slug.casefold() != slug.casefold() for row in found):
            raise Unreadable("a row of {table} was found under a name that is not its own", table=self.name)
        return found
