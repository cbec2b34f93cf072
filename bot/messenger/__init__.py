"""What every messenger can do for the rest of the program: fetch, parse, render, send.

Parsing and rendering have no network in them, since they run inside a turn. Sending tells apart what the
sender has to know: gone for good, too fast, surely not sent, perhaps sent, never acceptable.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

import pydantic_core
from pydantic import ConfigDict, TypeAdapter, with_config

from handlers.heard import Asked, Said
from handlers.messages import Offers, Printout, Ready
from handlers.texts import Words
from storage.errors import PalomaError


@dataclass(frozen=True)
class Incoming:
    """Something said, and the address it came from and answers go to: "<messenger>:<chat>"."""

    address: str
    said: Said


@with_config(ConfigDict(ser_json_bytes="base64", val_json_bytes="base64"))
@dataclass(frozen=True)
class Call:
    """One call to a messenger, complete but for the address: what an outbox row holds.

    `files` are names and contents by parameter name; `printouts` are files that the press has still to make, and
    `otherwise` is sent instead if it cannot. `posted_as` is a name under which the id of the sent message is to
    be kept: the next call of that name edits it. `edits` is the id of a message that the call is to replace. `paced`
    says that it shows something in the chat, and so counts there. `lent` is the id of the letter that it shows.
    `deletes` are our ids of the messages that it deletes, or, if that is not possible any more, turns into `instead`.
    `shared` is the name of its one file, if many are sent that: a messenger that keeps it takes it once.
    `changes` says that it changes or deletes the message whose id is given when it is sent, and never sends a new one.
    """

    method: str
    params: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    posted_as: str = ""
    edits: str = ""
    paced: bool = True
    printouts: dict[str, Printout] = field(default_factory=dict)
    otherwise: "Call | None" = None
    lent: str = ""
    deletes: tuple[int, ...] = ()
    instead: str = ""
    shared: str = ""
    changes: bool = False

    @cached_property
    def written(self) -> bytes:
        """The parameters as JSON: put together once, however many people an announcement goes to."""
        return pydantic_core.to_json(self.params)


class Gone(PalomaError):
    """The chat is closed to us (blocked, deleted, never opened). Do not send to it until it speaks again."""


class TooFast(PalomaError):
    """The messenger asks for a pause of `seconds` before the next call of this sort."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class NotSent(PalomaError):
    """The call certainly did not arrive (no connection, or the server's own failure). Try again later."""


class NotTaken(NotSent):
    """The same, and the server said so: if others' calls are taken meanwhile, the fault may be tied to this one."""


class Halted(PalomaError):
    """The messenger takes nothing of the bot's (frozen, logged out, unknown): no fault of this call or this chat."""


class PerhapsSent(PalomaError):
    """No answer came: the call may or may not have been carried out. Sending again may make a duplicate."""


class Refused(PalomaError):
    """The messenger will never accept this call. Do not try again; it is a mistake of ours, or the thing is gone."""


class NotThere(PalomaError):
    """The message that was to be changed is gone, or too old: it stays as it is. Do not try again."""


class Unreachable(PalomaError):
    """Updates cannot be fetched now. Try again; the text says what the operator could look at."""


class Pace(Protocol):
    """When the next call may go, so that the messenger is not hurried; the time is given, in seconds of one clock."""

    def take(self, address: str, now: float, *, bulk: bool) -> float:
        """0 if a call to `address` may go now, which is then counted; else the seconds until asking again."""

    def bulk_wait(self, now: float) -> float:
        """The seconds until anything more may go in the bulk lanes."""

    def hold_chat(self, address: str, until: float) -> None:
        """Nothing more to `address` before `until`."""


class Messenger(Protocol):
    """A messenger as turns, intake and sender see it."""

    def chat_of(self, raw: bytes) -> str:
        """The address that a raw update is from, seen in passing, or "": for keeping order, not for answering."""

    def parse(self, raw: bytes) -> Incoming | None:
        """What a raw update says, or None for what concerns nobody. Raises ValueError for what is malformed."""

    def render(self, saying: Ready, said: Said | None, words: Words) -> list[Call]:
        """The calls that say it, in order, to somebody who is spoken to in these words; `said` is what it answers.

        Raises ValueError for what cannot be said.
        """

    def acknowledge(self, said: Said) -> Call | None:
        """The call that ends the wait of a pressed button. It goes first, unless a toast follows: that does it too."""

    def pace(self, bulk_rate: float) -> Pace:
        """The pace that the messenger bears, with `bulk_rate` messages a second to many."""

    def received(self, raw: bytes) -> tuple[int, bytes]:
        """The id of an update that was pushed, and the update as it is to be kept.

        Raises ValueError for what is none.
        """

    def is_press(self, update: bytes) -> bool:
        """Whether an update, as it is kept, says that a button was pressed."""

    def is_asked(self, update: bytes) -> bool:
        """Whether an update says that somebody looks for something from another chat: that is answered, never kept."""

    def asked(self, update: bytes) -> Asked:
        """What they look for. Raises ValueError for what cannot be read."""

    async def offer(self, asked: Asked, offers: Offers) -> None:
        """Offer it to whoever looks for something, if they still do. Raises as `send` does."""

    async def fetch(self, offset: int | None) -> list[tuple[int, bytes]]:
        """The next updates by id, as they are to be kept, waiting for some; `offset` confirms all before it.

        No name of anybody is in them. Raises CannotStart if the messenger does not know us, TooFast, and Unreachable.
        """

    async def send(self, address: str, call: Call, message: str = "") -> str:
        """Carry out one call; returns the messenger's id of the message, or "".

        `message` is the id kept under `call.posted_as`, or of what it `changes`: that message is edited. Where the
        message to edit is gone, a new one is sent. What cannot be deleted any more, and cannot be edited either, stays.
        Raises NotThere for what was to be changed; Gone, TooFast, NotSent, PerhapsSent, Refused or Halted.
        """

    async def download(self, reference: str) -> bytes:
        """The content of a picture that somebody sent, by the messenger's own reference. Raises as `send` does."""


_packing: TypeAdapter[Call] = TypeAdapter(Call)


def pack(call: Call) -> bytes:
    """A call as an outbox row keeps it."""
    return _packing.dump_json(call, exclude_defaults=True)


def unpack(packed: bytes) -> Call:
    """A call out of an outbox row."""
    return _packing.validate_json(packed)
