"""Who says what next: takes one thing a person said, runs the flow it belongs to, and returns what is to be said.

- A command starts its flow; what the person was in the middle of is parked, and offered again when that flow is over.
- A press on a question's button, or any message while a question is open, goes to that question.
- "back" forgets the last answer and replays; "cancel" forgets the conversation; both are there in every flow.
- A button of an old message says that it is old, and the open question is put again.
- Anything else gets a kind answer that says what is possible (smalltalk.py).
All of it happens in the turn's own transaction. What is refused (`Rejected`) has changed nothing: neither what is
stored, nor where the conversations stand.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from handlers import register, smalltalk
from handlers.buttons import HOME_AND_HELP, Move, Press, Row, Style
from handlers.commands import START, STOP, Command
from handlers.engine.drafts import Draft, Drafts, unpack
from handlers.engine.playing import Outdated, play
from handlers.engine.questions import question_mark, ways_out
from handlers.engine.talk import Talk
from handlers.engine.telling import Post, tell
from handlers.engine.voice import Voice
from handlers.heard import Kind, Said
from handlers.setup import Setup
from storage import conversations, people
from storage.errors import Rejected
from storage.people import Person
from storage.transaction import Tx

# Words that stop announcements without a slash, in the languages spoken here.
STOP_WORDS = frozenset({"stop", "alto", "unsubscribe", "baja"})


def respond(tx: Tx, setup: Setup, person: Person, said: Said) -> list[Post]:
    """What is said to whom because `person` said `said`."""
    if said.kind is Kind.LEFT:
        people.left(tx, person.id)
        return []
    if said.kind is Kind.RETURNED:
        return []
    return _Dialogue(Voice(tx, setup, person), said, conversations.load(tx, person.id)).respond()


def expire(tx: Tx, setup: Setup, _since: datetime) -> list[Post]:
    """Forget the conversations that nobody came back to, and tell those who had put something into them."""
    posts = []
    for person_id, state in conversations.expire(tx):
        drafts = unpack(state)
        if any(draft.worth_keeping for draft in [*drafts.parked, *filter(None, [drafts.active])]):
            posts += tell(tx, setup, person_id, "draft-expired")
    return posts


@dataclass
class _Dialogue:
    """One turn: what was said, the conversations as they are stored, and the voice that answers."""

    voice: Voice
    said: Said
    stored: bytes | None
    drafts: Drafts = field(init=False)

    def respond(self) -> list[Post]:
        """Route what was said, and keep where the conversations stand."""
        voice = self.voice
        if not self.said.private:
            smalltalk.once(voice, "hint-group")
            return voice.posts
        self.drafts = unpack(self.stored)
        self._route()
        # A conversation that waits waits for somebody; else they may have just been forgotten.
        if not self.drafts.active and not people.known(voice.tx, voice.person.id):
            return [replace(post, stranger=post.person.id == voice.person.id) for post in voice.posts]
        state = self.drafts.pack()
        if state != self.stored:
            conversations.save(voice.tx, voice.person.id, state)
        return voice.posts

    def _route(self) -> None:
        said, active = self.said, self.drafts.active
        if said.kind is Kind.PRESS:
            self._pressed(said.press)
        elif said.kind is Kind.TEXT and said.text.startswith("/"):
            self._typed(said.text)
        elif said.kind is Kind.TEXT and said.text.strip(" .!¡").casefold() in STOP_WORDS:
            self._command(STOP.name, ())
        elif said.kind is Kind.EDITED and not (active and said.message in {page.message for page in active.pages}):
            smalltalk.edited(self.voice, talking=active is not None)
        elif active:
            self._run(active, said)
        else:
            smalltalk.unasked(self.voice, said, self._resume_row())

    # What a message can be.

    def _typed(self, text: str) -> None:
        """A command, with or without the bot's name ("/write@PalomaBot manuel")."""
        name, *args = text[1:].split() or [""]
        name = name.partition("@")[0].casefold()
        if name == START.name and args:
            self._linked(args[0])
        else:
            self._command(name, tuple(args))

    def _linked(self, link: str) -> None:
        """They came by a link: newcomers hear first whom they talk to, and a broken link leads to the beginning.

        No link gives a command of the team's: anybody can make one and get a moderator to open it.
        """
        name, *args = link.split("-", 1)
        command = register.find(name)
        if command is None or command.needs:
            self._command(START.name, ())
            return
        if command is not START and people.first_time(self.voice.tx, self.voice.person.id, "welcome"):
            self.voice.say("introduction")
        self._command(name, tuple(args))

    def _pressed(self, carried: str) -> None:
        head, *args = carried.split(":")
        active = self.drafts.active
        if not head.startswith("?"):
            self._command(head, tuple(args))
        elif active and head == question_mark(active, active.open):
            self._run(active, self.said)
        else:
            self._stale()

    def _command(self, name: str, args: tuple[str, ...]) -> None:
        command = register.find(name)
        if name in MOVES:
            self._moves[Move(name)](self, args[0] if args else "")
        elif command is None or not self._may(command):
            smalltalk.unknown(self.voice, name)
        else:
            self.drafts.park()
            self._run(Draft(command.name, args), live=True)

    def _may(self, command: Command) -> bool:
        """Roles are read at every use. To others, a command of the team's does not exist."""
        return command.needs is None or self.voice.may(command.needs)

    def _stale(self) -> None:
        """The button belongs to something that is over: say so, and put the question that is open now."""
        active = self.drafts.active
        if active is None:
            self.voice.say("stale-button", self._resume_row(), HOME_AND_HELP)
            return
        self.voice.say("stale-button-question")
        active.open = ""
        self._run(active)

    # Running a flow.

    def _run(self, draft: Draft, said: Said | None = None, *, live: bool = False) -> None:
        """Call the flow; keep its draft if it waits, end it if it is over, undo everything if it is refused."""
        voice = self.voice
        command = register.find(draft.flow)
        if command is None or not self._may(command):
            self._drop()
            return
        talk = Talk(voice.tx, voice.setup, voice.person, draft, said, live=live)
        try:
            with voice.tx.savepoint():
                waits = play(talk, command)
        except Rejected as error:
            self.drafts = unpack(self.stored)
            active = self.drafts.active
            voice.say(voice.words(error.reason, **error.facts), ways_out(active) if active else ())
        except Outdated:
            self._drop()
        else:
            voice.posts += talk.posts
            voice.person = talk.person
            self.drafts.active = talk.draft if waits else None
            if not waits:
                self._offer()

    def _drop(self) -> None:
        """The conversation cannot go on, since what it was about has changed."""
        self.drafts.active = None
        self.voice.say("conversation-over", HOME_AND_HELP)
        self._offer()

    def _offer(self) -> None:
        """Remind them, once, of what they were in the middle of; unless they were just forgotten."""
        voice, drafts = self.voice, self.drafts
        if drafts.parked and not drafts.offered and people.known(voice.tx, voice.person.id):
            drafts.offered = True
            voice.say("resume-offer", self._resume_row(), what=voice.words(f"flow-{drafts.parked[-1].flow}"))

    def _resume_row(self) -> Row:
        if not self.drafts.parked:
            return ()
        token = self.drafts.parked[-1].token
        return (Press("resume", Move.RESUME, token, style=Style.GOOD), Press("discard", Move.DISCARD, token))

    # The moves that every conversation has. With a token, they come from a button of that conversation.

    def _back(self, token: str) -> None:
        draft = self._meant(token)
        if draft:
            last = draft.last_answer()
            if last is not None:
                draft.forget_from(last)
            draft.open = ""
            self._run(draft)

    def _cancel(self, token: str) -> None:
        if self._meant(token):
            self.drafts.active = None
            self.voice.say("cancelled")
            self._offer()

    def _done(self, token: str) -> None:
        draft = self._meant(token)
        if draft:
            self._run(draft, replace(self.said, kind=Kind.PRESS, press=f"{question_mark(draft, draft.open)}:done"))

    def _meant(self, token: str) -> Draft | None:
        """The conversation that goes on, if it is the one that was meant; otherwise it is said that it is not."""
        active = self.drafts.active
        if active and token in ("", active.token):
            return active
        self._not_meant(token)
        return None

    def _not_meant(self, token: str) -> None:
        if token:
            self._stale()
        else:
            self.voice.say("nothing-open", self._resume_row(), HOME_AND_HELP)

    def _resume(self, token: str) -> None:
        found = self.drafts.take(token)
        if found:
            self.drafts.park()
            found.open = ""
            self._run(found)
        else:
            self._not_meant(token)

    def _discard(self, token: str) -> None:
        if self.drafts.take(token):
            self.voice.say("discarded")
            self._offer()
        else:
            self._not_meant(token)

    _moves: ClassVar[Mapping[Move, Callable[["_Dialogue", str], None]]] = {
        Move.BACK: _back,
        Move.CANCEL: _cancel,
        Move.DONE: _done,
        Move.RESUME: _resume,
        Move.DISCARD: _discard,
    }


MOVES = frozenset(move.value for move in Move)
