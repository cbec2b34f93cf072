"""Looking for somebody: by /search, and by a name that is typed where nothing is asked."""

import campaign_facts
import pytest
from heard import plain
from stage import Stage

from handlers.paging import ITEMS_A_PAGE
from storage import campaigns as kept, cases


def many(stage: Stage, count: int) -> None:
    with stage.tx() as tx:
        campaign = kept.add(tx, campaign_facts.campaign())
        for number in range(count):
            cases.add(tx, campaign.id, number, campaign_facts.case(f"rosa-{number}"))


@pytest.mark.parametrize("typed", ["/search manuel gomez", "/search Manuel Gomes", "/search Vasquez"])
def test_one_who_is_found_is_shown_at_once(campaigns: Stage, typed: str) -> None:
    (shown,) = campaigns.says("ana", typed)
    assert plain(shown).startswith("Manuel Gómez Vázquez\n\n")
    assert "✉️ Write a letter" in shown.labels


def test_without_a_name_it_is_asked_for(campaigns: Stage) -> None:
    (asked,) = campaigns.says("ana", "/search")
    assert plain(asked).startswith("Whom are you looking for?")
    (found,) = campaigns.says("ana", "chiapas")
    assert plain(found).startswith("I found 3:\n\n")
    assert set(found.labels) == {
        *("Manuel Gómez Vázquez", "The San Juan Cancuc Five", "José Díaz"),
        *("Look again", "All campaigns"),
    }
    (shown,) = campaigns.presses("ana", "José Díaz")
    assert plain(shown).startswith("José Díaz")


def test_nobody_who_is_found_leaves_the_ways_on(campaigns: Stage) -> None:
    (none,) = campaigns.says("ana", "/search qqqq")
    assert plain(none) == "I find nobody by that. Try another part of the name, or the place."
    assert none.labels[:2] == ["Look again", "All campaigns"]
    assert plain(campaigns.presses("ana", "Look again")[0]).startswith("Whom are you looking for?")


def test_of_many_the_best_are_shown_and_how_to_find_fewer_is_said(stage: Stage) -> None:
    many(stage, ITEMS_A_PAGE + 3)
    (found,) = stage.says("ana", "/search rosa")
    assert plain(found).startswith(f"I found {ITEMS_A_PAGE + 3}:")
    assert f"These are the {ITEMS_A_PAGE} that fit best." in plain(found)
    assert len(found.labels) == ITEMS_A_PAGE + 2


@pytest.mark.parametrize("typed", ["manuel gómez", "José Díaz", "MARIA RIVERA"])
def test_a_name_that_is_typed_where_nothing_is_asked_is_offered(campaigns: Stage, typed: str) -> None:
    (offered,) = campaigns.says("ana", typed)
    assert plain(offered).startswith("Would you like to read about this?")
    campaigns.presses("ana", offered.labels[0])
    assert plain(campaigns.heard["ana"][-1]).startswith(offered.labels[0])


@pytest.mark.parametrize("typed", ["hello", "gracias", "manuel is a good man", "x", "?", "a" * 300])
def test_other_words_are_answered_as_before(campaigns: Stage, typed: str) -> None:
    (answer,) = campaigns.says("ana", typed)
    assert plain(answer).startswith("I am a bot")


def test_a_name_that_belongs_to_a_letter_stays_in_the_letter(campaigns: Stage) -> None:
    for said in ("/write jose-diaz", "Wren", "Manuel Gómez"):
        campaigns.says("ana", said)
    assert "Would you like to read about this" not in campaigns.transcript("ana")


def test_it_is_found_in_spanish_too(campaigns: Stage) -> None:
    campaigns.person("ana", "es")
    (found,) = campaigns.says("ana", "/search cartas")
    assert plain(found).startswith("Encontré 3:")
    assert "Dónde: Un penal estatal (CERSS) de Chiapas" in plain(found)
