"""Every command that the conversations define is in the register, once: an unlisted one could never be given."""

from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pkgutil import walk_packages

import handlers
from handlers import register
from handlers.commands import Command, command
from handlers.engine.talk import Talk


def defined() -> set[Command]:
    """Every command in a module of the conversations."""
    modules = [import_module(module.name) for module in walk_packages(handlers.__path__, "handlers.")]
    return {value for module in modules for value in vars(module).values() if isinstance(value, Command)}


def faults(commands: set[Command], listed: Iterable[Command]) -> set[str]:
    """The names of the commands that are not listed, or listed more than once, or defined nowhere."""
    times = Counter(listed)
    return {one.name for one in commands | times.keys() if one not in commands or times[one] != 1}


def test_every_command_is_listed_once() -> None:
    assert faults(defined(), register.COMMANDS) == set()


def test_a_command_that_is_not_listed_once_is_found() -> None:
    @command("astray")
    def astray(talk: Talk) -> None:
        talk.say("menu")

    twice = register.COMMANDS[0]
    assert faults({*defined(), astray}, [*register.COMMANDS, twice]) == {"astray", twice.name}
    assert faults(defined() - {twice}, register.COMMANDS) == {twice.name}
