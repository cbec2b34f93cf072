"""How an announcement is spoken of: its words as they arrive, when, where it stands, and its buttons."""

from contextlib import suppress
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import (
    AMEND,
    ANEW,
    ANNOUNCEMENT,
    ANNOUNCEMENTS,
    CALLOFF,
    MEND,
    PAUSE,
    PROCEED,
    TAKEBACK,
    UNSEND,
)
from handlers.engine.talk import Talk
from handlers.engine.voice import Voice
from handlers.messages import Photo
from handlers.team.announcing.arriving import arrives
from handlers.team.announcing.whom import audience_names
from handlers.texts.facts import Moment
from storage import announcements, audiences
from storage.announcements import Announcement, Step
from storage.contents.content import Content
from storage.languages import in_language


def preview(talk: Talk, audience: str, versions: dict[str, Content], sizes: dict[str, int] | None) -> None:
    """Say each version exactly as it is sent, the reader's own first, under a line that says who gets it.

    And how many they are, if that is known; and which languages have no words of their own.
    """
    languages = list(dict.fromkeys([*talk.setup.languages, *(sizes or {})]))
    own = in_language(versions, talk.person.language)
    for version in sorted(versions.values(), key=lambda one: one is not own):
        readers = [language for language in languages if in_language(versions, language) is version]
        names = [talk.words.language_called(language) for language in readers]
        if sizes is None:
            talk.say("announcement-words", languages=names)
        else:
            people = sum(sizes.get(language, 0) for language in readers)
            talk.say("announcement-version", languages=names, people=people)
        if talk.live:
            talk.say(version.text, body=_picture(talk, audience, version))
    _say_missing(talk, versions, sizes or {})


def _picture(talk: Talk, audience: str, version: Content) -> Photo | None:
    """The picture that goes with it, if one does. What stands under it ends something when it is pressed: not here."""
    with suppress(LookupError):
        body = arrives(talk.tx, audience, version).body
        return body if isinstance(body, Photo) else None
    return None


def show(talk: Talk, audience: str, version: Content) -> None:
    """Say a version as it arrives, with what stands under it."""
    try:
        talk.voice.post(arrives(talk.tx, audience, version))
    except LookupError:  # its picture is gone, which is said when it is to be sent
        talk.say(version.text)


def _say_missing(talk: Talk, versions: dict[str, Content], sizes: dict[str, int]) -> None:
    """Which languages are spoken here, or read, and have no words of their own; and how many people read them."""
    missing = [language for language in {**dict.fromkeys(talk.setup.languages), **sizes} if language not in versions]
    if missing:
        names = [talk.words.language_called(language) for language in missing]
        talk.say("announcement-missing", languages=names, people=sum(sizes.get(each, 0) for each in missing))


def when(voice: Voice, send_at: datetime | None) -> Markup:
    """The time as the group's clocks show it, or that it goes out as soon as enough agree."""
    if send_at is None or send_at <= voice.tx.now:
        return voice.words("announcement-soon")
    return voice.words("announcement-at", at=Moment(send_at.astimezone(voice.setup.zone)))


def in_a_moment(voice: Voice, announcement: Announcement) -> bool:
    """Whether it goes out by itself as soon as nobody can take it back any more."""
    begins = announcement.time
    waits = announcements.possible(Step.START, announcement)
    return waits and (begins is None or begins <= voice.tx.now + voice.setup.undo)


def find(talk: Talk, announcement_id: str) -> Announcement:
    """The announcement with this id; if there is none the conversation ends."""
    announcement = announcements.find(talk.tx, announcement_id)
    if announcement is None:
        talk.end("announcement-unknown", (Press("announcements-button", ANNOUNCEMENTS),))
    return announcement


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
        took=took(announcement),
    )


def look(announcement: Announcement, label: str = "announcement-look") -> Row:
    """The button that shows it."""
    return (Press(label, ANNOUNCEMENT, announcement.id),)


def controls(announcement: Announcement) -> list[Row]:
    """The buttons that anybody of the team has in its state."""
    off = Press("announcement-calloff", CALLOFF, announcement.id, style=Style.DANGER)
    hold = Press("announcement-pause", PAUSE, announcement.id)
    onward = Press("announcement-proceed", PROCEED, announcement.id, style=Style.GOOD)
    if announcements.possible(Step.START, announcement):
        return [back(announcement)]
    buttons = {Step.PAUSE: hold, Step.RESUME: onward, Step.CANCEL: off}
    row = tuple(button for step, button in buttons.items() if announcements.possible(step, announcement))
    return [row] if row else []


def back(announcement: Announcement) -> Row:
    """The button that takes back what was agreed to, before any of it leaves."""
    return (Press("announcement-take-back", TAKEBACK, announcement.id, style=Style.DANGER),)


def changes(voice: Voice, announcement: Announcement) -> Row:
    """The buttons that correct and delete what went out, as long as any chat holds it that can be changed."""
    if not announcements.can_change(voice.tx, announcement):
        return ()
    correct = Press("announcement-correct", MEND, announcement.id)
    unsend = Press("announcement-unsend", UNSEND, announcement.id, style=Style.DANGER)
    return (unsend,) if audiences.is_weekly(announcement.audience) else (correct, unsend)


def words_again(announcement: Announcement) -> Row:
    """The button with which its words are used again: changed, while it waits; else in a new one.

    Not of a correction: that begins with what it corrects.
    """
    if audiences.changed(announcement.audience):
        return ()
    if announcements.possible(Step.TAKE_BACK, announcement):
        return (Press("announcement-change", AMEND, announcement.id),)
    return (Press("announcement-anew", ANEW, announcement.id),)


def took(announcement: Announcement) -> timedelta:
    """From its beginning to its end, a second at least."""
    begun, ended = announcement.started_at, announcement.ended_at
    return max(ended - begun, timedelta(seconds=1)) if begun and ended else timedelta(seconds=1)
