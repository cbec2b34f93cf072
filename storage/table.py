"""A table and its record: the columns are listed once, as the fields of a frozen dataclass.

The first field is the key. A field `Sealed[X]` is an encrypted column: it opens only in its own row, and only while the
row's fields `Bound[X]` are what they were when it was written. Times are kept as whole seconds since 1970 in UTC, days
as ISO dates, enums by value. Conditions stay plain SQL. Names of tables and columns come from our code alone, never
from a person, which is why they may stand in the SQL text.
"""

# ruff: noqa: S608 - only names of our own dataclass fields are put into SQL; values are always parameters
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from functools import cached_property, lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

from storage.crypto import Keys
from storage.transaction import Tx

R = TypeVar("R")
X = TypeVar("X")

_SEALED = "sealed"
_BOUND = "bound"
Sealed = Annotated[X, _SEALED]
Bound = Annotated[X, _BOUND]


@dataclass(frozen=True)
class _Column:
    """How one field is written to its column and read back; `place` is what a sealed value is sealed for, but its row.

    Most columns hold their field as it is, and have neither `write` nor `read`.
    """

    name: str
    place: str
    bound: bool
    write: Callable[[Any], Any] | None
    read: Callable[[Any], Any] | None

    def written(self, keys: Keys, row: str, value: Any) -> Any:
        """A field's value as its column holds it."""
        if value is None or self.write is None:
            return value
        plain = self.write(value)
        return keys.seal(self.place + row, plain) if self.place else plain

    def opened(self, keys: Keys, row: str, value: Any) -> Any:
        """A column's value as its field holds it."""
        if value is None or self.read is None:
            return value
        return self.read(keys.open(self.place + row, value) if self.place else value)


class Table(Generic[R]):
    """The table `name`, a row of which is a `record`.

    `remembers` how many rows that were read stay opened in memory: for what is read in nearly every turn, changes
    seldom, and is no secret of a person's. A row is recognised by all of its stored values, so that a changed row is
    opened anew.
    """

    def __init__(self, name: str, record: type[R], *, remembers: int = 0) -> None:
        self.name = name
        self.record = record
        self._read = lru_cache(remembers)(self._open_row) if remembers else self._open_row
        hints = get_type_hints(record, include_extras=True)
        self.columns = [_column(name, field.name, hints[field.name]) for field in fields(record)]  # type: ignore[arg-type]  # R is a dataclass
        self._by_name = {column.name: column for column in self.columns}
        self.key = self.columns[0].name
        self._coded = [(at, column) for at, column in enumerate(self.columns) if column.read]
        self._bound = [(at, column.name) for at, column in enumerate(self.columns) if column.bound]
        names = ", ".join(self._by_name)
        self._select = f"SELECT {', '.join(f'{name}.{column}' for column in self._by_name)} FROM {name}"
        self._of_key = f"WHERE {name}.{self.key} = :key"
        self.insert = f"INSERT INTO {name} ({names}) VALUES ({', '.join(f':{column}' for column in self._by_name)})"
        sets = ", ".join(f"{column.name} = excluded.{column.name}" for column in self.columns[1:])
        self._replace = f"{self.insert} ON CONFLICT ({self.key}) DO UPDATE SET {sets}"

    def add(self, tx: Tx, record: R) -> R:
        """Write a new row; returns the record."""
        tx.run(self.insert, self.written(tx, record))
        return record

    def put(self, tx: Tx, record: R) -> None:
        """Write a row, in the place of the one with the same key if there is one."""
        tx.run(self._replace, self.written(tx, record))

    def written(self, tx: Tx, record: R) -> dict[str, object]:
        """The parameters with which `insert` writes a record."""
        values = dict(vars(record))
        row = _row(values[self.key], *(values[name] for _, name in self._bound))
        for _, column in self._coded:
            values[column.name] = column.written(tx.keys, row, values[column.name])
        return values

    def get(self, tx: Tx, key: str | int | bytes) -> R | None:
        """The row with this key; an id may be given as somebody typed it."""
        return self.first(tx, self._of_key, key=as_kept(key))

    def first(self, tx: Tx, tail: str = "", **params: object) -> R | None:
        """The first row that `tail` (JOIN, WHERE, ORDER BY …) leaves."""
        row = tx.one(f"{self._select} {tail} LIMIT 1", _plain(params))
        return self._read(tx.keys, tuple(row)) if row else None

    def select(self, tx: Tx, tail: str = "", **params: object) -> list[R]:
        """Every row that `tail` leaves."""
        return [self._read(tx.keys, tuple(row)) for row in tx.all(f"{self._select} {tail}", _plain(params))]

    def count(self, tx: Tx, tail: str = "", **params: object) -> int:
        """How many rows `tail` leaves."""
        row = tx.one(f"SELECT count(*) FROM {self.name} {tail}", _plain(params))
        return int(row[0]) if row else 0

    def change(
        self,
        tx: Tx,
        key: str | int | bytes,
        where: str = "",
        given: dict[str, object] | None = None,
        /,
        **values: object,
    ) -> bool:
        """Set columns of the row with this key, if `where` (with the parameters `given`) still holds.

        Returns whether it did: False means that somebody else was first, or the row is gone. An id may be given as
        somebody typed it.
        """
        key = as_kept(key)
        row = self._row_of(tx, key) if any(self._by_name[name].place for name in values) else ""
        written = {f"set_{name}": self._by_name[name].written(tx.keys, row, value) for name, value in values.items()}
        sets = ", ".join(f"{name} = :set_{name}" for name in values)
        condition = f"{self.key} = :key_" + (f" AND ({where})" if where else "")
        params = _plain(given or {}) | written | {"key_": key}
        return tx.run(f"UPDATE {self.name} SET {sets} WHERE {condition}", params) == 1

    def remove(self, tx: Tx, tail: str, **params: object) -> int:
        """Delete the rows that `tail` (WHERE …) names; returns how many."""
        return tx.run(f"DELETE FROM {self.name} {tail}", _plain(params))

    def take_out(self, tx: Tx, tail: str, **params: object) -> list[R]:
        """Delete the rows that `tail` (WHERE …) names, in one statement; returns them as they were."""
        rows = tx.all(f"DELETE FROM {self.name} {tail} RETURNING {', '.join(self._by_name)}", _plain(params))
        return [self._read(tx.keys, tuple(row)) for row in rows]

    def _row_of(self, tx: Tx, key: str | int | bytes) -> str:
        """What the sealed columns of the row with this key are sealed for."""
        if not self._bound:
            return _row(key)
        sql = f"SELECT {', '.join(name for _, name in self._bound)} FROM {self.name} WHERE {self.key} = :key"
        return _row(key, *(tx.one(sql, {"key": key}) or ()))

    def _open_row(self, keys: Keys, row: tuple[Any, ...]) -> R:
        place = _row(row[0], *(row[at] for at, _ in self._bound))
        values = list(row)
        for at, column in self._coded:
            values[at] = column.opened(keys, place, row[at])
        return self.record(*values)


