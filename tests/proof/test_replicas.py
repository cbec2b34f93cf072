"""Proof: three replicas on one PostgreSQL server lose nothing and double nothing, however often one is killed.

People write through whole conversations while replicas are killed at any moment, the server crashes, an announcement
goes out, and the team decides on what comes in. Afterwards every letter is there, once, under the code that its writer
was given; everybody heard what they would have heard without all that, in that order, except that a message may have
come twice; and each letter was decided once. What one replica does for all is taken over when it is killed or frozen,
and who comes to again does nothing.
"""

import asyncio
import random
import shutil
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

import breakages
import crowd
import engine
import pytest

pytest.importorskip("psycopg")

import on_postgres
from crowd import PATIENCE, Crowd, Someone, delivered
from fleet import Fleet, fleet
from in_flight import InFlight
from on_postgres import Server
from processes import process_of
from spine import until
from test_incoming import OWN, STEPS, UNHURRIED, repeated, write_letter
from test_outgoing import announce

from bot.sandbox.server import Sandbox
from storage import audit, inbox, membership, meta, people, team
from storage.audit import Deed
from storage.database import Database, Duty, Shared
from storage.errors import Rejected
from storage.letters.letter import LETTERS
from storage.letters.writers import MOST_WAITING
from storage.meta import Fact
from storage.opening import open_database
from storage.people import PersonId
from storage.postgres.links import SILENCE
from storage.rights import Right, Role
from storage.transaction import Tx

TAKEN_OVER_WITHIN = 0.05
"""Seconds, half of the times: nearly all of it is the system ending what was killed, as soon as it comes to it."""
FROZEN_WITHIN = SILENCE + 1.0
SAYS_WITHIN = 30
READERS = 100
TEXT = "Come on Saturday."
OVER = ""
BESIDES = ("was approved", "I cannot keep anything", "I cannot answer it yet")
PAGES = 4
HASTY = 3
FEW_WAIT = 3
"""Letters that may wait to be decided on: the team is not faster than its chats bear."""
UNPACED = 1.5
"""Seconds between two questions: a chat bears one answer a second."""


