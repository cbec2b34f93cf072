"""The steps of donation details: one table of who may bring them from where to where. docs/donations.md draws it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from storage import approvals, team
from storage.approvals import Agreement
from storage.audit import Deed
from storage.campaigns import CampaignId
from storage.clean import clean
from storage.contents import donation as donation_rules
from storage.contents.donation import Details, signs_of
from storage.donations import proof, showing
from storage.donations.states import DonationState
from storage.donations.version import DONATIONS, Confirmation, Donation, DonationId, find, get, versions
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Right
from storage.rules import Rule, where
from storage.team import NEWCOMER_HOURS
from storage.transaction import Tx, new_id


class Step(Enum):
    """What can be done with a version."""

    SHOW = "show"
    REFUSE = "refuse"
    REPLACE = "replace"


_PROPOSED = frozenset({DonationState.PROPOSED})
_NOT_OVER = frozenset({DonationState.PROPOSED, DonationState.CONFIRMED})
# A version is shown by the last member who has to agree; it is replaced when another is proposed or shown.
RULES: Mapping[Step, Rule[DonationState]] = {
    Step.SHOW: Rule(_PROPOSED, DonationState.CONFIRMED, Right.CONFIRM_MONEY, deed=Deed.DONATION_SHOWN),
    Step.REFUSE: Rule(_NOT_OVER, DonationState.REFUSED, Right.CONFIRM_MONEY, deed=Deed.DONATION_REFUSED),
    Step.REPLACE: Rule(_NOT_OVER, DonationState.REPLACED, None),
}


class Refused(Rejected):
    """A step that cannot be taken: `version` is how it stands, None if there is none."""

    def __init__(self, version: Donation | None) -> None:
        super().__init__("donation-decided", state=version.state.value if version else "")
        self.version = version


def possible(which: Step, version: Donation) -> bool:
    """Whether this step could be taken with the version as it is."""
    return version.state in RULES[which].of


def propose(tx: Tx, campaign_id: CampaignId, details: Details, member_id: PersonId | None = None) -> Donation:
    """Lay details before the team, in place of an open proposal for the same.

    `member_id` is who proposes, or None for the operator at the machine. Whoever proposes has not agreed by it, and
    counts once, like everyone else, if they do. Raises Rejected: "team-only" to a member who may not confirm, or for
    what does not fit together in the details.
    """
    if member_id is not None:
        team.require(tx, member_id, Right.CONFIRM_MONEY)
    donation_rules.check(details)
    earlier = versions(tx, details.slug)
    for version in earlier:
        if version.state.waits:
            _replace(tx, version)
    lookup, number = DONATIONS.lookup(tx, details.slug), len(earlier) + 1
    proposal = Donation(
        DonationId(new_id()), campaign_id, lookup, number, DonationState.PROPOSED, details, None, tx.now.date()
    )
    proof.record(tx, Deed.DONATION_PROPOSED, proposal, by=member_id)
    return DONATIONS.add(tx, proposal)


def propose_once(tx: Tx, campaign_id: CampaignId, details: Details) -> Donation | None:
    """Propose details unless they are shown already, or are what was last proposed (even if it was refused)."""
    earlier = versions(tx, details.slug)
    seen = [version for version in earlier if showing.is_confirmed(tx, version)] + earlier[-1:]
    if any((version.campaign_id, version.content) == (campaign_id, details) for version in seen):
        return None
    return propose(tx, campaign_id, details)


def agreeing(tx: Tx, proposal: Donation) -> frozenset[str]:
    """Who of the team agrees to a proposal by now."""
    return approvals.deciding(tx, Right.CONFIRM_MONEY, proposal.subject, proposal.digest)


def standing(tx: Tx, proposal: Donation, setting: int, hours: int = NEWCOMER_HOURS) -> Agreement:
    """How many of the team agree to a proposal by now, and how many must."""
    return approvals.standing(tx, Right.CONFIRM_MONEY, proposal.subject, proposal.digest, setting, hours)


def confirm(
    tx: Tx, donation_id: str, member_id: PersonId, typed: str, setting: int, hours: int = NEWCOMER_HOURS
) -> Agreement | None:
    """A member agrees to a proposal; once enough of those who count by now do, it is shown.

    `typed` are the last characters of its number, which the member reads at a source of their own. If they are others,
    that is recorded, nothing is agreed to, and None is returned.
    `setting` is how many the group wants to agree; somebody new counts after so many `hours`. Raises Rejected:
    "team-only" to anybody who may not confirm, "counts-later" to whoever does not count yet; Refused when somebody was
    first, and Unreadable like `shown`.
    """
    team.require_counts(tx, member_id, Right.CONFIRM_MONEY, hours)
    proposal = find(tx, donation_id)
    if proposal is None or not possible(Step.SHOW, proposal):
        raise Refused(proposal)
    if not proof.still_waits(tx, proposal):
        raise Unreadable("donation details that are not before the team any more were put back")
    if not is_typed(proposal.content, typed):
        proof.record(tx, Deed.DONATION_MISTYPED, proposal, by=member_id)
        return None
    if member_id not in approvals.members(tx, proposal.subject, proposal.digest):
        approvals.agree(tx, proposal.subject, proposal.digest, member_id)
        proof.record(tx, Deed.DONATION_AGREED, proposal, by=member_id)
    agreement = standing(tx, proposal, setting, hours)
    if agreement.reached:
        _show(tx, proposal, member_id, agreement.needed)
    return agreement


def is_typed(details: Details, typed: str) -> bool:
    """Whether somebody typed the last characters of the number of these details, and no more than these."""
    return signs_of(clean(typed)) == details.typed


def refuse(tx: Tx, donation_id: str, member_id: PersonId) -> None:
    """A member refuses a proposal, or takes down what is shown: one is enough, since hiding is the safe side.

    Raises Rejected("team-only") to anybody who may not confirm, Refused when somebody was first.
    """
    step(tx, Step.REFUSE, donation_id, member_id, confirmation=None)


def step(
    tx: Tx,
    which: Step,
    donation_id: str,
    actor: PersonId,
    noted: Mapping[str, object] = MappingProxyType({}),
    **fields: object,
) -> Donation:
    """Bring a version to where the step leads, with these fields; `noted` are more facts for the audit trail.

    Raises Rejected("team-only") to whoever has not the step's right; Refused if it is not where the step begins.
    """
    rule = RULES[which]
    if rule.right is None or rule.deed is None:
        raise ValueError(f"to {which.value} is nobody's act")
    team.require(tx, actor, rule.right)
    if not DONATIONS.change(tx, donation_id, where(rule.of), state=rule.to, **fields):
        raise Refused(find(tx, donation_id))
    version = get(tx, donation_id)
    approvals.settle(tx, version.subject)
    proof.record(tx, rule.deed, version, by=actor, **noted)
    return version


def _show(tx: Tx, proposal: Donation, last: PersonId, needed: int) -> None:
    """Show what enough of the team agreed to, `last` being who was still missing, instead of what is shown now."""
    agreed = tuple(sorted(agreeing(tx, proposal)))
    for earlier in versions(tx, proposal.content.slug):
        if earlier.confirmation:
            _replace(tx, earlier)
    confirmation = Confirmation(proposal.digest, proposal.version, tx.now.date(), agreed, needed)
    step(tx, Step.SHOW, proposal.id, last, {"members": agreed, "needed": needed}, confirmation=confirmation)


def _replace(tx: Tx, version: Donation) -> None:
    """Whatever state somebody wrote into the row: its confirmation goes, so that the state cannot be turned back."""
    DONATIONS.change(tx, version.id, state=RULES[Step.REPLACE].to, confirmation=None)
    approvals.settle(tx, version.subject)
