"""No statement outside the engines' own rooms says what only one of them understands: the same text serves both."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

STORAGE = Path(__file__).parents[2] / "storage"
SQLITES_OWN = re.compile(
    r"\b(json_each|sqlite_\w+|autoincrement|rowid|pragma|strftime|ifnull|group_concat|randomblob|glob|iif|julianday"
    r"|unixepoch|total_changes|last_insert_rowid)\b|\binsert\s+or\b|\bupdate\s+or\b|\breplace\s+into\b|\bmax\(id\)",
    re.IGNORECASE,
)
POSTGRESQLS_OWN = re.compile(
    r"\b(pg_\w+|nextval|setval|regclass|ilike|unnest|similar to|skip locked)\b|\w::\w", re.IGNORECASE
)
BARE_LIMIT = re.compile(r"\blimit\s+:\w+(?!\w|\s*\+)", re.IGNORECASE)
STATEMENT = re.compile(r"\b(select|insert|update|delete|where|order by)\b", re.IGNORECASE)


@cache
def words_of_sql(source: str) -> tuple[str, ...]:
    """Every string of a module that could be a part of a statement; docstrings are none."""
    return tuple(_words_of_sql(source))


def _words_of_sql(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(node, documented)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in docstrings:
            yield node.value


def modules() -> list[Path]:
    rooms = {STORAGE / "postgres", STORAGE / "sqlite"}
    return [path for path in sorted(STORAGE.rglob("*.py")) if not rooms & set(path.parents)]


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(STORAGE)))
def test_no_statement_is_sqlites_own(module: Path) -> None:
    assert [text for text in words_of_sql(module.read_text("utf-8")) if SQLITES_OWN.search(text)] == []


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(STORAGE)))
def test_no_statement_is_postgresqls_own(module: Path) -> None:
    assert [text for text in words_of_sql(module.read_text("utf-8")) if POSTGRESQLS_OWN.search(text)] == []


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(STORAGE)))
def test_no_statement_is_compiled_anew_for_its_limit(module: Path) -> None:
    """The reason stands in storage/transaction.py."""
    assert [text for text in words_of_sql(module.read_text("utf-8")) if BARE_LIMIT.search(text)] == []


def test_a_bare_limit_is_found() -> None:
    assert BARE_LIMIT.search("SELECT id FROM outbox LIMIT :limit")
    assert not BARE_LIMIT.search("SELECT id FROM outbox LIMIT :limit + 0")


def test_there_are_statements_to_look_at() -> None:
    texts = [text for module in modules() for text in words_of_sql(module.read_text("utf-8"))]
    assert sum(bool(STATEMENT.search(text)) for text in texts) > 50


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT value FROM json_each(:ids)",
        "INSERT OR IGNORE INTO told VALUES (1)",
        "SELECT seq FROM sqlite_sequence",
        "SELECT coalesce(max(id), 0) FROM inbox",
        "SELECT rowid FROM people",
    ],
)
def test_what_only_sqlite_says_is_found(statement: str) -> None:
    assert any(SQLITES_OWN.search(text) for text in words_of_sql(f'"""Words."""\nsql = "{statement}"\n'))
