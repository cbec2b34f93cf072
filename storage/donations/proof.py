"""What the audit trail says of donation details: it is believed before their rows, which somebody could put back."""

from collections.abc import Collection

from storage import audit
from storage.audit import Deed
from storage.donations.version import DONATIONS, Donation
from storage.transaction import Tx


def record(tx: Tx, deed: Deed, version: Donation, *, binding: bool, **facts: object) -> None:
    """Note what was done to a version, and to which words of it."""
    details = _details(tx, version)
    audit.record(tx, deed, donation=version.id, of=details, digest=version.digest, binding=binding, **facts)


def still_waits(tx: Tx, version: Donation) -> bool:
    """Whether a version was proposed, and nothing has ended that: no refusal, no other version proposed or shown."""
    last = _last(tx, version, (Deed.DONATION_PROPOSED, Deed.DONATION_SHOWN))
    return last == (Deed.DONATION_PROPOSED, version.id)


def still_shown(tx: Tx, version: Donation) -> bool:
    """Whether a version was shown, and nothing has ended that: no refusal, no other version shown."""
    return _last(tx, version, (Deed.DONATION_SHOWN,)) == (Deed.DONATION_SHOWN, version.id)


def _last(tx: Tx, version: Donation, deeds: Collection[Deed]) -> tuple[object, object] | None:
    """The last that was done to these details: one of the deeds, to any version, or the refusal of this one."""
    details = _details(tx, version)
    for facts in audit.binding(tx):
        done = facts["did"], facts.get("donation")
        if facts.get("of") == details and (done[0] in deeds or done == (Deed.DONATION_REFUSED, version.id)):
            return done
    return None


def _details(tx: Tx, version: Donation) -> str:
    """What all versions of the same details share; from their content, since the column could be edited."""
    return DONATIONS.lookup(tx, version.content.slug).hex()
