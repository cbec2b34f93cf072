"""Letters: received once and for all, read by one moderator at a time, decided once."""

import re
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import campaign_facts as facts
import pytest
import trail
from hypothesis import HealthCheck, given, settings, strategies as st

from storage import audit, campaigns, cases, letters, membership, people
from storage.cases import Case
from storage.contents.letter_rules import Finding
from storage.errors import Rejected, Unreadable
from storage.letters import CLAIM_LASTS, Letter, LetterId, LetterState, Step, paper
from storage.people import PersonId
from storage.rights import Role
from storage.transaction import Tx


@pytest.fixture
def case(tx: Tx) -> Case:
    return cases.add(tx, campaigns.add(tx, facts.campaign()).id, 0, facts.case())


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


def moderator(tx: Tx, name: str) -> PersonId:
    person = people.meet(tx, f"telegram:{name}", "en")
    membership.join(tx, person.id, membership.invite(tx, Role.MODERATOR), name)
    return person.id


@pytest.fixture
def mara(tx: Tx) -> PersonId:
    return moderator(tx, "mara")


@pytest.fixture
def nadia(tx: Tx) -> PersonId:
    return moderator(tx, "nadia")


def written(tx: Tx, writer: PersonId, case: Case, words: str = "Querida") -> Letter:
    """A letter, a minute after whatever was before."""
    tx.now += timedelta(minutes=1)
    return letters.submit(tx, writer, case.id, "Golondrina", (words, "{$x} <b>"), "es")


def state(tx: Tx, letter: Letter) -> LetterState:
    found = letters.get(tx, letter.id)
    assert found
    return found.state


def test_who_has_no_right_reads_and_decides_nothing(tx: Tx, ana: PersonId, mara: PersonId, case: Case) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    before = letters.get(tx, letter.id)
    translator = people.meet(tx, "telegram:tomas", "es").id
    membership.join(tx, translator, membership.invite(tx, Role.TRANSLATOR), "tomas")
    for stranger in (ana, people.meet(tx, "telegram:stranger", "es").id, translator):
        with pytest.raises(Rejected, match="team-only"):
            letters.claim_next(tx, stranger)
        with pytest.raises(Rejected, match="team-only"):
            letters.claim_next(tx, stranger, letter.id)
        with pytest.raises(Rejected, match="team-only"):
            letters.approve(tx, stranger, letter.id)
        with pytest.raises(Rejected, match="team-only"):
            letters.reject(tx, stranger, letter.id, "No")
        with pytest.raises(Rejected, match="team-only"):
            letters.release(tx, stranger, letter.id)
        with pytest.raises(Rejected, match="team-only"):
            letters.claim_again(tx, stranger, letter.id)
    assert letters.get(tx, letter.id) == before


# The writer.


def test_a_letter_waits_as_it_was_written(tx: Tx, ana: PersonId, case: Case) -> None:
    letter = written(tx, ana, case)
    assert letters.get(tx, letter.id) == letter
    assert (letter.state, letter.words, letter.received_at) == (LetterState.PENDING, ("Querida", "{$x} <b>"), tx.now)
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{8}", letter.id), "the receipt code can be read aloud"


def test_nobody_writes_to_a_closed_or_unknown_case(tx: Tx, ana: PersonId, case: Case) -> None:
    cases.take_off(tx, case.id)
    for case_id in (case.id, cases.CaseId("unknown")):
        with pytest.raises(Rejected, match="letters-closed"):
            letters.submit(tx, ana, case_id, "Golondrina", ("Words",), "es")
    assert letters.of_person(tx, ana) == []


def test_a_writer_finds_their_own_letters_and_nobody_elses(tx: Tx, ana: PersonId, mara: PersonId, case: Case) -> None:
    first, second, other = written(tx, ana, case), written(tx, ana, case), written(tx, mara, case)
    assert letters.of_person(tx, ana) == [second, first]
    assert letters.own(tx, ana, first.id.lower()) == first
    assert letters.own(tx, ana, other.id) is None
    assert letters.own(tx, ana, "") is None


