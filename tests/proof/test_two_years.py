"""Proof: in two years everything goes that has its time, and nothing is found that is older.

The story of the proofs is told to the real bot; then the clock is moved for two years, some days at a time, so that its
duties are done. Every row of every table is looked at by its own day, as storage/keeping.py says how long it is kept.
Whatever one of the supporters had said, and what leads to them, is gone with them: no row holds it when it is opened
with the key, and no file holds a piece of it as it was sealed.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from spine import bot_in, until
from story import Person, Story
from test_forgotten import Sealed, not_record, pieces, quiet, sealing_noted, tell
from traces import Search
from under_the_cipher import files_with_key

from bot.app import App
from bot.sandbox.server import Sandbox
from handlers import due
from storage import keeping, letters, meta, people, replies
from storage.keeping import Kept, Setting
from storage.letters.letter import LETTERS
from storage.tables import tables
from storage.transaction import Tx

TWO_YEARS = timedelta(days=730)
STEP = timedelta(days=28)
LATE = timedelta(days=1, hours=7)
"""What is kept by the day goes when the day is over, and by duties that are done every six hours."""
DUTIES = ("clear-away", "old-pages", "long-ago", "old-copies")
"""Those that delete; the last one is the last of all."""

pytestmark = pytest.mark.usefixtures("hurried")


async def two_years(folder: Path) -> tuple[list[str], list[str], int]:
    """What is found that is older than its time, what is left of people who should be gone, and how many these are."""
    async with Sandbox() as sandbox:
        story = Story(sandbox, folder)
        with sealing_noted() as sealed:
            async with bot_in(sandbox, folder, bulk_rate=1000) as app:
                await tell(story)
                await the_team_finishes(story, app)
                await quiet(app)
                before = await app.database.transact(ids_of, story.supporters)
                old: set[str] = set()
                for _ in range(TWO_YEARS // STEP):
                    sandbox.time.advance(STEP.total_seconds())
                    await seen_to(app, sandbox.time.now())
                    old |= await app.database.transact(older)
                gone = [one for one in story.supporters if not await app.database.transact(is_to_stay, one)]
                left = await app.database.transact(said_in_rows, gone)
                left += found(folder, gone, sealed, [before[one.phone.id] for one in gone])
    return sorted(old), sorted(left), len(gone)


async def the_team_finishes(story: Story, app: App) -> None:
    """What still waits is sent back, so that nothing is left to decide; what was asked of writers they let pass."""
    story.sandbox.time.advance(timedelta(days=9).total_seconds())
    await seen_to(app, story.sandbox.time.now())
    await app.database.transact(send_all_back, story.team[2])


def send_all_back(tx: Tx, moderator: Person) -> None:
    """As a member of the team who did not send the reply in."""
    member = people.PEOPLE.first(tx, "WHERE lookup = :it", it=_lookup(tx, moderator))
    assert member
    for letter in LETTERS.select(tx, "ORDER BY id"):
        if letter.state.aside:
            letters.take_up(tx, member.id, letter.id)
        if letter.state.aside or letter.state.waits:
            letters.claim_instead(tx, member.id, letter.id)
            letters.reject(tx, member.id, letter.id, "Not today.")
    for reply_id in replies.waiting(tx):
        replies.hold(tx, member.id, reply_id)
        replies.refuse(tx, member.id, reply_id)


async def seen_to(app: App, moment: datetime) -> None:
    """The duties were done by then, and have nothing left to do."""

    def done(tx: Tx) -> bool:
        last = [meta.last_seen(tx, duty) for duty in DUTIES]
        return all(one is not None and one >= moment - timedelta(seconds=1) for one in last)

    await until(lambda: app.database.transact(done), 60)
    await asyncio.sleep(0.05)  # the clock rests, and hears when it is moved again


def ids_of(tx: Tx, persons: list[Person]) -> dict[int, list[str]]:
    """The random numbers that lead to these people, by their chats."""
    found = {one.phone.id: people.PEOPLE.first(tx, "WHERE lookup = :it", it=_lookup(tx, one)) for one in persons}
    return {
        chat: [person.id, *(letter.id for letter in letters.of_person(tx, person.id))] if person else []
        for chat, person in found.items()
    }


def is_to_stay(tx: Tx, one: Person) -> bool:
    """Whether something is still to come to somebody: they get announcements."""
    person = people.PEOPLE.first(tx, "WHERE lookup = :it", it=_lookup(tx, one))
    return person is not None and person.is_reader


def _lookup(tx: Tx, one: Person) -> bytes:
    return people.lookup_of(tx, f"telegram:{one.phone.id}")


def older(tx: Tx) -> set[str]:
    """Every row, or part of one, that is older than its time."""
    return {
        f"{name}: {kept.what}"
        for name, parts in keeping.TABLES.items()
        for kept in parts
        if kept.by and name in tables()
        for moment, row in _by_their_days(tx, name, kept)
        if moment + _time(kept) + LATE < tx.now and any(_values(row, kept))
    }


def _by_their_days(tx: Tx, name: str, kept: Kept) -> list[tuple[datetime, Any]]:
    table = tables()[name]
    rows = tx.all(f"SELECT {kept.by}, {table.named(name)} FROM {name}")  # noqa: S608 - our own names
    return [(_moment(row[0]), table.read(tx, tuple(row)[1:])) for row in rows if row[0] is not None]


def _values(row: Any, kept: Kept) -> list[object]:
    """What of a row should be gone: some of its columns, or all of it."""
    return [getattr(row, column) for column in kept.part] if kept.part else [row]


def _time(kept: Kept) -> timedelta:
    assert kept.time is not None
    return kept.time.usual if isinstance(kept.time, Setting) else kept.time


def _moment(stored: int | str) -> datetime:
    return (
        datetime.fromtimestamp(stored, UTC)
        if isinstance(stored, int)
        else datetime.fromisoformat(stored).replace(tzinfo=UTC)
    )


def said_in_rows(tx: Tx, gone: list[Person]) -> list[str]:
    """What these people had said, or what they are called, in any row as it is opened with the key."""
    words = [word for one in gone for word in (*one.own.words, *map(str, one.own.numbers))]
    return [
        f"a word in {name}"
        for name, table in tables().items()
        for row in table.every(tx)
        if any(word in repr(row) for word in words)
    ]


def found(folder: Path, gone: list[Person], sealed: Sealed, ids: list[list[str]]) -> list[str]:
    """Pieces of what was sealed with a word of theirs in it, or a number, and the numbers themselves."""
    words: dict[str, str] = {}
    for one, theirs in zip(gone, ids, strict=True):
        words |= one.own.words | dict.fromkeys(theirs[:1], "id")
    numbers = {number: what for one in gone for number, what in one.own.numbers.items()}
    leading = [word.encode() for word in (*words, *map(str, numbers))]
    values = {value: place for place, plain, value in sealed if not_record(place) and any(w in plain for w in leading)}
    return [
        f"{trace.what} in {trace.file}" for trace in Search(words, numbers, pieces(values)).of(files_with_key(folder))
    ]


async def test_in_two_years_everything_goes_that_has_its_time(tmp_path: Path, figure: Callable[[str], None]) -> None:
    old, left, count = await two_years(tmp_path / "data")
    figure(
        f"{TWO_YEARS.days} days, {len(tables())} tables: {len(old)} too old; {count} people gone, {len(left)} traces"
    )
    assert (old, left) == ([], [])
    assert count > Story.FEWEST // 2


@pytest.mark.parametrize(
    ("duty", "noticed"),
    [("old-pages", "letters: those of a letter that was sent"), ("long-ago", "follows"), ("clear-away", "inbox_seen")],
)
async def test_two_years_bite_when_a_duty_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, duty: str, noticed: str
) -> None:
    done = due.Due.posts

    def posts(self: due.Due, tx: Tx, setup: Any) -> Any:
        if self.name != duty:
            return done(self, tx, setup)
        meta.note_done(tx, duty)
        return []

    monkeypatch.setattr(due.Due, "posts", posts)
    monkeypatch.setattr("test_two_years.TWO_YEARS", timedelta(days=140))
    old, _, _ = await two_years(tmp_path / "data")
    assert any(one.startswith(noticed) for one in old), old
