"""One transaction: the only way to read and to write, whichever engine keeps the data; and ids.

A limit is written `LIMIT :most + 0`: where a parameter stands there alone, a SQLite that was built to plan by values
compiles the statement anew each time, which takes longer than to carry it out.
"""

import secrets
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from storage.crypto import Keys

Params = Mapping[str, object] | Sequence[object]
"""What stands for the marks of a statement: by name for `:name`, in order for `?`."""


class Row(Protocol):
    """A row as an engine brings it: its values in order, each also to be had by its column's name."""

    def __getitem__(self, column: int | str, /) -> Any:
        """The value of a column, by its place or its name."""

    def __iter__(self) -> Iterator[Any]:
        """The values in order."""


class Tx(Protocol):
    """One transaction, happening at one moment.

    `now` is aware, in UTC, in whole seconds. `scrub` asks that deleted words also leave the engine's journal after the
    commit; `rebuild` that no copy of them is left on the engine's pages either, which takes longer. `new_menus` are the
    ids of people whose menu of commands is another by now. `damaged` are the rows that were read and are not as they
    were written, by table and key: they are noted with the commit (damaged.py). `marks` are what the process itself
    remembers of marks that only go up (meta.py). `recorded` says that the audit trail has grown; `trail_end` is the
    number and signature of its last entry, once they were read. `answers` are those of the tables that remember
    (table.py), by the question. `wants_less` are the ids of people who want less than before, and of events and cases
    that changed: what is in hand for them, or about them, is looked at again before it leaves. `wants_picture` says
    that one is to be fetched. `beside` says that other replicas of the program may be writing at the same time
    (Database.beside).
    """

    keys: Keys
    now: datetime
    scrub: bool
    rebuild: bool
    new_menus: set[str]
    damaged: set[tuple[str, str]]
    marks: dict[str, int]
    recorded: bool
    trail_end: tuple[int, bytes] | None
    answers: dict[Hashable, Any]
    wants_less: set[str]
    wants_picture: bool
    beside: bool

    def one(self, sql: str, params: Params | None = None) -> Row | None:
        """The first row of `sql`."""

    def all(self, sql: str, params: Params | None = None) -> Sequence[Row]:
        """Every row of `sql`."""

    def all_changed(self, sql: str, params: Params | None = None) -> Sequence[Row]:
        """Every row that `sql` changes and returns."""

    def run(self, sql: str, params: Params | None = None) -> int:
        """Carry out `sql`; returns how many rows it changed."""

    def run_each(self, sql: str, rows: Sequence[Params]) -> None:
        """Carry out `sql` for each of these parameters."""

    def next_number(self, table: str) -> int:
        """The number for the next row of a table whose key is a number that counts up."""

    def take_number(self, table: str, at_least: int) -> int:
        """A number for a new row, which is given once."""

    def alone(self) -> None:
        """From here on nobody else writes. Raises WantsAlone where others may: the work is done again without them."""

    def claim(self, table: str, keys: Sequence[int], most: int) -> Collection[int]:
        """Of these keys at most so many, the first ones, that no other replica has claimed; held until the end."""

    def savepoint(self) -> AbstractContextManager[None]:
        """All of what happens inside, or, if it raises, none of it; the transaction itself goes on."""


C = TypeVar("C")
"""An engine's connection."""


@dataclass
class EngineTx(Generic[C]):
    """What the transactions of all engines have in common: what is noted until the commit (see Tx), and numbers.

    `next_numbers` are the numbers for the next rows of the tables whose numbers it has looked at.
    """

    connection: C
    keys: Keys
    now: datetime
    scrub: bool = False
    rebuild: bool = False
    new_menus: set[str] = field(default_factory=set)
    damaged: set[tuple[str, str]] = field(default_factory=set)
    marks: dict[str, int] = field(default_factory=dict)
    recorded: bool = False
    trail_end: tuple[int, bytes] | None = None
    answers: dict[Hashable, Any] = field(default_factory=dict)
    next_numbers: dict[str, int] = field(default_factory=dict)
    wants_less: set[str] = field(default_factory=set)
    wants_picture: bool = False
    beside: bool = False

    def next_number(self, table: str) -> int:
        """The number for the next row: none that the table ever had, where the table keeps count of that.

        It is asked for once: within the transaction nobody else adds rows.
        """
        if table not in self.next_numbers:
            self.next_numbers[table] = self._behind_all(table)
        return self.next_numbers[table]

    def take_number(self, table: str, at_least: int) -> int:
        """A number for a new row, which is given once."""
        number = max(self.next_number(table), at_least)
        self.next_numbers[table] = number + 1
        return number

    def _behind_all(self, table: str) -> int:
        """The number behind every one that the table ever had, as the engine counts."""
        raise NotImplementedError


def new_id(size: int = 10) -> str:
    """A random id of `size` characters of Crockford's base 32 (5 bits each), fit to be read aloud."""
    return "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[byte % 32] for byte in secrets.token_bytes(size))
