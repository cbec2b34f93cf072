"""Donation details before the team: checked by two, refused by one, and every step told to all."""

from dataclasses import replace

import pytest
from heard import plain
from stage import Stage

from handlers.team.donations import tell_of_proposals
from storage import campaigns as kept, donations, membership as members
from storage.contents.donation import Details, DonationLine
from storage.errors import Unreadable
from storage.rights import Role


@pytest.fixture
def team(campaigns: Stage) -> Stage:
    """Ana, Beto and Carla moderate; Beto reads Spanish. Our campaigns' proposal waits."""
    campaigns.member("ana", Role.OWNER)
    campaigns.member("beto", language="es")
    campaigns.member("carla")
    return campaigns


def shown(stage: Stage) -> list[Details]:
    with stage.tx() as tx:
        return [one.content for its in kept.all(tx) for one in donations.shown(tx, its.id)]


def tick(stage: Stage) -> None:
    with stage.tx() as tx:
        stage.take(tell_of_proposals(tx, stage.setup, tx.now) or [])


def confirmed(stage: Stage) -> Details:
    """The proposal that waits, confirmed by Ana and Beto."""
    stage.says("ana", "/donations")
    stage.presses("ana", "Check")
    stage.presses("ana", "right")
    stage.presses("beto", "Verlos")
    stage.presses("beto", "bien")
    (details,) = shown(stage)
    return details


def test_two_people_check_and_everyone_knows(team: Stage) -> None:
    tick(team)
    assert plain(team.heard["carla"][-1]).startswith("New donation details for")
    (card,) = team.presses("ana", "Look at them")
    assert "RUT (account holder) / RUT (titular): 15.702.522-8" in plain(card)
    assert "<code>15.702.522-8</code>" in card.text
    assert "Title (Spanish): Depósito a una Cuenta RUT" in plain(card)
    assert "Nobody has confirmed them yet. 2 more people must confirm them." in plain(card)
    assert "One more person must check" in plain(team.presses("ana", "right")[0])
    assert shown(team) == []
    assert plain(team.heard["beto"][-1]).startswith("ana confirmó datos para donar de")
    team.presses("beto", "Verlos")
    assert plain(team.presses("beto", "bien")[0]).startswith("Confirmado. Desde ahora")
    assert [one.holder for one in shown(team)] == ["Daniela Delgado Reyes"]
    for name in ("ana", "carla"):
        assert plain(team.heard[name][-1]).startswith("beto has confirmed donation details")
        assert donations.fingerprint(shown(team)[0]) in plain(team.heard[name][-1])
    assert donations.fingerprint(shown(team)[0]) in plain(team.says("carla", "/donations")[0])


def test_the_same_person_twice_is_one_person(team: Stage) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    team.presses("ana", "right")
    told = len(team.heard.get("beto", []))
    assert "confirmed these details already. Now somebody else" in plain(team.presses("ana", "right")[0])
    assert shown(team) == []
    assert len(team.heard["beto"]) == told
    assert "Confirmed so far by ana. One more person must confirm them." in plain(team.presses("ana", "Check")[0])


def test_each_proposal_is_told_once_and_only_when_there_is_a_team(campaigns: Stage) -> None:
    tick(campaigns)
    campaigns.member("ana")
    tick(campaigns)
    assert len(campaigns.heard["ana"]) == 1
    tick(campaigns)
    assert len(campaigns.heard["ana"]) == 1


def test_who_has_just_confirmed_is_not_asked_to(team: Stage) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    team.presses("ana", "right")
    told = {name: len(team.heard.get(name, [])) for name in ("ana", "carla")}
    tick(team)
    assert len(team.heard["ana"]) == told["ana"]
    assert plain(team.heard["carla"][-1]).startswith("New donation details for")


def test_a_team_of_one_is_enough_and_hears_that_it_is(campaigns: Stage) -> None:
    campaigns.member("ana")
    campaigns.says("ana", "/donations")
    assert "you are alone on the team" in plain(campaigns.presses("ana", "Check")[0])
    assert "you are alone on the team" in plain(campaigns.presses("ana", "right")[0])
    assert len(shown(campaigns)) == 1


def test_who_has_left_the_team_does_not_count(team: Stage) -> None:
    team.says("beto", "/donations")
    team.presses("beto", "Revisar")
    team.presses("beto", "bien")
    ana, beto = team.person("ana"), team.person("beto")
    with team.tx() as tx:
        members.remove(tx, beto.id, ana.id)
    assert plain(team.presses("beto", "bien")[0]).startswith("No conozco ese comando")
    team.says("ana", "/donations")
    assert "Nobody has confirmed them yet. 2 more people must confirm them." in plain(team.presses("ana", "Check")[0])
    assert "One more person must check" in plain(team.presses("ana", "right")[0])