def test_nothing_of_a_letter_can_be_read_in_the_table_or_moved(tx: Tx, ana: PersonId, case: Case) -> None:
    first, second = written(tx, ana, case), written(tx, ana, case, "Otras palabras")
    row = tx.one("SELECT * FROM letters WHERE id = :id", {"id": first.id})
    assert row is not None
    assert not re.search("Golondrina|Querida", repr(tuple(row)))
    tx.run("UPDATE letters SET pages = :pages WHERE id = :id", {"pages": row["pages"], "id": second.id})
    with pytest.raises(Unreadable):
        letters.get(tx, second.id)


FOUND = (Finding("promise", "", 0, 2, 9), Finding("topic", "escape"))


def overruling(tx: Tx, writer: PersonId, case: Case) -> Letter:
    return letters.submit(tx, writer, case.id, "Golondrina", ("I promise",), "en", overruled=FOUND)


def test_what_was_overruled_is_kept_encrypted_and_goes_with_the_words(tx: Tx, ana: PersonId, case: Case) -> None:
    letter = overruling(tx, ana, case)
    assert letters.get(tx, letter.id).overruled == FOUND
    row = tx.one("SELECT * FROM letters WHERE id = :id", {"id": letter.id})
    assert row is not None
    assert not re.search("promise|escape", repr(tuple(row)))
    assert letters.withdraw(tx, ana, letter.id).overruled is None


def test_what_was_overruled_cannot_be_taken_out_of_a_letter_past_the_program(tx: Tx, ana: PersonId, case: Case) -> None:
    letter = overruling(tx, ana, case)
    tx.run("UPDATE letters SET overruled = NULL WHERE id = :id", {"id": letter.id})
    with pytest.raises(Unreadable):
        letters.get(tx, letter.id)


