"""What is different between a letter as it was and as it is, paragraph by paragraph."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from markupsafe import Markup

from handlers.texts.inert import inert

REMOVED, ADDED = "➖", "➕"


def difference(before: Sequence[str], after: Sequence[str]) -> Iterator[Markup]:
    """The paragraphs that were taken out and those that were put in, each with its sign, in the order of the letter."""
    old, new = _paragraphs_of(before), _paragraphs_of(after)
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (Markup("{} {}").format(REMOVED, inert(one)) for one in old[old_from:old_to])
            yield from (Markup("{} {}").format(ADDED, inert(one)) for one in new[new_from:new_to])


def _paragraphs_of(words: Sequence[str]) -> list[str]:
    return [line.strip() for message in words for line in message.split("\n") if line.strip()]
