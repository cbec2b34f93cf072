"""Every sentence that the program has for the operator, found in its code, and the catalogue of a language."""

import ast
import errno
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from typer.main import get_command

from bot import usage
from bot.cli import app
from bot.operator import translating
from bot.packs import folder, wording
from bot.packs.changes import Outcome
from bot.sandbox.play import campaign, tour
from bot.speaking import CATALOGUES, DOMAIN
from storage.rights import Role

ROOT = Path(__file__).parents[1]
FOLDERS = ("bot", "handlers", "storage")
SAYING = {
    "Sentence",
    "CannotStart",
    "Failed",
    "StorageUnavailable",
    "Damaged",
    "Unreadable",
    "_Wrong",
    "_Unclear",
    "NotWhole",
    "NotSaved",
    "Unreachable",
}
"""What is called with the words of a sentence, anywhere."""

CLI = "bot/cli.py"
SETUP = "bot/operator/setup/"
PRINTING = (CLI, "bot/sandbox/play/playing.py", "bot/sandbox/play/tour.py", "bot/sandbox/play/trial.py")
ITS_OWN = ROOT / "storage" / "sentence.py"
"""Where sentences are put together from sentences."""

PARTS = ("campaign", "case", "event", "donation")
"""As an import names them (bot/packs/importing.py)."""
SCHEMA = ("table", "index", "trigger", "view")
"""Kinds of what a database has, as SQLite names them."""
SQLITE = (
    *("file is not a database", "database disk image is malformed", "disk I/O error", "database is locked"),
    *("database or disk is full", "attempt to write a readonly database", "unable to open database file"),
)
STDNUM = (
    "The number has an invalid format.",
    "The number has an invalid length.",
    "The number's checksum or check digit is invalid.",
    "One of the parts of the number are invalid or unknown.",
)
SYSTEM = (
    "AF_UNIX path too long",
    *map(
        os.strerror,
        (
            *(errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENOTDIR),
            *(errno.EISDIR, errno.EEXIST, errno.EBUSY, errno.EDQUOT, errno.EMFILE, errno.ELOOP, errno.ENAMETOOLONG),
            errno.EADDRNOTAVAIL,
        ),
    ),
)


@dataclass(frozen=True)
class Fault:
    """A sentence of the code that no catalogue can know."""

    file: str
    line: int
    why: str


def written() -> tuple[set[str], list[Fault]]:
    """The sentences that are written out where they are said, and what is put together in a way that cannot be said."""
    words, faults = set[str](), list[Fault]()
    for file in (path for part in FOLDERS for path in sorted((ROOT / part).rglob("*.py"))):
        if file == ITS_OWN:
            continue
        source, name = file.read_text("utf-8"), str(file.relative_to(ROOT))
        words.update(sentences_in(source, name))
        faults += faults_in(source, name)
    return words, faults


def sentences_in(source: str, file: str = "") -> Iterator[str]:
    """The sentences in a source that are written out."""
    return (words for _, words in _said_in(ast.parse(source), file) if words is not None)


def faults_in(source: str, file: str) -> Iterator[Fault]:
    """What a source puts together on the spot, or prints without saying it."""
    tree = ast.parse(source)
    for line, words in _said_in(tree, file):
        if words is None:
            yield Fault(file, line, "put together")
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="print"), args=[ast.Constant() | ast.JoinedStr(), *_]):
                if file in PRINTING:
                    yield Fault(file, node.lineno, "printed, not said")


def elsewhere() -> set[str]:
    """The sentences that stand in tables, in the help, and in libraries."""
    return {
        *wording._OF_A_KEY.values(),
        *wording._OF_THE_WHOLE.values(),
        *wording._NODES.values(),
        *usage._TYPERS,
        *folder._TOMLLIBS,
        *translating._WORDS.values(),
        *(each.value for kind in (Outcome, Role) for each in _each(kind)),
        *PARTS,
        *SCHEMA,
        *SQLITE,
        *STDNUM,
        *SYSTEM,
        *tomllibs(),
        *scenes(),
        *helps(),
        *typers_own(),
    }


def _each(kind: type[Enum]) -> Iterator[Enum]:
    yield from kind


def helps() -> set[str]:
    """What `paloma --help` and that of each command say."""
    group = get_command(app)
    commands = [group, *group.commands.values()]  # type: ignore[attr-defined]  # a group, whose class is not public
    said = {command.help for command in commands} | {command.options_metavar for command in commands}
    said |= {parameter.help for command in commands for parameter in command.params}
    said.add(group.subcommand_metavar)  # type: ignore[attr-defined]  # as above
    return {text for text in said if text} | {"Show this message and exit.", "Usage:"}


def scenes() -> set[str]:
    """What stands above each scene of both tours."""
    return {scene.__doc__ or "" for story in (tour.TOUR, campaign.CAMPAIGN) for scene in story.scenes}


def typers_own() -> set[str]:
    """What Typer asks gettext for, of what our commands can make it say."""
    return {"Arguments", "Options", "Commands", "[default: {}]", "[required]"}


def tomllibs() -> set[str]:
    """What Python's reader of TOML finds wrong, where it is always the same."""
    source = Path(tomllib.__file__).with_name("_parser.py").read_text("utf-8")
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {
        words
        for call in calls
        if getattr(call.func, "id", "") in {"suffixed_err", "TOMLDecodeError"}
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(words := argument.value, str)
    }


@cache
def catalogue(language: str) -> Catalog:
    """The catalogue of a language, as translators write it."""
    with (CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, language)


def _said_in(tree: ast.AST, file: str) -> Iterator[tuple[int, str | None]]:
    """By line, the words of each sentence; None where they are not known before."""
    constants = dict(_constants(tree))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[first, *_]) if _says(
                called, file
            ):
                yield from ((node.lineno, words) for words in _words_of(first, constants))


def _says(called: str, file: str) -> bool:
    return called in SAYING or (called == "speak" and (file == CLI or file.startswith(SETUP)))


def _constants(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(words))):
                yield name, words


def _words_of(node: ast.expr, constants: dict[str, str]) -> Iterator[str | None]:
    """The words that a call is given; None for what is put together on the spot."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.Name(id=name) if name in constants:
            yield constants[name]
        case ast.IfExp(body=one, orelse=other):
            yield from _words_of(one, constants)
            yield from _words_of(other, constants)
        case ast.JoinedStr(values=parts) if any(
            isinstance(part, ast.Constant) and re.search("[a-z]", str(part.value), re.IGNORECASE) for part in parts
        ):
            yield None
        case ast.BinOp() | ast.Call(func=ast.Attribute(attr="format" | "join")):
            yield None
