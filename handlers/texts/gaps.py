"""What a language lacks beside English, text by text: for whoever translates (docs/translating.md).

A text is looked at as Fluent reads it: whether it is there, which facts it says, which variants it chooses between, and
whether it has every form that counting takes in that language (CLDR's plural rules).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from handlers.texts.files import FOLDER

ENGLISH = "en"
FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
COUNTED = range(1, 1001)
"""Numbers that people meet: a form that only a million takes need not be written."""


class Gap(Enum):
    """How a text can differ from what it should be."""

    MISSING = "missing"
    OBSOLETE = "obsolete"
    BROKEN = "broken"
    ENGLISH = "english"
    FACT_LEFT_OUT = "fact left out"
    FACT_INVENTED = "fact invented"
    VARIANT_LEFT_OUT = "variant left out"
    VARIANT_INVENTED = "variant invented"
    FORM_LEFT_OUT = "form left out"


@dataclass(frozen=True)
class Found:
    """A gap in the text `text` of a file: the facts, variants or forms that it is about, and the text in English."""

    file: str
    text: str
    gap: Gap
    names: tuple[str, ...] = ()
    english: str = ""


@dataclass
class Text:
    """A text as it stands in a file: its facts, and by fact the variants of each choice by it."""

    written: str
    facts: set[str] = field(default_factory=set)
    choices: dict[str, list[frozenset[str]]] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """What is said, without the id before it."""
        return " ".join(self.written.partition("=")[2].split())


def gaps(language: str, folder: Path = FOLDER) -> list[Found]:
    """Everything that a language lacks or has too much, in the order of the files and of English in them."""
    names = sorted({file.name for code in (ENGLISH, language) for file in (folder / code).glob("*.ftl")})
    return [found for name in names for found in _in_file(language, name, folder)]


def texts_in(source: str) -> tuple[dict[str, Text], list[str]]:
    """The texts of a Fluent file by their ids, and what in it cannot be read."""
    texts, broken = {}, []
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            broken.append(entry.content or "")
        elif isinstance(entry, ast.Message):
            texts[entry.id.name] = _text(entry, source)
    return texts, broken


def _in_file(language: str, name: str, folder: Path) -> Iterator[Found]:
    english, _ = _read(folder / ENGLISH / name)
    there, broken = _read(folder / language / name)
    for content in broken:
        first, *_ = content.strip().splitlines() or [""]
        yield Found(name, first.partition("=")[0].strip(), Gap.BROKEN)
    for text, written in english.items():
        if text not in there:
            yield Found(name, text, Gap.MISSING, (), written.written)
        else:
            for gap, names in _compared(written, there[text], language):
                yield Found(name, text, gap, tuple(sorted(names)), written.written)
    yield from (Found(name, text, Gap.OBSOLETE) for text in there if text not in english)


def _read(file: Path) -> tuple[dict[str, Text], list[str]]:
    return texts_in(file.read_text("utf-8")) if file.exists() else ({}, [])


def _compared(english: Text, there: Text, language: str) -> Iterator[tuple[Gap, Iterable[str]]]:
    if _is_left_in_english(english, there):
        yield Gap.ENGLISH, ()
    if left_out := english.facts - there.facts:
        yield Gap.FACT_LEFT_OUT, left_out
    if invented := there.facts - english.facts:
        yield Gap.FACT_INVENTED, invented
    for fact in english.choices.keys() | there.choices.keys():
        yield from _chosen(english.choices.get(fact, []), there.choices.get(fact, []), language)


def _is_left_in_english(english: Text, there: Text) -> bool:
    """Whether it says the same as English in words of which there are several: one alone can be that of both."""
    words = [word for word in there.said.split() if word.isalpha()]
    return english.said == there.said and len(words) > 1


def _chosen(
    english: list[frozenset[str]], there: list[frozenset[str]], language: str
) -> Iterator[tuple[Gap, set[str]]]:
    """How the choices by one fact differ from those of English."""
    expected, found = _variants(english), _variants(there)
    left_out = {name for one in there for name in expected - one} if _all_alike(english) else expected - found
    if left_out := left_out if there else expected:
        yield Gap.VARIANT_LEFT_OUT, left_out
    if invented := found - expected:
        yield Gap.VARIANT_INVENTED, invented
    if forms := {name for one in there if one & FORMS - {"other"} for name in _forms_left_out(one, language)}:
        yield Gap.FORM_LEFT_OUT, forms


def _variants(choices: Iterable[frozenset[str]]) -> set[str]:
    """The variants that stand for something: neither a number nor a form of counting."""
    return {name for one in choices for name in one - FORMS if not name.isdecimal()}


def _all_alike(choices: Iterable[frozenset[str]]) -> bool:
    return len({frozenset(_variants([one])) for one in choices}) == 1


def _forms_left_out(variants: frozenset[str], language: str) -> set[str]:
    """The forms that a choice by a number does not have, and whose numbers it does not name either."""
    return {
        form
        for form, numbers in forms_of(language).items()
        if form not in variants and not numbers <= {int(name) for name in variants if name.isdecimal()}
    }


@cache
def forms_of(language: str) -> Mapping[str, frozenset[int]]:
    """The forms that counting takes in a language, each with the numbers that take it."""
    form_of = Locale.parse(language).plural_form
    by_form = sorted((form_of(number), number) for number in COUNTED)
    return {form: frozenset(number for _, number in some) for form, some in groupby(by_form, itemgetter(0))}


class _Reader(Visitor):
    """Collects the facts and choices of a text."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        """One fact."""
        self.text.facts.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the library's name
        """One choice."""
        if isinstance(node.selector, ast.VariableReference):
            variants = frozenset(_key(variant) for variant in node.variants)
            self.text.choices.setdefault(node.selector.id.name, []).append(variants)
        self.generic_visit(node)


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else str(variant.key.value)


def _text(message: ast.Message, source: str) -> Text:
    text = Text(source[message.span.start : message.span.end] if message.span else "")
    _Reader(text).visit(message)
    return text
