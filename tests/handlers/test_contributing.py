"""The conversation that CONTRIBUTING.md shows is one."""

import re
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace
from typing import Any

from heard import plain
from stage import Stage
from teaching import Teach

from handlers.commands import Command
from handlers.engine.talk import Talk

NICKNAME = Command("nickname")
CONTRIBUTING = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text()


def test_its_example_can_be_talked_to(stage: Stage, teach: Teach) -> None:
    kept = []
    people = SimpleNamespace(set_nickname=lambda _tx, _person, name: kept.append(name))  # storage has no nicknames
    names: dict[str, Any] = {"NICKNAME": NICKNAME, "Talk": Talk, "people": people}
    (example,) = re.findall(r"```python\n(.*?)```", CONTRIBUTING, re.DOTALL)
    exec(dedent(example), names)  # noqa: S102 - it is ours
    teach(NICKNAME, nickname_which="Which name?", nickname_kept="Hello, { $name }.", flow_nickname="a name")
    assert [plain(reply) for reply in stage.says("ana", "/nickname")] == ["Which name?"]
    assert [plain(reply) for reply in stage.says("ana", "Anita")] == ["Hello, Anita."]
    assert kept == ["Anita"]
