"""What is wrong with the facts of a pack, in words that somebody who does not program can act on."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.packs.facts import Facts
from bot.packs.fields import meant
from bot.packs.lines import Key

# By pydantic's names of errors; the words complete "expected `key` to …".
_EXPECTED = {
    "string_type": "be text in quotes",
    "bool_type": "be true or false",
    "int_type": "be a whole number",
    "float_type": "be a number",
    "date_type": "be a date without quotes, like 2024-09-27",
    "dict_type": "be a text for each language",
    "list_type": "be a list in [ ]",
    "model_type": "be a table",
    "too_short": "have at least {min_length} of them",
    "too_long": "have at most {max_length} of them",
    "greater_than_equal": "be {ge} or more",
    "less_than_equal": "be {le} or less",
    "pack": "{expected}",
}


def problems(error: ValidationError, file_kind: type[Facts]) -> Iterator[tuple[Key, str]]:
    """Each thing that is wrong, by the key where it is, as what was expected there."""
    for one in error.errors():
        yield one["loc"], _in_words(one, file_kind)


def _in_words(error: ErrorDetails, file_kind: type[Facts]) -> str:
    *_, key = error["loc"]
    if error["type"] == "missing":
        return f"a `{key}`"
    if error["type"] == "extra_forbidden":
        return f"no key `{key}` here{meant(str(key), _keys_at(file_kind, error['loc'][:-1]))}"
    path = ".".join(str(part + 1 if isinstance(part, int) else part) for part in error["loc"])
    wish = _EXPECTED.get(error["type"], error["msg"]).format(**error.get("ctx", {}))
    return f"`{path}` to {wish}{_found(error)}"


def _found(error: ErrorDetails) -> str:
    """What stands there instead, when it is short enough to be recognised and not said already."""
    value = error["input"]
    return f", found {value!r}" if error["type"].endswith("_type") and isinstance(value, str | int | float) else ""


def _keys_at(kind: type[BaseModel], path: Key) -> list[str]:
    for part in path:
        if isinstance(part, str):
            kind = next(_models(kind.model_fields[part].annotation))
    return list(kind.model_fields)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
