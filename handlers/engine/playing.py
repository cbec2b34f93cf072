"""Calls a flow, again from its top, until it waits for an answer or is over."""

from handlers.commands import Command
from handlers.engine.drafts import Draft
from handlers.engine.talk import Ended, Jump, Revisit, Talk, Waiting

MOST_TURNS = 5  # of a flow within one message: onward to another, or back to a question


class Outdated(Exception):
    """The flow came to its end without having heard what was said: it has changed under the person. Undo it."""


def play(talk: Talk, command: Command) -> bool:
    """Call the flow, and those it goes on as. Returns whether it waits for an answer; raises Outdated."""
    for _ in range(MOST_TURNS):
        try:
            command.run(talk, talk.draft.args)
        except Waiting:
            return True
        except Ended:
            return False
        except Revisit as back:
            if back.alone:
                talk.draft.answers.pop(back.key, None)
            else:
                talk.draft.forget_from(back.key)
            talk.given, talk.voice.live = None, False
        except Jump as jump:
            command = jump.command
            talk.draft = Draft(command.name, jump.goes_with, gathered=jump.given)
            talk.given, talk.voice.live = None, True
        else:
            if not talk.live:
                raise Outdated
            return False
    raise RecursionError(f"/{command.name} goes back and forth without an end")
