"""Step 5: every row gets its proof, and what was found by a hash is made sure to be what the hash is of.

From here on rows are believed as they are, so that each is looked at before: everything sealed has to open.
"""

import json
from functools import partial
from typing import Any

from storage.errors import Unreadable
from storage.migrations.proving import Shape, prove
from storage.transaction import Tx

_PEOPLE = Shape(
    "people",
    (
        "id",
        "lookup",
        "address",
        "language",
        "language_chosen",
        "pen_name",
        "subscribed",
        "gone",
        "joined_day",
        "seen_day",
    ),
    sealed=("address", "pen_name"),
)
_NAMED = (
    Shape("campaigns", ("id", "lookup", "position", "content"), sealed=("content",)),
    Shape(
        "cases",
        ("id", "campaign_id", "lookup", "position", "listed", "open_for_letters", "content"),
        sealed=("content",),
    ),
    Shape("events", ("id", "campaign_id", "lookup", "starts_at", "listed", "content"), sealed=("content",)),
    Shape(
        "donations",
        ("id", "campaign_id", "lookup", "version", "state", "content", "confirmation", "proposed_day"),
        sealed=("content", "confirmation"),
    ),
)
_OTHERS = (
    Shape("inbox_seen", ("update_id", "day")),
    Shape("told", ("person_id", "what", "day"), keyed_by=2),
    Shape("conversations", ("person_id", "state", "expires_at"), sealed=("state",)),
    Shape("team", ("person_id", "roles", "name", "joined_day"), sealed=("roles", "name")),
    Shape("invites", ("hash", "role", "expires_at"), sealed=("role",)),
    Shape("approvals", ("id", "subject", "stamp"), sealed=("stamp",)),
    Shape("follows", ("person_id", "target"), keyed_by=2),
    Shape("reminders", ("event_id", "person_id", "starts_at", "lead_hours"), keyed_by=4),
    Shape("print_batches", ("id", "made_by", "made_at")),
    Shape(
        "letters",
        (
            "id",
            "person_id",
            "case_id",
            "state",
            "pen_name",
            "pages",
            "language",
            "received_at",
            "claimed_by",
            "claimed_until",
            "reason",
            "decided_by",
            "decided_day",
            "batch_id",
            "moved_day",
        ),
        sealed=("pen_name", "pages", "reason"),
        bound=("person_id", "case_id"),
    ),
    Shape(
        "announcements",
        (
            "id",
            "author_id",
            "audience",
            "state",
            "versions",
            "send_at",
            "zone",
            "agreed",
            "total",
            "sent",
            "unreachable",
            "failed",
            "reported",
            "proposed_at",
            "started_at",
            "ended_at",
            "cursor",
        ),
        sealed=("versions", "agreed", "cursor"),
    ),
    Shape("posted", ("name", "person_id", "message"), sealed=("message",)),
    Shape("subscribers", ("language", "people")),
    Shape(
        "pictures",
        ("id", "person_id", "state", "reference", "content", "attempts", "due_at", "added_at"),
        sealed=("reference", "content"),
        bound=("person_id",),
    ),
)
_META = Shape("meta", ("name", "value"), sealed=("value",))
_INBOX = Shape("inbox", ("id", "line", "body", "attempts", "quarantined"), sealed=("body",), bound=("line",))
_OUTBOX = Shape(
    "outbox",
    ("id", "lane", "person_id", "due_at", "not_after", "attempts", "call", "address", "announcement_id"),
    sealed=("call", "address"),
    bound=("person_id",),
)


def reseal(tx: Tx) -> None:
    """Prove what is there. Raises Unreadable for a row that was edited, copied or moved."""
    prove(tx, _PEOPLE, _person)
    for shape in _NAMED:
        prove(tx, shape, partial(_named, shape))
    for shape in _OTHERS:
        prove(tx, shape, partial(_opened, shape))
    prove(tx, _META, _fact)
    prove(tx, _INBOX, _arrived)
    prove(tx, _OUTBOX, _to_send)


def _opened(shape: Shape, tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    """Everything sealed opens."""
    for column in shape.sealed:
        if row[column] is not None:
            tx.keys.open(shape.place(row, column), row[column])
    return {}


def _person(tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    address = tx.keys.open(_PEOPLE.place(row, "address"), row["address"]).decode()
    if tx.keys.lookup("people", address) != row["lookup"]:
        raise Unreadable("somebody is found at an address that is not theirs")
    return _opened(_PEOPLE, tx, row)


def _named(shape: Shape, tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    slug = json.loads(tx.keys.open(shape.place(row, "content"), row["content"]))["slug"]
    if tx.keys.lookup(shape.name, slug.casefold()) != row["lookup"]:
        raise Unreadable("a row of {table} is found under a name that is not its own", table=shape.name)
    return _opened(shape, tx, row)


def _fact(tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    """What was remembered in the clear is sealed; the word by which the key is known is already."""
    if row["name"] == "key-check":
        return _opened(_META, tx, row)
    value = row["value"]
    return {"value": tx.keys.seal(_META.place(row, "value"), value.encode() if isinstance(value, str) else value)}


def _arrived(tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    """What waits, or was put aside, is sealed for its line, too. What cannot be opened stays so, and is put aside."""
    try:
        body = tx.keys.open(f"inbox.body:{row['id']}", row["body"])
    except Unreadable:
        return {"quarantined": 1}
    return {"body": tx.keys.seal(_INBOX.place(row, "body"), body)}


def _to_send(tx: Tx, row: dict[str, Any]) -> dict[str, Any]:
    """What goes to a stranger is sealed like all other columns of a row."""
    if row["person_id"] is not None:
        return _opened(_OUTBOX, tx, row)
    before = {"call": f"outbox.call:{row['id']}:stranger", "address": f"outbox.address:{row['id']}"}
    return {
        column: tx.keys.seal(_OUTBOX.place(row, column), tx.keys.open(place, row[column]))
        for column, place in before.items()
        if row[column] is not None
    }
