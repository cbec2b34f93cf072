"""What went out is corrected in the chats that hold it, or deleted there, as long as the messenger lets a bot do that.

`/mend` shows what people got, language by language, and takes other words for it; the picture stays. `/unsend` has
it deleted. Both are laid before the team as an announcement is, and go from chat to chat as one does: the same
agreement, minute, progress and report. Nobody is woken by it.
"""

from handlers.commands import MEND, UNSEND
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT
from handlers.engine.talk import Talk
from handlers.long_texts import units
from handlers.team.announcing.said import find, look, preview
from handlers.team.announcing.writing import LONGEST_CAPTION, LONGEST_TEXT, in_order, lay
from storage import announcements, audiences, keeping
from storage.announcements import Announcement
from storage.contents.content import Content
from storage.errors import Rejected


@MEND
def mend(talk: Talk, announcement_id: str = "") -> None:
    """Put other words over those that people got."""
    sent = _changeable(talk, announcement_id)
    if audiences.is_weekly(sent.audience):
        talk.end("announcement-unknown")
    now = announcements.in_chats_now(talk.tx, sent)
    written = {language: _corrected(talk, language, now[language]) for language in in_order(talk, now)}
    versions = {language: written[language] for language in now}
    if versions == now:
        talk.end("nothing-changed", look(sent))
    to = audiences.corrected(sent.id)
    preview(talk, to, versions, audiences.sizes(talk.tx, to))
    _propose(talk, sent, to, versions, "mend-sure", "mend-yes")


@UNSEND
def unsend(talk: Talk, announcement_id: str = "") -> None:
    """Delete it in the chats that hold it."""
    sent = _changeable(talk, announcement_id)
    weekly = audiences.is_weekly(sent.audience)
    versions = {} if weekly else announcements.in_chats_now(talk.tx, sent)
    if versions:
        preview(talk, sent.audience, versions, None)
    _propose(talk, sent, audiences.deleted(sent.id), versions, "unsend-sure", "unsend-yes")


def _changeable(talk: Talk, announcement_id: str) -> Announcement:
    """The announcement, if some chat holds it that can be changed, and nothing else changes it meanwhile."""
    sent = find(talk, announcement_id)
    announcements.require_change(talk.tx, sent.id)
    return sent


def _corrected(talk: Talk, language: str, now: Content) -> Content:
    """The words in a language, as they are to be."""
    most = LONGEST_CAPTION if now.picture else LONGEST_TEXT

    def fits(page: Part) -> None:
        if (length := units(page.text)) > most:
            raise Rejected("announce-long", length=length, most=most, picture="yes" if now.picture else "no")

    if now.text:
        talk.say(now.text)
    page = talk.page(
        f"text-{language}",
        "mend-text",
        accepts=TEXT,
        check=fits,
        without="mend-keep",
        language=talk.words.language_called(language),
    )
    return now if page.empty else Content(markup=page.markup, picture=now.picture)


def _propose(talk: Talk, sent: Announcement, to: str, versions: dict[str, Content], sure: str, yes: str) -> None:
    people = audiences.size(talk.tx, to)
    if not talk.confirm("sure", sure, yes=yes, no="calloff-no", people=people, kept=keeping.SENT):
        talk.end("nothing-changed", look(sent))
    talk.step_up()
    lay(talk, to, versions, None)
