"""Formatted text: out of Telegram's entities, and in parts. The sandbox's own reader of HTML is the second opinion."""

from itertools import count

import pytest
from hypothesis import given, strategies as st
from markupsafe import Markup, escape

from bot.messenger.telegram.richtext import from_entities, head, plain, split, units
from bot.messenger.telegram.updates import Entity
from bot.sandbox.world import html_in

WORDS = st.text("ab <&>\"'\n\U0001f600é", max_size=40)
TAGS = ("b", "i", "u", "s", "code", "pre", "blockquote", 'a href="https://example.org/?a=1&amp;b=2"')


def _nest(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    wrapped = st.builds(lambda tag, text: f"<{tag}>{text}</{tag.split()[0]}>", st.sampled_from(TAGS), inner)
    return st.lists(st.one_of(wrapped, inner), max_size=4).map("".join)


FORMATTED = st.recursive(WORDS.map(lambda text: str(escape(text))), _nest, max_leaves=20).map(Markup)


def _characters(parts: list[Markup]) -> list[tuple[str, frozenset[str]]]:
    """Every visible character with the formatting that its tags ask for, by the sandbox's reader.

    Which of two that may not nest is shown (a link around code), Telegram decides for each part anew.
    """
    seen = []
    for part in parts:
        text, entities = html_in.read(str(part))
        spans = [(e["offset"], e["offset"] + e["length"], f"{e['type']} {e.get('url', '')}") for e in entities]
        position = count()
        for character in text:
            at = next(position)
            if units(character) > 1:
                next(position)
            kinds = frozenset(kind for start, end, kind in spans if start <= at < end)
            if not character.isspace():
                seen.append((character, kinds))
    return seen


@given(FORMATTED, st.integers(2, 60))
def test_a_split_text_reads_as_before(markup: Markup, limit: int) -> None:
    """Each part fits, says something and stands alone; together they show the same characters, formatted alike."""
    parts = split(markup, limit)
    assert all(0 < units(html_in.parsed(str(part)).text) <= limit for part in parts)
    whole = _characters([markup]) if plain(markup).strip() else []
    assert _characters(parts) == whole


@pytest.mark.parametrize(
    ("markup", "limit", "parts"),
    [
        (Markup("short"), 10, ["short"]),
        (Markup(""), 10, []),
        (Markup("  \n "), 10, []),
        (Markup("<b>\u200f \u2068</b>\u2069"), 10, []),
        (Markup("\u200f abcdef"), 5, ["\u200f abc", "def"]),
        (Markup("abc\n\u200f"), 4, ["abc"]),
        (Markup("one two\n\nthree\nfour"), 15, ["one two", "three\nfour"]),
        (Markup("one two\nthree four"), 15, ["one two", "three four"]),
        (Markup("one two three"), 9, ["one two", "three"]),
        (Markup("one two three"), 7, ["one two", "three"]),
        (Markup("abcdefgh"), 3, ["abc", "def", "gh"]),
        (Markup("<b>bold one\n\nbold two</b> rest"), 12, ["<b>bold one</b>", "<b>bold two</b>", "rest"]),
        (Markup("a&amp;&amp;&amp;b"), 2, ["a&amp;", "&amp;&amp;", "b"]),
        (Markup("<b><i>ab</i>cd</b>"), 3, ["<b><i>ab</i>c</b>", "<b>d</b>"]),
        (Markup("\U0001f600\U0001f600\U0001f600"), 3, ["\U0001f600"] * 3),
        (Markup("<i>a</i> <i></i>"), 1, ["<i>a</i>"]),
        (Markup("<u>ab</u><u>cd</u> ef"), 4, ["<u>ab</u><u>cd</u>", "ef"]),
        (
            '<a href="//a.org/?x=1&amp;y=2">I am</a>',
            3,
            [f'<a href="//a.org/?x=1&amp;y=2">{w}</a>' for w in ("I", "am")],
        ),
    ],
)
def test_where_a_text_is_cut(markup: Markup, limit: int, parts: list[str]) -> None:
    assert [str(part) for part in split(markup, limit)] == parts


def test_formatting_does_not_count() -> None:
    text = Markup("<b>x</b>") * 4096
    assert split(text, 4096) == [text]
    assert [units(plain(part)) for part in split(text + "y", 4096)] == [4096, 1]


def test_a_text_is_also_cut_where_its_tags_are_too_many_bytes() -> None:
    """Telegram refuses more than 32,768 bytes, however little of them is seen."""
    links = Markup().join(
        Markup('<a href="https://example.org/{}">letter {}</a> ').format("é" * 165, n) for n in range(99)
    )
    parts = split(links, 4096)
    assert [len(part.encode()) <= 32_768 for part in parts] == [True, True]
    assert " ".join(map(plain, parts)) == plain(links).strip()
    one = Markup('<a href="https://example.org/{}">\U0001f600</a>').format("é" * 20_000)
    assert split(one * 2, 4096) == [one, one]


def test_head_keeps_characters_whole() -> None:
    assert head("a\U0001f600b", 2) == "a"
    assert head("a\U0001f600b", 3) == "a\U0001f600"


def _entity(kind: str, offset: int, length: int, url: str | None = None) -> Entity:
    return Entity(kind, offset, length, url=url)


@pytest.mark.parametrize(
    ("text", "entities", "markup"),
    [
        ("a < b", [], "a &lt; b"),
        ("\U0001f600 bold", [_entity("bold", 3, 4)], "\U0001f600 <b>bold</b>"),
        (
            "all of them",
            [_entity("bold", 0, 11), _entity("italic", 4, 2), _entity("underline", 7, 4)],
            "<b>all <i>of</i> <u>them</u></b>",
        ),
        ("inside first", [_entity("italic", 0, 6), _entity("bold", 0, 12)], "<b><i>inside</i> first</b>"),
        ("crossing over", [_entity("bold", 0, 10), _entity("italic", 4, 9)], "<b>cros<i>sing o</i></b><i>ver</i>"),
        (
            "one\ntwo",
            [_entity("blockquote", 0, 3), _entity("expandable_blockquote", 4, 3)],
            "<blockquote>one</blockquote>\n<blockquote>two</blockquote>",
        ),
        ("code", [_entity("pre", 0, 4)], "<pre>code</pre>"),
        ("hidden", [_entity("spoiler", 0, 6)], "<tg-spoiler>hidden</tg-spoiler>"),
        ("@ana", [_entity("mention", 0, 4)], "@ana"),
        (
            "site",
            [_entity("text_link", 0, 4, "https://a.org/?q=\"'&x")],
            '<a href="https://a.org/?q=&#34;&#39;&amp;x">site</a>',
        ),
        ("site", [_entity("text_link", 0, 4, "tg://user?id=5")], "site"),
        ("off", [_entity("bold", -5, 100), _entity("italic", 2, 9)], "<b>of<i>f</i></b>"),
    ],
)
def test_formatting_of_people(text: str, entities: list[Entity], markup: str) -> None:
    plain_text, formatted = from_entities(text, entities)
    assert (plain_text, str(formatted)) == (text, markup)


@given(
    st.text(),
    st.lists(
        st.builds(
            Entity,
            type=st.sampled_from(["bold", "italic", "pre", "text_link", "blockquote", "nonsense"]),
            offset=st.integers(-5, 50),
            length=st.integers(-5, 50),
            url=st.one_of(st.none(), st.text()),
        ),
        max_size=6,
    ),
)
def test_any_entities_make_readable_formatting(text: str, entities: list[Entity]) -> None:
    """Whatever the offsets say, the markup can be read and shows exactly the plain text."""
    read, markup = from_entities(text, entities)
    assert plain(markup) == read
