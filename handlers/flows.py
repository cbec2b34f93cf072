"""A person's conversations in one turn: begun, gone on with, put aside and taken up again, left.

Before words that somebody wrote are deleted, it is asked once, in the place of the conversation's own open question.
What is refused (`Rejected`) has changed nothing: neither what is stored, nor where the conversations stand.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from handlers import register, smalltalk
from handlers.buttons import HOME_AND_HELP, Move, Press, Row, Style
from handlers.commands import Command
from handlers.engine.drafts import Draft, Drafts, unpack
from handlers.engine.playing import Outdated, play
from handlers.engine.questions import Given
from handlers.engine.questions.choice import Choice, Option
from handlers.engine.talk import Talk, ways_out
from handlers.engine.voice import Voice
from handlers.heard import Said
from storage import people
from storage.errors import Rejected

MOST_KEPT = 64 * 1024
"""Bytes of a person's conversations, beside their pictures: ten times the longest letter."""

_LEAVING = "?leaving"
"""The key of the question whether a conversation is to be deleted; no flow has one with a question mark."""


@dataclass
class Flows:
    """The conversations of whoever speaks, as they are stored and as they are by now; and the voice that answers."""

    voice: Voice
    stored: bytes | None
    drafts: Drafts = field(init=False)

    def __post_init__(self) -> None:
        self.drafts = unpack(self.stored)

    @property
    def active(self) -> Draft | None:
        """The conversation that goes on."""
        return self.drafts.active

    @property
    def leaving(self) -> bool:
        """Whether they are asked if the conversation is to be deleted."""
        return bool(self.active and self.active.open == _LEAVING)

    def command(self, name: str, args: tuple[str, ...]) -> None:
        """Begin what was asked for, in place of what goes on, which is put aside."""
        command = register.find(name)
        if command is None or not self._may(command):
            smalltalk.unknown(self.voice, name)
        elif command.beside and self.active:
            self._show_beside(command, args)
            self._put(self.active)
        else:
            self.drafts.park()
            self._run(Draft(command.name, args), live=True)

    def hear(self, said: Said, pressed: str = "") -> None:
        """Go on with the open question: with a message, or the value of the button that was pressed."""
        if self.active and self.leaving:
            self._hear_leaving(self.active, Given(said, pressed))
        elif self.active:
            self._run(self.active, Given(said, pressed))

    def stale(self) -> None:
        """The button belongs to something that is over: say so, and put the question that is open now."""
        if self.active is None:
            self.voice.say("stale-button", self.resume_row(), HOME_AND_HELP)
            return
        self.voice.say("stale-button-question")
        self._put(self.active)

    def move(self, move: Move, token: str, said: Said) -> None:
        """Make a move. With a token, it comes from a button of that conversation."""
        self._moves[move](self, token, said)

    def put_again(self) -> None:
        """Put the open question again, since what it is about has changed: the conversation goes on by what is so now.

        If it was just asked whether it is to be deleted, that is forgotten.
        """
        if self.active:
            self._put(self.active)

    def resume_row(self) -> Row:
        """The buttons for what was put aside last."""
        return to_resume(self.drafts.parked[-1]) if self.drafts.parked else ()

    def state(self) -> bytes | None:
        """Where the conversations stand now, to be kept."""
        return self.drafts.pack()

    # Running a flow.

    def _weigh(self, active: Draft | None) -> None:
        """Raises Rejected for more than is kept of anybody's conversations."""
        state = replace(self.drafts, active=active).pack()
        if state and len(state) > MOST_KEPT:
            raise Rejected("conversations-full")

    def _may(self, command: Command) -> bool:
        """Roles are read at every use. To others, a command of the team's does not exist."""
        return command.needs is None or self.voice.may(command.needs)

    def _put(self, draft: Draft) -> None:
        """Put its question (again)."""
        draft.open = ""
        self._run(draft)

    def _run(self, draft: Draft, given: Given | None = None, *, live: bool = False) -> None:
        """Call the flow; keep its draft if it waits, end it if it is over, undo everything if it is refused."""
        command = register.find(draft.flow)
        if command is None or not self._may(command):
            self._drop()
            return
        talk = Talk(replace(self.voice, live=live, posts=[*self.voice.posts]), draft, given)
        try:
            with talk.tx.savepoint():
                waits = play(talk, command)
                self._weigh(talk.draft if waits else None)
        except Rejected as error:
            self.drafts = unpack(self.stored)
            refusal = self.voice.words(error.reason, **error.facts)
            self.voice.say(refusal, ways_out(self.active) if self.active else ())
        except Outdated:
            self._drop()
        else:
            self.voice = talk.voice
            self.drafts.active = talk.draft if waits else None
            if not waits:
                self._offer()

    def _show_beside(self, command: Command, args: tuple[str, ...]) -> None:
        """Show something, and leave the conversations where they stand."""
        talk = Talk(replace(self.voice, live=True, posts=[*self.voice.posts]), Draft(command.name, args), beside=True)
        try:
            with talk.tx.savepoint():
                play(talk, command)
        except Rejected as error:
            self.voice.say(self.voice.words(error.reason, **error.facts))
        else:
            self.voice = talk.voice

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
            voice.say("resume-offer", self.resume_row(), what=voice.words(f"flow-{drafts.parked[-1].flow}"))

    # The moves that every conversation has.

    def _back(self, token: str, _said: Said) -> None:
        if draft := self._meant(token):
            draft.forget_last()
            self._put(draft)

    def _cancel(self, token: str, _said: Said) -> None:
        draft = self._meant(token)
        if draft is None:
            return
        # A button that is tapped twice in a row is no answer to what was asked meanwhile; a command that is typed is.
        if draft.holds_words and not (self.leaving and not token):
            self._ask_leaving(draft)
        else:
            self._leave("cancelled")

    def _done(self, token: str, said: Said) -> None:
        if self._meant(token):
            self.hear(said, Move.DONE)

    def _resume(self, token: str, _said: Said) -> None:
        draft = self.drafts.take(token)
        if draft:
            self.drafts.park()
            self._put(draft)
        else:
            self._not_meant(token)

    def _discard(self, token: str, _said: Said) -> None:
        draft = self.drafts.take(token)
        if draft is None:
            self._not_meant(token)
        elif draft.holds_words:
            self.drafts.park()
            self._ask_leaving(draft)
        else:
            self.voice.say("discarded")
            self._offer()

    _moves: ClassVar[Mapping[Move, Callable[["Flows", str, Said], None]]] = {
        Move.BACK: _back,
        Move.CANCEL: _cancel,
        Move.DONE: _done,
        Move.RESUME: _resume,
        Move.DISCARD: _discard,
    }

    # Before words are deleted.

    def _ask_leaving(self, draft: Draft) -> None:
        """Ask whether it is to be deleted, in the place of the question that was open."""
        draft.open, draft.takes_text, draft.takes_album = _LEAVING, False, False
        self.drafts.active = draft
        self._say_leaving(draft, "discard-sure")

    def _hear_leaving(self, draft: Draft, given: Given) -> None:
        """Delete it, go on with it, or ask again."""
        try:
            answer = self._to_leave().hear(given)
        except Rejected as error:
            self._say_leaving(draft, error.reason)
        else:
            if answer == "yes":
                self._leave("cancelled")
            else:
                self._put(draft)

    def _say_leaving(self, draft: Draft, text: str) -> None:
        rows = self._to_leave().rows(draft.mark(_LEAVING))
        self.voice.say(text, *rows, what=self.voice.words(f"flow-{draft.flow}"))

    def _to_leave(self) -> Choice:
        return Choice([Option("yes", "discard-yes"), Option("no", "discard-no")], self.voice.words)

    def _leave(self, text: str) -> None:
        """Forget the conversation that goes on, and say so."""
        self.drafts.active = None
        self.voice.say(text)
        self._offer()

    def _meant(self, token: str) -> Draft | None:
        """The conversation that goes on, if it is the one that was meant; otherwise it is said that it is not."""
        if self.active and token in ("", self.active.token):
            return self.active
        self._not_meant(token)
        return None

    def _not_meant(self, token: str) -> None:
        if token:
            self.stale()
        else:
            self.voice.say("nothing-open", self.resume_row(), HOME_AND_HELP)


def to_resume(parked: Draft) -> Row:
    """The buttons for a conversation that was put aside."""
    token = parked.token
    return (Press("resume", Move.RESUME, token, style=Style.GOOD), Press("discard", Move.DISCARD, token))
