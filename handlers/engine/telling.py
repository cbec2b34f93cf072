"""What leaves a turn: something to say to somebody; and telling others, each in their language."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from handlers.buttons import Row
from handlers.messages import Message, Saying
from handlers.setup import Setup
from storage import people, team
from storage.outbox import Lane
from storage.people import Person, PersonId
from storage.rights import Right
from storage.transaction import Tx


@dataclass(frozen=True)
class Post:
    """Something to say to somebody, in a lane, and not after a time. `stranger`: they were forgotten in this turn."""

    person: Person
    saying: Saying
    lane: Lane = Lane.REPLY
    not_after: datetime | None = None
    stranger: bool = False


def tell(tx: Tx, setup: Setup, person_id: PersonId, text: str, /, *rows: Row, **facts: object) -> list[Post]:
    """Say a text to somebody, in their language, as a notice. Nothing if they are gone."""
    person = people.find(tx, person_id)
    if person is None or person.gone:
        return []
    words = setup.texts.words(person.language)
    return [Post(person, Message(words(text, **facts), tuple(filter(None, rows))), Lane.NOTICE)]


def tell_team(
    tx: Tx,
    setup: Setup,
    right: Right,
    text: str,
    /,
    *rows: Row,
    among: Collection[str] | None = None,
    but: PersonId | None = None,
    **facts: object,
) -> list[Post]:
    """Say a text to everybody who has a right, or to those of them who are `among` others; except to one."""
    members = [member.person_id for member in team.who_may(tx, right)]
    listeners = [member for member in members if member != but and (among is None or member in among)]
    return [post for listener in listeners for post in tell(tx, setup, listener, text, *rows, **facts)]
