"""A database of every older version opens, with everything that was in it.

`old_databases` holds a dump of one for each version, written by the program of that time, with rows in every table.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from every_table import tables

from storage import announcements, approvals, audiences, audit, inbox, outbox, people, pictures, posted, team
from storage.crypto import Keys
from storage.errors import CannotStart
from storage.letters import LetterState
from storage.letters.letter import LETTERS
from storage.rights import Right, Role
from storage.sqlite.connection import prepare
from storage.sqlite.folder import FILE
from storage.sqlite.transaction import SqliteTx

KEYS = Keys({1: bytes(range(32))})
NOW = datetime(2024, 9, 26, 18, tzinfo=UTC)
OLD = sorted((Path(__file__).parent / "old_databases").glob("version_*.sql"))


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as connection:
        yield connection


def counted(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in names.fetchall()}  # noqa: S608 - the schema's own names


@pytest.mark.parametrize("old", OLD, ids=lambda old: old.stem)
def test_an_old_database_opens_with_everything_readable(
    old: Path, connection: sqlite3.Connection, tmp_path: Path
) -> None:
    connection.executescript(old.read_text("utf-8"))
    before = counted(connection)
    assert all(before.values()), "there are rows in every table"
    prepare(connection, tmp_path, KEYS)
    assert before.items() <= counted(connection).items()
    tx = SqliteTx(connection, KEYS, NOW)
    writing = {letter.person_id for letter in LETTERS.select(tx) if letter.state.waits}
    assert writing
    for name, table in tables().items():
        assert len(table.select(tx)) == before.get(name, len(writing) if name == "waiting_writers" else 0), name
    for waits in inbox.waiting(tx, 9):
        assert inbox.open_body(tx, waits.place)
    for lane in outbox.Lane:
        for row in outbox.due(tx, lane, 9):
            assert outbox.open_address(tx, row)
            assert row.call is None or outbox.open_call(tx, row)
    assert posted.find(tx, "progress") == "17"
    audit.verify(tx)


def test_the_one_role_of_each_member_becomes_a_set_of_one(connection: sqlite3.Connection, tmp_path: Path) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    roles = {"Ana": {Role.OWNER}, "Berta": {Role.MODERATOR}, "Carla": {Role.TRANSLATOR}}
    assert {member.name: member.roles for member in team.members(tx)} == roles
    ana, berta, carla = (people.meet(tx, f"telegram:{name}", "es").id for name in ("ana", "berta", "carla"))
    assert team.on_record(tx, Right.SEE_TEAM) == {ana, berta, carla}
    assert team.on_record(tx, Right.ANNOUNCE) == {ana, berta}
    assert team.on_record(tx, Right.CHANGE_TEAM) == {ana}


def test_a_role_copied_in_the_old_database_gives_nobody_rights_in_the_new(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute("UPDATE team SET role = (SELECT role FROM team ORDER BY rowid LIMIT 1)")
    with pytest.raises(CannotStart, match="cannot be brought up to date"):
        prepare(connection, tmp_path, KEYS)


def test_what_was_going_out_goes_on_with_the_rows_that_its_readers_have(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute("UPDATE announcements SET state = 'sending', started_at = 1 WHERE ended_at IS NULL")
    rows = "SELECT announcement_id, count(*) FROM outbox WHERE announcement_id IS NOT NULL GROUP BY announcement_id"
    before = dict(connection.execute(rows).fetchall())
    assert before
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    for announcement_id, count in before.items():
        announcement = announcements.get(tx, announcement_id)
        assert announcement
        assert len(outbox.again(tx, announcement, 99)) == count
        assert audiences.size(tx, announcement.audience), "there are readers, and none of them gets it twice"
        assert audiences.readers_after(tx, announcement.audience, announcement.cursor or "", 99) == []


def test_letters_and_announcements_become_contents_and_what_was_agreed_still_holds(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    tx = SqliteTx(connection, KEYS, NOW)
    connection.row_factory = sqlite3.Row
    old = {
        row["id"]: json.loads(KEYS.open(f"announcements.versions:{row['id']}", row["versions"]))
        for row in tx.all("SELECT id, versions FROM announcements")
    }
    prepare(connection, tmp_path, KEYS)
    agreed = 0
    for announcement_id, versions in old.items():
        announcement = announcements.get(tx, announcement_id)
        assert announcement
        for language, version in versions.items():
            content = announcement.versions[language]
            assert content.markup == version["markup"]
            picture = pictures.get(tx, content.picture) if content.picture else None
            assert (picture.reference if picture else "") == version["photo"]
        if announcement.agreed:
            agreed += 1
            assert announcement.agreed == announcement.digest, "what the team had agreed to goes on"
    assert agreed
    (waits,) = [letter for letter in LETTERS.select(tx) if letter.state is LetterState.PENDING][:1]
    assert all(waits.words)


def test_what_was_agreed_to_with_a_picture_goes_on_with_its_picture(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.row_factory = sqlite3.Row
    (row,) = connection.execute("SELECT * FROM announcements WHERE agreed IS NOT NULL LIMIT 1").fetchall()
    versions = '{"en":{"markup":"<b>Ven</b> ñ","photo":"file"}}'
    digest = sha256(f"{versions}|{row['audience']}|{datetime.fromtimestamp(5, UTC)}".encode()).hexdigest()
    connection.execute(
        "UPDATE announcements SET versions = ?, agreed = ?, send_at = 5 WHERE id = ?",
        (
            KEYS.seal(f"announcements.versions:{row['id']}", versions.encode()),
            KEYS.seal(f"announcements.agreed:{row['id']}", digest.encode()),
            row["id"],
        ),
    )
    subject = f"announcement:{row['id']}"
    stamps = connection.execute("SELECT id, stamp FROM approvals WHERE subject = ?", (subject,)).fetchall()
    stamped = {approval: json.loads(KEYS.open(f"approvals.stamp:{approval}", stamp)) for approval, stamp in stamps}
    for approval, stamp in stamped.items():
        sealed = KEYS.seal(f"approvals.stamp:{approval}", json.dumps(stamp | {"digest": digest}).encode())
        connection.execute("UPDATE approvals SET stamp = ? WHERE id = ?", (sealed, approval))
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    announcement = announcements.get(tx, row["id"])
    assert announcement
    assert announcement.agreed == announcement.digest
    agreed = {stamp["member_id"] for stamp in stamped.values()}
    assert agreed
    assert approvals.members(tx, subject, announcement.digest) == agreed
    (picture,) = [content.picture for content in announcement.versions.values()]
    assert picture
    assert pictures.get(tx, picture)
