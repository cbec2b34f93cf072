"""Who says what next: takes one thing a person said, runs the flow it belongs to, and returns what is to be said.

- A command starts its flow; what the person was in the middle of is parked, and offered again when that flow is over.
- A press on a question's button, or any message while a question is open, goes to that question.
- "back" forgets the last answer and replays; "cancel" forgets the conversation; both are there in every flow.
- A button of an old message says that it is old, and the open question is put again.
- Anything else gets a kind answer that says what is possible.
All of it happens in the turn's own transaction. A flow that is refused (`Rejected`) has written nothing.
"""

import difflib
from dataclasses import dataclass

from markupsafe import Markup

from handlers import register
from handlers.commands import Command, press
from handlers.replies import Button, Kind, Reply, Row, Said, Style
from handlers.setup import Setup
from handlers.talk import Jump, Outdated, Post, Talk, Waiting, question_mark
from handlers.threads import Thread, Threads, unpack
from storage import conversations, people, team
from storage.database import Tx
from storage.errors import Rejected
from storage.people import Person

# Words that stop announcements without a slash, in the languages spoken here.
STOP_WORDS = frozenset({"stop", "alto", "unsubscribe", "baja"})
MOST_JUMPS = 5


def respond(tx: Tx, setup: Setup, person: Person, said: Said) -> list[Post]:
    """What is said to whom because `person` said `said`."""
    if said.kind is Kind.LEFT:
        people.left(tx, person.id)
        return []
    if said.kind is Kind.RETURNED:
        return []
    return _Dialogue(tx, setup, person, said, unpack(conversations.load(tx, person.id))).respond()


def expire(tx: Tx, setup: Setup) -> list[Post]:
    """Forget the conversations that nobody came back to, and tell those who had put something into them."""
    posts = []
    for person_id, state in conversations.expire(tx):
        threads = unpack(state)
        person = people.find(tx, person_id)
        held = any(thread.worth_keeping for thread in [*threads.parked, *filter(None, [threads.active])])
        if held and person and not person.gone:
            posts.append(Post(person, Reply(setup.texts.words(person.language)("draft-expired"))))
    return posts


