"""Print batches: a letter is in one at most, and moves on only when somebody says so, once."""

from datetime import date, timedelta

import pytest
import trail

from storage import letters, people
from storage.cases import Case
from storage.errors import Rejected
from storage.letters import BatchId, Letter, LetterState, outcomes, paper, pile, placed, to_print
from storage.letters.letter import LETTERS, Carrier, Envelope
from storage.people import PersonId
from storage.transaction import Tx

TODAY = date(2024, 9, 10)


@pytest.fixture
def ana(tx: Tx) -> PersonId:
    return people.meet(tx, "telegram:ana", "es").id


def approved(tx: Tx, writer: PersonId, moderator: PersonId, case: Case) -> Letter:
    """An approved letter, a minute after whatever was before."""
    tx.now += timedelta(minutes=1)
    letter = letters.submit(tx, writer, case.id, "Golondrina", ("Querida",), "es")
    assert letters.claim_next(tx, moderator)
    return letters.approve(tx, moderator, letter.id)


def hand_over(tx: Tx, moderator: PersonId, batch_id: BatchId, day: date, case: Case) -> list[Envelope]:
    """What of a batch goes to a case."""
    inside = [letter for letter in paper.of_batch(tx, batch_id) if letter.case_id == case.id]
    return paper.hand_over(tx, moderator, batch_id, day, inside)


def state(tx: Tx, letter: Letter) -> LetterState:
    found = letters.get(tx, letter.id)
    assert found
    return found.state


def test_a_batch_takes_what_is_approved_case_by_case_and_nothing_else(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    first, second, third = (approved(tx, ana, mara, case) for case in (to[1], to[0], to[1]))
    letters.submit(tx, ana, to[0].id, "Golondrina", ("It waits",), "es")
    assert to_print.waiting_to_print(tx) == {to[0].id: 1, to[1].id: 2}
    batch = paper.make(tx, mara)
    assert [letter.id for letter in paper.of_batch(tx, batch.id)] == [second.id, first.id, third.id]
    assert [letter.number for letter in paper.of_batch(tx, batch.id)] == [f"{batch.id}-{at}" for at in (1, 2, 3)]
    assert paper.find(tx, batch.id.lower()) == batch
    assert (batch.made_by, batch.made_at) == (mara, tx.now)
    assert to_print.waiting_to_print(tx) == {}
    assert state(tx, first) is LetterState.APPROVED, "a file is no paper"


def test_no_letter_is_ever_in_two_batches(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[1])
    first = paper.make(tx, mara, {to[0].id})
    assert [letter.id for letter in paper.of_batch(tx, first.id)] == [one.id]
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, mara, {to[0].id})
    tx.now += timedelta(minutes=1)
    second = paper.make(tx, mara)
    assert [letter.id for letter in paper.of_batch(tx, second.id)] == [other.id]
    with pytest.raises(Rejected, match="print-nothing"):
        paper.make(tx, mara)
    assert paper.still_open(tx) == [first, second]


