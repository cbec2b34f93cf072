"""The owners are told, in their language and at once, of what whoever runs the server should look at.

They are those whom the audit trail named when it was last whole; no rest of what goes to many holds it back.
"""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from handlers.engine.telling import Post
from handlers.messages import Message
from handlers.setup import Setup
from handlers.texts import Words
from storage import people, team
from storage.outbox import Lane
from storage.people import Person
from storage.transaction import Tx

Notice = Callable[[Words], Markup]
"""What is said, in somebody's words."""


def owners(tx: Tx) -> list[Person]:
    """Those who can be told now."""
    found = [people.reachable(tx, person_id) for person_id in team.to_warn(tx)]
    return [person for person in found if person]


def warn(setup: Setup, listeners: Sequence[Person], notices: Sequence[Notice]) -> list[Post]:
    """Say each of these to each of them."""
    return [
        Post(owner, Message(notice(setup.texts.words(owner.language))), Lane.NOTICE, urgent=True)
        for owner in listeners
        for notice in notices
    ]
