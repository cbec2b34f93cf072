"""Proof: nothing that is kept leads from whoever sent a letter without a link to that letter, with the key in hand.

Somebody writes a letter and photographs a page of it, has no link kept, and asks for it by its code later. Then the
whole database is opened with its key, and followed from the person, from row to row, through all that two rows share:
it never comes to the letter. And no file, no free page and no journal holds any piece of what was once sealed for the
person with the letter in it: the draft, what was said, what was answered. The code itself stands nowhere.

What is unavoidable: for two days the bot knows when it sent messages to whom, and of the letter the hour in which it
came; so where only one person spoke to it in that hour, that is a hint. While something is open with a code, it stands
in that conversation. And the words themselves may tell.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from leading import led_to
from spine import bot_in
from story import PATIENCE, Person, Story, act
from test_forgotten import Sealed, pieces, quiet, sealing_noted
from traces import Search, Trace
from under_the_cipher import files_with_key

from bot.app import App
from bot.flow import clock
from bot.messenger import Messenger
from bot.sandbox.server import Sandbox
from handlers import dialogue
from handlers.due import Due
from handlers.setup import Setup
from storage import letters, people
from storage.cases import CaseId
from storage.contents.content import Content
from storage.letters import Letter, receipts, unlinking
from storage.letters.letter import LETTERS
from storage.letters.unlinking import Unlinked
from storage.people import PersonId
from storage.sqlite import connection
from storage.sqlite.transaction import SqliteTx
from storage.transaction import Tx

CODE = re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}")

pytestmark = pytest.mark.usefixtures("hurried", "journal_left_alone")


@pytest.fixture
def journal_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock empties the journal now and then, for reasons of its own: nothing here is to hang on that."""
    do = clock.do

    def do_without(tx: SqliteTx, messenger: Messenger, setup: Setup, duty: Due) -> None:
        do(tx, messenger, setup, duty)
        tx.scrub = False

    monkeypatch.setattr(clock, "do", do_without)


@dataclass
class Found:
    """What leads from the person to the letter, and what of both is left in a file."""

    reached: set[str]
    traces: set[Trace] = field(default_factory=set)


@asynccontextmanager
async def told(folder: Path) -> AsyncIterator[tuple[App, Story, Sealed]]:
    """A bot with a campaign and a team, and two people who write."""
    async with Sandbox() as sandbox:
        story = Story(sandbox, folder)
        with sealing_noted() as sealed:
            async with bot_in(sandbox, folder, bulk_rate=1000) as app:
                await story.campaign_comes_in()
                await story.team_joins()
                story.supporters = [await story._person("supporter") for _ in range(2)]
                yield app, story, sealed


async def look(folder: Path) -> Found:
    """Somebody sends a letter without a link, and looks in later; what is found then."""
    async with told(folder) as (app, story, sealed):
        other, one = story.supporters
        await story.writes(other)
        await story.follows(one)
        code = await sends(story, one)
        await act(one.phone, f"> /withdraw {code}", "deleted for good", "> /cancel", "Cancelled")
        await story._decides(story.team[1].phone)
        story.sandbox.time.advance(20 * 60)
        await quiet(app)
        await act(one.phone, "> /letters", "", f"> /letter {code}", "From:")
        await quiet(app)
        await asyncio.sleep(0.3)  # what was sent is marked
        return await found(app, folder, one, code, sealed)


async def sends(story: Story, one: Person) -> str:
    """The whole conversation, with a photo; returns the code."""
    await story.begins(one)
    await one.phone.send_photo(story._photo(one), one.own.word("words under a photo"))
    await act(one.phone, "I am fetching the photo", "[✓ Done", "as it will be read")
    await act(one.phone, "[🕊 Send it without a link", "without a link to you?")
    received = None
    while received is None:  # the photo may be on its way yet
        await one.phone.press("🕊 Yes, forget", PATIENCE)
        received = CODE.search((await one.phone.sees("", PATIENCE)).text)
    return received[0]


async def found(app: App, folder: Path, one: Person, code: str, sealed: Sealed) -> Found:
    person, letter = await app.database.transact(both, one.phone.id)
    of_letter = leads_of(letter, code, one)
    begins = [person.id.encode(), str(one.phone.id).encode(), person.lookup]
    reached = await app.database.transact(led_to, begins)
    files = files_with_key(folder)
    theirs = {
        value: place
        for place, plain, value in sealed
        if is_theirs(place, person) and any(w in plain for w in of_letter)
    }
    assert theirs, "there was something to be found"
    codes = {code: "code", receipts.tidy(code): "code"}
    traces = Search(codes, {}, pieces(theirs)).of(files)
    return Found({what for lead, what in reached.items() if any(word in lead for word in of_letter)}, traces)


def both(tx: Tx, number: int) -> tuple[people.Person, Letter]:
    """Who has this account, and the letter that is unlinked."""
    person = people.PEOPLE.first(tx, "WHERE lookup = :it", it=tx.keys.lookup("people", f"telegram:{number}"))
    letter = LETTERS.first(tx, "WHERE receipt IS NOT NULL")
    assert person
    assert letter
    return person, letter


def leads_of(letter: Letter, code: str, one: Person) -> list[bytes]:
    """All by which the letter could be known: its ids, its author's, its code, its photos and every word of it."""
    ids = [letter.id, letter.person_id, code, receipts.tidy(code), letter.pen_name]
    words = [word for word, what in one.own.words.items() if what in ("letter", "words under a photo", "pen name")]
    photos = [page.picture for page in letter.pages if page.picture]
    return [one.encode() for one in (*ids, *words, *photos)] + [letter.receipt or b"?"]


def is_theirs(place: str, person: people.Person) -> bool:
    """Whether a value was sealed for the person: their drafts, what they said, and what was said to them."""
    column, *bound = place.split(":")
    to_stranger = column in ("outbox.call", "outbox.address") and bound[-1] == "None"
    return to_stranger or column == "inbox.body" or (person.id in bound and not column.startswith("people."))


async def test_nothing_leads_from_a_writer_to_an_unlinked_letter(tmp_path: Path, figure: Callable[[str], None]) -> None:
    seen = await look(tmp_path / "data")
    figure(f"an unlinked letter: {len(seen.reached)} leads from its writer, {len(seen.traces)} traces")
    assert (seen.reached, seen.traces) == (set(), set())


async def test_it_bites_when_the_author_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def submit(
        tx: Tx, who: PersonId, case_id: CaseId, pen_name: str, pages: Sequence[Content], language: str, **_: object
    ) -> Unlinked:
        code = receipts.new()
        receipt = receipts.hash_of(code)
        return Unlinked(letters.submit(tx, who, case_id, pen_name, pages, language, receipt=receipt), code)

    monkeypatch.setattr(unlinking, "submit", submit)
    assert (await look(tmp_path / "data")).reached


async def test_it_bites_when_the_journal_is_not_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_scrubbed", lambda _connection: True)
    assert "paloma.sqlite3-wal" in {trace.file for trace in (await look(tmp_path / "data")).traces}


async def test_it_bites_when_answers_are_kept_as_said_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogue, "_as_to_stranger", lambda posts, _person: posts)
    assert (await look(tmp_path / "data")).traces