def test_a_batch_takes_so_many_and_the_oldest_first(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    written = [approved(tx, ana, mara, to[0]).id for _ in range(4)]
    first, second = paper.make(tx, mara, most=3), paper.make(tx, mara, most=3)
    assert [letter.id for letter in paper.of_batch(tx, first.id)] == written[:-1]
    assert [letter.id for letter in paper.of_batch(tx, second.id)] == written[-1:]


def test_it_is_printed_and_then_handed_over_case_by_case_each_once(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[1])
    batch = paper.make(tx, mara)
    with pytest.raises(Rejected, match="print-done"):
        hand_over(tx, mara, batch.id, TODAY, to[0])
    assert len(paper.mark_printed(tx, mara, batch.id, TODAY)) == 2
    with pytest.raises(Rejected, match="print-done"):
        paper.mark_printed(tx, mara, batch.id, TODAY)
    assert {state(tx, one), state(tx, other)} == {LetterState.PRINTED}

    assert [letter.id for letter in hand_over(tx, mara, batch.id, TODAY, to[0])] == [one.id]
    assert (state(tx, one), state(tx, other)) == (LetterState.HANDED_OVER, LetterState.PRINTED)
    assert paper.still_open(tx) == [batch]
    with pytest.raises(Rejected, match="print-done"):
        hand_over(tx, mara, batch.id, TODAY, to[0])
    hand_over(tx, mara, batch.id, TODAY + timedelta(days=1), to[1])
    assert paper.still_open(tx) == []
    found = letters.get(tx, other.id)
    assert found
    assert found.moved_day == TODAY + timedelta(days=1)


def test_each_step_is_on_record(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    letter = approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    hand_over(tx, mara, batch.id, TODAY, to[0])
    said = {"batch": batch.id, "letters": [letter.id], "by": mara}
    assert trail.entries(tx)[-3:] == [
        {"did": "put-on-paper"} | said,
        {"did": "printed"} | said,
        {"did": "handed-over", "day": "2024-09-10"} | said,
    ]


def test_only_moderators_may(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    approved(tx, ana, mara, to[0])
    with pytest.raises(Rejected, match="team-only"):
        paper.make(tx, ana)
    batch = paper.make(tx, mara)
    with pytest.raises(Rejected, match="team-only"):
        paper.mark_printed(tx, ana, batch.id, TODAY)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    with pytest.raises(Rejected, match="team-only"):
        hand_over(tx, ana, batch.id, TODAY, to[0])


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
    hand_over(tx, mara, batch.id, TODAY, to[0])
    assert (paper.delete_pages(tx, TODAY - timedelta(days=1)), tx.scrub) == (0, False)
    assert (paper.delete_pages(tx, TODAY), tx.scrub) == (1, True), "also out of the journal"
    assert letters.get(tx, gone.id).pages == ()
    assert letters.get(tx, gone.id).state is LetterState.HANDED_OVER
    assert [each.id for each in paper.had_again(tx, mara, batch.id)] == [stays.id]
    hand_over(tx, mara, batch.id, TODAY + timedelta(days=1), to[1])
    assert paper.delete_pages(tx, TODAY + timedelta(days=2)) == 1, "and no letter is opened for it again"
    with pytest.raises(Rejected, match="print-pages-gone"):
        paper.had_again(tx, mara, batch.id)


def test_pages_go_some_at_a_time(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "AT_ONCE", 2)
    written = [approved(tx, ana, mara, to[0]) for _ in range(3)]
    batch = paper.make(tx, mara)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    hand_over(tx, mara, batch.id, TODAY, to[0])
    assert [paper.delete_pages(tx, TODAY) for _ in range(3)] == [2, 1, 0]
    assert [letters.get(tx, one.id).pages for one in written] == [()] * 3


def test_what_is_collected_later_stays_unless_somebody_says_otherwise(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    letter, before = approved(tx, ana, mara, to[0]), date(2024, 8, 31)
    with pytest.raises(Rejected, match="print-early"):
        paper.make(tx, mara, day=before)
    assert to_print.collected_later(tx, to[0].id, before) == date(2024, 9, 1)
    assert to_print.collected_later(tx, to[0].id, date(2024, 9, 1)) is None
    batch = paper.make(tx, mara, day=before, early=True)
    expected = {"did": "put-on-paper", "batch": batch.id, "letters": [letter.id], "by": mara, "early": True}
    assert trail.entries(tx)[-1] == expected


def test_a_letter_that_is_taken_out_waits_again_and_comes_back_under_its_number(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    with pytest.raises(Rejected, match="team-only"):
        pile.take_out(tx, ana, letters.get(tx, one.id))
    out = pile.take_out(tx, mara, letters.get(tx, one.id))
    assert (out.state, out.batch_id, out.number, out.moved_day) == (LetterState.APPROVED, None, f"{batch.id}-1", None)
    assert pile.by_number(tx, out.number.lower()) == letters.get(tx, one.id)
    assert [letter.id for letter in paper.of_batch(tx, batch.id)] == [other.id]
    assert [letter.id for letter in placed.left_out(tx, batch.id)] == [one.id]
    with pytest.raises(Rejected, match="print-left"):
        pile.take_out(tx, mara, letters.get(tx, one.id))
    with pytest.raises(Rejected, match="team-only"):
        pile.put_back(tx, ana, letters.get(tx, one.id))
    pile.put_back(tx, mara, letters.get(tx, one.id))
    assert [letter.number for letter in paper.of_batch(tx, batch.id)] == [f"{batch.id}-1", f"{batch.id}-2"]
    with pytest.raises(Rejected, match="print-left"):
        pile.put_back(tx, mara, letters.get(tx, one.id))
    hand_over(tx, mara, batch.id, TODAY, to[0])
    with pytest.raises(Rejected, match="print-left"):
        pile.take_out(tx, mara, letters.get(tx, other.id))
    said = {"batch": batch.id, "letters": [one.id], "by": mara}
    assert trail.entries(tx)[-3:-1] == [{"did": did} | said for did in ("taken-out-of-batch", "put-on-paper")]


def test_what_is_taken_out_goes_into_the_next_batch_and_then_not_back(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    one, _ = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[0])
    first = paper.make(tx, mara)
    pile.take_out(tx, mara, letters.get(tx, one.id))
    second = paper.make(tx, mara)
    assert letters.get(tx, one.id).number == f"{second.id}-1"
    assert placed.left_out(tx, first.id) == []
    assert pile.by_number(tx, f"{first.id}-1") is None
    with pytest.raises(Rejected, match="print-left"):
        pile.put_back(tx, mara, letters.get(tx, one.id))


def test_a_row_of_before_a_letter_was_taken_out_is_not_believed(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    (before,) = paper.of_batch(tx, batch.id)
    pile.take_out(tx, mara, before)
    LETTERS.put(tx, before)
    assert paper.of_batch(tx, batch.id) == []
    assert letters.find(tx, before.id) is None


def test_printed_is_undone_until_it_has_left(tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[1])
    batch = paper.make(tx, mara)

    def inside() -> list[Letter]:
        return paper.of_batch(tx, batch.id)

    with pytest.raises(Rejected, match="print-left"):
        pile.undo_printed(tx, mara, batch.id, inside())
    paper.mark_printed(tx, mara, batch.id, TODAY)
    hand_over(tx, mara, batch.id, TODAY, to[0])
    with pytest.raises(Rejected, match="team-only"):
        pile.undo_printed(tx, ana, batch.id, inside())
    assert [letter.id for letter in pile.undo_printed(tx, mara, batch.id, inside())] == [other.id]
    assert (state(tx, one), state(tx, other)) == (LetterState.HANDED_OVER, LetterState.APPROVED)
    assert letters.get(tx, other.id).moved_day is None
    paper.mark_printed(tx, mara, batch.id, TODAY)
    assert state(tx, other) is LetterState.PRINTED


def test_what_is_heard_of_letters_is_on_record_and_can_be_corrected(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    one, other = approved(tx, ana, mara, to[0]), approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)

    def inside() -> list[Letter]:
        return paper.of_batch(tx, batch.id)

    with pytest.raises(Rejected, match="print-said"):
        outcomes.heard(tx, mara, inside(), LetterState.DELIVERED, TODAY)
    paper.mark_printed(tx, mara, batch.id, TODAY)
    paper.hand_over(tx, mara, batch.id, TODAY, inside(), to=Carrier.LAWYER, sent=TODAY - timedelta(days=1))
    with pytest.raises(Rejected, match="team-only"):
        outcomes.heard(tx, ana, inside(), LetterState.DELIVERED, TODAY)
    outcomes.heard(tx, mara, [letters.get(tx, one.id)], LetterState.RETURNED, TODAY + timedelta(days=3))
    heard = outcomes.heard(tx, mara, inside(), LetterState.DELIVERED, TODAY + timedelta(days=4))
    assert [letter.id for letter in heard] == [other.id], "the exception was said before"
    returned = letters.get(tx, one.id)
    assert (returned.state, returned.last_day) == (LetterState.RETURNED, TODAY + timedelta(days=3))
    assert (returned.sent_to, returned.sent_day) == (Carrier.LAWYER, TODAY - timedelta(days=1))
    assert trail.entries(tx)[-1]["did"] == "delivered"
    outcomes.correct(tx, mara, [returned])
    corrected = letters.get(tx, one.id)
    assert (corrected.state, corrected.last_day) == (LetterState.HANDED_OVER, TODAY - timedelta(days=1))
    with pytest.raises(Rejected, match="print-said"):
        outcomes.correct(tx, mara, [corrected])
    assert paper.delete_pages(tx, TODAY) == 2, "by the day it left, whatever was heard since"


def test_only_its_writer_wants_to_hear_no_more_of_a_letter(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    letter = approved(tx, ana, mara, to[0])
    with pytest.raises(Rejected, match="letter-unknown"):
        outcomes.want_no_more(tx, mara, letter.id)
    outcomes.want_no_more(tx, ana, letter.id)
    assert letters.get(tx, letter.id).quiet


def test_letters_of_before_they_had_numbers_are_given_them_when_their_file_is_made_again(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    letter = approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    LETTERS.change(tx, letter.id, place=None)
    assert paper.of_batch(tx, batch.id)[0].number == batch.id
    assert [one.number for one in paper.had_again(tx, mara, batch.id)] == [f"{batch.id}-1"]
    assert paper.of_batch(tx, batch.id)[0].number == f"{batch.id}-1"


def test_a_sheet_of_somebody_forgotten_is_named_by_its_number(
    tx: Tx, ana: PersonId, mara: PersonId, to: tuple[Case, Case]
) -> None:
    letter = approved(tx, ana, mara, to[0])
    batch = paper.make(tx, mara)
    (sheet,) = paper.note_sheets(tx, ana)
    assert sheet.number == f"{batch.id}-1"
    assert paper.to_take_out(tx, batch.id) == [sheet]
    assert letter.id not in sheet.number
