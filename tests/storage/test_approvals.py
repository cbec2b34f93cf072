"""Approvals: different members, exactly one version, and rows that nobody can forge."""

import pytest
from opened import in_clear

from storage import approvals
from storage.sqlite.transaction import SqliteTx


@pytest.mark.parametrize(
    ("setting", "team_size", "needed"), [(2, 0, 1), (2, 1, 1), (2, 2, 2), (2, 9, 2), (3, 2, 2), (0, 5, 1)]
)
def test_a_smaller_team_means_all_of_it(setting: int, team_size: int, needed: int) -> None:
    assert approvals.needed(setting, team_size) == needed


def test_the_same_member_counts_once(tx: SqliteTx) -> None:
    for member in ("ana", "ana", "berta", "ana"):
        approvals.agree(tx, "thing", "v1", member)
    assert len(approvals._of(tx, "thing")) == 2
    assert approvals.members(tx, "thing", "v1") == {"ana", "berta"}


def test_agreeing_to_one_version_says_nothing_of_another(tx: SqliteTx) -> None:
    approvals.agree(tx, "thing", "v1", "ana")
    approvals.agree(tx, "thing", "v2", "berta")
    approvals.agree(tx, "other", "v1", "berta")
    assert approvals.members(tx, "thing", "v2") == approvals.members(tx, "other", "v1") == {"berta"}


def test_what_is_settled_is_forgotten(tx: SqliteTx) -> None:
    approvals.agree(tx, "thing", "v1", "ana")
    approvals.agree(tx, "other", "v1", "ana")
    approvals.settle(tx, "thing")
    assert approvals.members(tx, "thing", "v1") == frozenset()
    assert approvals.members(tx, "other", "v1") == {"ana"}


def test_a_stamp_hung_onto_another_subject_counts_for_nothing(tx: SqliteTx) -> None:
    approvals.agree(tx, "thing", "v1", "ana")
    tx.run("UPDATE approvals SET subject = 'other'")
    assert approvals.members(tx, "other", "v1") == frozenset()


def test_a_copied_stamp_counts_for_nothing_and_takes_nothing_away(tx: SqliteTx) -> None:
    approvals.agree(tx, "thing", "v1", "ana")
    tx.run("INSERT INTO approvals SELECT 'copy', subject, stamp, proof FROM approvals")
    assert approvals.members(tx, "thing", "v1") == {"ana"}
    assert tx.damaged == {("approvals", "copy")}


def test_no_row_says_who_agreed(tx: SqliteTx) -> None:
    approvals.agree(tx, "thing", "v1", "member-of-the-team")
    assert b"member-of-the-team" not in in_clear(tx.connection)
