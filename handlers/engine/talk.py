"""What a conversation can do: ask, choose, confirm, gather, do something once, go on elsewhere; and say (voice.py).

A flow is a function that is called again from its top at every message. A question that has an answer returns it at
once and silently; the first one without an answer is put, and the function is left there by `Waiting`. What is said
before the open question was said when it was first reached, and is not said again.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import NoReturn, TypeVar

from handlers.buttons import Plain, Press, Row, Style
from handlers.commands import Command
from handlers.engine.drafts import Part
from handlers.engine.questions import Option, Question, Questions, question_mark, ways_out
from handlers.heard import Kind
from handlers.messages import InPlace, Message
from handlers.paging import ITEMS_A_PAGE
from storage.errors import Rejected

T = TypeVar("T")
Check = Callable[[str], str]
PartCheck = Callable[[Part], None]
PartsCheck = Callable[[tuple[Part, ...]], None]

MOST_PAGES = 30
SHORT_LABEL = 18  # two buttons this short stand side by side on a small phone
TEXT = frozenset({Kind.TEXT})
TEXT_OR_PHOTO = frozenset({Kind.TEXT, Kind.PHOTO})


class Jump(Exception):
    """The flow ends here and goes on as another command."""

    def __init__(self, command: Command, args: tuple[str, ...]) -> None:
        super().__init__(command.name)
        self.command = command
        self.goes_with = args


class Ended(Exception):
    """The flow has said its last word, whatever question was open."""


class Revisit(Exception):
    """The flow goes back to one of its questions, whose answer is forgotten, and those of all after it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass
