"""A table whose rows have a slug: the short name that links, commands and packs call them by."""

from typing import TypeVar

from storage.table import Table
from storage.transaction import Tx

R = TypeVar("R")


class Named(Table[R]):
    """A table with a column `lookup`: the slug is sealed with the rest of the content, and found by a keyed hash."""

    def lookup(self, tx: Tx, slug: str) -> bytes:
        """What a slug is found by, however it was typed."""
        return tx.keys.lookup(self.name, slug.casefold())

    def by_slug(self, tx: Tx, slug: str) -> R | None:
        """The row with this slug."""
        return self.first(tx, "WHERE lookup = :lookup", lookup=self.lookup(tx, slug))
