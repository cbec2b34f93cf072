"""The database on a server of PostgreSQL: its transactions, each in one hop to one thread, over whichever connection.

Several replicas of the program may work on the same data. A transaction waits until nobody else is at it, as on a file;
so everything that holds on a file holds here. What replicas do side by side runs `beside` others, on a picture of the
data that does not change under it: whatever two change at once is undone for one of them, and done again; after the
third time alone. Both kinds wait for each other at a gate, a lock on the table with the schema's number.

A duty has a connection of its own, by which the server knows whose it is. Who works in its name works over that one, so
that nothing of theirs happens once the duty is another's.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Concatenate, ParamSpec, Self, TypeVar

import psycopg

from storage import meta
from storage.crypto import Keys
from storage.database import Duty, News, Told, after_commit, before_commit
from storage.errors import Disturbed, StorageUnavailable, WantsAlone
from storage.mark import Mark
from storage.meta import Fact
from storage.postgres.examining import look_at
from storage.postgres.links import Link, brief, linked_again, stand_for
from storage.postgres.listening import Listener, words_of
from storage.postgres.migrating import VERSION, version_of
from storage.postgres.transaction import PostgresTx, as_ours
from storage.postgres.wire import Wire
from storage.sentence import Sentence

P = ParamSpec("P")
T = TypeVar("T")

# The lock is taken before the picture is: what was committed while it was waited for is seen.
_ALONE = f"BEGIN; LOCK TABLE {VERSION} IN EXCLUSIVE MODE".encode()
_BESIDE = f"BEGIN ISOLATION LEVEL REPEATABLE READ; LOCK TABLE {VERSION} IN ROW SHARE MODE".encode()
_TRIES = 3
"""How often what others disturb is done again beside them; then it is done alone."""
_MARKS_HOLD = 1.0
"""Seconds for which a process that runs beside others goes by marks that it has read."""
_PAUSE = 1.0
_FORGOTTEN = "26000"
"""A statement is not prepared that the library takes for prepared: only another connection ends that."""


@dataclass
class Common:
    """What all connections of a process share. Only the one thread touches `marks`."""

    url: str
    keys: Keys
    now: Callable[[], datetime]
    mark: Mark
    listener: Listener
    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "postgres"))
    marks: dict[str, int] = field(default_factory=dict)
    marks_until: float = 0.0
    on_less: Told | None = None


class Database:
    """The data over one connection, which is made anew when it is lost. Open it with `open_database` (opening.py)."""

    to_scrub = False
    """Never: what was deleted leaves the server's log in the server's own time."""

    def __init__(self, common: Common, link: Link) -> None:
        self.keys, self.now, self.mark = common.keys, common.now, common.mark
        self._common = common
        self._link = link

    @property
    def shared(self) -> Self:
        """The duties and the news of those who work on it."""
        return self

    @property
    def sure(self) -> bool:
        """Whether the server was heard over this connection a moment ago."""
        return self._link.sure

    def tell_of_less(self, told: Told) -> None:
        """From now on, call this with who wants less and what has changed, right after the commit (database.py)."""
        self._common.on_less = self._common.listener.on_less = told

    def on_news(self, told: Callable[[News], None]) -> None:
        """From now on, call this from any thread with what others have committed, or may have."""
        self._common.listener.tell(told)

    async def transact(self, work: Callable[Concatenate[PostgresTx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `work(tx, ...)` in one transaction on the storage thread, alone, and return what it returns.

        Raises StorageUnavailable if the server does not take it; whatever is raised, nothing was written. Only where
        the connection is lost in the midst of a commit nobody knows: then it may have been. So whatever is done again
        finds out by its own row whether it was done.
        """
        return await self._hop(partial(self._carried_out, lambda tx: work(tx, *args, **kwargs)))

    async def beside(self, work: Callable[Concatenate[PostgresTx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same beside others (database.py)."""
        return await self._hop(partial(self._beside, lambda tx: work(tx, *args, **kwargs)))

    @asynccontextmanager
    async def duty(self, duty: Duty) -> AsyncIterator["Held"]:
        """Wait for a duty, and have it until the block ends, or it is lost."""
        link = await self._stood_for(duty)
        try:
            yield Held(self._common, link)
        finally:
            link.close()

    async def damage(self) -> list[Sentence]:
        """What is wrong with the schema, or with what the server is told to do; none if all is well."""
        return await self._hop(lambda: look_at(self._wire()))

    async def damage_at_a_glance(self) -> list[Sentence]:
        """The same: it is a glance already."""
        return await self.damage()

    async def version(self) -> int:
        """The number of the last step that its schema has taken."""
        return await self._hop(lambda: version_of(self._wire()))

    def drop_old_copies(self) -> None:
        """There are none: a server's copies are made, and deleted, by whoever administers it."""

    async def hop(self, work: Callable[[Wire], T]) -> T:
        """Do something with the connection itself."""
        return await self._hop(lambda: work(self._wire()))

    async def close(self) -> None:
        """Hang up, once what is under way is done."""
        await self._hop(self._link.close)
        await asyncio.to_thread(self._common.listener.close)
        self._common.thread.shutdown()

    async def _hop(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._common.thread, work)

    def _wire(self) -> Wire:
        """The connection, made anew if it was lost. Raises StorageUnavailable if there is none to be had."""
        if self._link.wire.lost:
            self._link = linked_again(self._common.url)
            self._common.marks_until = 0.0
        return self._link.wire

    async def _stood_for(self, duty: Duty) -> Link:
        while True:
            try:
                return await self._waited_for(duty)
            except psycopg.Error:  # without a server there is no duty
                await asyncio.sleep(_PAUSE)

    async def _waited_for(self, duty: Duty) -> Link:
        loop, thread = asyncio.get_running_loop(), ThreadPoolExecutor(1, duty.name.lower())
        try:
            wire = await loop.run_in_executor(thread, brief, self._common.url)
            try:
                await loop.run_in_executor(thread, stand_for, wire, duty)
            except asyncio.CancelledError:
                with suppress(psycopg.Error):
                    await asyncio.to_thread(wire.cancel)
                thread.submit(wire.close)
                raise
            return Link(wire)
        finally:
            thread.shutdown(wait=False)

    def _beside(self, work: Callable[[PostgresTx], T]) -> T:
        for _ in range(_TRIES):
            try:
                return self._carried_out(work, beside=True)
            except WantsAlone:
                break
            except Disturbed:
                continue
        return self._carried_out(work)

    def _carried_out(self, work: Callable[[PostgresTx], T], *, beside: bool = False) -> T:
        common, began = self._common, time.monotonic()
        wire = self._begun(_BESIDE if beside else _ALONE)
        tx = PostgresTx(wire, self.keys, self.now().replace(microsecond=0), beside=beside)
        try:
            self._bring_marks_up(tx)
            result = work(tx)
            reached = before_commit(tx, self.mark)
            tx.keep_numbers()
            _commit(wire, tx)
        except BaseException as error:
            with suppress(psycopg.Error):  # without a connection everything is rolled back already
                wire.command(b"ROLLBACK")
                if isinstance(error, psycopg.Error) and error.sqlstate == _FORGOTTEN:
                    wire.close()
            self._link.look()
            if isinstance(error, psycopg.Error):
                raise as_ours(error) from error
            raise
        self._link.heard_at = max(self._link.heard_at, began)
        common.marks.update(tx.marks)
        after_commit(tx, self.mark, reached, common.on_less)
        common.marks.update(tx.marks)
        return result

    def _begun(self, words: bytes) -> Wire:
        """The connection with a transaction begun; once more if that shows that it was lost, since nothing was done."""
        for is_last in (False, True):
            wire = self._wire()
            try:
                wire.command(words)
            except psycopg.Error as error:
                self._link.look()
                if is_last or not wire.lost:
                    raise as_ours(error) from error
            else:
                return wire
        raise AssertionError

    def _bring_marks_up(self, tx: PostgresTx) -> None:
        """Other replicas may have moved marks, and rows may have been put back: no mark goes down."""
        common, now = self._common, time.monotonic()
        if not tx.beside or now >= common.marks_until:
            for fact in (Fact.INBOX_FROM, Fact.OUTBOX_FROM):
                common.marks[fact] = max(common.marks.get(fact, 0), meta.mark(tx, fact))
            common.marks_until = now + _MARKS_HOLD
        tx.marks.update(common.marks)


class Held(Database):
    """The data in the hands of who has a duty, over the connection that it hangs on."""

    def __init__(self, common: Common, link: Link) -> None:
        super().__init__(common, link)
        loop, lost = asyncio.get_running_loop(), asyncio.Event()
        self._is_lost = lost

        def tell() -> None:
            with suppress(RuntimeError):  # the loop is closed
                loop.call_soon_threadsafe(lost.set)

        link.when_lost(tell)

    async def lost(self) -> None:
        """Return once the duty is ours no more."""
        await self._is_lost.wait()

    def _wire(self) -> Wire:
        """The connection. Raises StorageUnavailable once it is lost, and the duty with it."""
        if self._link.wire.lost:
            raise StorageUnavailable("another replica has this duty by now")
        return self._link.wire


def _commit(wire: Wire, tx: PostgresTx) -> None:
    """Commit, and tell the other replicas. Where an error was passed over the server would only roll back."""
    if wire.failed:
        raise StorageUnavailable("The database server has given up a transaction.")
    wire.command("; ".join([*words_of(tx, wire.channel), "COMMIT"]).encode())