class Talk(Questions):
    """One turn of a conversation with a person, as the flow sees it."""

    def ask(
        self, key: str, text: str, /, *, check: Check | None = None, suggest: Sequence[str] = (), **facts: object
    ) -> str:
        """Ask for a line of text. `check` returns it as it is kept, or raises Rejected; `suggest` are ready answers."""
        if key in self.draft.answers:
            return str(self.draft.answers[key])
        options = [Option(str(number), Plain(line)) for number, line in enumerate(suggest)]
        with self._hearing(Question(key, text, facts, self._option_rows(key, options))):
            ready = next((option.worded(self.words) for option in options if option.value == self._pressed(key)), "")
            line = ready or self._page(TEXT).text.strip()
            return self._keep(key, check(line) if check else line)

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
        if key not in self.draft.answers:
            options = [Option("without", without)] if without else []
            with self._hearing(Question(key, text, facts, self._option_rows(key, options))):
                page = Part("") if self._pressed(key) == "without" else self._page(accepts)
                if check and not page.empty:
                    check(page)
                self._keep(key, asdict(page))
        return Part(**self.draft.answers[key])

    def choose(self, key: str, text: str, /, options: Sequence[Option], **facts: object) -> str:
        """Let one of the options be pressed, or typed by its number or its words; long lists have pages."""
        if key in self.draft.answers:
            return str(self.draft.answers[key])
        turned_to = self._turned_to(key, len(options))
        question = Question(key, text, facts, self._option_rows(key, options, turned_to or 0))
        with self._hearing(question):
            if turned_to is not None:
                self._put(question, over=InPlace())
            return self._keep(key, self._chosen(key, options))

    def confirm(self, key: str, text: str, /, *, yes: str = "yes", no: str = "no", **facts: object) -> bool:
        """Ask for a yes or a no; `yes` and `no` are the ids of what the buttons say."""
        options = [Option("yes", yes), Option("no", no)]
        return self.choose(key, text, options, **facts) == "yes"

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
        if key in self.draft.answers:
            return self.draft.given(key)
        with self._hearing(Question(key, text, facts, self._gather_rows(key))):
            pressed = self._pressed(key)
            if pressed == "done":
                return self._done(key)
            if pressed == "undo":
                self._take_back(key)
            else:
                self._take(key, self._page(accepts, otherwise), check)
        self._wait(key)

    def answer(self, key: str) -> str | None:
        """What was answered already to a question that takes a line or a choice, before it is worth preparing."""
        return self.draft.answers.get(key)

    def once(self, key: str, effect: Callable[[], T]) -> T:
        """Do something in the middle of a flow, and remember its result (plain, as JSON): it is never done twice."""
        if key not in self.draft.answers:
            self.draft.answers[key] = effect()
            self.draft.done.append(key)
        result: T = self.draft.answers[key]
        return result

    def end(self, text: str, /, *rows: Row, over: InPlace | None = None, **facts: object) -> NoReturn:
        """Say a last word and end here, even if a question is open: what it was about is settled."""
        self.post(Message(self.words(text, **facts), tuple(filter(None, rows)), over=over))
        raise Ended

    def go_on(self, command: Command, *args: str) -> NoReturn:
        """End here and go on as another command."""
        raise Jump(command, args)

    def revisit(self, key: str) -> NoReturn:
        """Go back to an answered question; pages that were given to it are still there, to be changed."""
        raise Revisit(key)

    # Several pages.

    def _take(self, key: str, page: Part, check: PartsCheck | None) -> None:
        """Add a page, or put it in the place of the one that it is an edit of."""
        before = self.draft.gathered.get(key, ())
        changed = next((at for at, kept in enumerate(before) if kept.message == page.message != ""), None)
        at = len(before) if changed is None else changed
        pages = (*before[:at], page, *before[at + 1 :])
        if len(pages) > MOST_PAGES:
            raise Rejected("gather-full", most=MOST_PAGES)
        if check:
            check(pages)
        self.draft.gathered[key] = pages
        self._say_pages(key, "page-kept" if changed is None else "page-changed", at + 1)

    def _take_back(self, key: str) -> None:
        """Forget the last page."""
        pages = self.draft.gathered.pop(key, ())
        if not pages:
            raise Rejected("gather-empty")
        if pages[:-1]:
            self.draft.gathered[key] = pages[:-1]
        self._say_pages(key, "page-taken-back", len(pages))

    def _say_pages(self, key: str, text: str, number: int) -> None:
        self.live = True
        self.say(text, *self._gather_rows(key), ways_out(self.draft), number=number)

    def _done(self, key: str) -> tuple[Part, ...]:
        pages = self.draft.gathered.get(key, ())
        if not pages:
            raise Rejected("gather-empty")
        self.draft.give(key, pages)
        self._close()
        return pages

    def _gather_rows(self, key: str) -> tuple[Row, ...]:
        if not self.draft.gathered.get(key):
            return ()
        done = Press("done", question_mark(self.draft, key), "done", style=Style.GOOD)
        return ((done, self._button(key, Option("undo", "take-back"))),)

    # Options, a page of them at a time.

    def _chosen(self, key: str, options: Sequence[Option]) -> str:
        typed = self.said.text.strip().casefold() if self.said and self.said.kind is Kind.TEXT else ""
        for number, option in enumerate(options, 1):
            if option.value == self._pressed(key) or typed in (str(number), option.worded(self.words).casefold()):
                return option.value
        raise Rejected("expected-choice")

    def _turned_to(self, key: str, count: int) -> int | None:
        """The page of options that was asked for, if one was."""
        value = self._pressed(key)
        last = max(0, count - 1) // ITEMS_A_PAGE
        return min(int(value[1:]), last) if value[:1] == ">" and value[1:].isdecimal() else None

    def _option_rows(self, key: str, options: Sequence[Option], page: int = 0) -> tuple[Row, ...]:
        start = page * ITEMS_A_PAGE
        shown = tuple(self._button(key, option) for option in options[start : start + ITEMS_A_PAGE])
        if len(options) == 2 and all(len(option.worded(self.words)) <= SHORT_LABEL for option in options):  # noqa: PLR2004 - a pair
            return (shown,)
        before = [Option(f">{page - 1}", "page-before")] if page else []
        after = [Option(f">{page + 1}", "page-after")] if len(options) > start + len(shown) else []
        turns = tuple(self._button(key, turn) for turn in before + after)
        return (*((button,) for button in shown), *((turns,) if turns else ()))
