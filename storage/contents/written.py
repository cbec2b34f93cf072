"""Content as it is written, in a folder or step by step in the chat: values that JSON can hold, perhaps not all there.

`Written` is to a record of content what its folder says: dates and hours are texts, prose is Markdown, and what says
nothing is not there. It is read by the rules that packs are read by.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Any

from markupsafe import Markup
from pydantic import TypeAdapter, ValidationError

from storage.contents.kind import Content, Kind
from storage.contents.markdown import as_markdown
from storage.contents.shapes import InLanguages, Many, Parts, Shape, Words, shaped
from storage.errors import PalomaError, Rejected

Written = dict[str, Any]
Path = tuple[str | int, ...]
"""Where something stands in what is written: names of fields, places in lists, codes of languages."""


@dataclass(frozen=True)
class Problem:
    """What is wrong, and where."""

    path: Path
    refusal: Rejected


class Wrong(PalomaError):
    """What is written cannot be published; `problems` say why, one at the least."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("content that breaks its rules")
        self.problems = tuple(problems)


def as_written(content: object) -> Written:
    """A record of content as it is written; what says nothing is left out."""
    said = ((each.name, getattr(content, each.name), each.default) for each in fields(content))  # type: ignore[arg-type]  # a dataclass
    return {name: _written(value) for name, value, default in said if value != default}


def _written(value: Any) -> Any:
    if is_dataclass(value):
        return as_written(value)
    if isinstance(value, Mapping):
        return {language: _written(each) for language, each in value.items()}
    if isinstance(value, tuple | list):
        return [_written(each) for each in value]
    return as_plain(value)


def as_plain(value: Any) -> Any:
    """A single value as it is written."""
    if isinstance(value, Markup):
        return as_markdown(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value.value if isinstance(value, Enum) else value


def read(kind: Kind, written: Written, languages: Sequence[str]) -> Content:
    """The content that is written, in these languages, by all rules of its fields. Raises Wrong."""
    problems: list[Problem] = []
    given = _given(kind.record, written, (), problems)
    try:
        content = _reader(kind).validate_python(given, extra="forbid", context=tuple(languages))
    except ValidationError as error:
        problems += [Problem(tuple(one["loc"]), _refusal(one["type"], one.get("ctx"))) for one in error.errors()]
    if problems:
        raise Wrong(problems)
    return content


@cache
def _reader(kind: Kind) -> TypeAdapter[Content]:
    return TypeAdapter(kind.record)


def _refusal(reason: str, facts: Mapping[str, object] | None) -> Rejected:
    return Rejected(reason, **facts or {}) if reason.partition("-")[0] == "content" else Rejected("content-empty")


def _given(record: type, written: Written, at: Path, problems: list[Problem]) -> Written:
    """What pydantic is given: days as days, and prose as it is shown."""
    shapes = {each.name: each.shape for each in shaped(record)}
    return {
        name: _read(shapes[name], value, (*at, name), problems) if name in shapes else value
        for name, value in written.items()
    }


def _read(shape: Shape, value: Any, at: Path, problems: list[Problem]) -> Any:
    match shape, value:
        case Parts(record), dict():
            return _given(record, value, at, problems)
        case InLanguages(each, _), dict():
            return {language: _read(each, inner, (*at, language), problems) for language, inner in value.items()}
        case Many(each, _), list():
            return tuple(_read(each, inner, (*at, place), problems) for place, inner in enumerate(value))
        case Words(kept), str() if kept in (date, Markup):
            try:
                return shape.check(value, {})
            except Rejected as refusal:
                problems.append(Problem(at, refusal))
                return Markup() if kept is Markup else date.min
    return value


def missing(record: type, written: Written, languages: Sequence[str], at: Path = ()) -> Iterator[Path]:
    """What has to be there and is not; of what is there, the languages that it lacks."""
    for each in shaped(record):
        here = (*at, each.name)
        if each.name not in written:
            if each.needed:
                yield here
        else:
            yield from _missing_in(each.shape, written[each.name], languages, here)


def _missing_in(shape: Shape, value: Any, languages: Sequence[str], at: Path) -> Iterator[Path]:
    match shape, value:
        case Parts(record), dict():
            yield from missing(record, value, languages, at)
        case InLanguages(), dict():
            yield from ((*at, language) for language in languages if not value.get(language))
        case Many(each, _), list():
            for place, inner in enumerate(value):
                yield from _missing_in(each, inner, languages, (*at, place))


def at(written: Any, path: Path) -> Any:
    """What stands there; None if nothing does."""
    for step in path:
        with suppress(LookupError, TypeError):
            written = written[step]
            continue
        return None
    return written


def with_value(written: Any, path: Path, value: Any) -> Any:
    """The same with another value there; with None, nothing stands there any more."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return _with_item(list(written or []), step, tuple(rest), value)
    kept: Written = dict(written or {})
    inner = with_value(kept.get(step), tuple(rest), value)
    if inner is None or inner in ({}, []):
        kept.pop(step, None)
    else:
        kept[step] = inner
    return kept


def _with_item(items: list[Any], place: int, rest: Path, value: Any) -> list[Any]:
    inner = with_value(items[place] if place < len(items) else None, rest, value)
    before, after = items[:place], items[place + 1 :]
    return [*before, *([] if inner is None else [inner]), *after]


def shape_at(record: type, path: Path) -> Shape:
    """The shape of what stands there. Raises LookupError."""
    shape: Shape = Parts(record)
    for step in path:
        shape = _inside(shape, step)
    return shape


def _inside(shape: Shape, step: str | int) -> Shape:
    match shape, step:
        case Parts(record), str():
            return next((each.shape for each in shaped(record) if each.name == step), None) or _nothing(step)
        case InLanguages(each, _), str():
            return each
        case Many(each, _), int():
            return each
    return _nothing(step)


def _nothing(step: str | int) -> Shape:
    raise LookupError(step)


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """What is written, key by key; a list counts as one."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    else:
        yield path, value


def differing(before: Written, after: Written) -> list[Path]:
    """The keys whose values differ."""
    old, new = dict(leaves(before)), dict(leaves(after))
    return [path for path in dict.fromkeys([*old, *new]) if old.get(path) != new.get(path)]
