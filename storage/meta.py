"""Small facts that the program remembers about itself; nothing of people. And when each duty was last done."""

from datetime import UTC, datetime
from enum import StrEnum

from storage.table import seconds
from storage.transaction import Tx


class Fact(StrEnum):
    """Everything that is remembered by name. The values are the names in the database."""

    KEY_CHECK = "key-check"
    BOT_NAME = "bot-name"
    INTRODUCED_AS = "introduced-as"
    BULK_RESTS_UNTIL = "bulk-rests-until"
    PROPOSALS_TOLD = "proposals-told"
    PAGES_DELETED_UP_TO = "pages-deleted-up-to"


def get(tx: Tx, fact: Fact) -> str | None:
    """What is remembered as `fact`."""
    return _get(tx, fact)


def put(tx: Tx, fact: Fact, value: str) -> None:
    """Remember `value` as `fact`."""
    _put(tx, fact, value)


def last_done(tx: Tx, duty: str) -> datetime:
    """When a duty was last done; long ago (1970) if it never was."""
    return datetime.fromtimestamp(int(_get(tx, _last(duty)) or 0), UTC)


def note_done(tx: Tx, duty: str) -> None:
    """Remember that a duty was done now."""
    _put(tx, _last(duty), str(seconds(tx.now)))


def _last(duty: str) -> str:
    return f"last:{duty}"


def _get(tx: Tx, name: str) -> str | None:
    row = tx.one("SELECT value FROM meta WHERE name = :name", {"name": name})
    return bytes(row[0]).decode() if row else None


def _put(tx: Tx, name: str, value: str) -> None:
    tx.run(
        "INSERT INTO meta (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value.encode()},
    )
