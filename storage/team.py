"""The team: who belongs to it, in which roles, under which name, and what that lets them do.

Roles are read anew at every use, so that removing somebody works from their next message on; they are sealed, so that
nobody becomes an owner by an edit of the database. What a role may do is said in rights.py, how people come and go in
membership.py.
"""

from dataclasses import dataclass
from datetime import date

from storage import audit
from storage.audit import Deed
from storage.errors import Rejected, Unreadable
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.table import Sealed, Table
from storage.transaction import Tx


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


TEAM = Table("team", Member)


def member(tx: Tx, person_id: PersonId) -> Member | None:
    """Their place in the team, if they have one. Raises Unreadable if the row is damaged."""
    return TEAM.get(tx, person_id)


def readable(tx: Tx, person_id: PersonId) -> Member | None:
    """Their place in the team, to speak of it: none if it cannot be read."""
    try:
        return member(tx, person_id)
    except Unreadable:
        return None


def members(tx: Tx) -> list[Member]:
    """The whole team, owners first."""
    return sorted(TEAM.select(tx), key=_rank)


def who_may(tx: Tx, right: Right) -> list[Member]:
    """The members who have this right, owners first."""
    return [member for member in members(tx) if member.may(right)]


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


def is_taken(tx: Tx, name: str, besides: PersonId) -> bool:
    """Whether a member other than `besides` has this name: nobody may pass for another."""
    return any(other.name.casefold() == name.casefold() for other in members(tx) if other.person_id != besides)


def is_last_owner(tx: Tx, person_id: PersonId) -> bool:
    """Whether nobody could change the team any more if they left."""
    return [owner.person_id for owner in who_may(tx, Right.CHANGE_TEAM)] == [person_id]


def _rank(member: Member) -> tuple[int, date, str]:
    """Their order in lists: by the first of their roles in the table, then by when they came."""
    return min(map(list(Role).index, member.roles)), member.joined_day, member.name.casefold()
