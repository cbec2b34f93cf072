"""Where conversations stand: one sealed state a person, a week long."""

from datetime import timedelta

import pytest

from storage import conversations, people
from storage.errors import Unreadable
from storage.people import PersonId
from storage.transaction import Tx


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


@pytest.fixture
def berta(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:berta", "es").id


def test_a_state_is_kept_replaced_and_dropped(tx: Tx, ana: PersonId, berta: PersonId) -> None:
    assert conversations.load(tx, ana) is None
    conversations.save(tx, ana, b"first")
    conversations.save(tx, ana, b"second")
    assert (conversations.load(tx, ana), conversations.load(tx, berta)) == (b"second", None)
    conversations.save(tx, ana, None)
    conversations.save(tx, ana, None)
    assert conversations.load(tx, ana) is None


def test_it_lasts_a_week_from_the_last_message(tx: Tx, ana: PersonId, berta: PersonId) -> None:
    conversations.save(tx, ana, b"ana")
    conversations.save(tx, berta, b"berta")
    tx.now += timedelta(days=1)
    conversations.save(tx, berta, b"berta again")
    tx.now += timedelta(days=6, seconds=-1)
    assert conversations.expire(tx) == []
    tx.now += timedelta(seconds=1)
    assert conversations.expire(tx) == [(ana, b"ana")]
    assert tx.scrub, "what was written leaves the journal too"
    assert conversations.expire(tx) == []
    assert conversations.load(tx, berta) == b"berta again"


def test_only_the_hour_of_the_last_message_is_on_the_disk(tx: Tx, ana: PersonId) -> None:
    for minute in (1, 34, 59):
        tx.now = tx.now.replace(minute=minute, second=56)
        conversations.save(tx, ana, b"ana")
        (kept,) = tx.all("SELECT expires_at FROM conversations")
        assert kept[0] == tx.now.replace(minute=0, second=0).timestamp() + timedelta(days=7, hours=1).total_seconds()


def test_the_words_are_sealed_for_their_person(tx: Tx, ana: PersonId, berta: PersonId) -> None:
    conversations.save(tx, ana, b"dear friend")
    conversations.save(tx, berta, b"other words")
    row = tx.one("SELECT state FROM conversations WHERE person_id = :id", {"id": ana})
    assert row is not None
    assert b"friend" not in row[0]
    tx.run("UPDATE conversations SET state = :state WHERE person_id = :id", {"state": row[0], "id": berta})
    with pytest.raises(Unreadable):
        conversations.load(tx, berta)


def test_who_is_forgotten_takes_their_draft_along(tx: Tx, ana: PersonId) -> None:
    conversations.save(tx, ana, b"dear friend")
    people.forget(tx, ana)
    assert conversations.load(tx, ana) is None
