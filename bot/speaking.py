"""The language in which the operator is spoken to: the one that their terminal asks for, English for any other.

What is printed are sentences (storage/sentence.py). Their Spanish is a catalogue of gettext's, since Typer, too, has
its words from there; what stands in no catalogue is said as it is: names, numbers, and what other programs say.
"""

import gettext
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from storage.sentence import Sentence

CATALOGUES = Path(__file__).parent / "locale"
DOMAIN = "messages"
"""Typer asks for this one."""

ENGLISH = "en"
_ASKED = ("LC_ALL", "LC_MESSAGES", "LANG")
"""As POSIX has it: the first that is set counts."""


def spoken() -> list[str]:
    """The languages that the operator can be spoken to in."""
    return sorted({ENGLISH, *(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir())})


def language(environment: Mapping[str, str]) -> str:
    """The language that a terminal asks for, such as "es" for es_MX.UTF-8."""
    asked = next((value for name in _ASKED if (value := environment.get(name))), "")
    found = asked.partition(".")[0].partition("@")[0].partition("_")[0].lower()
    return found if found in spoken() else ENGLISH


def say(text: str) -> str:
    """A text as it is to be printed: a sentence in the operator's language, anything else as it stands."""
    return text.said(_words) if isinstance(text, Sentence) else text


def recognized(text: str, shapes: Iterable[str]) -> Sentence:
    """A sentence of a library's, which has its facts in it already: the first of `shapes` that fits tells them."""
    for words in shapes:
        if found := re.fullmatch(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(words)), text, re.DOTALL):
            return Sentence(words, **found.groupdict())
    return Sentence(text)


def have_libraries_speak() -> None:
    """Have Typer look for its words where ours are. It asks the environment itself, and LANGUAGE before all else."""
    gettext.bindtextdomain(DOMAIN, CATALOGUES)
    os.environ["LANGUAGE"] = language(os.environ)


def _words(english: str) -> str:
    found = gettext.translation(DOMAIN, CATALOGUES, [language(os.environ)], fallback=True)
    return found.gettext(english) if english else ""  # "" is where a catalogue keeps its own facts
