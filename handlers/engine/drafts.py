"""The stored state of a person's conversations: the flow, its answers, the open question; and what is parked."""

import secrets
from dataclasses import asdict, dataclass, field
from typing import Any

from pydantic import TypeAdapter

MOST_PARKED = 10


@dataclass(frozen=True)
class Part:
    """A message that answers a question: its plain text, the same with formatting, a picture, and the message's id."""

    text: str
    markup: str = ""
    photo: str = ""
    message: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.text.strip() or self.photo)


@dataclass
class Draft:
    """One conversation: a flow, its arguments, and the answers so far, in order.

    `token` marks the buttons that belong to it. `open` is the key of the question that waits, or "". `gathered` are, by
    key, the pages of questions that take several and are not done. `done` are the keys of effects that happened.
    """

    flow: str
    args: tuple[str, ...] = ()
    token: str = field(default_factory=lambda: secrets.token_hex(3))
    answers: dict[str, Any] = field(default_factory=dict)
    gathered: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    open: str = ""

    @property
    def worth_keeping(self) -> bool:
        """Whether the person has put anything into it."""
        return bool(self.answers or self.gathered)

    @property
    def pages(self) -> tuple[Part, ...]:
        """The pages that the open question has been given so far."""
        return self.gathered.get(self.open, ())

    def last_answer(self) -> str | None:
        """The key of the answer that "back" would forget; effects that happened are not undone."""
        last = next(reversed(self.answers), None)
        return None if last in self.done else last

    def give(self, key: str, pages: tuple[Part, ...]) -> None:
        """Answer a question that takes several pages with all of them."""
        self.gathered.pop(key, None)
        self.answers[key] = [asdict(page) for page in pages]

    def given(self, key: str) -> tuple[Part, ...]:
        """The pages with which such a question was answered."""
        return tuple(Part(**page) for page in self.answers[key])

    def forget_from(self, key: str) -> None:
        """Forget the answer `key` and all after it, but for effects. Pages that were given go back to be changed."""
        keys = list(self.answers)
        for later in keys[keys.index(key) :]:
            if later in self.done:
                continue
            if isinstance(self.answers[later], list):
                self.gathered[later] = self.given(later)
            del self.answers[later]
        self.open = ""


@dataclass
class Drafts:
    """A person's conversations: the one that goes on, and those that wait. `offered`: they know of the latter."""

    active: Draft | None = None
    parked: list[Draft] = field(default_factory=list)
    offered: bool = False

    def park(self) -> None:
        """Put the active conversation aside if it holds anything."""
        if self.active and self.active.worth_keeping:
            self.parked = [*self.parked, self.active][-MOST_PARKED:]
            self.offered = False
        self.active = None

    def take(self, token: str) -> Draft | None:
        """Take a parked conversation out of the parked ones: this one, or, with "", the last."""
        found = next((one for one in reversed(self.parked) if token in ("", one.token)), None)
        if found:
            self.parked.remove(found)
            self.offered = False
        return found

    def pack(self) -> bytes | None:
        """The state to be stored, or None if there is nothing to remember."""
        return _packing.dump_json(self) if self.active or self.parked else None


_packing: TypeAdapter[Drafts] = TypeAdapter(Drafts)


def unpack(stored: bytes | None) -> Drafts:
    """The conversations out of their stored state."""
    return _packing.validate_json(stored) if stored else Drafts()
