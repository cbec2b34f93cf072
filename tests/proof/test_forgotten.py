"""Proof: who asks to be forgotten is gone from the disk, and nobody else has lost a byte.

A story is told to the real bot while every value that it seals is noted. Then somebody presses "Yes, delete
everything". When the goodbye has reached them, no file holds any of their words, numbers and ids, however its pages are
opened with the key; nor any piece of a value, sealed at any time, in which one of them was written: not in the tables,
not in free pages, not in the journal. All rows of all tables are compared with those from before.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from spine import bot_in
from story import PATIENCE, Person, Story, act
from traces import Search, Trace
from under_the_cipher import files_with_key

from bot.app import App
from bot.sandbox.server import Sandbox
from storage import damaged, inbox, letters, outbox, people, team
from storage.crypto import Keys
from storage.hotline.thread import THREADS
from storage.sqlite import connection
from storage.transaction import Tx

PIECE = 16  # bytes of a sealed value that are looked for by themselves
NOTES = {
    "inbox_seen",
    "sqlite_sequence",
    "audit",
    "subscribers",
    "meta",
    "case_letters",
}  # that an update came, the last row's number, who left the team, up to where all was answered, counts
IN_CHATS = "in_chats"  # in which others' messages stand beside theirs
TOLD = {"sent"}  # that the team was told of a reply which can reach nobody any more
MUTED = "muted_writers"  # of whom a keyed hash stays, until when, and how (`nothing_but_a_hash`)
RECORD = "audit.entry"  # the team's decisions stay, with random numbers in the place of people

Row = tuple[str, tuple[object, ...]]
Sealed = list[tuple[str, bytes, bytes]]

pytestmark = pytest.mark.usefixtures("hurried")


@dataclass(frozen=True)
class Outcome:
    """What was found of somebody who was forgotten, and what changed of others."""

    traces: set[Trace]
    others_lost: list[Row]
    others_got: list[Row]


@contextmanager
def sealing_noted() -> Iterator[Sealed]:
    """Every value that is sealed in the block: its place, its words, and what it looks like on the disk."""
    noted: Sealed = []
    seal = Keys.seal

    def noting_seal(self: Keys, place: str, plain: bytes) -> bytes:
        sealed = seal(self, place, plain)
        noted.append((place, plain, sealed))
        return sealed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Keys, "seal", noting_seal)
        yield noted


async def forget(folder: Path, choose: Callable[[Story], list[Person]], people: int = Story.FEWEST) -> list[Outcome]:
    """Tell the story, and let those people go who are chosen from it, one after the other."""
    async with Sandbox() as sandbox:
        story = Story(sandbox, folder, people)
        with sealing_noted() as sealed:
            async with bot_in(sandbox, folder, bulk_rate=1000) as app:
                await tell(story)
                return [await forgotten(app, folder, one, sealed) for one in choose(story)]


async def tell(story: Story) -> None:
    """The story up to a point where all that was said was answered; the last who writes does everything one can do."""
    await story.campaign_comes_in()
    await story.team_joins()
    await story.people_come()
    await story.follows(story.supporters[-1])
    await story.a_letter_is_changed()
    await story.team_decides()
    await story.somebody_replies()
    await story.somebody_asks_the_team()
    story.sandbox.time.advance(20 * 60)  # what moderators still hold leaves their phones
    await story.team_announces()
    await story.something_cannot_be_read()
    await story.begins(story.supporters[-1])


async def forgotten(app: App, folder: Path, one: Person, sealed: Sealed) -> Outcome:
    """Let one person go; what is left of them, and what changed of others."""
    await act(one.phone, "> /forgetme", "Delete everything?")
    await quiet(app)
    person, codes, is_member = await app.database.transact(known, one.phone.id)
    before = await app.database.transact(rows)
    await act(one.phone, "[Yes, delete", "Nothing in my database leads to you any more")
    await quiet(app)
    after, files = await app.database.transact(rows), files_with_key(folder)
    # The record of what the team decided keeps random numbers of letters, and of those who were of the team.
    ids = dict.fromkeys((*codes, *(() if is_member else (person.id,))), "id")
    leading = [word.encode() for word in (*one.own.words, *map(str, one.own.numbers), *ids)]
    theirs = {value: place for place, plain, value in sealed if not_record(place) and any(w in plain for w in leading)}
    gone = {person.id, *codes, *theirs}
    return Outcome(
        Search(one.own.words | ids, one.own.numbers, pieces(theirs | {person.lookup: "people.lookup"})).of(files),
        [row for row in before - after if row[0] not in NOTES and not gone & set(row[1])],
        [
            row
            for row in after - before
            if row[0] not in NOTES | TOLD
            and not nothing_but_a_hash(row)
            and not written_anew_without(person.id, row, before, sealed)
        ],
    )


async def quiet(app: App) -> None:
    """Return when everything that came was answered, every answer was sent, and the owners know what failed."""
    async with asyncio.timeout(PATIENCE):
        while await app.database.transact(something_is_under_way):  # noqa: ASYNC110 - a database tells nobody
            await asyncio.sleep(0.02)


def something_is_under_way(tx: Tx) -> bool:
    """Whether rows will still change by themselves."""
    return bool(inbox.sizes(tx)[0] or outbox.sizes(tx) or damaged.DAMAGED.first(tx, "WHERE told = 0"))


def nothing_but_a_hash(row: Row) -> bool:
    """Whether this is what is left of somebody who was muted: under a new id, a hash, the last day, and how."""
    table, values = row
    return table == MUTED and [value is None for value in values] == [
        False,
        False,
        *[True] * 4,
        False,
        True,
        False,
        False,
        True,
    ]


def written_anew_without(person_id: str, row: Row, before: set[Row], sealed: Sealed) -> bool:
    """Whether this row was there, held a message of theirs among those of others, and holds only the others now."""
    table, values = row
    opened = [plain for _, plain, value in sealed if value in values]
    was_there = any(old[0] == table and old[1][0] == values[0] for old in before)
    return table == IN_CHATS and was_there and all(person_id.encode() not in plain for plain in opened)


def known(tx: Tx, number: int) -> tuple[people.Person, list[str], bool]:
    """Who has this account, the codes of their letters and threads, and whether they are of the team."""
    person = people.PEOPLE.first(tx, "WHERE lookup = :it", it=tx.keys.lookup("people", f"telegram:{number}"))
    assert person
    codes: list[str] = [letter.id for letter in letters.of_person(tx, person.id)]
    codes += [thread.id for thread in THREADS.select(tx, "WHERE person_id = :person", person=person.id)]
    return person, codes, team.member(tx, person.id) is not None


def rows(tx: Tx) -> set[Row]:
    """Every row of every table."""
    names = [row[0] for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {(name, tuple(row)) for name in names for row in tx.all(f"SELECT * FROM {name}")}  # noqa: S608 - our own names


def not_record(place: str) -> bool:
    """Whether a sealed value is no entry of the team's record."""
    return not place.startswith(RECORD)


