"""Replies from prison, as the writer of the letter gets them: what it says, then what to keep to in the next letter.

A reply that was checked is passed on by the clock, as soon as its writer can be reached. /letter shows that it came and
on which day, and gives it again as long as it is kept. Letters to somebody and their replies are one thread. One to an
unlinked letter waits under its receipt; once it was read there it counts as passed on.
"""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from handlers.buttons import Press, Row, Style
from handlers.commands import LETTER, REPLIED, WRITE
from handlers.engine.talk import Talk
from handlers.engine.telling import Post
from handlers.engine.voice import Voice
from handlers.layout import lines, paragraphs
from handlers.messages import Message
from handlers.replied import photos, quoted
from handlers.setup import Setup
from handlers.supporters import translated_replies
from handlers.supporters.own import Own, linked, own_letter
from storage import campaigns, cases, letters, people, replies
from storage.cases import Case
from storage.errors import Rejected
from storage.letters import Letter, receipts
from storage.outbox import Lane
from storage.replies import Reply
from storage.transaction import Tx


@REPLIED
def read(talk: Talk, reply_id: str = "", code: str = "") -> None:
    """Give one's own reply once more; one to an unlinked letter, with its `code`, perhaps for the first time."""
    author = own_letter(talk, code).author if code else talk.person.id
    reply = replies.own(talk.tx, author, reply_id)
    if reply is None:
        raise Rejected("reply-unknown")
    letter = letters.get(talk.tx, reply.letter_id)
    own = Own(letter, receipts.tidy(code)) if letter.unlinked else linked(letter)
    if reply.pages is None:
        gone = "reply-pages-gone" if reply.state.given else "reply-not-asked-for"
        talk.end(gone, _letter_row(own), day=reply.received_at.date(), kept=talk.setup.unread_kept.days)
    for message in _messages(talk.voice, own, reply):
        talk.voice.post(message)
    if letter.unlinked and not reply.state.given:
        replies.pass_on(talk.tx, reply.id)


def pass_on(tx: Tx, setup: Setup, _since: datetime) -> list[Post] | None:
    """Give the replies that were checked to their writers."""
    posts: list[Post] = []
    for reply in replies.to_pass_on(tx):
        letter = letters.get(tx, reply.letter_id)
        writer = people.reachable(tx, letter.person_id)
        if writer:
            replies.pass_on(tx, reply.id)
            messages = _messages(Voice(tx, setup, writer), linked(letter), reply)
            posts += [Post(writer, message, Lane.NOTICE) for message in messages]
    return posts or None


def thread(talk: Talk, own: Own) -> tuple[Markup | None, list[Row]]:
    """What became of a letter after it left: its replies, and the letters that were written to the same case since.

    Of whoever wrote an unlinked letter no other is known.
    """
    letter = own.letter
    code = (own.code,) if letter.unlinked else ()
    received = replies.of_letter(talk.tx, letter.id)
    later = _later(talk.tx, letter) if received else []
    said = [
        *(talk.words("thread-reply", day=reply.received_at.date()) for reply in received),
        *(talk.words("thread-letter", code=one.id, day=one.received_at.date()) for one in later),
    ]
    rows: list[Row] = [
        (Press("thread-reply-button", REPLIED, reply.id, *code, day=reply.received_at.date()),) for reply in received
    ]
    return (lines(*said) if said else None), rows


def _later(tx: Tx, letter: Letter) -> list[Letter]:
    """What its writer wrote to the same case after this letter, the oldest first."""
    later = "AND received_at > :came"
    return letters.of_person_to(tx, letter.person_id, letter.case_id, later, came=letter.received_at)


def _messages(voice: Voice, own: Own, reply: Reply) -> Iterator[Message]:
    """A reply as the writer of the letter reads it: its words, its photos, and how to answer."""
    letter = own.letter
    case = cases.get(voice.tx, letter.case_id)
    name = voice.read(case.content.name)
    head = voice.words("reply-came", code=own.shown, name=name, day=reply.received_at.date())
    yield Message(paragraphs(head, translated_replies.note(voice, letter, reply), quoted(voice.words, reply)))
    for line, photo in photos(voice.tx, voice.words, reply, own.shown):
        yield Message(line, body=photo)
    translation = translated_replies.beside(voice.tx, letter, reply)
    if translation:
        yield translated_replies.message(voice, letter, translation, own.shown)
    yield _how_to_answer(voice, case, own)


def _how_to_answer(voice: Voice, case: Case, own: Own) -> Message:
    """The points of the guide, and on to the next letter, if one can be written."""
    rules = campaigns.get(voice.tx, case.campaign_id).content.letters
    points = lines(*(voice.words("write-point", rule=point.rule) for point in rules.guide)) if rules else None
    if not case.open_for_letters:
        return Message(voice.words("reply-no-more-letters"), (_letter_row(own),))
    answer: Row = (Press("reply-write-next", WRITE, case.content.slug, style=Style.GOOD),)
    return Message(paragraphs(voice.words("reply-answering"), points), (answer, _letter_row(own)))


def _letter_row(own: Own) -> Row:
    return (Press("reply-letter", LETTER, own.code, code=own.shown),)
