"""Every word a person reads, in Fluent, a folder a language.

`Texts` holds all languages; `Words` speaks one. What people wrote is escaped when it is put into a text (facts.py), and
nothing in a name of theirs can be touched (inert.py).
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Any, NamedTuple

from babel import Locale
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax import ast
from markupsafe import Markup

from handlers.texts.direction import held, settled
from handlers.texts.facts import Tongue, in_words, isolated
from handlers.texts.files import texts_of
from handlers.texts.inert import TYPED, inert
from handlers.texts.tongues import called
from storage.clean import clean
from storage.languages import UNKNOWN

# Fluent refuses facts of more than 2,500 characters, lest a stranger's text grow without an end. Our texts are our own,
# and a fact can be a whole letter. Fluent reads the limit from its module and takes no other.
resolver.MAX_PART_LENGTH = 100_000

_REFERENCE = re.compile(r"{\s*([a-z][\w-]*)\s*}")

# English days and hours are said as most of the world's readers of English say them: 27 September 2024, 18:00.
_SPELT_AS = {"en": "en_GB"}

_REMEMBERED = 1_024
_ANYBODYS = (int, date)
_PLAIN = (str, Markup, int)
"""Facts that Fluent would put into a text as they are, but for the digits."""


class Words:
    """One language: `words("letter-received", code=code)` is a text, ready to be sent."""

    def __init__(self, language: str, written: dict[str, str], fallback: "Words | None") -> None:
        self.language = language
        self.locale = Locale.parse(_SPELT_AS.get(language, language))
        self._written = written
        self._fallback = fallback
        self._said = lru_cache(_REMEMBERED)(self._say)
        self._digits = lru_cache(_REMEMBERED)(partial(format_decimal, locale=self.locale))
        self._patterns: dict[str, tuple[resolver.Pattern, _Template | None]] = {}

    def __call__(self, text: str, /, **facts: object) -> Markup:
        """The text with this id; raises LookupError if no language has it."""
        # What only has counts and days in it is nobody's own, and is remembered.
        say = self._said if not facts or all(type(fact) in _ANYBODYS for fact in facts.values()) else self._say
        return say(text, *facts.items())

    # What is known of a language takes a megabyte: it is read when somebody first speaks it.

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([self.language], use_isolating=False)

    @cached_property
    def _leftwards(self) -> bool:
        """Whether it is written from right to left."""
        return self.locale.text_direction == "rtl"

    def _say(self, text: str, *facts: tuple[str, object]) -> Markup:
        said = self._filled(text, *facts)
        return Markup(settled(said)) if self._leftwards else said  # noqa: S704 - signs that nobody sees were added

    def _filled(self, text: str, *facts: tuple[str, object]) -> Markup:
        if text.partition(".")[0] not in self._written:
            if self._fallback is None:
                raise LookupError(f"no text {text!r}")
            return self._fallback(text, **dict(facts))
        if text not in self._patterns:
            self._patterns[text] = self._pattern(text)
        pattern, template = self._patterns[text]
        said = {name: self.of(_inert(fact) if name in TYPED else fact) for name, fact in facts}
        if template and all(type(fact) in _PLAIN for fact in said.values()):
            with suppress(KeyError):  # Fluent says which fact is missing
                if not any(type(said[name]) is int for name, _ in template.choices):  # which chooses a plural
                    plain = {name: self._digits(fact) if type(fact) is int else fact for name, fact in said.items()}
                    return Markup(template.filled(plain))  # noqa: S704 - it is ours, every fact was escaped by `of`
        text_said, errors = self._bundle.format_pattern(pattern, said)
        if errors:
            raise LookupError(f"text {text!r} in {self.language}: {errors[0]}")
        return Markup(text_said)  # noqa: S704 - Fluent put the same escaped facts into our own text

    def _pattern(self, text: str) -> tuple[resolver.Pattern, "_Template | None"]:
        """The pattern of a text, and its template, if it is that simple."""
        name, _, attribute = text.partition(".")
        self._read(name)
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise LookupError(f"text {text!r} in {self.language} says nothing")
        return pattern, _template(pattern)

    def _read(self, name: str) -> None:
        """Have Fluent read a text, and those it refers to: all of them at the start would take five megabytes."""
        if name in self._written and not self._bundle.has_message(name):
            source = held(self._written[name]) if self._leftwards else self._written[name]
            self._bundle.add_resource(FluentResource(source))
            for other in _REFERENCE.findall(self._written[name]):
                self._read(other)

    def of(self, fact: object) -> Any:
        """A fact as this language says it. Numbers stay numbers, so that a text can choose its plural."""
        return self.language_called(fact.code) if isinstance(fact, Tongue) else in_words(fact, self.locale)

    def language_called(self, language: str) -> str:
        """What a language is called in this one; one that is in no list has no name there."""
        return str(self("language-in-no-list")) if language == UNKNOWN else called(language, self.locale)

    def language_name(self, language: str) -> str:
        """What a language calls itself, with a capital."""
        name = Locale.parse(language).get_display_name(language) or language
        return name[:1].upper() + name[1:]


class Texts:
    """All languages, the first of which speaks where another has no words."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        fallback = Words(languages[0], texts_of(languages[0]), None)
        others = {language: Words(language, texts_of(language), fallback) for language in languages[1:]}
        self._words = {languages[0]: fallback} | others

    def words(self, language: str) -> Words:
        """The words of a language, or of the first one if it is not spoken here."""
        return self._words.get(language, self._words[self.languages[0]])


