"""HTML in, entities kept in UTF-16 units, safe HTML out."""

import contextlib
from html.parser import HTMLParser

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.world.entities import Entity, cut, span, units
from bot.sandbox.world.formatting import Formatted, from_parameter, tidied
from bot.sandbox.world.html_in import parsed
from bot.sandbox.world.html_out import html
from bot.sandbox.world.refusals import Refusal


def entity(kind: str, offset: int, length: int, **more: str) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a <b>bold</b> word", "a bold word", [entity("bold", 2, 4)]),
        ("<strong>x</strong><em>y</em>", "xy", [entity("bold", 0, 1), entity("italic", 1, 1)]),
        ("<ins>x</ins><del>y</del>", "xy", [entity("underline", 0, 1), entity("strikethrough", 1, 1)]),
        ("🕊🕊 <i>ñ</i>", "🕊🕊 ñ", [entity("italic", 5, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 1), entity("bold", 1, 1), entity("italic", 1, 1)]),
        ("<b>a</b><b>b</b>", "ab", [entity("bold", 0, 2)]),
        ("<s>a</s> <tg-spoiler>b</tg-spoiler> <span class='tg-spoiler'>c</span>", "a b c",
         [entity("strikethrough", 0, 1), entity("spoiler", 2, 1), entity("spoiler", 4, 1)]),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "x", [entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")]),
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        ('<pre><code class="language-python">x = 1</code></pre>', "x = 1", [entity("pre", 0, 5, language="python")]),
        ("<code>a <b>b</b></code>", "a b", [entity("code", 0, 3)]),
        ("<b>a<code>b</code></b>", "ab", [entity("bold", 0, 1), entity("code", 1, 1)]),
        ("<b>a <i>example.org</i></b>", "a example.org",
         [entity("bold", 0, 2), entity("url", 2, 11), entity("bold", 2, 11), entity("italic", 2, 11)]),
        ("<a href='tg://user?id=12'>x</a>", "x", [entity("text_mention", 0, 1) | {"user": {"id": 12}}]),
        ("<a>example.org</a>", "example.org", [entity("text_link", 0, 11, url="http://example.org/")]),
        ("<tg-emoji emoji-id='5'>x</tg-emoji>", "x", [entity("custom_emoji", 0, 1, custom_emoji_id="5")]),
        ("<tg-time unix='1700000000' format='TDw'>x</tg-time>", "x",
         [entity("date_time", 0, 1) | {"unix_time": 1_700_000_000, "date_time_format": "wDT"}]),
        ("<tg-time unix='5' format=r>x</tg-time>", "x",
         [entity("date_time", 0, 1) | {"unix_time": 5, "date_time_format": "r"}]),
        ("<tg-time unix='-5'>x</tg-time>", "x", []),
        ("<b x y='&lt;&x'>x</>", "x", [entity("bold", 0, 1)]),
        ("<code class='language-py'><pre>x</pre></code>", "x", [entity("pre", 0, 1, language="py")]),
        ("<code class='language-py'>x</code>", "x", [entity("code", 0, 1)]),
        ("<pre>x<code class=language-c>y</code></pre>", "xy", [entity("pre", 0, 2)]),
        ("&#0;&#;&#12345678;&LT;&lt", "&#0;&#;&#12345678;&LT;<", []),
        ("<blockquote expandable=x>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("&lt;b&gt; &amp;amp; &quot;&#233;&#xe9;&nbsp;", '<b> &amp; "éé&nbsp;', []),
        ("<b></b>x", "x", []),
        ("\n  <b>x </b>\n", "x", [entity("bold", 0, 1)]),
        ("\n <b> x</b>", " x", [entity("bold", 0, 2)]),
        ("\u00a0x\u2003", "\u00a0x\u2003", []),
        ("a\u202eb\u0333c\r\td", "abc d", []),
        ("say /write now", "say /write now", [entity("bot_command", 4, 6)]),
        ("(/stop) #1a $USD bit.ly/abc tg://resolve", "(/stop) #1a $USD bit.ly/abc tg://resolve",
         [entity("bot_command", 1, 5), entity("hashtag", 8, 3), entity("cashtag", 12, 4), entity("url", 17, 10),
          entity("url", 28, 12)]),
        ("1/2 and a/b are no commands", "1/2 and a/b are no commands", []),
        ("see https://example.org/x.", "see https://example.org/x.", [entity("url", 4, 21)]),
        ("to team@example.org or @paloma_bot", "to team@example.org or @paloma_bot",
         [entity("email", 3, 16), entity("mention", 23, 11)]),
        ("<code>/write</code>", "/write", [entity("code", 0, 6)]),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[Entity]) -> None:
    assert parsed(source) == Formatted(text, tuple(entities))


SURROGATES = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("é < b", 'Unsupported start tag "" at byte offset 3'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b x=y_z>y</b>", "Unexpected end of name token at byte offset 5"),
        ("<b>x</ b>", "Unclosed end tag at byte offset 4"),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "&#xD83D;&#xDE00;",
            SURROGATES,
        ),
        ("<b x=", 'Unclosed start tag "b" at byte offset 0'),
        ("<b x='", "Unclosed start tag at byte offset 0"),
        ("<tg-time unix='5' format='x'>x</tg-time>", "Invalid date format used"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("🕊</b>", "Unexpected end tag at byte offset 4"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<i><b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ],
)
def test_broken_html_is_refused_as_telegram_refuses_it(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parsed(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    "given_entity",
    [
        {"type": "bold", "offset": 0, "length": 4},
        {"type": "bold", "offset": -1, "length": 1},
        {"type": "bold", "offset": 0, "length": 0},
        {"type": "bold", "offset": "0", "length": 1},
        {"type": "shiny", "offset": 0, "length": 1},
        {"offset": 0, "length": 1},
        "bold",
    ],
)
def test_entities_that_do_not_fit_are_refused(given_entity: object) -> None:
    with pytest.raises(Refusal, match="can't parse MessageEntity"):
        from_parameter("abc", [given_entity])


def test_entities_given_beside_the_text_are_kept_and_moved_with_it() -> None:
    kept = from_parameter("  🕊 x", [entity("bold", 2, 2), entity("bot_command", 0, 1), entity("italic", 0, 1)])
    assert kept == Formatted("  🕊 x", (entity("italic", 0, 1), entity("bold", 2, 2)))
    assert from_parameter("  🕊 x ", [entity("bold", 2, 2)]) == Formatted("🕊 x", (entity("bold", 0, 2),))


def test_a_hundred_entities_are_kept_and_the_rest_is_free_to_be_found() -> None:
    kept = parsed("<code>a</code> " * 100 + "<code>bit.ly/evil</code>")
    assert [styled["type"] for styled in kept.entities] == ["code"] * 100 + ["url"]


@pytest.mark.parametrize("text", ["", " \n", "\u2800", "\ufeff", "\u200b\u200d", "\U000e0001", "\u00a0\u3000"])
def test_what_nobody_could_see_is_empty(text: str) -> None:
    assert tidied(text, []).empty
    assert not tidied(f"{text}x", []).empty


class _Reading(HTMLParser):
    """Reads HTML back to text, and fails at tags that do not close in order or that nobody expects."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i", "u", "s", "code", "pre", "blockquote", "span", "a"}
        assert {name for name, _ in attrs} <= {"class", "href", "target", "rel"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


TEXTS = st.text(
    st.sampled_from("ab <>&\"'🕊ñ/\n") | st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30
)
KINDS = st.sampled_from(["bold", "italic", "code", "pre", "spoiler", "text_link", "blockquote", "custom_emoji"])


@given(TEXTS, st.lists(st.tuples(KINDS, st.integers(0, 30), st.integers(1, 30)), max_size=5))
def test_whatever_is_kept_is_shown_as_balanced_html_with_the_same_words(
    text: str,
    wanted: list[tuple[str, int, int]],
) -> None:
    entities = [entity(kind, offset, length, url='https://x.org/"><script>') for kind, offset, length in wanted]
    fitting = [styled for styled in entities if span(styled).end <= units(text)]
    if any("\ufffd" in cut(text, 0, edge) for styled in fitting for edge in span(styled)) and "\ufffd" not in text:
        with pytest.raises(Refusal, match="in a middle of a UTF-16 symbol"):
            from_parameter(text, fitting)
        return
    kept = from_parameter(text, fitting)
    reading = _Reading()
    reading.feed(html(kept))
    reading.close()
    assert "".join(reading.text) == cut(kept.text, 0, units(kept.text)) == kept.text
    assert not reading.open


def test_a_time_is_shown_as_one_that_the_page_says_by_its_own_clock() -> None:
    shown = html(parsed('at <tg-time unix="1726617600" format="wDt">&lt;noon&gt;</tg-time>'))
    assert shown == 'at <time datetime="2024-09-18T00:00:00+00:00" data-shown="wDt">&lt;noon&gt;</time>'


@given(st.text(st.sampled_from("<>/&;=\"' abiprespan#x1expandable-tg"), max_size=40))
def test_any_text_is_parsed_or_refused_but_breaks_nothing(source: str) -> None:
    with contextlib.suppress(Refusal):
        kept = parsed(source)
        assert all(0 <= span(styled).start < span(styled).end <= units(kept.text) for styled in kept.entities)


@given(st.text(max_size=60))
def test_escaped_text_comes_through_the_parser_unchanged(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parsed(escaped) == tidied(text, [])
