"""Pictures are wanted, then kept or gone; they go with who sent them, or with the draft, until they are the group's."""

from dataclasses import replace
from datetime import timedelta

import campaign_facts as facts
import pytest

from storage import campaigns, cases, conversations, keeping, letters, membership, people, pictures
from storage.cases import Case
from storage.contents.content import Content, PictureId
from storage.errors import Rejected, Unreadable
from storage.letters import Letter, photos
from storage.people import PersonId
from storage.pictures import LONGEST_PAUSE, Flaw, Picture, PictureState
from storage.rights import Role
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
    tx.now += keeping.PHOTOS_UNUSED
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


def a_case(tx: SqliteTx) -> Case:
    """The case that letters go to."""
    some = cases.open_for_letters(tx)
    return some[0] if some else cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())


def letter_of(tx: SqliteTx, writer: PersonId, *photos: PictureId) -> Letter:
    """A letter of photos."""
    return letters.submit(tx, writer, a_case(tx).id, "Wren", [Content(picture=photo) for photo in photos], "es")


def kept(tx: SqliteTx, whose: PersonId, reference: str = "one") -> PictureId:
    picture = pictures.want(tx, whose, reference)
    pictures.keep(tx, picture, b"a picture")
    return picture


def test_what_is_no_picture_is_refused_for_a_reason(tx: SqliteTx, ana: PersonId) -> None:
    picture = pictures.want(tx, ana, "one")
    pictures.refuse(tx, picture, Flaw.FORMAT)
    assert (stored(tx, picture).state, stored(tx, picture).flaw) == (PictureState.GONE, Flaw.FORMAT)
    assert pictures.wanted(tx, 10) == []


def test_a_page_of_a_letter_stays_when_its_writer_has_no_conversation(tx: SqliteTx, ana: PersonId) -> None:
    picture = kept(tx, ana)
    letter = letter_of(tx, ana, picture)
    tx.now += timedelta(days=5)
    pictures.forget_unused(tx)
    assert photos.of_letter(tx, letter) == [b"a picture"]
    pictures.drop(tx, [picture])
    assert pictures.get(tx, picture), "what is a page is not dropped with a draft"


def test_a_page_goes_with_its_writer(tx: SqliteTx, ana: PersonId) -> None:
    picture = kept(tx, ana)
    letter_of(tx, ana, picture)
    people.forget(tx, ana)
    assert pictures.get(tx, picture) is None


def test_a_letter_is_not_submitted_before_its_photos_are_here(tx: SqliteTx, ana: PersonId) -> None:
    picture = pictures.want(tx, ana, "one")
    for reason in ("picture-on-its-way", "picture-gone"):
        with pytest.raises(Rejected, match=reason), tx.savepoint():
            letter_of(tx, ana, picture)
        pictures.give_up(tx, picture)
    assert letters.of_person(tx, ana) == []


def test_a_photo_is_a_page_of_one_letter_and_of_its_sender_alone(tx: SqliteTx, ana: PersonId) -> None:
    berta = people.meet(tx, "telegram:2", "es").id
    hers, theirs = kept(tx, ana), kept(tx, berta)
    first, second = letter_of(tx, ana, hers), letter_of(tx, berta, theirs)
    for writer, photo in ((ana, hers), (ana, theirs)):
        with pytest.raises(Rejected, match="picture-gone"), tx.savepoint():
            letter_of(tx, writer, photo)
    assert pictures.shown(tx, first.pages, second.id) == [None]
    assert pictures.shown(tx, first.pages, first.id) == [b"a picture"]


def test_more_photos_than_a_letter_takes_are_refused(tx: SqliteTx, ana: PersonId) -> None:
    many = [kept(tx, ana) for _ in range(letters.MOST_PHOTOS + 1)]
    with pytest.raises(Rejected, match="letter-many-photos"), tx.savepoint():
        letter_of(tx, ana, *many)
    assert letter_of(tx, ana, *many[:-1]).photos == letters.MOST_PHOTOS


def test_nobody_has_more_pictures_than_four_letters_that_are_being_written(tx: SqliteTx, ana: PersonId) -> None:
    many = [kept(tx, ana) for _ in range(pictures.MOST_UNUSED)]
    with pytest.raises(Rejected, match="pictures-too-many"):
        pictures.want(tx, ana, "one too many")
    letter_of(tx, ana, many[0])
    assert pictures.want(tx, ana, "one more")


def test_a_picture_put_into_another_letter_on_the_disk_is_no_page_of_it(tx: SqliteTx, ana: PersonId) -> None:
    first, second = [letter_of(tx, ana, kept(tx, ana)) for _ in range(2)]
    photo = first.pages[0].picture
    tx.run("UPDATE pictures SET letter_id = :letter WHERE id = :id", {"letter": second.id, "id": photo})
    assert photos.of_letter(tx, first) == [None]


def test_photos_of_a_letter_that_is_not_on_record_as_rejected_stay(tx: SqliteTx, ana: PersonId) -> None:
    """Whoever writes into the database cannot have photos deleted, or kept, by calling a letter rejected."""
    letter, other = letter_of(tx, ana, kept(tx, ana)), letter_of(tx, ana, kept(tx, ana))
    tx.run("UPDATE letters SET state = 'rejected', decided_day = '2020-01-01' WHERE id = :id", {"id": letter.id})
    mara = people.meet(tx, "telegram:mara", "en").id
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    assert letters.claim_instead(tx, mara, other.id)
    letters.reject(tx, mara, other.id, "No")
    assert photos.delete_of_rejected(tx, tx.now.date() + timedelta(days=1)) == 1
    assert photos.of_letter(tx, letter) == [b"a picture"]
    assert photos.of_letter(tx, other) == [None]
    assert photos.delete_of_rejected(tx, tx.now.date() + timedelta(days=1)) == 0
