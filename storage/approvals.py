"""Approvals: who of the team agreed to exactly which version of something.

A version is named by a digest of its content. Each agreement is a sealed stamp, so that a row that was edited, moved or
invented counts for nothing: it does not open. Who counts, and how many must agree, is asked of the audit trail: who has
left the team does not count any more, who has only just come does not count yet, and taking rows of the team out, or
putting them back, changes neither.
"""

from dataclasses import dataclass

from storage import team
from storage.rights import Right
from storage.table import Sealed, Table
from storage.transaction import Tx, new_id


@dataclass(frozen=True)
class Stamp:
    """What a member agreed to. It repeats the subject, so that a stamp cannot be hung onto another one."""

    subject: str
    digest: str
    member_id: str


@dataclass(frozen=True)
class Approval:
    """An agreement as it is kept."""

    id: str
    subject: str
    stamp: Sealed[Stamp]


@dataclass(frozen=True)
class Agreement:
    """How many of the team agree to a version, and how many must."""

    agreed: int
    needed: int

    @property
    def reached(self) -> bool:
        """Whether it is decided."""
        return self.agreed >= self.needed

    @property
    def missing(self) -> int:
        """How many more must agree."""
        return max(0, self.needed - self.agreed)


_table = Table("approvals", Approval)


def needed(setting: int, team_size: int) -> int:
    """How many members must agree: as many as the setting asks for, or all of a smaller team, and one at the least."""
    return max(1, min(setting, team_size))


def agree(tx: Tx, subject: str, digest: str, member_id: str) -> None:
    """Note that a member agrees to this version; once is enough."""
    if member_id not in members(tx, subject, digest):
        _table.add(tx, Approval(new_id(), subject, Stamp(subject, digest, member_id)))


def members(tx: Tx, subject: str, digest: str) -> frozenset[str]:
    """Which members agreed to this version; a stamp that was edited or moved counts for nothing."""
    stamps = [approval.stamp for approval in _of(tx, subject)]
    return frozenset(stamp.member_id for stamp in stamps if (stamp.subject, stamp.digest) == (subject, digest))


def deciding(tx: Tx, right: Right, subject: str, digest: str) -> frozenset[str]:
    """Which of those who have the right to decide on it, by now, agreed to this version."""
    return members(tx, subject, digest) & team.on_record(tx, right)


def standing(tx: Tx, right: Right, subject: str, digest: str, setting: int, hours: int) -> Agreement:
    """Where a version stands with those who have the right to decide on it, and count by now.

    `setting` is how many the group wants to agree, `hours` how long somebody new waits until they count.
    """
    deciders = team.deciders(tx, right, hours)
    return Agreement(len(members(tx, subject, digest) & deciders.now), needed(setting, deciders.size))


def settle(tx: Tx, subject: str) -> None:
    """Forget the agreements about something that is decided."""
    _table.remove(tx, "WHERE subject = :subject", subject=subject)


def _of(tx: Tx, subject: str) -> list[Approval]:
    return _table.select(tx, "WHERE subject = :subject", subject=subject)
