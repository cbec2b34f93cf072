"""What replicas tell each other with their commits: that there is something to send, or who wants less.

The server passes it on with the commit itself. It saves waiting, and nothing hangs on it: when it may have been missed,
everything is looked at.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Event, Thread

import psycopg

from storage.database import News, Told
from storage.postgres.transaction import PostgresTx
from storage.postgres.wire import Wire

_LESS = "less:"
_NEWS = frozenset(news.value for news in News)
"""A replica of a newer version may tell more."""
_ID = re.compile(r"[\w:-]+")
_AT_ONCE = 500
"""Ids in one message: the server takes messages of up to 8,000 bytes."""
_LOOKS = 0.5
_PAUSE = 0.5


class Listener:
    """A connection of its own that listens, on a thread of its own."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._over = Event()
        self._told: list[Callable[[News], None]] = []
        self.on_less: Told | None = None
        self._thread = Thread(target=self._listen_for_ever, name="listener", daemon=True)

    def tell(self, told: Callable[[News], None]) -> None:
        """From now on, call this with what is news."""
        self._told.append(told)
        if not self._thread.is_alive():
            self._thread.start()

    def close(self) -> None:
        """Listen no more."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def _listen_for_ever(self) -> None:
        while not self._over.is_set():
            with suppress(psycopg.Error):
                self._listen(Wire(self._url))
            self._over.wait(_PAUSE)

    def _listen(self, wire: Wire) -> None:
        try:
            wire.command(f"LISTEN {wire.channel}".encode())
            for news in News:  # whatever was missed
                self._tell(news.value)
            while not self._over.is_set():
                for said in wire.heard(_LOOKS):
                    self._tell(said)
        finally:
            wire.close()

    def _tell(self, said: str) -> None:
        if said.startswith(_LESS):
            if self.on_less:
                self.on_less(frozenset(said.removeprefix(_LESS).split(",")))
            return
        if said in _NEWS:
            for told in self._told:
                told(News(said))


def words_of(tx: PostgresTx, channel: str) -> Iterator[str]:
    """The statements that tell what is in this transaction, to be carried out with its commit."""
    if "outbox" in tx.next_numbers or "outbox" in tx.drawn:
        yield f"NOTIFY {channel}, '{News.TO_SEND.value}'"
    if tx.wants_picture:
        yield f"NOTIFY {channel}, '{News.PICTURE.value}'"
    ids = sorted(one for one in tx.wants_less if _ID.fullmatch(one))
    for first in range(0, len(ids), _AT_ONCE):
        yield f"NOTIFY {channel}, '{_LESS}{','.join(ids[first : first + _AT_ONCE])}'"
