"""A text that depends on a state or a role names every one of them, so that none is ever said as another."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from fluent.syntax import FluentParser, ast as ftl
from fluent.syntax.visitor import Visitor

import handlers
import handlers.texts
import storage
from handlers.team.recorded import Kind as RecordedKind
from handlers.texts.files import spoken
from storage.ailments import Ailment
from storage.announcements import AnnouncementState
from storage.audit import Deed
from storage.contents.kind import Kind as Content
from storage.contents.letter_rules import Check
from storage.contents.standing import NoLetters, Status
from storage.damaged import Kind as DamagedKind
from storage.donations import DonationState
from storage.hotline import Matter
from storage.letters import Flag, LetterState
from storage.letters.letter import Carrier
from storage.letters.mailings import MailState
from storage.pictures import Flaw
from storage.replies import ReplyState
from storage.rights import Role
from storage.translations import TranslationState

# Whose values a selector names: by its variable, and by how the id of its text begins.
SELECTORS: Mapping[tuple[str, str], type[Enum]] = {
    ("ailment", "ailment-"): Ailment,
    ("check", "hint-title"): Check,
    ("check", "hint-why"): Check,
    ("check", "overruled-rule"): Check,
    ("damage", "damaged-"): DamagedKind,
    ("deed", "audit-deed"): Deed,
    ("area", "audit-kind"): RecordedKind,
    ("flag", "flag-"): Flag,
    ("flag", "letter-flag"): Flag,
    ("flaw", "photo-flaw"): Flaw,
    ("state", "reply-decided"): ReplyState,
    ("state", "translation-decided"): TranslationState,
    ("matter", "contact-matter"): Matter,
    ("matter", "thread-"): Matter,
    ("part", "edit-"): Content,
    ("role", "invite-"): Role,
    ("role", "role"): Role,
    ("role", "takerole-sure"): Role,
    ("to", "handed-"): Carrier,
    ("to", "letter-was-"): Carrier,
    ("to", "print-sent"): Carrier,
    ("state", "announce"): AnnouncementState,
    ("state", "email-line"): MailState,
    ("state", "donation-"): DonationState,
    ("state", "letter"): LetterState,
    ("state", "print-letter"): LetterState,
    ("state", "withdraw-"): LetterState,
    ("status", "case-stands"): Status,
    ("status", "change-case-status"): Status,
    ("why", "letter-case-closed"): NoLetters,
    ("why", "no-letters"): NoLetters,
    ("why", "print-closed"): NoLetters,
}
# Confirmed details that nobody sees, because the database was edited, are called hidden.
# A reply whose letter was deleted is gone, and so is a translation.
MORE = {"donation-head": {"hidden"}, "reply-decided": {"gone"}, "translation-decided": {"gone"}}

TEXTS = Path(handlers.texts.__file__).parent
DEFAULT = "other"
PLURALS = {"zero", "one", "two", "few", "many", DEFAULT}


@dataclass(frozen=True)
class Selector:
    """A choice within a text: by which variable, between which variants, and which of them is the default."""

    text: str
    variable: str
    variants: tuple[str, ...]
    default: str


class _Selectors(Visitor):
    """Collects the choices in a text, also those within others."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.selectors: list[Selector] = []

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - the library's name
        """One choice."""
        default = next(_key(variant) for variant in node.variants if variant.default)
        keys = tuple(map(_key, node.variants))
        self.selectors.append(Selector(self.text, _variable(node.selector), keys, default))
        self.generic_visit(node)


def _key(variant: ftl.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ftl.Identifier) else variant.key.value


def _variable(selector: ftl.BaseNode) -> str:
    return selector.id.name if isinstance(selector, ftl.VariableReference) else ""


def selectors_in(source: str) -> Iterator[Selector]:
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ftl.Message | ftl.Term):
            visitor = _Selectors(entry.id.name)
            visitor.visit(entry)
            yield from visitor.selectors


def selectors(language: str) -> list[Selector]:
    return [one for file in sorted((TEXTS / language).glob("*.ftl")) for one in selectors_in(file.read_text("utf-8"))]


def enums() -> Iterator[type[Enum]]:
    """Every enum of the conversations and of storage."""
    for package in (handlers, storage):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, type) and issubclass(value, Enum):
                    yield value


def values(enum: Iterable[Enum]) -> set[str]:
    return {member.value for member in enum if isinstance(member.value, str)}


def listed(selector: Selector) -> type[Enum] | None:
    """The enum whose values a selector names, by the table."""
    return next(
        (
            enum
            for (variable, beginning), enum in SELECTORS.items()
            if variable == selector.variable and selector.text.startswith(beginning)
        ),
        None,
    )


def wrong(selector: Selector, enum: type[Enum] | None, anybodys: set[str]) -> str:
    """What a selector lacks, or "" if it may stand; `anybodys` are the values of all enums."""
    if twice := [one for one, times in Counter(selector.variants).items() if times > 1]:
        return f"says {twice} twice"
    if enum is None:
        looks_like_one = selector.variable in {variable for variable, _ in SELECTORS}
        looks_like_one = looks_like_one or bool(set(selector.variants) & anybodys - PLURALS)
        return "is not in the table" if looks_like_one else ""
    expected = values(enum) | MORE.get(selector.text, set()) | {DEFAULT}
    if difference := expected ^ set(selector.variants):
        return f"misses or invents {sorted(difference)}"
    return "" if selector.default == DEFAULT else f"says {selector.default} for whatever it does not know"


@pytest.mark.parametrize("language", spoken())
def test_every_state_and_role_is_named_and_none_is_the_default(language: str) -> None:
    anybodys = set[str]().union(*map(values, enums()))
    faults = [(one.text, fault) for one in selectors(language) if (fault := wrong(one, listed(one), anybodys))]
    assert faults == []


@pytest.mark.parametrize("language", spoken())
def test_the_table_lists_nothing_that_no_text_chooses_by(language: str) -> None:
    used = {(one.variable, one.text) for one in selectors(language)}
    unused = [
        (variable, beginning)
        for variable, beginning in SELECTORS
        if not any(name == variable and text.startswith(beginning) for name, text in used)
    ]
    assert unused == []


class Light(Enum):
    """An enum for the examples."""

    RED = "red"
    GREEN = "green"


@pytest.mark.parametrize(
    ("enum", "chosen", "fault"),
    [
        (Light, "$light ->\n  [red] a\n  [green] b\n *[other] c\n", ""),
        (Light, "$light ->\n  [red] a\n *[other] c\n", "misses or invents ['green']"),
        (Light, "$light ->\n  [red] a\n *[green] b\n", "misses or invents ['other']"),
        (Light, "$light ->\n  [red] a\n *[green] b\n  [other] c\n", "says green for whatever it does not know"),
        (Light, "$light ->\n  [red] a\n  [red] b\n  [green] c\n *[other] d\n", "says ['red'] twice"),
        (None, "$light ->\n  [green] a\n *[other] b\n", "is not in the table"),
        (None, "$state ->\n  [new] a\n *[other] b\n", "is not in the table"),
        (None, "$count ->\n  [one] a\n *[other] b\n", ""),
    ],
)
def test_a_selector_that_may_not_stand_is_found(enum: type[Enum] | None, chosen: str, fault: str) -> None:
    (selector,) = selectors_in(f"text = {{ {chosen} }}")
    assert wrong(selector, enum, values(Light)) == fault
