"""Announcements before the team: seen as they will be sent, agreed to by another, followed until they have gone out.

`/announcements` lists the recent ones. Opening one shows exactly what each language will see, and what can be done: a
second person agrees; anybody of the team takes it back for a minute after that, holds it, lets it go on, or calls it
off; its words can be changed as long as it waits, and used again later. While it goes out, its author and
those who agreed see the progress in one message that is edited in place, and get a report at its end. Every press reads
the state anew, so that an old button does nothing but say how things stand.
"""

from datetime import timedelta

from markupsafe import Markup

from handlers import weekly
from handlers.buttons import Plain, Press, Row, Style
from handlers.commands import AGREE, ANNOUNCE, ANNOUNCEMENT, ANNOUNCEMENTS, CALLOFF, PAUSE, PROCEED, TAKEBACK
from handlers.engine.talk import Talk
from handlers.layout import paragraphs
from handlers.messages import InPlace
from handlers.team.announcing.going_out import progress_posts
from handlers.team.announcing.said import (
    back,
    changes,
    controls,
    find,
    in_a_moment,
    look,
    preview,
    state,
    when,
    words_again,
)
from handlers.team.announcing.whom import audience_names, excerpt
from handlers.team.wording import name_of, require_counts, small_team
from storage import announcements, audiences
from storage.announcements import Announcement, Step
from storage.approvals import Agreement
from storage.languages import in_language
from storage.rights import Right


@ANNOUNCEMENTS
def browse(talk: Talk) -> None:
    """List the last announcements with their state."""
    recent = announcements.recent(talk.tx)
    excerpts = {announcement.id: _excerpt(talk, announcement) for announcement in recent}
    entries = [
        talk.words("announcements-line", excerpt=excerpts[announcement.id], state=state(talk.voice, announcement))
        for announcement in recent
    ]
    rows = [(Press(Plain(excerpt), ANNOUNCEMENT, announcement_id),) for announcement_id, excerpt in excerpts.items()]
    write: Row = (Press("announcement-write", ANNOUNCE, style=Style.GOOD),)
    talk.say(paragraphs(talk.words("announcements-list", count=len(recent)), *entries), *rows, write)


@ANNOUNCEMENT
def read(talk: Talk, announcement_id: str = "") -> None:
    """Show one as it is read, and what can be done about it."""
    announcement = _find(talk, announcement_id)
    counts = announcement.state.waits and not audiences.is_deleted(announcement.audience)
    sizes = audiences.sizes(talk.tx, announcement.audience) if counts else None
    if not announcement.versions:  # a weekly message is deleted
        talk.say("weekly-name")
    elif not audiences.is_weekly(announcement.audience):
        preview(talk, announcement.audience, announcement.versions, sizes)
    elif whole := weekly.arrives(talk.words, announcement.versions, None, talk.setup.languages[0]):
        talk.say(whole.text)
    talk.say(_card(talk, announcement), *_deeds(talk, announcement))


@AGREE
def agree(talk: Talk, announcement_id: str = "") -> None:
    """Agree that it goes out; with the last agreement needed, it does."""
    announcement = _find(talk, announcement_id, Step.SCHEDULE)
    before = announcements.agreeing(talk.tx, announcement)
    require_counts(talk.voice, Right.ANNOUNCE)
    talk.step_up()
    now, agreement = announcements.approve(
        talk.tx, announcement.id, talk.person.id, talk.setup.approvals, talk.setup.waits
    )
    if not agreement.reached and talk.person.id in before:
        own = talk.person.id == announcement.author_id
        talk.end("announcement-own" if own else "announcement-agreed-already", missing=agreement.missing)
    if now.state.under_way:
        talk.say("announcement-begins", over=InPlace())
    elif in_a_moment(talk.voice, now):
        talk.say("announcement-begins-soon", back(now), over=InPlace())
    else:
        talk.say(
            paragraphs(talk.words("announcement-you-agreed"), _card(talk, now)), *_deeds(talk, now), over=InPlace()
        )
    _tell_agreed(talk, now, agreement)


@TAKEBACK
def take_back(talk: Talk, announcement_id: str = "") -> None:
    """Nothing of it goes out, which it would have by itself; its words are kept."""
    announcement = _find(talk, announcement_id, Step.TAKE_BACK)
    now = announcements.take_back(talk.tx, announcement.id, talk.person.id)
    changes_nothing = bool(audiences.changed(now.audience))
    text = "change-you-took-back" if changes_nothing else "announcement-you-took-back"
    talk.say(text, words_again(now), over=InPlace())
    talk.tell_team(
        Right.ANNOUNCE,
        "taken-back-notice",
        words_again(now),
        name=name_of(talk.voice, talk.person.id),
        audience=audience_names(talk.tx, talk.setup, now.audience),
    )


@PAUSE
def pause(talk: Talk, announcement_id: str = "") -> None:
    """Hold what has not gone out yet."""
    announcement = _find(talk, announcement_id, Step.PAUSE)
    _turned(talk, announcements.pause(talk.tx, announcement.id, talk.person.id))


