"""Phrases that say something only together: that it is to come, for whom, and what, near each other.

"Twenty pounds will reach you by Friday": written "{coming} + {you} + {money} - {unsure}", with what makes it harmless
behind a minus. The order does not matter. What stands last of the pluses tells most: the others are sought around it.
"""

from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.guide.phrases import Words
from storage.contents.letter_rules import Check

NEAR = 14
"""Words between the phrases, at the most."""
Place = tuple[int, int]
"""From which word to which (left out) a phrase stands."""
Places = dict[str, list[Place]]
"""Where each phrase stands, in the order of the text."""


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


def found_together(rules: tuple[Together, ...], words: Words, places: Places) -> Iterator[tuple[Check, Place]]:
    """Where all that a rule wants stands near each other in a sentence, and nothing that it does not."""
    ends = words.ends if any(rule.wanted[-1] in places for rule in rules) else []
    for rule in rules:
        for place in places.get(rule.wanted[-1], ()) if all(phrase in places for phrase in rule.wanted) else ():
            sentence = bisect(ends, place[0])
            begin, end = (
                ends[sentence - 1] if sentence else -1,
                ends[sentence] if sentence < len(ends) else len(words.all),
            )
            here = max(begin, place[0] - NEAR), min(end, place[1] + NEAR)
            parts = [place, *(_first(places[phrase], here) for phrase in rule.wanted[:-1])]
            if all(parts) and not any(_first(places.get(phrase, []), here) for phrase in rule.unwanted):
                known = [part for part in parts if part]
                yield rule.check, (min(start for start, _ in known), max(end for _, end in known))


def _first(places: Sequence[Place], here: Place) -> Place | None:
    """The first of the places, which are in the order of the text, that begins within a stretch of it."""
    at = bisect_left(places, (here[0], 0))
    return places[at] if at < len(places) and places[at][0] < here[1] else None
