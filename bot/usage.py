"""Help and refusals of the command line in the operator's language.

Most of what Typer says stands in its code in English, and not in gettext's catalogue: its sentences are known again by
their shape.
"""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from bot.speaking import recognized, say
from storage.sentence import Sentence

MISTYPED = 2
"""The exit code for what cannot be understood."""

_TYPERS = (
    "Missing argument {name}.",
    "No such option: {name} (Possible options: {near})",
    "No such option: {name}",
    "No such command {name}. Did you mean {near}?",
    "No such command {name}.",
    "Got unexpected extra argument(s) ({names})",
    "Option {name} requires an argument.",
    "Option {name} does not take a value.",
    "Invalid value for {name}: {why}",
    "Value {value} is not a valid {kind}.",
    "Input should be a valid integer, unable to parse string as an integer",
)


class Command(TyperCommand):
    """A command whose line of usage is in the operator's language."""

    def get_usage(self, ctx: Any) -> str:
        """Called by Typer."""
        return _usage(super().get_usage(ctx))


class Group(TyperGroup):
    """All commands together."""

    def get_usage(self, ctx: Any) -> str:
        """Called by Typer."""
        return _usage(super().get_usage(ctx))


def command_of(app: typer.Typer) -> Any:
    """The command line, with all that it says of itself in the operator's language."""
    group: Any = typer.main.get_command(app)
    group.subcommand_metavar = say(Sentence(group.subcommand_metavar))
    for command in (group, *group.commands.values()):
        command.help = say(Sentence(command.help))
        command.options_metavar = say(Sentence(command.options_metavar))
        for parameter in (
            *command.params,
            command.get_help_option(command.make_context("", [], resilient_parsing=True)),
        ):
            parameter.help = say(Sentence(parameter.help or ""))
    return group


def is_refusal(error: BaseException) -> bool:
    """Whether it is an error of Typer's for what was typed, whose class is not public."""
    return hasattr(error, "format_message")


def refusal(error: Any) -> list[Sentence]:
    """What is wrong with what was typed, as an error of Typer's has it; none where the help was shown instead."""
    message = error.format_message()
    if not message:
        return []
    wrong = Sentence("Error: {what}", what=typers(message))
    if error.ctx is None:
        return [wrong]
    help_ = Sentence("Try '{command} --help' for help.", command=error.ctx.command_path)
    return [Sentence(error.ctx.get_usage()), help_, wrong]


def typers(text: str) -> Sentence:
    """A sentence of Typer's, known by its shape."""
    found = recognized(text, _TYPERS)
    facts = {name: typers(str(fact)) if name == "why" else fact for name, fact in found.facts.items()}
    return Sentence(found.words, **facts)


def _usage(line: str) -> str:
    return line.replace("Usage:", say(Sentence("Usage:")), 1)
