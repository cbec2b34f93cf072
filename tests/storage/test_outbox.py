"""The outbox: by lane, in order for each person, later when it must be, and to nobody who is gone."""

from datetime import datetime, timedelta

import pytest

from storage import outbox, people, posted
from storage.errors import Unreadable
from storage.outbox import Fate, Lane, Outcome, Row
from storage.people import Person
from storage.transaction import Tx

REPLY, NOTICE, REMINDER = Lane.REPLY, Lane.NOTICE, Lane.REMINDER


@pytest.fixture
def ana(tx: Tx) -> Person:
    return people.meet(tx, "telegram:ana", "es")


@pytest.fixture
def berta(tx: Tx) -> Person:
    return people.meet(tx, "telegram:berta", "en")


def calls(tx: Tx, lane: Lane = REPLY, limit: int = 100) -> list[bytes | None]:
    return [outbox.open_call(tx, row) for row in outbox.due(tx, lane, limit)]


def first(tx: Tx, lane: Lane = REPLY) -> Row:
    return outbox.due(tx, lane, 1)[0]


def later(row: Row, due_at: datetime, *, rest: bool = False) -> Outcome:
    return Outcome(row, Fate.LATER, due_at=due_at, rest=rest)


def test_what_is_put_in_comes_out_sealed_until_it_is_opened(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"the words", lane=REPLY)
    row = first(tx)
    assert row.call is not None
    assert b"words" not in row.call
    assert (outbox.open_call(tx, row), outbox.open_address(tx, row)) == (b"the words", "telegram:ana")
    assert (row.person_id, row.attempts, row.not_after) == (ana.id, 0, None)
    assert outbox.sizes(tx) == {REPLY: 1}


def test_of_one_person_only_the_oldest_of_a_lane_is_due(tx: Tx, ana: Person, berta: Person) -> None:
    for words in (b"a1", b"a2"):
        outbox.put(tx, ana, words, lane=REPLY)
    outbox.put(tx, ana, b"a3", lane=NOTICE)
    outbox.put(tx, berta, b"b1", lane=REPLY)
    assert (calls(tx), calls(tx, NOTICE)) == ([b"a1", b"b1"], [b"a3"])
    outbox.mark(tx, [later(first(tx), tx.now + timedelta(minutes=1))])
    assert calls(tx) == [b"b1"], "nothing overtakes what has to wait"
    tx.now += timedelta(minutes=1)
    assert calls(tx) == [b"b1", b"a1"]
    outbox.mark(tx, [Outcome(row, Fate.SENT) for row in outbox.due(tx, REPLY, 10)])
    assert calls(tx) == [b"a2"]


def test_what_the_sender_holds_is_not_given_out_again(tx: Tx, ana: Person, berta: Person) -> None:
    outbox.put(tx, ana, b"a", lane=REPLY)
    outbox.put(tx, berta, b"b", lane=REPLY)
    held = first(tx)
    assert [outbox.open_call(tx, row) for row in outbox.due(tx, REPLY, 1, {held.key})] == [b"b"]
    assert outbox.due(tx, REPLY, 0) == []


def test_what_is_due_later_waits_for_its_second(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"later", lane=REMINDER, due_at=tx.now + timedelta(hours=1))
    assert calls(tx, REMINDER) == []
    assert outbox.next_due(tx) == tx.now + timedelta(hours=1)
    tx.now += timedelta(hours=1)
    assert calls(tx, REMINDER) == [b"later"]
    assert outbox.next_due(tx) is None


def test_what_comes_too_late_is_called_late(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"x", lane=REMINDER, not_after=tx.now + timedelta(hours=1))
    row = first(tx, REMINDER)
    assert not row.late(tx.now)
    assert row.late(tx.now + timedelta(hours=1))


def test_what_failed_is_tried_again_and_counted(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"x", lane=REPLY)
    for attempts in range(1, 4):
        outbox.mark(tx, [later(first(tx), tx.now + timedelta(seconds=0.2))])
        assert outbox.due(tx, REPLY, 1) == [], "a part of a second is a whole one"
        tx.now += timedelta(seconds=1)
        assert first(tx).attempts == attempts


