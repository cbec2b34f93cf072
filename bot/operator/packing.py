"""A sentence on its way to another process, its facts apart: it is shown there, in the language asked for there."""

from typing import Any

from storage.sentence import Sentence

Packed = list[Any] | str | int
"""A sentence as JSON has it, [its words, {name: fact}]; or a fact that is none."""


def packed(fact: str | int) -> Packed:
    """A sentence, or a fact of one, for JSON."""
    if isinstance(fact, Sentence):
        return [fact.words, {name: packed(inner) for name, inner in fact.facts.items()}]
    return fact


def unpacked(told: Packed) -> Sentence:
    """The sentence of a line; a bot of before, which still runs after an update, sends a text."""
    if not isinstance(told, list):
        return Sentence(str(told))
    words, facts = told
    return Sentence(words, **{name: unpacked(fact) if isinstance(fact, list) else fact for name, fact in facts.items()})
