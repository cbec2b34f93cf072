"""Pictures are wanted, then kept or gone; they go with who sent them, or with the draft, until they are the group's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import conversations, people, pictures
from storage.contents.content import PictureId
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.pictures import LONGEST_PAUSE, UNUSED_KEPT, Picture, PictureState
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def ana(tx: SqliteTx) -> PersonId:
    return people.meet(tx, "telegram:1", "es").id


def stored(tx: SqliteTx, picture_id: PictureId) -> Picture:
    picture = pictures.get(tx, picture_id)
    assert picture
    return picture


def test_a_picture_is_wanted_until_it_is_kept(tx: SqliteTx, ana: PersonId) -> None:
    first, second = [pictures.want(tx, ana, reference) for reference in ("one", "two")]
    assert {picture.reference for picture in pictures.wanted(tx, 10)} == {"one", "two"}
    assert len(pictures.wanted(tx, 1)) == 1
    pictures.keep(tx, first, b"a picture")
    pictures.give_up(tx, second)
    assert pictures.wanted(tx, 10) == []
    assert pictures.next_due(tx) is None
    assert (stored(tx, first).state, stored(tx, first).content) == (PictureState.KEPT, b"a picture")
    assert (stored(tx, second).state, stored(tx, second).content) == (PictureState.GONE, None)


def test_what_cannot_be_fetched_is_due_later_and_later(tx: SqliteTx, ana: PersonId) -> None:
    picture = pictures.want(tx, ana, "one")
    pauses = []
    for _ in range(12):
        pictures.postpone(tx, stored(tx, picture))
        assert pictures.wanted(tx, 10) == []
        due = pictures.next_due(tx)
        assert due
        pauses.append((due - tx.now).total_seconds())
        tx.now = due
        assert [waiting.id for waiting in pictures.wanted(tx, 10)] == [picture]
    assert pauses[:4] == [1, 2, 4, 8]
    assert pauses[-1] == LONGEST_PAUSE.total_seconds()
    pictures.postpone(tx, stored(tx, picture), timedelta(hours=3))
    assert pictures.next_due(tx) == tx.now + timedelta(hours=3)


def test_a_picture_goes_with_who_sent_it_unless_it_is_the_groups(tx: SqliteTx, ana: PersonId) -> None:
    hers, ours = [pictures.want(tx, ana, "one") for _ in range(2)]
    pictures.keep(tx, ours, b"a picture")
    pictures.make_ours(tx, ours)
    people.forget(tx, ana)
    pictures.keep(tx, hers, b"that was on its way")
    assert pictures.get(tx, hers) is None
    assert stored(tx, ours).content == b"a picture"
    with pytest.raises(Rejected, match="picture-gone"):
        pictures.make_ours(tx, hers)


def test_only_a_picture_that_is_here_becomes_the_groups(tx: SqliteTx, ana: PersonId) -> None:
    picture = pictures.want(tx, ana, "one")
    with pytest.raises(Rejected, match="picture-on-its-way"):
        pictures.make_ours(tx, picture)
    pictures.give_up(tx, picture)
    with pytest.raises(Rejected, match="picture-gone"):
        pictures.make_ours(tx, picture)


def test_a_picture_goes_with_the_draft_it_was_sent_for(tx: SqliteTx, ana: PersonId) -> None:
    unused, ours = [pictures.want(tx, ana, "one") for _ in range(2)]
    pictures.keep(tx, ours, b"a picture")
    pictures.make_ours(tx, ours)
    conversations.save(tx, ana, b"a draft")
    tx.now += timedelta(days=5)
    pictures.forget_unused(tx)
    assert pictures.get(tx, unused)
    assert not tx.scrub
    conversations.save(tx, ana, None)
    pictures.forget_unused(tx)
    assert pictures.get(tx, unused) is None
    assert pictures.get(tx, ours)
    assert tx.scrub


def test_what_was_only_just_sent_stays(tx: SqliteTx, ana: PersonId) -> None:
    """Its draft is written at the end of the turn."""
    picture = pictures.want(tx, ana, "one")
    tx.now += UNUSED_KEPT
    pictures.forget_unused(tx)
    assert pictures.get(tx, picture)
    tx.now += timedelta(seconds=1)
    pictures.forget_unused(tx)
    assert pictures.get(tx, picture) is None


def test_a_picture_cannot_be_made_somebody_elses_on_the_disk(tx: SqliteTx, ana: PersonId) -> None:
    berta = people.meet(tx, "telegram:2", "es").id
    picture = pictures.want(tx, ana, "one")
    assert stored(tx, picture) == replace(stored(tx, picture), person_id=ana)
    tx.run("UPDATE pictures SET person_id = :berta", {"berta": berta})
    with pytest.raises(Unreadable):
        pictures.get(tx, picture)
