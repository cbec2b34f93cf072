"""What is called by a slug is found by it, however it is typed; what must be there and is not, is a fault of ours."""

from collections.abc import Callable

import campaign_facts as facts
import pytest

from storage import announcements, campaigns, cases, donations, events, letters, people
from storage.transaction import Tx


def test_a_slug_finds_its_own_however_it_is_typed(tx: Tx) -> None:
    campaign = campaigns.add(tx, facts.campaign())
    case, event = cases.add(tx, campaign.id, 0, facts.case()), events.add(tx, campaign.id, facts.event())
    proposal = donations.propose(tx, campaign.id, facts.details())
    assert campaigns.by_slug(tx, campaign.content.slug.upper()) == campaign
    assert cases.by_slug(tx, case.content.slug.title()) == case
    assert events.by_slug(tx, event.content.slug.upper()) == event
    assert donations.latest(tx, proposal.content.slug.upper()) == proposal
    assert cases.by_slug(tx, "nobody") is None


@pytest.mark.parametrize("module", [announcements, campaigns, cases, donations, events, letters, people])
def test_to_get_what_is_not_there_is_a_fault(tx: Tx, module: object) -> None:
    get: Callable[[Tx, str], object] = getattr(module, "get")  # noqa: B009 - each module has one of its own type
    with pytest.raises(LookupError):
        get(tx, "NOTHING1")
