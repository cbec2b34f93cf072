"""The TOML of a campaign folder, made of content: the same content is always the same text.

Keys stand in the order of their record; what has keys of its own follows as a table, and lists of such behind.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from storage.contents.shapes import InLanguages, Many, Parts, Shape, Words, shaped
from storage.contents.written import Written

STORIES = frozenset({"story", "description"})
"""Fields that stand in files of their own."""


def toml(record: type, written: Written, first: Mapping[str, Any] | None = None) -> str:
    """A TOML file of what is written; `first` are the keys that matter to the folder."""
    lines = [f"{name} = {_plain(value)}" for name, value in (first or {}).items()]
    return "\n".join([*lines, *_table(record, written, "")]).strip() + "\n"


def _table(record: type, written: Written, path: str) -> Iterator[str]:
    """The keys of a table, then the tables in it."""
    below: list[str] = []
    for each in shaped(record):
        value = written.get(each.name)
        if value is None or each.name in STORIES:
            continue
        match each.shape:
            case Parts(record=inner):
                below += ["", f"[{path}{each.name}]", *_table(inner, value, f"{path}{each.name}.")]
            case Many(each=Parts(record=inner)):
                for item in value:
                    below += ["", f"[[{path}{each.name}]]", *_table(inner, item, f"{path}{each.name}.")]
            case _:
                yield from _keys(each.name, each.shape, value)
    yield from below


def _keys(name: str, shape: Shape, value: Any) -> Iterator[str]:
    """A key, or one for each language."""
    match shape:
        case InLanguages(each, once):
            texts = list(value.values())
            if once and all(text == texts[0] for text in texts):
                yield f"{name} = {_plain(texts[0])}"
            else:
                yield from (f"{name}.{language} = {_value(each, text)}" for language, text in value.items())
        case _:
            yield f"{name} = {_value(shape, value)}"


def _value(shape: Shape, value: Any) -> str:
    match shape:
        case Words(kept=kept) if kept is date:
            return str(value)
        case Many(each=each):
            return f"[{', '.join(_value(each, item) for item in value)}]"
    return _plain(value)


def _plain(value: Any) -> str:
    """A text, a number or a yes, as TOML and JSON write them alike; JSON leaves the sign DEL as it is."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
