"""How the database hangs on the server: by a connection that is made anew when it was lost, and one more for each duty.

A server ends a session that says nothing for five seconds; so each says a word every second, whatever else the program
does. Who is stopped, or cut off, loses the connection, and with it what was begun and every duty: the server keeps the
time, so that two who cannot see each other agree. Who goes on after that finds nothing in hand.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

import psycopg

from storage.database import Duty
from storage.errors import StorageUnavailable
from storage.postgres.transaction import in_words
from storage.postgres.wire import Wire

WORD = 1.0
"""Seconds between two words."""
SILENCE = 5
"""Seconds of silence after which the server ends a session."""
SURE = 2.0
"""Seconds after which nobody takes a duty for theirs without another word. Far fewer than SILENCE: the server's clock
and ours need only run at about the same pace."""

_BRIEF = (
    f"SET idle_session_timeout = '{SILENCE}s'",
    f"SET idle_in_transaction_session_timeout = '{SILENCE}s'",
    f"SET client_connection_check_interval = '{SILENCE}s'",  # while a statement waits
)
PALOMA = 7218541
"""The number by which Paloma's locks are told from those of others on the same server."""
_LOCK = "SELECT pg_advisory_lock(:number::int, current_schema()::regnamespace::oid::int)"
_UNLOCK = "SELECT pg_advisory_unlock(:number::int, current_schema()::regnamespace::oid::int)"
_MIGRATING = PALOMA


class Link:
    """A connection that is kept awake by words of its own. `heard_at` is when the last one that was heard was said."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.heard_at = time.monotonic()
        self._lost: list[Callable[[], None]] = []
        self._over = Event()
        self._pulse = Thread(target=self._speak, name="pulse", daemon=True)
        self._pulse.start()

    @property
    def sure(self) -> bool:
        """Whether the connection was there a moment ago."""
        return not self.wire.lost and time.monotonic() - self.heard_at < SURE

    def when_lost(self, told: Callable[[], None]) -> None:
        """Call this, from any thread, when the connection is lost."""
        self._lost.append(told)
        self.look()

    def look(self) -> None:
        """Say so if the connection is lost."""
        if self.wire.lost:
            while self._lost:
                self._lost.pop()()

    def close(self) -> None:
        """Hang up, and say nothing more."""
        self._over.set()
        self.wire.close()

    def _speak(self) -> None:
        while not self._over.wait(WORD) and not self.wire.lost:
            said_at = time.monotonic()
            with suppress(psycopg.Error):  # also where a transaction has failed, which is to be rolled back by others
                self.wire.execute("SELECT 1")
            if not self.wire.lost:
                self.heard_at = said_at
            self.look()


def brief(url: str) -> Wire:
    """A new connection that the server ends when it is silent. Raises psycopg.Error if there is none to be had."""
    wire = Wire(url)
    try:
        for words in _BRIEF:
            wire.command(words.encode())
    except BaseException:
        wire.close()
        raise
    return wire


def linked(url: str) -> Link:
    """The same, which is never silent."""
    return Link(brief(url))


def linked_again(url: str) -> Link:
    """The same. Raises StorageUnavailable."""
    try:
        return linked(url)
    except psycopg.Error as error:
        raise StorageUnavailable("The database server cannot be reached ({why}).", why=in_words(error)) from error


def stand_for(wire: Wire, duty: Duty) -> None:
    """Wait until the duty is this connection's, as long as it holds. Whoever had it loses it with theirs."""
    wire.execute(_LOCK, {"number": PALOMA + duty.value})


def begin_alone(wire: Wire) -> None:
    """Wait until no other replica begins: one brings the schema up to date, and the others find it so."""
    wire.execute(_LOCK, {"number": _MIGRATING})


def let_begin(wire: Wire) -> None:
    """Let the next one begin."""
    wire.execute(_UNLOCK, {"number": _MIGRATING})
