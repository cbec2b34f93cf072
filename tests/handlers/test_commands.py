"""Commands: who may give them, with how many arguments; and what a button can carry."""

import pytest
from markupsafe import Markup
from stage import Stage
from teaching import Teach

from handlers import register
from handlers.commands import MOST_BYTES, command, press
from handlers.dialogue import MOVES
from handlers.engine.talk import Talk
from storage.team import Role


@command("free")
def free(talk: Talk, first: str = "", second: str = "") -> None:
    talk.say(Markup("{}|{}").format(first, second))


@command("led", Role.MODERATOR)
def led(talk: Talk) -> None:
    talk.say(Markup("led"))


@pytest.mark.parametrize(
    ("role", "may"), [(None, False), (Role.TRANSLATOR, False), (Role.MODERATOR, True), (Role.OWNER, True)]
)
def test_owners_may_what_others_may(role: Role | None, may: bool) -> None:
    assert led.open_to(role) is may
    assert free.open_to(role)


def test_what_is_said_too_much_is_left_away(stage: Stage, teach: Teach) -> None:
    teach(free)
    for typed, said in (("/free a b c", "a|b"), ("/free a", "a|"), ("/free", "|")):
        assert [str(reply.text) for reply in stage.says("ana", typed)] == [said]


def test_a_button_carries_64_bytes_and_not_one_more() -> None:
    assert press("Go", "x", "a" * 62).press == "x:" + "a" * 62
    assert len(press("Go", "x", "ñ" * 31).press.encode()) == MOST_BYTES
    with pytest.raises(ValueError, match="65"):
        press("Go", "x", "a" * 63)


def test_a_label_is_plain_whatever_it_is_made_of() -> None:
    assert press(Markup("Read &amp; <b>"), "x").label == "Read & <b>"
    assert press("Read &amp;", "x").label == "Read &amp;"


def test_every_command_has_its_own_name_that_can_be_typed_and_linked() -> None:
    names = [one.name for one in register.COMMANDS]
    assert len(set(names)) == len(names)
    assert not set(names) & MOVES
    assert all(name.isascii() and name.isalpha() and name.islower() for name in names)


def test_every_command_of_a_menu_has_a_short_description(stage: Stage) -> None:
    for language in stage.setup.languages:
        for role in (None, *Role):
            menu = register.menu(stage.setup, language, role)
            assert all(3 <= len(described) <= 60 for _, described in menu), language
            assert ("start", menu[0][1]) == menu[0]


def test_a_supporters_menu_holds_nothing_of_the_teams(stage: Stage) -> None:
    listed = {name for name, _ in register.menu(stage.setup, "en")}
    assert listed == {one.name for one in register.COMMANDS if one.menu and not one.roles}
    assert {"write", "letters"} <= listed
