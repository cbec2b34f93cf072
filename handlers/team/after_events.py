"""The day after an event, the team is asked once whether it wants to thank those who came, and say what came of it.

What it writes then is an announcement to the event's followers, among whom is whoever said that they are coming: it
needs the agreement that any other needs. The team is asked at ten in the morning where the event was.
"""

from datetime import UTC, datetime, time, timedelta

from handlers.buttons import Press
from handlers.commands import ANNOUNCE
from handlers.engine.telling import Post, tell_team
from handlers.setup import Setup
from storage import audiences, coming, events, team
from storage.events import Event
from storage.rights import Right
from storage.transaction import Tx

_ASKED_AT = time(10)
_LATEST = timedelta(days=2)
"""So long after its time the team is still asked: it was away, and thanks that come later are thanks, too."""


def ask(tx: Tx, setup: Setup, since: datetime) -> list[Post]:
    """Ask about events that were over since the last look, and that anybody follows."""
    since = max(since, tx.now - _LATEST)
    posts: list[Post] = []
    for event, held in events.held(tx, since - timedelta(days=2)):
        day_after = datetime.combine(held.last_day + timedelta(days=1), _ASKED_AT, held.start.tzinfo)
        if since < day_after <= tx.now:
            posts += _ask(tx, setup, event, held.start.astimezone(UTC))
    return posts


def _ask(tx: Tx, setup: Setup, event: Event, started_at: datetime) -> list[Post]:
    followers = audiences.size(tx, event.id)
    asked = team.who_may(tx, Right.ANNOUNCE)
    if not followers or not asked:
        return []
    figures = coming.figures(tx, asked[0].person_id, event, started_at)
    thank = Press("event-was-thank", ANNOUNCE, event.content.slug)
    return tell_team(
        tx,
        setup,
        Right.ANNOUNCE,
        "event-was",
        (thank,),
        title=event.content.title,
        people=figures.people,
        followers=followers,
    )
