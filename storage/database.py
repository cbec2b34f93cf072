"""The database as the rest of the program sees it, whichever engine keeps the data; and what every engine does.

The bot works on a `Database` and knows no engine. Around each commit all engines do the same: what was come across is
noted, the trail is followed, and the mark beside the key is set after the commit, never before.
"""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from enum import Enum
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from storage import audit, damaged, trail
from storage.crypto import Keys
from storage.mark import HowFar, Mark
from storage.sentence import Sentence
from storage.transaction import Tx

P = ParamSpec("P")
T = TypeVar("T")

Told = Callable[[frozenset[str]], None]
"""Is told who wants less than before, and what has changed."""


class News(Enum):
    """What a commit brought that a part of some replica waits for."""

    TO_SEND = "outbox"
    PICTURE = "picture"


class Duty(Enum):
    """What one replica does for all of them, at a time."""

    SENDER = 1
    CLOCK = 2
    POLLER = 3


class Database(Protocol):
    """The data, with their keys, their clock and the mark beside the key.

    `to_scrub` says that deleted words are still in the engine's journal or on its pages, and are to be asked for again.
    `shared` is what several replicas of the program share who may work on it, if they may.
    """

    keys: Keys
    now: Callable[[], datetime]
    mark: Mark
    to_scrub: bool

    @property
    def shared(self) -> "Shared | None":
        """The duties, and the news, of those who may work on it; None where there is one process."""

    @property
    def sure(self) -> bool:
        """Whether it was heard from a moment ago that the duty is ours; where there is one process, always."""

    def tell_of_less(self, told: Told) -> None:
        """From now on, call this with who wants less and what has changed, right after the commit and on its thread.

        It must not wait, and it is called before whoever had the transaction done hears that it is.
        """

    async def transact(self, work: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(tx, ...)` in one transaction and return what it returns.

        Raises StorageUnavailable if it cannot be kept; whatever is raised, nothing was written.
        """

    async def beside(self, work: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As `transact`, but beside other replicas that do the same. What they disturb is done again.

        So it may be begun more than once, and written it is once. For what replicas do side by side: to receive, to
        take supporters' turns, to send, to look.
        """

    async def damage(self) -> list[Sentence]:
        """What is wrong with the database as a whole, in words; none if it is sound."""

    async def damage_at_a_glance(self) -> list[Sentence]:
        """The same, less thoroughly and more quickly."""

    async def version(self) -> int:
        """The number of the last step that its schema has taken."""

    def drop_old_copies(self) -> None:
        """Delete the copies that the engine made before migrations, once they have had their time."""


class Shared(Protocol):
    """What replicas that work on the same data share."""

    def duty(self, duty: Duty) -> AbstractAsyncContextManager["Held"]:
        """Wait for a duty, and have it until the block ends, or it is lost."""

    def on_news(self, told: Callable[[News], None]) -> None:
        """From now on, call this from any thread with what others have committed, or may have."""


class Held(Database, Protocol):
    """The data in the hands of who has a duty: what they do happens only as long as they have it."""

    async def lost(self) -> None:
        """Return once the duty is ours no more."""


def before_commit(tx: Tx, mark: Mark) -> HowFar | None:
    """What belongs into every transaction, at its end; returns how far it comes, if it is on record."""
    if tx.damaged:
        damaged.note(tx)
    if not tx.recorded:
        return None
    trail.follow(tx)
    return mark.reached(tx)


def after_commit(tx: Tx, mark: Mark, reached: HowFar | None, told: Told | None) -> None:
    """What follows once it is certain that the transaction happened."""
    if tx.wants_less and told:
        told(frozenset(tx.wants_less))
    if reached:
        trail.kept(tx)
        tx.marks[audit.SURE] = reached.head.number
        mark.keep(reached)
