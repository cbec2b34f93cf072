"""Step 3: what was going out before it had a cursor has a row for each of its readers, so that it is at its end."""

from storage.transaction import Tx

_BEHIND_ALL = b"~"  # no id has this character


def reseal(tx: Tx) -> None:
    """Set the cursor of what had begun."""
    for (announcement_id,) in tx.all("SELECT id FROM announcements WHERE started_at IS NOT NULL"):
        cursor = tx.keys.seal(f"announcements.cursor:{announcement_id}", _BEHIND_ALL)
        tx.run("UPDATE announcements SET cursor = :cursor WHERE id = :id", {"cursor": cursor, "id": announcement_id})
