"""What is damaged is noted once, told once, and forgotten after a month."""

from datetime import date, timedelta

import campaign_facts as facts
import engine
import pytest

from storage import campaigns, damaged, keeping, people
from storage.damaged import Kind
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables

DAY = date(2024, 9, 10)


def test_a_row_that_was_come_across_is_news_once(tx: SqliteTx) -> None:
    person = people.meet(tx, "telegram:1", "en")
    tx.run("UPDATE people SET gone = 1")
    for _ in range(2):
        assert people.reachable(tx, person.id) is None
        damaged.note(tx)
    assert damaged.take_news(tx) == {Kind.PEOPLE: 1}
    assert damaged.take_news(tx) == {}


def test_a_note_that_was_written_by_somebody_else_is_none(tx: SqliteTx) -> None:
    tx.run("INSERT INTO damaged (id, day, told) VALUES ('letters:A', '2024-09-10', 0)")
    assert damaged.take_news(tx) == {}
    damaged.note(tx)
    assert len(tx.all("SELECT * FROM damaged")) == 1, "and no news of its own"


def test_what_is_still_damaged_after_a_month_is_told_again(tx: SqliteTx) -> None:
    tx.damaged.add(("letters", "A"))
    damaged.note(tx)
    assert damaged.take_news(tx) == {Kind.LETTERS: 1}
    tx.now += keeping.DAMAGE + timedelta(days=1)
    damaged.forget_old(tx)
    tx.damaged.add(("letters", "A"))
    damaged.note(tx)
    assert damaged.take_news(tx) == {Kind.LETTERS: 1}


def test_notes_that_name_somebody_go_with_them(tx: SqliteTx) -> None:
    person = people.meet(tx, "telegram:1", "en")
    tx.damaged |= {("conversations", person.id), ("follows", f"{person.id}:X"), ("letters", "A")}
    damaged.note(tx)
    people.forget(tx, person.id)
    assert [row["id"] for row in tx.all("SELECT id FROM damaged")] == ["letters:A"]


def test_every_table_has_a_kind_that_people_understand() -> None:
    assert set(damaged._KINDS) <= set(tables()) | {"file"}
    kinds = {damaged.Damage(f"{name}:1", DAY, told=False).kind for name in tables()}
    assert kinds == set(Kind) - {Kind.FILE}


def test_a_row_whose_key_was_made_nothing_harms_no_other(tx: SqliteTx) -> None:
    """SQLite lets a key of words be NULL, and by NULL no row is found again."""
    if engine.SERVER:
        pytest.skip("there no key can be made nothing")
    kept = campaigns.add(tx, facts.campaign("kept", "Kept"))
    campaigns.add(tx, facts.campaign("gone", "Gone"))
    tx.run("UPDATE campaigns SET id = NULL WHERE id <> :id", {"id": kept.id})
    assert [campaign.id for campaign in campaigns.all(tx)] == [kept.id]
    assert tx.damaged == {("campaigns", "None")}
