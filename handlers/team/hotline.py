"""The hotline, from the team's side: threads that have numbers and name nobody.

`/hotline` lists them: what waits for an answer first, who has which, and what was closed of late. "Read" gives one to a
member for twenty minutes and shows what was said; nobody else can answer meanwhile. They answer (answering.py), leave
it to others, close it, or close it and take nothing more from there for a time, for which the person is told until
when. However it ends, it leaves the phone (engine/leaving.py). The team hears of what is new at once, and once a day
of what has waited for longer than a day. A thread that nobody goes on with closes by itself.
"""

from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import ANSWER, BLOCK, CLOSETHREAD, CONTACT, HOTLINE, LEAVETHREAD, THREAD, UNBLOCK
from handlers.engine.questions.choice import Option
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace, LetterPhoto
from handlers.paging import page_of
from handlers.replied import quoted_pages
from handlers.setup import Setup
from handlers.team.wording import name_of
from handlers.texts.inert import inert
from storage import cases, hotline, team
from storage.errors import Rejected
from storage.hotline import Remark, Thread
from storage.letters import muting, notes
from storage.letters.muting import Line, Muted
from storage.rights import Right
from storage.transaction import Tx

OLD = timedelta(days=1)
_SHOWN = 12
_ALL = "all"
_LASTS = {7: "mute-week", 30: "mute-month", 365: "mute-year"}  # in days

LIST: Row = (Press("hotline-list", HOTLINE),)
_AGAIN: Row = (Press("contact-again", CONTACT),)


@HOTLINE
def browse(talk: Talk, number: str = "1") -> None:
    """List the threads, and from whom nothing is taken."""
    threads = [one for one in (*hotline.all_open(talk.tx), *hotline.lately_closed(talk.tx)) if _anothers(talk, one)]
    waiting = sum(thread.waits_since is not None for thread in threads)
    page, blocked = page_of(threads, number), muting.every(talk.tx, Line.HOTLINE)
    text = paragraphs(
        talk.words("hotline-head", count=waiting),
        lines(*(_line(talk, thread) for thread in page.items)),
        lines(*(_blocked(talk, one) for one in blocked)),
    )
    read: list[Row] = [(Press("thread-read", THREAD, thread.id, number=thread.id),) for thread in page.items]
    end: list[Row] = [(Press("unblock-button", UNBLOCK, one.id, code=one.code or one.id),) for one in blocked]
    talk.say(text, *read, page.turn(HOTLINE), *end, over=InPlace())


@THREAD
def show(talk: Talk, number: str = "", part: str = "") -> None:
    """Take a thread, and show what was said in it of late, or all of it."""
    thread = _held(talk, number)
    said = hotline.remarks(talk.tx, thread)
    left_out = 0 if part == _ALL else max(0, len(said) - _SHOWN)
    until = thread.claimed_until or talk.tx.now
    for remark in said[left_out:]:
        if remark.said.picture:
            shown = hotline.photo(talk.tx, remark)
            text = talk.words("thread-photo" if shown else "thread-photo-missing", number=thread.id)
            photo = LetterPhoto(shown) if shown else None
            talk.lend(thread.id, text, until=until, photo=photo, coming="thread-coming")
    page = paragraphs(
        _head(talk, thread),
        talk.words("thread-earlier", count=left_out) if left_out else None,
        *(_said(talk, remark) for remark in said[left_out:]),
        talk.words("thread-until", minutes=until - talk.tx.now, until=until.astimezone(talk.setup.zone).time()),
    )
    more: Row = (Press("thread-all", THREAD, thread.id, _ALL),) if left_out else ()
    talk.lend(thread.id, page, *_deeds(thread), more, until=until, coming="thread-coming")


@LEAVETHREAD
def leave(talk: Talk, number: str = "") -> None:
    """Leave a thread to others."""
    hotline.release(talk.tx, talk.person.id, number)
    talk.say("thread-left", LIST)


@CLOSETHREAD
def close(talk: Talk, number: str = "") -> None:
    """Close a thread: its words go after some time, and what is said next opens another."""
    thread = to_answer(talk, number)
    if not talk.confirm("sure", "closethread-sure", yes="closethread-yes", number=thread.id):
        talk.end("nothing-changed", LIST)
    hotline.close(talk.tx, talk.person.id, thread.id)
    talk.tell(thread.person_id, "contact-closed", _AGAIN, number=thread.id)
    talk.say("closethread-done", LIST, number=thread.id)


@BLOCK
def block(talk: Talk, number: str = "") -> None:
    """Close a thread, and take nothing more from its person for a time."""
    thread = to_answer(talk, number)
    days = int(talk.choose("lasts", "block-lasts", [Option(str(one), text) for one, text in _LASTS.items()]))
    why = talk.ask("why", "block-why", check=_short)
    if not talk.confirm("sure", "block-sure", yes="block-yes", number=thread.id):
        talk.end("nothing-changed", LIST)
    lasts = timedelta(days=days)
    hotline.block(talk.tx, talk.person.id, thread.id, why, lasts)
    facts: dict[str, Any] = {"number": thread.id, "until": (talk.tx.now + lasts).date()}
    talk.tell(thread.person_id, "contact-was-blocked", **facts)
    talk.tell_team(Right.ANSWER, "blocked-notice", LIST, name=name_of(talk.voice, talk.person.id), **facts)
    talk.say("block-done", LIST, **facts)


