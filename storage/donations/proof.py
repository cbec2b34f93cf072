"""What the audit trail says of donation details: it is believed before their rows, which somebody could put back."""

from datetime import datetime

from storage import audit, trail
from storage.audit import Deed
from storage.donations.version import DONATIONS, Donation
from storage.transaction import Tx


def record(tx: Tx, deed: Deed, version: Donation, **facts: object) -> None:
    """Note what was done to a version, and to which words of it."""
    audit.record(tx, deed, donation=version.id, of=_details(tx, version), digest=version.digest, **facts)


def still_waits(tx: Tx, version: Donation) -> bool:
    """Whether a version was proposed, and nothing has ended that: no refusal, no other version proposed or shown."""
    return trail.details(tx, _details(tx, version)).waiting == version.id


def still_shown(tx: Tx, version: Donation) -> bool:
    """Whether a version was shown, and nothing has ended that: no refusal, no other version shown."""
    return trail.details(tx, _details(tx, version)).shown == version.id


def ended(tx: Tx, version: Donation) -> datetime | None:
    """The hour since when a version that was shown is shown no more; None if it is shown, or never was."""
    return trail.details(tx, _details(tx, version)).ended.get(version.id)


def _details(tx: Tx, version: Donation) -> str:
    """What all versions of the same details share; from their content, since the column could be edited."""
    return DONATIONS.lookup(tx, version.content.slug).hex()
