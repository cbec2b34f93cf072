"""What the trail says by now: it is read once, follows what is undone, and never says less than was committed."""

from contextlib import suppress

import pytest

from storage import audit, trail
from storage.audit import Deed
from storage.crypto import Keys
from storage.errors import Unreadable
from storage.sqlite.transaction import SqliteTx


def approved(tx: SqliteTx, *letters: str) -> None:
    for letter in letters:
        audit.record(tx, Deed.APPROVED, letter=letter, by="MARA")


def test_every_deed_is_read_or_only_says_what_happened() -> None:
    only_said = {
        Deed.AGREED,
        Deed.DONATION_AGREED,
        Deed.DONATION_MISTYPED,
        Deed.OLDER_ACCEPTED,
        Deed.CLAIMED,
        Deed.PASSED,
        Deed.OWN_WORDS,
    }
    only_said |= {Deed.SET_ASIDE, Deed.HAD_AGAIN, Deed.MAIL_ASKED_AGAIN, Deed.MAIL_FOUND, Deed.TRANSLATION_TAKEN}
    only_said |= {Deed.FLAGGED, Deed.NOTED, Deed.LOOKED_UP, Deed.REASON_KEPT, Deed.REASON_DROPPED, Deed.APPROVED_ALONE}
    only_said |= {Deed.THREAD_TAKEN, Deed.THREAD_ANSWERED, Deed.EDITION_PUBLISHED, Deed.EDITION_WITHDRAWN}
    assert set(Deed) - set(trail._READINGS) == only_said


def test_it_is_read_once_and_then_only_what_is_new(tx: SqliteTx) -> None:
    approved(tx, *map(str, range(50)))
    assert trail.letter(tx, "7")
    asked: list[str] = []
    tx.connection.set_trace_callback(asked.append)
    assert trail.letter(tx, "8")
    assert trail.letter(tx, "no such letter") is None
    tx.connection.set_trace_callback(None)
    assert not [sql for sql in asked if "entry" in sql], "no entry is opened again"


def test_what_is_undone_was_never_said(tx: SqliteTx) -> None:
    approved(tx, "kept")
    for letters in (["undone"], list(map(str, range(trail._UNDOABLE + 9)))):
        with suppress(ZeroDivisionError), tx.savepoint():
            approved(tx, *letters)
            assert trail.letter(tx, letters[-1])
            raise ZeroDivisionError
        assert trail.letter(tx, letters[-1]) is None
        assert trail.letter(tx, "kept")


def test_another_thing_in_the_place_of_what_was_undone_is_noticed(tx: SqliteTx) -> None:
    with suppress(ZeroDivisionError), tx.savepoint():
        approved(tx, "undone")
        assert trail.letter(tx, "undone")
        raise ZeroDivisionError
    approved(tx, "done")
    assert trail.letter(tx, "undone") is None
    assert trail.letter(tx, "done")


@pytest.mark.parametrize("put", ["", "another"])
def test_what_was_committed_cannot_be_cut_off_under_a_running_program(tx: SqliteTx, put: str) -> None:
    approved(tx, "one", "two")
    trail.follow(tx)
    trail.kept(tx)
    approved(tx, "three")
    tx.run("DELETE FROM audit WHERE number > 1")
    if put:
        approved(tx, put)
    for _ in range(2):
        with pytest.raises(Unreadable, match="cut off before entry 2"):
            trail.letter(tx, "one")


def test_an_edited_entry_is_believed_by_nobody_who_reads_it_anew(tx: SqliteTx) -> None:
    approved(tx, "one", "two", "three")
    tx.run("UPDATE audit SET entry = (SELECT entry FROM audit WHERE number = 1) WHERE number = 2")
    reader = SqliteTx(tx.connection, Keys(tx.keys.secrets), tx.now)
    with pytest.raises(Unreadable, match="at entry 2"):
        trail.letter(reader, "one")


def test_the_trail_does_not_name_who_was_forgotten(tx: SqliteTx) -> None:
    audit.record(tx, Deed.FORGOTTEN, who=trail.in_disguise("ANA"))
    assert trail.forgotten(tx, "ANA")
    assert not trail.forgotten(tx, "BERTA")
    assert "ANA" not in repr([entry.facts for entry, _ in audit.entries(tx)])
