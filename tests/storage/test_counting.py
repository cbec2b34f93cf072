"""Who counts as one who decides: not who has just come, and still who has just been removed."""

from datetime import datetime, timedelta

import pytest

from storage import announcements, approvals, membership, people, team
from storage.audiences import SUBSCRIBERS
from storage.contents.content import Content
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import Right, Role
from storage.team import NEWCOMER_HOURS
from storage.transaction import Tx

HOUR = timedelta(hours=1)
WAIT = NEWCOMER_HOURS * HOUR


def joined(tx: Tx, name: str, role: Role = Role.MODERATOR) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en").id
    membership.join(tx, person, membership.invite(tx, role), name)
    return person


@pytest.fixture
def olga(tx: Tx) -> PersonId:
    """The first owner, three days ago."""
    person = joined(tx, "olga", Role.OWNER)
    tx.now += timedelta(days=3)
    return person


def deciders(tx: Tx) -> tuple[set[str], int]:
    found = team.deciders(tx, Right.ANNOUNCE, NEWCOMER_HOURS)
    return set(found.now), found.size


def lay(tx: Tx, author: PersonId) -> announcements.Announcement:
    words = {"en": Content(markup="Come")}
    return announcements.propose(tx, author, SUBSCRIBERS, words, None, None, setting=2)[0]


def test_an_owners_second_account_agrees_to_nothing_for_two_days(tx: Tx, olga: PersonId) -> None:
    max_, sock = joined(tx, "max"), joined(tx, "sock")
    tx.now += WAIT + 2 * HOUR
    assert deciders(tx) == ({olga, max_, sock}, 3)
    sockpuppet = joined(tx, "sockpuppet")
    laid = lay(tx, olga)
    for hours in (0, 1, NEWCOMER_HOURS - 1):
        tx.now += hours * HOUR
        with pytest.raises(Rejected, match="counts-later") as refused:
            announcements.approve(tx, laid.id, sockpuppet, setting=2)
        since = refused.value.facts["since"]
        assert isinstance(since, datetime)
        assert since > tx.now
    assert announcements.get(tx, laid.id).state.waits
    tx.now += 2 * HOUR
    assert announcements.approve(tx, laid.id, sockpuppet, setting=2)[1].reached


def test_whoever_joins_on_the_day_of_the_founding_counts_at_once(tx: Tx) -> None:
    olga = joined(tx, "olga", Role.OWNER)
    tx.now += timedelta(hours=23)
    max_ = joined(tx, "max")
    assert deciders(tx) == ({olga, max_}, 2)
    tx.now += 2 * HOUR
    assert joined(tx, "late") not in deciders(tx)[0]


def test_a_second_owner_is_no_second_founding(tx: Tx, olga: PersonId) -> None:
    joined(tx, "second", Role.OWNER)
    joined(tx, "max")
    assert deciders(tx) == ({olga}, 1)


def test_a_right_that_was_given_counts_as_late_as_a_newcomer(tx: Tx, olga: PersonId) -> None:
    max_ = joined(tx, "max", Role.TRANSLATOR)
    tx.now += timedelta(days=30)
    membership.join(tx, max_, membership.invite(tx, Role.MODERATOR), "max")
    assert deciders(tx)[0] == {olga}
    tx.now += WAIT + HOUR
    assert deciders(tx)[0] == {olga, max_}
    membership.join(tx, max_, membership.invite(tx, Role.OWNER), "max")
    assert deciders(tx)[0] == {olga, max_}, "what they could do already goes on counting"


def test_who_dismisses_the_others_is_not_enough_for_two_days(tx: Tx, olga: PersonId) -> None:
    max_ = joined(tx, "max")
    tx.now += WAIT + 2 * HOUR
    membership.remove(tx, max_, by=olga)
    assert deciders(tx) == ({olga}, 2)
    laid = lay(tx, olga)
    assert announcements.standing(tx, laid, setting=2) == approvals.Agreement(1, 2)
    tx.now += WAIT
    assert deciders(tx) == ({olga}, 2)
    tx.now += HOUR
    assert deciders(tx) == ({olga}, 1)
    assert announcements.approve(tx, laid.id, olga, setting=2)[1].reached


def test_a_newcomer_who_is_removed_leaves_nothing_to_wait_for(tx: Tx, olga: PersonId) -> None:
    membership.remove(tx, joined(tx, "max"), by=olga)
    assert deciders(tx) == ({olga}, 1)


def test_who_comes_back_is_new_again(tx: Tx, olga: PersonId) -> None:
    max_ = joined(tx, "max")
    tx.now += WAIT + 2 * HOUR
    membership.remove(tx, max_, by=olga)
    assert joined(tx, "max") == max_
    assert deciders(tx) == ({olga}, 2)
    tx.now += WAIT + HOUR
    assert deciders(tx) == ({olga, max_}, 2)


def test_a_newcomer_may_propose_but_has_not_agreed_by_it(tx: Tx, olga: PersonId) -> None:
    max_ = joined(tx, "max")
    laid = lay(tx, max_)
    assert laid.state.waits
    assert not announcements.agreeing(tx, laid)
    assert announcements.approve(tx, laid.id, olga, setting=2)[1].reached, "who alone counts decides alone, as before"
