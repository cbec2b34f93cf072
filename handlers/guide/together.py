"""Phrases that say something only together: who it is about, that it is to come, and what, near each other in a sentence.

"Twenty pounds will reach you by Friday": written "{coming} + {you} + {money} - {unsure}", with what makes it harmless behind
a minus. The order does not matter. What stands last of the pluses tells most: the others are looked for around it.
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.guide.phrases import Words
from storage.contents.letter_rules import Check

NEAR = 10
"""Words between the phrases, at the most."""
Place = tuple[int, int]
"""From which word to which (left out) a phrase stands."""


@dataclass(frozen=True)
class Together:
    """The phrases of a check that have to stand near each other, and those that must not; the last tells most."""

    check: Check
    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def together(check: Check, written: str) -> Together:
    """What is written in a list, understood."""
    wanted, *unwanted = written.split(" - ")
    return Together(check, tuple(wanted.split(" + ")), tuple(unwanted))


def found_together(rules: tuple[Together, ...], words: Words, places: dict[str, list[Place]]) -> Iterator[tuple[Check, Place]]:
    """Where all that a rule wants stands near each other in a sentence, and nothing that it does not."""
    ends = words.ends
    for rule in rules:
        for place in places.get(rule.wanted[-1], ()) if all(phrase in places for phrase in rule.wanted) else ():
            sentence = bisect(ends, place[0])
            near = {
                phrase: [one for one in places.get(phrase, ()) if _is_near(one, place) and bisect(ends, one[0]) == sentence]
                for phrase in rule.wanted[:-1] + rule.unwanted
            }
            if all(near[phrase] for phrase in rule.wanted[:-1]) and not any(near[phrase] for phrase in rule.unwanted):
                parts = [place, *(near[phrase][0] for phrase in rule.wanted[:-1])]
                yield rule.check, (min(start for start, _ in parts), max(end for _, end in parts))


def _is_near(one: Place, other: Place) -> bool:
    return one[0] - other[1] <= NEAR and other[0] - one[1] <= NEAR
