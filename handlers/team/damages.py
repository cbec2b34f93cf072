"""Damaged rows of the database: the owners hear once of what was found, of which kind it is, and what to do."""

from collections.abc import Mapping
from datetime import datetime

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.layout import lines, paragraphs
from handlers.messages import Message
from handlers.setup import Setup
from handlers.texts import Words
from storage import damaged, people, team
from storage.damaged import Kind
from storage.outbox import Lane
from storage.rights import Right
from storage.transaction import Tx


def tell(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the owners what is damaged that they do not know of; None if it is nothing, or there is no owner."""
    found = [people.reachable(tx, member.person_id) for member in team.who_may(tx, Right.CHANGE_TEAM)]
    owners = [person for person in found if person]
    news = damaged.take_news(tx) if owners else {}
    if not news:
        return None
    return [
        Post(owner, Message(_notice(setup.texts.words(owner.language), news)), Lane.NOTICE, urgent=True)
        for owner in owners
    ]


def _notice(words: Words, news: Mapping[Kind, int]) -> Markup:
    kinds = lines(*(words("damaged-kind", damage=kind.value, count=count) for kind, count in news.items()))
    return paragraphs(words("damaged-notice"), kinds, words("damaged-what-to-do"))
