"""Coming into the team and leaving it: by one-time links, of which a keyed hash is kept for fifteen minutes."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage import audit
from storage.audit import Deed
from storage.errors import Rejected
from storage.letters import queue
from storage.people import PersonId
from storage.rights import Right, Role
from storage.table import Sealed, Table
from storage.team import TEAM, Member, is_last_owner, is_taken, member, require
from storage.transaction import Tx

INVITE_LASTS = timedelta(minutes=15)


@dataclass(frozen=True)
class _Invite:
    hash: bytes
    role: Sealed[Role]
    expires_at: datetime


_table = Table("invites", _Invite)


def invite(tx: Tx, role: Role, by: PersonId | None = None) -> str:
    """A token for one person to join with `role`, within 15 minutes. It is shown once and kept as a hash.

    `by` is who invites, or None for the operator at the machine. Raises Rejected("team-only") if they may not.
    """
    if by is not None:
        require(tx, by, Right.CHANGE_TEAM)
    token = secrets.token_urlsafe(16)
    _table.add(tx, _Invite(_hash(tx, token), role, tx.now + INVITE_LASTS))
    audit.record(tx, Deed.INVITED, role=role.value, by=by)
    return token


def invited(tx: Tx, token: str) -> Role | None:
    """The role that a token still gives. Raises Unreadable if its row was edited."""
    invite = _table.only(tx, "WHERE hash = :hash AND expires_at > :now", hash=_hash(tx, token), now=tx.now)
    return invite.role if invite else None


def join(tx: Tx, person_id: PersonId, token: str, name: str) -> Member:
    """Use up a token. Whoever is in the team already has one role more by it, and keeps their name.

    Raises Rejected: "invite-over" if it is used, unknown or too old, "already-member" if it gives nothing new,
    "member-name-taken" if another member has this name.
    """
    role, present = invited(tx, token), member(tx, person_id)
    if role is None:
        raise Rejected("invite-over", minutes=INVITE_LASTS)
    if present and not present.gains(role):
        raise Rejected("already-member")
    if is_taken(tx, name, person_id):
        raise Rejected("member-name-taken")
    _table.remove(tx, "WHERE hash = :hash", hash=_hash(tx, token))
    newcomer = Member(person_id, frozenset(), name, tx.now.date())
    joined = replace(present or newcomer, roles=(present or newcomer).roles | {role})
    TEAM.put(tx, joined)
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.JOINED, member=person_id, role=role.value, binding=True)
    return joined


def remove(tx: Tx, person_id: PersonId, by: PersonId) -> None:
    """Take somebody off the team, whatever their roles; what they had claimed is free again. The last owner stays.

    Raises Rejected: "team-only" unless `by` may change the team, or they leave themselves; "last-owner".
    """
    if by != person_id:
        require(tx, by, Right.CHANGE_TEAM)
    if member(tx, person_id) is None:
        return
    if is_last_owner(tx, person_id):
        raise Rejected("last-owner")
    TEAM.remove(tx, "WHERE person_id = :person", person=person_id)
    queue.let_go(tx, person_id)
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.REMOVED, member=person_id, by=by, binding=True)


def forget_old_invites(tx: Tx) -> None:
    """Drop the links that nobody used in time."""
    _table.remove(tx, "WHERE expires_at <= :now", now=tx.now)


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.lookup("invites", token)
