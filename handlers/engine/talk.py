"""What a conversation can do: say (voice.py), ask, fill, choose, confirm, gather, end, and go on elsewhere.

A flow is a function that is called again from its top at every message. A question that has an answer returns it at
once and silently; the first one without an answer is put, and the function is left there by `Waiting`. What is said
before the open question was said when it was first reached, and is not said again. Whatever the flow does comes after
its last question.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from typing import NoReturn, TypeVar

from markupsafe import Markup

from handlers.buttons import Move, Press, Row
from handlers.commands import Command
from handlers.engine.drafts import Draft, Part
from handlers.engine.questions import TEXT, TEXT_OR_PHOTO, Again, Given, Question
from handlers.engine.questions.choice import Choice, Option
from handlers.engine.questions.entry import Entry, Filled, Kept
from handlers.engine.questions.line import Check, Line
from handlers.engine.questions.messages import Messages, OneMessage, PartCheck, PartsCheck
from handlers.engine.voice import Voice
from handlers.heard import Kind
from handlers.layout import paragraphs
from handlers.messages import InPlace
from handlers.setup import Setup
from handlers.texts import Words
from storage import codes, pictures
from storage.errors import Rejected
from storage.people import Person
from storage.team import Member
from storage.transaction import Tx

A = TypeVar("A")
P = TypeVar("P", bound=Part)


class Waiting(Exception):
    """The flow has put a question and waits."""


class Jump(Exception):
    """The flow ends here and goes on as another command, which has been given these messages already, by question."""

    def __init__(
        self, command: Command, args: tuple[str, ...], given: Mapping[str, tuple[Part, ...]] | None = None
    ) -> None:
        super().__init__(command.name)
        self.command = command
        self.goes_with = args
        self.given = dict(given or {})


class Ended(Exception):
    """The flow has said its last word, whatever question was open."""


class Revisit(Exception):
    """The flow goes back to a question, whose answer is forgotten and, unless it is `alone`, those of all after it."""

    def __init__(self, key: str, *, alone: bool = False) -> None:
        super().__init__(key)
        self.key, self.alone = key, alone


class Talk:
    """One turn of a conversation, as the flow sees it: the voice that speaks, the draft, what was given to it.

    `beside`: it only shows something beside another conversation, which goes on at once.
    """

    def __init__(self, voice: Voice, draft: Draft, given: Given | None = None, *, beside: bool = False) -> None:
        self.voice, self.draft, self.given, self.beside = voice, draft, given, beside
        self.say, self.lend, self.hand_out, self.toast = voice.say, voice.lend, voice.hand_out, voice.toast
        self.tell, self.tell_team, self.clear_chat = voice.tell, voice.tell_team, voice.clear_chat
        self.read, self.may = voice.read, voice.may

    @property
    def tx(self) -> Tx:
        """The turn's transaction."""
        return self.voice.tx

    @property
    def setup(self) -> Setup:
        """The group's choices."""
        return self.voice.setup

    @property
    def person(self) -> Person:
        """Who speaks."""
        return self.voice.person

    @property
    def member(self) -> Member | None:
        """Their place in the team, if they have one."""
        return self.voice.member

    @property
    def words(self) -> Words:
        """The words of their language."""
        return self.voice.words

    @property
    def live(self) -> bool:
        """Whether what is said now is heard, and not said before: the answers are not replayed any more."""
        return self.voice.live

    # Questions.

    def ask(
        self, key: str, text: str, /, *, check: Check | None = None, suggest: Sequence[str] = (), **facts: object
    ) -> str:
        """Ask for a line of text. `check` returns it as it is kept, or raises Rejected; `suggest` are ready answers."""
        return self._answer(key, text, facts, Line(check, suggest))

    def fill(self, key: str, text: str, /, *, kept: Kept, options: Sequence[Option] = (), **facts: object) -> Filled:
        """Ask for words, which `kept` makes what is kept of them, or raises Rejected; or for one of the options."""
        return self._answer(key, text, facts, Entry(kept, options))

    def choose(self, key: str, text: str, /, options: Sequence[Option], **facts: object) -> str:
        """Let one of the options be pressed, or typed by its number or its words; long lists have pages."""
        return self._answer(key, text, facts, Choice(options, self.words))

    def confirm(
        self, key: str, text: str, /, *, yes: str = "yes", no: str = "no", no_ends: bool = True, **facts: object
    ) -> bool:
        """Ask for a yes or a no; `yes` and `no` are the ids of what the buttons say.

        Where the no ends it, there is no "Cancel" beside it: "call it off?" would have two buttons of the same name.
        """
        options = [Option("yes", yes), Option("no", no)]
        return self._answer(key, text, facts, Choice(options, self.words, leaves=no_ends)) == "yes"

    def page(
        self,
        key: str,
        text: str,
        /,
        *,
        accepts: frozenset[Kind] = TEXT_OR_PHOTO,
        check: PartCheck | None = None,
        without: str = "",
        **facts: object,
    ) -> Part:
        """Ask for one message, kept with its formatting and picture; `check` may raise Rejected.

        `without` is the id of a button's text: who presses it leaves the message out, and the page is empty.
        """
        return self._answer(key, text, facts, OneMessage(accepts, check, without))

    def gather(
        self,
        key: str,
        text: str,
        /,
        *,
        accepts: frozenset[Kind] = TEXT,
        otherwise: str = "",
        check: PartsCheck | None = None,
        **facts: object,
    ) -> tuple[Part, ...]:
        """Take one message or several, until "done"; a message can be edited, and the last one taken back.

        `check` looks at all of them each time, and may raise Rejected; `otherwise` is said to what is not accepted.
        """
        return self._answer(key, text, facts, Messages(self.draft.gathered.get(key, ()), accepts, otherwise, check))

    def step_up(self) -> None:
        """Have them show by a one-time code that it is they, if the owners want that: the last question before a deed.

        Raises Rejected("code-missing") if they have none set up: then the conversation stays where it is.
        """
        if not codes.wanted(self.tx):
            return
        if codes.of_member(self.tx, self.person.id) is None:
            raise Rejected("code-missing")
        typed = self.ask("code", "code-ask", check=lambda line: codes.check(self.tx, self.person.id, line))
        codes.spend(self.tx, self.person.id, typed)

    def answer(self, key: str) -> str | None:
        """What was answered already to a question that takes a line or a choice, before it is worth preparing."""
        return self.draft.answers.get(key)

    def leave_no_trace(self) -> None:
        """Keep nothing that leads from this person to what it is about: not in the journal, nor in what they are sent.

        The conversation itself is kept while it waits; when it is over, that leaves the journal too.
        """
        self.draft.traceless = self.voice.traceless = self.tx.scrub = True

    # Ways on.

    def end(self, text: str, /, *rows: Row, over: InPlace | None = None, **facts: object) -> NoReturn:
        """Say a last word and end here, even if a question is open: what it was about is settled."""
        self.voice.live = True
        self.say(text, *rows, over=over, guarded=False, body=None, **facts)
        raise Ended

    def go_on(self, command: Command, *args: str, given: Mapping[str, tuple[Part, ...]] | None = None) -> NoReturn:
        """End here and go on as another command; messages that were `given` go with it, by the question they answer."""
        raise Jump(command, args, given)

    def revisit(self, key: str, why: str = "", *, parts: tuple[Part, ...] = (), **facts: object) -> NoReturn:
        """Go back to an answered question; messages that were given to it are still there, to be changed.

        `why` is the id of a text that is said first; `parts` are the messages as they are seen by now.
        """
        if why:
            self.voice.live = True
            self.say(self.words(why, **facts))
        if parts:
            self.draft.answers[key] = [asdict(part) for part in parts]
        raise Revisit(key)

    def ask_again(self, key: str) -> NoReturn:
        """Put one question again; what was answered after it stays."""
        raise Revisit(key, alone=True)

    def settle(self, key: str, answer: str) -> str:
        """Put what an answer came to in its place, since it would be another next time: a lot is drawn once."""
        self.draft.answers[key] = answer
        return answer

    def come_between(self, key: str) -> None:
        """What is asked next comes in between: the messages for `key`, also the one just said, are kept to be changed.

        If the one just said is not for `key`, or nothing that can be kept, the next question says so.
        """
        draft, heard = self.draft, self.given
        if key in draft.answers:
            draft.forget_from(key)
        elif heard and draft.open == key:
            with suppress(Rejected):
                again = Messages(draft.gathered.get(key, ())).hear(heard)
                if isinstance(again, Again):
                    draft.gather(key, again.question.parts)
                draft.open = ""
        self.given = None

    # The one place where questions are put and hear, and where answers are kept.

    def _answer(self, key: str, text: str, facts: Mapping[str, object], question: Question[A]) -> A:
        """The answer to a question, kept or just given; otherwise the flow is left here, and waits for it."""
        if key in self.draft.answers:
            return question.recall(self.draft.answers[key])
        if self.live or self.given is None or self.draft.open != key:
            self._put(key, question, self.words(text, **facts))
        self.voice.live = True
        try:
            answer = question.hear(self.given)
        except Rejected as error:
            self._wait(key, question, self.words(error.reason, **{**facts, **error.facts}))
        if isinstance(answer, Again):
            again, facts = answer, answer.facts if answer.text else facts
            self._gather(key, again.question.parts)
            if again.silent:
                raise Waiting
            self._wait(key, again.question, self.words(again.text or text, **facts), again.over)
        if isinstance(answer, Part):
            answer = self._wanted(answer)
        self.draft.answer(key, question.keep(answer))
        return answer

    def _gather(self, key: str, parts: tuple[Part, ...]) -> None:
        """Keep the messages that a question has been given so far; pictures that are not among them any more go."""
        before = {part.picture for part in self.draft.gathered.get(key, ()) if part.picture}
        wanted = tuple(map(self._wanted, parts))
        pictures.drop(self.tx, before - {part.picture for part in wanted if part.picture})
        self.draft.gather(key, wanted)

    def _wanted(self, part: P) -> P:
        """The message; a picture that was only just sent is to be fetched."""
        if not part.photo:
            return part
        return replace(part, photo="", picture=pictures.want(self.tx, self.person.id, part.photo))

    def _put(self, key: str, question: Question[A], text: Markup) -> NoReturn:
        """Put the question and wait. If what was said was meant for one that is gone, say that too."""
        moved = not self.live and self.draft.open not in ("", key)
        self.voice.live = True
        if moved:
            self.say("conversation-moved")
        here = self.words("pages-here", count=len(question.parts)) if question.parts else None
        self._wait(key, question, paragraphs(text, here))

    def _wait(self, key: str, question: Question[A], text: Markup, over: InPlace | None = None) -> NoReturn:
        self.draft.open, self.draft.takes_text = key, question.takes_text
        self.draft.takes_album = question.takes_album
        self.say(
            text, *question.rows(self.draft.mark(key)), ways_out(self.draft, cancel=not question.leaves), over=over
        )
        raise Waiting


def ways_out(draft: Draft, *, cancel: bool = True) -> Row:
    """The buttons that every question has."""
    back = (Press("back", Move.BACK, draft.token),) if draft.answers else ()
    return (*back, Press("cancel", Move.CANCEL, draft.token)) if cancel else back
