"""Content as it is written: into what a folder or an editor holds, and back, whatever stands in it."""

from dataclasses import MISSING, dataclass, field, fields, replace

import campaign_facts as facts
import pytest
from hypothesis import example, given, strategies as st
from markupsafe import Markup

from bot.packs.reading import Pack
from storage.contents.case import CaseContent
from storage.contents.kind import Content, Kind, kind_of
from storage.contents.markdown import as_markdown
from storage.contents.prose import read_prose
from storage.contents.shapes import Figure, InLanguages, Many, OneOf, Parts, Words, shaped
from storage.contents.wholes import wrong
from storage.contents.written import (
    Path,
    Wrong,
    as_written,
    at,
    differing,
    missing,
    read,
    shape_at,
    with_value,
)

BOTH = ("en", "es")


def everything(packs: list[Pack]) -> list[Content]:
    found: list[Content] = []
    for pack in packs:
        found += [pack.campaign, *pack.cases, *pack.events, *pack.donations]
    return found


def test_what_is_written_reads_as_the_same(packs: list[Pack]) -> None:
    for content in everything(packs):
        written = as_written(content)
        assert read(kind_of(content), written, BOTH) == content
        assert list(missing(type(content), written, BOTH)) == []


def test_every_field_has_a_shape() -> None:
    for kind in Kind:
        shapes = {each.name: each for each in shaped(kind.record)}
        assert shapes.keys() == {each.name for each in fields(kind.record)} - {"slug"}
        assert all(
            shapes[each.name].needed == (each.default is MISSING) for each in fields(kind.record) if each.name != "slug"
        )


@pytest.mark.parametrize(
    ("record", "path", "shape"),
    [
        (Kind.CASE, ("name", "en"), Words),
        (Kind.CASE, ("letters",), OneOf),
        (Kind.CASE, ("members",), Many),
        (Kind.CASE, ("story",), InLanguages),
        (Kind.CASE, ("shortest",), Figure),
        (Kind.CAMPAIGN, ("letters", "guide", 3, "rule"), InLanguages),
        (Kind.CAMPAIGN, ("letters", "forbidden", 0, "phrases", "es"), Many),
        (Kind.EVENT, ("pin",), Parts),
        (Kind.EVENT, ("pin", "latitude"), Figure),
        (Kind.DONATION, ("lines", 0, "value"), Words),
    ],
)
def test_a_field_is_found_where_it_stands(record: Kind, path: Path, shape: type) -> None:
    assert isinstance(shape_at(record.record, path), shape)


def test_a_field_that_somebody_adds_has_a_shape_at_once() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Longer(CaseContent):
        photographed: bool | None = field(default=None)

    assert shaped(Longer)[-1].shape == OneOf(("true", "false"))


def test_what_is_not_there_is_nowhere() -> None:
    with pytest.raises(LookupError):
        shape_at(CaseContent, ("name", "en", "more"))
    assert at({"name": {"en": "Ana"}}, ("name", "es")) is None


def test_what_is_missing_is_pointed_out_by_language(packs: list[Pack]) -> None:
    written = with_value(as_written(packs[0].campaign), ("title", "es"), None)
    written = with_value(written, ("letters", "guide", 0, "reason"), None)
    record = type(packs[0].campaign)
    assert list(missing(record, written, BOTH)) == [("title", "es"), ("letters", "guide", 0, "reason")]
    assert list(missing(record, {"slug": "new"}, BOTH))[:2] == [("title",), ("summary",)]


def test_what_is_wrong_is_told_where_it_is(packs: list[Pack]) -> None:
    event = with_value(as_written(packs[0].events[0]), ("day",), "2024-13-40")
    with pytest.raises(Wrong) as raised:
        read(Kind.EVENT, event, BOTH)
    assert [(problem.path, problem.refusal.reason) for problem in raised.value.problems] == [(("day",), "content-day")]


def test_a_value_is_put_in_and_taken_out() -> None:
    written = with_value({}, ("letters", "guide", 0, "key"), "peace")
    assert written == {"letters": {"guide": [{"key": "peace"}]}}
    assert differing({}, written) == [("letters", "guide")]
    assert with_value(written, ("letters", "guide", 0), None) == {}


def test_rules_of_the_whole_are_asked() -> None:
    case = replace(facts.case(), copies=True)
    assert [one.path for one in wrong(case, replace(facts.campaign(), letters=None))] == [("copies",), ("letters",)]


WORD = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
PIECE = st.one_of(
    WORD,
    st.sampled_from(
        ["*a*", "**b c**", "[d](https://example.org/x_y(z))", "\\*", "&amp;", "1. ", "- ", "#", "\\\n", "a_b_c"]
    ),
)
LINE = st.lists(PIECE, min_size=1, max_size=4).map(" ".join)
BLOCK = st.one_of(
    LINE,
    st.lists(LINE, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(LINE, min_size=1, max_size=3).map(
        lambda items: "\n".join(f"{n}. {item}" for n, item in enumerate(items, 3))
    ),
    st.lists(LINE, min_size=1, max_size=2).map(lambda lines: "\n".join(f"> {line}" for line in lines)),
    LINE.map(lambda line: f"- {line}\n  > {line}\n\n  {line}"),
)


@example("0 \xad\n\n- 0\n  > 0\n\n  0")
@example("0\n\n\xad")
@example("- \\\n 0\n  > \\\n 0\n\n  \\\n 0\n\n- 0\n  > 0\n\n  0")
@given(st.lists(BLOCK, min_size=1, max_size=4).map("\n\n".join))
def test_prose_is_written_so_that_it_reads_as_the_same(text: str) -> None:
    prose = read_prose(text)
    if not prose.refusals:
        assert read_prose(as_markdown(prose.markup)).markup == prose.markup


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Two\n\nparagraphs", "Two\n\nparagraphs"),
        ("* a\n* b", "- a\n- b"),
        ("- a\n\n* b", "- a\n\n* b"),
        ("> said *so*", "> said *so*"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("a\\\nb", "a\\\nb"),
        ("2\\* 3 \\_ x", "2\\* 3 \\_ x"),
    ],
)
def test_prose_is_written_plainly(text: str, written: str) -> None:
    assert as_markdown(read_prose(text).markup) == written


def test_what_no_markdown_reads_as_is_refused() -> None:
    with pytest.raises(ValueError, match="no Markdown"):
        as_markdown(Markup("<u>a</u>"))
