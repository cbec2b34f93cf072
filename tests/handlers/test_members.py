"""Joining, inviting and leaving the team, as people go through it."""

import re

import pytest
import trail
from heard import plain
from stage import Stage

from storage import letters, membership
from storage.cases import open_for_letters
from storage.errors import Unreadable
from storage.rights import Role


def invitation(stage: Stage, role: Role = Role.OWNER) -> str:
    with stage.tx() as tx:
        return membership.invite(tx, role)


def test_the_owner_joins_invites_a_moderator_and_both_know(stage: Stage) -> None:
    stage.says("olga", f"/start join-{invitation(stage)}")
    (welcome,) = stage.says("olga", "Olga")
    assert plain(welcome).startswith("You are on the team now, Olga, as owner.")
    assert stage.new_menus == {stage.person("olga").id}
    stage.says("olga", "/invite")
    (shown,) = stage.presses("olga", "Moderator")
    link = re.search(r"\?(start=join-[\w-]+)", plain(shown))
    assert link
    assert stage.button("olga", "Copy").copy.endswith(link[1])
    stage.says("max", "/start " + link[1].removeprefix("start="))
    stage.says("max", "Max")
    assert plain(stage.heard["olga"][-1]).startswith("Max has joined the team, as moderator.")
    assert "Olga, owner, since 10 September 2024\nMax, moderator" in plain(stage.says("max", "/team")[0])


