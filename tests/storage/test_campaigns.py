"""Campaigns, and words in several languages."""

import campaign_facts as facts
from markupsafe import Markup
from opened import in_clear

from storage import campaigns
from storage.languages import in_language
from storage.sqlite.transaction import SqliteTx


def test_a_campaign_comes_back_as_it_was_kept(tx: SqliteTx) -> None:
    kept = campaigns.add(tx, facts.campaign())
    found = campaigns.by_slug(tx, "letters")
    assert found == kept == campaigns.get(tx, kept.id)
    assert isinstance(found.content.story["es"], Markup), "formatting must not be escaped a second time"


def test_nothing_of_it_is_readable_in_the_database(tx: SqliteTx) -> None:
    campaigns.add(tx, facts.campaign(title="Libertad"))
    assert b"Libertad" not in in_clear(tx.connection)


def test_campaigns_keep_the_order_in_which_they_came(tx: SqliteTx) -> None:
    for slug in ("z", "a", "m"):
        campaigns.add(tx, facts.campaign(slug))
    assert [campaign.content.slug for campaign in campaigns.all(tx)] == ["z", "a", "m"]


def test_rewriting_keeps_id_and_place(tx: SqliteTx) -> None:
    kept = campaigns.add(tx, facts.campaign())
    campaigns.rewrite(tx, kept.id, facts.campaign(title="Many letters"))
    found = campaigns.by_slug(tx, "letters")
    assert found is not None
    assert (found.id, found.content.title["en"]) == (kept.id, "Many letters")


def test_a_language_nobody_wrote_falls_back_to_the_first() -> None:
    texts = {"es": "hola", "en": "hello"}
    assert [in_language(texts, language) for language in ("en", "es", "fr")] == ["hello", "hola", "hola"]
