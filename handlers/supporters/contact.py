"""The private line to the team, from the person's side.

/contact asks what it is about, unless a button says so already (a case with a mistake in it, giving in some other way,
an appeal), then takes words and photos, and sends them when their writer says so. The team reads them under a number.
As long as a thread is open, everything goes into that one, also what is typed without /contact (dialogue.py); what was
said last stands above. Who is blocked hears until when.
"""

from collections.abc import Sequence

from markupsafe import Markup

from handlers import named
from handlers.buttons import HOME, Press, Row
from handlers.commands import CONTACT, THREAD
from handlers.engine.drafts import Part
from handlers.engine.questions import TEXT_OR_PICTURE
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.layout import lines
from handlers.replied import quoted_pages
from handlers.sent_photos import contents, look_at_photos
from storage import hotline, team
from storage.cases import Case
from storage.errors import Rejected
from storage.hotline import Matter, Thread
from storage.letters import writers
from storage.rights import Right

_SHOWN = 4
"""What was said last, so many messages of it."""


@CONTACT
def contact(talk: Talk, about: str = "") -> None:
    """Say something to the team."""
    if talk.live and not talk.draft.worth_keeping:  # and once more when it is sent
        _admit(talk)
    thread = hotline.open_of(talk.tx, talk.person.id)
    case = named.case(talk, about) if about not in ("", *(matter.value for matter in Matter)) else None
    matter = thread.matter if thread else _matter(talk, about, case)
    if thread:
        talk.say("contact-so-far", number=thread.id, said=_so_far(talk, thread))
    asked = "contact-write-case" if case else "contact-more" if thread else "contact-write"
    name = case.content.name if case else ""
    written = talk.gather("words", asked, accepts=TEXT_OR_PICTURE, otherwise="contact-only", check=_fits, case=name)
    look_at_photos(talk, "words", written)
    _admit(talk)
    thread, first = hotline.say(talk.tx, talk.person, contents(written), matter, case.id if case else None)
    talk.say("contact-received", HOME, number=thread.id)
    _tell(talk, thread, first=first)


def _admit(talk: Talk) -> None:
    """Raises Rejected if nothing can be said to the team now, or nobody would read it."""
    hotline.admit(talk.tx, talk.person)
    if not [member for member in team.who_may(talk.tx, Right.ANSWER) if member.person_id != talk.person.id]:
        raise Rejected("contact-nobody")


def _matter(talk: Talk, about: str, case: Case | None) -> Matter:
    """What it is for: by the button that led here, or as they choose."""
    if about and case is None:
        return Matter(about)
    offered = [Matter.MISTAKE, Matter.NAMED, Matter.QUESTION] if case else [*_offered(talk)]
    options = [Option(matter.value, "contact-matter", matter=matter.value) for matter in offered]
    return Matter(talk.choose("matter", "contact-what", options))


def _offered(talk: Talk) -> Sequence[Matter]:
    """Whoever may not send letters at present can ask why."""
    muted = writers.is_muted(talk.tx, talk.person.id)
    return [matter for matter in Matter if muted or matter is not Matter.APPEAL]


def _so_far(talk: Talk, thread: Thread) -> Markup:
    """What was said last in the thread."""
    return lines(
        *(
            talk.words("contact-said", answer="yes" if remark.said_by else "no")
            + quoted_pages(talk.words, [remark.said])
            for remark in hotline.remarks(talk.tx, thread)[-_SHOWN:]
        )
    )


def _tell(talk: Talk, thread: Thread, *, first: bool) -> None:
    """Whoever has the thread hears that there is more; if nobody has, all who can answer hear of the first."""
    read: Row = (Press("thread-read", THREAD, thread.id, number=thread.id),)
    holder = hotline.holder(talk.tx, thread)
    if holder:
        talk.tell(holder, "thread-more", read, number=thread.id)
    elif first:
        talk.tell_team(Right.ANSWER, "thread-new", read, number=thread.id, matter=thread.matter.value)


def _fits(parts: tuple[Part, ...]) -> None:
    """Raises Rejected for more than the team takes at a time."""
    length = sum(len(part.text) for part in parts)
    if length > hotline.LONGEST:
        raise Rejected("contact-long", length=length, most=hotline.LONGEST)
    if sum(part.has_picture and not part.flaw for part in parts) > hotline.MOST_PHOTOS:
        raise Rejected("contact-many-photos", most=hotline.MOST_PHOTOS)
