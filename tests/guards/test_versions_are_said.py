"""Every version says what to do to get to it, and the program, its metadata and the changes speak of the same one."""

import re
import tomllib
from pathlib import Path

import pytest

from storage.version import VERSION

ROOT = Path(__file__).parents[2]
CHANGES = (ROOT / "CHANGELOG.md").read_text("utf-8")
OLD_DATABASES = ROOT / "tests" / "storage" / "old_databases"
VERSIONS = re.compile(r"^## (?P<name>.+?)(?: – (?P<day>.+))?$", re.MULTILINE)
TO_DO = re.compile(r"^### What you must do\n+(?!#)\S", re.MULTILINE)
UNRELEASED = "Unreleased"


def parts(changes: str) -> dict[str, str]:
    """What stands of each version, the newest first."""
    starts = list(VERSIONS.finditer(changes))
    ends = [*(start.start() for start in starts[1:]), len(changes)]
    return {start["name"]: changes[start.end() : end] for start, end in zip(starts, ends, strict=True)}


def released(changes: str) -> list[str]:
    """The versions of which there is a release, or is about to be, the newest first."""
    return [name for name in parts(changes) if name != UNRELEASED]


def faults(changes: str) -> list[str]:
    """What is wrong with the changes, in a few words each."""
    names = [*parts(changes)]
    numbers = [tuple(map(int, name.split("."))) for name in released(changes) if re.fullmatch(r"\d+\.\d+\.\d+", name)]
    return [
        *(f"{name} does not say what to do" for name, part in parts(changes).items() if not TO_DO.search(part)),
        *(f"{name} is no version" for name in released(changes) if not re.fullmatch(r"\d+\.\d+\.\d+", name)),
        *(["the newest is not first"] if numbers != sorted(set(numbers), reverse=True) else []),
        *(["what is not released yet is not first"] if UNRELEASED in names[1:] else []),
        *(f"{found['name']} has no day" for found in VERSIONS.finditer(changes) if _has_no_day(found)),
    ]


def _has_no_day(found: re.Match[str]) -> bool:
    return found["name"] != UNRELEASED and not re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", found["day"] or "")


def test_every_version_says_what_to_do() -> None:
    assert faults(CHANGES) == []


def test_the_newest_version_is_that_of_the_program_and_of_what_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert released(CHANGES)[0] == VERSION == project["version"]


def test_every_version_has_left_a_database() -> None:
    assert {f"{version}.sql.xz" for version in released(CHANGES)} <= {path.name for path in OLD_DATABASES.iterdir()}


def part(name: str, to_do: str = "\n### What you must do\n\nNothing.\n") -> str:
    return f"## {name}\n{to_do}\n- More.\n"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (part("2.0.0 – 1 May 2027", ""), "2.0.0 does not say what to do"),
        (part("2.0.0 – 1 May 2027", "\n### What you must do\n\n### More\n"), "2.0.0 does not say what to do"),
        (part("Unreleased", ""), "Unreleased does not say what to do"),
        (part("2.0.0"), "2.0.0 has no day"),
        (part("2.0 – 1 May 2027"), "2.0 is no version"),
        (part("1.9.0 – 1 May 2027") + part("1.10.0 – 2 May 2027"), "the newest is not first"),
        (part("1.9.0 – 1 May 2027") + part("Unreleased"), "what is not released yet is not first"),
    ],
)
def test_sabotage_what_is_missing_is_found(changes: str, fault: str) -> None:
    assert faults(changes) == [fault]