def test_a_pause_of_one_chat_holds_all_that_waits_for_it_and_nobody_else(tx: Tx, ana: Person, berta: Person) -> None:
    for person in (ana, berta):
        outbox.put(tx, person, b"reply", lane=REPLY)
        outbox.put(tx, person, b"notice", lane=NOTICE)
    outbox.mark(tx, [later(first(tx), tx.now + timedelta(minutes=5), rest=True)])
    for lane in (REPLY, NOTICE):
        assert [row.person_id for row in outbox.due(tx, lane, 10)] == [berta.id]


def test_a_pause_of_the_bulk_lanes_holds_no_reply_and_is_never_shortened(tx: Tx, ana: Person, berta: Person) -> None:
    outbox.put(tx, ana, b"notice", lane=NOTICE)
    outbox.put(tx, berta, b"reply", lane=REPLY)
    outbox.mark(tx, [later(first(tx, NOTICE), tx.now + timedelta(hours=3), rest=True)])
    outbox.rest_bulk(tx, tx.now + timedelta(minutes=1))
    assert outbox.bulk_rests_until(tx) == tx.now + timedelta(hours=3)
    assert (calls(tx, NOTICE), calls(tx)) == ([], [b"reply"])
    tx.now += timedelta(hours=3)
    assert calls(tx, NOTICE) == [b"notice"]


def test_who_cannot_be_reached_is_gone_and_nothing_waits_for_them(tx: Tx, ana: Person) -> None:
    for lane in (REPLY, NOTICE, REMINDER):
        outbox.put(tx, ana, b"x", lane=lane)
    outbox.mark(tx, [Outcome(first(tx), Fate.UNREACHABLE)])
    assert people.get(tx, ana.id).gone
    assert outbox.sizes(tx) == {}


def test_who_left_has_no_address_any_more(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"x", lane=REPLY)
    people.left(tx, ana.id)
    assert outbox.open_address(tx, first(tx)) is None


def test_who_is_forgotten_takes_what_waits_along_but_for_the_goodbye(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"notice", lane=REPLY)
    people.forget(tx, ana.id)
    outbox.put(tx, ana, b"goodbye", lane=REPLY, stranger=True)
    row = first(tx)
    assert (row.person_id, outbox.open_call(tx, row), outbox.open_address(tx, row)) == (
        None,
        b"goodbye",
        "telegram:ana",
    )
    outbox.mark(tx, [Outcome(row, Fate.UNREACHABLE, posted_as="x", message="1")])
    assert outbox.sizes(tx) == {}


def test_a_message_can_be_found_again_under_its_name_for_edits(tx: Tx, ana: Person) -> None:
    for number in ("41", "42"):
        outbox.put(tx, ana, b"x", lane=REPLY)
        outbox.mark(tx, [Outcome(first(tx), Fate.SENT, posted_as="progress:1", message=number)])
    assert posted.find(tx, "progress:1") == "42"
    assert posted.find(tx, "progress:2") is None
    people.forget(tx, ana.id)
    assert posted.find(tx, "progress:1") is None


def test_a_number_is_never_given_twice(tx: Tx, ana: Person) -> None:
    outbox.put(tx, ana, b"first", lane=REPLY)
    old = first(tx)
    outbox.mark(tx, [Outcome(old, Fate.SENT)])
    outbox.put(tx, ana, b"second", lane=REPLY)
    assert (first(tx).id or 0) > (old.id or 0)
    outbox.mark(tx, [Outcome(old, Fate.SENT)])
    assert calls(tx) == [b"second"], "what the sender still held takes nothing else away"


def test_a_row_that_was_moved_does_not_open(tx: Tx, ana: Person, berta: Person) -> None:
    outbox.put(tx, ana, b"for Ana", lane=REPLY)
    outbox.put(tx, berta, b"for Berta", lane=REPLY)
    one, other = outbox.due(tx, REPLY, 2)
    swapped = one._replace(call=other.call, address=other.address)
    for opening in (outbox.open_call, outbox.open_address):
        with pytest.raises(Unreadable):
            opening(tx, swapped)


def test_a_row_made_somebody_elses_on_the_disk_does_not_go(tx: Tx, ana: Person, berta: Person) -> None:
    outbox.put(tx, ana, b"the words", lane=REPLY)
    tx.run("UPDATE outbox SET person_id = :other", {"other": berta.id})
    assert outbox.due(tx, REPLY, 9) == []
    assert outbox.sizes(tx) == {}, "it holds up nothing"
    assert tx.damaged
