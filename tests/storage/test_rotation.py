"""Another key: everything is there as before, nothing opens with the old key, and whatever cuts it off does no harm."""

import os
import shutil
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import answered
import pytest
import trail
from answered import printed
from opened import opened
from processes import process_of

from bot.messenger.telegram.parse import chat_of
from storage import (
    audit,
    calendars,
    cases,
    codes,
    coming,
    donations,
    events,
    hotline,
    in_chats,
    inbox,
    letters,
    looking,
    membership,
    meta,
    people,
    replies,
    team,
    wishes,
)
from storage.cases import CaseId
from storage.contents.kind import Kind
from storage.crypto import Keys, load_keys
from storage.donations import asked
from storage.editions import drafting
from storage.errors import CannotStart
from storage.hotline import Matter
from storage.in_chats import Held as HeldMessage
from storage.letters import alike, choosing, muting, notes, reasons, receipts, sketching, unlinking, versions
from storage.letters.letter import LETTERS
from storage.letters.muting import Muted
from storage.mark import Mark
from storage.meta import Fact
from storage.rights import Right, Role
from storage.rotation import BELONGED_TO
from storage.sqlite import rotating
from storage.sqlite.cipher import Connection
from storage.sqlite.connection import Database, open_database
from storage.sqlite.rotating import rotate_key
from storage.sqlite.transaction import SqliteTx
from storage.table import Table
from storage.tables import tables
from storage.trail import forgotten
from storage.transaction import Tx
from storage.translations import steps
from storage.translations.translation import TRANSLATIONS, want
from storage.translators import tongues
from storage.wishes import Quiet, Wish

NOW = datetime(2024, 9, 26, 18, tzinfo=UTC)
OLD = Path(__file__).parent / "old_databases" / "version_1.sql"
UPDATE = (
    b'{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 1001, "type": "private"}, "text": "a"}}'
)

WITHOUT_KEY = {"letters.receipt", "tallies.mark"}
"""Hashes that hang on no key: of codes that are too long to be tried, and by a number of the process alone."""

Held = dict[str, dict[str, Any]]


def now() -> datetime:
    return NOW