@UNBLOCK
def unblock(talk: Talk, muted_id: str = "") -> None:
    """Take messages again from somebody who was blocked."""
    blocked = muting.find(talk.tx, muted_id, Line.HOTLINE)
    if blocked is None:
        talk.end("unblock-gone", LIST)
    code = blocked.code or blocked.id
    if not talk.confirm("sure", "unblock-sure", yes="unmute-yes", code=code):
        talk.end("nothing-changed", LIST)
    muting.unmute(talk.tx, talk.person.id, blocked.id, Line.HOTLINE)
    talk.tell_team(Right.ANSWER, "unblocked-notice", name=name_of(talk.voice, talk.person.id), code=code)
    talk.say("unblock-done", LIST, code=code)


def to_answer(talk: Talk, number: str) -> Thread:
    """An open thread that this member can go on with: nobody else has it, and it is not their own."""
    thread = hotline.find(talk.tx, number)
    if thread is None or not _anothers(talk, thread):
        talk.end("thread-gone", LIST)
    if not thread.open:
        talk.end("thread-closed", LIST)
    holder = hotline.holder(talk.tx, thread)
    if holder not in (None, talk.person.id):
        talk.end("thread-held", LIST, name=name_of(talk.voice, holder))
    return thread


def tell_of_old(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team that somebody has waited for an answer for longer than a day."""
    oldest = hotline.oldest(tx)
    if oldest is None or tx.now - oldest < OLD or not team.who_may(tx, Right.ANSWER):
        return None
    return tell_team(tx, setup, Right.ANSWER, "threads-old", LIST, age=tx.now - oldest)


def lapse(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Close what nobody goes on with; the person hears of it, and whether anybody answered."""
    posts: list[Post] = []
    for thread in hotline.to_lapse(tx):
        text = "contact-unanswered" if thread.waits_since else "contact-closed"
        hotline.lapse(tx, thread)
        posts += tell(tx, setup, thread.person_id, text, _AGAIN, number=thread.id)
    return posts or None


def _held(talk: Talk, number: str) -> Thread:
    try:
        return hotline.hold(talk.tx, talk.person.id, number)
    except Rejected as refused:
        thread = hotline.find(talk.tx, number)
        name = name_of(talk.voice, hotline.holder(talk.tx, thread) if thread else None)
        talk.end(refused.reason, LIST, name=name)


def _anothers(talk: Talk, thread: Thread) -> bool:
    """Nobody of the team answers themselves."""
    return thread.person_id != talk.person.id


def _line(talk: Talk, thread: Thread) -> Markup:
    """A thread in the list: its number, what for, since when it waits, and who has it."""
    holder = hotline.holder(talk.tx, thread)
    how = "shut" if not thread.open else "waits" if thread.waits_since else "replied"
    return lines(
        talk.words(
            "thread-line",
            number=thread.id,
            matter=thread.matter.value,
            how=how,
            age=talk.tx.now - (thread.waits_since or thread.opened_at),
            day=thread.moved_day,
            name=name_of(talk.voice, thread.answered_by),
        ),
        talk.words("thread-with", name=name_of(talk.voice, holder)) if holder else None,
    )


def _head(talk: Talk, thread: Thread) -> Markup:
    return talk.words(
        "thread-head",
        number=thread.id,
        matter=thread.matter.value,
        language=talk.words.language_called(thread.language),
        day=thread.opened_at.date(),
    )


def _said(talk: Talk, remark: Remark) -> Markup:
    """A remark, and who said it when; nothing in it can be touched."""
    at = remark.said_at.astimezone(talk.setup.zone)
    name = name_of(talk.voice, remark.said_by) if remark.said_by else talk.words("thread-person")
    case = cases.find(talk.tx, remark.case_id) if remark.case_id else None
    return lines(
        talk.words("thread-said", name=name, day=at.date(), time=at.time()),
        talk.words("thread-about", case=case.content.name) if case else None,
        quoted_pages(talk.words, [remark.said]),
    )


def _deeds(thread: Thread) -> list[Row]:
    """What can be done with a thread that one has."""
    leave: Row = (Press("letter-pass", LEAVETHREAD, thread.id),)
    if not thread.open:
        return [leave]
    close: Row = (Press("closethread-button", CLOSETHREAD, thread.id),)
    block: Row = (Press("block-button", BLOCK, thread.id, style=Style.DANGER),)
    return [(Press("answer-button", ANSWER, thread.id, style=Style.GOOD),), close, leave, block]


def _blocked(talk: Talk, one: Muted) -> Markup:
    """From whom nothing is taken: because of which thread, by whom, until when, and why."""
    if one.code is None:
        return talk.words("blocked-forgotten", code=one.id, until=one.until_day)
    line = talk.words("blocked-line", code=one.code, name=name_of(talk.voice, one.muted_by), until=one.until_day)
    return line + (Markup(": {}").format(inert(one.why)) if one.why else Markup())


def _short(text: str) -> str:
    if len(text) > notes.LONGEST:
        raise Rejected("note-long", most=notes.LONGEST)
    return text
