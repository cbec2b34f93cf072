"""A table and its record: the columns are listed once, as the fields of a frozen dataclass.

The first field is the key. Behind the fields every row holds its proof (proofs.py), written with it and checked
whenever it is read: no column, sealed or not, says anything in a row that is not as it was written. Such a row harms
nothing but itself: who asks for it by its key gets Unreadable, a list goes on without it, and it is noted (damaged.py).

A field `Sealed[X]` is an encrypted column: it opens only in its own row, and only while the
row's fields `Bound[X]` are what they were when it was written. Times are kept as whole seconds since 1970 in UTC, days
as ISO dates, enums by value. Conditions stay plain SQL. Names of tables and columns come from our code alone, never
from a person, which is why they may stand in the SQL text.
"""

# ruff: noqa: S608 - only names of our own dataclass fields are put into SQL; values are always parameters
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from functools import cached_property, lru_cache
from itertools import islice
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

from storage import proofs
from storage.crypto import Keys
from storage.errors import Unreadable
from storage.proofs import COLUMN
from storage.transaction import Params, Row, Tx

R = TypeVar("R")
P = TypeVar("P")
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

    `keyed_by` is how many of the first fields make up the key. `remembers` how many rows that were read stay opened in
    memory: for what is read in nearly every turn, changes seldom, and is no secret of a person's. A row is recognised
    by its plain columns and its proof, so that a changed row is opened anew, and its sealed columns need not be read.
    """

    def __init__(self, name: str, record: type[R], *, keyed_by: int = 1, remembers: int = 0) -> None:
        self.name = name
        self.record = record
        self._remembers = remembers
        self._memory: dict[tuple[Any, ...], R] = {}
        hints = get_type_hints(record, include_extras=True)
        self.columns = [_column(name, field.name, hints[field.name]) for field in fields(record)]  # type: ignore[arg-type]  # R is a dataclass
        self._by_name = {column.name: column for column in self.columns}
        self.key = self.columns[0].name
        self.keyed_by = keyed_by
        self._at = {column.name: at for at, column in enumerate(self.columns)}
        # What is done with every row is laid out once: which columns are translated, how, and in which order.
        plain = [(at, column) for at, column in enumerate(self.columns) if not column.place]
        self._writes = [(at, column.write) for at, column in plain if column.write]
        self._reads = [(at, column.read) for at, column in plain if column.read]
        self._sealed = [(at, column) for at, column in enumerate(self.columns) if column.place]
        self._bound = [at for at, column in enumerate(self.columns) if column.bound]
        self.stored = (*self._at, COLUMN)
        self._select = f"SELECT {self.named(name)} FROM {name}"
        known_by = [one for one in self.stored if not (remembers and one in self._at and self._by_name[one].place)]
        self._asks = f"SELECT {', '.join(f'{name}.{one}' for one in known_by)} FROM {name}"
        self._of_key = f"WHERE {name}.{self.key} = :key_"
        keys = list(self._at)[:keyed_by]
        self._keys = ", ".join(f"{name}.{key}" for key in keys)
        self._is_key = " AND ".join(f"{name}.{key} = :{key}" for key in keys)
        self.insert = f"INSERT INTO {name} ({', '.join(self.stored)}) VALUES ({', '.join('?' for _ in self.stored)})"
        sets = ", ".join(f"{one} = excluded.{one}" for one in self.stored[keyed_by:])
        self._replace = f"{self.insert} ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {sets}"

    def add(self, tx: Tx, record: R) -> R:
        """Write a new row; returns the record."""
        self._write(tx, self.insert, self.written(tx, record))
        return record

    def add_new(self, tx: Tx, record: R) -> bool:
        """Write a row unless there is one with the same key; returns whether there was none."""
        return self._write(tx, f"{self.insert} ON CONFLICT DO NOTHING", self.written(tx, record)) == 1

    def add_each(self, tx: Tx, records: Iterable[R]) -> None:
        """Write new rows."""
        if self._remembers:
            tx.answers.clear()
        tx.run_each(self.insert, [self.written(tx, record) for record in records])

    def put_each(self, tx: Tx, records: Iterable[R]) -> None:
        """Write rows, each in the place of the one with the same key if there is one."""
        if self._remembers:
            tx.answers.clear()
        tx.run_each(self._replace, [self.written(tx, record) for record in records])

    def put(self, tx: Tx, record: R) -> None:
        """Write a row, in the place of the one with the same key if there is one."""
        self._write(tx, self._replace, self.written(tx, record))

    def written(self, tx: Tx, record: R) -> list[object]:
        """A record as its row is stored: the parameters of `insert`."""
        row = list(vars(record).values())
        for at, write in self._writes:
            if row[at] is not None:
                row[at] = write(row[at])
        if self._sealed:
            place = self._place_of(row)
            for at, column in self._sealed:
                row[at] = column.written(tx.keys, place, row[at])
        row.append(proofs.of(tx.keys, self.name, row))
        return row

    def get(self, tx: Tx, key: str | int | bytes) -> R | None:
        """The row with this key; an id may be given as somebody typed it. Raises Unreadable if it is damaged."""
        return self.only(tx, self._of_key, key_=as_kept(key))

    def only(self, tx: Tx, tail: str, **params: object) -> R | None:
        """The one row that `tail` (WHERE …) can leave. Raises Unreadable if it is damaged."""
        row = next(iter(self._rows(tx, f"{tail} LIMIT 1", _plain(params))), None)
        return self._record(tx, row) if row else None

    def first(self, tx: Tx, tail: str = "", **params: object) -> R | None:
        """The first row that `tail` (JOIN, WHERE, ORDER BY …) leaves, damaged ones aside."""
        return next(iter(self.some(tx, 1, tail, **params)), None)

    def some(self, tx: Tx, most: int, tail: str = "", **params: object) -> list[R]:
        """At most so many of the rows that `tail` leaves, the first of them, damaged ones aside."""
        return list(islice(self.each(tx, most, tail, **params), most))

    def each(self, tx: Tx, at_first: int, tail: str = "", **params: object) -> Iterator[R]:
        """The rows that `tail` leaves, damaged ones aside, for whoever needs few of them: `at_first` so many are read.

        Nothing may be changed meanwhile that `tail` asks for.
        """
        return self._page_by_page(tx, at_first, tail, _plain(params))

    def select(self, tx: Tx, tail: str = "", **params: object) -> list[R]:
        """Every row that `tail` leaves, damaged ones aside."""
        return list(self._genuine(tx, self._rows(tx, tail, _plain(params))))

    def every(self, tx: Tx, tail: str = "", **params: object) -> list[R]:
        """Every row that `tail` leaves. Raises Unreadable if one of them is damaged: for what is all or nothing."""
        return [self._record(tx, row) for row in self._rows(tx, tail, _plain(params))]

    def among(self, tx: Tx, column: str, values: Collection[str | int | bytes]) -> list[R]:
        """Every row that has one of these values in a column. Raises Unreadable like `every`."""
        condition, params = among(column, values)
        return self.every(tx, f"WHERE {condition}", **params)

    def count(self, tx: Tx, tail: str = "", **params: object) -> int:
        """How many rows `tail` leaves, as their columns say: a figure to be shown, which nothing hangs on."""
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
        somebody typed it. Raises Unreadable if the row is damaged: what is not as it was written is not written anew.
        """
        params = _plain(given or {}) | {"key_": as_kept(key)}
        found = tx.one(f"{self._select} {self._of_key}" + (f" AND ({where})" if where else ""), params)
        if found is None:
            return False
        before = tuple(found)
        self.check(tx, before)
        row = self._anew(tx.keys, before, values)
        sets = ", ".join(f"{name} = :{name}" for name in (*values, COLUMN))
        written = {name: row[self._at[name]] for name in values} | {COLUMN: row[-1]}
        # The old proof stands for the whole row as it was read: nobody has changed it meanwhile.
        return (
            self._write(
                tx,
                f"UPDATE {self.name} SET {sets} WHERE {self.key} = :key_ AND {COLUMN} = :before_",
                written | {"key_": before[0], "before_": before[-1]},
            )
            == 1
        )

    def change_each(
        self,
        tx: Tx,
        part: type[P],
        tail: str,
        given: dict[str, object],
        becomes: Callable[[P], Mapping[str, object] | None],
    ) -> list[tuple[P, P]]:
        """Set columns of every row that `tail` (WHERE …) leaves, damaged ones aside, to what `becomes` says of it.

        `part` is a dataclass of some of the record's fields, none of them sealed: the proof of each row is checked, and
        nothing is opened. The columns are the same for all; a row of which it says None stays as it is. Returns each
        that was changed, as it was and as it is. All are read by one statement and written by another, for what is done
        with hundreds.
        """
        rows = [tuple(row) for row in tx.all(f"{self._select} {tail}", _plain(given))]
        changed = [(row, before, values) for row, before in self._closed(tx, part, rows) if (values := becomes(before))]
        if not changed:
            return []
        if self._remembers:
            tx.answers.clear()
        anew = [self._anew(tx.keys, row, values) for row, _, values in changed]
        # What is as it was in all rows is not written: each index that holds it would be looked at for each row.
        at = [
            one
            for one in map(self._at.__getitem__, changed[0][2])
            if any(row[one] != old[one] for row, (old, _, _) in zip(anew, changed, strict=True))
        ]
        sets = ", ".join(f"{self.stored[one]} = ?" for one in (*at, -1))
        # The old proof stands for the whole row as it was read: nobody has changed it meanwhile.
        tx.run_each(
            f"UPDATE {self.name} SET {sets} WHERE {self.key} = ? AND {COLUMN} = ?",
            [
                (*(row[one] for one in at), row[-1], row[0], old[-1])
                for row, (old, _, _) in zip(anew, changed, strict=True)
            ],
        )
        known = [name for name in changed[0][2] if name in vars(changed[0][1])]
        return [
            (before, _made(part, vars(before) | {name: values[name] for name in known}))
            for _, before, values in changed
        ]

    def remove(self, tx: Tx, tail: str, **params: object) -> int:
        """Delete the rows that `tail` (WHERE …) names; returns how many."""
        return self._write(tx, f"DELETE FROM {self.name} {tail}", _plain(params))

    def take_out(self, tx: Tx, tail: str, **params: object) -> list[R]:
        """Delete the rows that `tail` (WHERE …) names, in one statement; returns them, damaged ones aside."""
        rows = tx.all_changed(f"DELETE FROM {self.name} {tail} RETURNING {', '.join(self.stored)}", _plain(params))
        return list(self._genuine(tx, rows, self.read))

    # Rows as they are stored: for statements over several tables, and for whoever goes through all of them.

    def named(self, alias: str) -> str:
        """Every column of a row that is called `alias`, with its proof: what `check` asks for."""
        return ", ".join(f"{alias}.{column}" for column in self.stored)

    def check(self, tx: Tx, row: Sequence[Any]) -> None:
        """Raises Unreadable, and notes it, if a row of the columns `named` is not as it was written."""
        try:
            proofs.check(tx.keys, self.name, row)
        except Unreadable:
            tx.damaged.add((self.name, self.key_of(row)))
            raise

    def read(self, tx: Tx, row: Iterable[Any]) -> R:
        """A row of the columns `named` as its record. Raises Unreadable, and notes it, if it is damaged."""
        values = tuple(row)
        try:
            return self._open_row(tx.keys, values)
        except Unreadable:
            tx.damaged.add((self.name, self.key_of(values)))
            raise

    def key_of(self, row: Sequence[Any]) -> str:
        """The key of a stored row, for people to read."""
        return ":".join(part.hex() if isinstance(part, bytes) else str(part) for part in row[: self.keyed_by])

    def walk(self, tx: Tx, size: int = 1000) -> Iterator[tuple[Any, ...]]:
        """All rows as they are stored, in the order of their keys, without holding more than `size` at a time."""
        columns = [f"{self.name}.{name}" for name in self.stored[: self.keyed_by]]
        marks = [f":after{at}" for at in range(self.keyed_by)]
        behind = f"WHERE ({', '.join(columns)}) > ({', '.join(marks)})"
        page = tx.all(f"{self._select} ORDER BY {self._keys} LIMIT :size_ + 0", {"size_": size})
        while page:
            rows = [tuple(row) for row in page]
            yield from rows
            after = {f"after{at}": value for at, value in enumerate(rows[-1][: self.keyed_by])}
            page = tx.all(f"{self._select} {behind} ORDER BY {self._keys} LIMIT :size_ + 0", {"size_": size} | after)

    def damaged(self, tx: Tx) -> Iterator[str]:
        """The keys of all rows that are damaged, whether anybody asks for them or not."""
        for row in self.walk(tx):
            try:
                self._open_row(tx.keys, row)
            except Unreadable:
                yield self.key_of(row)

    def _page_by_page(self, tx: Tx, size: int, tail: str, params: dict[str, object]) -> Iterator[R]:
        """The rows that `tail` leaves, the next page only if damaged rows have left the one before too short."""
        offset = 0
        while True:
            page = {"size_": size, "offset_": offset}
            rows = self._rows(tx, f"{tail} LIMIT :size_ + 0 OFFSET :offset_", params | page)
            yield from self._genuine(tx, rows)
            if len(rows) < size:
                return
            offset, size = offset + size, size * 8

    def _genuine(
        self, tx: Tx, rows: Iterable[Iterable[Any]], read: Callable[[Tx, Iterable[Any]], R] | None = None
    ) -> Iterator[R]:
        read = read or self._record
        for row in rows:
            try:
                yield read(tx, row)
            except Unreadable:
                continue

    def _closed(self, tx: Tx, part: type[P], rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[tuple[Any, ...], P]]:
        """Stored rows, each with a part of its record, of which nothing is sealed; damaged ones aside."""
        columns = [self._by_name[field.name] for field in fields(part)]  # type: ignore[arg-type]  # P is a dataclass
        if sealed := [column.name for column in columns if column.place]:
            raise TypeError(f"what is sealed is not read without opening it: {', '.join(sealed)}")
        at = [(column.name, self._at[column.name]) for column in columns]
        reads = [(column.name, column.read) for column in columns if column.read]
        for row in rows:
            with suppress(Unreadable):
                self.check(tx, row)
                values = {name: row[one] for name, one in at}
                for name, read in reads:
                    if values[name] is not None:
                        values[name] = read(values[name])
                yield row, _made(part, values)

    def _anew(self, keys: Keys, before: tuple[Any, ...], values: Mapping[str, object]) -> tuple[Any, ...]:
        """A stored row with other values in some of its columns, and its new proof."""
        row, columns = list(before[:-1]), self._by_name
        place = self._place_of(before) if any(columns[name].place for name in values) else ""
        for name, value in values.items():
            row[self._at[name]] = columns[name].written(keys, place, value)
        return (*row, proofs.of(keys, self.name, row))

    def _write(self, tx: Tx, sql: str, params: Params) -> int:
        """Carry out `sql`; if it changes what is remembered, what was asked is asked anew."""
        if self._remembers:
            tx.answers.clear()
        return tx.run(sql, params)

    def _rows(self, tx: Tx, tail: str, params: dict[str, object]) -> Sequence[Row]:
        """The rows that `tail` leaves, as far as `_record` has to see them; of what is remembered, asked for once."""
        sql = f"{self._asks} {tail}"
        if not self._remembers:
            return tx.all(sql, params)
        question = (sql, *params.items())
        if question not in tx.answers:
            tx.answers[question] = tx.all(sql, params)
        return tx.answers[question]  # type: ignore[no-any-return]  # as it was put there

    def _record(self, tx: Tx, row: Iterable[Any]) -> R:
        """The record of a row as `_asks` brings it. Raises Unreadable, and notes it, if it is damaged."""
        if not self._remembers:
            return self.read(tx, row)
        known = tuple(row)
        record = self._memory.get(known)
        if record is None:
            key = dict(zip(self._at, known[: self.keyed_by], strict=False))
            whole = tx.one(f"{self._select} WHERE {self._is_key}", key)
            if whole is None:  # its key was made nothing, and by nothing no row is found
                tx.damaged.add((self.name, self.key_of(known)))
                raise Unreadable("a row without its key")
            record = self.read(tx, whole)
            if len(self._memory) >= self._remembers:
                self._memory.clear()
            self._memory[known] = record
        return record

    def _place_of(self, row: Sequence[Any]) -> str:
        """What the sealed columns of a stored row are sealed for."""
        if not self._bound:
            return str(row[0])
        return ":".join([str(row[at]) for at in (0, *self._bound)])

    def _open_row(self, keys: Keys, row: tuple[Any, ...]) -> R:
        proofs.check(keys, self.name, row)
        values = list(row[:-1])
        for at, read in self._reads:
            if row[at] is not None:
                values[at] = read(row[at])
        if self._sealed:
            place = self._place_of(row)
            for at, column in self._sealed:
                values[at] = column.opened(keys, place, row[at])
        return _made(self.record, zip(self._at, values, strict=True))


