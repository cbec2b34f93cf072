"""How an announcement is spoken of: its words as they are sent, to whom, when, where it stands, and its buttons."""

from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import ANNOUNCEMENT, CALLOFF, PAUSE, PROCEED
from handlers.engine.talk import Talk
from handlers.engine.voice import Voice
from handlers.messages import Photo
from handlers.setup import Setup
from handlers.texts.facts import Moment
from storage import announcements, cases, events, pictures
from storage.announcements import Announcement, Step
from storage.audiences import SUBSCRIBERS
from storage.cases import CaseId
from storage.contents.content import Content
from storage.errors import Unreadable
from storage.events import EventId
from storage.languages import Texts, in_language
from storage.transaction import Tx


def preview(talk: Talk, versions: dict[str, Content], sizes: dict[str, int] | None) -> None:
    """Say each version exactly as it is sent, under a line that says who gets it, and how many they are if known."""
    languages = list(dict.fromkeys([*talk.setup.languages, *(sizes or {})]))
    for version in versions.values():
        readers = [language for language in languages if in_language(versions, language) is version]
        names = [talk.words.language_called(language) for language in readers]
        if sizes is None:
            talk.say("announcement-words", languages=names)
        else:
            people = sum(sizes.get(language, 0) for language in readers)
            talk.say("announcement-version", languages=names, people=people)
        if talk.live:
            talk.say(version.text, body=shown_picture(talk.tx, version))


def shown_picture(tx: Tx, content: Content) -> Photo | None:
    """The picture that goes with it, if one does."""
    picture = pictures.content(tx, content.picture) if content.picture else None
    return Photo(picture, content.picture) if picture and content.picture else None


def when(voice: Voice, send_at: datetime | None) -> Markup:
    """The time as the group's clocks show it, or that it goes out as soon as enough agree."""
    if send_at is None or send_at <= voice.tx.now:
        return voice.words("announcement-soon")
    return voice.words("announcement-at", at=Moment(send_at.astimezone(voice.setup.zone)))


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
    buttons = {Step.PAUSE: hold, Step.RESUME: onward, Step.CANCEL: off}
    row = tuple(button for step, button in buttons.items() if announcements.possible(step, announcement))
    return [row] if row else []


def audience_names(tx: Tx, setup: Setup, audience: str) -> dict[str, Markup]:
    """To whom an announcement goes, in every language spoken here."""
    named = {language: setup.texts.words(language) for language in setup.languages}
    if audience == SUBSCRIBERS:
        return {language: words("audience-subscribers") for language, words in named.items()}
    target = _followed(tx, audience)
    return {language: words("audience-followers", name=target) for language, words in named.items()}


def _followed(tx: Tx, target: str) -> Texts:
    """The name of what an audience follows, or its id where that cannot be read."""
    try:
        case, event = cases.find(tx, CaseId(target)), events.find(tx, EventId(target))
    except Unreadable:
        return {"": target}
    return case.content.name if case else event.content.title if event else {"": target}


def took(announcement: Announcement) -> timedelta:
    """From its beginning to its end, a second at least."""
    begun, ended = announcement.started_at, announcement.ended_at
    return max(ended - begun, timedelta(seconds=1)) if begun and ended else timedelta(seconds=1)
