"""The end of a bot: one owner locks it, two destroy it within a quarter of an hour, and nobody else does either."""

from contextlib import suppress
from datetime import timedelta

import pytest

from storage import approvals, ending, membership, outbox, people, trail
from storage.audit import Deed
from storage.errors import Rejected
from storage.outbox import Lane
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx

HOURS = 48


def somebody(tx: SqliteTx, name: str, role: Role | None = None) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en")
    if role:
        membership.join(tx, person.id, membership.invite(tx, role), name)
    return person.id


@pytest.fixture
def owners(tx: SqliteTx) -> list[PersonId]:
    return [somebody(tx, name, Role.OWNER) for name in ("Olga", "Otto")]


def test_only_an_owner_locks_it_and_only_the_operator_unlocks_it(tx: SqliteTx, owners: list[PersonId]) -> None:
    for nobody in (somebody(tx, "Ana"), somebody(tx, "Mara", Role.MODERATOR), somebody(tx, "Tom", Role.TRANSLATOR)):
        with pytest.raises(Rejected, match="team-only"):
            ending.lock(tx, nobody)
        with pytest.raises(Rejected, match="team-only"):
            ending.agree(tx, nobody, HOURS)
    assert ending.over(tx) is None
    outbox.put(tx, people.get(tx, owners[0]), b"call", lane=Lane.NOTICE)
    ending.lock(tx, owners[0])
    assert ending.over(tx) is Deed.LOCKED
    assert outbox.sizes(tx) == {}
    assert ending.unlock(tx)
    assert ending.over(tx) is None
    assert not ending.unlock(tx)


def test_two_owners_destroy_it_and_that_is_not_unlocked(tx: SqliteTx, owners: list[PersonId]) -> None:
    first, second = owners
    assert ending.standing(tx, HOURS).needed == 2
    assert not ending.agree(tx, first, HOURS).reached
    assert not ending.agree(tx, first, HOURS).reached, "the same owner once more"
    assert ending.over(tx) is None
    assert ending.agree(tx, second, HOURS).reached
    assert ending.over(tx) is Deed.ENDED
    assert not ending.unlock(tx)


def test_an_agreement_that_comes_too_late_is_another_asking(tx: SqliteTx, owners: list[PersonId]) -> None:
    ending.agree(tx, owners[0], HOURS)
    tx.now += ending.CONSENT_WITHIN
    assert ending.asked(tx) is None
    assert not ending.agree(tx, owners[1], HOURS).reached
    assert ending.agree(tx, owners[0], HOURS).reached


def test_an_owner_cannot_become_the_only_one_and_destroy_it_at_once(tx: SqliteTx, owners: list[PersonId]) -> None:
    tx.now += timedelta(days=30)
    membership.remove(tx, owners[1], by=owners[0])
    assert not ending.agree(tx, owners[0], HOURS).reached, "who was removed counts for two days"
    tx.now += timedelta(hours=HOURS + 1)
    assert ending.agree(tx, owners[0], HOURS).reached


def test_a_friend_brought_in_as_an_owner_does_not_count_yet(tx: SqliteTx, owners: list[PersonId]) -> None:
    tx.now += timedelta(days=30)
    friend = somebody(tx, "Fox", Role.OWNER)
    ending.agree(tx, owners[0], HOURS)
    with pytest.raises(Rejected, match="counts-later"):
        ending.agree(tx, friend, HOURS)
    assert ending.over(tx) is None


WAIT = timedelta(hours=24)


def test_one_owner_alone_destroys_it_a_day_later_if_nobody_stops_it(tx: SqliteTx, owners: list[PersonId]) -> None:
    at = ending.agree_alone(tx, owners[0], HOURS, WAIT)
    assert at == tx.now + WAIT
    assert not ending.carry_out(tx)
    tx.now = at - timedelta(seconds=1)
    assert not ending.carry_out(tx)
    tx.now = at
    assert ending.carry_out(tx)
    assert ending.over(tx) is Deed.ENDED
    assert not ending.carry_out(tx), "once"


@pytest.mark.parametrize("who", [0, 1])
def test_any_owner_stops_it(tx: SqliteTx, owners: list[PersonId], who: int) -> None:
    at = ending.agree_alone(tx, owners[0], HOURS, WAIT)
    with pytest.raises(Rejected, match="team-only"):
        ending.stop(tx, somebody(tx, "Mara", Role.MODERATOR))
    assert ending.stop(tx, owners[who])
    assert not ending.stop(tx, owners[who]), "there is nothing any more"
    tx.now = at
    assert not ending.carry_out(tx)
    assert ending.over(tx) is None
    assert not ending.agree(tx, owners[1], HOURS).reached, "what was stopped counts for nothing"


def test_a_second_owner_need_not_wait(tx: SqliteTx, owners: list[PersonId]) -> None:
    ending.agree_alone(tx, owners[0], HOURS, WAIT)
    tx.now += timedelta(hours=3)
    assert ending.agree(tx, owners[1], HOURS).reached


def test_what_nobody_could_have_stopped_does_not_happen(tx: SqliteTx, owners: list[PersonId]) -> None:
    """The bot did not run at that moment; or whoever wanted it is no owner any more, or was none who counted."""
    at = ending.agree_alone(tx, owners[0], HOURS, WAIT)
    tx.now = at + ending.CONSENT_WITHIN
    assert not ending.carry_out(tx)
    at = ending.agree_alone(tx, owners[0], HOURS, WAIT)
    membership.remove(tx, owners[0], by=owners[1])
    tx.now = at
    assert not ending.carry_out(tx)
    tx.now += timedelta(days=30)
    with pytest.raises(Rejected, match="counts-later"):
        ending.agree_alone(tx, somebody(tx, "Fox", Role.OWNER), HOURS, WAIT)


def test_a_row_that_was_put_in_agrees_to_nothing(tx: SqliteTx, owners: list[PersonId]) -> None:
    """Without the trail a stamp is for no asking; and without the stamp of a second owner nothing is reached."""
    approvals.agree(tx, "end", "", owners[1])
    approvals.agree(tx, "end", "1", owners[1])
    assert not ending.agree(tx, owners[0], HOURS).reached


def test_what_is_undone_was_not_decided(tx: SqliteTx, owners: list[PersonId]) -> None:
    with suppress(ZeroDivisionError), tx.savepoint():
        ending.lock(tx, owners[0])
        raise ZeroDivisionError
    assert ending.over(tx) is None
    assert trail.end(tx) is None
