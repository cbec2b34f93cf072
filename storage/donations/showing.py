"""Which donation details supporters may see."""

from datetime import timedelta

from storage.campaigns import CampaignId
from storage.donations import proof
from storage.donations.version import Donation, of_campaign
from storage.errors import Unreadable
from storage.transaction import Tx

_LAST_ZONES = timedelta(hours=12)


def shown(tx: Tx, campaign_id: CampaignId) -> list[Donation]:
    """The details that supporters may see: of each way to give, the version that the team confirmed last.

    Those whose last day has passed are not among them. Raises Unreadable if a row was edited, moved or put back: show
    nothing then.
    """
    return [version for version in confirmed(tx, campaign_id) if not is_over(tx, version)]


def confirmed(tx: Tx, campaign_id: CampaignId) -> list[Donation]:
    """As `shown`, with those whose last day has passed."""
    versions = [version for version in of_campaign(tx, campaign_id) if is_confirmed(tx, version)]
    newest = {version.content.slug: version for version in sorted(versions, key=_confirmed_version)}
    return list(newest.values())


def is_over(tx: Tx, version: Donation) -> bool:
    """Whether its last day has passed, wherever on Earth: the last zones are half a day behind UTC."""
    return version.content.is_over((tx.now - _LAST_ZONES).date())


def replaces(tx: Tx, proposal: Donation) -> Donation | None:
    """The version that was confirmed last, and stays so as long as `proposal` is not."""
    return next((old for old in confirmed(tx, proposal.campaign_id) if old.content.slug == proposal.content.slug), None)


def is_confirmed(tx: Tx, version: Donation) -> bool:
    """Whether the team confirmed exactly this. Raises Unreadable if the row was put back."""
    if version.confirmation is None or version.confirmation.digest != version.digest:
        return False
    if not proof.still_shown(tx, version):
        raise Unreadable("donation details that are not to be shown any more were put back")
    return True


def _confirmed_version(version: Donation) -> int:
    return version.confirmation.version if version.confirmation else 0
