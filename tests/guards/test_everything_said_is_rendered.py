"""Whatever can be said reaches the person: each part of it changes what waits to be sent, by every messenger."""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass, replace
from typing import get_args, get_type_hints

import pytest
from markupsafe import Markup

from bot.flow.posting import rendered
from bot.messenger import Call, Messenger
from bot.messenger.telegram.client import Telegram
from handlers.buttons import Press
from handlers.commands import START
from handlers.heard import Kind, Said
from handlers.messages import (
    Deletion,
    Document,
    InPlace,
    Instead,
    Lent,
    LetterPhoto,
    Message,
    Named,
    NewMenu,
    Photo,
    Place,
    Printing,
    Printout,
    Saying,
    Toast,
)
from handlers.texts import Texts

MESSENGERS: Mapping[str, Callable[[], Messenger]] = {"telegram": lambda: Telegram("1:token")}

PRESS = Said(kind=Kind.PRESS, press="cases", message="7", query="77")
HELLO, BYE = Markup("Hello"), Markup("Good bye")
ROWS = ((Press("menu", START),),)
COVER = {"title": "Nothing", "facts": [], "note": "", "cases": []}
SHEETS = Printout("letters", "letters", {"cover": COVER, "letters": []})
# Of each kind of saying, the plainest first, then one that differs in each field, and in each kind that a field can be.
SAYINGS: Mapping[type, list[Saying]] = {
    Message: [
        Message(HELLO),
        Message(BYE),
        Message(HELLO, ROWS),
        Message(HELLO, body=Photo(b"a picture", "P")),
        Message(HELLO, body=LetterPhoto(b"a photo")),
        Message(HELLO, body=Document("letter.pdf", b"%PDF")),
        Message(HELLO, body=Place(16.73, -92.64, "San Cristóbal", "Plaza de la Paz")),
        Message(HELLO, over=InPlace()),
        Message(HELLO, over=Named("notice")),
        Message(HELLO, guarded=True),
        Message(HELLO, lent=Lent("ABC", "1", BYE)),
    ],
    Printing: [
        Printing(HELLO, SHEETS, otherwise=Message(HELLO)),
        Printing(BYE, SHEETS, otherwise=Message(HELLO)),
        Printing(HELLO, Printout("others", "letters", {"cover": COVER, "letters": []}), otherwise=Message(HELLO)),
        Printing(HELLO, SHEETS, ROWS, otherwise=Message(HELLO)),
        Printing(HELLO, SHEETS, otherwise=Message(BYE)),
        Printing(HELLO, SHEETS, guarded=True, otherwise=Message(HELLO)),
        Printing(HELLO, replace(SHEETS, picture=True), otherwise=Message(HELLO)),
    ],
    Toast: [Toast(HELLO), Toast(BYE)],
    NewMenu: [NewMenu(), NewMenu((("cases", "Who is in prison"),))],
    Instead: [Instead(None), Instead(Message(HELLO)), Instead(Message(HELLO, body=Photo(b"a picture", "P")))],
    Deletion: [Deletion({1: "7"}), Deletion({2: "8"}), Deletion({1: "7"}, HELLO)],
}


def calls(messenger: Messenger, saying: Saying) -> list[Call]:
    """What would be sent once this is said in answer to a pressed button."""
    return rendered(messenger, saying, PRESS, Texts(("en",)).words("en"))


def test_every_kind_and_every_field_is_listed() -> None:
    assert SAYINGS.keys() == set(get_args(Saying))
    for kind, (plain, *others) in SAYINGS.items():
        for field, hint in get_type_hints(kind).items():
            values = [getattr(saying, field) for saying in others if getattr(saying, field) != getattr(plain, field)]
            kinds = {one for one in get_args(hint) if is_dataclass(one)}
            assert values, f"{kind.__name__}.{field}"
            assert {type(value) for value in values} >= kinds, f"{kind.__name__}.{field}"


@pytest.mark.parametrize("messenger", MESSENGERS)
def test_every_field_is_rendered(messenger: str) -> None:
    speaks = MESSENGERS[messenger]()
    rendered = [calls(speaks, saying) for sayings in SAYINGS.values() for saying in sayings]
    assert all(rendered)
    assert all(one not in rendered[:number] for number, one in enumerate(rendered))
