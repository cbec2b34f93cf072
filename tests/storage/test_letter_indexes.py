"""However many letters there are, the queue and the press find theirs by an index."""

from collections.abc import Callable
from datetime import timedelta

import campaign_facts
import pytest

from storage import campaigns, cases, letters, membership, people, replies, week
from storage.cases import CaseId
from storage.letters import (
    apart,
    choosing,
    figures,
    holding,
    mailings,
    notes,
    paper,
    photos,
    pile,
    placed,
    redaction,
    to_case,
    to_print,
    versions,
    writers,
)
from storage.people import PersonId
from storage.rights import Role
from storage.sqlite.transaction import SqliteTx


def next_of(tx: SqliteTx, mara: PersonId, case_id: CaseId | None, language: str | None = None) -> None:
    """Claim the next letter of those that somebody chose."""
    choosing.choose(tx, mara, case_id, language)
    letters.claim_next(tx, mara)


BY_ID = "sqlite_autoindex_letters_1"
ASKED: dict[str, tuple[Callable[[SqliteTx, PersonId], object], set[str]]] = {
    "what waits": (lambda tx, _: letters.in_queue(tx), {"letters_queue", "letters_claimed"}),
    "what has come": (lambda tx, _: letters.received_between(tx, tx.now, tx.now), {"letters_queue"}),
    "what is next": (letters.claim_next, {"waiting_writers_turn", "letters_of_writer", "letters_claimed", BY_ID}),
    "whether one more is taken": (writers.admit, {"letters_put_by"}),
    "who waits apart": (lambda tx, _: (apart.by_mute(tx), apart.bring_back(tx)), {"letters_apart"}),
    "what is put aside": (
        lambda tx, _: (holding.on_hold(tx, 9), holding.count(tx)),
        {"letters_raised", "letters_on_hold"},
    ),
    "who has not answered": (lambda tx, _: redaction.lapse(tx), {"letters_answer"}),
    "what was decided": (figures.of_late, {"letters_decided"}),
    "what is old": (lambda tx, _: letters.older_than(tx, timedelta(days=3)), {"letters_queue", "letters_on_hold"}),
    "who reads what": (lambda tx, _: letters.being_read(tx), {"letters_claimed"}),
    "what is next of a case": (
        lambda tx, mara: next_of(tx, mara, cases.open_for_letters(tx)[0].id),
        {"letters_queue_case", "letters_claimed", BY_ID},
    ),
    "what is next of a language": (
        lambda tx, mara: next_of(tx, mara, None, "en"),
        {"letters_queue_language", "letters_claimed", BY_ID},
    ),
    "what waits by case": (lambda tx, _: choosing.waiting_by_case(tx), {"letters_queue_case"}),
    "what waits by language": (lambda tx, _: choosing.waiting_by_language(tx), {"letters_queue_language"}),
    "whose writers are to be told": (lambda tx, _: letters.settled(tx), {"letters_undo"}),
    "what is claimed instead": (
        lambda tx, mara: letters.claim_instead(tx, mara, "ABC"),
        {BY_ID},
    ),
    "what is let go": (letters.let_go, {"letters_claimed"}),
    "what waits to be printed": (lambda tx, _: to_print.waiting_to_print(tx), {"letters_to_print"}),
    "what is in a batch": (lambda tx, _: placed.inside(tx, letters.BatchId("ABC")), {"letters_batch"}),
    "the letters of a file": (lambda tx, _: paper.between(tx, letters.BatchId("ABC"), range(1, 9)), {"letters_batch"}),
    "what was left out of a batch": (lambda tx, _: placed.left_out(tx, letters.BatchId("ABC")), {"letters_out_of"}),
    "what somebody wrote": (letters.ids_of_person, {"letters_person"}),
    "who lacks a translation": (lambda tx, _: to_print.without_translation(tx), {"letters_to_print"}),
    "how many of a writer's wait": (writers.recount, {"letters_of_writer"}),
    "whose pages have had their time": (
        lambda tx, _: paper.delete_pages(tx, tx.now.date()),
        {"letters_left", "letters_rejected"},
    ),
    "which batches are open": (lambda tx, _: paper.still_open(tx), {"letters_in_hand"}),
    "what of a batch is in hand": (lambda tx, _: paper.in_hand(tx, letters.BatchId("ABC")), {"letters_in_hand"}),
    "which letter has a number": (lambda tx, _: pile.by_number(tx, "ABC-7"), {"letters_batch", "letters_out_of"}),
    "what is taken from a case": (
        lambda tx, _: list(to_print.oldest(tx, [cases.CaseId("ABC")], 9)),
        {"letters_to_print_to"},
    ),
}


def test_what_was_decided_is_counted_and_what_left_is_walked_without_looking_at_other_letters(tx: SqliteTx) -> None:
    mara = people.meet(tx, "telegram:mara", "es").id
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    assert "COVERING INDEX letters_decided" in plan_of(tx, lambda: figures.of_late(tx, mara))
    left = plan_of(tx, lambda: paper.delete_pages(tx, tx.now.date()))
    assert "INDEX letters_left" in left
    assert "B-TREE" not in left


def test_lists_and_counts_are_answered_by_an_index_alone(tx: SqliteTx) -> None:
    mara = people.meet(tx, "telegram:mara", "es").id
    asked: tuple[Callable[[], object], ...] = (
        lambda: placed.inside(tx, letters.BatchId("ABC")),
        lambda: to_print.waiting_to_print(tx),
        lambda: to_print.without_translation(tx),
        lambda: letters.ids_of_person(tx, mara),
        lambda: to_case.writers_after(tx, cases.CaseId("ABC"), "", 9),
        lambda: week.happened(tx),
    )
    for ask in asked:
        plan = plan_of(tx, ask)
        assert "COVERING INDEX" in plan
        assert "B-TREE FOR ORDER BY" not in plan


