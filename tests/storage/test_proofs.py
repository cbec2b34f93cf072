"""The proof of a row: nobody without the key finds a second row, table or order of columns that has the same one."""

import pytest
from hypothesis import given, strategies as st

from storage.crypto import NONCE, TAG, Keys
from storage.errors import Unreadable
from storage.proofs import RowProof

KEYS, OTHER = Keys({1: bytes(range(32))}), Keys({1: bytes(32)})
COLUMNS = ["id", "word", "body", "count"]
PROOF = RowProof("things", COLUMNS, {"body"})
VALUES = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.text(), st.binary(max_size=40))
ROWS = st.tuples(VALUES, VALUES, VALUES, VALUES)


@given(ROWS, ROWS)
def test_rows_that_differ_have_different_proofs(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    same = RowProof("things", COLUMNS, ())
    assert (same.of(KEYS, one) == same.of(KEYS, other)) is (as_stored(one) == as_stored(other))


@given(ROWS, st.permutations(range(4)))
def test_columns_count_by_their_names(row: tuple[object, ...], order: list[int]) -> None:
    moved = RowProof("things", [COLUMNS[at] for at in order], {"body"})
    assert moved.of(KEYS, [row[at] for at in order]) == PROOF.of(KEYS, row)


@given(ROWS)
def test_a_new_column_that_is_null_leaves_the_proof_as_it_is(row: tuple[object, ...]) -> None:
    wider = RowProof("things", ["added", *COLUMNS, "more"], {"body", "more"})
    assert wider.of(KEYS, [None, *row, None]) == PROOF.of(KEYS, row)
    assert wider.of(KEYS, [0, *row, None]) != PROOF.of(KEYS, row)


@given(ROWS)
def test_another_key_or_table_gives_another_proof(row: tuple[object, ...]) -> None:
    assert PROOF.of(OTHER, row) != PROOF.of(KEYS, row)
    assert RowProof("thing", COLUMNS, {"body"}).of(KEYS, row) != PROOF.of(KEYS, row)


def test_a_sealed_value_counts_by_its_key_its_nonce_its_tag_and_its_length() -> None:
    sealed = KEYS.seal("things.body:1", b"words" * 100)
    proof = PROOF.of(KEYS, [1, None, sealed, None])
    for at in (0, NONCE, len(sealed) - TAG, len(sealed) - 1):
        flipped = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        assert PROOF.of(KEYS, [1, None, flipped, None]) != proof
    assert PROOF.of(KEYS, [1, None, sealed[:-TAG] + b"x" + sealed[-TAG:], None]) != proof


def test_what_no_column_holds_is_refused() -> None:
    with pytest.raises(Unreadable):
        PROOF.of(KEYS, [1, None, 1.5, None])


def test_the_check_asks_for_the_proof_of_exactly_this_row() -> None:
    row = (1, "word", b"body", 2)
    PROOF.check(KEYS, (*row, PROOF.of(KEYS, row)))
    for proof in (None, b"", "text", PROOF.of(OTHER, row), PROOF.of(KEYS, (2, *row[1:]))):
        with pytest.raises(Unreadable):
            PROOF.check(KEYS, (*row, proof))


def test_a_proof_is_the_same_in_every_version() -> None:
    """Stored proofs have to stay good: if this changes, a migration has to make all of them anew."""
    row = ["ABC", "señora", bytes(range(60)), -7]
    assert PROOF.of(KEYS, row).hex() == "3cea2a6d8dfaa61bde2c0183a16643da"


def as_stored(row: tuple[object, ...]) -> list[tuple[type, object]]:
    return [(type(value), value) for value in row]
