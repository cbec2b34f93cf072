"""The team decides about details for giving: what every test of giving begins with."""

from dataclasses import replace

import campaign_facts
from stage import Stage

from storage import donations
from storage.contents.donation import Details


def decide(stage: Stage, **fields: object) -> Details:
    """Rosa and Tomas confirm what waits; or, with other fields, what was proposed or shown last."""
    team = [stage.person(name) for name in ("rosa", "tomas")]
    with stage.tx() as tx:
        latest = donations.latest(tx, "maria-rivera-fund")
        assert latest
        if fields:
            donations.propose(tx, latest.campaign_id, replace(latest.content, **fields))  # type: ignore[arg-type]  # by name
        (proposal,) = donations.pending(tx)
        for member in team:
            campaign_facts.confirm(tx, proposal.id, member.id, stage.setup.approvals)
    return proposal.content
