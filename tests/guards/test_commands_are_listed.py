"""Every command that the conversations name is in the one table: another could never be given."""

from collections.abc import Iterable
from importlib import import_module
from pkgutil import walk_packages

import handlers
from handlers import register
from handlers.commands import GROUPS, Command


def named() -> set[Command]:
    """Every command that a module of the conversations knows."""
    modules = [import_module(module.name) for module in walk_packages(handlers.__path__, "handlers.")]
    return {value for module in modules for value in vars(module).values() if isinstance(value, Command)}


def astray(commands: set[Command], listed: Iterable[Command]) -> set[str]:
    """The names of the commands that are not listed."""
    return {command.name for command in commands.difference(listed)}


def test_every_command_is_in_the_table_and_can_be_given() -> None:
    table = [command for group in GROUPS for command in group.commands]
    assert astray(named(), table) == set()
    assert list(register.COMMANDS.values()) == table
    assert all(command.conversation for command in table)


def test_a_command_beside_the_table_is_found() -> None:
    assert astray({*named(), Command("stray")}, register.COMMANDS.values()) == {"stray"}
