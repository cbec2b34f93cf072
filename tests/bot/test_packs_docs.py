"""The handbook for organisers, held against the code: every key, kind and limit is in it, and no other key."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

from bot.packs import files
from bot.packs.files import CampaignFile, CaseFile
from storage.contents import numbers
from storage.contents.donation import Details
from storage.contents.event import EventContent
from storage.contents.size import LONGEST

HANDBOOK = (Path(__file__).parents[2] / "docs" / "packs.md").read_text("utf-8")


FROM_NAMES_AND_PROSE = {"slug", "story", "description"}


def _fields(record: type) -> Iterator[str]:
    for name, kind in get_type_hints(record).items():
        yield name
        for table in files._records(kind):
            yield from _fields(table)


def _keys() -> set[str]:
    names = {name for record in (CampaignFile, CaseFile, EventContent, Details) for name in _fields(record)}
    return names - FROM_NAMES_AND_PROSE


def test_every_key_is_explained() -> None:
    explained = set(re.findall(r"[`(\[{ .]([a-z_]+)[`)\]]| ([a-z_]+) = ", HANDBOOK))
    words = {word for pair in explained for word in pair}
    assert _keys() - words == set()


def test_every_key_in_its_tables_exists() -> None:
    cells = re.findall(r"^\| (`[^|]+) \|", HANDBOOK, re.MULTILINE)
    named = {key for cell in cells for key in re.findall(r"`([a-z_]+)`", cell)}
    assert named <= _keys()


def test_every_kind_of_number_and_the_limit_are_said() -> None:
    assert all(f"`{kind}`" in HANDBOOK for kind in numbers.KINDS)
    assert f"{LONGEST:,} characters" in HANDBOOK
