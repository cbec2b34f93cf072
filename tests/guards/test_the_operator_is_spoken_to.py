"""Every sentence for the operator is said in each language, and none is put together where no catalogue can know it."""

import re
from string import Formatter

import pytest
from babel.messages.mofile import read_mo
from operators_words import Fault, catalogue, elsewhere, faults_in, sentences_in, written

from bot.speaking import CATALOGUES, DOMAIN, ENGLISH, spoken

OTHERS = [language for language in spoken() if language != ENGLISH]


@pytest.fixture(params=OTHERS)
def translated(request: pytest.FixtureRequest) -> dict[str, str]:
    """What a language says for each sentence."""
    return {str(message.id): str(message.string) for message in catalogue(request.param) if message.id}


@pytest.mark.parametrize("language", ["ar", "es", "pt"])
def test_there_is(language: str) -> None:
    assert language in OTHERS


def test_no_sentence_is_put_together_on_the_spot() -> None:
    assert written()[1] == []


def test_every_sentence_is_said_and_no_other(translated: dict[str, str]) -> None:
    said = written()[0] | elsewhere()
    assert {words for words in said if words and not translated.get(words)} == set()
    assert translated.keys() - said == set()


def test_what_is_said_has_the_same_facts(translated: dict[str, str]) -> None:
    for english, other in translated.items():
        if "{" in english and "${" not in english:
            assert _facts(other) == _facts(english), english


def test_what_begins_or_ends_a_sentence_does_so_in_any_language(translated: dict[str, str]) -> None:
    """A piece that is put behind another keeps its space or its colon."""
    edges = re.compile(r"\A\s*|[\s:]*\Z")
    assert [english for english, other in translated.items() if edges.findall(english) != edges.findall(other)] == []


def test_what_is_to_be_typed_is_the_same_in_any_language(translated: dict[str, str]) -> None:
    typed = re.compile(r"paloma [a-z-]+|chmod [\w-]+|PALOMA_\w+|(?<!\S)/[a-z]+|--\w+")
    lost = {english: set(typed.findall(english)) - set(typed.findall(other)) for english, other in translated.items()}
    assert {english: words for english, words in lost.items() if words} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_read_is_what_translators_wrote(language: str) -> None:
    """The `.mo` is compiled from the `.po`: pybabel compile -D messages -d bot/locale."""
    with (CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        read = {message.id: message.string for message in read_mo(file) if message.id}
    assert read == {message.id: message.string for message in catalogue(language) if message.id}


@pytest.mark.parametrize(
    "added",
    [
        'raise CannotStart("A new English sentence.")',
        'raise Failed("Nobody translated " "this.")',
        'NEW = "A constant, said later."\nraise CannotStart(NEW, file=path)',
        'Sentence("one" if few else "many more")',
    ],
)
def test_sabotage_a_new_sentence_is_missed(translated: dict[str, str], added: str) -> None:
    assert set(sentences_in(added)) - translated.keys()


@pytest.mark.parametrize(
    "added",
    [
        'raise CannotStart(f"The file {path} is odd.")',
        'raise Unreadable("The file {} is odd.".format(path))',
        'Sentence("The file " + str(path))',
        'out.print("Done.")',
        'out.print(f"Done with {path}.")',
    ],
)
def test_sabotage_a_sentence_put_together_is_seen(added: str) -> None:
    assert [type(fault) for fault in faults_in(added, "bot/cli.py")] == [Fault]


def _facts(words: str) -> set[tuple[str | None, str | None]]:
    return {(name, conversion) for _, name, _, conversion in Formatter().parse(words) if name is not None}
