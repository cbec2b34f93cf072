"""Donation details: what it takes to be shown, and what does not suffice."""

import json
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import campaign_facts as facts
import hand
import pytest
import trail

from storage import audit, campaigns, donations, membership, people
from storage.approvals import Agreement
from storage.campaigns import CampaignId
from storage.contents.accounts import Account
from storage.contents.donation import Risk
from storage.donations import Donation, DonationState, asked
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
        facts.confirm(tx, proposal.id, member)
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
    assert facts.confirm(tx, proposal.id, ana) == Agreement(1, 2)
    assert facts.confirm(tx, proposal.id, ana) == Agreement(1, 2)
    assert donations.shown(tx, campaign) == []
    assert facts.confirm(tx, proposal.id, berta).reached
    [shown] = donations.shown(tx, campaign)
    assert (shown.id, shown.content, shown.age_days(tx.now.date())) == (proposal.id, proposal.content, 0)
    assert shown.confirmation is not None
    assert shown.confirmation.members == tuple(sorted((ana, berta)))
    assert shown.age_days((tx.now + timedelta(days=91)).date()) == 91
    assert donations.pending(tx) == []


def test_a_team_of_one_is_enough_for_itself(tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId) -> None:
    assert facts.confirm(tx, proposal.id, ana) == Agreement(1, 1)
    assert len(donations.shown(tx, campaign)) == 1


