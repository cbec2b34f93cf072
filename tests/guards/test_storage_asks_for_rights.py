"""Whoever acts for the team is asked for the right to: in storage itself, so that no conversation can forget it.

A function of storage that takes who acts (`by`, `moderator`, `member` …) gives them to `require`: itself, by a function
of its own module, or by a `step`, which requires the right of its rule.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import storage

ACTORS = {"actor", "author", "by", "member", "member_id", "moderator"}
ASKING = {"require", "require_counts", "step", "step_each"}
# What only notes whose deed it was, for functions that have asked.
NOTES = {("approvals", "agree"), ("announcements/proof", "record")}


def functions(source: str) -> dict[str, ast.FunctionDef]:
    """The functions of a module, by name."""
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def parameters(function: ast.FunctionDef) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def asks(function: ast.FunctionDef, actor: str, module: dict[str, ast.FunctionDef]) -> bool:
    """Whether a function gives the parameter `actor` to something that asks for a right."""
    others = {name: other for name, other in module.items() if other is not function}
    return any(
        called in ASKING - {function.name} or (called in others and asks(others[called], given, others))
        for called, given in passed_on(function, actor, others)
    )


def passed_on(function: ast.FunctionDef, actor: str, module: dict[str, ast.FunctionDef]) -> Iterator[tuple[str, str]]:
    """Whom a function calls with the parameter `actor`, and under which name they get it."""
    for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
        called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        names = [one.arg for one in parameters(module[called])] if called in module else []
        given = [*zip(names or [""] * len(call.args), call.args, strict=False)]
        given += [(keyword.arg or "", keyword.value) for keyword in call.keywords]
        yield from ((called, name) for name, value in given if isinstance(value, ast.Name) and value.id == actor)


def silent(source: str) -> list[str]:
    """The public functions of a module that act for somebody without asking whether they may."""
    module = functions(source)
    return [
        name
        for name, function in module.items()
        if not name.startswith("_")
        for one in parameters(function)
        if one.arg in ACTORS and not asks(function, one.arg, module)
    ]


ROOT = Path(storage.__path__[0])
MODULES = {path.relative_to(ROOT).with_suffix("").as_posix(): path for path in sorted(ROOT.rglob("*.py"))}


@pytest.mark.parametrize("module", MODULES)
def test_nobody_acts_for_the_team_without_its_right(module: str) -> None:
    assert [name for name in silent(MODULES[module].read_text("utf-8")) if (module, name) not in NOTES] == []


def test_what_is_excepted_is_there() -> None:
    silent_ones = {(module, name) for module, path in MODULES.items() for name in silent(path.read_text("utf-8"))}
    assert silent_ones == NOTES


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def approve(tx, moderator): tx.run('…')", ["approve"]),
        ("def approve(tx, moderator): team.require(tx, moderator, Right.X)", []),
        ("def approve(tx, moderator): team.require(tx, somebody, Right.X)", ["approve"]),
        ("def approve(tx, moderator): _decide(tx, moderator)\ndef _decide(tx, who): require(tx, who, Right.X)", []),
        ("def approve(tx, moderator): _decide(tx, moderator)\ndef _decide(tx, who): tx.run('…')", ["approve"]),
        ("def approve(tx, *, by): _decide(tx, who=by)\ndef _decide(tx, who): require(tx, who, Right.X)", []),
        ("def approve(tx, moderator): step(tx, Step.APPROVE, letter, moderator)", []),
        ("def step(tx, what, letter, actor): step(tx, what, letter, actor)", ["step"]),
        ("def _approve(tx, moderator): tx.run('…')", []),
    ],
)
def test_a_function_that_does_not_ask_is_found(source: str, found: list[str]) -> None:
    assert silent(source) == found