@dataclass
class _Dialogue:
    tx: Tx
    setup: Setup
    person: Person
    said: Said
    threads: Threads

    def respond(self) -> list[Post]:
        """Route what was said, and keep where the conversations stand."""
        if not self.said.private:
            return self._once("hint-group")
        before = self.threads.pack()
        posts = self._route()
        after = self.threads.pack()
        if after != before and people.find(self.tx, self.person.id):
            conversations.save(self.tx, self.person.id, after)
        return posts

    def _route(self) -> list[Post]:
        said = self.said
        if said.kind is Kind.PRESS:
            return self._pressed(said.press)
        if said.kind is Kind.TEXT and said.text.startswith("/") and not self._is_word(said.text, "done"):
            return self._typed(said.text)
        if said.kind is Kind.TEXT and said.text.strip(" .!").casefold() in STOP_WORDS:
            return self._start(register.find("stop"), ())
        if self.threads.active and (said.kind is not Kind.EDITED or self._edits_a_page()):
            return self._answer(self.threads.active)
        return self._unasked()

    # What a message can be.

    def _typed(self, text: str) -> list[Post]:
        name, *args = text[1:].split()
        name = name.partition("@")[0].casefold() if name else ""
        if name == "start" and args:
            name, *args = args[0].split("-", 1)
        return self._command(name, tuple(args))

    def _pressed(self, carried: str) -> list[Post]:
        head, *args = carried.split(":")
        active = self.threads.active
        if not head.startswith("?"):
            return self._command(head, tuple(args))
        if active and active.open and head == question_mark(active.token, active.open):
            return self._answer(active)
        return self._stale()

    def _command(self, name: str, args: tuple[str, ...]) -> list[Post]:
        if name in _MOVES:
            return _MOVES[name](self, args[0] if args else "")
        command = register.find(name)
        if command is None or not self._may(command):
            return self._unknown(name)
        return self._start(command, args)

    def _may(self, command: Command) -> bool:
        """Roles are read at every use. To others, a command of the team's does not exist."""
        if not command.roles:
            return True
        member = team.member(self.tx, self.person.id)
        return member is not None and member.role in (*command.roles, team.Role.OWNER)

    # Running a flow.

    def _start(self, command: Command | None, args: tuple[str, ...]) -> list[Post]:
        if command is None:
            return self._unknown("")
        self.threads.park()
        return self._run(Thread(command.name, args), None, live=True)

    def _answer(self, thread: Thread) -> list[Post]:
        return self._run(thread, self.said, live=False)

    def _run(self, thread: Thread, said: Said | None, *, live: bool) -> list[Post]:
        """Call the flow; keep its thread if it waits, end it if it is over, undo it if it is refused."""
        command = register.find(thread.flow)
        if command is None or not self._may(command):
            self.threads.active = None
            return self._say("conversation-over")
        before = unpack(Threads(active=thread).pack()).active
        pressed = self.said.press if said and said.kind is Kind.PRESS else ""
        talk = Talk(self.tx, self.setup, self.person, thread, said, pressed, live)
        try:
            with self.tx.savepoint():
                ended = self._play(talk, command)
        except Rejected as error:
            self.threads.active = before if before and before.open else None
            return self._say(error.reason, **error.facts)
        except Outdated:
            self.threads.active = None
            return self._say("conversation-over")
        self.threads.active = None if ended else talk.thread
        return talk.posts + (self._offer() if ended else [])

    def _play(self, talk: Talk, command: Command) -> bool:
        """Call the flow, and those it goes on as. Returns whether it came to its end."""
        args = talk.thread.args
        for _ in range(MOST_JUMPS):
            try:
                command(talk, *args)
            except Waiting:
                return False
            except Jump as jump:
                command, args = jump.command, jump.goes_with
                talk.thread, talk.said, talk.pressed, talk.live = Thread(command.name, args), None, "", True
            else:
                if not talk.live:
                    raise Outdated
                return True
        raise RecursionError(f"/{command.name} goes on elsewhere too often")

    # The moves that every conversation has.

    def _back(self, token: str) -> list[Post]:
        thread = self.threads.active
        if thread is None or token not in ("", thread.token):
            return self._stale() if token else self._say("nothing-open", self._resume_row(), self._help_row())
        if thread.gathered:
            thread.gathered.pop()
        elif (last := thread.last_answer()) is not None:
            del thread.answers[last]
        thread.open = ""
        return self._run(thread, None, live=False)

    def _cancel(self, token: str) -> list[Post]:
        thread = self.threads.active
        if thread is None or token not in ("", thread.token):
            return self._stale() if token else self._say("nothing-open", self._resume_row(), self._help_row())
        self.threads.active = None
        return self._say("cancelled") + self._offer()

    def _resume(self, token: str) -> list[Post]:
        found = self.threads.take(token)
        if found is None:
            return self._stale()
        self.threads.park()
        found.open = ""
        return self._run(found, None, live=False)

    def _discard(self, token: str) -> list[Post]:
        return self._say("discarded") if self.threads.take(token) else self._stale()

    # Answers to what nobody asked.

    def _offer(self) -> list[Post]:
        """Remind them, once, of what they were in the middle of."""
        if not self.threads.parked or self.threads.offered:
            return []
        self.threads.offered = True
        return self._say("resume-offer", self._resume_row(), what=self._title(self.threads.parked[-1]))

    def _resume_row(self) -> Row:
        if not self.threads.parked:
            return ()
        last = self.threads.parked[-1]
        return (
            press(self._words("resume"), "resume", last.token, style=Style.GOOD),
            press(self._words("discard"), "discard", last.token),
        )

    def _stale(self) -> list[Post]:
        """The button belongs to something that is over: say so, and put the question that is open now."""
        active = self.threads.active
        if active is None:
            return self._say("stale-button", self._resume_row(), self._help_row())
        active.open = ""
        return self._say("stale-button-question") + self._run(active, None, live=False)

    def _unknown(self, name: str) -> list[Post]:
        near = difflib.get_close_matches(name, [one.name for one in register.COMMANDS if one.menu and not one.roles], 1)
        return self._say(
            "unknown-command-near" if near else "unknown-command", self._help_row(), near="/" + "".join(near)
        )

    def _unasked(self) -> list[Post]:
        """Something came that no question is open for."""
        if self.said.kind is Kind.EDITED:
            return self._once("hint-edited")
        text = "not-understood" if self.said.kind is Kind.TEXT else f"hint-{self.said.kind.value}"
        if self.said.forwarded:
            text = "hint-forwarded"
        told = people.tell_once(self.tx, self.person.id, text)
        return self._say(text if told else "hint-again", self._resume_row(), self._help_row())

    def _once(self, text: str) -> list[Post]:
        return self._say(text) if people.tell_once(self.tx, self.person.id, text) else []

    def _edits_a_page(self) -> bool:
        active = self.threads.active
        return active is not None and self.said.message in {page.message for page in active.gathered}

    def _is_word(self, text: str, word: str) -> bool:
        """Whether the text is a word of the open question's own, such as /done."""
        return self.threads.active is not None and text.strip().casefold() == f"/{word}"

    def _title(self, thread: Thread) -> Markup:
        return self._words(f"flow-{thread.flow}")

    def _help_row(self) -> Row:
        return (Button(str(self._words("menu")), press="start"), Button(str(self._words("help")), press="help"))

    def _words(self, text: str, **facts: object) -> Markup:
        return self.setup.texts.words(self.person.language)(text, **facts)

    def _say(self, text: str, *rows: Row, **facts: object) -> list[Post]:
        return [Post(self.person, Reply(self._words(text, **facts), tuple(row for row in rows if row)))]


_MOVES = {
    "back": _Dialogue._back,  # noqa: SLF001 - the table of the class's own moves
    "cancel": _Dialogue._cancel,  # noqa: SLF001 - the same
    "resume": _Dialogue._resume,  # noqa: SLF001 - the same
    "discard": _Dialogue._discard,  # noqa: SLF001 - the same
}
MOVES = frozenset(_MOVES)
