"""The team: who belongs to it, in which roles, under which name, and what that lets them do.

Roles are read anew at every use, so that removing somebody works from their next message on. A row of the team counts
only as long as the audit trail gives its person exactly these roles: a row that was put back, copied or written gives
nothing. What a role may do is said in rights.py, how people come and go in membership.py.

Not everybody who may decide counts at once. Whoever has just joined, or has just been given the right, does not make a
second person for some hours, since one owner could bring as many as they like; only the founders of a team count from
their first minute. And whoever was removed, or lost a role, goes on being one of those who would have to agree, for as
long.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from weakref import WeakKeyDictionary

from storage import audit, inbox, people, trail
from storage.audit import HOUR
from storage.crypto import Keys
from storage.errors import Rejected, Unreadable
from storage.names import skeleton
from storage.people import PersonId
from storage.rights import RIGHTS, Right, Role
from storage.table import Sealed, Table
from storage.transaction import Tx

NEWCOMER_HOURS = 48
"""For so long somebody new does not count as a second person, unless the settings say otherwise."""

FOUNDING = timedelta(days=1)
"""Who joins within this time of a team's first owner counts at once: founding a group takes no waiting."""


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

_lines: WeakKeyDictionary[Keys, tuple[tuple[int, bytes], frozenset[bytes]]] = WeakKeyDictionary()
"""With each key the team's lines in the inbox, and the end of the trail that they were found by."""


@dataclass(frozen=True)
class Deciders:
    """Who decides: the ids of those who count now, and of how many some must agree."""

    now: frozenset[str]
    size: int


def member(tx: Tx, person_id: PersonId) -> Member | None:
    """Their place in the team, if they have one. Raises Unreadable if the row is damaged, or the trail was edited."""
    row = TEAM.get(tx, person_id)
    return row if row and _is_true(row, trail.member(tx, person_id)) else None


def readable(tx: Tx, person_id: PersonId) -> Member | None:
    """Their place in the team, to speak of it: none if it cannot be read."""
    try:
        return member(tx, person_id)
    except Unreadable:
        return None


def members(tx: Tx) -> list[Member]:
    """The whole team, owners first."""
    said = trail.members(tx)
    true = [row for row in TEAM.select(tx) if _is_true(row, said.get(row.person_id, trail.NOBODY))]
    return sorted(true, key=_rank)


def lines(tx: Tx) -> frozenset[bytes]:
    """The team's lines in the inbox; found anew when the trail says something new. Alone where that cannot be read."""
    try:
        end = audit.end(tx)
        known = _lines.get(tx.keys)
        if known is None or known[0] != end:
            known = _lines[tx.keys] = (end, frozenset(_lines_of_members(tx)))
    except Unreadable:
        tx.alone()
        raise
    return known[1]


def _lines_of_members(tx: Tx) -> Iterator[bytes]:
    for member_id, said in trail.members(tx).items():
        person = people.reachable(tx, PersonId(member_id)) if said.since else None
        line = inbox.line_of(tx, person.address) if person else None
        if line:
            yield line


def who_may(tx: Tx, right: Right) -> list[Member]:
    """The members who have this right, owners first."""
    return [member for member in members(tx) if member.may(right)]


def on_record(tx: Tx, right: Right) -> frozenset[str]:
    """The ids of those who have this right by the audit trail, whatever rows were put back, copied or taken out since.

    Raises Unreadable if the trail was edited.
    """
    everybody = trail.members(tx).items()
    return frozenset(member_id for member_id, said in everybody if _since(said.since, right))


def to_warn(tx: Tx) -> list[PersonId]:
    """Those who may change the team, by the audit trail as far as it was ever read: they hear also of a broken one."""
    known = trail.members_to_warn(tx).items()
    return sorted(PersonId(member_id) for member_id, said in known if _since(said.since, Right.CHANGE_TEAM))


def deciders(tx: Tx, right: Right, hours: int) -> Deciders:
    """Who decides on what needs this right; somebody new counts after so many hours."""
    founded, wait = trail.founded(tx), timedelta(hours=hours)
    now, before = set[str](), set[str]()
    for member_id, said in trail.members(tx).items():
        if (counted := _counts_from(said.since, right, founded, wait)) and counted <= tx.now:
            now.add(member_id)
        lately = {role: past for role, past in said.had.items() if tx.now < past.until + HOUR + wait}
        if any(_counted(role, past, right, founded, wait) for role, past in lately.items()):
            before.add(member_id)
    return Deciders(frozenset(now), len(now | before))


def counts_from(tx: Tx, person_id: str, right: Right, hours: int) -> datetime | None:
    """From when somebody who has this right counts as one who decides; None if they have not got it."""
    return _counts_from(trail.member(tx, person_id).since, right, trail.founded(tx), timedelta(hours=hours))


def require(tx: Tx, person_id: PersonId, right: Right) -> None:
    """Go on only if this person has the right, because nothing of the team's is done on trust.

    Raises Rejected("team-only") for everybody else.
    """
    asking = member(tx, person_id)
    if asking is None or not asking.may(right):
        raise Rejected("team-only")


def counts(tx: Tx, person_id: str, right: Right, hours: int) -> bool:
    """Whether somebody is one of those who decide on what needs this right, by now."""
    since = counts_from(tx, person_id, right, hours)
    return since is not None and since <= tx.now


def require_counts(tx: Tx, person_id: PersonId, right: Right, hours: int) -> None:
    """Go on only if this person has the right, and their word counts by now.

    Raises Rejected: "team-only", or "counts-later" with the moment from which it counts.
    """
    require(tx, person_id, right)
    if not counts(tx, person_id, right, hours):
        since = counts_from(tx, person_id, right, hours)
        raise Rejected("counts-later", since=since, wait=timedelta(hours=hours))


def is_taken(tx: Tx, name: str, besides: PersonId) -> bool:
    """Whether a member other than `besides` has this name, or one that looks like it: nobody may pass for another."""
    return any(skeleton(other.name) == skeleton(name) for other in members(tx) if other.person_id != besides)


def is_last_owner(tx: Tx, person_id: PersonId) -> bool:
    """Whether nobody could change the team any more if they left."""
    return [owner.person_id for owner in who_may(tx, Right.CHANGE_TEAM)] == [person_id]


def _rank(member: Member) -> tuple[int, date, str]:
    """Their order in lists: by the first of their roles in the table, then by when they came."""
    return min(map(list(Role).index, member.roles)), member.joined_day, member.name.casefold()


def _is_true(row: Member, said: trail.Membership) -> bool:
    """Whether the trail gives this member exactly the roles of their row."""
    return bool(row.roles) and row.roles == said.since.keys()


def _since(roles: Mapping[Role, datetime], right: Right) -> datetime | None:
    """Since which hour one of these roles gives the right."""
    return min((since for role, since in roles.items() if right in RIGHTS[role]), default=None)


def _counted(role: Role, past: trail.Past, right: Right, founded: datetime | None, wait: timedelta) -> bool:
    """Whether somebody counted by this role before they lost it."""
    counted = _counts_from({role: past.since}, right, founded, wait)
    return counted is not None and counted <= past.until


def _counts_from(
    roles: Mapping[Role, datetime], right: Right, founded: datetime | None, wait: timedelta
) -> datetime | None:
    """From when somebody with these roles counts. The trail keeps hours: it is waited from the end of theirs.

    As long as there was never an owner, nobody has to wait: only the operator at the machine invites then.
    """
    since = _since(roles, right)
    if since is None or founded is None or since <= founded + FOUNDING:
        return since
    return since + HOUR + wait
