"""A version of donation details as it is kept; and how it is found."""

import json
from base64 import b32encode
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import NewType

from storage.campaigns import CampaignId
from storage.contents.donation import Details
from storage.donations.states import DonationState
from storage.named import Named
from storage.published import said
from storage.rules import where
from storage.table import Sealed
from storage.transaction import Tx

DonationId = NewType("DonationId", str)

FINGERPRINT = 24
FINGERPRINT_OF_BEFORE = 16
"""Characters of a fingerprint."""

_WAITING = where(state for state in DonationState if state.waits)
_NOT_OVER = where(state for state in DonationState if not state.over)


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
    state: DonationState
    content: Sealed[Details]
    confirmation: Sealed[Confirmation | None]
    proposed_day: date

    @property
    def subject(self) -> str:
        """Under which the team's approvals of this version are kept."""
        return f"donation:{self.id}"

    @property
    def digest(self) -> str:
        """What the team agrees to: every word of the details, in this campaign.

        Fields that details got later count only if something stands in them: what was agreed to before stays so.
        """
        return _hash([self.campaign_id, said(self.content)]).hex()

    def age_days(self, today: date) -> int | None:
        """How many days ago the team confirmed it."""
        return (today - self.confirmation.day).days if self.confirmation else None


DONATIONS = Named("donations", Donation)


def fingerprint(details: Details) -> str:
    """Twenty-four digits (80 bits) by which a supporter can compare details with what the group published elsewhere.

    They can be read aloud. Only whom the money reaches, and how, counts: so they are the same in every language and on
    every installation.
    """
    digits = f"{int.from_bytes(_reached(details)) % 10**FINGERPRINT:0{FINGERPRINT}}"
    return _in_fours(digits)


def fingerprint_of_before(details: Details) -> str:
    """The sixteen letters and digits that were published in the place of a fingerprint before it was all digits."""
    return _in_fours(b32encode(_reached(details)[:10]).decode())


def _reached(details: Details) -> bytes:
    """A hash of whom the money reaches, and how. Details of lines have the one that they always had."""
    numbers = [[number.name, number.value] for number in details.numbers]
    where = [details.account.country] if details.account else []
    meeting = [details.place, details.times] if details.place else []
    currency = [details.currency] if details.currency else []
    return _hash([details.holder, numbers, *where, *meeting, *currency])


def _in_fours(signs: str) -> str:
    return " ".join(signs[start : start + 4] for start in range(0, len(signs), 4))


def find(tx: Tx, donation_id: str) -> Donation | None:
    """The version with this id, if there is one. Raises Unreadable if it was edited or moved."""
    return DONATIONS.get(tx, donation_id)


def get(tx: Tx, donation_id: str) -> Donation:
    """The version with this id, which must exist."""
    version = find(tx, donation_id)
    if version is None:
        raise LookupError("no such donation details")
    return version


def versions(tx: Tx, slug: str) -> list[Donation]:
    """The versions of the details that packs call `slug`, oldest first, whatever became of them.

    Raises Unreadable if one of them was edited or moved.
    """
    return DONATIONS.all_by_slug(tx, slug, "ORDER BY version")


def latest(tx: Tx, slug: str) -> Donation | None:
    """The newest version of the details that packs call `slug`, whatever became of it."""
    return next(reversed(versions(tx, slug)), None)


def of_campaign(tx: Tx, campaign_id: CampaignId) -> list[Donation]:
    """Every version of a campaign's details, oldest first. Raises Unreadable if one of them was edited or moved."""
    return DONATIONS.every(tx, "WHERE campaign_id = :id ORDER BY lookup, version", id=campaign_id)


def asked_for(tx: Tx, campaign_id: CampaignId) -> bool:
    """Whether a campaign asks for money: its details are shown, or wait for the team."""
    return bool(DONATIONS.count(tx, f"WHERE campaign_id = :id AND {_NOT_OVER}", id=campaign_id))


def all_versions(tx: Tx) -> list[Donation]:
    """Every version of all details, whatever became of them. Raises Unreadable if one of them was edited or moved."""
    return DONATIONS.every(tx, "ORDER BY lookup, version")


def pending(tx: Tx) -> list[Donation]:
    """The proposals that wait for the team, oldest first."""
    return DONATIONS.select(tx, f"WHERE {_WAITING} ORDER BY proposed_day, id")


def _hash(content: object) -> bytes:
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return sha256(canonical.encode()).digest()
