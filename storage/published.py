"""A table of what the group publishes: the audit trail knows which version of each row is the newest.

A row that is put back as it once was (an event's old place, a closed case, an old address) opens, but it is not the one
that was published last, so that it is not shown. Rows from before the trail knew of versions are believed until they
are written again.
"""

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from typing import Any, TypeVar, get_type_hints

from pydantic_core import to_json

from storage import audit, trail
from storage.audit import Deed
from storage.contents.rules import LATER
from storage.named import HasContent, Named
from storage.transaction import Tx

R = TypeVar("R", bound=HasContent)


class Published(Named[R]):
    """A table whose rows are only shown as they were published last. Its records have a hash."""

    def publish(self, tx: Tx, key: str) -> None:
        """Note that the row with this key, as it stands, is the newest. To be called after each change."""
        row = self.get(tx, key)
        if row is not None:
            audit.record(tx, Deed.PUBLISHED, what=self._called(row), version=_version(row))

    def newest(self, tx: Tx, rows: list[R]) -> list[R]:
        """Those of these rows that are as they were published last."""
        published = trail.published(tx)
        return [row for row in rows if published(self._called(row)) in (None, _version(row))]

    def newest_of(self, tx: Tx, row: R | None) -> R | None:
        """The row, if it is as it was published last."""
        return next(iter(self.newest(tx, [row] if row else [])), None)

    def _called(self, row: R) -> str:
        return f"{self.name}:{getattr(row, self.key)}"


@lru_cache(1024)  # rows that are read in nearly every turn stay the same objects
def _version(row: Hashable) -> str:
    """Names exactly this content of a row; but for its lookup, which is another under another key.

    What is None does not count, as in the proofs of rows, nor does a field of content that came later and says nothing:
    a new field leaves the versions of before as they are.
    """
    content = {name: said(value) for name, value in vars(row).items() if name != "lookup" and value is not None}
    return blake2b(to_json(content), digest_size=16).hexdigest()


def digest(content: object) -> str:
    """Names exactly this content, whatever fields its record got later that say nothing."""
    return blake2b(to_json(said(content)), digest_size=16).hexdigest()


def said(value: Any) -> Any:
    """What a value says, all the way down: fields that its record got later count only if something stands in them."""
    if is_dataclass(value) and not isinstance(value, type):
        values = {field.name: getattr(value, field.name) for field in fields(value)}
        later = _later(type(value))
        return {name: said(kept) for name, kept in values.items() if not (name in later and kept == later[name])}
    if isinstance(value, tuple | list):
        return [said(each) for each in value]
    return value


@cache
def _later(record: type) -> Mapping[str, object]:
    """The fields that a record of content got later, with what stands in them if nothing does."""
    hints = get_type_hints(record, include_extras=True)
    return {field.name: field.default for field in fields(record) if LATER in _marks(hints[field.name])}


def _marks(hint: Any) -> tuple[object, ...]:
    return getattr(hint, "__metadata__", ())
