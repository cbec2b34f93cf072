"""Letters to which no link of whoever wrote them is kept: receipts, limits, and counts that lead to nobody."""

from datetime import timedelta
from itertools import pairwise

import campaign_facts as facts
import pytest

from storage import campaigns, cases, letters, people, tallies
from storage.cases import Case
from storage.errors import Rejected
from storage.letters import LetterState, Refused, muting, receipts, unlinking, writers
from storage.letters.letter import LETTERS
from storage.letters.unlinking import Unlinked
from storage.people import PersonId
from storage.tallies import TALLIES, Counted
from storage.transaction import Tx


@pytest.fixture
def case(tx: Tx) -> Case:
    return cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


def sent(tx: Tx, writer: PersonId, case: Case, most: int = unlinking.A_DAY) -> Unlinked:
    return unlinking.submit(tx, writer, case.id, "Colibrí", ("Querida",), "es", most=most)


def test_its_author_is_another_nobody_each_time_and_the_code_alone_finds_it(tx: Tx, ana: PersonId, case: Case) -> None:
    first, second = sent(tx, ana, case), sent(tx, ana, case)
    assert len({ana, first.letter.person_id, second.letter.person_id}) == 3
    for one in (first, second):
        assert receipts.find(tx, one.code) == one.letter
        assert receipts.find(tx, receipts.grouped(one.code).lower()) == one.letter
        assert letters.own(tx, ana, one.letter.id) is None
    assert tx.scrub
    assert first.code not in {str(value) for letter in LETTERS.select(tx) for value in vars(letter).values()}


def test_a_code_is_eighty_bits_by_chance() -> None:
    codes = {receipts.new() for _ in range(1_000)}
    assert len(codes) == 1_000
    assert {len(code) for code in codes} == {16}
    assert set("".join(codes)) == set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("7K3M-9QXT-2RWV-8BDH", "7K3M9QXT2RWV8BDH"),
        ("7k3m 9qxt 2rwv 8bdh", "7K3M9QXT2RWV8BDH"),
        ("7K3M–9QXT—2RWV.8BDH", "7K3M9QXT2RWV8BDH"),
        ("OiL0-9QXT-2RWV-8BDH", "01109QXT2RWV8BDH"),
    ],
)
def test_however_a_code_is_typed_it_is_the_same(typed: str, kept: str) -> None:
    assert receipts.tidy(typed) == kept
    assert receipts.hash_of(typed) == receipts.hash_of(kept)
    assert receipts.meant(typed)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("7K3M-9QXT-2RWV-8BDH", True),
        (" 7k3m-9qxt-2rwv-8bdh ", True),
        ("todo bien pero nada", False),
        ("7K3M9QXT2RWV8BDH", False),
        ("7K3M-9QXT-2RWV", False),
        ("<b>!-9QXT-2RWV-8BDH", False),
        ("", False),
    ],
)
def test_a_message_that_is_a_code_and_nothing_else_is_known(text: str, shown: bool) -> None:
    assert receipts.shown_so(text) is shown


def test_no_code_finds_a_letter_that_is_linked(tx: Tx, ana: PersonId, case: Case) -> None:
    letter = letters.submit(tx, ana, case.id, "Colibrí", ("Querida",), "es")
    assert letter.receipt is None
    for code in (letter.id, "", "0" * 16, letter.id * 2):
        assert receipts.find(tx, code) is None


