"""A database of every older version opens, with everything that was in it.

`old_databases` holds a dump of one for each version, written by the program of that time, with rows in every table.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from opened import KEYS, opened

from storage import (
    announcements,
    approvals,
    audiences,
    audit,
    campaigns,
    cases,
    changed,
    events,
    inbox,
    letters,
    meta,
    outbox,
    people,
    pictures,
    posted,
    proofs,
    replies,
    team,
)
from storage.audit import Deed
from storage.contents.content import Content, PictureId
from storage.errors import CannotStart, Unreadable
from storage.letters import LetterState, muting, outcomes, paper
from storage.letters.letter import LETTERS
from storage.letters.paper import SHEETS
from storage.meta import Fact
from storage.migrations import RESEALING, steps
from storage.pictures import PictureState
from storage.replies import Reply, ReplyId, ReplyState
from storage.replies.reply import REPLIES
from storage.rights import Right, Role
from storage.sqlite.cipher import Connection
from storage.sqlite.connection import prepare
from storage.sqlite.transaction import SqliteTx
from storage.tables import tables
from storage.translators import needs

NOW = datetime(2024, 9, 26, 18, tzinfo=UTC)
OLD = sorted((Path(__file__).parent / "old_databases").glob("version_*.sql"))


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with opened(tmp_path, KEYS) as connection:
        yield connection


def counted(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in names.fetchall()}  # noqa: S608 - the schema's own names


def brought_to(connection: Connection, version: int) -> None:
    """The first old database, with the steps up to this one taken, as the program of that version left it."""
    connection.executescript(OLD[0].read_text("utf-8"))
    for number, script in sorted(steps().items()):
        if 1 < number <= version:
            connection.executescript(script)
            if reseal := RESEALING.get(number):
                reseal(SqliteTx(connection, KEYS, NOW))
            connection.execute(f"PRAGMA user_version = {number:d}")


@pytest.mark.parametrize("old", OLD, ids=lambda old: old.stem)
def test_an_old_database_opens_with_everything_readable(old: Path, connection: Connection, tmp_path: Path) -> None:
    connection.executescript(old.read_text("utf-8"))
    before = counted(connection)
    assert all(before.values()), "there are rows in every table"
    prepare(connection, tmp_path, KEYS)
    del before["invites"]  # they are entries of the audit trail now; nobody waits for one that long
    before["meta"] += 1  # which version has written it
    entries = before.pop("audit")
    assert before.items() <= counted(connection).items()
    assert counted(connection)["audit"] >= entries
    tx = SqliteTx(connection, KEYS, NOW)
    writing = {letter.person_id for letter in LETTERS.select(tx) if letter.state.waits}
    assert writing
    for name, table in tables().items():
        expected = len(writing) if name == "waiting_writers" else before.get(name, 0)
        assert len(table.every(tx)) == counted(connection)[name] >= expected, name
    for waits in inbox.waiting(tx, 9):
        assert inbox.open_body(tx, waits.place)
    for lane in outbox.Lane:
        for row in outbox.due(tx, lane, 9):
            assert outbox.open_address(tx, row)
            assert row.call is None or outbox.open_call(tx, row)
    assert posted.find(tx, "progress") == "17"
    audit.verify(tx)


def test_the_one_role_of_each_member_becomes_a_set_of_one(connection: Connection, tmp_path: Path) -> None:
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
    connection: Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute("UPDATE team SET role = (SELECT role FROM team ORDER BY rowid LIMIT 1)")
    with pytest.raises(CannotStart, match="cannot be brought up to date"):
        prepare(connection, tmp_path, KEYS)


def test_what_was_going_out_goes_on_with_the_rows_that_its_readers_have(connection: Connection, tmp_path: Path) -> None:
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
    connection: Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    tx = SqliteTx(connection, KEYS, NOW)
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


def test_what_was_agreed_to_with_a_picture_goes_on_with_its_picture(connection: Connection, tmp_path: Path) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
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


def test_every_row_of_before_proves_itself_and_what_was_remembered_is_sealed(
    connection: Connection, tmp_path: Path
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute("INSERT INTO meta (name, value) VALUES ('bot-name', 'PalomaBot')")
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    assert {name: list(table.damaged(tx)) for name, table in tables().items()} == {name: [] for name in tables()}
    assert meta.get(tx, Fact.BOT_NAME) == "PalomaBot"
    assert not tx.all("SELECT 1 FROM meta WHERE instr(value, 'PalomaBot')")
    assert people.meet(tx, "telegram:ana", "es").address == "telegram:ana"


def test_what_was_to_go_to_a_stranger_still_goes(connection: Connection, tmp_path: Path) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute(
        "INSERT INTO outbox (id, lane, due_at, attempts, call, address) VALUES (99, 0, 0, 0, ?, ?)",
        (KEYS.seal("outbox.call:99:stranger", b"goodbye"), KEYS.seal("outbox.address:99", b"telegram:1")),
    )
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    (row,) = [row for row in outbox.due(tx, outbox.Lane.REPLY, 9) if row.id == 99]
    assert (outbox.open_call(tx, row), outbox.open_address(tx, row)) == (b"goodbye", "telegram:1")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE people SET lookup = randomblob(16) WHERE rowid = 1",
        "UPDATE cases SET lookup = randomblob(16)",
        "UPDATE follows SET person_id = person_id",  # nothing: the control
        "UPDATE posted SET message = zeroblob(40)",
        "UPDATE donations SET content = (SELECT content FROM donations ORDER BY id DESC LIMIT 1)",
    ],
)
def test_what_was_changed_in_the_old_database_is_not_proven_in_the_new(
    connection: Connection, tmp_path: Path, change: str
) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute(change)
    if "follows" in change:
        prepare(connection, tmp_path, KEYS)
        return
    with pytest.raises(CannotStart, match="cannot be brought up to date"):
        prepare(connection, tmp_path, KEYS)


def test_an_update_that_nobody_can_open_does_not_stop_the_start(connection: Connection, tmp_path: Path) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    (place,) = connection.execute("SELECT min(id) FROM inbox").fetchone()
    connection.execute("UPDATE inbox SET body = zeroblob(50) WHERE id = ?", (place,))
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    assert place not in {first.place for first in inbox.waiting(tx, 9)}


@pytest.mark.slow
def test_a_table_of_many_pages_is_proven_whole(connection: Connection, tmp_path: Path) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    (person,) = connection.execute("SELECT id FROM people LIMIT 1").fetchone()
    many = [(person, f"case {number:04}") for number in range(2_500)]
    connection.executemany("INSERT INTO follows (person_id, target) VALUES (?, ?)", many)
    prepare(connection, tmp_path, KEYS)
    assert not list(tables()["follows"].damaged(SqliteTx(connection, KEYS, NOW)))


def test_a_first_start_that_ended_between_two_steps_is_gone_on_with(connection: Connection, tmp_path: Path) -> None:
    connection.executescript(OLD[0].read_text("utf-8"))
    connection.execute("DELETE FROM meta")
    prepare(connection, tmp_path, KEYS)
    assert meta.get(SqliteTx(connection, KEYS, NOW), Fact.KEY_CHECK) == "paloma"


BEFORE_FOLLOWED = 9
"""The version before what is followed was kept (0013_followed.sql)."""


def test_what_was_kept_before_changes_were_told_of_goes_on_as_it_is(connection: Connection, tmp_path: Path) -> None:
    brought_to(connection, BEFORE_FOLLOWED)
    kept = {
        name: [tuple(row) for row in connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall()]  # noqa: S608 - names of tables
        for name in ("outbox", "campaigns")
    }
    assert all(kept.values())
    prepare(connection, tmp_path, KEYS)
    added = {"outbox": "about", "campaigns": "ended_day"}
    for name, rows in kept.items():
        after = [tuple(row) for row in connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall()]  # noqa: S608 - names of tables
        assert after == [(*row, None) for row in rows], f"{added[name]} comes last, and is null"
    tx = SqliteTx(connection, KEYS, NOW)
    assert not list(tables()["outbox"].damaged(tx))
    assert [campaign.ended_day for campaign in campaigns.all(tx)] == [None] * len(kept["campaigns"])
    assert not changed.CHANGED.every(tx)
    assert not SHEETS.every(tx)


def test_an_old_event_that_is_called_off_after_the_update_is_told_of_and_takes_back_only_what_is_about_it(
    connection: Connection, tmp_path: Path
) -> None:
    brought_to(connection, BEFORE_FOLLOWED)
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    waiting = outbox.OUTBOX.count(tx)
    (event,) = [event for campaign in campaigns.all(tx) for event in events.of_campaign(tx, campaign.id)]
    (reader,) = audiences.readers_after(tx, event.id, "", 9)
    outbox.put(
        tx, people.get(tx, reader.person_id), b"Tomorrow", lane=outbox.Lane.REMINDER, due_at=tx.now, about=event.id
    )
    tx.now = event.starts_at - timedelta(hours=5)
    changed.take_off_event(tx, event)
    assert outbox.OUTBOX.count(tx) == waiting, "what knows nothing of it waits on"
    tx.now += changed.SETTLES
    (news,) = changed.take(tx)
    assert (news.before.listed, news.now.listed, news.readers) == (True, False, (reader.person_id,))
    for campaign in campaigns.all(tx):
        campaigns.end(tx, campaign.id)
    assert campaigns.all(tx) == []


def test_the_sheets_of_a_writer_who_is_forgotten_after_the_update_are_named(
    connection: Connection, tmp_path: Path
) -> None:
    brought_to(connection, BEFORE_FOLLOWED)
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    (writer,) = {letter.person_id for letter in LETTERS.select(tx)}
    on_paper = {letter.id for letter in LETTERS.select(tx) if letter.state is LetterState.PRINTED}
    assert on_paper
    assert on_paper <= {sheet.id for sheet in paper.note_sheets(tx, writer)}


BEFORE_PAPER = 13
"""The version before letters had numbers on paper (0017_paper.sql)."""


def test_letters_that_were_on_paper_before_the_update_go_on_from_there(connection: Connection, tmp_path: Path) -> None:
    brought_to(connection, BEFORE_PAPER)
    before = sorted(tuple(row) for row in connection.execute("SELECT * FROM letters").fetchall())
    prepare(connection, tmp_path, KEYS)
    after = sorted(tuple(row) for row in connection.execute("SELECT * FROM letters").fetchall())
    assert [row[: len(before[0])] for row in after] == before
    assert {cell for row in after for cell in row[len(before[0]) :]} == {None}, "nothing was written anew"
    tx = SqliteTx(connection, KEYS, NOW)
    assert not list(tables()["letters"].damaged(tx))
    (owner,) = map(people.PersonId, team.on_record(tx, Right.CHANGE_TEAM))
    left = [letter for letter in LETTERS.select(tx) if letter.state is LetterState.HANDED_OVER]
    (heard,) = outcomes.heard(tx, owner, left, LetterState.DELIVERED, NOW.date())
    assert heard.state is LetterState.DELIVERED
    for batch in paper.still_open(tx):
        assert {one.number for one in paper.had_again(tx, owner, batch.id)} == {f"{batch.id}-1", f"{batch.id}-2"}


def test_a_row_that_was_changed_past_the_program_is_not_proven_by_the_update(
    connection: Connection, tmp_path: Path
) -> None:
    brought_to(connection, BEFORE_FOLLOWED)
    connection.execute("UPDATE outbox SET due_at = due_at + 1 WHERE id = (SELECT min(id) FROM outbox)")
    connection.execute("UPDATE campaigns SET position = 99")
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    assert len(list(tables()["outbox"].damaged(tx))) == 1
    with pytest.raises(Unreadable):
        tables()["campaigns"].every(tx)


BEFORE_PHOTOS = 13
"""The version before letters had photos (0015_photos.sql)."""


def test_a_picture_of_before_letters_had_photos_is_as_it_was(connection: Connection, tmp_path: Path) -> None:
    brought_to(connection, BEFORE_PHOTOS)
    tx = SqliteTx(connection, KEYS, NOW)
    (writer,) = connection.execute("SELECT min(id) FROM people").fetchone()
    table = tables()["pictures"]
    picture = pictures.Picture(
        PictureId("P" * 16),
        writer,
        PictureState.KEPT,
        "a reference",
        b"a picture",
        attempts=0,
        due_at=NOW,
        added_at=NOW,
    )
    row = dict(zip(table.stored, table.written(tx, picture), strict=True))
    newer = ("letter_id", "flaw", "reply_id", "number", "thread_id")
    old = {name: value for name, value in row.items() if name not in newer}
    marks = ", ".join("?" for _ in old)
    connection.execute(f"INSERT INTO pictures ({', '.join(old)}) VALUES ({marks})", tuple(old.values()))  # noqa: S608 - names of ours
    prepare(connection, tmp_path, KEYS)
    assert pictures.get(tx, picture.id) == picture


BEFORE_OVERRULED = 13
"""The version before it was kept what a writer was asked to look at again (0014_overruled.sql)."""


def test_letters_of_before_have_nothing_overruled_and_go_on(connection: Connection, tmp_path: Path) -> None:
    brought_to(connection, BEFORE_OVERRULED)
    kept = [tuple(row) for row in connection.execute("SELECT * FROM letters ORDER BY id").fetchall()]
    assert kept
    prepare(connection, tmp_path, KEYS)
    after = [tuple(row) for row in connection.execute("SELECT * FROM letters ORDER BY id").fetchall()]
    assert [row[: len(kept[0])] for row in after] == kept
    assert {cell for row in after for cell in row[len(kept[0]) :]} == {None}, "new columns come last, and are null"
    tx = SqliteTx(connection, KEYS, NOW)
    assert not list(tables()["letters"].damaged(tx))
    assert {letter.overruled for letter in LETTERS.every(tx)} == {None}


BEFORE_TRANSLATIONS = 19
"""The version before letters and replies were translated (0021_translations.sql)."""


def test_a_reply_of_before_the_update_stays_and_a_letter_of_before_can_be_translated_after_it(
    connection: Connection, tmp_path: Path
) -> None:
    brought_to(connection, BEFORE_TRANSLATIONS)
    tx = SqliteTx(connection, KEYS, NOW)
    (owner,) = map(people.PersonId, team.on_record(tx, Right.CHANGE_TEAM))
    (on_paper,) = connection.execute("SELECT min(id) FROM letters WHERE state = 'printed'").fetchone()
    waits = ReplyState.WAITING, (Content("Gracias"),), owner, NOW, None, None, None, None
    reply = Reply(ReplyId("R" * 12), on_paper, *waits)
    row = dict(zip(REPLIES.stored, REPLIES.written(tx, reply), strict=True))
    del row["language"]
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO replies ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))  # noqa: S608 - names of ours
    audit.record(tx, Deed.REPLY_SENT_IN, reply=reply.id, letter=on_paper, by=owner)
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    assert replies.find(tx, reply.id) == reply
    claimed = letters.claim_next(tx, owner)
    assert claimed
    letters.approve(tx, owner, claimed.id)
    letters.note_told(tx, claimed.id)
    assert needs.want_all(tx) == []
    case = cases.get(tx, claimed.case_id)
    cases.rewrite(tx, case.id, case.position, replace(case.content, reads=("tzh",)))
    (wanted,) = needs.want_all(tx)
    assert (wanted.letter_id, wanted.source) == (claimed.id, "es")


BEFORE_HASHES = 20
"""A version before whoever is muted was found by a hash of their address (0022_alike.sql)."""


@pytest.mark.parametrize("until", [None, "2099-01-01"])
def test_who_was_muted_before_stays_muted_and_a_damaged_row_is_dropped(
    connection: Connection, tmp_path: Path, until: str | None
) -> None:
    brought_to(connection, BEFORE_HASHES)
    tx = SqliteTx(connection, KEYS, NOW)
    one, other = (row[0] for row in connection.execute("SELECT id FROM people ORDER BY id LIMIT 2").fetchall())
    rows = [_muted_before(person, code, until) for person, code in ((one, "CODE0001"), (other, "CODE0002"))]
    rows[1][4] = bytes(16)  # its proof
    for row in rows:
        connection.execute("INSERT INTO muted_writers VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    audit.record(tx, audit.Deed.MUTED, letter="CODE0001", by="SOMEBODY", until=until)
    prepare(connection, tmp_path, KEYS)
    tx = SqliteTx(connection, KEYS, NOW)
    (kept,) = muting.every(tx)
    assert (kept.id, kept.person_id, kept.code, kept.why, kept.silent) == ("CODE0001", one, "CODE0001", "Spam", False)
    assert (kept.until_day.isoformat() if kept.until_day else None) == until
    assert muting.of_person(tx, one) == kept
    assert muting.of_person(tx, other) is None
    assert not list(muting.MUTED.damaged(tx))


def _muted_before(person: str, code: str, until: str | None) -> list[object]:
    """A row of the table as it was: the reason is sealed for the person, and the last column proves it."""
    why = KEYS.seal(f"muted_writers.why:{person}", b"Spam")
    row: list[object] = [person, code, "SOMEBODY", "2024-09-10", until, why]
    stored = [*row, proofs.of(KEYS, "muted_writers", row)]
    return [*stored[:4], stored[6], *stored[4:6]]
