"""What can be asked of the bot: a command has a name, a function, and the roles it needs.

Whatever can be pressed can also be typed or linked to: "/write manuel", a button "write:manuel", a link
"?start=write-manuel" are the same command with the same argument.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from handlers.buttons import Button, Style
from handlers.labels import label_of
from storage.team import Role

MOST_BYTES = 64


@dataclass(frozen=True)
class Command:
    """`run(talk, *args)` is the conversation. `roles` is empty for everybody; `menu` says whether menus list it."""

    name: str
    run: Callable[..., None]
    roles: tuple[Role, ...]
    menu: bool

    def open_to(self, role: Role | None) -> bool:
        """Whether somebody with this role in the team, or with none, may give it."""
        return not self.roles or role in (*self.roles, Role.OWNER)

    @cached_property
    def most_args(self) -> int:
        """How many arguments it takes, beside the talk."""
        return len(inspect.signature(self.run).parameters) - 1


def command(name: str, *roles: Role, menu: bool = True) -> Callable[[Callable[..., None]], Command]:
    """Make a function the command `name`, for these roles (owners always may), or for everybody."""

    def made(run: Callable[..., None]) -> Command:
        return Command(name, run, roles, menu)

    return made


def press(label: str, name: str, *args: str, style: Style = Style.PLAIN) -> Button:
    """A button that gives a command with arguments. The label is plain text, or a text of ours, which is made plain."""
    carried = ":".join((name, *args))
    if (size := len(carried.encode())) > MOST_BYTES:
        raise ValueError(f"a button can carry {MOST_BYTES} bytes, not {size}")
    return Button(label_of(label), press=carried, style=style)