@PROCEED
def proceed(talk: Talk, announcement_id: str = "") -> None:
    """Let a held one go on."""
    announcement = _find(talk, announcement_id, Step.RESUME)
    talk.step_up()
    _turned(talk, announcements.resume(talk.tx, announcement.id, talk.person.id))


@CALLOFF
def call_off(talk: Talk, announcement_id: str = "") -> None:
    """Send nothing (more) of it."""
    announcement = _find(talk, announcement_id, Step.CANCEL)
    if not talk.confirm(
        "sure",
        "calloff-sure",
        yes="calloff-yes",
        no="calloff-no",
        state=state(talk.voice, announcement),
        tried=announcement.tried,
    ):
        talk.end("nothing-changed", look(announcement))
    watching = announcements.agreeing(talk.tx, announcement)
    now = announcements.cancel(talk.tx, announcement.id, talk.person.id)
    talk.voice.posts += progress_posts(talk.tx, talk.setup, now, watching)
    talk.say(state(talk.voice, now))
    talk.tell_team(
        Right.ANNOUNCE,
        "called-off-notice",
        name=name_of(talk.voice, talk.person.id),
        audience=audience_names(talk.tx, talk.setup, now.audience),
        tried=now.tried,
    )


def _find(talk: Talk, announcement_id: str, step: Step | None = None) -> Announcement:
    """The announcement, if this step can be taken with it; else the conversation ends with how it stands."""
    announcement = find(talk, announcement_id)
    if step and not announcements.possible(step, announcement):
        talk.end("announcement-stands", look(announcement), state=state(talk.voice, announcement))
    return announcement


def _card(talk: Talk, announcement: Announcement) -> Markup:
    """To whom, when, who agreed, and how far it is."""
    if not announcements.possible(Step.SCHEDULE, announcement):
        return paragraphs(state(talk.voice, announcement), _scheduled(talk, announcement))
    people = sum(audiences.sizes(talk.tx, announcement.audience).values())
    agreement = announcements.standing(talk.tx, announcement, talk.setup.approvals, talk.setup.newcomer_hours)
    return paragraphs(
        state(talk.voice, announcement),
        talk.words(
            "announcement-proposal",
            author=name_of(talk.voice, announcement.author_id),
            people=people,
            takes=timedelta(seconds=max(1, round(people / talk.setup.bulk_rate))),
            when=when(talk.voice, announcement.send_at),
        ),
        talk.words(
            "announcement-standing",
            names=sorted(name_of(talk.voice, member) for member in announcements.agreeing(talk.tx, announcement)),
            missing=agreement.missing,
        ),
        small_team(talk.voice, agreement),
    )


def _scheduled(talk: Talk, announcement: Announcement) -> Markup | None:
    return when(talk.voice, announcement.time) if announcements.possible(Step.START, announcement) else None


def _deeds(talk: Talk, announcement: Announcement) -> list[Row]:
    """What this member can do about it in its state."""
    if not announcements.possible(Step.SCHEDULE, announcement):
        return [*controls(announcement), *_again(announcement), changes(talk.voice, announcement)]
    agreed = talk.person.id in announcements.agreeing(talk.tx, announcement)
    agree_row: Row = () if agreed else (Press("announcement-agree", AGREE, announcement.id, style=Style.GOOD),)
    return [agree_row, words_again(announcement), *controls(announcement)]


def _turned(talk: Talk, now: Announcement) -> None:
    """Say where it stands after a pause or a resumption, here and in everyone's progress."""
    talk.voice.posts += progress_posts(talk.tx, talk.setup, now, announcements.agreeing(talk.tx, now))
    talk.say(state(talk.voice, now), *controls(now), over=InPlace())


def _again(announcement: Announcement) -> list[Row]:
    """Its words are used again once it is over, unless the bot put them together itself."""
    over = not announcement.state.under_way
    return [words_again(announcement)] if over and not audiences.is_weekly(announcement.audience) else []


def _tell_agreed(talk: Talk, announcement: Announcement, agreement: Agreement) -> None:
    """The others who agreed hear that somebody has, and, if that was enough, what happens now."""
    soon = in_a_moment(talk.voice, announcement)
    talk.tell_team(
        Right.ANNOUNCE,
        "announcement-agreed-soon" if soon else "announcement-agreed-notice",
        back(announcement) if soon else (),
        look(announcement),
        among=announcements.agreeing(talk.tx, announcement),
        name=name_of(talk.voice, talk.person.id),
        audience=audience_names(talk.tx, talk.setup, announcement.audience),
        missing=agreement.missing,
        state=announcement.state.value,
    )


def _excerpt(talk: Talk, announcement: Announcement) -> str:
    """Its first words, in the reader's language."""
    if audiences.is_weekly(announcement.audience) or not announcement.versions:
        return talk.words("weekly-name").unescape()
    short = excerpt(in_language(announcement.versions, talk.person.language).text)
    return short or talk.words("announcement-picture").unescape()
