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
    """Something to say to somebody, in a lane, and not after a time.

    `stranger`: they were forgotten in this turn, their row cannot be read, or nothing may lead from them to what is
    said: no row holds both, and what was sent is not remembered. `urgent`: it leaves in the lane of
    replies, which nothing holds up for long, though it answers nobody. `about` is the id of what they follow and are
    told of: if that changes, or they follow it no longer, before it has left, it is taken back.
    """

    person: Person
    saying: Saying
    lane: Lane = Lane.REPLY
    not_after: datetime | None = None
    stranger: bool = False
    urgent: bool = False
    about: str | None = None

    @property
    def leaves_by(self) -> Lane:
        """The lane in which it leaves."""
        return Lane.REPLY if self.urgent else self.lane


URGENT = frozenset({Right.SEE_TEAM, Right.CHANGE_TEAM, Right.CONFIRM_MONEY, Right.ANNOUNCE})
"""Whoever has these rights hears at once of what is done by them: who joined, what is to be shown or sent."""


def tell(
    tx: Tx, setup: Setup, person_id: PersonId, text: str, /, *rows: Row, urgent: bool = False, **facts: object
) -> list[Post]:
    """Say a text to somebody, in their language, as a notice. Nothing if they are gone."""
    person = people.reachable(tx, person_id)
    if person is None:
        return []
    words = setup.texts.words(person.language)
    return [Post(person, Message(words(text, **facts), tuple(filter(None, rows))), Lane.NOTICE, urgent=urgent)]


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
    """Say a text to everybody who has a right, or to those of them who are `among` others; except to one.

    What concerns the team, money or an announcement is urgent: nobody can hold back the news of it.
    """
    members = [member.person_id for member in team.who_may(tx, right)]
    listeners = [member for member in members if member != but and (among is None or member in among)]
    return [
        post
        for listener in listeners
        for post in tell(tx, setup, listener, text, *rows, urgent=right in URGENT, **facts)
    ]
