"""On which line of a TOML file each key stands, which tomllib does not say.

A text that tomllib accepts is a row of statements (a header, or a key with its value), each of whole lines. The
shortest run of lines that tomllib accepts by itself is one statement, so no rule about quotes is needed here.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator

Key = tuple[str | int, ...]


def key_lines(text: str) -> dict[Key, int]:
    """The line (from 1) of every table and key of a valid TOML `text`; elements of arrays are counted from 0."""
    lines: dict[Key, int] = {}
    sizes: Counter[Key] = Counter()
    table: Key = ()
    for line, statement, parsed in _statements(text):
        if statement.lstrip().startswith("["):
            table = _header(parsed, sizes)
            keys = [table[:-1], table] if isinstance(table[-1], int) else [table]
        else:
            keys = [table + key for key in _keys(parsed)]
        for key in keys:
            lines.setdefault(key, line)
    return lines


def line_of(lines: dict[Key, int], key: Key) -> int:
    """The line of `key`, or of the nearest table around it; 0 if there is none."""
    return next((lines[key[:size]] for size in range(len(key), 0, -1) if key[:size] in lines), 0)


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    statement = ""
    first = 1
    for number, line in enumerate(text.split("\n"), start=1):
        statement += line + "\n"
        try:
            parsed = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue  # a value that goes on in the next line
        if parsed:
            yield first, statement, parsed
        statement, first = "", number + 1


def _header(parsed: object, sizes: Counter[Key]) -> Key:
    """The table that a header opens: its names, with the place in every array of tables on the way."""
    key: Key = ()
    while isinstance(parsed, dict) and parsed:
        [(name, parsed)] = parsed.items()
        key = (*key, name)
        if isinstance(parsed, list):
            sizes[key] += 1
        if key in sizes:
            key = (*key, sizes[key] - 1)
    return key


def _keys(parsed: object, above: Key = ()) -> Iterator[Key]:
    if above:
        yield above
    if isinstance(parsed, dict):
        for name, value in parsed.items():
            yield from _keys(value, (*above, name))
    if isinstance(parsed, list):
        for place, value in enumerate(parsed):
            yield from _keys(value, (*above, place))