def test_whose_writers_are_told_next_is_found_without_sorting_all_that_are_to_be_told(tx: SqliteTx) -> None:
    plan = plan_of(tx, lambda: letters.settled(tx))
    assert "INDEX letters_undo" in plan
    assert "B-TREE" not in plan


def test_photos_of_what_was_rejected_lead_to_their_letters_and_not_all_letters_to_their_photos(tx: SqliteTx) -> None:
    plan = plan_of(tx, lambda: photos.delete_of_rejected(tx, tx.now.date()))
    assert f"SEARCH letters USING INDEX {BY_ID} (id=?)" in plan
    assert "SCAN" not in plan


def plan_of(tx: SqliteTx, ask: Callable[[], object]) -> str:
    """How what is asked of letters is found, a step a line."""
    statements: list[str] = []
    tx.connection.set_trace_callback(statements.append)
    ask()
    tx.connection.set_trace_callback(None)
    asked = [one for one in statements if "FROM letters" in one]
    return "\n".join(row["detail"] for one in asked for row in tx.all(f"EXPLAIN QUERY PLAN {one}"))


@pytest.mark.parametrize("asked", ASKED)
def test_letters_are_found_by_an_index(tx: SqliteTx, asked: str) -> None:
    mara = people.meet(tx, "telegram:mara", "es").id
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    case = cases.add(tx, campaigns.add(tx, campaign_facts.campaign()).id, 0, campaign_facts.case())
    letters.submit(tx, people.meet(tx, "telegram:ana", "es").id, case.id, "Wren", ("Dear José",), "en")
    ask, indexes = ASKED[asked]
    statements: list[str] = []
    tx.connection.set_trace_callback(statements.append)
    ask(tx, mara)
    tx.connection.set_trace_callback(None)
    plan = [
        row["detail"]
        for statement in statements
        if "letters" in statement
        for row in tx.all(f"EXPLAIN QUERY PLAN {statement}")
        if "letters" in row["detail"]
    ]
    assert plan
    assert {index for index in indexes if any(index in line for line in plan)} == indexes
    assert all(any(f"INDEX {index}" in line for index in indexes) for line in plan), plan


def test_what_is_next_is_found_without_sorting_what_waits(tx: SqliteTx) -> None:
    mara = people.meet(tx, "telegram:mara", "es").id
    membership.join(tx, mara, membership.invite(tx, Role.MODERATOR), "mara")
    statements: list[str] = []
    tx.connection.set_trace_callback(statements.append)
    letters.claim_next(tx, mara)
    tx.connection.set_trace_callback(None)
    asked = [one for one in statements if "waiting_writers" in one]
    plan = [row["detail"] for one in asked for row in tx.all(f"EXPLAIN QUERY PLAN {one}")]
    assert plan
    assert not [line for line in plan if "TEMP B-TREE FOR ORDER BY" in line or "SCAN" in line], "at most one writer's"


BESIDE: dict[str, tuple[Callable[[SqliteTx], object], str]] = {
    "replies that wait": (replies.waiting, "replies_waiting"),
    "the oldest reply that waits": (replies.oldest, "replies_waiting"),
    "replies that reach nobody": (replies.unreached, "replies_checked"),
    "replies to be passed on": (replies.to_pass_on, "replies_checked"),
    "replies that were missed": (replies.missed, "replies_passed_on"),
    "replies whose words go": (lambda tx: replies.delete_pages(tx, tx.now.date()), "replies_passed_on"),
    "replies that nobody asked for": (lambda tx: replies.delete_unread(tx, tx.now.date()), "replies_unread"),
    "replies to a letter": (lambda tx: replies.of_letter(tx, letters.LetterId("ABC")), "replies_letter"),
    "replies that are let go": (lambda tx: replies.let_go(tx, PersonId("ABC")), "replies_claimed"),
    "the file that goes next": (mailings.next_due, "mailings_due"),
    "files that were cut off": (mailings.interrupted, "mailings_under_way"),
    "files of a batch": (lambda tx: mailings.of_batch(tx, letters.BatchId("ABC")), "mailings_batch"),
    "photos of what was rejected": (lambda tx: photos.delete_of_rejected(tx, tx.now.date()), "pictures_letter"),
    "notes on a letter": (lambda tx: notes.of_letter(tx, letters.LetterId("ABC")), "letter_notes_letter"),
    "what a letter was": (lambda tx: versions.of_letter(tx, letters.LetterId("ABC")), "autoindex_letter_versions_1"),
    "sheets to be taken out": (lambda tx: paper.to_take_out(tx, letters.BatchId("ABC")), "taken_out_batch"),
}


@pytest.mark.parametrize("asked", BESIDE)
def test_what_is_kept_beside_letters_is_found_by_an_index(tx: SqliteTx, asked: str) -> None:
    ask, index = BESIDE[asked]
    statements: list[str] = []
    tx.connection.set_trace_callback(statements.append)
    ask(tx)
    tx.connection.set_trace_callback(None)
    reads = [one for one in statements if one.startswith("SELECT") and " audit " not in one and " meta " not in one]
    plan = [row["detail"] for one in reads for row in tx.all(f"EXPLAIN QUERY PLAN {one}")]
    assert any(index in line for line in plan), plan
    assert all("INDEX" in line for line in plan if line.startswith(("SCAN", "SEARCH"))), plan
