"""The inbox: everything once, in its order, until it is answered; what fails three times is put aside."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from storage import inbox, keeping
from storage.errors import Unreadable
from storage.transaction import Tx


def receive(tx: Tx, updates: list[tuple[int, bytes]]) -> int:
    """Receive updates, each from another chat."""
    return inbox.receive(tx, updates, lambda body: body.decode())


def places(tx: Tx, limit: int = 100) -> list[int]:
    return [first.place for first in inbox.waiting(tx, limit)]


def bodies(tx: Tx) -> list[bytes]:
    return [inbox.open_body(tx, place) for place in places(tx)]


def test_what_is_received_twice_is_kept_once(tx: Tx) -> None:
    assert receive(tx, [(5, b"five"), (6, b"six"), (5, b"five again")]) == 2
    assert receive(tx, [(6, b"six again"), (7, b"seven")]) == 1
    assert bodies(tx) == [b"five", b"six", b"seven"]


def test_what_was_answered_is_not_taken_again_when_it_is_repeated(tx: Tx) -> None:
    receive(tx, [(5, b"five")])
    [place] = places(tx)
    inbox.answered(tx, place)
    assert receive(tx, [(5, b"five")]) == 0
    assert bodies(tx) == []
    tx.now += keeping.SEEN
    inbox.forget_old(tx)
    assert receive(tx, [(5, b"five")]) == 0, "for two days"
    tx.now += timedelta(days=1)
    inbox.forget_old(tx)
    assert receive(tx, [(5, b"five")]) == 1


def test_a_messenger_may_begin_to_count_anew(tx: Tx) -> None:
    receive(tx, [(900, b"first"), (3, b"second"), (2**62, b"third")])
    assert bodies(tx) == [b"first", b"second", b"third"]


def test_only_so_many_are_taken_the_oldest_first(tx: Tx) -> None:
    receive(tx, [(number, bytes([number])) for number in range(10)])
    taken = places(tx, 3)
    assert [inbox.open_body(tx, place) for place in taken] == [b"\x00", b"\x01", b"\x02"]
    assert inbox.sizes(tx) == (10, 0)


def test_long_lines_come_last_and_the_others_as_they_came(tx: Tx) -> None:
    """Somebody who said two things is not overtaken for ever by those who say one."""
    said = [b"two", b"two", *[b"many"] * (inbox.FEW + 1), *[b"few"] * inbox.FEW, b"one"]
    receive(tx, list(enumerate(said)))
    assert bodies(tx) == [b"two", b"few", b"one", b"many"]


def test_what_fails_three_times_is_put_aside_and_counted_and_the_rest_goes_on(tx: Tx) -> None:
    receive(tx, [(1, b"bad"), (2, b"good")])
    bad, good = places(tx)
    assert [inbox.stumbled(tx, bad) for _ in range(3)] == [1, 2, 3]
    assert places(tx) == [good]
    assert inbox.sizes(tx) == (1, 1)
    assert inbox.open_body(tx, bad) == b"bad", "still there, still encrypted"


def test_who_is_forgotten_takes_along_what_could_not_be_read(tx: Tx) -> None:
    receive(tx, [(1, b'{"from": {"id": 7001}, "text": {}}'), (2, b'{"from": {"id": 8001}, "text": {}}')])
    receive(tx, [(3, b'{"from": {"id": 7001}, "text": "waits for its turn"}')])
    for place in places(tx, 2) * inbox.ATTEMPTS:
        inbox.stumbled(tx, place)
    inbox.forget(tx, "telegram:7001")
    assert inbox.sizes(tx) == (1, 1)


def test_what_came_is_unreadable_in_the_table_and_where_it_was_moved_to(tx: Tx) -> None:
    receive(tx, [(1, b"a letter to Manuel"), (2, b"another")])
    first, second = places(tx, 2)
    row = tx.one("SELECT body FROM inbox WHERE id = :id", {"id": first})
    assert row is not None
    assert b"Manuel" not in row[0]
    tx.run("UPDATE inbox SET body = :body WHERE id = :id", {"body": row[0], "id": second})
    with pytest.raises(Unreadable):
        inbox.open_body(tx, second)
    with pytest.raises(LookupError):
        inbox.open_body(tx, 99)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.integers(0, 9), st.just("answer")), max_size=40))
def test_every_update_is_answered_once_in_the_order_of_its_coming(tx: Tx, steps: list[int | str]) -> None:
    tx.run("DELETE FROM inbox")
    tx.run("DELETE FROM inbox_seen")
    came: list[bytes] = []
    answered: list[bytes] = []
    for step in steps:
        if isinstance(step, int):
            if receive(tx, [(step, b"%d" % step)]):
                came.append(b"%d" % step)
        elif oldest := places(tx, 1):
            answered.append(inbox.open_body(tx, oldest[0]))
            inbox.answered(tx, oldest[0])
    assert answered + bodies(tx) == came
    assert len(set(came)) == len(came)


def test_what_was_put_aside_goes_after_its_time_and_what_waits_does_not(tx: Tx) -> None:
    receive(tx, [(5, b"five"), (6, b"six")])
    aside, waits = places(tx)
    for _ in range(inbox.ATTEMPTS):
        inbox.stumbled(tx, aside)
    inbox.forget_old(tx)
    tx.now += keeping.ASIDE
    inbox.forget_old(tx)
    assert inbox.sizes(tx) == (1, 1), "for thirty days"
    tx.scrub = False
    tx.now += timedelta(days=1)
    inbox.forget_old(tx)
    assert inbox.sizes(tx) == (1, 0)
    assert tx.scrub, "it leaves the journal too"
    assert places(tx) == [waits]
    assert tx.all("SELECT * FROM inbox_aside") == []
    tx.scrub = False
    inbox.forget_old(tx)
    assert not tx.scrub
