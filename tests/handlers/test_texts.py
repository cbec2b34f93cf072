"""Every text is there in every language, needs the same facts, is used; and every text that is used is there."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast as ftl
from fluent.syntax.serializer import serialize_expression, serialize_pattern, serialize_variant_key
from fluent.syntax.visitor import Visitor
from markupsafe import escape
from text_ids import PUT_TOGETHER, TEXTS, asking, literals, put_together, sayings, texts, words_of

from handlers import register
from handlers.texts.files import spoken, texts_of

LANGUAGES = spoken()
REFERENCE = dict(texts("en"))
UNSEEN = str.maketrans("", "", "\u200f\u2066\u2068\u2069")  # what holds a fact in a text from right to left together
LONGEST_DESCRIPTION = 60  # what a phone shows of it; Telegram takes 256


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_twice(language: str) -> None:
    assert [text for text, count in Counter(text for text, _ in texts(language)).items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_texts_of_english_in_files_of_the_same_names(language: str) -> None:
    assert dict(texts(language)).keys() == REFERENCE.keys()
    assert {file.name for file in (TEXTS / language).iterdir()} == {file.name for file in (TEXTS / "en").iterdir()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_needs_the_same_facts_in_every_language(language: str) -> None:
    assert {text: facts for text, facts in texts(language) if REFERENCE[text] != facts} == {}


_CHOICE = re.compile(r"\[([a-z][\w-]*)\]")
"""What chooses words of a text, as in `[printed] printed`."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_reads_as_fluent_would_put_it(language: str) -> None:
    words, bundle = words_of(language), FluentBundle([language], use_isolating=False)
    for file in (TEXTS / language).iterdir():
        bundle.add_resource(FluentResource(file.read_text()))
    for text, names in texts(language):
        name, _, attribute = text.partition(".")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern
        written = {name: f"<{name}> 5 %s 100%" for name in names}
        chosen = [dict.fromkeys(names, word) for word in _CHOICE.findall(texts_of(language)[name])]
        tries: list[Mapping[str, object]] = [written, dict.fromkeys(names, 1), dict.fromkeys(names, 12_345), *chosen]
        for facts in tries:
            given = {name: str(escape(fact)) if isinstance(fact, str) else fact for name, fact in facts.items()}
            expected, errors = bundle.format_pattern(pattern, given)
            said = "" if errors else words(text, **facts)  # an error: this fact has to be a number
            assert errors or said.translate(UNSEEN) == str(expected).translate(UNSEEN)


def test_every_text_is_used() -> None:
    used = literals().union(*PUT_TOGETHER.values())
    assert REFERENCE.keys() - used == set()


def test_every_text_that_is_said_is_there() -> None:
    assert [(one.where, one.text) for one in sayings() if one.text not in REFERENCE] == []


def test_every_text_gets_the_facts_it_needs() -> None:
    wanting = [
        (one.where, one.text, set(REFERENCE[one.text] - one.facts))
        for one in sayings()
        if one.text in REFERENCE and one.facts is not None and not one.facts >= REFERENCE[one.text]
    ]
    assert wanting == []


def test_every_id_that_is_put_together_is_listed_and_there() -> None:
    prefixes = {text[: end + 1] for text in REFERENCE for end, sign in enumerate(text) if sign == "-"}
    assert {pattern for _, pattern in put_together() if pattern.partition("{")[0] in prefixes} == PUT_TOGETHER.keys()
    certain = set[str]().union(*(ids for pattern, ids in PUT_TOGETHER.items() if pattern != "flow-{}"))
    assert certain - REFERENCE.keys() == set()


def test_every_conversation_that_asks_can_be_offered_again() -> None:
    assert {f"flow-{name}" for name in asking()} - REFERENCE.keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_of_the_menu_has_a_short_description(language: str) -> None:
    words = words_of(language)
    described = {name: str(words(f"command-{name}")) for name, command in register.COMMANDS.items() if command.menu}
    assert {name: said for name, said in described.items() if not 3 <= len(said) <= LONGEST_DESCRIPTION} == {}


class _Ones(Visitor):
    """Collects the choices that say of none what they say of one, if a language counts none as one."""

    def __init__(self) -> None:
        self.variables: list[str] = []

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - the library's name
        """One choice, and those inside it."""
        said = {serialize_variant_key(variant.key): serialize_pattern(variant.value) for variant in node.variants}
        variable = serialize_expression(node.selector)
        if "one" in said and "0" not in said and variable not in said["one"]:
            self.variables.append(variable)
        self.generic_visit(node)


def ones_in(source: str) -> list[str]:
    """The numbers of which a text would say "one" where there is none."""
    visitor = _Ones()
    visitor.visit(FluentParser().parse(source))
    return visitor.variables


@pytest.mark.parametrize("language", [one for one in LANGUAGES if Locale(one).plural_form(0) == "one"])
def test_nothing_is_said_of_none_as_of_one(language: str) -> None:
    """By CLDR, Portuguese counts none as one: "[1]" is one alone, and so is "[one]" beside "[0]"."""
    files = sorted((TEXTS / language).iterdir())
    assert {file.name: found for file in files if (found := ones_in(file.read_text("utf-8")))} == {}


@pytest.mark.parametrize(
    ("variants", "found"),
    [
        ("[one] one letter\n  *[other] { $count } letters", ["$count"]),
        ("[0] no letter\n  [one] one letter\n  *[other] { $count } letters", []),
        ("[1] one letter\n  *[other] { $count } letters", []),
        ("[one] { $count } letter\n  *[other] { $count } letters", []),
    ],
)
def test_what_would_be_said_of_none_is_found(variants: str, found: list[str]) -> None:
    assert ones_in(f"text = {{ $count ->\n  {variants}\n}}") == found
