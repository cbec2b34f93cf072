"""Donation details: what it takes to be shown, and what does not suffice."""

from dataclasses import replace
from datetime import timedelta

import campaign_facts as facts
import hand
import pytest
import trail

from storage import audit, campaigns, donations, membership, people
from storage.approvals import Agreement
from storage.campaigns import CampaignId
from storage.donations import Donation, DonationState
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Role
from storage.transaction import Tx


@pytest.fixture
def campaign(tx: Tx) -> CampaignId:
    return campaigns.add(tx, facts.campaign()).id


@pytest.fixture
def proposal(tx: Tx, campaign: CampaignId) -> Donation:
    return donations.propose(tx, campaign, facts.details())


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return _joined(tx, "ana", Role.OWNER)


@pytest.fixture
def berta(tx: Tx) -> PersonId:
    return _joined(tx, "berta", Role.MODERATOR)


def _joined(tx: Tx, name: str, role: Role) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "es")
    membership.join(tx, person.id, membership.invite(tx, role), name)
    return person.id


def _confirmed(tx: Tx, proposal: Donation, *members: PersonId) -> Donation:
    for member in members:
        donations.confirm(tx, proposal.id, member, setting=2)
    shown = donations.get(tx, proposal.id)
    assert shown is not None
    assert shown.state is DonationState.CONFIRMED
    return shown


def test_a_proposal_is_not_shown(tx: Tx, campaign: CampaignId, proposal: Donation) -> None:
    assert donations.pending(tx) == [proposal]
    assert donations.shown(tx, campaign) == []


