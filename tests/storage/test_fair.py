"""Letters fairly shared out: how many a case has received, whom the lot falls on, and whom it spares."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import campaign_facts as facts
import pytest

from storage import campaigns, cases, letters, membership, people
from storage.cases import Case
from storage.letters import Letter, fair, paper, received
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def three(tx: SqliteTx) -> list[Case]:
    campaign = campaigns.add(tx, facts.campaign()).id
    return [cases.add(tx, campaign, place, facts.case(slug)) for place, slug in enumerate(("ana", "berta", "carla"))]


@pytest.fixture
def mara(tx: SqliteTx) -> PersonId:
    person = people.meet(tx, "telegram:mara", "es").id
    membership.join(tx, person, membership.invite(tx, Role.MODERATOR), "mara")
    return person


def writer(tx: SqliteTx, name: str) -> PersonId:
    return people.meet(tx, f"telegram:{name}", "es").id


def written(tx: SqliteTx, name: str, case: Case) -> Letter:
    return letters.submit(tx, writer(tx, name), case.id, "Golondrina", ("Querida",), "es")


def approved(tx: SqliteTx, mara: PersonId, *names: str, case: Case) -> Iterator[Letter]:
    for name in names:
        written(tx, name, case)
        claimed = letters.claim_next(tx, mara)
        assert claimed
        yield letters.approve(tx, mara, claimed.id)


def test_only_what_was_let_through_counts_and_it_counts_once(tx: SqliteTx, three: list[Case], mara: PersonId) -> None:
    case, other, _ = three
    list(approved(tx, mara, "a", "b", case=case))
    list(approved(tx, mara, "c", case=other))
    waits = written(tx, "d", case)
    written(tx, "e", case)
    assert letters.withdraw(tx, writer(tx, "d"), waits.id)
    rejected = letters.claim_next(tx, mara)
    assert rejected
    letters.reject(tx, mara, rejected.id, "Too long")
    assert received.each_so_far(tx, [one.id for one in three]) == dict(
        zip([c.id for c in three], (2, 1, 0), strict=True)
    )
    batch = paper.make(tx, mara, [case.id])
    paper.mark_printed(tx, mara, batch.id, tx.now.date())
    paper.hand_over(tx, mara, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    assert received.so_far(tx, case.id) == 2, "on its way a letter counts once"


def test_a_letter_that_goes_with_its_writer_counts_no_more_unless_it_went(
    tx: SqliteTx, three: list[Case], mara: PersonId
) -> None:
    case = three[0]
    list(approved(tx, mara, "a", case=case))
    batch = paper.make(tx, mara, [case.id])
    paper.mark_printed(tx, mara, batch.id, tx.now.date())
    paper.hand_over(tx, mara, batch.id, tx.now.date(), paper.of_batch(tx, batch.id))
    list(approved(tx, mara, "a", "b", case=case))
    assert received.so_far(tx, case.id) == 3
    paper.note_sheets(tx, writer(tx, "a"))
    people.forget(tx, writer(tx, "a"))
    assert received.so_far(tx, case.id) == 2, "the one that was sent has gone there all the same"


def test_a_count_that_is_damaged_is_made_anew(tx: SqliteTx, three: list[Case], mara: PersonId) -> None:
    case = three[0]
    list(approved(tx, mara, "a", "b", case=case))
    tx.run("UPDATE case_letters SET letters = 99", {})
    assert received.so_far(tx, case.id) == 0
    list(approved(tx, mara, "c", case=case))
    assert received.so_far(tx, case.id) == 3


def test_the_step_that_brings_the_table_counts_what_is_there(tx: SqliteTx, three: list[Case], mara: PersonId) -> None:
    list(approved(tx, mara, "a", "b", case=three[0]))
    written(tx, "c", three[1])
    tx.run("DELETE FROM case_letters", {})
    received.count_all(tx)
    assert [received.so_far(tx, case.id) for case in three] == [2, 0, 0]


def test_the_lot_falls_more_often_on_whoever_has_few(tx: SqliteTx, three: list[Case], mara: PersonId) -> None:
    """Of 3, 1 and 0 letters the weights are 1/4, 1/2 and 1."""
    list(approved(tx, mara, "a", "b", "c", case=three[0]))
    list(approved(tx, mara, "d", case=three[1]))
    total = 1.75
    assert fair.drawn(tx, three, 0.0) is three[0]
    assert fair.drawn(tx, three, 0.249 / total) is three[0]
    assert fair.drawn(tx, three, 0.251 / total) is three[1]
    assert fair.drawn(tx, three, 0.749 / total) is three[1]
    assert fair.drawn(tx, three, 0.751 / total) is three[2]
    assert fair.drawn(tx, three, 0.999999) is three[2]
    even = Counter(fair.drawn(tx, three, number / 700).content.slug for number in range(700))
    assert even == {"ana": 100, "berta": 200, "carla": 400}


def test_who_has_just_been_written_to_is_spared_for_a_month(tx: SqliteTx, three: list[Case]) -> None:
    person = writer(tx, "a")
    letter = written(tx, "a", three[0])
    before = fair.written_to(tx, person)
    assert before == {three[0].id: tx.now.date()}
    assert fair.among(tx, three, before) == three[1:]
    tx.now += fair.JUST
    assert fair.among(tx, three, fair.written_to(tx, person)) == three
    letters.withdraw(tx, person, letter.id)
    assert fair.written_to(tx, person) == {}, "what was withdrawn is no letter"
    assert fair.written_to(tx, writer(tx, "b")) == {}


def test_counts_and_whom_one_has_written_to_are_asked_by_an_index(tx: SqliteTx, three: list[Case]) -> None:
    """However many letters there are, none of another person's is looked at."""
    statements: list[str] = []
    tx.connection.set_trace_callback(statements.append)
    fair.written_to(tx, writer(tx, "a"))
    received.so_far(tx, three[0].id)
    fair.drawn(tx, three, 0.5)
    tx.connection.set_trace_callback(None)
    asked = [one for one in statements if "letters" in one]
    plan = [row["detail"] for one in asked for row in tx.all(f"EXPLAIN QUERY PLAN {one}")]
    assert any("letters USING INDEX letters_person" in line for line in plan)
    assert not [line for line in plan if line.startswith("SCAN letters")]


def test_a_birthday_is_the_next_one(three: list[Case]) -> None:
    def upcoming(birthday: str, today: date) -> date | None:
        return replace(three[0].content, birthday=birthday).next_birthday(today)

    assert three[0].content.next_birthday(date(2024, 9, 10)) is None
    assert upcoming("09-10", date(2024, 9, 10)) == date(2024, 9, 10)
    assert upcoming("09-09", date(2024, 9, 10)) == date(2025, 9, 9)
    assert upcoming("02-29", date(2024, 3, 1)) == date(2025, 2, 28)
    assert upcoming("02-29", date(2028, 1, 1)) == date(2028, 2, 29)
