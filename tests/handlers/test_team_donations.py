"""Donation details before the team: checked by two, refused by one, and every step told to all."""

from dataclasses import replace
from datetime import date

import pytest
import trail
from heard import Heard, plain
from stage import Stage

from handlers.team.confirming import tell_of_proposals
from storage import campaigns as kept, donations, membership as members
from storage.contents.donation import Details, Risk
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


def confirms(stage: Stage, name: str, label: str, typed: str = "2522") -> Heard:
    """Somebody presses the button under details, and types the end of their number."""
    (question,) = stage.presses(name, label)
    assert question.labels[-1] in ("Cancel", "Cancelar")
    return stage.says(name, typed)[0]


def confirmed(stage: Stage) -> Details:
    """The proposal that waits, confirmed by Ana and Beto."""
    stage.says("ana", "/donations")
    stage.presses("ana", "Check")
    confirms(stage, "ana", "right")
    stage.presses("beto", "Verlos")
    confirms(stage, "beto", "bien")
    (details,) = shown(stage)
    return details


def test_two_people_check_and_everyone_knows(team: Stage) -> None:
    tick(team)
    assert plain(team.heard["carla"][-1]).startswith("New donation details for")
    (card,) = team.presses("ana", "Look at them")
    assert "RUT of the holder: 15.702.522-8" in plain(card)
    assert "Type of account: Cuenta RUT" in plain(card)
    assert "Country of the bank: Chile" in plain(card)
    assert "<code>15.702.522-8</code>" in card.text
    assert "Title (Spanish): Depósito a una Cuenta RUT" in plain(card)
    assert "Nobody has confirmed them yet. 2 more people must confirm them." in plain(card)
    assert "One more person must check" in plain(confirms(team, "ana", "right"))
    assert shown(team) == []
    assert plain(team.heard["beto"][-1]).startswith("ana confirmó datos para donar de")
    team.presses("beto", "Verlos")
    assert plain(confirms(team, "beto", "bien")).startswith("Confirmado. Desde ahora")
    assert [one.holder for one in shown(team)] == ["Daniela Delgado Reyes"]
    for name in ("ana", "carla"):
        assert plain(team.heard[name][-1]).startswith("beto has confirmed donation details")
        assert donations.fingerprint(shown(team)[0]) in plain(team.heard[name][-1])
    assert donations.fingerprint(shown(team)[0]) in plain(team.says("carla", "/donations")[0])


def test_the_same_person_twice_is_one_person(team: Stage) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    confirms(team, "ana", "right")
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
    confirms(team, "ana", "right")
    told = {name: len(team.heard.get(name, [])) for name in ("ana", "carla")}
    tick(team)
    assert len(team.heard["ana"]) == told["ana"]
    assert plain(team.heard["carla"][-1]).startswith("New donation details for")


def test_a_team_of_one_is_enough_and_hears_that_it_is(campaigns: Stage) -> None:
    campaigns.member("ana")
    campaigns.says("ana", "/donations")
    assert "you are alone on the team" in plain(campaigns.presses("ana", "Check")[0])
    assert "you are alone on the team" in plain(confirms(campaigns, "ana", "right"))
    assert len(shown(campaigns)) == 1


def test_who_has_left_the_team_does_not_count(team: Stage) -> None:
    team.says("beto", "/donations")
    team.presses("beto", "Revisar")
    confirms(team, "beto", "bien")
    ana, beto = team.person("ana"), team.person("beto")
    with team.tx() as tx:
        members.remove(tx, beto.id, ana.id)
    assert plain(team.presses("beto", "bien")[0]).startswith("No conozco ese comando")
    team.says("ana", "/donations")
    assert "Nobody has confirmed them yet. 2 more people must confirm them." in plain(team.presses("ana", "Check")[0])
    assert "One more person must check" in plain(confirms(team, "ana", "right"))


def test_what_changed_stands_beside_what_is_shown(team: Stage) -> None:
    before = confirmed(team)
    assert before.account
    after = replace(
        before,
        purpose=before.purpose | {"es": "Otra <b>cosa</b>"},
        account=replace(before.account, type="vista", number="99.999.999", email="fund@example.org"),
    )
    with team.tx() as tx:
        (campaign_id,) = {one.campaign_id for its in kept.all(tx) for one in donations.shown(tx, its.id)}
        donations.propose(tx, campaign_id, after)
    team.says("carla", "/donations")
    card = plain(team.presses("carla", "Check")[0])
    assert "⚠️ Purpose (Spanish): Otra <b>cosa</b> (until now: Para apoyar" in card
    assert "⚠️ Account number: 99.999.999 (until now: 15.702.522)" in card
    assert "⚠️ E-mail for the receipt: fund@example.org (new)" in card
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
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
    assert "no longer as the team confirmed" in plain(team.says("ana", "/donations")[0])
    assert "no longer as the team confirmed" in plain(team.says("ana", f"/donation {row['id']}")[0])
    assert "no longer as the team confirmed" in plain(team.says("ana", f"/confirm {row['id']}")[0])
    tick(team)


