"""Calls a flow, again from its top, until it waits for an answer or is over."""

from handlers.commands import Command
from handlers.engine.drafts import Draft
from handlers.engine.questions import Waiting
from handlers.engine.talk import Ended, Jump, Revisit, Talk

MOST_TURNS = 5  # of a flow within one message: onward to another, or back to a question


class Outdated(Exception):
    """The flow came to its end without having heard what was said: it has changed under the person. Undo it."""


def play(talk: Talk, command: Command) -> bool:
    """Call the flow, and those it goes on as. Returns whether it waits for an answer; raises Outdated."""
    for _ in range(MOST_TURNS):
        try:
            _run(command, talk)
        except Waiting:
            return True
        except Ended:
            return False
        except Revisit as back:
            talk.draft.forget_from(back.key)
            talk.said, talk.live = None, False
        except Jump as jump:
            command = jump.command
            talk.draft, talk.said, talk.live = Draft(command.name, jump.goes_with), None, True
        else:
            if not talk.live:
                raise Outdated
            return False
    raise RecursionError(f"/{command.name} goes back and forth without an end")


def _run(command: Command, talk: Talk) -> None:
    if command.conversation:
        command.conversation(talk, *talk.draft.args[: command.most_args])
