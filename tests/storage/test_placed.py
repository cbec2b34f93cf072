"""What is in a batch is known without opening a letter; what the trail does not say is not in it."""

from dataclasses import fields
from datetime import date, timedelta

import engine
import pytest
from what_opens import opened_from_now_on

from storage import letters, meta, people
from storage.cases import Case
from storage.letters import BatchId, LetterState, paper, pile, placed
from storage.letters.letter import LETTERS, Envelope
from storage.meta import Fact
from storage.people import PersonId
from storage.sqlite.transaction import SqliteTx

TODAY = date(2024, 9, 10)


def batch_of(tx: SqliteTx, mara: PersonId, to: tuple[Case, Case], size: int) -> BatchId:
    """A batch of letters of as many writers, by turns to the two cases."""
    for number in range(size):
        tx.now += timedelta(minutes=1)
        writer = people.meet(tx, f"telegram:{number}", "es")
        letter = letters.submit(tx, writer.id, to[number % 2].id, "Golondrina", ("Querida",), "es")
        assert letters.claim_next(tx, mara)
        letters.approve(tx, mara, letter.id)
    return paper.make(tx, mara).id


def test_it_says_of_each_letter_what_the_opened_letter_says(
    tx: SqliteTx, mara: PersonId, to: tuple[Case, Case]
) -> None:
    batch = batch_of(tx, mara, to, 4)
    paper.mark_printed(tx, mara, batch, TODAY)
    paper.hand_over(tx, mara, batch, TODAY, paper.of_batch(tx, batch)[:1])
    (out,) = (pile.take_out(tx, mara, letter) for letter in paper.of_batch(tx, batch)[-1:])

    def said(one: letters.Letter | placed.Placed) -> tuple[object, ...]:
        return one.id, one.number, one.case_id, one.state, one.moved_day, one.unlinked

    inside = placed.inside(tx, batch)
    assert [said(one) for one in inside] == [said(letter) for letter in paper.of_batch(tx, batch)]
    assert [one.state for one in inside] == [LetterState.HANDED_OVER, LetterState.PRINTED, LetterState.PRINTED]
    assert [said(one) for one in placed.left_out(tx, batch)] == [said(letters.get(tx, out.id))]
    assert all(one.kept for one in inside)


def test_no_letter_is_opened_for_it(
    tx: SqliteTx, mara: PersonId, to: tuple[Case, Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = batch_of(tx, mara, to, 3)
    opened = opened_from_now_on(monkeypatch)
    placed.inside(tx, batch)
    assert not [place for place in opened if place.startswith("letters.")]
    paper.of_batch(tx, batch)
    assert [place for place in opened if place.startswith("letters.pages")]


def test_a_row_that_says_something_else_than_the_trail_is_not_in_it(
    tx: SqliteTx, mara: PersonId, to: tuple[Case, Case]
) -> None:
    batch = batch_of(tx, mara, to, 6)
    ids = [one.id for one in placed.inside(tx, batch)]
    edited = ["state = 'printed'", "moved_day = 'soon'", "state = 'nothing'"]
    if not engine.SERVER:  # which takes no word where a number belongs
        edited.append("place = 'x'")
    for letter_id, edit in zip(ids, edited, strict=False):
        tx.run(f"UPDATE letters SET {edit} WHERE id = :id", {"id": letter_id})  # noqa: S608 - of its own
    assert [one.id for one in placed.inside(tx, batch)] == ids[len(edited) :]
    other = batch_of(tx, mara, to, 1)
    tx.run("UPDATE letters SET batch_id = :other WHERE id = :id", {"id": ids[5], "other": other})
    assert len(placed.inside(tx, other)) == 1


def test_it_knows_whose_pages_were_deleted(tx: SqliteTx, mara: PersonId, to: tuple[Case, Case]) -> None:
    batch = batch_of(tx, mara, to, 3)
    paper.mark_printed(tx, mara, batch, TODAY)
    first, second, third = paper.of_batch(tx, batch)
    paper.hand_over(tx, mara, batch, TODAY, [first])
    paper.hand_over(tx, mara, batch, TODAY + timedelta(days=1), [second])

    def kept() -> list[bool]:
        return [one.kept for one in placed.inside(tx, batch)]

    assert kept() == [True, True, True]
    while paper.delete_pages(tx, TODAY):
        pass
    assert kept() == [False, True, True] == [bool(letter.pages) for letter in paper.of_batch(tx, batch)]
    meta.put(tx, Fact.PAGES_DELETED_UP_TO, f"{TODAY + timedelta(days=1)}:{second.id[:-1]}")
    assert kept() == [False, True, True], "of that day not all were reached"
    while paper.delete_pages(tx, TODAY + timedelta(days=9)):
        pass
    assert kept() == [False, False, True], "what the team has in hand is kept"
    assert third.id == placed.inside(tx, batch)[-1].id


def envelope_of(letter: letters.Letter) -> Envelope:
    """A letter from outside, as the opened letter says it."""
    return Envelope(**{field.name: getattr(letter, field.name) for field in fields(Envelope)})


def test_one_press_changes_all_letters_of_a_batch_but_the_damaged_one(
    tx: SqliteTx, mara: PersonId, to: tuple[Case, Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = batch_of(tx, mara, to, 300)
    damaged = placed.inside(tx, batch)[7].id
    tx.run("UPDATE letters SET language = 'xx' WHERE id = :id", {"id": damaged})
    opened = opened_from_now_on(monkeypatch)
    printed = paper.mark_printed(tx, mara, batch, TODAY)
    assert not [place for place in opened if place.startswith("letters.")], "nobody needs their words for it"
    assert len(printed) == 299
    assert [envelope_of(letter) for letter in paper.of_batch(tx, batch) if letter.id != damaged] == printed
    assert {letter.state for letter in printed} == {LetterState.PRINTED}
    assert not list(LETTERS.damaged(tx)) or list(LETTERS.damaged(tx)) == [damaged]
