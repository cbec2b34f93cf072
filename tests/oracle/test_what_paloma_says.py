"""Everything Paloma says is taken by Telegram, and reads exactly as it was meant, whatever people put into it."""

import itertools
import random
import re
import string
from collections.abc import Iterator
from contextlib import suppress

import pytest
import tdlib
from markupsafe import Markup
from text_ids import texts, words_of

from bot.messenger.telegram.render import render
from bot.messenger.telegram.richtext import plain
from bot.sandbox.world.html_in import parsed
from handlers.heard import Kind, Said
from handlers.messages import Document, Message, Toast
from handlers.texts import Words
from handlers.texts.files import spoken
from storage.clean import clean
from storage.contents.numbers import web_address
from storage.errors import Rejected

LANGUAGES = tuple(spoken())
HOSTILE = (
    "<b>no</b> </b> <script> & &amp;amp; &#0; &#xD83D; &lt;i&gt; <a href='x",
    "\u202e\u2066evil\u2069 \u200f\u200e\u061c mixed عربى עברית",
    "".join(f"{letter}{chr(0x300 + place)}\u030a\u0333\u033f" for place, letter in enumerate(string.ascii_letters)),
    "👩‍👩‍👧‍👦🏳️‍🌈❤️🇲🇽 क्‍ष",
    "a" * 4_095 + "😀" + "b",
    "a" * 1_023 + "😀" + "b",
    "palabra " * 1_125,
    "\n" * 40,
    "%s %(x)s {} { $x } 100%",
    "@@@ /stop (#tag) $USD bit.ly/abc tg://x 4111 1111 1111 1111 " * 20,
    '"' * 1_500 + "<" * 500,
    "\u00a0\u3000\u2003 x \u00a0",
)
"""What people type: markup, direction, zalgo, joiners, cuts within a pair, length, emptiness, formats, links."""
NUMBERS = (0, 1, 5, 12_345)
TEXT_UNITS, CAPTION_UNITS, TOAST_UNITS, MARKUP_BYTES = 4096, 1024, 200, 32_768
_DELETED = re.compile("[\r\u2028-\u202e\u030a\u0333\u033f]")


def sayings(words: Words, dice: random.Random, each: int) -> Iterator[tuple[str, Markup]]:
    """Every text, with facts drawn by dice; a fact that chooses a plural is a number."""
    written = dict(texts(words.language))
    every = frozenset[str]().union(*written.values())  # a text may take in another one, with its facts
    for name, facts in written.items():
        counted = {fact for fact in facts if not _may_be_words(words, name, every, fact)}
        for _ in range(each if facts else 1):
            given: dict[str, object] = dict.fromkeys(every, dice.choice(NUMBERS))
            given |= {fact: clean(dice.choice(HOSTILE)) for fact in facts - counted}
            yield name, words(name, **given)


def _may_be_words(words: Words, name: str, every: frozenset[str], fact: str) -> bool:
    try:
        words(name, **(dict.fromkeys(every, 1) | {fact: "x"}))
    except LookupError:
        return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_taken_and_reads_exactly(language: str, *, full: bool) -> None:
    words, dice = words_of(language), random.Random()  # noqa: S311 - nothing secret
    for name, text in sayings(words, dice, 40 if full else 1):
        if not plain(text).strip():
            continue
        body = Document("a.pdf", b"x") if dice.random() < 0.2 else None
        shown = ""
        for call in render(Message(text, body=body), None, words):
            key, most = ("text", TEXT_UNITS) if "text" in call.params else ("caption", CAPTION_UNITS)
            shown += _checked(str(call.params.get(key, "")), most, name)
        assert _bare(shown) == _bare(_kept(plain(text))), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_toast_fits(language: str) -> None:
    words = words_of(language)
    press = Said(kind=Kind.PRESS, query="1")
    for name, text in sayings(words, random.Random(), 1):  # noqa: S311 - nothing secret
        (call,) = render(Toast(text), press, words) if plain(text).strip() else (None,)
        assert call is None or len(str(call.params["text"]).encode("utf-16-le")) // 2 <= TOAST_UNITS, name


def test_of_every_address_that_a_campaign_may_have_phones_make_a_link() -> None:
    hosts = ("example.org", "EXAMPLE.org.", "a-b_c.d.mx", "xn--a.org", "1.2.3.4", "localhost", "a|b.c", "[::1]", "a..b")
    ports = ("", ":", ":0", ":80", ":080", ":65535", ":65536", ":x")
    rests = ("", "/", "/a?b=c#d", "?x", "#y", "/%", "/'", "/{}|^")
    taken = 0
    for parts in itertools.product(("https://", "http://", "HTTP://"), hosts, ports, rests):
        address = "".join(parts)
        with suppress(Rejected):
            web_address(address)
            taken += 1
            assert tdlib.read(str(Markup('<a href="{}">x</a>').format(address))).entities, address
    assert taken > len(rests)


def _checked(html: str, most: int, name: str) -> str:
    """What is seen of a call's text, after TDLib took it and the sandbox read the same."""
    assert len(html.encode()) <= MARKUP_BYTES, name
    read = tdlib.read(html)
    meant = plain(Markup(html))  # noqa: S704 - it is what was rendered
    assert read.text == meant, name
    assert len(read.text.encode("utf-16-le")) // 2 <= most, name
    sandbox = parsed(html)
    assert sandbox.text.strip() == _kept(meant).strip(), name
    assert not sandbox.empty or not html, name
    return sandbox.text


def _kept(text: str) -> str:
    """A text without what Telegram deletes of any text, and with blanks where it puts them."""
    return _DELETED.sub("", text).replace("\t", " ")


def _bare(text: str) -> str:
    """A text without blanks: parts are cut at them, and joiners stand for runs of marks of direction."""
    return re.sub(r"\s|\u200c|\u200e|\u200f", "", text)
