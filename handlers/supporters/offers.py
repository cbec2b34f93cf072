"""What is offered to whoever looks for somebody from another chat: a card in words, with a link that leads here.

Nobody is known who asks, so nothing of a person's is said, and nothing is written. Without any words, the first cases
are offered.
"""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from handlers.commands import CASE
from handlers.heard import Asked
from handlers.layout import lines, paragraphs
from handlers.messages import Offer, Offers
from handlers.setup import Setup
from handlers.supporters.standing import imprisoned, stands
from handlers.texts import Words
from storage import cases, ending, search
from storage.cases import Case
from storage.languages import in_language
from storage.transaction import Tx

A_TIME = 20
"""Offers at once: as many as somebody scrolls through."""

MOST = 200
"""Offers in all: whoever has seen so many writes more of the name."""


def found(tx: Tx, setup: Setup, asked: Asked) -> Offers:
    """The cards of whom they look for, in the language of their app."""
    if ending.over(tx):
        return Offers(())
    words, last = setup.texts.words(asked.language), min(asked.after + A_TIME, MOST)
    ids, count = search.find(tx, asked.text, last) if asked.text.strip() else cases.first(tx, last)
    there = [case for case in (cases.find(tx, case_id) for case_id in ids[asked.after :]) if case]
    today = tx.now.astimezone(setup.zone).date()
    offers = tuple(_offer(words, case, setup.link(CASE, case.content.slug), today) for case in there)
    return Offers(offers, last if last < min(count, MOST) else 0, len(setup.languages) == 1)


def _offer(words: Words, case: Case, link: str, today: date) -> Offer:
    content = case.content
    return Offer(
        key=content.slug,
        name=in_language(content.name, words.language),
        about=in_language(content.held_at or content.summary, words.language),
        text=paragraphs(
            lines(words("case-title", name=content.name), words("card-summary", summary=content.summary)),
            lines(*_facts(words, case, today)),
        ),
        link=link,
        leads_to=words("card-write" if case.open_for_letters else "card-read").unescape(),
    )


def _facts(words: Words, case: Case, today: date) -> Iterator[Markup | None]:
    content = case.content
    yield stands(words, case)
    yield from imprisoned(words, content, today)
    yield words("case-where", place=content.held_at) if content.held_at else None
    yield words("case-asks", asks=content.asks) if content.asks else None
