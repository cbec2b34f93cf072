"""A fingerprint compared with all details that were ever shown: of those now, of earlier ones, or of none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from storage import campaigns
from storage.contents.donation import signs_of
from storage.donations import proof
from storage.donations.showing import is_confirmed, is_over
from storage.donations.version import (
    FINGERPRINT,
    FINGERPRINT_OF_BEFORE,
    Donation,
    all_versions,
    fingerprint,
    fingerprint_of_before,
)
from storage.errors import Rejected
from storage.transaction import Tx


class Match(Enum):
    """Whose a fingerprint is: of details that are shown, that are good no more, that were replaced; or of none."""

    SHOWN = "shown"
    OVER = "over"
    EARLIER = "earlier"
    NONE = "none"


@dataclass(frozen=True)
class Found:
    """What a fingerprint was found to be of; of earlier details, since when they are not shown any more."""

    match: Match
    version: Donation | None = None
    ended: datetime | None = None


def compare(tx: Tx, typed: str) -> Found:
    """Whose fingerprint this is, however it was typed.

    Raises Rejected("verify-not-whole") if it is not as long as one; Unreadable if the stored details were edited.
    """
    signs = signs_of(typed).upper()
    if len(signs) not in (FINGERPRINT, FINGERPRINT_OF_BEFORE):
        raise Rejected("verify-not-whole", count=len(signs))
    found = {one.match: one for version in all_versions(tx) if _has(version, signs) for one in _standing(tx, version)}
    return next((found[match] for match in Match if match in found), Found(Match.NONE))


def _has(version: Donation, signs: str) -> bool:
    made = fingerprint if len(signs) == FINGERPRINT else fingerprint_of_before
    return made(version.content).replace(" ", "") == signs


def _standing(tx: Tx, version: Donation) -> Iterator[Found]:
    """Where a version stands; of one that was never shown, nothing."""
    ended = proof.ended(tx, version)
    if is_confirmed(tx, version):
        over = is_over(tx, version) or campaigns.get(tx, version.campaign_id).ended_day
        yield Found(Match.OVER if over else Match.SHOWN, version)
    elif ended:
        yield Found(Match.EARLIER, version, ended)
