"""Announcements on their way: whom they reach, when they begin, and that they can be held and stopped."""

from datetime import timedelta

import going_out
import pytest

from storage import announcements, audiences, follows, membership, outbox, people
from storage.announcements import Announcement, AnnouncementState
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.errors import Rejected
from storage.outbox import Fate
from storage.people import Person, PersonId
from storage.rights import Role
from storage.transaction import Tx

VERSIONS = {"en": Content(markup="Come <b>all</b>"), "es": Content(markup="Vengan")}


@pytest.fixture
def mara(tx: Tx) -> PersonId:
    person = people.meet(tx, "telegram:mara", "en")
    membership.join(tx, person.id, membership.invite(tx, Role.OWNER), "Mara")
    return person.id


@pytest.fixture
def readers(tx: Tx) -> list[Person]:
    """Three who subscribed, in two languages, and one of them is gone."""
    found = [
        people.meet(tx, f"telegram:{name}", language) for name, language in (("a", "en"), ("b", "es"), ("c", "es"))
    ]
    for person in found:
        people.subscribe(tx, person.id, wanted=True)
    people.left(tx, found[2].id)
    return found


def sent(tx: Tx, mara: PersonId, audience: str = SUBSCRIBERS, **later: float) -> Announcement:
    """One that a team of one has agreed to."""
    send_at = tx.now + timedelta(**later) if later else None
    return announcements.propose(tx, mara, audience, VERSIONS, send_at, "UTC", setting=2)[0]


def due(tx: Tx) -> set[tuple[PersonId | None, str]]:
    return {(row.person_id, row.language) for row in going_out.readers(tx)}


def test_it_reaches_those_who_subscribed_each_in_their_language(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    assert audiences.sizes(tx, SUBSCRIBERS) == {"en": 1, "es": 1}
    found = sent(tx, mara)
    assert (found.state, found.total, found.versions) == (AnnouncementState.SENDING, 2, VERSIONS)
    assert due(tx) == {(readers[0].id, "en"), (readers[1].id, "es")}


def test_it_reaches_those_who_follow_what_it_is_about(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    follows.follow(tx, mara, "event-1")
    follows.follow(tx, readers[2].id, "event-1")
    assert audiences.sizes(tx, "event-1") == {"en": 1}
    assert audiences.sizes(tx, "event-2") == {}
    sent(tx, mara, "event-1")
    assert due(tx) == {(mara, "en")}


def test_its_words_lie_there_once_and_sealed(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    assert readers
    sent(tx, mara)
    row = tx.one("SELECT versions FROM announcements")
    assert row is not None
    assert b"Vengan" not in row[0]
    assert all(row.call is None for row in going_out.readers(tx))


def test_it_waits_for_its_time(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    assert readers
    found = sent(tx, mara, hours=2)
    assert found.state is AnnouncementState.SCHEDULED
    tx.now += timedelta(hours=2, seconds=-1)
    assert (announcements.start_due(tx), due(tx)) == ([], set())
    tx.now += timedelta(seconds=1)
    assert [one.id for one in announcements.start_due(tx)] == [found.id]
    assert announcements.start_due(tx) == []
    assert len(due(tx)) == 2


def test_it_can_be_held_and_go_on(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    assert readers
    found = sent(tx, mara)
    announcements.pause(tx, found.id, mara)
    assert due(tx) == set()
    with pytest.raises(Rejected, match="announcement-decided"):
        announcements.pause(tx, found.id, mara)
    announcements.resume(tx, found.id, mara)
    assert len(due(tx)) == 2


def test_what_is_stopped_leaves_nothing_to_send(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    assert readers
    found = sent(tx, mara)
    assert announcements.cancel(tx, found.id, mara).state is AnnouncementState.CANCELLED
    assert outbox.sizes(tx) == {}
    for again in (announcements.cancel, announcements.resume, announcements.pause):
        with pytest.raises(Rejected, match="announcement-decided"):
            again(tx, found.id, mara)


def test_who_was_on_the_way_when_it_was_stopped_leaves_no_trace_of_it(tx: Tx, mara: PersonId) -> None:
    """A reader whose call failed was to be tried again, and the mark was kept, as if more were to come."""
    reader = people.meet(tx, "telegram:a", "en")
    people.subscribe(tx, reader.id, wanted=True)
    found = sent(tx, mara)
    rows = going_out.readers(tx)
    announcements.cancel(tx, found.id, mara)
    going_out.mark(tx, rows, Fate.LATER)
    assert tx.all("SELECT * FROM outbox") == []
    assert announcements.get(tx, found.id).cursor is None


def test_everyone_is_counted_and_then_it_ends(tx: Tx, mara: PersonId, readers: list[Person]) -> None:
    assert readers
    found = sent(tx, mara)
    first, second = going_out.readers(tx)
    going_out.mark(tx, [first])
    [moved] = announcements.take_progress(tx)
    assert (moved.sent, moved.tried, moved.left) == (1, 1, 1)
    assert announcements.take_progress(tx) == [], "nobody is told the same twice"
    assert announcements.all_tried(tx) == []
    going_out.mark(tx, [second], Fate.UNREACHABLE)
    [over] = announcements.all_tried(tx)
    ended = announcements.finish(tx, over)
    assert (ended.id, ended.state, ended.sent, ended.unreachable, ended.total) == (
        found.id,
        AnnouncementState.DONE,
        1,
        1,
        2,
    )
    assert announcements.all_tried(tx) == []


def test_one_without_readers_ends_at_once(tx: Tx, mara: PersonId) -> None:
    found = sent(tx, mara)
    assert found.total == 0
    assert [one.id for one in announcements.all_tried(tx)] == [found.id]


def test_those_that_wait_or_run_are_listed_first(tx: Tx, mara: PersonId) -> None:
    old = sent(tx, mara)
    announcements.finish(tx, old)
    tx.now += timedelta(minutes=1)
    new = sent(tx, mara, hours=1)
    tx.now += timedelta(minutes=1)
    last = sent(tx, mara)
    announcements.cancel(tx, last.id, mara)
    assert [one.id for one in announcements.recent(tx)] == [new.id, last.id, old.id]
    assert len(announcements.recent(tx, limit=2)) == 2
