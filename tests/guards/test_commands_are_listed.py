"""Every command that the conversations name is in the one table: another could never be given."""

import ast
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import handlers
from handlers import register
from handlers.commands import GROUPS, Command
from storage.rights import Right

ROOT = Path(handlers.__path__[0])


def named() -> set[Command]:
    """Every command that a module of the conversations knows."""
    modules = [import_module(module.name) for module in walk_packages(handlers.__path__, "handlers.")]
    return {value for module in modules for value in vars(module).values() if isinstance(value, Command)}


def astray(commands: set[Command], listed: Iterable[Command]) -> set[str]:
    """The names of the commands that are not listed."""
    return {command.name for command in commands.difference(listed)}


def makes_commands(source: str) -> bool:
    """Whether a module makes a command, also one that is attached at once and leaves no name behind."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = {func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in calls}
    return "Command" in names


def test_every_command_is_in_the_table_and_can_be_given() -> None:
    table = [command for group in GROUPS for command in group.commands]
    assert astray(named(), table) == set()
    assert list(register.COMMANDS.values()) == table
    assert all(command.conversation for command in table)


def test_a_command_beside_the_table_is_found() -> None:
    assert astray({*named(), Command("stray")}, register.COMMANDS.values()) == {"stray"}


def test_only_the_table_makes_commands() -> None:
    makers = [path for path in ROOT.rglob("*.py") if makes_commands(path.read_text("utf-8"))]
    assert makers == [ROOT / "commands.py"]


@pytest.mark.parametrize(
    ("source", "makes"),
    [
        ('@Command("stray")\ndef stray(talk): pass', True),
        ('STRAY = commands.Command("stray")', True),
        ("@START\ndef start(talk): pass", False),
        ("def find(name) -> Command: pass", False),
    ],
)
def test_a_command_without_a_name_is_found(source: str, makes: bool) -> None:
    assert makes_commands(source) is makes


def test_every_right_opens_a_command() -> None:
    assert {command.needs for command in register.COMMANDS.values() if command.needs} == set(Right)
