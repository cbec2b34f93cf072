"""The table of how long everything is kept, as docs/keeping.md has it: drawn of storage/keeping.py."""

from collections.abc import Iterator
from datetime import timedelta

from babel.dates import format_timedelta

from storage.keeping import FILES, TABLES, Kept, Setting

_HEAD = ("| where | what | how long |", "| --- | --- | --- |")
_A_DAY = timedelta(days=1)


def drawing() -> str:
    """Both tables, as Markdown."""
    rows = [(f"`{name}`", kept) for name, parts in TABLES.items() for kept in parts]
    return "\n".join([*_table(rows), "", "Beside the rows:", "", *_table(FILES)])


def _table(rows: list[tuple[str, Kept]] | tuple[tuple[str, Kept], ...]) -> Iterator[str]:
    yield from _HEAD
    before = ""
    for place, kept in rows:
        yield f"| {place if place != before else ''} | {kept.what} | {_how_long(kept)} |"
        before = place


def _how_long(kept: Kept) -> str:
    if not kept.time:
        return kept.after
    if isinstance(kept.time, Setting):
        return f"{_words(kept.time.usual)} (`{kept.time.value[0]}`) {kept.after}"
    return f"{_words(kept.time)} {kept.after}"


def _words(time: timedelta) -> str:
    """In days where it is whole days, since that is how it is counted."""
    if time < _A_DAY:
        return format_timedelta(time, granularity="minute", locale="en")
    return f"{time.days} day" if time == _A_DAY else f"{time.days} days"
