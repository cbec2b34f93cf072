"""Browsing campaigns and cases, and following a case, with our two campaigns."""

import campaign_facts
import pytest
from heard import plain
from stage import Stage

from handlers.messages import InPlace
from storage import campaigns as kept, cases, follows, people

ANA = "telegram:1000"  # the address of whoever speaks first on the stage
WRONG = "Something here is wrong"
OF_CASE = ["✉️ Write a letter", "Follow", "↗ Share", WRONG]


def test_from_the_campaigns_to_a_case_and_back_in_the_same_message(campaigns: Stage) -> None:
    (choice,) = campaigns.says("ana", "/cases")
    assert plain(choice).startswith("Which campaign would you like to read about?")
    (campaign,) = campaigns.presses("ana", "Letters for the freedom")
    assert "Source: Call for Solidarity Letters" in plain(campaign)
    assert "2024 is assumed" in plain(campaign)
    (case,) = campaigns.presses("ana", "San Juan Cancuc Five")
    assert plain(case).startswith(
        "The San Juan Cancuc Five\n\n"
        "5 people: Manuel Santiz Cruz, Agustín Pérez Domínguez, Juan Velasco Aguilar, Martín Pérez Domínguez "
        "and Agustín Pérez Velasco\n"
        "In prison since: May 2022 (more than 2 years)\n"
        "Where: State prisons (CERSS) of Chiapas\n"
        "Charge or sentence: Convicted of homicide; the call says that evidence was fabricated"
    )
    assert case.labels == [*OF_CASE, "Events", "‹ All of this campaign"]
    assert campaigns.presses("ana", "All of this campaign") == [campaign]
    assert campaigns.presses("ana", "All campaigns") == [choice]
    assert all(reply.message.over == InPlace() for reply in (choice, campaign, case))


def test_a_case_in_spanish(campaigns: Stage) -> None:
    campaigns.person("ana", "es")
    (case,) = campaigns.says("ana", "/case manuel-gomez-vazquez")
    assert "En prisión desde: diciembre de 2020" in plain(case)
    assert case.labels == [
        "✉️ Escribir una carta",
        "Seguir",
        "↗ Compartir",
        "Aquí hay un error",
        "Encuentros",
        "‹ Toda esta campaña",
    ]


def test_who_is_not_in_prison_gets_no_letters_and_what_is_not_known_is_not_said(campaigns: Stage) -> None:
    (case,) = campaigns.says("ana", "/case maria-rivera")
    assert case.labels == [*OF_CASE[1:], "Give money", "‹ All of this campaign"]
    assert "In prison since" not in plain(case)
    assert "Source: Campaign to Support Defender of the Political Prisoners!, MIT" in plain(case)
    assert "7 September 2024" in plain(case)


def test_following_a_case_is_said_over_the_button_and_turns_it(campaigns: Stage) -> None:
    campaigns.says("ana", "/case jose-diaz")
    toast, case = campaigns.presses("ana", "Follow")
    assert (toast.is_toast, plain(toast)) == (
        True,
        "You now follow this case. What the team announces about it reaches you here, and when it changes.",
    )
    assert case.message.over == InPlace()
    assert "Stop following" in case.labels
    with campaigns.tx() as tx:
        found = cases.by_slug(tx, "jose-diaz")
        assert found is not None
        assert follows.of_person(tx, people.meet(tx, ANA, "en").id) == {found.id}
    campaigns.says("ana", "/follow case jose-diaz")
    toast, case = campaigns.presses("ana", "Stop following")
    assert plain(toast) == "You no longer follow this."
    assert "Follow" in case.labels


@pytest.mark.parametrize("typed", ["/case nobody", "/case <b>", "/case {$name}", "/case \u202e🕊", "/case " + "x" * 900])
def test_a_case_that_is_not_known_is_answered_with_the_way_to_all(campaigns: Stage, typed: str) -> None:
    (answer,) = campaigns.says("ana", typed)
    assert plain(answer) == "I do not know this case; perhaps the link is old. /cases shows everyone."


@pytest.mark.parametrize("typed", ["/follow", "/follow case", "/follow person jose-diaz", "/unfollow event nothing"])
def test_following_nothing_says_what_can_be_followed(campaigns: Stage, typed: str) -> None:
    assert len(campaigns.says("ana", typed)) == 1


def test_a_case_without_its_name_is_the_list(campaigns: Stage) -> None:
    assert campaigns.says("ana", "/case") == campaigns.says("ana", "/cases")


def test_an_old_button_shows_that_a_case_was_closed(campaigns: Stage) -> None:
    campaigns.says("ana", "/cases chiapas-letters")
    with campaigns.tx() as tx:
        found = cases.by_slug(tx, "jose-diaz")
        assert found is not None
        cases.take_off(tx, found.id)
    (case,) = campaigns.presses("ana", "José Díaz")
    assert "This case is no longer on the list" in plain(case)
    assert case.labels == [WRONG, "Events", "‹ All of this campaign"]
    (campaign,) = campaigns.presses("ana", "All of this campaign")
    assert "José Díaz" not in campaign.labels


def test_a_long_list_has_pages_and_one_campaign_is_shown_at_once(stage: Stage) -> None:
    with stage.tx() as tx:
        campaign = kept.add(tx, campaign_facts.campaign())
        for number in range(20):
            cases.add(tx, campaign.id, number, campaign_facts.case(f"case-{number}"))
    (first,) = stage.says("ana", "/cases")
    assert "A story" in plain(first)
    assert first.labels == [f"Case-{number}" for number in range(8)] + ["More ›", "Follow the whole campaign"]
    (second,) = stage.presses("ana", "More")
    assert plain(second) == "Letters\n\nPage 2 of 3"
    assert second.labels[-2:] == ["‹ Earlier", "More ›"]
    (third,) = stage.presses("ana", "More")
    assert third.labels == ["Case-16", "Case-17", "Case-18", "Case-19", "‹ Earlier"]
    assert stage.presses("ana", "Earlier") == [second]


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "١", "9" * 300])
def test_a_page_that_does_not_exist_is_the_nearest(campaigns: Stage, page: str) -> None:
    assert campaigns.says("ana", f"/cases chiapas-letters {page}") == campaigns.says("ana", "/cases chiapas-letters")


def test_without_campaigns_there_is_nobody_to_read_about(stage: Stage) -> None:
    assert "There is nobody to read about here yet" in plain(stage.says("ana", "/cases")[0])


def test_what_a_pack_says_cannot_break_the_message(stage: Stage) -> None:
    with stage.tx() as tx:
        campaign = kept.add(tx, campaign_facts.campaign(title='<i>{ $x } & "co" \u202e'))
        cases.add(tx, campaign.id, 0, campaign_facts.case("o'brien"))
    (shown,) = stage.says("ana", "/cases")
    assert "<b>&lt;i&gt;{ $x } &amp; &#34;co&#34; </b>" in shown.text
    assert shown.labels == ["O'Brien", "Follow the whole campaign"]


def test_a_case_whose_campaign_was_taken_out_of_the_database_is_shown_alone(campaigns: Stage) -> None:
    campaigns.connection.execute("PRAGMA foreign_keys = OFF")
    with campaigns.tx() as tx:
        tx.run("DELETE FROM campaigns")
    (case,) = campaigns.says("ana", "/case jose-diaz")
    assert plain(case).startswith("José Díaz")
    assert "Source:" not in plain(case)
    assert case.labels == ["✉️ Write a letter", "Follow", WRONG]
