"""Keys: what is sealed opens only where it belongs, with its key, unchanged; and what a key file must look like."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from storage.crypto import Keys, create_keys, load_keys
from storage.errors import CannotStart, Unreadable

FIRST, SECOND = bytes(range(32)), bytes(range(32, 64))
KEYS = Keys({1: FIRST})
PLACE = "letters.pages:ABC"


@given(st.binary(max_size=500), st.text(max_size=40).map(lambda row: f"letters.pages:{row}"))
def test_what_is_sealed_opens_again_in_its_place(plain: bytes, place: str) -> None:
    sealed = KEYS.seal(place, plain)
    assert KEYS.open(place, sealed) == plain
    assert len(sealed) == len(plain) + 29
    assert sealed != KEYS.seal(place, plain), "the same words never look the same"


@pytest.mark.parametrize("elsewhere", ["letters.pages:ABD", "letters.pen_name:ABC", "people.pages:ABC", ""])
def test_what_was_moved_does_not_open(elsewhere: str) -> None:
    with pytest.raises(Unreadable):
        KEYS.open(elsewhere, KEYS.seal(PLACE, b"words"))


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_what_was_changed_in_any_place_does_not_open(where: int, by: int) -> None:
    sealed = bytearray(KEYS.seal(PLACE, b"words"))
    sealed[where % len(sealed)] ^= by
    with pytest.raises(Unreadable):
        KEYS.open(PLACE, bytes(sealed))


@pytest.mark.parametrize("length", [0, 1, 2, 12, 13, 28])
def test_what_was_cut_does_not_open(length: int) -> None:
    with pytest.raises(Unreadable) as raised:
        KEYS.open(PLACE, KEYS.seal(PLACE, b"words")[:length])
    assert "ABC" not in str(raised.value), "the message names no row"


def test_another_secret_opens_nothing() -> None:
    sealed = KEYS.seal(PLACE, b"words")
    for other in (Keys({1: SECOND}), Keys({2: FIRST})):
        with pytest.raises(Unreadable):
            other.open(PLACE, sealed)


def test_a_newer_key_seals_the_older_one_still_opens_and_finds() -> None:
    both = Keys({1: FIRST, 2: SECOND})
    assert both.open(PLACE, KEYS.seal(PLACE, b"words")) == b"words"
    assert both.seal(PLACE, b"words")[0] == 2
    assert both.lookup("people", "telegram:1") == KEYS.lookup("people", "telegram:1")
    assert both.sign(b"entry") == KEYS.sign(b"entry")


def test_a_lookup_says_nothing_without_the_key_and_differs_by_table() -> None:
    found = KEYS.lookup("people", "telegram:1")
    assert len(found) == 16
    assert found == KEYS.lookup("people", "telegram:1")
    others = [
        Keys({1: SECOND}).lookup("people", "telegram:1"),
        KEYS.lookup("cases", "telegram:1"),
        KEYS.lookup("people", "telegram:2"),
    ]
    assert found not in others


def test_no_secret_is_shown_by_accident() -> None:
    for shown in (repr(KEYS), str(KEYS), f"{KEYS}"):
        assert FIRST.hex() not in shown
        assert repr(FIRST) not in shown


def test_a_key_file_is_made_for_its_owner_alone_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "secret"
    made = create_keys(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert load_keys(path).open(PLACE, made.seal(PLACE, b"words")) == b"words"
    with pytest.raises(FileExistsError):
        create_keys(path)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
def test_a_key_file_that_others_can_reach_is_refused(tmp_path: Path, mode: int) -> None:
    create_keys(tmp_path / "secret")
    (tmp_path / "secret").chmod(mode)
    with pytest.raises(CannotStart, match="chmod 600"):
        load_keys(tmp_path / "secret")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "1",
        f"1 {'0' * 63}",
        f"1 {'0' * 65}",
        f"1 {'G' * 64}",
        f"0 {'0' * 64}",
        f"256 {'0' * 64}",
        f"1 {'0' * 64}\n1 {'1' * 64}",
        f"1 {'0' * 64}\nnonsense",
        f"1  {'0' * 64}",
        "ключ",
    ],
)
def test_a_damaged_key_file_is_refused_without_showing_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "secret"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(CannotStart, match="damaged") as raised:
        load_keys(path)
    assert "0000" not in str(raised.value)


def test_a_key_file_may_hold_several_keys(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text(f"1 {FIRST.hex()}\n\n 2 {SECOND.hex()} \n")
    path.chmod(0o600)
    assert load_keys(path).seal(PLACE, b"words")[0] == 2
