"""Whatever somebody typed is shown to others so that nothing in it can be touched, in every text and every language."""

import html
import re
from functools import cache

import pytest
from hypothesis import given, settings, strategies as st
from markupsafe import Markup
from text_ids import texts, words_of

from handlers.buttons import Press
from handlers.commands import START
from handlers.guide.passages import SIGN, marked, quote
from handlers.texts import Words
from handlers.texts.files import spoken
from handlers.texts.inert import TYPED, inert
from storage.clean import clean
from storage.contents.letter_rules import Finding

WORDS = [words_of(language) for language in spoken()]
# What Telegram makes a link of, by its own rules (tdlib, MessageEntity.cpp), each as it stands in a name.
TOUCHABLE = [
    *("evil.ru/x", "t.co/abc", "evil.xyz", "evil.de", "x.onion", "bank.info", "пример.рф", "a.xn--p1ai", "EVIL.COM"),
    *("https://evil.example", "tg://resolve?domain=x", "ton://transfer/x", "ftp://x.y", "user@evil.example", "1.2.3.4"),
    *("@evil_agent", "(@evil", "#tag", "(#tag", "«#tag»", "€#тег", "$TAG", "($PALOMA", "/stop", "!/stop", "(/stop@bot"),
    *("+52 967 123 4567", "+56-2-2123-4567", "967.123.4567", "967/123/4567", "4111 1111 1111 1111", "967‑123‑4567"),
]
FRAGMENTS = st.sampled_from(
    [*TOUCHABLE, "Golondrina", "del sur", "<b>", "&", "👩‍🚀", "%s", "{$x}", "¡", "—", "3", "\n"]
)
NAMES = st.lists(FRAGMENTS, min_size=1, max_size=4).flatmap(
    lambda parts: st.sampled_from([" ", "", "(", "…", "\u200b"]).map(lambda between: between.join(parts))
)
_CODE = re.compile(r"(<code>.*?</code>)", re.DOTALL)
# Telegram's rules again, each in a form of its own: what is left outside of `code` must match none of them.
_LIVE = re.compile(
    r"[a-z]+://\S|[\w-]\.[^\W\d_]{2}|\w@\w|(?<!\w)@[a-z0-9_]{2}|(?<!\w)#\w|(?<!\w)(?-i:\$[A-Z])|(?<![\w/<>])/[a-z0-9_]"
    r"|\d{1,3}(?:\.\d{1,3}){3}|\+?\d(?:[ ().\-/‐-―]{0,2}\d){5}",
    re.IGNORECASE,
)
COMMANDS = "help-line"  # "/{ $name }", a command of ours


def live(shown: Markup) -> list[str]:
    """What could be touched in it: what Telegram finds in the text, and no letter of which is in `code`."""
    text, in_code = "", set[int]()
    for part in _CODE.split(str(shown)):
        plain = html.unescape(re.sub(r"</?[a-z][^>]*>", "", part))
        if part.startswith("<code>"):
            in_code |= set(range(len(text), len(text) + len(plain)))
        text += plain
    return [match[0] for match in _LIVE.finditer(text) if in_code.isdisjoint(range(*match.span()))]


@pytest.mark.parametrize("typed", TOUCHABLE)
def test_what_telegram_would_make_a_link_of_is_inert(typed: str) -> None:
    assert live(Markup.escape(typed)), "else this test would see nothing"
    for around in ("{}", "Ana {}", "{} Ana", "({})", "¡{}!", "Ana\n{}"):
        assert live(inert(around.format(typed))) == []


@settings(deadline=None)
@given(NAMES)
def test_nothing_typed_can_be_touched_and_every_character_stays(typed: str) -> None:
    shown = inert(typed)
    assert live(shown) == []
    assert html.unescape(re.sub(r"</?code>", "", str(shown))) == typed


@settings(deadline=None, max_examples=300)
@given(NAMES, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
def test_nothing_can_be_touched_where_a_letter_is_marked_or_quoted(typed: str, places: list[tuple[int, int]]) -> None:
    """Also not what only becomes a link by the sign before it, or by the cut."""
    found = [Finding("x", "", 0, min(place), max(place)) for place in places]
    shown = marked(typed, found)
    assert live(shown) == []
    assert html.unescape(re.sub(r"</?(?:code|u)>", "", str(shown)).replace(f"{SIGN} ", "")) == typed
    for place in found:
        assert live(quote(typed, (min(place.start, len(typed)), min(place.end, len(typed))))) == []


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.language)
@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(NAMES)
def test_every_text_shows_what_was_typed_inert(words: Words, typed: str) -> None:
    for text, names, of_ours in showing_typed(words):
        assert live(said_with(words, text, names, typed)) == of_ours, text


@cache
def showing_typed(words: Words) -> list[tuple[str, frozenset[str], list[str]]]:
    """The texts that show what somebody typed, their facts, and what in them can be touched that is our own."""
    shown = [(text, names) for text, names in texts(words.language) if names & TYPED and text != COMMANDS]
    return [(text, names, live(said_with(words, text, names, "Ana"))) for text, names in shown]


def said_with(words: Words, text: str, names: frozenset[str], typed: str) -> Markup:
    """The text, with this wherever something typed is shown."""
    numbers: dict[str, object] = {**dict.fromkeys(names - TYPED, 3), "role": "owner"}
    return words(text, **numbers, **{name: [typed, typed] if name == "names" else typed for name in names & TYPED})


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.language)
def test_every_fact_that_a_person_types_is_known(words: Words) -> None:
    """A new fact of a text is either among those that people type, or here, with who says it."""
    ours = set(OURS.split())
    assert {name for _, names in texts(words.language) for name in names} <= ours | TYPED


def test_a_button_shows_the_words_alone() -> None:
    (english, *_) = (words for words in WORDS if words.language == "en")
    assert Press("dismiss-button", START, name="evil.ru & <b>").worded(english) == "Remove evil.ru & <b>"


def test_a_pen_name_reaches_the_moderator_inert() -> None:
    for words in WORDS:
        head = words("letter-head", case={"en": "José"}, pen_name=clean("evil.ru/x"), language="es", code="QK7F2M9A")
        assert "<code>evil.ru/x</code>" in head


OURS = """
count code day campaign title missing state most case audience tried people number language what found value when
unreachable summary sent line languages followed fingerprint failed zone role place near minutes lines length age wanted
waiting total took takes since roles printed old offset now new needed least kinds held does claimed campaigns by aside
approved approvals ways until there text shown seen rules rule reasons purpose picture pause page open of note node link
letters letter label kind kept holder hints hint groups example events drafts days copies claim cases caption attempts
asked bar ends flag late notes told more same whose
at address accusation wait damage own words codes muted pages check checks limit longest quote quotes shortest some
flaw photos translated why to part parts first last states what outcome size reached others read more somebody source
same whose backups silent over unchanged passes unused word known ailment waits megabytes unread before capacity clock
followers hours how interval parties soon which alone alt answer area asks batch begins changes country currency
current deed digit draft evening field fields has head host hour left long looks matter morning present prison prisons
said second secret slug stands status statuses threads time times topic topics types was where who whole missed onward
"""
"""Numbers, days, states, codes; words of the group's own campaigns; texts put together of others. `found`, `page` and
`letter` are the writer's own words, shown to the writer; `value`, `old`, `quote`, `quotes` and `said` are made inert by
who says them."""