def test_two_different_members_make_it_shown(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    assert donations.confirm(tx, proposal.id, ana, setting=2) == Agreement(1, 2)
    assert donations.confirm(tx, proposal.id, ana, setting=2) == Agreement(1, 2)
    assert donations.shown(tx, campaign) == []
    assert donations.confirm(tx, proposal.id, berta, setting=2).reached
    [shown] = donations.shown(tx, campaign)
    assert (shown.id, shown.content, shown.age_days(tx.now.date())) == (proposal.id, proposal.content, 0)
    assert shown.confirmation is not None
    assert shown.confirmation.members == tuple(sorted((ana, berta)))
    assert shown.age_days((tx.now + timedelta(days=91)).date()) == 91
    assert donations.pending(tx) == []


def test_a_team_of_one_is_enough_for_itself(tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId) -> None:
    assert donations.confirm(tx, proposal.id, ana, setting=2) == Agreement(1, 1)
    assert len(donations.shown(tx, campaign)) == 1


def test_a_member_who_left_the_team_no_longer_counts(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    carla = _joined(tx, "carla", Role.MODERATOR)
    donations.confirm(tx, proposal.id, berta, setting=2)
    membership.remove(tx, berta, by=ana)
    assert donations.confirm(tx, proposal.id, carla, setting=2) == Agreement(1, 2)
    assert donations.shown(tx, campaign) == []


def test_only_those_who_decide_can_confirm_or_refuse(tx: Tx, proposal: Donation, ana: PersonId) -> None:
    translator = _joined(tx, "dora", Role.TRANSLATOR)
    stranger = people.meet(tx, "telegram:stranger", "en").id
    for person in (translator, stranger):
        with pytest.raises(Rejected, match="team-only"):
            donations.confirm(tx, proposal.id, person, setting=2)
        with pytest.raises(Rejected, match="team-only"):
            donations.refuse(tx, proposal.id, person)
    assert donations.confirm(tx, proposal.id, ana, setting=2) == Agreement(1, 1)


def test_who_proposes_counts_once_at_most(tx: Tx, campaign: CampaignId, ana: PersonId, berta: PersonId) -> None:
    proposal = donations.propose(tx, campaign, facts.details(), ana)
    assert donations.confirm(tx, proposal.id, ana, setting=2) == Agreement(1, 2)
    assert donations.confirm(tx, proposal.id, berta, setting=2).reached


def test_what_is_shown_stays_until_the_next_version_is_confirmed(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    first = _confirmed(tx, proposal, ana, berta)
    change = donations.propose(tx, campaign, facts.details(account="99.999.999"))
    assert donations.shown(tx, campaign) == [first]
    assert donations.replaces(tx, change) == first
    second = _confirmed(tx, change, ana, berta)
    assert donations.shown(tx, campaign) == [second]
    assert (second.version, [d.state for d in donations.of_campaign(tx, campaign)]) == (
        2,
        [DonationState.REPLACED, DonationState.CONFIRMED],
    )


def test_a_decided_proposal_cannot_be_decided_again(tx: Tx, proposal: Donation, ana: PersonId) -> None:
    donations.refuse(tx, proposal.id, ana)
    with pytest.raises(Rejected, match="donation-decided"):
        donations.confirm(tx, proposal.id, ana, setting=2)
    with pytest.raises(Rejected, match="donation-decided"):
        donations.refuse(tx, proposal.id, ana)


def test_one_member_can_take_down_what_is_shown(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    donations.refuse(tx, proposal.id, berta)
    assert donations.shown(tx, campaign) == []


def test_taking_down_the_newest_does_not_bring_back_the_one_before(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    newest = _confirmed(tx, donations.propose(tx, campaign, facts.details(account="1")), ana, berta)
    donations.refuse(tx, newest.id, ana)
    assert donations.shown(tx, campaign) == []
    tx.run("UPDATE donations SET state = 'confirmed'")
    with pytest.raises(Unreadable):
        donations.shown(tx, campaign)


def test_a_new_proposal_takes_the_place_of_an_open_one_and_its_agreements(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    donations.confirm(tx, proposal.id, ana, setting=2)
    newer = donations.propose(tx, campaign, facts.details(account="1"))
    assert donations.pending(tx) == [newer]
    assert donations.confirm(tx, newer.id, berta, setting=2) == Agreement(1, 2)
    with pytest.raises(Rejected, match="donation-decided"):
        donations.confirm(tx, proposal.id, berta, setting=2)


def test_two_ways_to_give_are_shown_side_by_side(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    other = donations.propose(tx, campaign, facts.details("other"))
    shown = {_confirmed(tx, version, ana, berta).id for version in (proposal, other)}
    assert {version.id for version in donations.shown(tx, campaign)} == shown


def test_the_same_is_not_proposed_twice(tx: Tx, campaign: CampaignId, ana: PersonId, berta: PersonId) -> None:
    first = donations.propose_once(tx, campaign, facts.details())
    assert first is not None
    assert donations.propose_once(tx, campaign, facts.details()) is None
    _confirmed(tx, first, ana, berta)
    assert donations.propose_once(tx, campaign, facts.details()) is None
    change = donations.propose_once(tx, campaign, facts.details(account="1"))
    assert change is not None
    donations.refuse(tx, change.id, ana)
    assert donations.propose_once(tx, campaign, facts.details(account="1")) is None, "a refusal is an answer"
    assert donations.propose_once(tx, campaign, facts.details()) is None, "it is shown all the time"


def test_what_was_replaced_can_be_proposed_again(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    _confirmed(tx, donations.propose(tx, campaign, facts.details(account="1")), ana, berta)
    assert donations.propose_once(tx, campaign, facts.details()) is not None
    latest = donations.latest(tx, "fund")
    assert latest is not None
    assert (latest.version, latest.state) == (3, DonationState.PROPOSED)


def test_turning_states_shows_nothing(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    second = _confirmed(tx, donations.propose(tx, campaign, facts.details(account="1")), ana, berta)
    donations.propose(tx, campaign, facts.details(account="2"))
    assert [version.content for version in donations.shown(tx, campaign)] == [second.content]
    tx.run("UPDATE donations SET state = 'confirmed'")
    with pytest.raises(Unreadable):
        donations.shown(tx, campaign)


@pytest.mark.parametrize("column", ["content", "confirmation"])
def test_a_value_copied_from_another_row_shows_nothing(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId, column: str
) -> None:
    _confirmed(tx, proposal, ana, berta)
    other = donations.propose(tx, campaign, facts.details("other", account="666"))
    copy = f"UPDATE donations SET {column} = (SELECT {column} FROM donations WHERE id = :right) WHERE id = :wrong"  # noqa: S608 - the two column names above
    tx.run(copy, {"right": proposal.id, "wrong": other.id})
    with pytest.raises(Unreadable):
        donations.shown(tx, campaign)


def test_the_details_of_one_campaign_cannot_be_moved_to_another(
    tx: Tx, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    other = campaigns.add(tx, facts.campaign("other")).id
    tx.run("UPDATE donations SET campaign_id = :other", {"other": other})
    with pytest.raises(Unreadable):
        donations.shown(tx, other)


def test_an_old_version_that_was_kept_beside_the_new_one_is_noticed(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    change = donations.propose(tx, campaign, facts.details(account="1"))
    old = dict(tx.all("SELECT * FROM donations WHERE id = :old", {"old": proposal.id})[0])
    _confirmed(tx, change, ana, berta)
    hand.put_row_back(tx, "donations", old)
    with pytest.raises(Unreadable, match="put back"):
        donations.shown(tx, campaign)


def test_an_old_version_that_is_put_back_is_noticed(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    _confirmed(tx, proposal, ana, berta)
    row = dict(tx.all("SELECT * FROM donations")[0])
    newer = _confirmed(tx, donations.propose(tx, campaign, facts.details(account="1")), ana, berta)
    tx.run("DELETE FROM donations WHERE id = :id", {"id": newer.id})
    assert donations.shown(tx, campaign) == []
    hand.put_row_back(tx, "donations", row)
    with pytest.raises(Unreadable, match="put back"):
        donations.shown(tx, campaign)


def test_a_refused_proposal_that_is_put_back_cannot_be_confirmed(
    tx: Tx, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    row = dict(tx.all("SELECT * FROM donations")[0])
    donations.refuse(tx, proposal.id, ana)
    hand.put_row_back(tx, "donations", row)
    with pytest.raises(Unreadable, match="put back"):
        donations.confirm(tx, proposal.id, berta, setting=2)


def test_every_decision_is_in_the_audit_trail(tx: Tx, proposal: Donation, ana: PersonId, berta: PersonId) -> None:
    before = len(trail.entries(tx))
    donations.confirm(tx, proposal.id, ana, setting=2)
    donations.confirm(tx, proposal.id, ana, setting=2)
    donations.confirm(tx, proposal.id, berta, setting=2)
    donations.refuse(tx, proposal.id, ana)
    facts_recorded = trail.entries(tx)[before:]
    assert [fact["did"] for fact in facts_recorded] == [
        "donation-agreed",
        "donation-agreed",
        "donation-shown",
        "donation-refused",
    ]
    assert {fact["digest"] for fact in facts_recorded} == {proposal.digest}
    audit.verify(tx)


def test_the_fingerprint_is_of_holder_and_numbers_alone() -> None:
    details = facts.details()
    assert donations.fingerprint(details) == donations.fingerprint(facts.details("other", purpose="Safety"))
    assert donations.fingerprint(details) != donations.fingerprint(facts.details(account="15.702.523"))
    assert donations.fingerprint(details) != donations.fingerprint(replace(details, holder="Somebody Else"))


def test_the_fingerprint_is_the_same_everywhere() -> None:
    """A published value: if it changes, every group that published one must publish it anew."""
    assert donations.fingerprint(facts.details()) == "PBPT ICHI KXB3 PLA7"
