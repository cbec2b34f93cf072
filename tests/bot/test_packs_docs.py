"""The handbook for organisers, held against the code: every key, kind and limit is in it, and no other key."""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.packs import facts, numbers
from bot.packs.facts import Facts
from bot.packs.reading import LONGEST

HANDBOOK = (Path(__file__).parents[2] / "docs" / "packs.md").read_text("utf-8")


def _keys() -> Iterator[str]:
    for kind in vars(facts).values():
        if isinstance(kind, type) and issubclass(kind, Facts):
            yield from kind.model_fields


def test_every_key_is_explained() -> None:
    explained = set(re.findall(r"[`(\[{ .]([a-z_]+)[`)\]]| ([a-z_]+) = ", HANDBOOK))
    words = {word for pair in explained for word in pair}
    assert set(_keys()) - words == set()


def test_every_key_in_its_tables_exists() -> None:
    cells = re.findall(r"^\| (`[^|]+) \|", HANDBOOK, re.MULTILINE)
    named = {key for cell in cells for key in re.findall(r"`([a-z_]+)`", cell)}
    assert named <= set(_keys())


def test_every_kind_of_number_and_the_limit_are_said() -> None:
    assert all(f"`{kind}`" in HANDBOOK for kind in numbers.KINDS)
    assert f"{LONGEST:,} characters" in HANDBOOK
