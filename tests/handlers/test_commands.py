"""Commands: who may give them, with how many arguments; and what a button can carry."""

import pytest
from markupsafe import Markup
from stage import Stage, somebody
from teaching import Teach, command

from handlers import register
from handlers.buttons import MOST_BYTES, Button, Copy, Link, Plain, Press
from handlers.commands import GROUPS, START, Command
from handlers.dialogue import MOVES
from handlers.engine.talk import Talk
from storage.rights import Right, Role


@command("free")
def free(talk: Talk, first: str = "", second: str = "") -> None:
    talk.say(Markup("{}|{}").format(first, second))


@command("led", Right.READ_LETTERS)
def led(talk: Talk) -> None:
    talk.say(Markup("led"))


@pytest.mark.parametrize(
    ("roles", "may"), [((), False), ((Role.TRANSLATOR,), False), ((Role.MODERATOR,), True), ((Role.OWNER,), True)]
)
def test_owners_may_what_others_may(roles: tuple[Role, ...], may: bool) -> None:
    assert led.open_to(somebody(*roles)) is may
    assert free.open_to(somebody(*roles))


def test_what_is_said_too_much_is_left_away(stage: Stage, teach: Teach) -> None:
    teach(free)
    for typed, said in (("/free a b c", "a|b"), ("/free a", "a|"), ("/free", "|")):
        assert [str(reply.text) for reply in stage.says("ana", typed)] == [said]


def test_a_button_carries_64_bytes_and_not_one_more() -> None:
    deed = Command("x")
    assert Press("menu", deed, "a" * 62).carries == "x:" + "a" * 62
    assert len(Press("menu", deed, "ñ" * 31).carries.encode()) == MOST_BYTES
    with pytest.raises(ValueError, match="65"):
        Press("menu", deed, "a" * 63)


@pytest.mark.parametrize(
    ("button", "english", "spanish"),
    [
        (Press("menu", START), "Menu", "Menú"),
        (Press({"en": "Bread & roses", "es": "Pan & <rosas>"}, START), "Bread & roses", "Pan & <rosas>"),
        (Press({"es": "Pan"}, START), "Pan", "Pan"),
        (Press(Plain("Read &amp; <b>"), START), "Read &amp; <b>", "Read &amp; <b>"),
        (Copy("donate-copy", "1", what={"en": "A & B's", "es": "<B>"}), "Copy: A & B's", "Copiar: <B>"),
        (Link("donate-copy", "https://example.org", what="O'Neill"), "Copy: O'Neill", "Copiar: O'Neill"),
    ],
)
def test_a_button_is_worded_for_its_reader_as_plain_text(
    stage: Stage, button: Button, english: str, spanish: str
) -> None:
    texts = stage.setup.texts
    assert (button.worded(texts.words("en")), button.worded(texts.words("es"))) == (english, spanish)


def test_a_command_takes_one_conversation() -> None:
    taken = Command("x")
    taken(lambda _talk: None)
    with pytest.raises(ValueError, match="two conversations"):
        taken(lambda _talk: None)
    with pytest.raises(ValueError, match="a name of its own"):
        register.by_name([taken, led, taken])
    with pytest.raises(ValueError, match="one conversation"):
        register.by_name([Command("y")])


def test_every_command_has_its_own_name_that_can_be_typed_and_linked() -> None:
    names = [command.name for group in GROUPS for command in group.commands]
    assert len(set(names)) == len(names)
    assert not set(names) & MOVES
    assert all(name.isascii() and name.isalpha() and name.islower() for name in names)


def test_every_command_of_a_menu_has_a_short_description(stage: Stage) -> None:
    for language in stage.setup.languages:
        for roles in ((), *((role,) for role in Role)):
            menu = register.menu(stage.setup, language, somebody(*roles))
            assert all(3 <= len(described) <= 60 for _, described in menu), language
            assert ("start", menu[0][1]) == menu[0]


def test_a_supporters_menu_holds_nothing_of_the_teams(stage: Stage) -> None:
    listed = {name for name, _ in register.menu(stage.setup, "en")}
    assert listed == {command.name for command in register.COMMANDS.values() if command.menu and not command.needs}
    assert {"write", "letters"} <= listed
