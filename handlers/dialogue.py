"""Who says what next: takes one thing a person said, and returns what is to be said because of it.

- A wish to get no more messages, in whatever words, is /stop; but while a question is open that takes a text, the words
  belong to it, and the way out is shown beside. Whoever gets nothing by itself wants to leave the conversation by it.
- A command starts its flow; what the person was in the middle of is parked, and offered again when that flow is over.
- A press on a question's button, or any message while a question is open, goes to that question.
- "back" forgets the last answer and replays; "cancel" forgets the conversation, and asks first if words would
  be lost; both are there in every flow.
- A button of an old message says that it is old, and the open question is put again.
- Of an album the first piece counts; the others answer nothing, unless a question takes all of its pictures.
- The receipt of an unlinked letter, sent alone, shows that letter.
- While they have a thread with the team open, what nobody asked for is meant for the team: it is taken up, and sent
  when they say so.
- Anything else gets a kind answer that says what is possible (smalltalk.py).
All of it happens in the turn's own transaction; flows.py runs the conversations.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from handlers import register, smalltalk
from handlers.buttons import Move
from handlers.commands import CONTACT, LETTER, START, STOP
from handlers.engine.drafts import unpack
from handlers.engine.telling import Post, tell
from handlers.engine.voice import Voice
from handlers.flows import Flows
from handlers.heard import Kind, Said
from handlers.setup import Setup
from handlers.stopping import may_mean_this, wants_out, wants_out_of_all
from storage import conversations, ending, hotline, notices, people
from storage.letters import receipts
from storage.people import Person, PersonId
from storage.transaction import Tx

MOVES = frozenset(move.value for move in Move)
_ALL = ("all",)
_FOR_THE_TEAM = frozenset({Kind.TEXT, Kind.PHOTO})
_SIGNS = ".,;:!?…"  # that somebody put behind a command


class _Answer(NamedTuple):
    """What is said to whom, and where the conversations of whoever spoke stand now."""

    posts: list[Post]
    state: bytes | None


def respond(tx: Tx, setup: Setup, person: Person, said: Said) -> list[Post]:
    """What is said to whom because `person` said `said`."""
    return respond_each(tx, setup, [(person, said)])[0]


def respond_each(tx: Tx, setup: Setup, spoken: Sequence[tuple[Person, Said]]) -> list[list[Post]]:
    """What is said to whom because of each of these.

    Where all of their conversations stand is read at once, and kept at once: a turn concerns its own person's alone.
    When owners have ended it, nobody hears anything any more.
    """
    if ending.over(tx):
        return [[] for _ in spoken]
    before = conversations.load_each(tx, [person.id for person, _ in spoken])
    after: dict[PersonId, bytes | None] = {person.id: before.get(person.id) for person, _ in spoken}
    posts = []
    for person, said in spoken:
        answer = _answer(tx, setup, person, said, after[person.id])
        after[person.id] = answer.state
        posts.append(answer.posts)
    conversations.save_each(tx, {whose: state for whose, state in after.items() if state != before.get(whose)})
    return posts


def _answer(tx: Tx, setup: Setup, person: Person, said: Said, state: bytes | None) -> _Answer:
    if said.kind is Kind.LEFT:
        people.left(tx, person.id)
        return _Answer([], state)
    if said.kind is Kind.RETURNED:
        return _Answer([], state)
    voice = Voice(tx, setup, person)
    if not said.private:
        smalltalk.once(voice, "hint-group")
        return _Answer(voice.posts, state)
    flows = Flows(voice, state)
    if _is_rest_of_album(tx, person, said) and not _is_next_picture(flows, said):
        smalltalk.rest_of_album(voice, said, kept=bool(flows.active and flows.active.keeps_picture))
        return _Answer(voice.posts, state)
    traceless = any(draft.traceless for draft in flows.drafts)
    _route(flows, said)
    # A conversation that waits waits for somebody; else they may have just been forgotten.
    forgotten = not flows.active and not people.known(tx, person.id)
    after = None if forgotten else flows.state()
    traceless = flows.voice.traceless or (traceless and after != state)
    tx.scrub = tx.scrub or traceless
    posts = flows.voice.posts
    return _Answer(_as_to_stranger(posts, person) if forgotten or traceless else posts, after)


def _as_to_stranger(posts: list[Post], person: Person) -> list[Post]:
    """What they hear, with nothing kept of its having been said to them."""
    return [replace(post, stranger=post.person.id == person.id) for post in posts]


def _is_rest_of_album(tx: Tx, person: Person, said: Said) -> bool:
    """Whether another piece of the same album was heard: an album is one message, and that was its first piece."""
    if not said.album or said.kind is Kind.EDITED:
        return False
    return not notices.note_told_of_album(tx, person.id, said.album, "answered")


def _is_next_picture(flows: Flows, said: Said) -> bool:
    """Whether it is a picture of an album, and a question is open that takes all of them."""
    is_picture = said.kind in (Kind.PHOTO, Kind.DOCUMENT) and said.photo
    return bool(is_picture and flows.active and flows.active.takes_album)


def expire(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """Forget the conversations that nobody came back to, and tell those who had put something into them."""
    return [
        post
        for person_id, state in conversations.expire(tx)
        if any(draft.worth_keeping for draft in unpack(state))
        for post in tell(tx, setup, person_id, "draft-expired")
    ]


def _route(flows: Flows, said: Said) -> None:
    active = flows.active
    if said.kind is Kind.PRESS:
        _pressed(flows, said)
    elif said.kind is Kind.TEXT and said.text.startswith("/"):
        _typed(flows, said)
    elif said.kind is Kind.TEXT and not said.forwarded and wants_out(said.text):
        _wanting_out(flows, said)
    elif said.kind is Kind.EDITED and not (active and said.message in {page.message for page in active.pages}):
        smalltalk.edited(flows.voice, talking=active is not None)
    elif active:
        flows.hear(said)
    elif said.kind is Kind.TEXT and not said.forwarded and receipts.shown_so(said.text):
        flows.command(LETTER.name, (said.text,))
    elif said.kind in _FOR_THE_TEAM and not said.forwarded and hotline.open_of(flows.voice.tx, flows.voice.person.id):
        flows.command(CONTACT.name, ())
        flows.hear(said)
    else:
        smalltalk.unasked(flows.voice, said, flows.resume_row())


def _wanting_out(flows: Flows, said: Said) -> None:
    """They want no more; or that is a line of what they are writing: then it is kept, and the way out is shown."""
    if flows.active and flows.active.takes_text:
        flows.hear(said)
        smalltalk.taken_as_words(flows.voice)
    elif flows.active and may_mean_this(said.text):
        flows.hear(said)
    elif flows.active and not smalltalk.gets_something(flows.voice):
        _left(flows, said)
    else:
        flows.command(STOP.name, _ALL if wants_out_of_all(said.text) else ())


def _left(flows: Flows, said: Said) -> None:
    """Nothing comes to them by itself: what they want no more of is what they are in the middle of."""
    if flows.leaving:
        flows.hear(said)
    else:
        flows.move(Move.CANCEL, "", said)


def _pressed(flows: Flows, said: Said) -> None:
    """A button: of the open question, of one that is over, or for a command."""
    head, _, rest = said.press.partition(":")
    active = flows.active
    if not head.startswith("?"):
        _given(flows, said, head, tuple(rest.split(":")) if rest else ())
    elif active and head == active.mark(active.open):
        flows.hear(said, pressed=rest)
    else:
        flows.stale()


def _typed(flows: Flows, said: Said) -> None:
    """A command, with or without the bot's name ("/write@PalomaBot manuel")."""
    name, behind = (*said.text[1:].split(maxsplit=1), "", "")[:2]
    name, args = name.partition("@")[0].casefold().rstrip(_SIGNS), behind.split()
    command = register.find(name)
    if name == START.name and args:
        _linked(flows, said, args[0])
    elif name not in MOVES and command is None and wants_out(name):
        _given(flows, said, STOP.name, _ALL if wants_out_of_all(name) else tuple(args))
    else:
        _given(flows, said, name, command.typed(behind) if command else tuple(args))


def _linked(flows: Flows, said: Said, link: str) -> None:
    """They came by a link: newcomers hear first whom they talk to, and a broken link leads to the beginning.

    No link gives a command of the team's, or one that changes anything unasked: anybody can make one, and get a
    moderator or a subscriber to open it.
    """
    name, *args = link.split("-", 1)
    command = register.find(name)
    if command is None or command.needs:
        flows.command(START.name, ())
        return
    if not command.asks:
        smalltalk.linked(flows.voice, command, tuple(args))
        return
    if command is not START and notices.note_told_ever(flows.voice.tx, flows.voice.person.id, "welcome"):
        flows.voice.say("introduction")
    _given(flows, said, name, tuple(args))


def _given(flows: Flows, said: Said, name: str, args: tuple[str, ...]) -> None:
    """A move or a command, by its name."""
    if name in MOVES:
        flows.move(Move(name), args[0] if args else "", said)
    else:
        flows.command(name, args)
