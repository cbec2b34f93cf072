"""A sentence for whoever runs the bot: in English, and remembering what it was put together from.

Storage knows one language. Who shows a sentence to the operator can still say it in another (bot/speaking.py), since it
carries its words, with {names} where facts go, apart from the facts. Everywhere else, in logs above all, it is a text.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Self


class Sentence(str):
    """`Sentence("No key at {file}.", file=path)`. A fact can be a sentence itself. Without facts, words stand as is."""

    __slots__ = ("facts", "words")

    words: str
    facts: Mapping[str, str | int]

    def __new__(cls, words: str, /, **facts: object) -> Self:
        """Put it together; what is neither a text nor a number is said as Python says it."""
        kept = {name: fact if isinstance(fact, str | int) else str(fact) for name, fact in facts.items()}
        made = super().__new__(cls, words.format(**kept) if kept else words)
        made.words, made.facts = words, kept
        return made

    def said(self, spoken: Callable[[str], str]) -> str:
        """The sentence in the words that `spoken` has for those of each part."""
        words = spoken(self.words)
        return words.format(**{name: _said(fact, spoken) for name, fact in self.facts.items()}) if self.facts else words


def joined(between: str, parts: Iterable[str]) -> Sentence:
    """Sentences and names one after the other."""
    facts = {f"part{number}": part for number, part in enumerate(parts)}
    return Sentence(between.join(f"{{{name}}}" for name in facts), **facts)


def of_system(error: OSError) -> Sentence:
    """What the system says to a failed call, without the name of the file."""
    return Sentence(error.strerror or str(error) or type(error).__name__)


def _said(fact: str | int, spoken: Callable[[str], str]) -> str | int:
    return fact.said(spoken) if isinstance(fact, Sentence) else fact
