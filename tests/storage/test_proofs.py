"""The proof of a row: nobody without the key finds a second row, table or order of columns that has the same one."""

import pytest
from hypothesis import given, strategies as st

from storage import proofs
from storage.crypto import Keys
from storage.errors import Unreadable

KEYS, OTHER = Keys({1: bytes(range(32))}), Keys({1: bytes(32)})
VALUES = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.text(), st.binary(max_size=40))
ROWS = st.tuples(VALUES, VALUES, VALUES, VALUES)


@given(ROWS, ROWS)
def test_rows_that_differ_have_different_proofs(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert (proofs.of(KEYS, "things", one) == proofs.of(KEYS, "things", other)) is (as_stored(one) == as_stored(other))


@given(ROWS)
def test_a_new_column_that_is_null_leaves_the_proof_as_it_is(row: tuple[object, ...]) -> None:
    assert proofs.of(KEYS, "things", [*row, None]) == proofs.of(KEYS, "things", row)
    assert proofs.of(KEYS, "things", [*row, 0]) != proofs.of(KEYS, "things", row)


@given(ROWS)
def test_another_key_or_table_gives_another_proof(row: tuple[object, ...]) -> None:
    assert proofs.of(OTHER, "things", row) != proofs.of(KEYS, "things", row)
    assert proofs.of(KEYS, "thing", row) != proofs.of(KEYS, "things", row)


def test_no_byte_of_a_sealed_value_may_change() -> None:
    sealed = KEYS.seal("things.body:1", b"words" * 100)
    proof = proofs.of(KEYS, "things", [1, None, sealed])
    for at in range(len(sealed)):
        flipped = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        assert proofs.of(KEYS, "things", [1, None, flipped]) != proof


@pytest.mark.parametrize("foreign", [1.5, 2**64, {"a": object()}, object()])
def test_what_no_column_holds_is_not_genuine(foreign: object) -> None:
    with pytest.raises(Unreadable):
        proofs.check(KEYS, "things", [1, foreign, proofs.of(KEYS, "things", [1, 1])])


def test_a_text_that_is_not_utf_8_is_only_not_genuine() -> None:
    damaged = b"word\xff".decode("utf-8", "surrogateescape")
    with pytest.raises(Unreadable):
        proofs.check(KEYS, "things", [1, damaged, proofs.of(KEYS, "things", [1, "word"])])


def test_the_check_asks_for_the_proof_of_exactly_this_row() -> None:
    row = (1, "word", b"body", 2)
    proofs.check(KEYS, "things", (*row, proofs.of(KEYS, "things", row)))
    for proof in (None, b"", "text", proofs.of(OTHER, "things", row), proofs.of(KEYS, "things", (2, *row[1:]))):
        with pytest.raises(Unreadable):
            proofs.check(KEYS, "things", (*row, proof))


def test_a_proof_is_the_same_in_every_version() -> None:
    """Stored proofs have to stay good: if this changes, a migration has to make all of them anew."""
    row = ["ABC", "señora", bytes(range(60)), -7, None]
    assert proofs.of(KEYS, "things", row).hex() == "268c17842cab84b4cadc42f2802fed26"


def as_stored(row: tuple[object, ...]) -> list[tuple[type, object]]:
    """The values by their kinds, since 1 is another value than True or "1", without the nulls at the end."""
    values = list(row)
    while values and values[-1] is None:
        values.pop()
    return [(type(value), value) for value in values]
