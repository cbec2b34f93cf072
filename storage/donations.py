"""Donation details, a row a version: proposed, confirmed by the team or refused; only confirmed ones are shown.

What makes a version shown is not its state but its confirmation: a sealed value in the same row, over a digest of
exactly these details in exactly this campaign, made when enough different members of the team had agreed. A row that
was edited, copied or moved does not open, and a state that was edited shows nothing. Whether a version is still the one
to decide on, or to show, is asked of the audit trail: a row that was put back as it once was changes nothing either.
"""

import json
from base64 import b32encode
from dataclasses import asdict, dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import NewType

from storage import approvals, audit, team
from storage.approvals import Agreement
from storage.audit import Deed
from storage.campaigns import CampaignId
from storage.contents.donation import Details
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id

DonationId = NewType("DonationId", str)


class State(Enum):
    """Where a version is on its way."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Confirmation:
    """That the team agreed: to what (a SHA-256 in hexadecimal), on which day, who, and how many were needed."""

    digest: str
    version: int
    day: date
    members: tuple[str, ...]
    needed: int


@dataclass(frozen=True)
class Donation:
    """A version of donation details as it is kept. Versions of the same details count up from 1."""

    id: DonationId
    campaign_id: CampaignId
    lookup: bytes
    version: int
    state: State
    content: Sealed[Details]
    confirmation: Sealed[Confirmation | None]
    proposed_day: date

    @property
    def subject(self) -> str:
        """Under which the team's approvals of this version are kept."""
        return f"donation:{self.id}"

    @property
    def digest(self) -> str:
        """What the team agrees to: every word of the details, in this campaign."""
        return _hash([self.campaign_id, asdict(self.content)]).hex()

    def age_days(self, today: date) -> int | None:
        """How many days ago the team confirmed it."""
        return (today - self.confirmation.day).days if self.confirmation else None


_table = Table("donations", Donation)


def fingerprint(details: Details) -> str:
    """Sixteen characters (80 bits) by which a supporter can compare details with what the group published elsewhere.

    Only the holder and the numbers count, so that it is the same in every language and on every installation.
    """
    digest = _hash([details.holder, [[line.kind, line.value] for line in details.lines]])
    letters = b32encode(digest[:10]).decode()
    return " ".join(letters[start : start + 4] for start in range(0, 16, 4))


def propose(tx: Tx, campaign_id: CampaignId, details: Details, member_id: PersonId | None = None) -> Donation:
    """Lay details before the team, in place of an open proposal for the same.

    `member_id` is who proposes, or None for the operator at the machine. Whoever proposes has not agreed by it, and
    counts once, like everyone else, if they do. Raises Rejected("team-only") to a member who may not confirm.
    """
    if member_id is not None:
        team.require(tx, member_id, Right.CONFIRM_MONEY)
    lookup = tx.keys.lookup("donations", details.slug)
    for earlier in _versions(tx, lookup):
        if earlier.state is State.PROPOSED:
            _leave(tx, earlier, State.REPLACED)
    version = _table.count(tx, "WHERE lookup = :lookup", lookup=lookup) + 1
    proposal = Donation(
        DonationId(new_id()), campaign_id, lookup, version, State.PROPOSED, details, None, tx.now.date()
    )
    _record(tx, Deed.DONATION_PROPOSED, proposal, by=member_id)
    return _table.add(tx, proposal)


def propose_once(tx: Tx, campaign_id: CampaignId, details: Details) -> Donation | None:
    """Propose details unless they are shown already, or are what was last proposed (even if it was refused)."""
    versions = _versions(tx, tx.keys.lookup("donations", details.slug))
    known = [version for version in versions if _is_confirmed(tx, version)] + versions[-1:]
    if any((version.campaign_id, version.content) == (campaign_id, details) for version in known):
        return None
    return propose(tx, campaign_id, details)


def get(tx: Tx, donation_id: DonationId) -> Donation | None:
    """The version with this id. Raises Unreadable if it was edited or moved."""
    return _table.get(tx, donation_id)


def latest(tx: Tx, slug: str) -> Donation | None:
    """The newest version of the details that packs call `slug`, whatever became of it."""
    return next(reversed(_versions(tx, tx.keys.lookup("donations", slug))), None)


def of_campaign(tx: Tx, campaign_id: CampaignId) -> list[Donation]:
    """Every version of a campaign's details, oldest first."""
    return _table.select(tx, "WHERE campaign_id = :id ORDER BY lookup, version", id=campaign_id)


def asked_for(tx: Tx, campaign_id: CampaignId) -> bool:
    """Whether a campaign asks for money: its details are shown, or wait for the team."""
    return bool(_table.count(tx, "WHERE campaign_id = :id AND state IN ('proposed', 'confirmed')", id=campaign_id))


def pending(tx: Tx) -> list[Donation]:
    """The proposals that wait for the team, oldest first."""
    return _table.select(tx, "WHERE state = :state ORDER BY proposed_day, id", state=State.PROPOSED)


def shown(tx: Tx, campaign_id: CampaignId) -> list[Donation]:
    """The details that supporters may see: of each way to give, the version that the team confirmed last.

    Raises Unreadable if a row was edited, moved or put back: show nothing then.
    """
    confirmed = [version for version in of_campaign(tx, campaign_id) if _is_confirmed(tx, version)]
    newest = {version.content.slug: version for version in sorted(confirmed, key=_confirmed_version)}
    return list(newest.values())


