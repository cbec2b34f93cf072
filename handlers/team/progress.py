"""How an announcement goes: begun when its time has come, its progress in one message, and a report at its end.

Its author and those who agreed follow it. The numbers are put in place of the earlier ones, at most every five seconds
and only when they changed; the report is a message of its own, so that it is noticed.
"""

from collections.abc import Collection
from datetime import timedelta

from markupsafe import Markup

from handlers.commands import press
from handlers.replies import Lane, Reply, Row, Style
from handlers.setup import Setup
from handlers.team.telling import tell_all
from handlers.texts import Words
from handlers.voice import Post, Voice
from storage import announcements, cases, events, meta, people, team
from storage.announcements import SUBSCRIBERS, Announcement, AnnouncementState
from storage.cases import CaseId
from storage.database import Tx
from storage.events import EventId
from storage.people import PersonId

PROGRESS_EVERY = timedelta(seconds=5)


def go_on(tx: Tx, setup: Setup) -> list[Post]:
    """Begin what is due, tell how far it is, and end what has gone out."""
    announcements.start_due(tx)
    posts = []
    for announcement in announcements.all_tried(tx):
        watching = announcements.agreeing(tx, announcement)
        posts += _report(tx, setup, announcements.finish(tx, announcement), watching)
    if tx.now - meta.moment(tx, "progress-told") >= PROGRESS_EVERY and (moved := announcements.take_progress(tx)):
        meta.note(tx, "progress-told")
        for announcement in moved:
            posts += progress_posts(tx, setup, announcement, announcements.agreeing(tx, announcement))
    return posts


def progress_posts(tx: Tx, setup: Setup, announcement: Announcement, watching: Collection[str]) -> list[Post]:
    """How far it is, to those who watch, in place of what they were told before; nothing before it begins."""
    if announcement.started_at is None:
        return []
    posts = []
    for watcher in sorted(watching):
        person = people.find(tx, PersonId(watcher))
        if person and not person.gone:
            voice = Voice(tx, setup, person)
            name = f"announcement:{announcement.id}:{person.id}"
            rows = tuple(controls(voice.words, announcement))
            posts.append(Post(person, Reply(state(voice, announcement), rows, posted_as=name), Lane.NOTICE))
    return posts


def state(voice: Voice, announcement: Announcement) -> Markup:
    """Where it is, to whom it goes, and the numbers."""
    return voice.words(
        f"announcement-{announcement.state.value}",
        audience=audience_names(voice.tx, voice.setup, announcement.audience),
        total=announcement.total,
        tried=announcement.tried,
        sent=announcement.sent,
        unreachable=announcement.unreachable,
        failed=announcement.failed,
        took=_took(announcement),
    )


def controls(words: Words, announcement: Announcement) -> list[Row]:
    """The buttons that anybody of the team has in its state."""
    off = press(words("announcement-calloff"), "calloff", announcement.id, style=Style.DANGER)
    hold = press(words("announcement-pause"), "pause", announcement.id)
    onward = press(words("announcement-proceed"), "proceed", announcement.id, style=Style.GOOD)
    rows: dict[AnnouncementState, list[Row]] = {
        AnnouncementState.PROPOSED: [(off,)],
        AnnouncementState.SCHEDULED: [(off,)],
        AnnouncementState.SENDING: [(hold, off)],
        AnnouncementState.PAUSED: [(onward, off)],
    }
    return rows.get(announcement.state, [])


def audience_names(tx: Tx, setup: Setup, audience: str) -> dict[str, Markup]:
    """To whom an announcement goes, in every language spoken here."""
    case, event = cases.get(tx, CaseId(audience)), events.get(tx, EventId(audience))
    named = {language: setup.texts.words(language) for language in setup.languages}
    if audience == SUBSCRIBERS:
        return {language: words("audience-subscribers") for language, words in named.items()}
    target = case.content.name if case else event.content.title if event else {"": audience}
    return {language: words("audience-followers", name=target) for language, words in named.items()}


def _report(tx: Tx, setup: Setup, ended: Announcement, watching: Collection[str]) -> list[Post]:
    """The last state of the progress, and a message that it has gone out."""
    shown = progress_posts(tx, setup, ended, watching) if ended.reported >= 0 else []
    return shown + tell_all(
        tx,
        setup,
        [member for member in team.deciders(tx) if member.person_id in watching],
        "announcement-report",
        audience=audience_names(tx, setup, ended.audience),
        sent=ended.sent,
        unreachable=ended.unreachable,
        failed=ended.failed,
        took=_took(ended),
    )


def _took(announcement: Announcement) -> timedelta:
    """From its beginning to its end, a second at least."""
    begun, ended = announcement.started_at, announcement.ended_at
    return max(ended - begun, timedelta(seconds=1)) if begun and ended else timedelta(seconds=1)
