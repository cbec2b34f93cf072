"""Flows that only tests know, for what the engine does with any flow."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from stage import Stage

from handlers import register
from handlers.commands import Command
from handlers.texts import Texts
from handlers.texts.files import texts_in
from storage.rights import Right


def command(name: str, needs: Right | None = None, *, asks: bool = False) -> Callable[[Callable[..., None]], Command]:
    """Make a function the conversation of a command of its own."""

    def made(conversation: Callable[..., None]) -> Command:
        of_its_own = Command(name, needs, asks=asks)
        of_its_own(conversation)
        return of_its_own

    return made


class Teach:
    """Teach the bot flows for one test, in place of those of the same name, and what their texts say.

    `tale_name="What name?"` is the text "tale-name", the same in every language.
    """

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        stage.setup = replace(stage.setup, texts=Texts(stage.setup.languages))  # others are not taught along
        self._stage = stage
        self._monkeypatch = monkeypatch

    def __call__(self, *flows: Command, **texts: str) -> None:
        taught = {flow.name: flow for flow in flows}
        self._monkeypatch.setattr(register, "COMMANDS", {**register.COMMANDS, **taught})
        written = "\n".join(f"{name.replace('_', '-')} = {text}" for name, text in texts.items())
        for language in self._stage.setup.languages:
            words = self._stage.setup.texts.words(language)
            words._written = words._written | dict(texts_in(written))
