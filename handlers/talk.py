"""What a conversation can do: say, ask, choose, confirm, gather, do something once, go on elsewhere.

A flow is a function that is called again from its top at every message. A question that has an answer returns it at
once and silently; the first one without an answer is put, and the function is left there by `Waiting`. What is said
before the open question was said when it was first reached, and is not said again.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NoReturn, TypeVar

from markupsafe import Markup

from handlers.commands import Command, press
from handlers.replies import Button, Document, Kind, Lane, Place, Reply, Row, Said, Style
from handlers.setup import Setup
from handlers.texts import Words
from handlers.threads import Page, Thread
from storage import people, team
from storage.database import Tx
from storage.errors import Rejected
from storage.people import Person, PersonId

T = TypeVar("T")

OPTIONS_A_PAGE = 8
MOST_PAGES = 30
SHORT_LABEL = 18  # two buttons this short stand side by side on a small phone
TEXT = frozenset({Kind.TEXT})
TEXT_OR_PHOTO = frozenset({Kind.TEXT, Kind.PHOTO})

Check = Callable[[str], str]


class Waiting(Exception):
    """The flow has put a question and waits."""


class Jump(Exception):
    """The flow ends here and goes on as another command."""

    def __init__(self, command: Command, args: tuple[str, ...]) -> None:
        super().__init__(command.name)
        self.command = command
        self.goes_with = args


class Outdated(Exception):
    """The open question is no longer part of the flow."""


@dataclass(frozen=True)
class Post:
    """Something to say to somebody, in a lane, and not after a time. `stranger`: they were forgotten; the goodbye."""

    person: Person
    reply: Reply
    lane: Lane = Lane.REPLY
    not_after: datetime | None = None
    stranger: bool = False


@dataclass(frozen=True)
class Option:
    """Something to choose: the value the flow gets (short, without spaces), and what its button says."""

    value: str
    label: str


@dataclass
class Talk:
    """One turn of a conversation with a person. `said` is what they said now, or None when the flow begins."""

    tx: Tx
    setup: Setup
    person: Person
    thread: Thread
    said: Said | None = None
    pressed: str = ""
    live: bool = True
    posts: list[Post] = field(default_factory=list)

    @property
    def words(self) -> Words:
        """The words of the person's language."""
        return self.setup.texts.words(self.person.language)

    @property
    def member(self) -> team.Member | None:
        """Their place in the team, if they have one."""
        return team.member(self.tx, self.person.id)

    def say(
        self,
        text: str | Markup,
        /,
        *rows: Row,
        photo: str = "",
        document: Document | None = None,
        place: Place | None = None,
        in_place: bool = False,
        posted_as: str = "",
        protected: bool = False,
        **facts: object,
    ) -> None:
        """Say a text (by its id, or ready-made Markup), with rows of buttons; silent while answers are replayed."""
        if self.live:
            self._post(
                Reply(
                    text if isinstance(text, Markup) else self.words(text, **facts),
                    tuple(row for row in rows if row),
                    photo=photo,
                    document=document,
                    place=place,
                    in_place=in_place,
                    posted_as=posted_as,
                    protected=protected,
                )
            )

    def toast(self, text: str, /, **facts: object) -> None:
        """Say a short text over the button that was pressed."""
        if self.live:
            self._post(Reply(self.words(text, **facts), toast=True))

    def tell(
        self,
        person_id: PersonId,
        text: str,
        /,
        *rows: tuple[tuple[str, str], ...],
        lane: Lane = Lane.NOTICE,
        **facts: object,
    ) -> None:
        """Say a text to somebody else, in their language; rows are of (text id, press). Silence if they are gone."""
        other = people.find(self.tx, person_id)
        if other is None or other.gone:
            return
        words = self.setup.texts.words(other.language)
        buttons = tuple(tuple(Button(words(label), press=carried) for label, carried in row) for row in rows)
        self.posts.append(Post(other, Reply(words(text, **facts), buttons), lane))

    def ask(
        self, key: str, text: str, /, *, check: Check | None = None, suggest: Sequence[str] = (), **facts: object
    ) -> str:
        """Ask for a line of text. `check` returns it as it is kept, or raises Rejected; `suggest` are ready answers."""

        def checked(page: Page) -> str:
            return check(page.text) if check else page.text.strip()

        options = [Option(str(number), label) for number, label in enumerate(suggest)]
        if key in self.thread.answers:
            return str(self.thread.answers[key])
        if self._answers(key):
            chosen = next((option.label for option in options if option.value == self._pressed_value(key)), None)
            line = self._attempt(key, lambda: checked(Page(chosen) if chosen else self._page(TEXT)), facts)
            return str(self._keep(key, line))
        self._put(key, text, facts, [(self._answer_button(key, option),) for option in options])

    def page(self, key: str, text: str, /, *, accepts: frozenset[Kind] = TEXT_OR_PHOTO, **facts: object) -> Page:
        """Ask for one message, kept with its formatting and picture."""
        if key in self.thread.answers:
            return Page(**self.thread.answers[key])
        if self._answers(key):
            page = self._attempt(key, lambda: self._page(accepts), facts)
            self._keep(key, page.__dict__)
            return page
        self._put(key, text, facts, [])

    def choose(self, key: str, text: str, /, options: Sequence[Option], **facts: object) -> str:
        """Let one of the options be pressed, or typed by its number or its words; long lists have pages."""
        if key in self.thread.answers:
            return str(self.thread.answers[key])
        if self._answers(key):
            turned = self._pressed_value(key)
            if turned.startswith(">"):
                self._put(key, text, facts, self._option_rows(key, options, int(turned[1:])), in_place=True)
            return str(self._keep(key, self._attempt(key, lambda: self._chosen(key, options), facts)))
        self._put(key, text, facts, self._option_rows(key, options, 0))

    def confirm(self, key: str, text: str, /, *, yes: str = "yes", no: str = "no", **facts: object) -> bool:
        """Ask for a yes or a no; `yes` and `no` are the ids of what the buttons say."""
        options = [Option("yes", self.words(yes)), Option("no", self.words(no))]
        return self.choose(key, text, options, **facts) == "yes"

    def gather(
        self,
        key: str,
        text: str,
        /,
        *,
        accepts: frozenset[Kind] = TEXT,
        check: Callable[[tuple[Page, ...]], None] | None = None,
        **facts: object,
    ) -> tuple[Page, ...]:
        """Take one message or several, until "done". `check` looks at all of them each time, and may raise Rejected."""
        if key in self.thread.answers:
            return tuple(Page(**page) for page in self.thread.answers[key])
        if not self._answers(key):
            self._put(key, text, facts, [])
        if self._is_done(key):
            if self.thread.gathered:
                pages = tuple(self.thread.gathered)
                self._keep(key, [page.__dict__ for page in pages])
                self.thread.gathered = []
                return pages
            self._again(key, Rejected("gather-empty"), facts)
        self._attempt(key, lambda: self._add_page(accepts, check), facts)
        self._wait(key)

    def once(self, key: str, effect: Callable[[], T]) -> T:
        """Do something in the middle of a flow, and remember its (plain) result: it is never done twice."""
        if key not in self.thread.answers:
            self.thread.answers[key] = effect()
            self.thread.done.append(key)
        result: T = self.thread.answers[key]
        return result

    def go_on(self, command: Command, *args: str) -> NoReturn:
        """End here and go on as another command."""
        raise Jump(command, args)

    # How a question works: it consumes the message that was said to it, or is put.

    def _answers(self, key: str) -> bool:
        """Whether what was said now answers this question."""
        return self.said is not None and self.thread.open == key and not self.live

    def _keep(self, key: str, answer: Any) -> Any:
        self.thread.answers[key] = answer
        self.thread.open = ""
        self.live = True
        return answer

    def _attempt(self, key: str, read: Callable[[], T], facts: dict[str, object]) -> T:
        try:
            return read()
        except Rejected as error:
            self._again(key, error, facts)

    def _again(self, key: str, error: Rejected, facts: dict[str, object]) -> NoReturn:
        """Say kindly what was wrong, and leave the question open."""
        self.live = True
        self._post(Reply(self.words(error.reason, **(facts | error.facts)), (self._ways_out(),)))
        self._wait(key)

    def _put(
        self, key: str, text: str, facts: dict[str, object], rows: Sequence[Row], *, in_place: bool = False
    ) -> NoReturn:
        """Put the question and wait."""
        if not self.live and self.thread.open and self.thread.open != key:
            raise Outdated
        self.live = True
        shown = tuple(row for row in (*rows, self._ways_out()) if row)
        self._post(Reply(self.words(text, **facts), shown, in_place=in_place))
        self._wait(key)

    def _wait(self, key: str) -> NoReturn:
        self.thread.open = key
        raise Waiting

    def _ways_out(self) -> Row:
        back = press(self.words("back"), "back", self.thread.token)
        cancel = press(self.words("cancel"), "cancel", self.thread.token)
        return (back, cancel) if self.thread.last_answer() or self.thread.gathered else (cancel,)

    def _page(self, accepts: frozenset[Kind]) -> Page:
        said = self.said
        if said is None or said.kind not in accepts or not (said.text.strip() or said.photo):
            raise Rejected("expected-text-or-photo" if Kind.PHOTO in accepts else "expected-text")
        return Page(said.text, str(said.markup), said.photo, said.message)

    def _add_page(self, accepts: frozenset[Kind], check: Callable[[tuple[Page, ...]], None] | None) -> None:
        page = self._page(accepts | {Kind.EDITED} if self._is_edit() else accepts)
        same = [number for number, kept in enumerate(self.thread.gathered) if kept.message == page.message != ""]
        pages = list(self.thread.gathered)
        if same:
            pages[same[0]] = page
        else:
            pages.append(page)
        if len(pages) > MOST_PAGES:
            raise Rejected("gather-full", most=MOST_PAGES)
        if check:
            check(tuple(pages))
        self.thread.gathered = pages
        self.live = True
        number = same[0] + 1 if same else len(pages)
        self.say("page-changed" if same else "page-kept", (self._done_button(),), self._ways_out(), number=number)

    def _is_edit(self) -> bool:
        said = self.said
        return (
            said is not None and said.kind is Kind.EDITED and said.message in {p.message for p in self.thread.gathered}
        )

    def _is_done(self, key: str) -> bool:
        said = self.said
        return self._pressed_value(key) == "done" or (said is not None and said.text.strip().casefold() == "/done")

    def _chosen(self, key: str, options: Sequence[Option]) -> str:
        typed = self.said.text.strip().casefold() if self.said and self.said.kind is Kind.TEXT else ""
        for number, option in enumerate(options, 1):
            if option.value == self._pressed_value(key) or typed in (str(number), option.label.casefold()):
                return option.value
        raise Rejected("expected-choice")

    def _option_rows(self, key: str, options: Sequence[Option], page: int) -> list[Row]:
        start = page * OPTIONS_A_PAGE
        rows: list[Row] = [(self._answer_button(key, option),) for option in options[start : start + OPTIONS_A_PAGE]]
        if len(options) == 2 and all(len(option.label) <= SHORT_LABEL for option in options):  # noqa: PLR2004 - a pair
            rows = [(*rows[0], *rows[1])]
        turn = []
        if page > 0:
            turn.append(self._answer_button(key, Option(f">{page - 1}", self.words("page-before"))))
        if start + OPTIONS_A_PAGE < len(options):
            turn.append(self._answer_button(key, Option(f">{page + 1}", self.words("page-after"))))
        return [*rows, tuple(turn)]

    def _done_button(self) -> Button:
        return press(self.words("done"), self._mark(self.thread.open), "done", style=Style.GOOD)

    def _answer_button(self, key: str, option: Option) -> Button:
        return press(option.label, self._mark(key), option.value)

    def _mark(self, key: str) -> str:
        return question_mark(self.thread.token, key)

    def _pressed_value(self, key: str) -> str:
        mark, _, value = self.pressed.partition(":")
        return value if mark == self._mark(key) else ""

    def _post(self, reply: Reply) -> None:
        self.posts.append(Post(self.person, reply))


def question_mark(token: str, key: str) -> str:
    """What marks the buttons of a question: its conversation's token and a short hash of its key."""
    return f"?{token}{hashlib.blake2b(key.encode(), digest_size=2).hexdigest()}"
