"""Names of members: nobody passes for another by letters that look like theirs."""

import pytest

from storage.names import is_mixed, skeleton


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Dana", "D\u0430na"),  # a Cyrillic a
        ("Dana", "DANA"),
        ("Dana", "\uff24ana"),  # a full-width D
        ("Dana", "D\u00e1na"),
        ("Dana", "Da na"),
        ("Dana", "Dana."),
        ("Nora", "\u039dora"),  # a Greek capital nu
        ("Ilya", "llya"),
        ("Rosa", "R0sa"),
        ("OCA", "\u041e\u0421\u0410"),  # all Cyrillic
        ("Max", "\U0001d40cax"),  # a mathematical M
    ],
)
def test_what_looks_alike_is_the_same(name: str, other: str) -> None:
    assert skeleton(name) == skeleton(other)


@pytest.mark.parametrize(
    ("name", "other"), [("Ana", "Eva"), ("Ana", "Anna"), ("李", "王"), ("💚", "🌹"), ("Jana", "Lana")]
)
def test_what_looks_different_is_not(name: str, other: str) -> None:
    assert skeleton(name) != skeleton(other)


@pytest.mark.parametrize("name", ["D\u0430na", "\u039dora", "\u0410nna"])
def test_scripts_that_look_alike_are_not_mixed(name: str) -> None:
    assert is_mixed(name)


@pytest.mark.parametrize("name", ["Dana", "Дана", "Νόρα", "李 Li", "José 2", "עדן", "Ｄana"])
def test_names_as_people_write_them_are_not_mixed(name: str) -> None:
    assert not is_mixed(name)
