"""The sandbox does with a text what TDLib does with it: thousands of drawn cases, other ones in every run.

What no request of TDLib's shows without a login (which blanks are cut off, what counts as empty, the limits, what is
found beside what was given) is read off its source; the sandbox's own tests hold it by tables.
"""

import itertools
import random
import re
import string
import unicodedata
from collections.abc import Callable

import pytest
import tdlib
from cases import nested, signs, wild
from hypothesis import settings

from bot.sandbox.world import formatting, html_in
from bot.sandbox.world.addresses import ENDINGS
from bot.sandbox.world.finding import found_in
from bot.sandbox.world.refusals import Refusal

STABLE = 16
"""TDLib sorts with std::sort: of more entities than these, which of two like ones comes first is chance."""
_MARKDOWN = frozenset("*_~`|[]")
_TIME = re.compile("[0-9]:[0-9]")
"""What may be a time, as it means something under a video; TDLib lets nothing else begin within one."""


@pytest.fixture
def many(full: bool) -> int:
    """How many cases of each kind; `make check` draws fewer of everything."""
    return 60_000 if full else 40 * settings().max_examples


@pytest.fixture
def dice() -> random.Random:
    """Other dice in every run; a case that fails is shown whole."""
    return random.Random()  # noqa: S311 - nothing secret


def of_tdlib(html: str) -> tdlib.Text | str:
    """What TDLib reads, or why it refuses."""
    try:
        return tdlib.read(html)
    except tdlib.Refused as refused:
        return str(refused)


def of_sandbox(html: str) -> tdlib.Text | str:
    """What the sandbox reads, or why it refuses."""
    try:
        return tdlib.Text(*html_in.read(html))
    except Refusal as refused:
        return refused.description


@pytest.mark.parametrize("draw", [nested, wild])
def test_html_is_read_and_refused_alike(draw: Callable[[random.Random], str], dice: random.Random, many: int) -> None:
    taken = 0
    for _ in range(many):
        html = draw(dice)
        theirs = of_tdlib(html)
        if isinstance(theirs, str) or len(theirs.entities) <= STABLE:
            assert of_sandbox(html) == theirs, repr(html)
            taken += isinstance(theirs, tdlib.Text)
    assert many / 10 < taken


def test_what_is_read_is_tidied_alike(dice: random.Random, many: int) -> None:
    for _ in range(many):
        html = nested(dice)
        read = tdlib.read(html)
        # TDLib takes no time as an entity of a call that need not be sent anywhere.
        entities = [one for one in read.entities if one["type"] != "date_time"]
        if _MARKDOWN.isdisjoint(read.text) and len(entities) <= STABLE:
            theirs, ours = tdlib.tidied(read.text, entities), formatting.cleaned(read.text, entities)
            assert tdlib.Text(*ours) == theirs or not theirs.text, repr(html)


def test_the_same_is_found_in_plain_text(dice: random.Random, many: int) -> None:
    found = 0
    for _ in range(2 * many):
        text = signs(dice)
        if not _TIME.search(text):
            theirs = tdlib.found(text)
            assert found_in(text) == theirs, repr(text)
            found += len(theirs)
    assert many / 10 < found


@pytest.mark.parametrize(
    "text",
    [
        "bit.ly/abc evil.xyz x.app Ana evil.ru a@b.cc {a@b.cc example.org:80443 http://localhost http://a.b:0/",
        "(/forgetme) «/stop» ¡/stop! see:/help -/approve /1 a/b //x </y> /help@Paloma_bot /help@x",
        "#libertad (#1a) #1 #a#b x#a #añ @durov .@durov a@durov @gif @abc ($USD) $US$D $1INCH $ABCDEFGHI",
        "tg://resolve?domain=evil_bot&start=1 xtg://join?invite=A ton://x tonsite://a.ton mailto:a@b.cc user:p@a.bc",
        "4111 1111 1111 1111, 4111-1111-1111-1111 41111111111111111 5500000000000004",
        "http://example.org/(a) (http://example.org/a) example.org/a). www.example.org... EXAMPLE.ORG a.Org a.oRg",
    ],
)
def test_the_kinds_that_matter_most_are_found_alike(text: str) -> None:
    assert found_in(text) == tdlib.found(text)


def test_every_ending_of_a_domain_is_known() -> None:
    two = {"".join(letters) for letters in itertools.product(string.ascii_lowercase, repeat=2)}
    assert len(ENDINGS) > 1_000
    for ending in ENDINGS | two:
        for written in (ending, ending.capitalize(), ending.upper()):
            assert found_in(f"x.{written}") == tdlib.found(f"x.{written}"), written


def test_signs_of_all_scripts_part_words_alike(dice: random.Random, *, full: bool) -> None:
    """Characters of every script, before a command, a tag, in a domain and in a path."""
    signs = [sign for sign in map(chr, range(0x80, 0x32000)) if unicodedata.category(sign) not in {"Cn", "Cs", "Co"}]
    signs = signs if full else sorted({*signs[:3_000], *dice.sample(signs, 3_000)})
    for start in range(0, len(signs), 100):
        text = "\n".join(f"{sign}/abc {sign}#abc a{sign}b.com c.io/{sign}d" for sign in signs[start : start + 100])
        assert found_in(text) == tdlib.found(text), ascii(signs[start])
