"""A message is short enough for a small phone: 25 lines of 34 characters, unless there is a reason.

Every text is measured alone, in every language, with arguments as they usually are; what is put together of several
texts is measured as a newcomer meets it, with the campaigns that come with Paloma.
"""

import html
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest
from fluent.syntax import FluentParser, ast as ftl
from fluent.syntax.visitor import Visitor
from heard import plain
from markupsafe import Markup
from stage import Stage
from text_ids import TEXTS, texts, words_of

from handlers.texts import Texts
from handlers.texts.files import spoken

WIDTH = 34
MOST_LINES = 25
LANGUAGES = spoken()

# A name, a sentence of a campaign, a list of a few lines, and numbers, as they usually are.
NAME = "Manuel Gómez Vázquez"
TITLE = "Letters for the freedom of political prisoners in Chiapas"
SENTENCE = (
    "Young Tseltal Maya, in prison since December 2020, accused of a crime that, the call says, he did not commit."
)
USUAL: Mapping[str, object] = {
    **dict.fromkeys(("name", "names", "author", "case", "holder", "pen_name", "title", "by", "campaign"), NAME),
    **dict.fromkeys(("accusation", "address", "delivery", "hint", "note", "purpose", "rule", "summary"), SENTENCE),
    **dict.fromkeys(("reason", "words", "letter", "page", "excerpt"), SENTENCE),
    **dict.fromkeys(("cases", "campaigns", "events", "hints", "lines", "letters", "reasons", "rules"), f"• {TITLE}"),
    **dict.fromkeys(("groups", "held", "ways"), f"• {TITLE}"),
    "role": "moderator",
    **dict.fromkeys(("at", "day", "since", "when", "until"), "Friday 27 September 2024, 18:00 (Mexico City)"),
    **dict.fromkeys(
        ("age", "drafts", "claim", "minutes", "pages", "pause", "seen", "takes", "took", "wait"), "20 minutes"
    ),
    **dict.fromkeys(
        ("copies", "code", "codes", "example", "kinds", "language", "languages", "near", "roles"), "MKSMBTN7"
    ),
    **dict.fromkeys(("audience", "does", "fingerprint", "label", "link", "now", "offset", "old", "place"), TITLE),
    **dict.fromkeys(("signs", "there", "value", "what", "zone", "least", "kind", "found"), "America/Mexico_City"),
}
NUMBER = 1_250
PLURALS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": NUMBER}
"""A number for each of Unicode's plurals."""
NAMES = dict(texts("en"))
# Where a fact is a number, or words, unlike everywhere else.
ODD: Mapping[str, Mapping[str, object]] = {
    "hint-letter-long": {"found": NUMBER},
    "letter-many-lines": {"lines": NUMBER},
    "privacy-keeps-sent": {"sent": "2 days"},
    "privacy-keeps-photos": {"unused": "1 day"},
}

# What may be longer, and why. A reason is for one text and its most lines.
LONGER: Mapping[str, tuple[int, str]] = {
    "forgetme-ask": (26, "what stays behind is said before somebody says yes"),
}

# What a newcomer meets may be longer, and why.
OF_THE_CAMPAIGN = "the campaign's own words, with facts and source; a campaign folder may have up to 3,500 characters"
MET: Mapping[str, tuple[int, str]] = {
    "/start": (MOST_LINES, ""),
    "/help": (MOST_LINES, ""),
    "/privacy": (101, "a list to look things up in, after two short messages that say what matters"),
    "/cases": (MOST_LINES, ""),
    "/case manuel-gomez-vazquez": (39, OF_THE_CAMPAIGN),
    "/case san-juan-cancuc-five": (39, OF_THE_CAMPAIGN),
    "/case jose-diaz": (30, OF_THE_CAMPAIGN),
    "/case maria-rivera": (40, OF_THE_CAMPAIGN),
    "/write jose-diaz": (42, "the guide of the call has seven points, and none may be left out"),
    "/events": (MOST_LINES, ""),
    "/event letters-day": (MOST_LINES, ""),
    "/donate": (MOST_LINES, ""),
    "/subscribe": (MOST_LINES, ""),
    "/forgetme": (MOST_LINES, ""),
}


def lines(text: str) -> int:
    """How many lines a text has on a small phone."""
    return sum(len(textwrap.wrap(line, WIDTH)) or 1 for line in text.split("\n"))


def _shown(text: Markup) -> str:
    """A text without its formatting."""
    return html.unescape(re.sub(r"</?[a-z][^>]*>", "", text))


class _Chosen(Visitor):
    """Collects what a text chooses by: for each fact, a value for every variant."""

    def __init__(self) -> None:
        self.values: dict[str, set[str | int]] = {}

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802 - the library's name
        """One choice, and those inside it."""
        if isinstance(node.selector, ftl.VariableReference):
            keys = {
                variant.key.name if isinstance(variant.key, ftl.Identifier) else int(variant.key.value)
                for variant in node.variants
            }
            plural = keys <= PLURALS.keys() | {key for key in keys if isinstance(key, int)}
            values = {PLURALS.get(str(key), key) for key in keys} if plural else keys
            self.values.setdefault(node.selector.id.name, set()).update(values)
        self.generic_visit(node)


def written(language: str) -> Iterator[tuple[str, dict[str, object], list[dict[str, object]]]]:
    """Every text, the facts it is usually told, and each set of values that it can choose by."""
    for file in sorted((TEXTS / language).glob("*.ftl")):
        for message in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(message, ftl.Message):
                chosen = _Chosen()
                chosen.visit(message)
                text = message.id.name
                facts: dict[str, object] = {name: USUAL.get(name, NUMBER) for name in NAMES[text] | {"role"}}
                facts.update(ODD.get(text, {}))
                variants: list[dict[str, object]] = [
                    dict(zip(chosen.values, values, strict=True)) for values in product(*chosen.values.values())
                ]
                yield text, facts, variants


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_long_without_a_reason(language: str) -> None:
    words = words_of(language)
    long = {
        text: max(lines(_shown(words(text, **(facts | variant)))) for variant in variants)
        for text, facts, variants in written(language)
    }
    assert {text: count for text, count in long.items() if count > LONGER.get(text, (MOST_LINES, ""))[0]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", MET)
def test_nothing_a_newcomer_meets_is_long_without_a_reason(campaigns: Stage, language: str, typed: str) -> None:
    campaigns.setup = replace(campaigns.setup, texts=Texts(tuple(LANGUAGES)))
    campaigns.person("ana", language)
    most = max(lines(plain(heard)) for heard in campaigns.says("ana", typed) if not heard.is_toast)
    assert most <= MET[typed][0]


def test_every_reason_is_needed(campaigns: Stage) -> None:
    campaigns.person("ana", "es")
    for typed, (allowed, why) in MET.items():
        assert bool(why) == (allowed > MOST_LINES)
        if why:
            assert max(lines(plain(heard)) for heard in campaigns.says("ana", typed)) > MOST_LINES, typed
            campaigns.says("ana", "/cancel")
