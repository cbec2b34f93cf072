"""What the texts and the code say of each other: ids, arguments, and which ids the code puts together as it runs."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast as ftl
from fluent.syntax.visitor import Visitor

import handlers.texts
from handlers import commands, register
from handlers.heard import Kind
from handlers.texts import Texts, Words
from storage.announcements import AnnouncementState
from storage.contents import numbers
from storage.contents.accounts import Account
from storage.contents.kind import Kind as Content
from storage.contents.shapes import InLanguages, Many, OneOf, Parts, Shape, shaped
from storage.contents.standing import Unit
from storage.letters import Flag, LetterState
from storage.letters.letter import Carrier
from storage.letters.outcomes import OUTCOMES


def inside(shape: Shape) -> Shape:
    """What a list, or a text by language, is made of."""
    while isinstance(shape, InLanguages | Many):
        shape = shape.each
    return shape


def fields_of(record: type, above: str = "") -> Iterator[tuple[str, Shape]]:
    """Every field of a record of content and of the parts of it, by its name in texts."""
    for each in shaped(record):
        name, shape = f"{above}{each.called}", inside(each.shape)
        yield name, shape
        if isinstance(shape, Parts):
            yield from fields_of(shape.record, f"{name}-")


def field_names(kind: Content) -> set[str]:
    """The fields of a kind of content; of a campaign also its languages."""
    return {name for name, _ in fields_of(kind.record)} | ({"languages"} if kind is Content.CAMPAIGN else set())


def choices() -> set[str]:
    """Every word that a field can be one of, but for those that its rule says."""
    shapes = [shape for kind in Content for _, shape in fields_of(kind.record)]
    return {word for shape in shapes if isinstance(shape, OneOf) for word in shape.words}


ROOT = Path(__file__).parent.parent
TEXTS = Path(handlers.texts.__file__).parent

# Ids that the code puts together, by how it does: every text that can come out of it. A new one is added here.
PUT_TOGETHER: dict[str, set[str]] = {
    "announcement-{}": {f"announcement-{state.value}" for state in AnnouncementState},
    "event-repeats-{}": {f"event-repeats-{how}" for how in ("daily", "weekly", "monthly", "monthly-day")},
    "account-type-{}": {f"account-type-{name}" for name in numbers.ACCOUNT_TYPES},
    "case-term-{}": {f"case-term-{unit.value}" for unit in Unit},
    "carrier-{}": {f"carrier-{carrier.value}" for carrier in Carrier},
    "command-{}": {f"command-{name}" for name, command in register.COMMANDS.items() if command.menu},
    "choice-{}": {f"choice-{word}" for word in choices()},
    "field-{}-{}": {f"field-{kind.value}-{name}" for kind in Content for name in field_names(kind)},
    "flag-{}": {f"flag-{flag.value}" for flag in Flag},
    "flow-{}": {f"flow-{name}" for name in register.COMMANDS},
    "followed-event-{}": {f"followed-event-{outlook}" for outlook in ("none", "hours", "day", "all", "chosen")},
    "forgetme-letters-{}": {f"forgetme-letters-{state.value}" for state in LetterState},
    "heard-{}": {f"heard-{state.value}" for state in OUTCOMES},
    "hint-{}": {f"hint-{kind.value}" for kind in Kind if kind not in (Kind.TEXT, Kind.PRESS, Kind.LEFT, Kind.RETURNED)},
    "letter-was-{}": {f"letter-was-{state.value}" for state in OUTCOMES},
    "number-{}": {f"number-{field.name}" for field in fields(Account)} - {"number-country"} | {"number-link"},
}

# The commands by the names of the table.
COMMANDS = {name: one.name for name, one in vars(commands).items() if isinstance(one, commands.Command)}

# Which argument of these calls is the id of a text.
SAYING = {"words": 0, "say": 0, "hand_out": 1, "toast": 0, "end": 0, "once": 0, "Rejected": 0}
SAYING |= {"ask": 1, "fill": 1, "page": 1, "choose": 1, "confirm": 1, "gather": 1, "tell": 1, "tell_team": 1}
SAYING |= {"Press": 0, "Copy": 0, "Link": 0, "Option": 1}
# The same for plain functions that have the name of a method.
SAYING_FUNCTIONS = SAYING | {"tell": 3, "tell_team": 3}
QUESTIONS = {"ask", "fill", "page", "choose", "confirm", "gather"}


class _Facts(Visitor):
    """Collects the arguments that a message needs."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the library's name
        """One argument."""
        self.names.add(node.id.name)


