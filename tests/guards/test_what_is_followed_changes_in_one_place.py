"""Events and cases are changed through storage/changed.py alone, so that whoever follows them hears of it.

Which functions change them is found in their own modules: those that change or remove a row of their table. That no
other module writes these tables, another guard holds.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
import handlers
import storage

STORAGE = Path(storage.__path__[0])
ROOTS = (STORAGE, Path(handlers.__path__[0]), Path(bot.__path__[0]))
FOLLOWED = ("cases", "events")
WRITES = {"change", "put", "remove", "run"}
THROUGH = "changed.py"


def changing(source: str) -> set[str]:
    """The functions of a module that change what is kept already; a new row is followed by nobody."""
    return {
        function.name
        for function in ast.parse(source).body
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in WRITES
    }


def uses(source: str, changes: dict[str, set[str]]) -> Iterator[str]:
    """What a module names of these functions, under whatever name it imports them or their module."""
    tree, modules = ast.parse(source), {module: module for module in changes}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "storage":
            modules |= {one.asname or one.name: one.name for one in node.names if one.name in changes}
        elif isinstance(node, ast.ImportFrom) and (module := (node.module or "").removeprefix("storage.")) in changes:
            yield from (f"{module}.{one.name}" for one in node.names if one.name in changes[module])
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            of = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            module = modules.get(of, "")
            if node.attr in changes.get(module, ()):
                yield f"{module}.{node.attr}"


def changes() -> dict[str, set[str]]:
    """The functions that change what is followed, by module."""
    return {module: changing((STORAGE / f"{module}.py").read_text("utf-8")) for module in FOLLOWED}


def test_what_changes_events_and_cases_is_known() -> None:
    assert changes() == {"cases": {"rewrite", "take_off"}, "events": {"go_on", "rewrite", "take_off"}}


def test_events_and_cases_are_changed_through_one_module() -> None:
    sources = {path: path.read_text("utf-8") for root in ROOTS for path in root.rglob("*.py")}
    followed = changes()
    found = {path: sorted(set(uses(source, followed))) for path, source in sources.items()}
    through = {path.relative_to(STORAGE.parent).as_posix(): names for path, names in found.items() if names}
    everything = sorted(f"{module}.{name}" for module, names in followed.items() for name in names)
    assert through == {f"storage/{THROUGH}": everything}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from storage import events\nevents.take_off(tx, event.id)", ["events.take_off"]),
        ("from storage import cases as people\nBOTH = people.rewrite, 1", ["cases.rewrite"]),
        ("from storage.events import rewrite as write", ["events.rewrite"]),
        ("import storage.cases\nstorage.cases.take_off(tx, case.id)", ["cases.take_off"]),
        ("from storage import campaigns\ncampaigns.rewrite(tx, campaign.id, content)", []),
        ("from storage import changed\nchanged.rewrite_event(tx, event, content)", []),
        ("from storage import events\nevents.get(tx, event_id)", []),
    ],
)
def test_what_a_module_changes_past_it_is_found(source: str, found: list[str]) -> None:
    assert list(uses(source, {"cases": {"rewrite", "take_off"}, "events": {"rewrite", "take_off"}})) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def move(tx, event_id):\n    _table.change(tx, event_id, starts_at=0)", {"move"}),
        ('def move(tx, event_id):\n    tx.run("UPDATE events SET starts_at = 0")', {"move"}),
        ("def add(tx, content):\n    _table.add(tx, Event(content))", set()),
    ],
)
def test_a_function_that_changes_a_row_is_found(source: str, found: set[str]) -> None:
    assert changing(source) == found