def _made(kind: type[P], values: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> P:
    """A record, without the `__init__` of a frozen dataclass, which sets each field by a call of its own."""
    record = object.__new__(kind)
    vars(record).update(values)
    return record


def among(column: str, values: Collection[str | int | bytes]) -> tuple[str, dict[str, Any]]:
    """A condition that is so where a column holds one of these values, and its parameters; it holds at least one."""
    one_of = list(values)
    # The last stands for those that are missing to a power of two, so that few statements have to be prepared.
    one_of += one_of[-1:] * ((1 << (len(one_of) - 1).bit_length()) - len(one_of))
    condition, names = _one_of(column, len(one_of))
    return condition, dict(zip(names, one_of, strict=True))


@lru_cache(256)
def _one_of(column: str, many: int) -> tuple[str, list[str]]:
    """A condition that is so where a column holds one of so many values, and the names of its parameters."""
    names = [f"{column}_{number}" for number in range(many)]
    return f"{column} IN ({', '.join(f':{name}' for name in names)})", names


def as_kept(key: str | int | bytes) -> str | int | bytes:
    """A key as it is kept: ids are written in capitals (see `new_id`), however they are typed."""
    return key.upper() if isinstance(key, str) else key


def seconds(moment: datetime) -> int:
    """The whole seconds since 1970 as which a moment is stored."""
    return int(moment.timestamp())


def figure_of_time(stored: object) -> datetime | None:
    """A moment out of a figure over many rows, whose proofs were not checked; None for what can be no moment."""
    try:
        return datetime.fromtimestamp(stored, UTC) if isinstance(stored, int) else None
    except (ValueError, OverflowError, OSError):
        return None


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
        return attrgetter("_value_"), kind  # which `value` asks for in two calls
    return (int, bool) if kind is bool else (None, None)


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
