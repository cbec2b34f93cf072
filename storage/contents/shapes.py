"""What each field of a record may be, read off its type: so that whoever asks for it needs no list of fields.

A field that somebody adds to a record of content has a shape at once, and can be changed in the chat and written into a
folder at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, reduce
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from markupsafe import Markup
from pydantic.fields import FieldInfo

from storage.contents.by_language import ByLanguage
from storage.contents.rules import RuleBeside, Typed, Whole
from storage.errors import Rejected

YES, NO = "true", "false"


@dataclass(frozen=True)
class Words:
    """A text. `kept` is what it is kept as: a `str`, a `date`, or, for prose in Markdown, a `Markup`."""

    kept: type
    marks: tuple[Typed | RuleBeside, ...] = ()

    @property
    def long(self) -> bool:
        """Whether it is prose."""
        return self.kept is Markup

    @property
    def among(self) -> tuple[str, ...]:
        """The only words that it can be, if there are few."""
        return next((mark.words for mark in self.marks if isinstance(mark, Typed) and mark.words), ())

    def check(self, text: str, beside: Mapping[str, str]) -> Any:
        """The text as it is kept, `beside` the other fields of its record. Raises Rejected."""
        return reduce(lambda value, mark: mark.ask(value, beside), self.marks, text)


@dataclass(frozen=True)
class Figure:
    """A number, whole or not, from `least` to `most`."""

    whole: bool
    least: float
    most: float

    def check(self, text: str) -> float:
        """The number that was typed. Raises Rejected("content-figure")."""
        try:
            figure = int(text) if self.whole else float(text.replace(",", "."))
        except ValueError:
            raise Rejected("content-figure", least=self.least, most=self.most) from None
        if not self.least <= figure <= self.most:
            raise Rejected("content-figure", least=self.least, most=self.most)
        return figure


@dataclass(frozen=True)
class OneOf:
    """One of some words, YES and NO among them, if it is a question of that."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class InLanguages:
    """The same in each language of the campaign; `once`: it can stand there for all of them."""

    each: "Shape"
    once: bool


@dataclass(frozen=True)
class Parts:
    """A record of its own."""

    record: type

    @property
    def fields(self) -> "tuple[Shaped, ...]":
        """Its fields."""
        return shaped(self.record)


@dataclass(frozen=True)
class Many:
    """Several of the same, each of them right; `checks` are of all together."""

    each: "Shape"
    checks: tuple[Whole, ...]


Shape = Words | Figure | OneOf | InLanguages | Parts | Many


@dataclass(frozen=True)
class Shaped:
    """A field of a record. `needed`: nothing can be published without it."""

    name: str
    shape: Shape
    needed: bool

    @property
    def called(self) -> str:
        """Its name as texts have it."""
        return self.name.replace("_", "-")


def shaped(record: type) -> tuple[Shaped, ...]:
    """The fields of a record, but for its own short name, which never changes."""
    return _shaped(record)


@cache
def _shaped(record: type) -> tuple[Shaped, ...]:
    hints = get_type_hints(record, include_extras=True)
    return tuple(
        Shaped(each.name, _shape(hints[each.name], ()), each.default is MISSING)
        for each in fields(record)
        if each.name != "slug"
    )


def _shape(hint: Any, marks: tuple[object, ...]) -> Shape:
    if get_origin(hint) is Annotated:
        inner, *own = get_args(hint)
        return _shape(inner, (*own, *marks))
    kinds = [each for each in get_args(hint) if each is not NoneType] if _is_union(hint) else [hint]
    if len(kinds) > 1:
        return OneOf(tuple(word for kind in kinds for word in _words(kind)))
    return _shape(kinds[0], marks) if _is_union(hint) else _plain_shape(hint, marks)


def _plain_shape(hint: Any, marks: tuple[object, ...]) -> Shape:
    match get_origin(hint), get_args(hint):
        case (kind, (_, inner)) if kind is dict:
            return InLanguages(_shape(inner, ()), any(isinstance(mark, ByLanguage) and mark.once for mark in marks))
        case (kind, (inner, _)) if kind is tuple:
            return Many(_shape(inner, ()), tuple(mark for mark in marks if isinstance(mark, Whole)))
    if is_dataclass(hint) and isinstance(hint, type):
        return Parts(hint)
    if hint in (int, float):
        return Figure(hint is int, _bound(marks, Ge, "ge"), _bound(marks, Le, "le"))
    if hint is bool or issubclass(hint, Enum):
        return OneOf(_words(hint))
    return Words(hint if hint in (date, Markup) else str, tuple(m for m in marks if isinstance(m, Typed | RuleBeside)))


def _words(hint: Any) -> tuple[str, ...]:
    """The words that stand for the values of a kind with few of them."""
    if get_origin(hint) is Annotated:
        return _words(get_args(hint)[0])
    return (YES, NO) if hint is bool else tuple(str(each.value) for each in hint)


def _bound(marks: tuple[object, ...], kind: type[Ge] | type[Le], name: str) -> float:
    found = (getattr(each, name) for each in _constraints(marks) if isinstance(each, kind))
    bound = next(found, None)
    if not isinstance(bound, int | float):
        raise TypeError("a number in content has a least and a most")
    return bound


def _constraints(marks: tuple[object, ...]) -> Iterator[object]:
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)