@asynccontextmanager
async def database_in(folder: Path) -> AsyncIterator[Database]:
    async with open_database(folder / "data", folder / "keys" / "key", now) as database:
        yield database


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A folder with a database that has rows in every table, and its key."""
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "keys").mkdir(mode=0o700)
    key = tmp_path / "keys" / "key"
    key.touch(0o600)
    key.write_text(f"1 {bytes(range(32)).hex()}\n")
    with opened(tmp_path / "data", Keys({1: bytes(range(32))})) as connection:
        connection.executescript(OLD.read_text("utf-8"))
    async with database_in(tmp_path) as database:
        await database.transact(membership.invite, Role.MODERATOR)
        await database.transact(_put_aside)
        await database.transact(_replied)
        await database.transact(_moderated)
        await database.transact(_of_the_team)
        await database.transact(_unlinked)
        await database.transact(_asked)
        await database.transact(_takes_part)
        await database.transact(inbox.receive, [(7, UPDATE)], chat_of)
    return tmp_path


def _of_the_team(tx: Tx) -> None:
    """Somebody has written to the team, and a member has set one-time codes up."""
    hotline.say(tx, people.meet(tx, "telegram:writes", "es"), answered.words(), Matter.QUESTION)
    member, secret = team.who_may(tx, Right.DECIDE_LETTERS)[0].person_id, codes.new_secret()
    step = int(tx.now.timestamp()) // codes.SECONDS
    codes.set_up(tx, member, secret, codes.at(codes.raw(secret), step))


def _replied(tx: Tx) -> None:
    """Somebody in prison has replied to a letter, and the reply is translated."""
    moderator = team.who_may(tx, Right.DECIDE_LETTERS)[0].person_id
    letter = printed(tx, people.meet(tx, "telegram:writes", "es").id, moderator)
    reply = replies.send_in(tx, moderator, letter.id, answered.words(), "tzh")
    tongues.declare(tx, moderator, ("es", "tzh"))
    wanted = want(tx, letter.id, "tzh", reply.id)
    TRANSLATIONS.change(tx, wanted.id, claimed_by=moderator, claimed_until=tx.now + timedelta(hours=1))
    steps.submit(tx, moderator, wanted.id, ("Gracias",), "es")


def _moderated(tx: Tx) -> None:
    """What moderators keep beside letters, and what a letter said before."""
    moderator = team.who_may(tx, Right.DECIDE_LETTERS)[0].person_id
    written = [letter for letter in LETTERS.select(tx) if letter.person_id != moderator]
    letter = next(letter for letter in written if letters.find(tx, letter.id))
    notes.add(tx, moderator, letter.id, "Ask the lawyer.")
    reasons.keep(tx, moderator, "es", "Quita el nombre del pueblo.")
    choosing.choose(tx, moderator, None, "es")
    versions.keep(tx, letter)
    muting.mute(tx, moderator, people.meet(tx, "telegram:writes", "es").id, letter.id, "Spam", timedelta(days=7))


def _asked(tx: Tx) -> None:
    """Somebody was shown donation details."""
    shown = donations.version.DONATIONS.select(tx)[:1]
    asked.note_shown(tx, people.meet(tx, "telegram:writes", "es").id, shown[0].campaign_id, "notice", shown)


def _takes_part(tx: Tx) -> None:
    """Somebody comes to an event, and has chosen what they hear; a member writes a campaign; old facts are sought."""
    person, event = people.meet(tx, "telegram:writes", "es").id, events.upcoming(tx)[0]
    coming.COMING.add(tx, coming.Coming(1, event.id, person, event.starts_at, 3, waiting=False))
    calendars.take(tx, person, event.id)
    wishes.keep(tx, Wish(person, quiet=Quiet("America/Santiago", 22, 8)))
    editor = team.who_may(tx, Right.EDIT)[0].person_id
    drafting.begin_new(tx, editor, Kind.CAMPAIGN, "new-campaign", "", ("es",))
    looking.due(tx)
    in_chats.remember(tx, "ANNOUNCEMENT", {person: HeldMessage("41", "es")})


def _unlinked(tx: Tx) -> str:
    """Somebody has sent a letter without a link to them; its code."""
    writer = people.meet(tx, "telegram:hides", "es")
    return unlinking.submit(tx, writer.id, cases.open_for_letters(tx)[0].id, "Colibrí", ("Te escribo",), "es").code


def hashes_without_key(tx: Tx) -> set[bytes]:
    """What finds unlinked letters hangs on no key of the group's, nor does the mark of a count."""
    rows = tx.all("SELECT receipt FROM letters WHERE receipt IS NOT NULL UNION SELECT mark FROM tallies")
    return {bytes(row[0]) for row in rows}


def held(tx: Tx) -> Held:
    """Every record, by table and key, without the hashes by which it is found; and the facts of the trail."""
    audit.verify(tx)
    found: Held = {}
    for name, table in tables().items():
        records = [table.read(tx, row) for row in table.walk(tx)]
        hashes = {column.name: b"" for column in table.columns if column.name in ("lookup", "line")}
        found[name] = {str(vars(one)[table.key]) + str(at): replace(one, **hashes) for at, one in enumerate(records)}
    found["audit"] = {str(number): _without_hash(facts) for number, facts in enumerate(trail.entries(tx))}
    return found


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _without_hash(facts: Any) -> dict[str, Any]:
    return {name: value for name, value in dict(facts).items() if name != "of"}