def test_a_member_who_left_the_team_no_longer_counts(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    carla = _joined(tx, "carla", Role.MODERATOR)
    facts.confirm(tx, proposal.id, berta)
    membership.remove(tx, berta, by=ana)
    assert facts.confirm(tx, proposal.id, carla) == Agreement(1, 2)
    assert donations.shown(tx, campaign) == []


def test_only_those_who_decide_can_confirm_or_refuse(tx: Tx, proposal: Donation, ana: PersonId) -> None:
    translator = _joined(tx, "dora", Role.TRANSLATOR)
    stranger = people.meet(tx, "telegram:stranger", "en").id
    for person in (translator, stranger):
        with pytest.raises(Rejected, match="team-only"):
            facts.confirm(tx, proposal.id, person)
        with pytest.raises(Rejected, match="team-only"):
            donations.refuse(tx, proposal.id, person)
    assert facts.confirm(tx, proposal.id, ana) == Agreement(1, 1)


def test_who_proposes_counts_once_at_most(tx: Tx, campaign: CampaignId, ana: PersonId, berta: PersonId) -> None:
    proposal = donations.propose(tx, campaign, facts.details(), ana)
    assert facts.confirm(tx, proposal.id, ana) == Agreement(1, 2)
    assert facts.confirm(tx, proposal.id, berta).reached


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
        facts.confirm(tx, proposal.id, ana)
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
    facts.confirm(tx, proposal.id, ana)
    newer = donations.propose(tx, campaign, facts.details(account="1"))
    assert donations.pending(tx) == [newer]
    assert facts.confirm(tx, newer.id, berta) == Agreement(1, 2)
    with pytest.raises(Rejected, match="donation-decided"):
        facts.confirm(tx, proposal.id, berta)


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
        facts.confirm(tx, proposal.id, berta)


def test_every_decision_is_in_the_audit_trail(tx: Tx, proposal: Donation, ana: PersonId, berta: PersonId) -> None:
    before = len(trail.entries(tx))
    facts.confirm(tx, proposal.id, ana)
    facts.confirm(tx, proposal.id, ana)
    facts.confirm(tx, proposal.id, berta)
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
    """Published values: if they change, every group that published one must publish it anew."""
    assert donations.fingerprint(facts.details()) == "6683 7028 5989 2892 2751 5132"
    assert donations.version.fingerprint_of_before(facts.details()) == "PBPT ICHI KXB3 PLA7"


def test_wrong_characters_confirm_nothing_and_are_on_record(tx: Tx, proposal: Donation, ana: PersonId) -> None:
    for typed in ("", "2225", "15.702.522", "0000"):
        assert donations.confirm(tx, proposal.id, ana, typed, setting=1) is None
        assert trail.entries(tx)[-1] == {
            "did": "donation-mistyped",
            "donation": proposal.id,
            "of": proposal.lookup.hex(),
            "digest": proposal.digest,
            "by": ana,
        }
    assert donations.agreeing(tx, proposal) == frozenset()
    assert donations.shown(tx, proposal.campaign_id) == []


def test_whoever_does_not_count_yet_learns_nothing_by_typing(tx: Tx, proposal: Donation) -> None:
    _joined(tx, "olga", Role.OWNER)
    tx.now += timedelta(days=30)
    newcomer = _joined(tx, "nora", Role.MODERATOR)
    before = len(trail.entries(tx))
    with pytest.raises(Rejected, match="counts-later"):
        donations.confirm(tx, proposal.id, newcomer, "0000", setting=2)
    assert len(trail.entries(tx)) == before


def test_what_does_not_fit_together_cannot_be_proposed(tx: Tx, campaign: CampaignId) -> None:
    """Whoever proposes, and by which way: this is the one door."""
    details = facts.details()
    mexican = Account(country="MX", clabe="032180000118359719", rut="15.702.522-8")
    for wrong in (
        replace(details, lines=()),
        replace(details, link="https://example.org"),
        replace(details, lines=(), place={"en": "Here"}),
        replace(details, lines=(), account=mexican),
    ):
        with pytest.raises(Rejected, match="content-"):
            donations.propose(tx, campaign, wrong)
    assert donations.pending(tx) == []


def test_past_their_last_day_details_are_not_shown_but_still_the_last_ones(
    tx: Tx, campaign: CampaignId, ana: PersonId, berta: PersonId
) -> None:
    details = replace(facts.details(), until=tx.now.date())
    shown = _confirmed(tx, donations.propose(tx, campaign, details), ana, berta)
    assert donations.shown(tx, campaign) == [shown]
    tx.now += timedelta(days=2)
    assert donations.shown(tx, campaign) == []
    assert donations.confirmed(tx, campaign) == [shown]
    assert donations.replaces(tx, donations.propose(tx, campaign, facts.details())) == shown


def test_what_was_confirmed_before_details_had_more_fields_is_still_confirmed(proposal: Donation) -> None:
    """The digest of details of lines is the one that older versions made of their five fields."""
    content = proposal.content
    lines = [{"kind": line.kind, "label": line.label, "value": line.value} for line in content.lines]
    five = {"slug": content.slug, "title": content.title, "purpose": content.purpose, "holder": content.holder}
    of_before = json.dumps(
        [proposal.campaign_id, five | {"lines": lines}], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    assert proposal.digest == sha256(of_before.encode()).hexdigest()


@pytest.mark.parametrize(
    "fields",
    [
        {"until": date(2024, 12, 31)},
        {"currency": "CLP"},
        {"risks": (Risk("BY", {"en": "A crime.", "es": "Un delito."}),)},
        {"lines": (), "link": "https://example.org"},
        {"lines": (), "account": Account(country="US", bank="B", number="1")},
        {"lines": (), "place": {"en": "Here"}, "times": {"en": "Now"}},
    ],
)
def test_every_field_is_part_of_what_is_agreed_to(proposal: Donation, fields: dict[str, Any]) -> None:
    other = replace(proposal, content=replace(proposal.content, **fields))
    assert other.digest != proposal.digest
    assert len(other.digest) == 64


def test_a_row_of_who_was_shown_details_that_was_forged_tells_nobody(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    """Somebody without the key writes that others were shown the details, and moves a row to somebody else."""
    shown = _confirmed(tx, proposal, ana, berta)
    one, two, three = (people.meet(tx, f"telegram:{name}", "en").id for name in ("vera", "vito", "wim"))
    asked.note_shown(tx, one, campaign, "notice", [shown])
    copied = "SELECT :other, target, day, notice, proof FROM asked_details WHERE person_id = :one"
    tx.run(f"INSERT INTO asked_details {copied}", {"other": two, "one": one})
    tx.run("UPDATE asked_details SET person_id = :other WHERE person_id = :one", {"other": three, "one": one})
    assert not asked.has_read(tx, two, campaign, "notice")
    donations.refuse(tx, shown.id, ana)
    assert asked.take_changed(tx) == []


def test_many_who_were_shown_details_are_told_some_at_a_time_and_each_once(
    tx: Tx, campaign: CampaignId, proposal: Donation, ana: PersonId, berta: PersonId
) -> None:
    shown = _confirmed(tx, proposal, ana, berta)
    many = [people.meet(tx, f"telegram:{number}", "en").id for number in range(asked.AT_ONCE + 7)]
    for one in many:
        asked.note_shown(tx, one, campaign, "notice", [shown])
    donations.refuse(tx, shown.id, ana)
    first, second, third = (asked.take_changed(tx) for _ in range(3))
    assert (len(first), len(second), len(third)) == (asked.AT_ONCE, 7, 0)
    assert {person for person, _ in first + second} == set(many)
    assert asked.has_read(tx, many[0], campaign, "notice"), "the notice need not be read again for that"
