"""What the documents tell people to type exists, and their links lead somewhere."""

import re
import shutil
import subprocess
from itertools import chain
from pathlib import Path

import pytest
import typer

from bot.cli import app

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text()
DOCUMENTS = sorted(path for path in chain(ROOT.glob("*.md"), (ROOT / "docs").rglob("*.md")))
TYPED = re.compile(r"```sh\n(.*?)```|`([^`\n]+)`", re.DOTALL)
"""What stands in a block of shell, or in a line as code."""


@pytest.fixture(params=DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def document(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_target_of_make_that_is_named_exists(document: Path) -> None:
    assert _named("make", document) <= set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_every_command_of_paloma_that_is_named_exists(document: Path) -> None:
    assert _named("paloma", document) <= set(typer.main.get_group(app).commands)


def test_every_link_within_the_repository_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", document.read_text())
    within = {link for link in links if "://" not in link}
    assert {link for link in within if not (document.parent / link).exists()} == set()


def test_the_first_documents_name_what_they_should() -> None:
    assert {"run", "test", "tour"} <= _named("make", ROOT / "README.md")
    assert {"run", "sandbox", "tour", "import", "invite", "check"} <= _named("paloma", ROOT / "README.md")
    assert {"help", "check", "lint", "test", "proof", "bench", "lock"} <= _named("make", ROOT / "CONTRIBUTING.md")


def test_what_a_group_needs_is_there_in_spanish_section_by_section() -> None:
    for name in ("handbook.md", "moderating.md", "organisers.md", "packs.md", "translating.md"):
        english, spanish = (
            re.findall(r"^(#+) |^- |^\| ", (ROOT / "docs" / folder / name).read_text(), re.MULTILINE)
            for folder in ("", "es")
        )
        assert spanish == english, name
    commands = {name for name, one in typer.main.get_group(app).commands.items() if not one.hidden}
    assert _named("paloma", ROOT / "docs" / "es" / "commands.md") >= commands


def test_make_help_explains_every_target() -> None:
    make = shutil.which("make")
    assert make
    command = (make, "--no-print-directory", "help")
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S603 - ours
    (targets,) = re.findall(r"^\.PHONY: (.*)", MAKEFILE, re.MULTILINE)
    assert {line.split()[0] for line in told.splitlines()} == set(targets.split())


def _named(program: str, document: Path) -> set[str]:
    """The words that stand behind this program's name, where a document shows what is typed."""
    typed = "\n".join("".join(found) for found in TYPED.findall(document.read_text()))
    return set(re.findall(rf"(?:^|[\s/]){program} ([a-z]+(?:-[a-z]+)*)\b", typed, re.MULTILINE))
