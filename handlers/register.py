"""Every command, in the order in which menus list them.

A supporter sees the first group, the team both. "back", "cancel", "resume" and "discard" are no commands: they are
moves that every conversation has (see dialogue.py).
"""

from handlers.commands import Command

COMMANDS: tuple[Command, ...] = ()


def find(name: str) -> Command | None:
    """The command with this name."""
    return next((one for one in COMMANDS if one.name == name), None)
