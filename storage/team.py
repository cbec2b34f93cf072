"""The team: who moderates, under which name, and the one-time links by which they join.

Of a link only a keyed hash is kept, for fifteen minutes. A role is read anew at every use, so that removing somebody
works from their next message on; it is sealed, so that nobody becomes an owner by an edit of the database.
"""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from storage import audit
from storage.errors import Rejected
from storage.people import PersonId
from storage.table import Sealed, Table
from storage.transaction import Tx

INVITE_LASTS = timedelta(minutes=15)


class Role(Enum):
    """What somebody of the team may do; owners may do everything."""

    OWNER = "owner"
    MODERATOR = "moderator"
    TRANSLATOR = "translator"

    @property
    def rank(self) -> int:
        """Their order in lists: the owner's is 0."""
        return list(Role).index(self)


@dataclass(frozen=True)
class Member:
    """A person of the team and the name the others know them by."""

    person_id: PersonId
    role: Sealed[Role]
    name: Sealed[str]
    joined_day: date


@dataclass(frozen=True)
class _Invite:
    hash: bytes
    role: Sealed[Role]
    expires_at: datetime


_DECIDING = (Role.OWNER, Role.MODERATOR)

_team = Table("team", Member)
_invites = Table("invites", _Invite)


def member(tx: Tx, person_id: PersonId) -> Member | None:
    """Their place in the team, if they have one."""
    return _team.get(tx, person_id)


def members(tx: Tx) -> list[Member]:
    """The whole team, owners first."""
    return sorted(_team.select(tx), key=lambda one: (one.role.rank, one.joined_day, one.name.casefold()))


def deciders(tx: Tx) -> list[Member]:
    """Those who may moderate and approve."""
    return [one for one in members(tx) if one.role in _DECIDING]


def on_record(tx: Tx) -> dict[str, Role]:
    """Who belongs to the team by the audit trail, and as what: not by rows put back, copied or taken out since.

    Raises Unreadable if the trail was edited.
    """
    newest: dict[str, Role | None] = {}
    for facts in audit.binding(tx):
        match facts:
            case {"did": "joined", "member": str(member_id), "role": str(role)}:
                newest.setdefault(member_id, Role(role))
            case {"did": "removed", "member": str(member_id)}:
                newest.setdefault(member_id, None)
    return {member_id: role for member_id, role in newest.items() if role}


def deciders_on_record(tx: Tx) -> frozenset[str]:
    """The ids of those who may approve, by the audit trail."""
    return frozenset(member_id for member_id, role in on_record(tx).items() if role in _DECIDING)


def require(tx: Tx, person_id: PersonId, *roles: Role) -> Member:
    """The member with one of these roles (owners always pass), because nothing of the team's is done on trust.

    Raises Rejected("team-only") for everybody else.
    """
    found = member(tx, person_id)
    if found is None or found.role not in (*roles, Role.OWNER):
        raise Rejected("team-only")
    return found


def invite(tx: Tx, role: Role, by: PersonId | None = None) -> str:
    """A token for one person to join with `role`, within 15 minutes. It is shown once and kept as a hash.

    `by` is who invites: an owner, or None for the operator at the machine.
    """
    token = secrets.token_urlsafe(16)
    _invites.add(tx, _Invite(_hash(tx, token), role, tx.now + INVITE_LASTS))
    audit.record(tx, {"did": "invited", "role": role.value, "by": by})
    return token


def invited(tx: Tx, token: str) -> Role | None:
    """The role that a token still gives."""
    found = _invites.first(tx, "WHERE hash = :hash AND expires_at > :now", hash=_hash(tx, token), now=tx.now)
    return found.role if found else None


def join(tx: Tx, person_id: PersonId, token: str, name: str) -> Member:
    """Use up a token. Whoever is in the team already can only rise by it.

    Raises Rejected: "invite-over" if it is used, unknown or too old, "already-member" if it gives nothing new,
    "member-name-taken" if another member has this name.
    """
    role = invited(tx, token)
    if role is None:
        raise Rejected("invite-over")
    known = member(tx, person_id)
    if known and known.role.rank <= role.rank:
        raise Rejected("already-member", role=known.role.value)
    if is_taken(tx, name, person_id):
        raise Rejected("member-name-taken")
    _invites.remove(tx, "WHERE hash = :hash", hash=_hash(tx, token))
    _team.remove(tx, "WHERE person_id = :person", person=person_id)
    joined = _team.add(tx, Member(person_id, role, name, tx.now.date()))
    tx.new_menus.add(person_id)
    audit.record(tx, {"did": "joined", "member": person_id, "role": role.value}, binding=True)
    return joined


def is_taken(tx: Tx, name: str, besides: PersonId) -> bool:
    """Whether a member other than `besides` has this name: nobody may pass for another."""
    return any(one.name.casefold() == name.casefold() for one in members(tx) if one.person_id != besides)


def remove(tx: Tx, person_id: PersonId, by: PersonId) -> None:
    """Take somebody off the team; what they had claimed is free again. The last owner stays.

    Raises Rejected: "team-only" unless an owner does it, or they leave themselves; "last-owner".
    """
    if by != person_id:
        require(tx, by, Role.OWNER)
    if member(tx, person_id) is None:
        return
    if is_last_owner(tx, person_id):
        raise Rejected("last-owner")
    _team.remove(tx, "WHERE person_id = :person", person=person_id)
    tx.run(
        "UPDATE letters SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = :person", {"person": person_id}
    )
    tx.new_menus.add(person_id)
    audit.record(tx, {"did": "removed", "member": person_id, "by": by}, binding=True)


def is_last_owner(tx: Tx, person_id: PersonId) -> bool:
    """Whether the team would be without an owner if they left."""
    owners = [one.person_id for one in members(tx) if one.role is Role.OWNER]
    return owners == [person_id]


def forget_old_invites(tx: Tx) -> None:
    """Drop the links that nobody used in time."""
    _invites.remove(tx, "WHERE expires_at <= :now", now=tx.now)


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.lookup("invites", token)
