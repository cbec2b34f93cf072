"""The audit trail: what was recorded cannot be rewritten unseen."""

import pytest
from opened import in_clear
from trail import entries

from storage import audit
from storage.audit import Deed
from storage.errors import Unreadable
from storage.sqlite.transaction import SqliteTx


@pytest.fixture
def trail(tx: SqliteTx) -> SqliteTx:
    for number in range(1, 6):
        audit.record(tx, Deed.APPROVED, letter=f"letter-{number}")
    return tx


def test_an_untouched_trail_is_sound(trail: SqliteTx) -> None:
    audit.verify(trail)
    assert [facts["letter"] for facts in entries(trail)] == [f"letter-{n}" for n in range(1, 6)]
    assert b"letter-3" not in in_clear(trail.connection)


def test_an_empty_trail_is_sound(tx: SqliteTx) -> None:
    audit.verify(tx)
    assert audit.head(tx) == audit.Head(0, "")
    audit.verify(tx, audit.head(tx))


@pytest.mark.parametrize(
    ("forgery", "seen_at"),
    [
        ("UPDATE audit SET day = '2024-09-11' WHERE number = 3", 3),
        ("UPDATE audit SET entry = (SELECT entry FROM audit WHERE number = 2) WHERE number = 3", 3),
        ("UPDATE audit SET signature = (SELECT signature FROM audit WHERE number = 2) WHERE number = 3", 3),
        ("DELETE FROM audit WHERE number = 3", 3),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("INSERT INTO audit SELECT 6, day, entry, signature FROM audit WHERE number = 5", 6),
        ("UPDATE audit SET number = number + 10", 1),
    ],
)
def test_every_change_is_seen(trail: SqliteTx, forgery: str, seen_at: int) -> None:
    trail.run(forgery)
    with pytest.raises(Unreadable, match=f"at entry {seen_at}$"):
        audit.verify(trail)


def test_an_entry_of_another_history_is_seen(tx: SqliteTx) -> None:
    """Somebody keeps a signed entry, goes back to a copy made before it, and puts it into what was recorded since."""
    audit.record(tx, Deed.APPROVED, letter="one")
    audit.record(tx, Deed.APPROVED, letter="kept")
    kept = tx.all("SELECT * FROM audit WHERE number = 2")[0]
    tx.run("DELETE FROM audit WHERE number = 2")
    audit.record(tx, Deed.REJECTED, letter="two")
    audit.record(tx, Deed.APPROVED, letter="three")
    tx.run("UPDATE audit SET entry = :entry, signature = :signature WHERE number = 2", dict(kept))
    with pytest.raises(Unreadable, match=r"at entry 3$"):
        audit.verify(tx)


def test_a_cut_end_is_seen_with_a_head_from_outside(trail: SqliteTx) -> None:
    head = audit.head(trail)
    trail.run("DELETE FROM audit WHERE number > 3")
    audit.verify(trail)
    with pytest.raises(Unreadable, match="cut off before entry 5"):
        audit.verify(trail, head)


def test_a_trail_that_grew_still_holds_the_known_head(trail: SqliteTx) -> None:
    head = audit.head(trail)
    audit.record(trail, Deed.APPROVED, letter="letter-6")
    audit.verify(trail, head)


def test_a_trail_signed_anew_is_seen_with_a_head_from_outside(trail: SqliteTx) -> None:
    head = audit.head(trail)
    trail.run("DELETE FROM audit WHERE number > 4")
    audit.record(trail, Deed.APPROVED, letter="another")
    audit.verify(trail)
    with pytest.raises(Unreadable, match="rewritten up to entry 5"):
        audit.verify(trail, head)
