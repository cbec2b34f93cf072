"""Prose: a little Markdown becomes the small HTML of messages; the rest is refused with its line."""

import re

import pytest
from hypothesis import given, strategies as st

from bot.packs.wording import expected
from storage.contents.prose import read_prose
from storage.contents.size import length


@pytest.mark.parametrize(
    ("markdown", "markup"),
    [
        ("One\ntwo\n\nThree", "One two\n\nThree"),
        ("One  \ntwo\\\nthree", "One\ntwo\nthree"),
        ("*a* **b** ***c***", "<i>a</i> <b>b</b> <i><b>c</b></i>"),
        ("[a *b*](https://e.org/?x=1&y=2)", '<a href="https://e.org/?x=1&amp;y=2">a <i>b</i></a>'),
        ("<https://e.org>", '<a href="https://e.org">https://e.org</a>'),
        ("- a\n- b\n\nc", "• a\n• b\n\nc"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("- a\n\n- b", "• a\n• b"),
        ("> a\n>\n> b", "<blockquote>a\n\nb</blockquote>"),
        ('Ch\'ol & "x" \\<b\\> 1 < 2', "Ch&#39;ol &amp; &#34;x&#34; &lt;b&gt; 1 &lt; 2"),
        ("a&#x202e;b\u202ec&lt;b&gt;", "abc&lt;b&gt;"),
        ("\\*a\\*", "*a*"),
    ],
)
def test_what_is_allowed(markdown: str, markup: str) -> None:
    prose = read_prose(markdown)
    assert (str(prose.markup), prose.refusals) == (markup, [])


@pytest.mark.parametrize(
    ("markdown", "line", "found"),
    [
        ("a\n\n# b", 3, "found a heading"),
        ("a\nb\n===", 1, "found a heading"),
        ("a\n\nb <i>c", 3, "found HTML"),
        ("a\n\n<div>\nb\n</div>", 3, "found HTML"),
        ("a\nb\nc ![d](https://e.org/f.png)", 3, "found a picture"),
        ("a\n\n    b", 3, "found an indented line"),
        ("a\n\n```\nb\n```", 3, "found a block of code"),
        ("`a`", 1, "found code"),
        ("a\n\n***", 3, "found a line across"),
        ("a\n[b](javascript:alert)", 2, "expected a web address"),
        ("a\n[b](/c)", 2, "expected a web address"),
        ("[b](https://user@e.org)", 1, "expected a web address"),
        ("[b](https://localhost)", 1, "expected a web address"),
        ("- a\n  - b", 2, "no list inside a list"),
        ("> a\n>> b", 1, "no quote inside a quote"),
        ("\n\n", 1, "some text"),
        ("*a " * 3000 + " b*" * 3000, 1, "less emphasis inside emphasis"),
    ],
)
def test_what_is_refused(markdown: str, line: int, found: str) -> None:
    [(at, refusal)] = read_prose(markdown).refusals
    assert at == line
    assert found in f"expected {expected(refusal)}"


def test_length_is_counted_as_telegram_counts() -> None:
    assert length('<a href="https://e.org">paloma 🕊</a> &amp; <b>más</b>') == len("paloma ..") + len(" & más")


@given(st.text(st.sampled_from("ab *_[]()<>!`#&;-.1\n\\\"'é🕊/:ht")))
def test_whatever_is_written_comes_out_as_small_html(markdown: str) -> None:
    markup = str(read_prose(markdown).markup)
    rest = re.sub(r'</?(?:b|i|blockquote)>|<a href="[^"<>]*">|</a>|&(?:amp|lt|gt|#34|#39);', "", markup)
    assert not re.search(r"[<>&]", rest)
    opened = re.findall(r"<(/?)(b|i|blockquote|a)\b", markup)
    assert _nested(opened)


def _nested(tags: list[tuple[str, str]]) -> bool:
    inside: list[str] = []
    for end, tag in tags:
        if not end:
            inside.append(tag)
        elif not inside or inside.pop() != tag:
            return False
    return not inside
