"""Print batches: a letter is in one at most, and moves on only when somebody says so, once."""

from datetime import date, timedelta

import campaign_facts as facts
import pytest
import trail

from storage import campaigns, cases, letters, membership, people
from storage.cases import Case
from storage.errors import Rejected
from storage.letters import Letter, LetterState, paper
from storage.letters.paper import MOST
from storage.people import PersonId
from storage.rights import Role
from storage.transaction import Tx

TODAY = date(2024, 9, 10)


@pytest.fixture
def to(tx: Tx) -> tuple[Case, Case]:
    campaign = campaigns.add(tx, facts.campaign())
    first, second = (cases.add(tx, campaign.id, place, facts.case(slug)) for place, slug in enumerate(("one", "two")))
    return first, second


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


@pytest.fixture
def mara(tx: Tx) -> PersonId:
    person = people.meet(tx, "telegram:mara", "en")
    membership.join(tx, person.id, membership.invite(tx, Role.MODERATOR), "mara")
    return person.id


def approved(tx: Tx, writer: PersonId, moderator: PersonId, case: Case) -> Letter:
    """An approved letter, a minute after whatever was before."""
    tx.now += timedelta(minutes=1)
    letter = letters.submit(tx, writer, case.id, "Golondrina", ("Querida",), "es")
    assert letters.claim_next(tx, moderator)
    return letters.approve(tx, moderator, letter.id)


def state(tx: Tx, letter: Letter) -> LetterState:
    found = letters.get(tx, letter.id)
    assert found
    return found.state


def test_a_batch_takes_what_is_approved_case_by_case_and_nothing_else(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    first, second, third = (approved(tx, ana, mara, case) for case in (to[1], to[0], to[1]))
    letters.submit(tx, ana, to[0].id, "Golondrina", ("It waits",), "es")
    assert paper.waiting_to_print(tx) == {to[0].id: 1, to[1].id: 2}
    batch = paper.make(tx, mara)
    assert [letter.id for letter in paper.of_batch(tx, batch.id)] == [second.id, first.id, third.id]
    assert paper.find(tx, batch.id.lower()) == batch
    assert (batch.made_by, batch.made_at) == (mara, tx.now)
    assert paper.waiting_to_print(tx) == {}
    assert state(tx, first) is LetterState.APPROVED, "a file is no paper"


def test_no_letter_is_ever_in_two_batches(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[1])
    first = paper.make(tx, mara, to[0].id)
    assert [letter.id for letter in paper.of_batch(tx, first.id)] == [one.id]
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, mara, to[0].id)
    tx.now += timedelta(minutes=1)
    second = paper.make(tx, mara)
    assert [letter.id for letter in paper.of_batch(tx, second.id)] == [other.id]
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, mara)
    assert paper.still_open(tx) == [first, second]


def test_forty_go_into_one_batch_the_oldest_first(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    written = [approved(tx, ana, mara, to[0]).id for _ in range(MOST + 1)]
    first, second = paper.make(tx, mara), paper.make(tx, mara)
    assert [letter.id for letter in paper.of_batch(tx, first.id)] == written[:-1]
    assert [letter.id for letter in paper.of_batch(tx, second.id)] == written[-1:]


def test_it_is_printed_and_then_handed_over_case_by_case_each_once(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[1])
    batch = paper.make(tx, mara)
    with pytest.raises(Rejected, match="print-done"):
        paper.hand_over(tx, mara, batch.id, TODAY, to[0].id)
    assert len(paper.mark_printed(tx, mara, batch.id, TODAY)) == 2
    with pytest.raises(Rejected, match="print-done"):
        paper.mark_printed(tx, mara, batch.id, TODAY)
    assert {state(tx, one), state(tx, other)} == {LetterState.PRINTED}

    assert [letter.id for letter in paper.hand_over(tx, mara, batch.id, TODAY, to[0].id)] == [one.id]
    assert (state(tx, one), state(tx, other)) == (LetterState.HANDED_OVER, LetterState.PRINTED)
    assert paper.still_open(tx) == [batch]
    with pytest.raises(Rejected, match="print-done"):
        paper.hand_over(tx, mara, batch.id, TODAY, to[0].id)
    paper.hand_over(tx, mara, batch.id, TODAY + timedelta(days=1), to[1].id)
    assert paper.still_open(tx) == []
    found = letters.get(tx, other.id)
    assert found
    assert found.moved_day == TODAY + timedelta(days=1)


def test_each_step_is_on_record(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    letter = approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    paper.hand_over(tx, mara, batch.id, TODAY, to[0].id)
    said = {"batch": batch.id, "letters": [letter.id], "by": mara}
    assert trail.entries(tx)[-3:] == [{"did": did} | said for did in ("put-on-paper", "printed", "handed-over")]


def test_only_moderators_may(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    approved(tx, ana, mara, to[0])
    with pytest.raises(Rejected, match="team-only"):
        paper.make(tx, ana)
    batch = paper.make(tx, mara)
    with pytest.raises(Rejected, match="team-only"):
        paper.mark_printed(tx, ana, batch.id, TODAY)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    with pytest.raises(Rejected, match="team-only"):
        paper.hand_over(tx, ana, batch.id, TODAY, to[0].id)


def test_letters_of_the_forgotten_leave_their_batch(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    ben = people.meet(tx, "telegram:ben", "en").id
    approved(tx, ana, mara, to[0])
    stays = approved(tx, ben, mara, to[0])
    batch = paper.make(tx, mara)
    people.forget(tx, ana)
    assert [letter.id for letter in paper.of_batch(tx, batch.id)] == [stays.id]
    people.forget(tx, ben)
    assert paper.still_open(tx) == []
    with pytest.raises(Rejected, match="print-done"):
        paper.mark_printed(tx, mara, batch.id, TODAY)


def test_a_file_that_is_had_again_is_on_record(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    letter = approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    assert [each.id for each in paper.had_again(tx, mara, batch.id)] == [letter.id]
    assert trail.entries(tx)[-1] == {"did": "had-again", "batch": batch.id, "letters": [letter.id], "by": mara}
    with pytest.raises(Rejected, match="team-only"):
        paper.had_again(tx, ana, batch.id)


def test_pages_go_some_time_after_the_letter_was_handed_over(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    gone, stays = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[1])
    batch = paper.make(tx, mara)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    paper.hand_over(tx, mara, batch.id, TODAY, to[0].id)
    assert (paper.delete_pages(tx, TODAY - timedelta(days=1)), tx.scrub) == (0, False)
    assert (paper.delete_pages(tx, TODAY), tx.scrub) == (1, True), "also out of the journal"
    assert letters.get(tx, gone.id).pages == ()
    assert letters.get(tx, gone.id).state is LetterState.HANDED_OVER
    assert [each.id for each in paper.had_again(tx, mara, batch.id)] == [stays.id]
    paper.hand_over(tx, mara, batch.id, TODAY + timedelta(days=1), to[1].id)
    assert paper.delete_pages(tx, TODAY + timedelta(days=2)) == 1, "and no letter is opened for it again"
    with pytest.raises(Rejected, match="print-pages-gone"):
        paper.had_again(tx, mara, batch.id)