def test_who_has_the_code_acts_as_its_author_and_nobody_else_can(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    letter, code = sent(tx, ana, case)
    for somebody in (ana, mara):
        with pytest.raises(Refused, match="letter-gone"):
            letters.withdraw(tx, somebody, letter.id)
    found = receipts.find(tx, code)
    assert found
    assert letters.withdraw(tx, found.person_id, found.id).state is LetterState.WITHDRAWN


@pytest.mark.parametrize("most", [0, 1, 3])
def test_a_day_has_room_for_so_many_of_one_person(tx: Tx, ana: PersonId, case: Case, most: int) -> None:
    for _ in range(most):
        sent(tx, ana, case, most)
    with pytest.raises(Rejected, match="unlinked-enough"):
        sent(tx, ana, case, most)
    sent(tx, people.meet(tx, "telegram:berta", "es").id, case, most=1)
    tx.now += timedelta(days=1)
    if most:
        sent(tx, ana, case, most)


def test_the_count_of_a_day_is_dropped_the_next_and_names_nobody(tx: Tx, ana: PersonId, case: Case) -> None:
    letter, code = sent(tx, ana, case)
    receipts.note_wrong(tx, ana)
    kept = [vars(tally) for tally in TALLIES.select(tx)]
    assert len(kept) == 2
    for one in (ana, letter.id, letter.person_id, code):
        assert one not in str(kept)
    tallies.forget_old(tx)
    assert TALLIES.count(tx) == 2
    tx.now += timedelta(days=1)
    tallies.forget_old(tx)
    assert TALLIES.count(tx) == 0


def test_another_process_cannot_say_whose_count_it_is(
    tx: Tx, ana: PersonId, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(tx, ana, case)
    assert tallies.today(tx, Counted.UNLINKED_LETTERS, ana) == 1
    monkeypatch.setattr(tallies, "_OF_THIS_PROCESS", bytes(32))
    assert tallies.today(tx, Counted.UNLINKED_LETTERS, ana) == 0


def test_who_is_muted_or_of_the_team_sends_none(tx: Tx, ana: PersonId, mara: PersonId, case: Case) -> None:
    with pytest.raises(Rejected, match="unlinked-team"):
        sent(tx, mara, case)
    muting.mute(tx, mara, ana, "AAAAAAAA", "", timedelta(days=7))
    with pytest.raises(Rejected, match="letters-muted"):
        sent(tx, ana, case)
    assert LETTERS.count(tx) == TALLIES.count(tx) == 0


def test_who_is_muted_silently_sends_none_since_one_that_waits_apart_would_say_whose_it_is(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    muting.mute(tx, mara, ana, "AAAAAAAA", "Spam", timedelta(days=7), silent=True)
    with pytest.raises(Rejected, match="unlinked-not-now"):
        sent(tx, ana, case)
    assert LETTERS.count(tx) == TALLIES.count(tx) == 0


def test_each_waits_as_a_writer_of_its_own_and_none_of_them_as_its_real_one(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    linked = letters.submit(tx, ana, case.id, "Luz", ("Querida",), "es")
    first, second = sent(tx, ana, case), sent(tx, ana, case)
    assert writers.waiting(tx, ana) == 1
    claimed = []
    while letter := letters.claim_next(tx, mara):
        claimed.append(letters.approve(tx, mara, letter.id).id)
    assert sorted(claimed) == sorted([linked.id, first.letter.id, second.letter.id])


def test_to_set_aside_all_of_its_writer_is_to_set_aside_it_alone(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    linked = letters.submit(tx, ana, case.id, "Luz", ("Querida",), "es")
    letter, _ = sent(tx, ana, case)
    claimed = letters.claim_instead(tx, mara, letter.id)
    assert claimed
    assert [one.id for one in letters.set_aside(tx, mara, claimed.id, "No")] == [letter.id]
    assert letters.get(tx, linked.id).state is LetterState.PENDING


def test_only_the_hour_is_kept(tx: Tx, ana: PersonId, case: Case) -> None:
    tx.now += timedelta(minutes=59, seconds=59)
    assert sent(tx, ana, case).letter.received_at == tx.now.replace(minute=0, second=0)


def test_those_that_are_new_count_once_each_when_their_hour_is_over(tx: Tx, ana: PersonId, case: Case) -> None:
    begin = tx.now
    tx.now += timedelta(minutes=45)
    sent(tx, ana, case)
    looks = [begin + timedelta(minutes=minutes) for minutes in (0, 30, 50, 59, 61, 90, 130, 200)]
    counted = [letters.received_between(tx, since, until) for since, until in pairwise(looks)]
    assert counted == [0, 0, 0, 1, 0, 0, 0]
