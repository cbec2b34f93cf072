"""Whatever can be said reaches the person: each field of a reply changes what waits to be sent, by every messenger."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

import pytest
from markupsafe import Markup
from stage import Stage

from bot.flow.posting import rendered
from bot.messenger import Call, Messenger
from bot.messenger.telegram.client import Telegram
from handlers.engine.voice import Post
from handlers.replies import Button, Document, Kind, Place, Printout, Reply, Said

MESSENGERS: Mapping[str, Callable[[], Messenger]] = {"telegram": lambda: Telegram("1:token")}

PRESS = Said(kind=Kind.PRESS, press="cases", message="7", query="77")
PLAIN = Reply(Markup("Hello"))
COVER = {"title": "Nothing", "facts": [], "note": "", "cases": []}
# Each field, away from its default. A new field is added here, and then every messenger has to show it.
OTHER: Mapping[str, object] = {
    "text": Markup("Good bye"),
    "rows": ((Button("Menu", press="start"),),),
    "photo": "F",
    "document": Document("letter.pdf", b"%PDF"),
    "printout": Printout("letters", "letters", {"cover": COVER, "letters": []}),
    "place": Place(16.73, -92.64, "San Cristóbal", "Plaza de la Paz"),
    "in_place": True,
    "posted_as": "notice",
    "protected": True,
    "toast": True,
    "menu": True,
}


def calls(stage: Stage, messenger: Messenger, reply: Reply) -> list[Call]:
    """What waits to be sent once this is said in answer to a pressed button."""
    post = Post(stage.person("ana"), reply)
    with stage.tx() as tx:
        return [call for _, call in rendered(tx, messenger, stage.setup, [post], PRESS)]


def test_every_field_is_listed() -> None:
    assert OTHER.keys() == {field.name for field in fields(Reply)}


@pytest.mark.parametrize("messenger", MESSENGERS)
@pytest.mark.parametrize("field", OTHER)
def test_every_field_is_rendered(stage: Stage, messenger: str, field: str) -> None:
    speaks = MESSENGERS[messenger]()
    other: dict[str, object] = {field: OTHER[field]}
    assert calls(stage, speaks, replace(PLAIN, **other)) != calls(stage, speaks, PLAIN)  # type: ignore[arg-type]  # each field has a value of its own kind
