"""Whoever translates hears what a language lacks: which text, in which file, and what the English says."""

import shutil
from pathlib import Path

import pytest

from bot.operator.operations import Failed
from bot.operator.translating import look_through
from handlers.texts.files import FOLDER, spoken
from handlers.texts.gaps import ENGLISH, Found, Gap, forms_of, gaps

WAITS = """\
waits =
    { $count ->
        [0] Nobody waits.
        [one] One letter waits for { $name }.
       *[other] { $count } letters wait for { $name }.
    }
"""
STATE = """\
state =
    { $state ->
        [new] It is new here.
        [gone] It has gone away.
       *[other] Nobody knows it.
    }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of texts with two in English."""
    (tmp_path / ENGLISH).mkdir()
    (tmp_path / ENGLISH / "post.ftl").write_text(WAITS + STATE)
    (tmp_path / "ar").mkdir()
    return tmp_path


@pytest.mark.parametrize("language", spoken())
def test_nothing_is_missing_in_the_languages_that_come_with_it(language: str) -> None:
    left = [one for one in gaps(language) if language != ENGLISH or one.gap is not Gap.ENGLISH]
    assert left == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", ("waits", Gap.MISSING)),
        ("waits = { $count } en { $name }\nmore = X\n", ("more", Gap.OBSOLETE)),
        (WAITS, ("waits", Gap.ENGLISH)),
        ("waits = { $count }\n", ("waits", Gap.FACT_LEFT_OUT, "name")),
        ("waits = { $count }, { $name }, { $nome }\n", ("waits", Gap.FACT_INVENTED, "nome")),
        ("waits = { $count } en { $name\n", ("waits", Gap.BROKEN)),
        (
            "waits =\n    { $count ->\n        [one] 1 { $name }\n       *[other] { $count }\n    }\n",
            ("waits", Gap.FORM_LEFT_OUT, "few", "many", "two"),
        ),
        ("state = Eso.\n", ("state", Gap.FACT_LEFT_OUT, "state")),
        (
            "state =\n    { $state ->\n        [new] N\n       *[other] O\n    }\n",
            ("state", Gap.VARIANT_LEFT_OUT, "gone"),
        ),
        (
            "state =\n    { $state ->\n        [new] N\n        [gone] G\n        [ida] I\n       *[other] O\n    }\n",
            ("state", Gap.VARIANT_INVENTED, "ida"),
        ),
    ],
)
def test_each_gap_is_found_with_its_names(folder: Path, written: str, found: tuple[str, Gap, *tuple[str, ...]]) -> None:
    (folder / "ar" / "post.ftl").write_text(written)
    text, gap, *names = found
    there = [(one.text, one.gap, one.names) for one in gaps("ar", folder)]
    assert (text, gap, tuple(names)) in there


def test_what_is_whole_is_not_named(folder: Path) -> None:
    (folder / "ar" / "post.ftl").write_text(
        "waits =\n    { $count ->\n        [0] x\n        [1] y { $name }\n        [2] z\n        [few] a\n"
        "        [many] b\n       *[other] { $count }\n    }\n"
        "state =\n    { $state ->\n        [new] N\n        [gone] G\n       *[other] O\n    }\n"
    )
    assert gaps("ar", folder) == [], "a number that is named needs no form"
    (folder / "ar" / "post.ftl").write_text(
        "waits = { $name }: { $count }\n"
        "state =\n    { $state ->\n        [new] N\n        [gone] G\n       *[other] O\n    }\n"
    )
    assert gaps("ar", folder) == [], "a language may do without a choice by a number"


def test_forms_are_those_of_cldr_as_far_as_people_meet_them() -> None:
    assert forms_of("es").keys() == {"one", "other"}
    assert forms_of("pl").keys() == {"one", "few", "many"}
    assert forms_of("ja").keys() == {"other"}
    assert forms_of("ar")["two"] == {2}


def test_it_is_said_file_by_file_with_the_english_beside_it(folder: Path) -> None:
    (folder / "ar" / "post.ftl").write_text(STATE.replace("[gone] It has gone away.\n", "\n"))
    with pytest.raises(Failed) as failed:
        look_through("ar", folder)
    said = str(failed.value.sentence).splitlines()
    assert said[:3] == ["post.ftl", "  - waits is missing", "      waits ="]
    assert "      " + "        [one] One letter waits for { $name }." in said
    assert "  - state has no variant [gone]" in said
    assert said[-1] == "In ar, 2 things are to be looked at."


def test_a_language_that_has_just_begun_misses_everything_and_is_told_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="is no code of a language"):
        look_through("zz-nonsense")
    with pytest.raises(Failed, match=r"There are no texts in 'eu' yet\. Copy the folder .*en as .*eu"):
        look_through("eu")
    shutil.copytree(FOLDER, tmp_path / "texts")
    shutil.copytree(FOLDER / ENGLISH, tmp_path / "texts" / "eu")
    found = gaps("eu", tmp_path / "texts")
    assert len(found) > 700
    assert {one.gap for one in found} == {Gap.ENGLISH}
    assert found[0] == Found("ailments.ftl", found[0].text, Gap.ENGLISH, (), found[0].english)


def test_a_language_that_is_whole_is_said_to_be() -> None:
    assert look_through("es") == ["Nothing is missing in es."]
