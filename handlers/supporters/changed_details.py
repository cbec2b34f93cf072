"""Donation details that changed: whoever was shown them within a month is told so, once.

The notice holds no details, which could be read on the way or on a locked phone: a button leads to them, by the notice
about the risk. What leads to the very same account is no change.
"""

from datetime import datetime

from handlers.buttons import Press
from handlers.commands import DONATE
from handlers.engine.telling import Post, tell
from handlers.setup import Setup
from storage import campaigns
from storage.campaigns import CampaignId
from storage.donations import asked
from storage.errors import Unreadable
from storage.people import PersonId
from storage.transaction import Tx


def tell_of_changes(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """What some of them are to hear now. Nothing while the stored details are not as the team confirmed them."""
    try:
        with tx.savepoint():
            changed = asked.take_changed(tx)
    except Unreadable:
        return None
    campaigns_of = dict.fromkeys((person_id, version.campaign_id) for person_id, version in changed)
    return [
        post for person_id, campaign_id in campaigns_of for post in _tell(tx, setup, person_id, campaign_id)
    ] or None


def _tell(tx: Tx, setup: Setup, person_id: PersonId, campaign_id: CampaignId) -> list[Post]:
    campaign = campaigns.get(tx, campaign_id).content
    look = Press("donate-changed-look", DONATE, campaign.slug)
    return tell(tx, setup, person_id, "donate-changed", (look,), title=campaign.title)