def replaces(tx: Tx, proposal: Donation) -> Donation | None:
    """The version that is shown as long as `proposal` is not confirmed."""
    return next((old for old in shown(tx, proposal.campaign_id) if old.content.slug == proposal.content.slug), None)


def agreeing(tx: Tx, proposal: Donation) -> frozenset[str]:
    """Who of the team agrees to a proposal by now."""
    return approvals.deciding(tx, Right.CONFIRM_MONEY, proposal.subject, proposal.digest)


def standing(tx: Tx, proposal: Donation, setting: int) -> Agreement:
    """How many of the team agree to a proposal by now, and how many must."""
    return approvals.standing(tx, Right.CONFIRM_MONEY, proposal.subject, proposal.digest, setting)


def confirm(tx: Tx, donation_id: DonationId, member_id: PersonId, setting: int) -> Agreement:
    """A member agrees to a proposal; once enough of those who are in the team by now do, it is shown.

    `setting` is how many the group wants to agree. Raises Rejected: "team-only" to anybody who may not decide,
    "donation-decided" when somebody was first; Unreadable like `shown`.
    """
    proposal = _decidable(tx, donation_id, member_id, {State.PROPOSED})
    if not _holds(tx, proposal, Deed.DONATION_PROPOSED, Deed.DONATION_PROPOSED, Deed.DONATION_SHOWN):
        raise Unreadable("donation details that are not before the team any more were put back")
    if member_id not in approvals.members(tx, proposal.subject, proposal.digest):
        approvals.agree(tx, proposal.subject, proposal.digest, member_id)
        _record(tx, Deed.DONATION_AGREED, proposal, by=member_id)
    agreement = standing(tx, proposal, setting)
    if agreement.reached:
        _show(tx, proposal, agreement.needed)
    return agreement


def refuse(tx: Tx, donation_id: DonationId, member_id: PersonId) -> None:
    """A member refuses a proposal, or takes down what is shown: one is enough, since hiding is the safe side.

    Raises Rejected: "team-only" to anybody who may not decide, "donation-decided" when somebody was first.
    """
    version = _decidable(tx, donation_id, member_id, {State.PROPOSED, State.CONFIRMED})
    _leave(tx, version, State.REFUSED)
    _record(tx, Deed.DONATION_REFUSED, version, by=member_id)


def _decidable(tx: Tx, donation_id: DonationId, member_id: PersonId, states: set[State]) -> Donation:
    team.require(tx, member_id, Right.CONFIRM_MONEY)
    version = _table.get(tx, donation_id)
    if version is None or version.state not in states:
        raise Rejected("donation-decided")
    return version


def _show(tx: Tx, proposal: Donation, needed: int) -> None:
    agreed = agreeing(tx, proposal)
    for earlier in _versions(tx, proposal.lookup):
        if earlier.confirmation:
            _leave(tx, earlier, State.REPLACED)
    confirmation = Confirmation(proposal.digest, proposal.version, tx.now.date(), tuple(sorted(agreed)), needed)
    _table.change(tx, proposal.id, state=State.CONFIRMED, confirmation=confirmation)
    approvals.settle(tx, proposal.subject)
    _record(tx, Deed.DONATION_SHOWN, proposal, members=confirmation.members, needed=needed)


def _leave(tx: Tx, version: Donation, state: State) -> None:
    """Its confirmation goes with it, so that the state cannot be turned back."""
    _table.change(tx, version.id, state=state, confirmation=None)
    approvals.settle(tx, version.subject)


def _is_confirmed(tx: Tx, version: Donation) -> bool:
    if version.confirmation is None or version.confirmation.digest != version.digest:
        return False
    if not _holds(tx, version, Deed.DONATION_SHOWN, Deed.DONATION_SHOWN):
        raise Unreadable("donation details that are not to be shown any more were put back")
    return True


def _holds(tx: Tx, version: Donation, did: Deed, *ended_by: Deed) -> bool:
    """Whether, by the audit trail, `did` is still so of this version.

    It ends when the version is refused, or when something of `ended_by` is done to any version of the same details.
    """
    of = _key(tx, version)
    for facts in audit.binding(tx):
        if facts.get("of") == of:
            this = facts["donation"] == version.id
            if this and facts["did"] == did:
                return True
            if facts["did"] in ended_by or (this and facts["did"] == Deed.DONATION_REFUSED):
                return False
    return False


def _key(tx: Tx, version: Donation) -> str:
    """What all versions of the same details share; from their content, since the column could be edited."""
    return tx.keys.lookup("donations", version.content.slug).hex()


def _confirmed_version(version: Donation) -> int:
    return version.confirmation.version if version.confirmation else 0


def _versions(tx: Tx, lookup: bytes) -> list[Donation]:
    return _table.select(tx, "WHERE lookup = :lookup ORDER BY version", lookup=lookup)


def _record(tx: Tx, deed: Deed, version: Donation, **facts: object) -> None:
    of = _key(tx, version)
    audit.record(tx, deed, donation=version.id, of=of, digest=version.digest, binding=True, **facts)


def _hash(content: object) -> bytes:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).digest()
