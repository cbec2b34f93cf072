"""Proof: when the disk fails, at whichever write, nobody hears "received" for what is not kept, and all are told.

The real bot writes to a disk that begins to fail at the first write of a conversation, at the second, and so on: full,
read-only, or with errors of its own, until somebody has been told; or once. A person writes a letter all the while.
Whatever they say is answered, or they hear that the disk does not take it; once it does, they are answered after all.
"""

import itertools
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from disk import OK, Disk, reachable
from spine import bot_in
from story import CODE, Story

from bot.flow import intake, sender, turns
from bot.flow.trouble import Trouble
from bot.sandbox.phones.phone import NotSeen, Phone
from bot.sandbox.phones.seen import Message
from bot.sandbox.server import Sandbox
from storage.letters import Letter
from storage.sqlite.connection import open_database
from storage.table import Table

TROUBLE = "the disk of the server"
PATIENCE = 5.0
PAUSE = 0.02  # seconds after which a failing disk is tried again: the program's own are seconds long

SAYS = (  # what a person does, and what they hear
    ("> /write story-case", "What name will you"),
    ("> Wren", "Now write"),
    ("> Dear friend, {}", "Kept."),
    ("[✓ Done", "as it will be read"),
    ("[✉️ Send it", "Received."),
)

pytestmark = [
    pytest.mark.skipif(not reachable(), reason="this Python hides the SQLite it uses"),
    pytest.mark.usefixtures("hurried"),
]


@dataclass(frozen=True)
class Failure:
    """A way in which a disk fails: SQLite's name for it, and whether it goes on or happens once."""

    name: str
    code: int
    lasts: bool


FAILURES = (
    Failure("full", sqlite3.SQLITE_FULL, lasts=True),
    Failure("read-only", sqlite3.SQLITE_READONLY, lasts=True),
    Failure("an I/O error once", sqlite3.SQLITE_IOERR_WRITE, lasts=False),
)


@dataclass
class FailingDisk:
    """Fails from the next write but so many on; `failed` counts how often."""

    failure: Failure | None = None
    left: int = 0
    failed: int = 0

    def fail(self, failure: Failure, after: int) -> None:
        """Begin to fail when `after` more writes are done."""
        self.failure, self.left, self.failed = failure, after, 0

    def heal(self) -> None:
        """Take everything again."""
        self.failure = None

    def refuses(self, _what: str, _path: Path) -> int:
        """What a Disk asks at each write, resize and sync."""
        self.left -= 1
        if self.failure is None or self.left >= 0:
            return OK
        self.failed += 1
        code = self.failure.code
        if not self.failure.lasts:
            self.heal()
        return code


@dataclass
class Tally:
    """What was seen over all conversations."""

    received: dict[str, str] = field(default_factory=dict)
    told: int = 0
    failed: int = 0


async def write_letter(phone: Phone, disk: FailingDisk, text: str, tally: Tally) -> None:
    """The whole conversation; whoever is told of the trouble waits for the answer, which comes when it is over."""
    answer = None
    for does, hears in SAYS:
        await (phone.press(does[1:], PATIENCE) if does.startswith("[") else phone.say(does[2:].format(text)))
        answer = await heard(phone, hears, TROUBLE)
        if TROUBLE in answer.text:
            tally.told += 1
            disk.heal()
            answer = await phone.sees(hears, PATIENCE)
    received = CODE.search(answer.text) if answer else None
    assert received
    tally.received[received[1]] = text
    tally.failed += disk.failed
    disk.heal()


async def heard(phone: Phone, *fragments: str) -> Message:
    """The first message with any of these words. Raises NotSeen: nobody may be left without an answer."""

    def showing() -> Message | None:
        return next((message for one in fragments if (message := phone._showing(one))), None)

    return await phone._until(showing, PATIENCE, repr(fragments))


async def fail_everywhere(folder: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> str:
    """Let the disk fail at every `step`-th write of a letter, in every way; returns the line of figures."""
    for module in (intake, turns, sender):
        monkeypatch.setattr(module, "DISK_PAUSE", PAUSE)
    failing, tally = FailingDisk(), Tally()
    with Disk() as disk:
        disk.refuses = failing.refuses
        async with Sandbox() as sandbox:
            story = Story(sandbox, folder)
            async with bot_in(sandbox, folder, bulk_rate=1000):
                await story.campaign_comes_in()
                writes = await writes_of_a_letter(await sandbox.phone("Wren"), failing, disk, tally)
                for after, failure in itertools.product(range(0, writes, step), FAILURES):
                    phone = await sandbox.phone(f"Wren {after}")  # one person would be taken for a flood
                    disk.log.clear()  # or it would grow large
                    failing.fail(failure, after)
                    await write_letter(phone, failing, f"this is {failure.name} after {after}", tally)
            kept = await letters_in(folder, sandbox)
    line = f"{len(tally.received)} letters on a disk that failed {tally.failed} times: told {tally.told} times"
    assert kept == Counter(tally.received.items()), line
    return f"{line}, 0 received that were not kept, 0 left without an answer"


async def writes_of_a_letter(phone: Phone, failing: FailingDisk, disk: Disk, tally: Tally) -> int:
    """How many writes, resizes and syncs a letter takes when all is well."""
    before = len(disk.log)
    await write_letter(phone, failing, "all is well", tally)
    return len(disk.log) - before


async def letters_in(folder: Path, sandbox: Sandbox) -> Counter[tuple[str, str]]:
    """Every letter with its code, opened anew."""
    async with open_database(folder, folder / "secret.key", sandbox.time.now) as database:
        found = await database.transact(lambda tx: Table("letters", Letter).select(tx))
    return Counter((str(letter.id), "".join(letter.words).removeprefix("Dear friend, ")) for letter in found)


@pytest.mark.timeout(900)
async def test_a_failing_disk_makes_no_false_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None], full: bool
) -> None:
    figure(await fail_everywhere(tmp_path / "data", monkeypatch, step=1 if full else 12))


async def test_a_failing_disk_bites_when_nobody_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silence(*_: object) -> None:
        return

    monkeypatch.setattr(Trouble, "_say", silence)
    with pytest.raises(ExceptionGroup) as caught:
        await fail_everywhere(tmp_path / "data", monkeypatch, step=12)
    assert caught.group_contains(NotSeen)


async def test_a_failing_disk_bites_when_what_is_not_kept_is_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = intake.keep

    async def promise(*what: object) -> bool:
        await keep(*what)  # type: ignore[arg-type]  # passed on as it came
        return True

    monkeypatch.setattr(intake, "keep", promise)
    with pytest.raises(ExceptionGroup) as caught:
        await fail_everywhere(tmp_path / "data", monkeypatch, step=12)
    assert caught.group_contains(NotSeen)
