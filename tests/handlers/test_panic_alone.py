"""One owner destroys everything alone: after a wait, before the eyes of all, and any other owner stops it."""

from dataclasses import replace
from datetime import timedelta

from heard import plain
from stage import Stage

from storage import ending
from storage.audit import Deed
from storage.rights import Role


def wants_it(stage: Stage) -> str:
    stage.says("olga", "/panic")
    stage.presses("olga", "Destroy alone")
    return plain(stage.says("olga", "destroy everything")[-1])


def over(stage: Stage) -> Deed | None:
    with stage.tx() as tx:
        return ending.over(tx)


def test_it_happens_when_nobody_stops_it(owners: Stage) -> None:
    (what,) = owners.says("olga", "/panic")
    assert "alone, it happens after 24 hours. Every owner hears of it at once" in plain(what)
    assert "If no other owner stops it, everything is destroyed on Wednesday, 11 September 2024" in wants_it(owners)
    assert "olga quiere destruir todo sin una segunda persona" in plain(owners.heard["otto"][-1])
    assert "max" not in owners.heard
    owners.later(hours=23, minutes=59)
    owners.clock("end")
    assert over(owners) is None
    owners.later(minutes=1)
    owners.clock("end")
    assert over(owners) is Deed.ENDED
    assert "Está decidido" in plain(owners.heard["otto"][-1]), "it is said, and what was said before is deleted"
    assert owners.says("otto", "/start") == []


def test_another_owner_stops_it_with_one_press(owners: Stage) -> None:
    wants_it(owners)
    owners.says("otto", "/panic")
    assert "no se destruye nada" in plain(owners.presses("otto", "Pararlo")[-1])
    assert plain(owners.heard["olga"][-1]) == "otto has stopped it: nothing is destroyed."
    owners.later(days=1)
    owners.clock("end")
    assert over(owners) is None
    assert not any("Stop it" in label for label in owners.says("olga", "/panic")[-1].labels)


def test_a_group_can_do_without_it(owners: Stage) -> None:
    owners.setup = replace(owners.setup, panic_alone=timedelta())
    (what,) = owners.says("olga", "/panic")
    assert "it happens after" not in plain(what)
    assert not any("alone" in label for label in what.labels)


def test_the_only_owner_waits_for_nobody(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    (what,) = stage.says("olga", "/panic")
    assert not any("alone" in label for label in what.labels)