def pieces(values: Mapping[bytes, str]) -> dict[bytes, str]:
    """Every piece of these values, with the column it was in."""
    return {
        value[start : start + PIECE]: place.partition(":")[0]
        for value, place in values.items()
        for start in range(0, len(value) - PIECE + 1, PIECE)
    }


def the_last_writer(story: Story) -> list[Person]:
    """Somebody with a letter, a pen name, a draft, a subscription, a reminder, and a message that was put aside."""
    return story.supporters[-1:]


def many(story: Story) -> list[Person]:
    """That one, everybody else who came, and a moderator who has decided and confirmed."""
    return [*reversed(story.supporters), story.team[1]]


async def test_nothing_is_left_of_who_is_forgotten(tmp_path: Path, figure: Callable[[str], None], full: bool) -> None:
    outcomes = await forget(tmp_path / "data", many, people=30 if full else Story.FEWEST)
    traces = set().union(*(outcome.traces for outcome in outcomes))
    lost = [row for outcome in outcomes for row in outcome.others_lost]
    got = [row for outcome in outcomes for row in outcome.others_got]
    figure(f"{len(outcomes)} people forgotten: {len(traces)} traces, {len(lost) + len(got)} rows of others changed")
    assert (traces, lost, got) == (set(), [], [])


async def test_forgetting_bites_when_what_is_deleted_stays_on_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pragmas = tuple(pragma.replace("secure_delete = ON", "secure_delete = OFF") for pragma in connection._PRAGMAS)
    monkeypatch.setattr(connection, "_PRAGMAS", pragmas)
    (outcome,) = await forget(tmp_path / "data", the_last_writer)
    assert outcome.traces


async def test_forgetting_bites_when_the_journal_is_not_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_scrubbed", lambda _connection: True)
    (outcome,) = await forget(tmp_path / "data", the_last_writer)
    assert {trace.file for trace in outcome.traces} == {"paloma.sqlite3", "paloma.sqlite3-wal"}


async def test_forgetting_bites_when_the_goodbye_is_only_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = outbox.mark

    def mark_only(tx: Tx, outcomes: list[outbox.Outcome]) -> None:
        before = tx.scrub
        mark(tx, outcomes)
        tx.scrub = before

    monkeypatch.setattr(outbox, "mark", mark_only)
    (outcome,) = await forget(tmp_path / "data", the_last_writer)
    assert {trace.what for trace in outcome.traces} >= {"outbox.address"}