def bytes_of(tx: Tx) -> list[bytes]:
    """Every value of bytes in the database."""
    names = [name for (name,) in tx.all("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [
        bytes(value)
        for name in names
        for row in tx.all(f"SELECT * FROM {name}")  # noqa: S608 - the schema's own names
        for value in row
        if isinstance(value, bytes)
    ]


async def test_everything_is_there_under_the_new_key_and_nothing_of_it_is_as_it_was(folder: Path) -> None:
    async with database_in(folder) as database:
        met = await database.transact(people.meet, "telegram:ana", "es")
        before, values = await database.transact(held), await database.transact(bytes_of)
        shown, without_key = await database.transact(_shown), await database.transact(hashes_without_key)
    assert {name for name, rows in before.items() if not rows} <= {
        "changed",
        "closings",
        "damaged",
        "inbox_seen",
        "mailings",
        "passes",
        "pictures",
        "sent",
        "taken_out",
    }
    old = load_keys(folder / "keys" / "key")
    rotated = rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert rotated.left_out == 0
    async with database_in(folder) as database:
        assert database.keys.newest == 2
        after = await database.transact(held)
        assert {name: after[name] for name in after if name != "meta"} == {
            name: before[name] for name in before if name != "meta"
        }
        both = set(values) & (set(await database.transact(bytes_of)) - {alike.NOT_YET})
        assert both == without_key, "no sealed value, proof, hash or signature"
        assert await database.transact(audit.head) == rotated.head
        assert await database.transact(_shown) == shown
        assert (await database.transact(people.meet, "telegram:ana", "es")).id == met.id
        assert await database.damage() == []
        waits = await database.transact(inbox.waiting, 9)
        await database.transact(inbox.receive, [(8, UPDATE.replace(b"7", b"8", 1))], chat_of)
        assert len(await database.transact(inbox.waiting, 9)) == len(waits), (
            "new updates stand in the line of their chat"
        )
    with pytest.raises(Exception, match="not a database"), opened(folder / "data", old) as connection:
        connection.execute("SELECT * FROM sqlite_schema")
    assert names_in(folder / "keys") == ["key", "key.mark"]
    assert bytes(range(32)).hex() not in (folder / "keys" / "key").read_text()
    assert not [name for name in names_in(folder / "data") if name.startswith("before-")], (
        "no copy is left that the old key opens"
    )


async def test_the_code_of_an_unlinked_letter_finds_it_under_another_key(folder: Path) -> None:
    async with database_in(folder) as database:
        code = await database.transact(_unlinked)
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        letter = await database.transact(receipts.find, code)
    assert letter is not None
    assert letter.pen_name == "Colibrí"


async def test_the_forgotten_stay_forgotten_and_what_is_published_stays_shown(folder: Path) -> None:
    async with database_in(folder) as database:
        ana, case = await database.transact(_forget_and_publish)
        shown = await database.transact(cases.all)
        assert case in [one.id for one in shown]
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        assert await database.transact(forgotten, ana.id)
        await database.transact(people.PEOPLE.add, ana)  # as it was
        assert await database.transact(people.find, ana.id) is None
        assert [(one.id, one.content) for one in await database.transact(cases.all)] == [
            (one.id, one.content) for one in shown
        ]


async def test_the_mark_goes_along_and_an_older_database_is_refused_before_and_after(folder: Path) -> None:
    before = _copied(folder, folder / "before")
    async with database_in(folder) as database:
        await database.transact(membership.invite, Role.MODERATOR)
    newest = _copied(folder, folder / "newest")
    _put_back(before, folder)
    with pytest.raises(CannotStart, match="older database was put back"):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert names_in(folder / "keys") == ["key", "key.mark"]
    _put_back(newest, folder)
    head = rotate_key(folder / "data", folder / "keys" / "key", now, chat_of).head
    assert Mark(folder / "keys" / "key", load_keys(folder / "keys" / "key")).read() == head
    after = _copied(folder, folder / "after")
    async with database_in(folder) as database:
        assert await database.transact(meta.get, Fact.MARK_MISSING) is None
        await database.transact(membership.invite, Role.MODERATOR)
    for old in (before, newest, after):
        _put_back(old, folder)
        with pytest.raises(CannotStart):
            async with database_in(folder):
                pass


async def test_a_mark_that_is_missing_is_remembered_across_it(folder: Path) -> None:
    (folder / "keys" / "key.mark").unlink()
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        assert await database.transact(meta.get, Fact.MARK_MISSING)


async def test_where_the_mark_cannot_be_set_the_next_start_finishes_it(folder: Path) -> None:
    (folder / "keys" / "key.mark.new").mkdir()
    with pytest.raises(OSError, match=r"key\.mark\.new"):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert "key.next" in names_in(folder / "keys")
    (folder / "keys" / "key.mark.new").rmdir()
    async with database_in(folder) as database:
        assert database.keys.newest == 2
    assert names_in(folder / "keys") == ["key", "key.mark"]


async def test_a_database_of_before_put_back_in_the_midst_takes_no_key_with_it(folder: Path) -> None:
    done = _copied(folder, folder / "done")
    rotate_key(done / "data", done / "keys" / "key", now, chat_of)
    # Cut off after the mark was set and before the next key had its name; and then somebody put the old data back.
    shutil.copy(done / "keys" / "key", folder / "keys" / "key.next")
    shutil.copy(done / "keys" / "key.mark", folder / "keys" / "key.mark")
    with pytest.raises(CannotStart, match="Put the newest one back"):
        async with database_in(folder):
            pass
    _put_back(done, folder)
    async with database_in(folder) as database:
        assert database.keys.newest == 2


async def test_a_number_is_not_given_again_after_it(folder: Path) -> None:
    async with database_in(folder) as database:
        numbers = await database.transact(_next_numbers)
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        assert await database.transact(_next_numbers) == numbers


async def test_it_can_be_done_again_and_again(folder: Path) -> None:
    async with database_in(folder) as database:
        before = await database.transact(held)
    for _ in range(3):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    async with database_in(folder) as database:
        assert database.keys.newest == 4
        assert (await database.transact(held)).keys() == before.keys()


async def test_a_damaged_row_stays_behind_and_a_broken_trail_stops_it(folder: Path) -> None:
    with opened(folder / "data", load_keys(folder / "keys" / "key")) as connection:
        connection.execute("UPDATE letters SET language = 'xx' WHERE rowid = (SELECT min(rowid) FROM letters)")
    assert rotate_key(folder / "data", folder / "keys" / "key", now, chat_of).left_out == 1
    with opened(folder / "data", load_keys(folder / "keys" / "key")) as connection:
        connection.execute("UPDATE audit SET day = '2020-01-01' WHERE number = 1")
    before = (folder / "keys" / "key").read_bytes()
    with pytest.raises(CannotStart, match="audit trail"):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert (folder / "keys" / "key").read_bytes() == before
    assert names_in(folder / "keys") == ["key", "key.mark"]
    assert not [name for name in names_in(folder / "data") if name.endswith((".new", ".old"))]


def test_it_is_known_to_which_tables_rows_of_others_belong(tx: SqliteTx) -> None:
    named = [name for (name,) in map(tuple, tx.all("SELECT name FROM sqlite_schema WHERE type = 'table'"))]
    owners = {row["table"] for name in named for row in tx.all(f"PRAGMA foreign_key_list({name})")}
    assert owners == BELONGED_TO


@pytest.mark.parametrize("table", sorted(BELONGED_TO))
async def test_what_belongs_to_a_damaged_row_is_taken_along(folder: Path, table: str) -> None:
    """And the row itself is as damaged as before, with nothing in it that the old key made."""
    with opened(folder / "data", load_keys(folder / "keys" / "key")) as connection:
        connection.execute(f"UPDATE {table} SET proof = zeroblob(16)")  # noqa: S608 - names of our own tables
        if table == "people":
            connection.execute("UPDATE people SET address = x'01' || randomblob(40)")
        before = {name: _count(connection, name) for name in tables() if name != "damaged"}  # a note of it
    async with database_in(folder) as database:
        without_key = await database.transact(hashes_without_key)
        values = {value for value in await database.transact(bytes_of) if any(value)} - without_key
    assert rotate_key(folder / "data", folder / "keys" / "key", now, chat_of).left_out == before[table] > 0
    with opened(folder / "data", load_keys(folder / "keys" / "key")) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        # A sketch is made anew of words, whoever is muted is found by their address: there is neither any more.
        gone = {"letters": {"letter_sketches": 0}, "people": {"muted_writers": 0}}.get(table, {})
        assert {name: _count(connection, name) for name in before} == before | gone
    async with database_in(folder) as database:
        for name, other in tables().items():
            found = await database.transact(_damaged_in, other)
            assert len(found) == (before[table] if name == table else 0), name
        assert not values & set(await database.transact(bytes_of))


async def test_sketches_and_mutes_are_found_by_the_new_key_but_those_of_the_forgotten(folder: Path) -> None:
    async with database_in(folder) as database:
        await database.transact(_muted_and_forgotten)
    assert rotate_key(folder / "data", folder / "keys" / "key", now, chat_of).left_out == 0
    async with database_in(folder) as database:
        muted, again, others = await database.transact(_muted_now)
    assert [one.code is None for one in muted] == [False], "of the forgotten there was a hash of the old key"
    assert again is None
    assert others == 1, "a letter of today is compared with those of before"


def _muted_and_forgotten(tx: Tx) -> None:
    """Somebody was forgotten while they were muted; of the letters there are sketches."""
    sketching.catch_up(tx)
    moderator = team.who_may(tx, Right.DECIDE_LETTERS)[0].person_id
    gone = people.meet(tx, "telegram:gone", "es").id
    muting.mute(tx, moderator, gone, "CODE", "", timedelta(days=7), silent=True)
    muting.keep_the_hash(tx, gone)
    people.forget(tx, gone)
    assert [one.code is None for one in muting.every(tx)] == [False, True]


def _muted_now(tx: Tx) -> tuple[list[Muted], Muted | None, int]:
    """Who is muted, whether somebody who comes back is, and how many letters are like one of theirs."""
    moderator = team.who_may(tx, Right.DECIDE_LETTERS)[0].person_id
    again = people.meet(tx, "telegram:gone", "es").id
    kept = next(letter for letter in LETTERS.select(tx) if tx.one(*_sketch_of(letter.id)))
    letter = letters.submit(tx, again, cases.open_for_letters(tx)[0].id, "Luz", kept.words, "es")
    found = alike.others(tx, moderator, letter.id, letter.words, again)
    return muting.every(tx), muting.of_person(tx, again), found.count


def _sketch_of(letter_id: str) -> tuple[str, dict[str, object]]:
    return "SELECT 1 FROM letter_sketches WHERE letter_id = :id", {"id": letter_id}


async def test_whose_address_still_opens_stays_who_they_are(folder: Path) -> None:
    async with database_in(folder) as database:
        ana = await database.transact(people.meet, "telegram:ana", "es")
        await database.transact(lambda tx: tx.run("UPDATE people SET subscribed = 7 WHERE id = :id", {"id": ana.id}))
    assert rotate_key(folder / "data", folder / "keys" / "key", now, chat_of).left_out == 1
    async with database_in(folder) as database:
        met = await database.transact(people.meet, "telegram:ana", "en")
        assert (met.id, met.language, met.subscribed) == (ana.id, "es", False)


def _damaged_in(tx: Tx, table: Table[Any]) -> list[str]:
    return list(table.damaged(tx))


def _count(connection: Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - as above


async def test_where_there_is_no_room_everything_stays_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = (folder / "keys" / "key").read_bytes()
    monkeypatch.setattr(rotating, "settled", full)
    with pytest.raises(OSError, match="No space"):
        rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert (folder / "keys" / "key").read_bytes() == before
    assert names_in(folder / "keys") == ["key", "key.mark"]
    async with database_in(folder) as database:
        assert await database.transact(held)


async def test_a_key_on_another_disk_to_which_a_link_leads_stays_there(folder: Path) -> None:
    (folder / "disk").mkdir(mode=0o700)
    (folder / "keys" / "key").rename(folder / "disk" / "key")
    (folder / "keys" / "key").symlink_to(folder / "disk" / "key")
    rotate_key(folder / "data", folder / "keys" / "key", now, chat_of)
    assert (folder / "keys" / "key").is_symlink()
    assert names_in(folder / "disk") == ["key"]
    async with database_in(folder) as database:
        assert database.keys.newest == 2


def test_where_there_is_no_database_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="There is no database"):
        rotate_key(tmp_path / "data", tmp_path / "keys" / "key", now, chat_of)
    assert not list(tmp_path.iterdir())


def test_every_hash_that_hangs_on_the_key_is_known_to_the_rotation() -> None:
    """Columns of bytes that are not sealed: who adds one says in storage/rotation.py how it becomes another."""
    found = {
        f"{table.name}.{name}"
        for table in tables().values()
        for name, kind in table.record.__annotations__.items()
        if "bytes" in str(kind) and not next(one for one in table.columns if one.name == name).place
    }
    named = {f"{name}.lookup" for name in ("people", "campaigns", "cases", "events", "donations")}
    named |= {"muted_writers.lookup", "letter_sketches.lookup"}
    assert found == named | {"inbox.line"} | WITHOUT_KEY


# In a process of its own: a child for each point at which it is killed, each with a folder of its own.
KILLED = """
import os, signal, sys
from pathlib import Path
from datetime import UTC, datetime, timedelta
from bot.messenger.telegram.parse import chat_of
from storage.sqlite.rotating import rotate_key
from storage.sqlite.transaction import SqliteTx

seen, limit = 0, sys.maxsize
def count(event="", _=()):
    global seen
    if event in ("", "os.rename", "os.link", "os.remove", "os.chmod", "open", "sqlite3.connect"):
        seen += 1
        if seen > limit:
            os.kill(os.getpid(), signal.SIGKILL)

sync, run_each = os.fsync, SqliteTx.run_each
def counted_sync(handle):
    count()
    sync(handle)
    count()
def counted_rows(*what):  # in the midst of what is written
    run_each(*what)
    count()
os.fsync, SqliteTx.run_each = counted_sync, counted_rows
sys.addaudithook(count)

def rotate(folder):
    rotate_key(folder / "data", folder / "keys" / "key", lambda: datetime(2024, 9, 26, 18, tzinfo=UTC), chat_of)

spare, *folders = [Path(name) for name in sys.argv[1:]]
rotate(spare)  # what is loaded once is loaded by now
seen = 0
rotate(spare)
points, seen = seen, 0
for number, folder in enumerate(folders):
    child = os.fork()
    if not child:
        last = number == len(folders) - 1
        limit = sys.maxsize if last else number * (points + 5) // (len(folders) - 1)  # there are copies to destroy, too
        rotate(folder)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_killed_anywhere_one_of_the_keys_opens_everything_and_it_can_be_done_again(
    folder: Path, tmp_path: Path
) -> None:
    older = _copied(folder, tmp_path / "older")
    async with database_in(folder) as database:
        await database.transact(membership.invite, Role.MODERATOR)
        before = await database.transact(held)
    folders = [_copied(folder, tmp_path / f"copy-{number}") for number in range(60)]
    spare = _copied(folder, tmp_path / "spare")
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    async with process_of(sys.executable, "-c", KILLED, spare, *folders, env=env, stdout=PIPE) as process:
        told, _ = await process.communicate()
    codes = [int(line) for line in told.split()]
    assert codes == [-signal.SIGKILL] * 59 + [0], "it was killed at points from its beginning to its end, and then not"
    newest = set()
    for number, copy in enumerate(folders):
        async with database_in(copy) as database:
            newest.add(database.keys.newest)
            assert _but_facts(await database.transact(held)) == _but_facts(before), number
            assert await database.damage() == []
            assert await database.transact(meta.get, Fact.MARK_MISSING) is None, number
        assert names_in(copy / "keys") == ["key", "key.mark"], number
        assert not [name for name in names_in(copy / "data") if ".new" in name or ".old" in name], number
        if number % 8 == 0:
            rotate_key(copy / "data", copy / "keys" / "key", now, chat_of)
            async with database_in(copy) as database:
                assert _but_facts(await database.transact(held)) == _but_facts(before)
        for old in (older, *([folder] if load_keys(copy / "keys" / "key").newest > 1 else [])):
            _put_back(old, copy)
            with pytest.raises(CannotStart):
                async with database_in(copy):
                    pass
    assert newest == {1, 2}


def _but_facts(found: Held) -> Held:
    """Without what the program notes about itself at each start."""
    return {name: rows for name, rows in found.items() if name != "meta"}


def _copied(folder: Path, to: Path) -> Path:
    for part in ("data", "keys"):
        shutil.copytree(folder / part, to / part)
    return to


def _put_aside(tx: Tx) -> None:
    """An update of another chat that could not be answered."""
    inbox.receive(tx, [(6, UPDATE.replace(b"7", b"6", 1).replace(b"1001", b"1002"))], chat_of)
    (place,) = tx.all("SELECT max(id) FROM inbox")[0]
    inbox.INBOX.change(tx, place, quarantined=True)
    inbox.ASIDE.add(tx, inbox.Aside(place, tx.now.date()))


def _put_back(old: Path, into: Path) -> None:
    """The database of one folder in the place of another's."""
    shutil.rmtree(into / "data")
    shutil.copytree(old / "data", into / "data")


def _forget_and_publish(tx: Tx) -> tuple[people.Person, CaseId]:
    """Somebody who is forgotten by now, as their row was, and a case that was published with a version."""
    ana = people.meet(tx, "telegram:ana", "es")
    people.forget(tx, ana.id)
    case = cases.all(tx)[0]
    cases.rewrite(tx, case.id, case.position, case.content)
    return ana, case.id


def _shown(tx: Tx) -> list[str]:
    """The donation details that people see: what shows them hangs on the trail."""
    return [str(one.content) for one in donations.version.DONATIONS.select(tx) if donations.proof.still_shown(tx, one)]


def _next_numbers(tx: Tx) -> list[int]:
    return [tx.next_number(table) for table in ("inbox", "outbox")]
