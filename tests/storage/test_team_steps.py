"""The steps of announcements and of donation details from each state are what their tables say."""

from dataclasses import replace
from itertools import product

import campaign_facts as facts
import pytest

from storage import announcements, audiences, audit, campaigns, donations, membership, people
from storage.announcements import AnnouncementId, AnnouncementState, steps as announcing
from storage.announcements.announcement import ANNOUNCEMENTS
from storage.audit import Deed
from storage.contents.content import Content
from storage.donations import DonationState, proof as donation_proof, steps as giving
from storage.donations.version import DONATIONS
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.transaction import Tx


def joined(tx: Tx, name: str, role: Role = Role.OWNER) -> PersonId:
    person_id = people.meet(tx, f"telegram:{name}", "en").id
    membership.join(tx, person_id, membership.invite(tx, role), name)
    return person_id


@pytest.fixture
def mara(tx: Tx) -> PersonId:
    joined(tx, "nadia")
    return joined(tx, "mara")


@pytest.fixture
def announced(tx: Tx, mara: PersonId) -> announcements.Announcement:
    words = {"en": Content(markup="Come")}
    return announcements.propose(tx, mara, audiences.SUBSCRIBERS, words, None, None, setting=2)[0]


@pytest.fixture
def proposal(tx: Tx) -> donations.Donation:
    return donations.propose(tx, campaigns.add(tx, facts.campaign()).id, facts.details())


ON_RECORD = {
    AnnouncementState.PROPOSED: Deed.ANNOUNCED,
    AnnouncementState.SCHEDULED: Deed.ANNOUNCED,
    AnnouncementState.SENDING: Deed.BEGUN,
    AnnouncementState.PAUSED: Deed.PAUSED,
    AnnouncementState.DONE: Deed.GONE_OUT,
    AnnouncementState.CANCELLED: Deed.CANCELLED,
    AnnouncementState.TAKEN_BACK: Deed.TAKEN_BACK,
}
MEMBERS = [step for step, rule in announcing.RULES.items() if rule.right]


@pytest.mark.parametrize(("step", "state"), [*product(MEMBERS, AnnouncementState)])
def test_an_announcement_moves_as_the_table_says(
    tx: Tx, mara: PersonId, announced: announcements.Announcement, step: announcing.Step, state: AnnouncementState
) -> None:
    ANNOUNCEMENTS.change(tx, announced.id, state=state)
    audit.record(tx, Deed.TAKEN_OVER, announcement=announced.id, **{"as": ON_RECORD[state]})
    rule = announcing.RULES[step]
    before = announcements.get(tx, announced.id)
    assert announcements.possible(step, before) is (state in rule.of)
    if state in rule.of:
        assert announcing.step(tx, step, announced.id, mara).state is rule.to
    else:
        with pytest.raises(Rejected, match="announcement-decided"):
            announcing.step(tx, step, announced.id, mara)
        assert announcements.get(tx, announced.id) == before


def test_what_is_nobodys_act_is_no_members(
    tx: Tx, mara: PersonId, announced: announcements.Announcement, proposal: donations.Donation
) -> None:
    with pytest.raises(ValueError, match="nobody's act"):
        giving.step(tx, giving.Step.REPLACE, proposal.id, mara)
    for step in set(announcing.Step) - set(MEMBERS):
        with pytest.raises(ValueError, match="nobody's act"):
            announcing.step(tx, step, announced.id, mara)


@pytest.mark.parametrize(("step", "state"), [*product((giving.Step.SHOW, giving.Step.REFUSE), DonationState)])
def test_donation_details_move_as_the_table_says(
    tx: Tx, mara: PersonId, proposal: donations.Donation, step: giving.Step, state: DonationState
) -> None:
    DONATIONS.change(tx, proposal.id, state=state)
    rule, before = giving.RULES[step], donations.get(tx, proposal.id)
    assert donations.possible(step, before) is (state in rule.of)
    if state in rule.of:
        assert giving.step(tx, step, proposal.id, mara).state is rule.to
        return
    with pytest.raises(donations.Refused) as refused:
        giving.step(tx, step, proposal.id, mara)
    assert refused.value.version == donations.get(tx, proposal.id) == before


@pytest.mark.parametrize("role", Role)
def test_each_step_needs_its_right(
    tx: Tx, announced: announcements.Announcement, proposal: donations.Donation, role: Role
) -> None:
    who = joined(tx, "who", role)
    if Right.ANNOUNCE not in RIGHTS[role]:
        with pytest.raises(Rejected, match="team-only"):
            announcements.cancel(tx, announced.id, who)
    if Right.CONFIRM_MONEY not in RIGHTS[role]:
        with pytest.raises(Rejected, match="team-only"):
            donations.refuse(tx, proposal.id, who)
        return
    announcements.cancel(tx, announced.id, who)
    donations.refuse(tx, proposal.id, who)


def test_what_is_not_on_record_is_neither_sent_nor_decided_on(
    tx: Tx, announced: announcements.Announcement, proposal: donations.Donation
) -> None:
    invented = replace(announced, id=AnnouncementId("INVENTED"), agreed=announced.digest)
    assert not announcements.is_agreed(tx, invented)
    other = replace(proposal, content=facts.details("other-fund"))
    assert not donation_proof.still_waits(tx, other)
    assert not donation_proof.still_shown(tx, other)


@pytest.mark.parametrize("state", AnnouncementState)
def test_an_announcement_waits_is_under_way_or_over(state: AnnouncementState) -> None:
    assert [state.waits, state.under_way, state.over].count(True) == 1
    assert state.over is not any(state in rule.of for rule in announcing.RULES.values())


@pytest.mark.parametrize("state", DonationState)
def test_details_that_are_over_have_no_step_left(state: DonationState) -> None:
    assert state.over is not any(state in rule.of for rule in giving.RULES.values())
    assert not (state.waits and state.over)
