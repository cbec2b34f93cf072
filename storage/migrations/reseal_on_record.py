"""Step 7: the audit trail has the last word on members, letters, announcements: it takes over what it was not told."""

import json
from collections.abc import Iterable

from storage import audit, trail
from storage.audit import Deed
from storage.rights import RIGHTS, Right, Role
from storage.transaction import Row, Tx

# By the state of a letter: what had brought it there. Only what is here is ever believed of a row of before.
_LETTERS = {"withdrawn": Deed.WITHDRAWN}


def reseal(tx: Tx) -> None:
    """Record which roles were replaced, which letters withdrawn, and which announcements had begun.

    That somebody belongs to the team, that a letter was approved, sent back or put on paper, was on record from the
    first version on: a row that says so by itself was written by somebody else, and is not taken over. Raises
    Unreadable for a broken trail.
    """
    for entry, _ in audit.entries(tx):
        tx.now = entry.hour  # what is taken over is as old as the newest entry, at least
    for row in tx.all("SELECT person_id, roles FROM team ORDER BY person_id"):
        _take_over_member(tx, row)
    for row in tx.all("SELECT id, state FROM letters ORDER BY id"):
        _take_over_letter(tx, row)
    for row in tx.all("SELECT id FROM announcements WHERE started_at IS NOT NULL ORDER BY id"):
        _take_over_announcement(tx, row)


def _take_over_member(tx: Tx, row: Row) -> None:
    """Once a second role replaced the first without a word in the trail: taken over where it makes no difference."""
    roles = frozenset(map(Role, json.loads(tx.keys.open(f"team.roles:{row['person_id']}", row["roles"]))))
    before = trail.member(tx, row["person_id"]).since.keys()
    if roles < before and _rights(roles) == _rights(before):
        kept = sorted(role.value for role in roles)
        audit.record(tx, Deed.TAKEN_OVER, member=row["person_id"], roles=kept)


def _rights(roles: Iterable[Role]) -> frozenset[Right]:
    return frozenset[Right]().union(*(RIGHTS[role] for role in roles))


def _take_over_letter(tx: Tx, row: Row) -> None:
    done = _LETTERS.get(row["state"])
    if done and trail.letter(tx, row["id"]) is None:
        audit.record(tx, Deed.TAKEN_OVER, letter=row["id"], **{"as": done})


def _take_over_announcement(tx: Tx, row: Row) -> None:
    if trail.announcement(tx, row["id"]) == Deed.ANNOUNCED:
        audit.record(tx, Deed.TAKEN_OVER, announcement=row["id"], **{"as": Deed.BEGUN})