def test_every_role_can_be_invited(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    (asked,) = stage.says("olga", "/invite")
    offered = [button.label for row in asked.rows for button in row][: len(Role)]
    assert offered == ["Deliverer", "Editor", "Translator", "Moderator", "Owner"]
    assert "makes one person a translator" in plain(stage.presses("olga", "Translator")[0])


def test_roles_have_their_words_in_every_language(stage: Stage) -> None:
    stage.person("carmen", "es")
    asked = stage.says("carmen", f"/start join-{invitation(stage)}")[-1]
    assert "en coordinación." in plain(asked)
    assert plain(stage.says("carmen", "Carmen")[0]).startswith("Ya estás en el equipo, Carmen, en coordinación.")
    stage.says("max", f"/start join-{invitation(stage, Role.MODERATOR)}")
    stage.says("max", "Max")
    assert plain(stage.heard["carmen"][-1]).startswith("Max entró al equipo, en moderación.")


def test_a_newcomer_is_offered_only_what_they_may_do(stage: Stage) -> None:
    offered = {
        Role.OWNER: ["Letters"],
        Role.MODERATOR: ["Letters"],
        Role.TRANSLATOR: ["My languages"],
        Role.EDITOR: ["All campaigns"],
        Role.DELIVERER: ["‹ Printing"],
    }
    for role in Role:
        stage.says(role.value, f"/start join-{invitation(stage, role)}")
        (welcome,) = stage.says(role.value, role.value)
        assert welcome.labels == [*offered[role], "Help"]


def test_a_link_serves_one_person_and_fifteen_minutes(stage: Stage) -> None:
    used, old = invitation(stage), invitation(stage)
    stage.says("olga", f"/start join-{used}")
    stage.says("olga", "Olga")
    assert "does not work" in plain(stage.says("eve", f"/join {used}")[-1])
    stage.later(minutes=15)
    assert "does not work" in plain(stage.says("eve", f"/join {old}")[-1])
    assert "does not work" in plain(stage.says("eve", "/join")[-1])


def test_a_link_that_lapses_while_the_name_is_typed_says_so_and_lets_go(stage: Stage) -> None:
    stage.says("olga", f"/join {invitation(stage)}")
    stage.later(minutes=16)
    assert "does not work" in plain(stage.says("olga", "Olga")[-1])
    assert "understand buttons" in plain(stage.says("olga", "Olga")[-1])


def test_a_second_link_adds_a_role_and_never_takes_one(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    stage.member("max", Role.TRANSLATOR)
    lower, other = invitation(stage, Role.MODERATOR), invitation(stage, Role.MODERATOR)
    assert "already, as owner. The" in plain(stage.says("olga", f"/join {lower}")[0])
    assert (
        plain(stage.says("max", f"/start join-{other}")[-1])
        == "This invitation makes you moderator as well. Do you want that?"
    )
    assert "as moderator" in plain(stage.presses("max", "Yes, I do")[0])
    assert plain(stage.heard["olga"][-1]).startswith("max has joined the team, as moderator.")
    assert "already, as moderator and translator. The" in plain(stage.says("max", f"/join {lower}")[0])
    assert "max, moderator and translator, since" in plain(stage.says("max", "/team")[0])
    with stage.tx() as tx:
        assert membership.invited(tx, lower), "the link is still good for somebody else"


def test_a_link_to_the_role_that_somebody_has_asks_nothing_and_shows_the_team(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    stage.member("max")
    same = invitation(stage, Role.MODERATOR)
    assert "already, as moderator" in plain(stage.says("max", f"/join {same}")[0])
    assert stage.labels("max") == ["The team"]
    with stage.tx() as tx:
        assert membership.invited(tx, same) is Role.MODERATOR


@pytest.mark.parametrize(("name", "answer"), [("OLGA", "already"), ("x" * 41, "40 characters"), ("a\nb", "one line")])
def test_a_name_is_short_and_nobody_elses(stage: Stage, name: str, answer: str) -> None:
    stage.member("Olga", Role.OWNER)
    stage.says("max", f"/join {invitation(stage)}")
    assert answer in plain(stage.says("max", name)[0])
    assert "You are on the team now" in plain(stage.says("max", "Max <b>&")[0])
    assert "Max <b>&, owner" in plain(stage.says("max", "/team")[0])


def test_removal_works_from_the_next_message_on_and_frees_what_was_claimed(campaigns: Stage) -> None:
    stage = campaigns
    stage.member("olga", Role.OWNER)
    stage.member("max", language="es")
    writer = stage.person("writer")
    with stage.tx() as tx:
        letters.submit(tx, writer.id, open_for_letters(tx)[0].id, "Luz", ("Hola",), "es")
    stage.says("max", "/read")
    stage.presses("max", "Devolver")
    stage.says("olga", "/team")
    stage.presses("olga", "Remove max")
    stage.presses("olga", "Yes")
    removed = stage.heard["max"][-1]
    assert plain(removed).startswith("Ya no estás en el equipo")
    assert stage.new_menus == {stage.person("max").id}
    assert "termina aquí" in plain(stage.presses("max", "1.")[0])
    assert plain(stage.presses("max", "Aprobar")[0]).startswith("No conozco ese comando")
    with stage.tx() as tx:
        assert letters.in_queue(tx).claimed == 0
        assert trail.deeds(tx)[-1] == "removed"


def test_an_owner_takes_one_role_of_several_away_and_all_hear_of_it(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    stage.member("tina", Role.TRANSLATOR)
    stage.member("max")
    stage.member("max", Role.DELIVERER)
    stage.says("olga", "/team")
    (asked,) = stage.presses("olga", "Fewer roles")
    assert plain(asked) == "Which role shall max lose?"
    assert asked.labels[:2] == ["Moderator", "Deliverer"], "and no role that they have not got"
    assert "max will not be a moderator any more" in plain(stage.presses("olga", "Moderator")[0])
    said = plain(stage.presses("olga", "Yes")[0])
    assert said.startswith("max no longer has this role: moderator. They are told.")
    assert "For 2 days as many people must agree as before" in said
    assert "you no longer have this role: moderator." in plain(stage.heard["max"][-1])
    assert plain(stage.heard["tina"][-1]) == "max no longer has this role: moderator."
    assert stage.new_menus == {stage.person("max").id}
    assert plain(stage.says("max", "/queue")[0]).startswith("I do not know this command.")
    assert "No approved letter waits" in plain(stage.says("max", "/print")[0])
    with stage.tx() as tx:
        assert trail.deeds(tx)[-1] == "role-taken"
    stage.says("olga", "/team")
    assert "Fewer roles" not in stage.labels("olga"), "the last role goes with the place on the team"


def test_the_last_owner_keeps_that_role_and_an_only_role_leads_to_leaving(stage: Stage) -> None:
    olga = stage.member("olga", Role.TRANSLATOR)
    max_ = stage.member("max")
    stage.member("olga", Role.OWNER)
    stage.says("olga", f"/takerole {olga.id}")
    stage.presses("olga", "Owner")
    assert "this is the last one" in plain(stage.presses("olga", "Yes")[-1])
    assert "Remove max from the team?" in plain(stage.says("olga", f"/takerole {max_.id}")[-1])
    assert "not on the team any more" in plain(stage.says("olga", "/takerole nobody")[0])


def test_the_last_owner_stays_and_others_can_leave(stage: Stage) -> None:
    stage.member("olga", Role.OWNER)
    stage.member("max")
    stage.says("olga", "/team")
    assert "needs an owner" in plain(stage.presses("olga", "Leave")[0])
    stage.says("max", "/team")
    stage.presses("max", "Leave")
    assert plain(stage.presses("max", "Yes")[0]).startswith("You have left the team.")
    assert plain(stage.heard["olga"][-1]) == "max is not on the team any more."


def test_only_owners_invite_and_remove(stage: Stage) -> None:
    olga = stage.member("olga", Role.OWNER)
    stage.member("max")
    assert plain(stage.says("max", "/invite")[0]).startswith("I do not know this command.")
    assert plain(stage.says("max", f"/dismiss {olga.id}")[0]).startswith("This is for the team.")
    assert plain(stage.says("eve", "/team")[0]).startswith("I do not know this command.")


def test_a_role_written_into_the_database_gives_nothing(stage: Stage) -> None:
    olga, max_ = stage.member("olga", Role.OWNER), stage.member("max")
    with stage.tx() as tx:
        tx.run(
            "UPDATE team SET roles = (SELECT roles FROM team WHERE person_id = :olga) WHERE person_id = :max",
            {"olga": olga.id, "max": max_.id},
        )
    with pytest.raises(Unreadable):
        stage.says("max", "/invite")