def test_while_details_do_not_open_the_clock_tells_of_no_proposal(team: Stage) -> None:
    with team.tx() as tx:
        (row,) = tx.all("SELECT content FROM donations")
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
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
        donations.propose(tx, campaign_id, replace(before, currency=None))
    team.says("carla", "/donations")
    card = plain(team.presses("carla", "Check")[0])
    assert "⚠️ Currency: no longer there (until now: CLP (Chilean Peso))" in card


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


def test_wrong_digits_confirm_nothing_and_are_recorded(team: Stage) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    refused = confirms(team, "ana", "right", "2225")
    assert "These are not the last characters of this number: Account number." in plain(refused)
    assert refused.labels == ["Type them again", "Look at them", "Refuse"]
    ana = team.person("ana")
    with team.tx() as tx:
        (proposal,) = donations.pending(tx)
        assert not donations.agreeing(tx, proposal)
        last = trail.entries(tx)[-1]
    assert (last["did"], last["by"], last["digest"]) == ("donation-mistyped", ana.id, proposal.digest)
    assert "beto" not in team.heard
    assert "One more person must check" in plain(confirms(team, "ana", "Type them again"))


@pytest.mark.parametrize("typed", ["15.702.522", "522", "02522", "2522 2522", "🕊", "2522-8", "۲۵۲"])
def test_nothing_but_the_last_characters_is_them(team: Stage, typed: str) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    assert "Nothing is confirmed" in plain(confirms(team, "ana", "right", typed))


@pytest.mark.parametrize("typed", ["2522", " 2 5.2-2 ", "٢٥٢٢", "۲۵۲۲"])
def test_they_can_be_typed_as_a_keyboard_has_them(team: Stage, typed: str) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    assert "You have confirmed these details." in plain(confirms(team, "ana", "right", typed))


def test_however_confirming_is_begun_the_end_of_the_number_is_typed(team: Stage) -> None:
    with team.tx() as tx:
        (proposal,) = donations.pending(tx)
    for begun in (
        f"/confirm {proposal.id}",
        f"/CONFIRM@PalomaBot {proposal.id.lower()}",
        f"/confirm {proposal.id} 2522",
    ):
        (question,) = team.says("ana", begun)
        assert "type the last 4 characters of this: Account number" in plain(question)
        team.says("ana", "/cancel")
    assert shown(team) == []


def test_one_person_alone_is_not_enough_whatever_they_type(team: Stage) -> None:
    team.says("ana", "/donations")
    team.presses("ana", "Check")
    for _ in range(3):
        team.presses("ana", "right")
        team.says("ana", "2522")
    assert shown(team) == []


def test_the_whole_team_hears_of_each_step_and_who_may_not_decide_gets_no_button(team: Stage) -> None:
    team.member("tilda", Role.TRANSLATOR)
    tick(team)
    before = confirmed(team)
    team.says("carla", "/donations")
    team.presses("carla", "Deposit")
    team.presses("carla", "Stop showing them")
    team.presses("carla", "Yes")
    heard = team.heard["tilda"]
    assert [plain(one).split(" ")[0] for one in heard] == ["New", "ana", "beto", "carla"]
    assert all(one.labels == [] for one in heard)
    assert donations.fingerprint(before) in plain(heard[-2])


def test_past_their_last_day_details_are_hidden_and_the_team_is_told_once(team: Stage) -> None:
    with team.tx() as tx:
        (proposal,) = donations.pending(tx)
        donations.propose(tx, proposal.campaign_id, replace(proposal.content, until=date(2024, 9, 12)))
    details = confirmed(team)
    team.now = team.now.replace(day=13, hour=11)
    team.clock("donations-over")
    assert shown(team) == [details], "it is still that day somewhere"
    team.later(hours=1)
    for _ in range(2):
        team.clock("donations-over")
    assert shown(team) == []
    notices = [plain(one) for one in team.heard["carla"] if "last day" in plain(one)]
    assert len(notices) == 1
    assert "12 September 2024" in notices[0]
    assert "Shown to nobody: their last day has passed" in plain(team.says("carla", "/donations")[0])
    assert "Donation details that are shown to nobody" in plain(team.presses("carla", "Deposit")[0])
    assert "good until a day that has passed" in plain(team.says("ben", "/donate popular-defense")[0])


def test_while_details_do_not_open_the_clock_tells_of_no_last_day(team: Stage) -> None:
    confirmed(team)
    told = len(team.heard["carla"])
    with team.tx() as tx:
        tx.run("UPDATE donations SET content = :nothing", {"nothing": bytes(64)})
    team.clock("donations-over")
    assert len(team.heard["carla"]) == told


def test_what_is_said_of_the_risk_stands_on_the_card_in_every_language(team: Stage) -> None:
    with team.tx() as tx:
        (proposal,) = donations.pending(tx)
        risk = Risk("BY", {"en": "Giving is a crime.", "es": "Donar es un delito."})
        donations.propose(tx, proposal.campaign_id, replace(proposal.content, risks=(risk,)))
    team.says("ana", "/donations")
    card = plain(team.presses("ana", "Check")[0])
    assert "Risk in Belarus (English): Giving is a crime." in card
    assert "Risk in Belarus (Spanish): Donar es un delito." in card
