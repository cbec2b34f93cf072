"""The audit trail as a test reads it: everything that was recorded, entry by entry."""

from collections.abc import Mapping

from storage import audit
from storage.transaction import Tx


def entries(tx: Tx) -> list[Mapping[str, object]]:
    """The facts of every entry, oldest first. Raises Unreadable for one that was edited or moved."""
    return [entry.facts for entry, _ in audit.entries(tx)]


def deeds(tx: Tx) -> list[object]:
    """The words for what was done, oldest first."""
    return [facts["did"] for facts in entries(tx)]
