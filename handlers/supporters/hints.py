"""What the guide's checks found in a letter, said to its writer, who follows it or sends the letter as it is."""

from collections.abc import Sequence
from hashlib import blake2b

from markupsafe import Markup

from handlers.engine.talk import Talk
from handlers.guide.look import Rules, Seen, look, rules_of
from handlers.guide.passages import quotes
from handlers.layout import lines, paragraphs
from handlers.printable import unprintable
from handlers.texts import Words
from storage import campaigns, letters
from storage.campaigns import Campaign
from storage.cases import Case
from storage.contents.letter_rules import Check, Finding
from storage.languages import in_language

_REMEMBERED = 256
_seen_lately: dict[bytes, tuple[Rules, list[Seen]]] = {}
"""What was found lately, by a digest of what it was found in: places, and no words. A conversation is played again at
each of its answers, and looking through the letter is a third of that."""


def look_through(talk: Talk, case: Case, pages: Sequence[str], pen_name: str) -> list[Seen]:
    """What this person should look at again in a letter to this case."""
    rules = rules_of(case, campaigns.get(talk.tx, case.campaign_id))
    first = not letters.wrote_to(talk.tx, talk.person.id, case.id)
    key = blake2b(repr((pages, pen_name, first)).encode()).digest()
    held_to, seen = _seen_lately.get(key, (None, []))
    if held_to is not rules:
        seen = look(pages, rules, pen_name, first=first)
        if len(_seen_lately) >= _REMEMBERED:
            _seen_lately.clear()
        _seen_lately[key] = rules, seen
    return seen


def worded(talk: Talk, case: Case, pages: Sequence[str], seen: Sequence[Seen]) -> Markup:
    """Each of the hints: what it may be, where, and why it matters, in the guide's own words if it has some."""
    campaign = campaigns.get(talk.tx, case.campaign_id)
    rules = rules_of(case, campaign)
    hints = [_hint(talk.words, rules, pages, one) for one in seen]
    whys = [_why(talk.words, campaign, rules, pages, one) for one in seen]
    # A point that watches over two things is said once, below both.
    said = (why if why != following else None for why, following in zip(whys, [*whys[1:], None], strict=True))
    return paragraphs(*(lines(hint, why) for hint, why in zip(hints, said, strict=True)))


def question(seen: Sequence[Seen]) -> str:
    """The key of the question whether a letter stays as it is with these hints.

    An answer counts for the hints that were shown, and for no others: the rules of a case can change before the letter
    is sent.
    """
    return f"hints:{blake2b(repr(seen).encode(), digest_size=8).hexdigest()}"


def overruled(seen: Sequence[Seen]) -> tuple[Finding, ...]:
    """What is kept with a letter that is sent as it is."""
    return tuple(finding for one in seen for finding in one.passages)


def _hint(words: Words, rules: Rules, pages: Sequence[str], seen: Seen) -> Markup:
    """What it may be, and where; signs that cannot be printed are named below."""
    places = [place for place in seen.passages if place.end and seen.check != Check.UNPRINTABLE.value]
    found = [
        said
        for number, page in enumerate(pages)
        for said in quotes(page, [(place.start, place.end) for place in places if place.page == number])
    ]
    more = seen.count - len(seen.passages) if places else 0
    return lines(
        words("hint-title", check=seen.check),
        *(words("hint-quote", quote=said) for said in found),
        words("hint-more", count=more) if more else None,
        _length(words, rules, pages, seen),
    )


def _length(words: Words, rules: Rules, pages: Sequence[str], seen: Seen) -> Markup | None:
    """How long the letter is, and how long it should be."""
    count = sum(map(len, pages))
    if seen.check == Check.SHORT.value:
        return words("hint-shorter", count=count, limit=rules.shortest)
    return words("hint-longer", count=count, limit=rules.longest) if seen.check == Check.LONG.value else None


def _why(words: Words, campaign: Campaign, rules: Rules, pages: Sequence[str], seen: Seen) -> Markup:
    """Why it matters: the rule of the topic, or of the guide's point that the check watches over, or our own words."""
    guide = campaign.content.letters.guide if campaign.content.letters else ()
    points = [point.rule for point in guide if seen.check in point.checks]
    topics = [topic.rule for topic in rules.topics if topic.key == seen.topic]
    if said := [*topics, *points]:
        return words("hint-guide", rule=in_language(said[0], words.language))
    signs = unprintable("".join(pages)) if seen.check == Check.UNPRINTABLE.value else ""
    return words("hint-why", check=seen.check, signs=signs)
