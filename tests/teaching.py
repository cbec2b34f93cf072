"""Flows that only tests know, for what the engine does with any flow."""

import pytest
from stage import Stage

from handlers import register
from handlers.commands import Command
from handlers.texts.files import texts_in


class Teach:
    """Teach the bot flows for one test, in place of those of the same name, and what their texts say.

    `tale_name="What name?"` is the text "tale-name", the same in every language.
    """

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self._stage = stage
        self._monkeypatch = monkeypatch

    def __call__(self, *flows: Command, **texts: str) -> None:
        names = {flow.name for flow in flows}
        kept = tuple(known for known in register.COMMANDS if known.name not in names)
        self._monkeypatch.setattr(register, "COMMANDS", (*kept, *flows))
        written = "\n".join(f"{name.replace('_', '-')} = {text}" for name, text in texts.items())
        for language in self._stage.setup.languages:
            self._stage.setup.texts.words(language)._written.update(texts_in(written))
