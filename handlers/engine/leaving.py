"""What leaves a chat: a letter that somebody does not hold any more, and what was said to whoever goes.

Taking back is in the lane of replies: it comes after all that was said before, and no rest of the bulk lanes delays it.
"""

from collections.abc import Mapping
from datetime import datetime
from itertools import groupby
from types import MappingProxyType

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.messages import Deletion
from handlers.setup import Setup
from storage import in_chats, people, sent
from storage.letters import lent
from storage.people import Person
from storage.sent import Sent
from storage.transaction import Tx

NONE: Mapping[int, str] = MappingProxyType({})


def clear_chat(tx: Tx, person: Person, instead: Markup) -> list[Post]:
    """Take away all that the bot said in a person's chat in the last two days; of letters, the words at least."""
    messages = sent.of_person(tx, person.id)
    # No row of `sent` has a number below 0.
    announced = {-place: message for place, message in enumerate(in_chats.of_reader(tx, person.id), 1)}
    return _deletion(tx, person, messages, instead, announced)


def take_back(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Take letters from the phones of those who do not hold them any more."""
    overdue = sorted(lent.overdue(tx), key=lambda message: message.person_id)
    posts: list[Post] = []
    for person_id, messages in groupby(overdue, key=lambda message: message.person_id):
        person = people.get(tx, person_id)
        posts += _deletion(tx, person, list(messages), setup.texts.words(person.language)("taken-back"))
    return posts or None


def _deletion(
    tx: Tx, person: Person, messages: list[Sent], instead: Markup, others: Mapping[int, str] = NONE
) -> list[Post]:
    """Have these messages deleted. From somebody who is gone nothing can be taken: it is tried again later."""
    ids = {message.id: message.message for message in messages} | dict(others)
    sent.asked(tx, messages)
    return [Post(person, Deletion(ids, instead))] if ids and not person.gone else []