def as_kept(key: str | int | bytes) -> str | int | bytes:
    """A key as it is kept: ids are written in capitals (see `new_id`), however they are typed."""
    return key.upper() if isinstance(key, str) else key


def _row(*values: object) -> str:
    """What the sealed columns of a row are sealed for: its key, and what they are bound to."""
    return ":".join(map(str, values))


def seconds(moment: datetime) -> int:
    """The whole seconds since 1970 as which a moment is stored."""
    return int(moment.timestamp())


def _moment(stored: int) -> datetime:
    return datetime.fromtimestamp(stored, UTC)


def _plain(params: dict[str, object]) -> dict[str, object]:
    """Parameters of a condition, as the columns hold them."""
    return {name: _plain_value(value) for name, value in params.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, str | bytes | int):
        return value
    if isinstance(value, datetime):
        return seconds(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _column(table: str, name: str, hint: Any) -> _Column:
    marks = hint.__metadata__ if get_origin(hint) is Annotated else ()
    kind = _without_none(get_args(hint)[0] if marks else hint)
    kind = getattr(kind, "__supertype__", kind)  # NewType
    sealed = _SEALED in marks
    place = f"{table}.{name}:" if sealed else ""
    return _Column(name, place, _BOUND in marks, *(_sealed_codec(kind) if sealed else _codec(kind)))


def _codec(kind: Any) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
    if kind is datetime:
        return seconds, _moment
    if kind is date:
        return date.isoformat, date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _plain_value, kind
    return None, bool if kind is bool else None


def _sealed_codec(kind: Any) -> tuple[Callable[[Any], bytes], Callable[[bytes], Any]]:
    if kind is str:
        return str.encode, bytes.decode
    if kind is bytes:
        return bytes, bytes
    json = _Json(kind)
    return json.write, json.read


class _Json:
    """A value as JSON. How a kind is written and read is worked out when it is first needed, not at the start."""

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self._kind)

    def write(self, value: Any) -> bytes:
        return self._adapter.dump_json(value)

    def read(self, stored: bytes) -> Any:
        return self._adapter.validate_json(stored)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        kinds = [kind for kind in get_args(hint) if kind is not NoneType]
        return kinds[0] if len(kinds) == 1 else hint
    return hint
