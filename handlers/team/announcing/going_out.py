"""How an announcement goes: begun when its time has come, its progress in one message, and a report at its end.

Its author and those who agreed follow it. The numbers are put in place of the earlier ones, at most every five seconds
and only when they changed; the report is a message of its own, so that it is noticed. What is late, since the bot was
away over its time, is held until somebody of the team says that it is to go out all the same.
"""

from collections.abc import Collection
from datetime import datetime

from handlers.engine.telling import Post, tell_team
from handlers.engine.voice import Voice
from handlers.messages import Message, Named
from handlers.setup import Setup
from handlers.team.announcing.said import controls, look, state, took
from handlers.team.announcing.whom import audience_names
from handlers.texts.facts import Moment
from storage import announcements, audiences, people
from storage.announcements import NOBODY_TOLD, Announcement, Step
from storage.outbox import Lane
from storage.people import PersonId
from storage.rights import Right
from storage.transaction import Tx


def begin(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """Begin to send what the team agreed on and whose time has come; what is late is held, and the team asked."""
    return [
        post
        for announcement in announcements.start_due(tx)
        if announcements.possible(Step.RESUME, announcement)
        for post in _asked(tx, setup, announcement, "announcement-late")
    ]


def hold(tx: Tx, setup: Setup) -> list[Post]:
    """Hold what was going out when the bot was stopped for long, and ask the team."""
    return [
        post
        for announcement in announcements.sending(tx)
        for post in _asked(tx, setup, announcements.hold_back(tx, announcement), "announcement-interrupted")
    ]


def end(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """End what has gone out, and report it to those who agreed."""
    posts = []
    for announcement in announcements.all_tried(tx):
        watching = announcements.agreeing(tx, announcement)
        posts += _report(tx, setup, announcements.finish(tx, announcement), watching)
    return posts


def tell_progress(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell those who agreed how far it is, where that has changed."""
    moved = announcements.take_progress(tx)
    if not moved:
        return None
    return [
        post
        for announcement in moved
        for post in progress_posts(tx, setup, announcement, announcements.agreeing(tx, announcement))
    ]


def progress_posts(tx: Tx, setup: Setup, announcement: Announcement, watching: Collection[str]) -> list[Post]:
    """How far it is, to those who watch, in place of what they were told before; nothing before it begins."""
    if announcement.started_at is None:
        return []
    posts = []
    for watcher in sorted(watching):
        person = people.reachable(tx, PersonId(watcher))
        if person:
            voice = Voice(tx, setup, person)
            name = f"announcement:{announcement.id}:{person.id}"
            rows = tuple(controls(announcement))
            posts.append(Post(person, Message(state(voice, announcement), rows, over=Named(name)), Lane.NOTICE))
    return posts


def _asked(tx: Tx, setup: Setup, held: Announcement, text: str) -> list[Post]:
    """The question whether it is to go out (on) all the same, to all who may say so."""
    return tell_team(
        tx,
        setup,
        Right.ANNOUNCE,
        text,
        *controls(held),
        look(held),
        audience=audience_names(tx, setup, held.audience),
        at=Moment(held.send_at.astimezone(setup.zone)) if held.send_at else None,
        tried=held.tried,
        total=held.total,
    )


def _report(tx: Tx, setup: Setup, ended: Announcement, watching: Collection[str]) -> list[Post]:
    """The last state of the progress, and a message that it has gone out."""
    shown = progress_posts(tx, setup, ended, watching) if ended.reported != NOBODY_TOLD else []
    earlier = announcements.changed(tx, ended)
    return shown + tell_team(
        tx,
        setup,
        Right.ANNOUNCE,
        _report_of(ended),
        among=watching,
        missed=max(0, earlier.sent - ended.tried) if earlier else 0,
        audience=audience_names(tx, setup, ended.audience),
        sent=ended.sent,
        unreachable=ended.unreachable,
        failed=ended.failed,
        took=took(ended),
    )


def _report_of(ended: Announcement) -> str:
    """The text that says what became of it."""
    if not audiences.changed(ended.audience):
        return "announcement-report"
    return "deletion-report" if audiences.is_deleted(ended.audience) else "correction-report"
