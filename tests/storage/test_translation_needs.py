"""A damaged case hides no other case's letters from the translators."""

import campaign_facts

from storage import campaigns, cases
from storage.sqlite.transaction import SqliteTx
from storage.translators import needs


def test_a_case_whose_key_was_changed_harms_itself_alone(tx: SqliteTx) -> None:
    campaign = campaigns.add(tx, campaign_facts.campaign())
    case = cases.add(tx, campaign.id, 0, campaign_facts.case())
    tx.run("UPDATE cases SET id = 'elsewhere' WHERE id = :id", {"id": case.id})
    assert needs.want_all(tx) == []
