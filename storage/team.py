"""The team: who belongs to it, in which roles, under which name, and the one-time links by which they join.

Of a link only a keyed hash is kept, for fifteen minutes. Roles are read anew at every use, so that removing somebody
works from their next message on; they are sealed, so that nobody becomes an owner by an edit of the database. What a
role may do is said in rights.py.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from storage import audit
from storage.audit import Deed
from storage.errors import Rejected
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.table import Sealed, Table
from storage.transaction import Tx

INVITE_LASTS = timedelta(minutes=15)


@dataclass(frozen=True)
class Member:
    """A person of the team, their roles, and the name the others know them by."""

    person_id: PersonId
    roles: Sealed[frozenset[Role]]
    name: Sealed[str]
    joined_day: date

    @property
    def rights(self) -> frozenset[Right]:
        """All that their roles let them do."""
        return frozenset[Right]().union(*(RIGHTS[role] for role in self.roles))

    def may(self, right: Right) -> bool:
        """Whether one of their roles lets them do this."""
        return right in self.rights

    def gains(self, role: Role) -> bool:
        """Whether this role would be new to them; those who may do everything have nothing to gain."""
        return role not in self.roles and self.rights != frozenset(Right)


@dataclass(frozen=True)
class _Invite:
    hash: bytes
    role: Sealed[Role]
    expires_at: datetime


_team = Table("team", Member)
_invites = Table("invites", _Invite)


def member(tx: Tx, person_id: PersonId) -> Member | None:
    """Their place in the team, if they have one."""
    return _team.get(tx, person_id)


def members(tx: Tx) -> list[Member]:
    """The whole team, owners first."""
    return sorted(_team.select(tx), key=_rank)


def who_may(tx: Tx, right: Right) -> list[Member]:
    """The members who have this right, owners first."""
    return [one for one in members(tx) if one.may(right)]


def on_record(tx: Tx, right: Right) -> frozenset[str]:
    """The ids of those who have this right by the audit trail, whatever rows were put back, copied or taken out since.

    Raises Unreadable if the trail was edited.
    """
    removed, entitled = set[str](), set[str]()
    for facts in audit.binding(tx):
        match facts:
            case {"did": Deed.REMOVED, "member": str(member_id)}:
                removed.add(member_id)
            case {"did": Deed.JOINED, "member": str(member_id), "role": str(role)} if member_id not in removed:
                entitled |= {member_id} if right in RIGHTS[Role(role)] else set()
    return frozenset(entitled)


def require(tx: Tx, person_id: PersonId, right: Right) -> None:
    """Go on only if this person has the right, because nothing of the team's is done on trust.

    Raises Rejected("team-only") for everybody else.
    """
    asking = member(tx, person_id)
    if asking is None or not asking.may(right):
        raise Rejected("team-only")


def invite(tx: Tx, role: Role, by: PersonId | None = None) -> str:
    """A token for one person to join with `role`, within 15 minutes. It is shown once and kept as a hash.

    `by` is who invites, or None for the operator at the machine. Raises Rejected("team-only") if they may not.
    """
    if by is not None:
        require(tx, by, Right.CHANGE_TEAM)
    token = secrets.token_urlsafe(16)
    _invites.add(tx, _Invite(_hash(tx, token), role, tx.now + INVITE_LASTS))
    audit.record(tx, Deed.INVITED, role=role.value, by=by)
    return token


def invited(tx: Tx, token: str) -> Role | None:
    """The role that a token still gives."""
    found = _invites.first(tx, "WHERE hash = :hash AND expires_at > :now", hash=_hash(tx, token), now=tx.now)
    return found.role if found else None


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
    _invites.remove(tx, "WHERE hash = :hash", hash=_hash(tx, token))
    newcomer = Member(person_id, frozenset(), name, tx.now.date())
    joined = replace(present or newcomer, roles=(present or newcomer).roles | {role})
    _team.put(tx, joined)
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.JOINED, member=person_id, role=role.value, binding=True)
    return joined


def is_taken(tx: Tx, name: str, besides: PersonId) -> bool:
    """Whether a member other than `besides` has this name: nobody may pass for another."""
    return any(one.name.casefold() == name.casefold() for one in members(tx) if one.person_id != besides)


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
    _team.remove(tx, "WHERE person_id = :person", person=person_id)
    tx.run(
        "UPDATE letters SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = :person", {"person": person_id}
    )
    tx.new_menus.add(person_id)
    audit.record(tx, Deed.REMOVED, member=person_id, by=by, binding=True)


def is_last_owner(tx: Tx, person_id: PersonId) -> bool:
    """Whether nobody could change the team any more if they left."""
    return [one.person_id for one in who_may(tx, Right.CHANGE_TEAM)] == [person_id]


def forget_old_invites(tx: Tx) -> None:
    """Drop the links that nobody used in time."""
    _invites.remove(tx, "WHERE expires_at <= :now", now=tx.now)


def _rank(one: Member) -> tuple[int, date, str]:
    """Their order in lists: by the first of their roles in the table, then by when they came."""
    return min(map(list(Role).index, one.roles)), one.joined_day, one.name.casefold()


def _hash(tx: Tx, token: str) -> bytes:
    return tx.keys.lookup("invites", token)