def test_what_changed_stands_beside_what_is_shown(team: Stage) -> None:
    before = confirmed(team)
    after = replace(
        before,
        purpose=before.purpose | {"es": "Otra <b>cosa</b>"},
        lines=(
            before.lines[0],
            replace(before.lines[1], value="99.999.999"),
            DonationLine("iban", {"en": "IBAN"}, "X1"),
        ),
    )
    with team.tx() as tx:
        (campaign_id,) = {one.campaign_id for its in kept.all(tx) for one in donations.shown(tx, its.id)}
        donations.propose(tx, campaign_id, after)
    team.says("carla", "/donations")
    card = plain(team.presses("carla", "Check")[0])
    assert "⚠️ Purpose (Spanish): Otra <b>cosa</b> (until now: Para apoyar" in card
    assert "⚠️ Rut account / Cuenta RUT: 99.999.999 (until now: 15.702.522)" in card
    assert "⚠️ IBAN: X1 (new)" in card
    assert "\nHolder: Daniela Delgado Reyes\n" in card
    assert shown(team) == [before]


def test_one_person_refuses_after_a_question_and_all_are_told(team: Stage) -> None:
    team.says("carla", "/donations")
    team.presses("carla", "Check")
    team.presses("carla", "Refuse")
    assert plain(team.presses("carla", "No")[0]) == "Nothing was changed."
    team.presses("carla", "Refuse")
    assert plain(team.presses("carla", "Yes")[0]).startswith("Refused.")
    assert plain(team.heard["beto"][-1]).startswith("carla rechazó los datos para donar propuestos")
    assert "were refused meanwhile" in plain(team.presses("carla", "right")[0])
    assert "were refused meanwhile" in plain(team.presses("carla", "Refuse")[0])


def test_one_person_takes_down_what_is_shown(team: Stage) -> None:
    confirmed(team)
    team.says("carla", "/donations")
    team.presses("carla", "Deposit")
    team.presses("carla", "Stop showing them")
    assert plain(team.presses("carla", "Yes")[0]).startswith("Done: supporters")
    assert shown(team) == []
    assert "dejó de mostrar los datos" in plain(team.heard["beto"][-1])


def test_details_edited_in_the_database_are_shown_to_nobody(team: Stage) -> None:
    confirmed(team)
    with team.tx() as tx:
        (row,) = tx.all("SELECT id FROM donations")
        tx.run("UPDATE donations SET content = zeroblob(64)")
    assert "no longer as the team confirmed" in plain(team.says("ana", "/donations")[0])
    assert "no longer as the team confirmed" in plain(team.says("ana", f"/donation {row['id']}")[0])
    assert "no longer as the team confirmed" in plain(team.says("ana", f"/confirm {row['id']}")[0])
    tick(team)


def test_while_details_do_not_open_the_clock_tells_of_no_proposal(team: Stage) -> None:
    with team.tx() as tx:
        (row,) = tx.all("SELECT content FROM donations")
        tx.run("UPDATE donations SET content = zeroblob(64)")
    tick(team)
    assert team.heard == {}
    with team.tx() as tx:
        tx.run("UPDATE donations SET content = :content", {"content": row["content"]})
    tick(team)
    assert plain(team.heard["ana"][-1]).startswith("New donation details for")


def test_what_is_no_longer_there_is_said(team: Stage) -> None:
    before = confirmed(team)
    with team.tx() as tx:
        (campaign_id,) = {one.campaign_id for its in kept.all(tx) for one in donations.shown(tx, its.id)}
        donations.propose(tx, campaign_id, replace(before, lines=before.lines[:1]))
    team.says("carla", "/donations")
    card = plain(team.presses("carla", "Check")[0])
    assert "⚠️ Rut account / Cuenta RUT: no longer there (until now: 15.702.522)" in card


def test_details_that_were_refused_can_still_be_read(team: Stage) -> None:
    carla = team.person("carla")
    with team.tx() as tx:
        (proposal,) = donations.pending(tx)
        donations.refuse(tx, proposal.id, carla.id)
    card = plain(team.says("ana", f"/donation {proposal.id}")[0])
    assert "Donation details that were refused" in card
    assert "Holder: Daniela Delgado Reyes" in card
    assert "Confirmed" not in card
    assert "must" not in card
    assert team.labels("ana") == ["Donation details"]


def test_a_state_written_into_the_database_shows_nothing_and_says_so(team: Stage) -> None:
    with team.tx() as tx:
        tx.run("UPDATE donations SET state = 'confirmed'")
        (row,) = tx.all("SELECT id FROM donations")
    with pytest.raises(Unreadable):
        shown(team)
    assert "no longer as the team confirmed" in plain(team.says("ana", f"/donation {row['id']}")[0])


def test_unknown_details_and_strangers(team: Stage) -> None:
    assert plain(team.says("ana", "/donation nosuch")[0]) == "These donation details do not exist."
    assert plain(team.says("ana", "/refuse")[0]) == "These donation details do not exist."
    assert plain(team.says("sol", "/donations")[0]).startswith("I do not know this command.")
