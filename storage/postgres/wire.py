"""The connection to a server of PostgreSQL: neutral statements go in, rows come out that know their columns' names.

Values are sent apart from the statement, never within its text, so that no log of the server's can quote them.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, ClassVar, LiteralString

import psycopg
from psycopg import Cursor, conninfo
from psycopg.adapt import AdaptersMap, Buffer, Loader
from psycopg.pq import TransactionStatus
from psycopg.types.bool import BoolDumper
from psycopg.types.numeric import Int8BinaryDumper, NumericBinaryLoader, NumericLoader

from storage.postgres import wording
from storage.transaction import Params

_PREPARED = 512
"""How many statements stay prepared."""

_USUAL = {
    "application_name": "paloma",
    "connect_timeout": "5",
    "tcp_user_timeout": "10000",  # milliseconds after which a server that does not answer any more counts as gone
    "client_encoding": "UTF8",
}
"""How the server is reached, where its address says nothing else."""

_SAID = (
    # An acknowledged commit is on the server's disk; a server that was told to wait for more goes on doing so.
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
    "SET standard_conforming_strings = on",
    "SET jit = off",  # our statements are many and small
)


class Row(tuple[Any, ...]):
    """A row: its values in order, each also to be had by its column's name."""

    __slots__ = ()
    names: ClassVar[dict[str, int]]

    def __getitem__(self, column: Any) -> Any:
        """The value of a column, by its place or its name."""
        return super().__getitem__(self.names[column] if isinstance(column, str) else column)

    def keys(self) -> list[str]:
        """The columns' names."""
        return list(self.names)


class Wire:
    """One connection; transactions are begun and ended by whoever has it."""

    def __init__(self, url: str) -> None:
        self._connection = psycopg.Connection[Row].connect(
            conninfo.make_conninfo(**(_USUAL | _given(url))),
            autocommit=True,
            row_factory=_rows,
            prepare_threshold=3,
        )
        self._connection.prepared_max = _PREPARED
        _adapt(self._connection.adapters)
        for words in _SAID:
            self.command(words)
        self.channel = f"paloma_{self._schema()}"
        """Where replicas that work in this schema tell each other what is new."""

    def execute(self, sql: str, params: Params | None = None) -> Cursor[Row]:
        """Carry out a neutral statement."""
        if not params:
            return self._connection.execute(sql.encode(), binary=True)
        return self._connection.execute(wording.statement(sql), params, binary=True)

    def executemany(self, sql: str, rows: Sequence[Params]) -> None:
        """Carry out a neutral statement for each of these parameters."""
        with self._connection.cursor() as cursor:
            cursor.executemany(wording.statement(sql), rows)

    def command(self, words: LiteralString | bytes) -> None:
        """Carry out words of PostgreSQL's own, which bring nothing: about transactions, or a step of the schema."""
        self._connection.execute(words, prepare=False)

    def _schema(self) -> int:
        row = self.execute("SELECT current_schema()::regnamespace::oid::bigint").fetchone()
        return int(row[0]) if row else 0

    def heard(self, seconds: float) -> Iterator[str]:
        """What others tell on the channels that this connection listens to, within so many seconds."""
        for told in self._connection.notifies(timeout=seconds):
            yield told.payload

    def cancel(self) -> None:
        """From another thread: have the statement that is under way fail."""
        self._connection.cancel_safe(timeout=5)

    @property
    def lost(self) -> bool:
        """Whether there is no connection any more."""
        return self._connection.closed

    @property
    def failed(self) -> bool:
        """Whether an error has ended the transaction, so that it only waits to be rolled back."""
        return self._connection.info.transaction_status is TransactionStatus.INERROR

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


def is_address(url: str) -> bool:
    """Whether an address is one of a server, in the form that the library reads."""
    try:
        return bool(conninfo.conninfo_to_dict(url))
    except psycopg.Error:
        return False


def _given(url: str) -> dict[str, Any]:
    return {name: value for name, value in conninfo.conninfo_to_dict(url).items() if value is not None}


def _rows(cursor: Cursor[Any]) -> Callable[[Sequence[Any]], Row]:
    """How the rows of one answer are made; an answer may have none."""
    answer = cursor.pgresult
    return _row_of(tuple(answer.fname(place) or b"" for place in range(answer.nfields)) if answer else ())


@lru_cache(_PREPARED)
def _row_of(columns: tuple[bytes, ...]) -> type[Row]:
    """The class of rows with these columns; of two of the same name the first is meant."""
    names: dict[str, int] = {}
    for place, column in enumerate(columns):
        names.setdefault(column.decode(), place)
    return type("Row", (Row,), {"names": names, "__slots__": ()})


class _Bool(BoolDumper):
    """A yes or no as our columns hold it."""

    oid = psycopg.postgres.types["int8"].oid

    def dump(self, obj: bool) -> bytes:  # noqa: FBT001 - as the library calls it
        return b"1" if obj else b"0"


class _Whole(NumericLoader):
    """Sums of whole numbers come as numbers that could have a fraction, and have none."""

    def load(self, data: Buffer) -> Any:
        return _whole(super().load(data))


class _WholeBinary(NumericBinaryLoader):
    """The same, as it comes in bytes."""

    def load(self, data: Buffer) -> Any:
        return _whole(super().load(data))


def _whole(number: Any) -> Any:
    return int(number) if number == int(number) else float(number)


def _adapt(adapters: AdaptersMap) -> None:
    """All numbers are of one kind, so that a statement is prepared once."""
    adapters.register_dumper(int, Int8BinaryDumper)
    adapters.register_dumper(bool, _Bool)
    loaders: tuple[type[Loader], ...] = (_Whole, _WholeBinary)
    for loader in loaders:
        adapters.register_loader("numeric", loader)
