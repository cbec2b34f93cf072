"""What a replica has sent and not marked yet when it is killed: so many messages may come twice, and no more.

Whoever is to be killed is frozen first, which nobody can tell from the kill that follows. What it had in flight stands
still then: its rows are in the outbox, and their messages in the chats.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from crowd import Someone

from bot.flow.in_hand import MOST_BULK_UNMARKED
from bot.messenger import unpack
from bot.sandbox.world import html_in
from storage import announcements
from storage.crypto import load_keys
from storage.database import Duty
from storage.outbox import OUTBOX, Lane
from storage.people import PEOPLE
from storage.postgres.links import PALOMA
from storage.postgres.transaction import PostgresTx
from storage.postgres.wire import Wire

LANDED = 0.1
"""Seconds within which the sandbox has delivered whatever had been sent to it."""
_WHO = (
    "SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted"
    " AND classid::bigint = :duty AND objid::bigint = current_schema()::regnamespace::oid::bigint"
)


@dataclass
class InFlight:
    """Counts what may come twice of what these `writers` and `readers` hear; `answers` are what counts for a writer."""

    url: str
    key_file: Path
    now: Callable[[], datetime]
    writers: list[Someone]
    readers: list[Someone]
    answers: Callable[[Someone], list[str]]
    most: int = 0
    _told: dict[int, int] = field(default_factory=dict)

    async def note_kill(self, replica: str) -> None:
        """A replica stands still, and is to be killed. It has something in flight only if the duty to send is its."""
        await asyncio.sleep(LANDED)
        with self._looked() as tx:
            if tx.one(_WHO, {"duty": PALOMA + Duty.SENDER.value}) == (replica,):
                self.most += sum(self._sent(tx)) + self._readers_told(tx)
        self._told = {reader.person.id: len(reader.heard) for reader in self.readers}

    async def note_crash(self) -> None:
        """All replicas stand still, and the server is to crash: whatever one has in hand it may send, and not mark."""
        with self._looked() as tx:
            going_out = bool(announcements.sending(tx))
            self.most += sum(map(len, self._waiting(tx))) + going_out * min(len(self.readers), MOST_BULK_UNMARKED[0])

    def _sent(self, tx: PostgresTx) -> Iterator[int]:
        """How many of the messages that still wait, as far as anybody knows, each writer has got."""
        for writer, waiting in zip(self.writers, self._waiting(tx), strict=True):
            heard = self.answers(writer)
            yield max(many for many in range(len(waiting) + 1) if heard[len(heard) - many :] == waiting[:many])

    def _waiting(self, tx: PostgresTx) -> list[list[str]]:
        """The messages to each writer that wait in the outbox, in their order."""
        chats = {person.id: person.address for person in PEOPLE.select(tx)}
        texts: dict[str | None, list[str]] = {}
        for row in OUTBOX.select(tx, "WHERE lane = :lane ORDER BY id", lane=Lane.REPLY):
            call = unpack(row.call) if row.call else None
            if call and row.person_id and call.method == "sendMessage":
                texts.setdefault(chats.get(row.person_id), []).append(html_in.parsed(call.params["text"]).text)
        return [texts.get(f"telegram:{writer.person.id}", []) for writer in self.writers]

    def _readers_told(self, tx: PostgresTx) -> int:
        """How many readers have heard something since the last kill that nobody has marked."""
        under_way = announcements.sending(tx)
        reached = under_way[0].cursor or "" if under_way else "~"
        beyond = {person.address for person in PEOPLE.select(tx) if person.id > reached}
        news = (one for one in self.readers if len(one.heard) > self._told.get(one.person.id, 0))
        return sum(f"telegram:{one.person.id}" in beyond for one in news)

    @contextmanager
    def _looked(self) -> Iterator[PostgresTx]:
        """What is committed, whoever else is at the data, and stands still there."""
        with closing(Wire(self.url)) as wire:
            wire.command(b"BEGIN ISOLATION LEVEL REPEATABLE READ")
            yield PostgresTx(wire, load_keys(self.key_file), self.now())
