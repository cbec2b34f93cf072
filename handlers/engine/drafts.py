"""The stored state of a person's conversations: the flow, its answers, the open question; and what is parked."""

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from handlers.buttons import Mark
from storage.contents.content import PictureId

MOST_PARKED = 10


@dataclass(frozen=True)
class Part:
    """A message that answers a question: its plain text, the same with formatting, a picture, and the message's id.

    `photo` is the messenger's reference to a picture that was only just sent; what is kept names the `picture`. With a
    `flaw` it is one that could not be used, in whose place the next picture is put. `album` is what it was sent with.
    """

    text: str
    markup: str = ""
    photo: str = ""
    message: str = ""
    picture: PictureId | None = None
    flaw: str = ""
    album: str = ""

    @property
    def has_picture(self) -> bool:
        """Whether a picture goes with the text."""
        return bool(self.photo or self.picture)

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.text.strip() or self.has_picture)


@dataclass
class Draft:
    """One conversation: a flow, its arguments, and the answers so far, in order.

    `token` marks the buttons that belong to it. `open` is the key of the question that waits, or "". `gathered` are, by
    key, the messages that were given to questions which take several and are not done. `takes_text`: whatever words
    come, the open question takes them as they are. `takes_album`: it takes all pictures of an album. `traceless`: what
    it is about must not be known to be theirs, once it is over. `stopped_by`: what it could not go on with when they
    last heard of it, by a name of its own; "" if nothing.
    """

    flow: str
    args: tuple[str, ...] = ()
    token: str = field(default_factory=lambda: secrets.token_hex(3))
    answers: dict[str, Any] = field(default_factory=dict)
    gathered: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    open: str = ""
    takes_text: bool = False
    takes_album: bool = False
    traceless: bool = False
    stopped_by: str = ""

    @property
    def worth_keeping(self) -> bool:
        """Whether the person has put anything into it."""
        return bool(self.answers or self.gathered)

    @property
    def holds_words(self) -> bool:
        """Whether something was written for it that would have to be written anew.

        What was chosen has no spaces in it; a name of one word is soon typed again.
        """
        return bool(self.gathered) or any(not isinstance(kept, str) or " " in kept for kept in self.answers.values())

    @property
    def pages(self) -> tuple[Part, ...]:
        """The messages that the open question has been given so far."""
        return self.gathered.get(self.open, ())

    @property
    def keeps_picture(self) -> bool:
        """Whether the last answer has a picture."""
        last = next(reversed(self.answers.values()), None)
        return isinstance(last, dict) and bool(last.get("photo") or last.get("picture"))

    def mark(self, key: str) -> Mark:
        """What marks the buttons of a question: the conversation's token and a short hash of the question's key."""
        return Mark(f"?{self.token}{hashlib.blake2b(key.encode(), digest_size=2).hexdigest()}")

    def answer(self, key: str, kept: Any) -> None:
        """Answer a question: no question is open now."""
        self.answers[key] = kept
        self.gathered.pop(key, None)
        self.open = ""

    def gather(self, key: str, parts: tuple[Part, ...]) -> None:
        """Keep the messages that a question has been given so far."""
        self.gathered.pop(key, None)
        if parts:
            self.gathered[key] = parts

    def keep_first(self, key: str) -> None:
        """Have an answer stand before all others, so that it stays when one of them is gone back to."""
        self.answers = {key: self.answers.pop(key)} | self.answers

    def forget_last(self) -> None:
        """Forget the last answer, if there is one."""
        if self.answers:
            self.forget_from(next(reversed(self.answers)))

    def forget_from(self, key: str) -> None:
        """Forget the answer `key` and all after it. Messages that were given go back to be changed."""
        keys = list(self.answers)
        for later in keys[keys.index(key) :]:
            answer = self.answers.pop(later)
            if isinstance(answer, list):
                self.gathered[later] = tuple(Part(**part) for part in answer)
        self.open = ""


@dataclass
class Drafts:
    """A person's conversations: the one that goes on, and those that wait. `offered`: they know of the latter."""

    active: Draft | None = None
    parked: list[Draft] = field(default_factory=list)
    offered: bool = False

    def __iter__(self) -> Iterator[Draft]:
        yield from self.parked
        if self.active:
            yield self.active

    def park(self) -> None:
        """Put the active conversation aside if it holds anything."""
        if self.active and self.active.worth_keeping:
            self.parked = [*self.parked, self.active][-MOST_PARKED:]
            self.offered = False
        self.active = None

    def take(self, token: str) -> Draft | None:
        """Take a parked conversation out of the parked ones: this one, or, with "", the last."""
        draft = next((draft for draft in reversed(self.parked) if token in ("", draft.token)), None)
        if draft:
            self.parked.remove(draft)
            self.offered = False
        return draft

    def pack(self) -> bytes | None:
        """The state to be stored, or None if there is nothing to remember."""
        return _packing.dump_json(self) if self.active or self.parked else None


_packing: TypeAdapter[Drafts] = TypeAdapter(Drafts)


def unpack(stored: bytes | None) -> Drafts:
    """The conversations out of their stored state."""
    return _packing.validate_json(stored) if stored else Drafts()
