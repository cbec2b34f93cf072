"""Donation details, a row a version: proposed, confirmed by the team or refused; only confirmed ones are shown.

What makes a version shown is not its state but its confirmation: a sealed value in the same row, over a digest of
exactly these details in exactly this campaign, made when enough different members of the team had agreed. A row that
was edited, copied or moved does not open, and a state that was edited shows nothing. Whether a version is still the one
to decide on, or to show, is asked of the audit trail: a row that was put back as it once was changes nothing either.

Who was shown which details is kept for a month (asked.py), to be told if they change.
"""

from storage.donations.finding import Found, Match, compare
from storage.donations.showing import confirmed, is_over, replaces, shown
from storage.donations.states import DonationState
from storage.donations.steps import (
    Refused,
    Step,
    agreeing,
    confirm,
    possible,
    propose,
    propose_once,
    refuse,
    standing,
)
from storage.donations.version import (
    Confirmation,
    Donation,
    DonationId,
    asked_for,
    find,
    fingerprint,
    get,
    latest,
    of_campaign,
    pending,
)

__all__ = [
    "Confirmation",
    "Donation",
    "DonationId",
    "DonationState",
    "Found",
    "Match",
    "Refused",
    "Step",
    "agreeing",
    "asked_for",
    "compare",
    "confirm",
    "confirmed",
    "find",
    "fingerprint",
    "get",
    "is_over",
    "latest",
    "of_campaign",
    "pending",
    "possible",
    "propose",
    "propose_once",
    "refuse",
    "replaces",
    "shown",
    "standing",
]