def _inert(fact: object) -> object:
    """What somebody typed, or each of several such things, with nothing in it that could be touched."""
    if isinstance(fact, list | tuple):
        return [_inert(each) for each in fact]
    if isinstance(fact, str) and not isinstance(fact, Markup):
        return Markup(isolated(inert(clean(fact))))  # noqa: S704 - `inert` has escaped it
    return fact


class _Template(NamedTuple):
    """A text that only puts facts between words, for Python's `%`, which is ten times faster than Fluent.

    `choices` are words that a fact chooses: its name, and by what it says the words, or those for anything else ("").
    Each is put where `words` says its number.
    """

    words: str
    choices: Sequence[tuple[str, Mapping[str, str]]]

    def filled(self, facts: dict[str, object]) -> str:
        """The text with these facts."""
        for number, (name, variants) in enumerate(self.choices):
            facts[str(number)] = variants.get(str(facts[name]), variants[""]) % facts
        return self.words % facts


def _template(pattern: ast.Pattern | resolver.Pattern) -> _Template | None:
    """The template of a pattern; None if it is not that simple."""
    parts: list[str] = []
    choices: list[tuple[str, Mapping[str, str]]] = []
    for element in pattern.elements if isinstance(pattern, ast.Pattern) else [pattern]:
        if isinstance(element, ast.TextElement):
            parts.append(element.value.replace("%", "%%"))
        elif fact := _fact_of(expression := getattr(element, "expression", None)):
            parts.append(f"%({fact})s")
        elif choice := _choice_of(expression):
            parts.append(f"%({len(choices)})s")
            choices.append(choice)
        else:
            return None
    return _Template("".join(parts), choices)


def _choice_of(expression: object) -> tuple[str, Mapping[str, str]] | None:
    """What a fact chooses by what it says; None if it chooses by a number, or what is chosen is not that simple."""
    match expression:
        case ast.SelectExpression(selector=ast.VariableReference(id=ast.Identifier(name=str(name))), variants=variants):
            chosen = {one.key.name: _template(one.value) for one in variants if isinstance(one.key, ast.Identifier)}
            words = {key: one.words for key, one in chosen.items() if one and not one.choices}
            other = [one.key.name for one in variants if one.default and isinstance(one.key, ast.Identifier)]
            if len(words) == len(variants) and other:
                return name, {**words, "": words[other[0]]}
    return None


def _fact_of(expression: object) -> str:
    """The name of the fact that is put there, also as a plain NUMBER; "" if it is anything else."""
    match expression:
        case ast.VariableReference(id=ast.Identifier(name=str(name))):
            return name
        case ast.FunctionReference(
            id=ast.Identifier(name="NUMBER"),
            arguments=ast.CallArguments(
                positional=[ast.VariableReference(id=ast.Identifier(name=str(name)))], named=[]
            ),
        ):
            return name
    return ""
