"""A sentence is English wherever it goes, and remembers what it was put together from."""

from pathlib import Path

from storage.errors import CannotStart
from storage.sentence import Sentence, joined

SPANISH = {
    "No key at {file}: {why}.": "No hay llave en {file}: {why}.",
    "it is gone": "ya no está",
    "in {where}, it is gone": "ya no está, en {where}",
}


def spanish(words: str) -> str:
    return SPANISH.get(words, words)


def test_it_is_english_and_can_be_said_otherwise_with_all_that_is_in_it() -> None:
    inner = Sentence("in {where}, it is gone", where=Path("a") / "b")
    whole = Sentence("No key at {file}: {why}.", file="{x}", why=inner)
    assert whole == "No key at {x}: in a/b, it is gone."
    assert whole.said(spanish) == "No hay llave en {x}: ya no está, en a/b."


def test_words_without_facts_stand_as_they_are() -> None:
    assert Sentence("${…} and {this}") == "${…} and {this}"
    assert Sentence("${…} and {this}").said(spanish) == "${…} and {this}"


def test_sentences_one_after_the_other_are_each_said() -> None:
    both = joined("\n- ", ["a name", Sentence("it is gone")])
    assert both == "a name\n- it is gone"
    assert both.said(spanish) == "a name\n- ya no está"
    assert joined(", ", []) == ""


def test_an_error_has_its_sentence() -> None:
    error = CannotStart("No key at {file}: {why}.", file=Path("k"), why=CannotStart("it is gone").sentence)
    assert str(error) == "No key at k: it is gone."
    assert error.sentence.said(spanish) == "No hay llave en k: ya no está."
