"""How a rule of content is written at its field, and found again.

A rule is a function of what a person types. It returns the value as it is kept, or raises Rejected. It is a mark in the
type of its field, so that one record says what is kept and what it may be:

    holder: Annotated[str, Rule(one_line(64))]

Pydantic asks the rules of what comes from outside. What comes out of the database passed them when it was written, and
is read as it stands: a rule that becomes stricter makes nothing unreadable.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any, get_args, get_type_hints

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from storage.errors import Rejected

Check = Callable[[str], Any]

LATER = "later"
"""A mark on a field that its record got when some content was published already.

Content that says nothing in it is what it was before: the versions on record stay the same (storage/published.py).
"""


def rule_of(record: type, field: str, **beside: str) -> Check:
    """The rule of one field of a record: `rule_of(CaseContent, "summary")("A peasant.")`.

    Of a text by language, and of a list of names, it is the rule of each. `beside` are fields that the rule depends on:
    `rule_of(DonationLine, "value", kind="iban")`. Raises LookupError for what nobody types: a yes or no, a point on the
    map.
    """
    marks = list(_marks(get_type_hints(record, include_extras=True)[field]))
    if not marks:
        raise LookupError(f"nobody types {record.__name__}.{field}")
    return lambda text: reduce(lambda value, mark: mark.ask(value, beside), marks, text)


@dataclass(frozen=True)
class Typed:
    """The rule of a value as a person types it, where a file gives the value itself: a date, a formatted text.

    `words` are the only ones that it can be, if they are few: whoever is asked for it can press one.
    """

    check: Check
    words: tuple[str, ...] = ()

    def ask(self, text: str, _beside: Mapping[str, str]) -> Any:
        """The value as it is kept. Raises Rejected."""
        return self.check(text)


@dataclass(frozen=True)
class Rule(Typed):
    """The rule of a value that a file gives as a person types it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic."""
        return asked_outside(lambda text, _: self.check(text), core_schema.str_schema(strict=True), handler(source))


@dataclass(frozen=True)
class Given:
    """The rule of a value that a file can give in several forms, and that nobody types."""

    check: Callable[[object], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic."""
        return asked_outside(lambda value, _: self.check(value), core_schema.any_schema(), handler(source))


@dataclass(frozen=True)
class RuleBeside:
    """The rule of a text that depends on the field `other`, which stands before it: `check(other, text)`."""

    other: str
    check: Callable[[str, str], str]

    def ask(self, text: str, beside: Mapping[str, str]) -> str:
        """The text as it is kept; as it stands, while the other field is not there. Raises Rejected."""
        return self.check(beside[self.other], text) if self.other in beside else text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic. When the other field is wrong, that is said, and nothing of this one."""
        text = handler(source)
        return asked_outside(lambda value, info: self.ask(value, info.data), text, text)


@dataclass(frozen=True)
class Whole:
    """The rule of all values of a list together, each of which is right by itself."""

    check: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Called by pydantic."""
        values = handler(source)
        return asked_outside(lambda value, _: self.check(value), values, values)


def asked_outside(check: Callable[[Any, ValidationInfo], Any], outside: CoreSchema, kept: CoreSchema) -> CoreSchema:
    """A schema that reads what is `kept` as it stands, and asks `check` of what comes from `outside`."""

    def checked(value: Any, info: ValidationInfo) -> Any:
        try:
            return check(value, info)
        except Rejected as refusal:
            raise PydanticCustomError(refusal.reason, refusal.reason, refusal.facts) from None

    return core_schema.json_or_python_schema(kept, core_schema.with_info_after_validator_function(checked, outside))


def _marks(hint: Any) -> Iterator[Typed | RuleBeside]:
    for mark in getattr(hint, "__metadata__", ()):
        if isinstance(mark, Typed | RuleBeside):
            yield mark
    for inner in get_args(hint):
        yield from _marks(inner)