def START() -> datetime:  # noqa: N802 - a moment
    """A moment at which nothing is due."""
    return datetime(2024, 9, 10, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    programs = on_postgres.binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not to be had here")
    with on_postgres.server(programs) as running:
        yield running


@pytest.fixture
def url(server: Server) -> Iterator[str]:
    with engine.database(server.url) as address:
        yield address


# Letters, an announcement and decisions, while replicas are killed.


@dataclass
class Day:
    """What happens on one day: who writes what, and how long an answer takes meanwhile."""

    everyone: Crowd
    fleet: Fleet
    sent: dict[str, str] = field(default_factory=dict)
    written: Counter[str] = field(default_factory=Counter)
    writers: list[Someone] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    to_decide: "asyncio.Queue[str]" = field(default_factory=asyncio.Queue)

    async def write(self, writer: Someone) -> None:
        """Write one letter."""
        self.written[writer.name] += 1
        text = f"Dear José, this is letter {self.written[writer.name]} of {writer.name}."
        self.sent[text] = await write_letter(writer, text)
        self.to_decide.put_nowait(self.sent[text])

    async def write_on(self, writer: Someone, letters: int, until_over: asyncio.Event) -> None:
        """Write so many letters, and more until it is over. More than some are not taken of one person."""
        self.writers.append(writer)
        count = 0
        while count < letters or not until_over.is_set():
            if count and count % MOST_WAITING == 0:
                writer = self.everyone.add(f"Writer {len(self.writers)}")
                self.writers.append(writer)
            count += 1
            await self.write(writer)

    async def hurry(self, writer: Someone, until_over: asyncio.Event) -> None:
        """Write letters whose pages are all sent at once: they are to be kept in their order."""
        while not until_over.is_set():
            self.written[writer.name] += 1
            pages = [f"Page {page} of letter {self.written[writer.name]} of {writer.name}." for page in range(PAGES)]
            self.sent["".join(pages)] = await write_letter(writer, *pages)
            if self.written[writer.name] % MOST_WAITING == 0:
                writer = self.everyone.add(f"Hasty {writer.person.id}")

    async def decide(self, one: Someone, other: Someone) -> int:
        """Two moderators approve the same letters at the same moment; how many letters those were."""
        decided = 0
        while (code := await self.to_decide.get()) != OVER:
            if self.to_decide.qsize() < FEW_WAIT:
                for command in ("find", "approve"):
                    for member in (one, other):
                        member.say(f"/{command} {code}")
                    await asyncio.gather(*(member.hears(code) for member in (one, other)))
                decided += 1
        return decided

    async def ask(self, somebody: Someone) -> None:
        """Ask for help again and again, and note how long the answer takes."""
        while True:
            began = time.monotonic()
            somebody.say("/help")
            await somebody.hears("What you can do")
            self.answers.append(time.monotonic() - began)
            await asyncio.sleep(UNPACED)


def p(share: float, seconds: list[float]) -> str:
    """A percentile, in milliseconds."""
    return f"{1000 * quantiles(seconds, n=100)[round(share * 100) - 1]:.0f} ms"


async def live_through(
    folder: Path, url: str, server: Server, *, people: int, each: int, kills: int, crashes: int = 0, broken_by: str = ""
) -> str:
    """Let people write, a team decide and an announcement go out while replicas are killed; the line of figures."""
    chance = random.Random(1)  # noqa: S311 - when to kill is no secret
    over = asyncio.Event()
    async with Sandbox() as sandbox, fleet(sandbox, folder, url, broken_by=broken_by) as replicas:
        everyone = Crowd(sandbox)
        day = Day(everyone, replicas)
        calm, probe, one, other = (everyone.add(name, started=True) for name in ("Writer 0", "Probe", "Mora", "Milo"))
        readers = [everyone.add(f"Reader {number}", started=True) for number in range(READERS)]
        day.writers.append(calm)
        in_flight = InFlight(url, folder / "0" / "secret.key", sandbox.time.now, day.writers, readers, answers)
        for _ in range(2):
            await day.write(calm)
        first, later = [[OWN.sub("…", text) for text in calm.heard[start:][:STEPS]] for start in (0, STEPS)]

        async with opened(folder / "0", url, sandbox) as database:
            chats = [member.person.id for member in (one, other)]
            await database.transact(join, chats)
            await database.transact(announce, [reader.person.id for reader in readers], TEXT)
        hurrying = asyncio.gather(*(day.hurry(everyone.add(f"Hasty {number}"), over) for number in range(HASTY)))
        asking = asyncio.ensure_future(day.ask(probe))
        deciding = asyncio.ensure_future(day.decide(one, other))
        writing = asyncio.gather(
            *(day.write_on(everyone.add(f"Writer {number}"), each, over) for number in range(1, people + 1))
        )
        between = max(2, people * each * STEPS // kills)
        for number in range(kills):
            await delivered(sandbox.world, chance.randint(1, between), unless=writing)
            await replicas.kill(chance.randrange(len(replicas.bots)), before=in_flight.note_kill)
            if crashes and number % (kills // crashes) == 0:
                with replicas.frozen():
                    await in_flight.note_crash()
                    server.crash()
                await asyncio.to_thread(server.start)
            sandbox.time.advance(UNHURRIED)
        over.set()
        await asyncio.gather(writing, hurrying)
        day.to_decide.put_nowait(OVER)
        decided = await deciding
        asking.cancel()
        await until(lambda: all(times_told(reader) for reader in readers), PATIENCE)
        for bot in replicas.bots:
            await bot.stop()
        async with opened(folder / "0", url, sandbox) as database:
            await database.transact(check_kept, day)
    twice = sum(repeated(answers(one), first + later * (day.written[one.name] - 1)) for one in day.writers)
    again = sum(times_told(reader) - 1 for reader in readers)
    assert twice + again <= in_flight.most, f"{twice} answers and {again} times the announcement came twice"
    return (
        f"{len(day.sent)} letters, {replicas.kills} kills of {len(replicas.bots)} replicas, {crashes} crashes of the"
        f" server: 0 lost, 0 doubled, 0 out of order, {decided} decided by two at once, each once; of"
        f" {len(sandbox.world.deliveries)} messages {twice + again} came twice, and"
        f" {in_flight.most} were in flight when the sender was killed or its server crashed;"
        f" an answer took p50 {p(0.5, day.answers)}, p99 {p(0.99, day.answers)}"
    )


def answers(writer: Someone) -> list[str]:
    """What a writer heard in answer to what they said: not what became of letters later, nor of the server."""
    return [text for text in writer.heard if not any(words in text for words in BESIDES)]


def times_told(reader: Someone) -> int:
    """How often the announcement came."""
    return sum(TEXT in text for text in reader.heard)


@asynccontextmanager
async def opened(folder: Path, url: str, sandbox: Sandbox) -> AsyncIterator[Database]:
    """The data, beside the replicas; the folder is held by one of them, so this is in another."""
    beside = folder.with_name("beside")
    beside.mkdir(mode=0o700, exist_ok=True)
    for name in ("secret.key", "secret.key.mark"):
        shutil.copy(folder / name, beside / name)
    async with open_database(beside, beside / "secret.key", sandbox.time.now, url=url) as database:
        yield database


def join(tx: Tx, chats: list[int]) -> None:
    """Two moderators."""
    for chat in chats:
        member = people.meet(tx, f"telegram:{chat}", "en")
        membership.join(tx, member.id, membership.invite(tx, Role.MODERATOR), f"Member {chat}")


def check_kept(tx: Tx, day: Day) -> None:
    """Every letter is there, once, under its code, and was decided on at most once; nothing waits for its turn."""
    stored = LETTERS.select(tx)
    found = Counter("".join(letter.words) for letter in stored)
    lost = [text for text in day.sent if text not in found]
    doubled = [text for text, times in found.items() if times > 1]
    wrong = [letter.id for letter in stored if day.sent.get("".join(letter.words)) != letter.id]
    assert (lost, doubled, wrong) == ([], [], [])
    approved = Counter(entry.facts["letter"] for entry, _ in audit.entries(tx) if entry.facts["did"] == Deed.APPROVED)
    assert set(approved.values()) <= {1}, "decided twice"
    assert inbox.sizes(tx) == (0, 0)
    audit.verify(tx)


@pytest.mark.timeout(1800)
async def test_nothing_is_lost_or_doubled_when_replicas_are_killed(
    tmp_path: Path, url: str, server: Server, figure: Callable[[str], None], full: bool
) -> None:
    people, each, kills, crashes = (40, 10, 100, 4) if full else (10, 2, 6, 1)
    figure(await live_through(tmp_path, url, server, people=people, each=each, kills=kills, crashes=crashes))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("broken_by", ["having_every_duty", "claiming_nothing", "taking_the_last_of_a_line"])
async def test_replicas_that_lose_double_or_confuse_are_found_out(
    tmp_path: Path, url: str, server: Server, monkeypatch: pytest.MonkeyPatch, broken_by: str
) -> None:
    monkeypatch.setattr(crowd, "PATIENCE", 10)
    with pytest.raises((AssertionError, TimeoutError)):
        await live_through(tmp_path, url, server, people=20, each=3, kills=4, broken_by=f"proof.breakages:{broken_by}")


# Duties.


@asynccontextmanager
async def holding(folder: Path, url: str, broken_by: str = "") -> AsyncIterator[Process]:
    """A process that stands for the duty to send, and marks something again and again once it has it."""
    command = (sys.executable, str(Path(__file__).with_name("holder.py")), url, str(folder), broken_by)
    async with process_of(*command, stdin=PIPE, stdout=PIPE) as process:
        yield process


async def says(process: Process) -> str:
    assert process.stdout
    return (await asyncio.wait_for(process.stdout.readline(), SAYS_WITHIN)).decode().strip()


async def test_a_duty_is_taken_over_from_who_is_killed(
    tmp_path: Path, url: str, figure: Callable[[str], None], full: bool
) -> None:
    took, after_its_end = list[float](), list[float]()
    async with open_database(tmp_path / "here", tmp_path / "key", START, url=url) as database:
        for number in range(20 if full else 9):
            async with holding(folder_with_key(tmp_path, f"there{number}"), url) as holder:
                assert await says(holder) == "held"
                standing, ending = asyncio.ensure_future(stand(database)), asyncio.ensure_future(ended(holder))
                await asyncio.sleep(0.3)
                assert not standing.done()
                began = time.monotonic()
                holder.kill()
                had, over = await asyncio.gather(standing, ending)
                took.append(had - began)
                after_its_end.append(max(0.0, had - over))
    assert median(took) <= TAKEN_OVER_WITHIN
    usual, most, ours = (1000 * one for one in (median(took), max(took), median(after_its_end)))
    figure(
        f"{len(took)} kills: the duty to send was another's after {usual:.0f} ms, at most {most:.0f} ms; once the"
        f" system had ended who was killed, within {ours:.0f} ms"
    )


async def test_who_was_frozen_has_lost_the_duty_and_does_nothing(
    tmp_path: Path, url: str, figure: Callable[[str], None]
) -> None:
    took = await freeze(tmp_path, url)
    figure(f"the duty of who was frozen was another's after {took:.1f} s; who came to again did nothing")


async def test_who_goes_on_without_the_duty_is_found_out(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("test_replicas.SAYS_WITHIN", 5)
    with pytest.raises((AssertionError, TimeoutError)):
        await freeze(tmp_path, url, broken_by="going_on_without_the_duty")


async def freeze(folder: Path, url: str, broken_by: str = "") -> float:
    """Freeze who has the duty, and let them come to again when it is ours; returns how long it took until it was."""
    async with (
        open_database(folder / "here", folder / "key", START, url=url) as database,
        holding(folder_with_key(folder, "there"), url, broken_by) as holder,
    ):
        assert await says(holder) == "held"
        began = time.monotonic()
        holder.send_signal(signal.SIGSTOP)
        async with shared(database).duty(Duty.SENDER) as held:
            took = time.monotonic() - began
            await held.transact(meta.put, Fact.BOT_NAME, "ours")
            holder.send_signal(signal.SIGCONT)
            assert await says(holder) == "lost"
            assert await held.transact(meta.get, Fact.BOT_NAME) == "ours"
            assert held.sure
    assert took < FROZEN_WITHIN
    return took


async def ended(process: Process) -> float:
    """When the system had closed what a process held."""
    assert process.stdout
    await process.stdout.read()
    return time.monotonic()


def shared(database: Database) -> Shared:
    """What its replicas share."""
    assert database.shared
    return database.shared


async def stand(database: Database) -> float:
    """When the duty was had."""
    async with shared(database).duty(Duty.SENDER):
        return time.monotonic()


def folder_with_key(folder: Path, name: str) -> Path:
    """A folder of its own with a copy of the key."""
    made = folder / name
    made.mkdir(mode=0o700)
    shutil.copy(folder / "key", made / "secret.key")
    return made


# The team.


async def test_two_owners_who_leave_at_once_leave_nobody_without_a_team(
    tmp_path: Path, url: str, figure: Callable[[str], None], full: bool
) -> None:
    rounds = 40 if full else 10
    await let_owners_leave(tmp_path, url, rounds)
    figure(f"{rounds} times two owners left at once: {rounds} teams kept one of them")


async def test_a_team_that_loses_both_is_found_out(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breakages, "_instead", monkeypatch.setattr)
    breakages.deciding_beside_others()
    with pytest.raises(AssertionError):
        await let_owners_leave(tmp_path, url, 40)


async def let_owners_leave(folder: Path, url: str, rounds: int) -> None:
    """Two owners of a team leave at the same moment, by two replicas, again and again: each time one may not."""

    def founded(tx: Tx, number: int) -> list[PersonId]:
        owners = [people.meet(tx, f"telegram:{number}{side}", "en").id for side in (1, 2)]
        for owner in owners:
            membership.join(tx, owner, membership.invite(tx, Role.OWNER), f"Owner {owner}")
        for member in team.members(tx):
            if member.person_id not in owners:
                membership.remove(tx, member.person_id, owners[0])
        return owners

    async def leave(database: Database, owner: PersonId) -> bool:
        try:
            await database.beside(membership.remove, owner, owner)
        except Rejected:
            return False
        return True

    async with open_database(folder / "one", folder / "key", START, url=url) as one:
        shutil.copy(folder / "key", folder / "other.key")
        async with open_database(folder / "two", folder / "other.key", START, url=url) as other:
            for number in range(rounds):
                owners = await one.transact(founded, number)
                left = await asyncio.gather(leave(one, owners[0]), leave(other, owners[1]))
                assert sum(left) == 1
                assert len(await other.transact(team.on_record, Right.CHANGE_TEAM)) == 1