def test_somebody_has_written_to_a_case_unless_nobody_read_it(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    assert not letters.wrote_to(tx, ana, case.id)
    first = written(tx, ana, case)
    assert letters.wrote_to(tx, ana, case.id)
    assert not letters.wrote_to(tx, mara, case.id)
    letters.withdraw(tx, ana, first.id)
    assert not letters.wrote_to(tx, ana, case.id)
    second = written(tx, ana, case)
    letters.claim_next(tx, mara)
    letters.reject(tx, mara, second.id, "Too long")
    assert not letters.wrote_to(tx, ana, case.id)
    written(tx, ana, case)
    letters.claim_next(tx, mara)
    assert letters.wrote_to(tx, ana, case.id)


def test_what_is_withdrawn_loses_its_words_and_leaves_the_queue(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    with pytest.raises(Rejected, match="letter-gone"):
        letters.withdraw(tx, mara, letter.id)
    letters.withdraw(tx, ana, letter.id)
    assert tx.scrub
    found = letters.get(tx, letter.id)
    assert found
    assert (found.state, found.pages, found.claimed_by) == (LetterState.WITHDRAWN, (), None)
    with pytest.raises(Rejected, match="letter-decided"):
        letters.approve(tx, mara, letter.id)
    assert letters.claim_next(tx, mara) is None


@pytest.mark.parametrize("decide", ["put on paper", "reject", "withdraw"])
def test_what_is_sent_back_or_in_a_print_batch_cannot_be_withdrawn(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case, decide: str
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    if decide == "put on paper":
        letters.approve(tx, mara, letter.id)
        paper.make(tx, mara)
    elif decide == "reject":
        letters.reject(tx, mara, letter.id, "Too long")
    else:
        letters.withdraw(tx, ana, letter.id)
    before = letters.get(tx, letter.id)
    with pytest.raises(Rejected, match="letter-in-batch" if decide == "put on paper" else "letter-decided"):
        letters.withdraw(tx, ana, letter.id)
    assert letters.get(tx, letter.id) == before


def test_what_is_approved_can_be_withdrawn_until_it_is_in_a_print_batch(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    letters.approve(tx, mara, letter.id)
    withdrawn = letters.withdraw(tx, ana, letter.id)
    assert (withdrawn.state, withdrawn.pages, withdrawn.decided_by) == (LetterState.WITHDRAWN, (), None)
    assert letters.find(tx, letter.id), "the trail says the same"
    assert letters.settled(tx) == []
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, mara)


# The queue.


def test_the_queue_says_how_much_waits_and_since_when(tx: Tx, ana: PersonId, mara: PersonId, case: Case) -> None:
    assert letters.in_queue(tx) == letters.Queue(0, 0, None)
    first = written(tx, ana, case)
    written(tx, ana, case)
    letters.claim_next(tx, mara)
    assert letters.in_queue(tx) == letters.Queue(2, 1, first.received_at)
    tx.now += CLAIM_LASTS
    assert letters.in_queue(tx) == letters.Queue(2, 0, first.received_at)


def test_the_oldest_comes_first_and_each_moderator_has_their_own(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    first, second = written(tx, ana, case), written(tx, ana, case)
    for one, letter in ((mara, first), (nadia, second), (mara, first)):
        claimed = letters.claim_next(tx, one)
        assert claimed
        assert (claimed.id, claimed.claimed_by, claimed.claimed_until) == (letter.id, one, tx.now + CLAIM_LASTS)


def test_a_claim_lapses_after_twenty_minutes(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    tx.now += CLAIM_LASTS - timedelta(seconds=1)
    assert letters.claim_next(tx, nadia) is None
    letters.ready(tx, Step.APPROVE, letter.id, mara)
    tx.now += timedelta(seconds=1)
    with pytest.raises(Rejected, match="claim-lapsed"):
        letters.approve(tx, mara, letter.id)
    assert letters.claim_next(tx, nadia)
    with pytest.raises(Rejected, match="claim-lapsed"):
        letters.reject(tx, mara, letter.id, "No")


def test_whoever_held_a_letter_last_has_it_again_unless_another_has_read_it_since(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    assert letters.lapsed(tx, mara, letter.id) is None, "it is theirs still"
    tx.now += CLAIM_LASTS
    letters.claim_again(tx, nadia, letter.id)
    assert letters.get(tx, letter.id).claimed_by == mara
    letters.claim_again(tx, mara, letter.id)
    assert letters.get(tx, letter.id).claimed_until == tx.now + CLAIM_LASTS
    tx.now += CLAIM_LASTS
    letters.claim_next(tx, nadia)
    letters.claim_again(tx, mara, letter.id)
    assert letters.get(tx, letter.id).claimed_by == nadia
    letters.claim_next(tx, nadia, letter.id)
    letters.claim_again(tx, nadia, letter.id)
    assert letters.get(tx, letter.id).claimed_by is None, "they left it to others"
    letters.claim_next(tx, mara)
    tx.now += CLAIM_LASTS
    letters.withdraw(tx, ana, letter.id)
    assert letters.lapsed(tx, mara, letter.id) is None


def test_what_lapsed_does_not_come_before_older_letters(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    first, second = written(tx, ana, case), written(tx, ana, case)
    letters.claim_next(tx, nadia)
    letters.claim_next(tx, nadia, after=first.id)
    tx.now += CLAIM_LASTS
    claimed = letters.claim_next(tx, mara)
    assert claimed
    assert claimed.id == first.id
    assert state(tx, second) is LetterState.PENDING


def test_passing_goes_on_to_the_next_and_round_again(tx: Tx, ana: PersonId, mara: PersonId, case: Case) -> None:
    codes = [written(tx, ana, case).id for _ in range(3)]
    seen: list[LetterId] = []
    for _ in range(4):
        claimed = letters.claim_next(tx, mara, seen[-1] if seen else None)
        assert claimed
        seen.append(claimed.id)
    assert seen == [*codes, codes[0]]
    assert letters.in_queue(tx).claimed == 1, "what was passed is free"


def test_passing_the_only_letter_leaves_nothing(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    assert letters.claim_next(tx, mara, letter.id) is None
    assert letters.claim_next(tx, nadia)


def test_nobody_reads_or_decides_on_their_own_letter(tx: Tx, mara: PersonId, nadia: PersonId, case: Case) -> None:
    letter = written(tx, mara, case)
    assert letters.claim_next(tx, mara) is None
    with pytest.raises(Rejected, match="claim-lapsed"):
        letters.approve(tx, mara, letter.id)
    assert letters.claim_next(tx, nadia)


# The decision.


def test_a_decision_is_kept_with_its_day_reason_and_trace(tx: Tx, ana: PersonId, mara: PersonId, case: Case) -> None:
    first, second = written(tx, ana, case), written(tx, ana, case)
    letters.claim_next(tx, mara)
    letters.approve(tx, mara, first.id)
    letters.claim_next(tx, mara)
    rejected = letters.reject(tx, mara, second.id, "Muy larga")
    assert state(tx, first) is LetterState.APPROVED
    assert (rejected.state, rejected.reason, rejected.decided_day) == (LetterState.REJECTED, "Muy larga", tx.now.date())
    assert rejected.pages == second.pages, "the words stay, so that it can be written again"
    audit.verify(tx)
    assert trail.deeds(tx)[-4:] == ["claimed", "approved", "claimed", "rejected"]
    stored = tx.one("SELECT reason FROM letters WHERE id = :id", {"id": second.id})
    assert stored is not None
    assert b"larga" not in stored[0]


def test_two_moderators_never_decide_the_same_letter(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    tx.now += CLAIM_LASTS
    letters.claim_next(tx, nadia)
    letters.reject(tx, nadia, letter.id, "No")
    for again in (mara, nadia):
        with pytest.raises(Rejected, match="letter-decided"):
            letters.approve(tx, again, letter.id)
    assert state(tx, letter) is LetterState.REJECTED


def test_what_does_not_exist_cannot_be_decided(tx: Tx, mara: PersonId) -> None:
    with pytest.raises(Rejected, match="letter-gone"):
        letters.approve(tx, mara, LetterId("NOTHING1"))
    assert letters.claim_next(tx, mara, LetterId("NOTHING1")) is None


def test_who_leaves_the_team_lets_go_of_what_they_held(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    membership.remove(tx, mara, by=mara)
    claimed = letters.claim_next(tx, nadia)
    assert claimed
    assert claimed.id == letter.id


STEPS = st.tuples(
    st.sampled_from(["claim", "pass", "approve", "reject", "undo", "release", "withdraw", "wait"]),
    st.integers(0, 1),
    st.integers(0, 2),
)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=25))
def test_whatever_happens_a_letter_is_decided_at_most_once_by_who_holds_it(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case, steps: list[tuple[str, int, int]]
) -> None:
    codes = [written(tx, ana, case).id for _ in range(3)]
    holds: dict[LetterId, PersonId] = {}
    decided: dict[LetterId, LetterState] = {}
    by: dict[LetterId, PersonId] = {}
    for step, who, which in steps:
        actor, code = (mara, nadia)[who], codes[which]
        if step in ("claim", "pass"):
            if claimed := _claim(tx, actor, code if step == "pass" else None, holds):
                assert claimed not in decided
                holds[claimed] = actor
        elif step in ("approve", "reject"):
            if letter := _decide(tx, step, actor, code, holds):
                decided[code], by[code] = letter.state, actor
        elif step == "undo":
            _undo(tx, actor, code, decided, by, holds)
        elif step == "release":
            letters.release(tx, actor, code)
            _free(holds, actor, code)
        elif step == "withdraw":
            _withdraw(tx, ana, code, decided)
            holds.pop(code, None)
        else:
            tx.now += CLAIM_LASTS
            holds.clear()
    ended = {letter.id: letter.state for letter in letters.of_person(tx, ana) if letter.id in codes}
    assert ended == dict.fromkeys(codes, LetterState.PENDING) | decided
    for code in codes:
        _withdraw(tx, ana, code, decided)


def _claim(tx: Tx, actor: PersonId, passed: LetterId | None, holds: dict[LetterId, PersonId]) -> LetterId | None:
    """Claim the next letter, perhaps passing one on; it is nobody else's."""
    tx.run("DELETE FROM passes")  # how many there can be is another test's
    if passed:
        _free(holds, actor, passed)
    claimed = letters.claim_next(tx, actor, passed)
    assert claimed is None or holds.get(claimed.id, actor) == actor
    return claimed.id if claimed else None


def _decide(tx: Tx, step: str, actor: PersonId, code: LetterId, holds: dict[LetterId, PersonId]) -> Letter | None:
    """Decide on a letter, which only whoever holds it can."""
    try:
        letter = letters.approve(tx, actor, code) if step == "approve" else letters.reject(tx, actor, code, "No")
    except Rejected:
        assert holds.get(code) != actor
        return None
    assert holds.pop(code) == actor
    return letter


def _undo(
    tx: Tx,
    actor: PersonId,
    code: LetterId,
    decided: dict[LetterId, LetterState],
    by: Mapping[LetterId, PersonId],
    holds: dict[LetterId, PersonId],
) -> None:
    """Undo a decision, which only whoever decided can; then they hold the letter in the place of another."""
    try:
        letters.undo(tx, actor, code)
    except Rejected:
        return
    assert (decided.pop(code) in (LetterState.APPROVED, LetterState.REJECTED), by[code]) == (True, actor)
    for held in [held for held, holder in holds.items() if holder == actor]:
        del holds[held]
    holds[code] = actor


def _withdraw(tx: Tx, writer: PersonId, code: LetterId, decided: dict[LetterId, LetterState]) -> None:
    """Withdraw a letter, which is refused if it was sent back, or withdrawn."""
    refused = decided.get(code) in (LetterState.REJECTED, LetterState.WITHDRAWN)
    with pytest.raises(Rejected) if refused else nullcontext():
        letters.withdraw(tx, writer, code)
    if not refused:
        decided[code] = LetterState.WITHDRAWN


def test_what_another_has_claimed_stays_theirs(
    tx: Tx, ana: PersonId, mara: PersonId, nadia: PersonId, case: Case
) -> None:
    letter = written(tx, ana, case)
    letters.claim_next(tx, mara)
    letters.release(tx, nadia, letter.id)
    assert letters.claim_next(tx, nadia, letter.id) is None
    assert letters.get(tx, letter.id).claimed_by == mara
    letters.release(tx, mara, letter.id)
    assert letters.get(tx, letter.id).claimed_by is None


def _free(holds: dict[LetterId, PersonId], actor: PersonId | None, code: LetterId) -> None:
    if holds.get(code) == actor:
        holds.pop(code, None)


def test_a_letter_made_somebody_elses_on_the_disk_does_not_open(
    tx: Tx, ana: PersonId, mara: PersonId, case: Case
) -> None:
    """Whoever can write the database, and has an account, reads nobody's letter by taking it over."""
    letter = written(tx, ana, case)
    tx.run("UPDATE letters SET person_id = :other", {"other": mara})
    with pytest.raises(Unreadable):
        letters.own(tx, mara, letter.id)


def test_a_letter_addressed_to_another_case_on_the_disk_does_not_open(tx: Tx, ana: PersonId, case: Case) -> None:
    """Nor is it printed for somebody it was not written to."""
    letter = written(tx, ana, case)
    other = cases.add(tx, case.campaign_id, 1, replace(facts.case(), slug="another"))
    tx.run("UPDATE letters SET case_id = :other", {"other": other.id})
    with pytest.raises(Unreadable):
        letters.get(tx, letter.id)