@cache
def texts(language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Every text of a language as it stands in the files: its id, and the arguments it needs."""
    return tuple(_texts_in_files(language))


@cache
def words_of(language: str) -> Words:
    """A language by itself, which no other speaks for: what Fluent has read once is not read again for each test."""
    return Texts((language,)).words(language)


def _texts_in_files(language: str) -> Iterator[tuple[str, frozenset[str]]]:
    for file in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ftl.Message):
                facts = _Facts()
                facts.visit(entry)
                yield entry.id.name, frozenset(facts.names)


@dataclass(frozen=True)
class Saying:
    """A place in the code that says a text; `facts` is None where not all of them are written out.

    A refusal is said by whoever hears of it, who may know more.
    """

    where: str
    text: str
    facts: frozenset[str] | None


def code() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of ours that may say something; the sandbox has words of its own."""
    for package in ("handlers", "storage", "bot"):
        for file in (ROOT / package).rglob("*.py"):
            module = file.relative_to(ROOT)
            if "sandbox" not in module.parts:
                yield module, ast.parse(file.read_text("utf-8"))


def given_to(function: str, place: int) -> set[str]:
    """The ids of texts that are written out in calls of a function, as this argument."""
    calls = (node for _, module in code() for node in ast.walk(module) if isinstance(node, ast.Call))
    given = (call.args[place] for call in calls if _called(call) == function and len(call.args) > place)
    return {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}


@cache
def sayings() -> tuple[Saying, ...]:
    """Every place that says a text by its written-out id."""
    return tuple(_sayings())


def _sayings() -> Iterator[Saying]:
    for file, module in code():
        for node in ast.walk(module):
            name = _called(node)
            if isinstance(node, ast.Call) and len(node.args) > (place := _place_of_text(node)):
                facts = frozenset(one.arg for one in node.keywords if one.arg)
                open_ended = name == "Rejected" or any(one.arg is None for one in node.keywords)
                for text in _constants(node.args[place]):
                    yield Saying(f"{file}:{node.lineno}", text, None if open_ended else facts)


def _place_of_text(call: ast.Call) -> int:
    """Which argument is the id of a text; more than there are if none is."""
    saying = SAYING if isinstance(call.func, ast.Attribute) else SAYING_FUNCTIONS
    return saying.get(_called(call), len(call.args))


def literals() -> set[str]:
    """Every string that is written out in the code."""
    return {
        node.value
        for _, module in code()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def put_together() -> Iterator[tuple[str, str]]:
    """Every f-string that looks like the id of a text: where it is, and its pattern."""
    for file, module in code():
        for node in ast.walk(module):
            if isinstance(node, ast.JoinedStr):
                pattern = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
                if pattern.replace("{}", "x").replace("-", "").isalnum() and pattern.islower():
                    yield f"{file}:{node.lineno}", pattern


def asking() -> set[str]:
    """The commands whose conversation asks something, in their own module."""
    found = set()
    for _, module in code():
        functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
        for function in functions.values():
            attached = {
                COMMANDS[one.id] for one in function.decorator_list if isinstance(one, ast.Name) and one.id in COMMANDS
            }
            if attached and _asks(function, functions, set()):
                found |= attached
    return found


def _asks(function: ast.FunctionDef, functions: Mapping[str, ast.FunctionDef], seen: set[str]) -> bool:
    nodes = list(ast.walk(function))
    if any(isinstance(node, ast.Attribute) and node.attr in QUESTIONS and _is_talk(node.value) for node in nodes):
        return True
    calls = {_called(node) for node in nodes} - seen
    inner = [functions[name] for name in calls & functions.keys() if not functions[name].decorator_list]
    return any(_asks(one, functions, seen | calls) for one in inner)


def _is_talk(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "talk"


def _called(node: ast.AST) -> str:
    """The last name of what a call calls, or ""."""
    if not isinstance(node, ast.Call):
        return ""
    called = node.func
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _constants(node: ast.AST) -> Iterator[str]:
    """The strings that an argument can be, as far as they are written out."""
    if isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


# What is said of an unlinked letter in the place of what is said of others: by its writer's code, and to the team.
PUT_TOGETHER |= {
    "unlinked-{}": {f"unlinked-{text}" for text in given_to("text", 0) | given_to("said_of", 1)},
}
