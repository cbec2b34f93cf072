"""Replies from prison before the team: a second member checks each, and only then the writer of the letter gets it.

`/replies` lists what waits. "Check" gives one to a member for twenty minutes, never to who sent it in: its photos and
words, and which letter it was put with. It belongs there, and the clock passes it on; or it does not, and what it says
is deleted, since it would reach a stranger. However that ends, it leaves the phone (engine/leaving.py). Who wrote the
letter is never said; only that they cannot be reached, if that is so: then a checked reply waits for them. One to an
unlinked letter waits under its receipt.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import CHECKREPLY, LEAVEREPLY, REPLIES, REPLY, RIGHTREPLY, WRONGREPLY
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell_team
from handlers.layout import lines, paragraphs
from handlers.messages import InPlace
from handlers.paging import page_of
from handlers.replied import photos, quoted
from handlers.setup import Setup
from handlers.team.wording import name_of
from handlers.texts.facts import Tongue
from storage import cases, letters, people, replies, team
from storage.cases import Case
from storage.letters import Letter
from storage.replies import Refused, Reply, numbers
from storage.replies.holding import may_check
from storage.rights import Right
from storage.transaction import Tx

OLD = timedelta(days=1)

_BACK: Row = (Press("replies-back", REPLIES),)
_LIST: Row = (Press("replies-look", REPLIES),)
_SEND_IN: Row = (Press("reply-send-in", REPLY),)


@REPLIES
def browse(talk: Talk, number: str = "1") -> None:
    """List the replies that wait for the second check, and say how many wait for their writers."""
    waiting, unreached, unread = replies.waiting(talk.tx), replies.unreached(talk.tx), replies.unread(talk.tx)
    page = page_of(waiting, number)
    shown = replies.opened(talk.tx, page.items)
    rows = [_check(talk, reply) for reply in shown if may_check(talk.tx, talk.person.id, reply)]
    text = paragraphs(
        talk.words("replies-list", count=len(waiting)),
        lines(*(_line(talk, reply) for reply in shown)) if shown else None,
        talk.words("replies-unreached", count=unreached) if unreached else None,
        talk.words("replies-unread", count=unread) if unread else None,
    )
    talk.say(text, *rows, page.turn(REPLIES), _SEND_IN, over=InPlace())


@CHECKREPLY
def check(talk: Talk, reply_id: str = "") -> None:
    """Take a reply to be checked, and show it whole, with what is known of the letter."""
    with _refusals(talk):
        reply = replies.hold(talk.tx, talk.person.id, reply_id)
    letter, case = _about(talk.tx, reply)
    until = reply.claimed_until or talk.tx.now
    for line, photo in photos(talk.tx, talk.words, reply, numbers.of(letter)):
        talk.lend(reply.id, line, until=until, photo=photo)
    head = talk.words(
        "reply-head",
        number=numbers.of(letter),
        case=case.content.name,
        pen_name=letter.pen_name,
        day=letter.received_at.date(),
        name=name_of(talk.voice, reply.sent_by),
    )
    time = until.astimezone(talk.setup.zone)
    yours = talk.words("reply-until", minutes=until - talk.tx.now, until=time.time(), zone=talk.setup.zone)
    language = talk.words("reply-in", source=Tongue(reply.language)) if reply.language else None
    page = paragraphs(lines(head, language), quoted(talk.words, reply), yours)
    decide = [
        (Press("reply-right", RIGHTREPLY, reply.id, style=Style.GOOD),),
        (Press("reply-wrong", WRONGREPLY, reply.id, style=Style.DANGER),),
        (Press("letter-pass", LEAVEREPLY, reply.id),),
    ]
    talk.lend(reply.id, page, *decide, until=until)


@RIGHTREPLY
def right(talk: Talk, reply_id: str = "") -> None:
    """Say that a reply belongs to the letter; the clock passes it on to the writer."""
    with _refusals(talk):
        reply = replies.check(talk.tx, talk.person.id, reply_id)
    letter, case = _about(talk.tx, reply)
    reached = "unlinked" if letter.unlinked else "yes" if people.reachable(talk.tx, letter.person_id) else "no"
    facts: dict[str, Any] = {"number": numbers.of(letter), "case": case.content.name, "reached": reached}
    talk.tell(reply.sent_by, "reply-was-checked", name=name_of(talk.voice, talk.person.id), **facts)
    talk.say("reply-checked", _BACK, **facts)


@WRONGREPLY
def wrong(talk: Talk, reply_id: str = "") -> None:
    """Say that a reply does not belong to the letter: it is deleted, and can be sent in again with the right number."""
    with _refusals(talk):
        reply = replies.held(talk.tx, talk.person.id, reply_id)
    letter, case = _about(talk.tx, reply)
    facts: dict[str, Any] = {"number": numbers.of(letter), "case": case.content.name}
    if not talk.confirm("sure", "reply-wrong-sure", yes="reply-wrong-yes", no="reply-wrong-no", **facts):
        talk.end("nothing-changed", _check(talk, reply), _BACK)
    replies.refuse(talk.tx, talk.person.id, reply.id)
    talk.tell(reply.sent_by, "reply-was-refused", _SEND_IN, name=name_of(talk.voice, talk.person.id), **facts)
    talk.say("reply-refused", _BACK, **facts)


@LEAVEREPLY
def leave(talk: Talk, reply_id: str = "") -> None:
    """Leave a reply to others."""
    replies.release(talk.tx, talk.person.id, reply_id)
    talk.say("reply-left", _BACK)


def tell_of_missed(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Replies that were passed on to writers who had closed their chat wait again, and the team is told."""
    missed = replies.missed(tx)
    return [post for reply in missed for post in _tell_of(tx, setup, reply)] or None


def tell_of_old(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Tell the team that a reply has waited for longer than a day."""
    oldest = replies.oldest(tx)
    if oldest is None or tx.now - oldest < OLD or not team.who_may(tx, Right.DECIDE_LETTERS):
        return None
    return tell_team(tx, setup, Right.DECIDE_LETTERS, "replies-old", _LIST, age=tx.now - oldest)


@contextmanager
def _refusals(talk: Talk) -> Iterator[None]:
    """If a step is refused, the conversation ends with what became of the reply."""
    try:
        yield
    except Refused as refused:
        talk.end(talk.words(refused.reason, **refused.facts), _BACK)


def _about(tx: Tx, reply: Reply) -> tuple[Letter, Case]:
    letter = letters.get(tx, reply.letter_id)
    return letter, cases.get(tx, letter.case_id)


def _line(talk: Talk, reply: Reply) -> Markup:
    letter, case = _about(talk.tx, reply)
    return talk.words(
        "replies-line",
        number=numbers.of(letter),
        case=case.content.name,
        name=name_of(talk.voice, reply.sent_by),
        age=talk.tx.now - reply.received_at,
    )


def _check(talk: Talk, reply: Reply) -> Row:
    number = numbers.of(letters.get(talk.tx, reply.letter_id))
    return (Press("reply-check-one", CHECKREPLY, reply.id, style=Style.GOOD, number=number),)


def _tell_of(tx: Tx, setup: Setup, reply: Reply) -> list[Post]:
    letter, case = _about(tx, reply)
    return tell_team(tx, setup, Right.DECIDE_LETTERS, "reply-missed", number=numbers.of(letter), case=case.content.name)
