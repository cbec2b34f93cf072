"""Cases: listed, open for letters, closed."""

import campaign_facts as facts
import pytest

from storage import campaigns, cases
from storage.campaigns import CampaignId
from storage.transaction import Tx


@pytest.fixture
def campaign(tx: Tx) -> CampaignId:
    return campaigns.add(tx, facts.campaign()).id


def test_cases_come_in_the_order_of_their_campaign(tx: Tx, campaign: CampaignId) -> None:
    later = campaigns.add(tx, facts.campaign("second")).id
    for owner, position, slug in ((later, 0, "carla"), (campaign, 1, "ana"), (campaign, 0, "berta")):
        cases.add(tx, owner, position, facts.case(slug))
    assert [case.content.slug for case in cases.all(tx)] == ["berta", "ana", "carla"]
    assert [case.content.slug for case in cases.of_campaign(tx, campaign)] == ["berta", "ana"]


def test_only_some_can_be_written_to(tx: Tx, campaign: CampaignId) -> None:
    cases.add(tx, campaign, 0, facts.case("ana"))
    cases.add(tx, campaign, 1, facts.case("berta", letters=False))
    assert [case.content.slug for case in cases.open_for_letters(tx)] == ["ana"]


def test_a_closed_case_is_kept_but_neither_listed_nor_open(tx: Tx, campaign: CampaignId) -> None:
    case = cases.add(tx, campaign, 0, facts.case())
    cases.take_off(tx, case.id)
    assert cases.all(tx) == cases.of_campaign(tx, campaign) == cases.open_for_letters(tx) == []
    found = cases.by_slug(tx, "ana")
    assert found == cases.get(tx, case.id)
    assert found is not None
    assert (found.id, found.listed, found.open_for_letters) == (case.id, False, False)


def test_rewriting_lists_a_case_again(tx: Tx, campaign: CampaignId) -> None:
    case = cases.add(tx, campaign, 0, facts.case())
    cases.take_off(tx, case.id)
    cases.rewrite(tx, case.id, 4, facts.case())
    assert [(found.id, found.position) for found in cases.open_for_letters(tx)] == [(case.id, 4)]
